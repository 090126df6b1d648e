"""Pages as the programs that make them write them: what is the article, and what else they show."""

import pytest

from reader.ingest import Source, read

PLACES = ("Anselm", "Karevik", "Osgood", "Tallow Bay", "Merrin")


def said(number: int) -> str:
    """Return a sentence that no other number gives."""
    place = PLACES[number % len(PLACES)]
    return f"The harbour board of {place} said on Monday that traffic rose by {number} percent, as expected by most."


def story(*numbers: int) -> str:
    return "".join(f"<p>{said(number)}</p>" for number in numbers)


def page(body: str, title: str = "Harbours") -> str:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>"


def blocks(markup: str) -> list[str]:
    article = read(Source(markup.encode(), "page.html"))[0]
    return [block.span.of(article.text) for block in article.blocks]


def told(*numbers: int) -> list[str]:
    return [said(number) for number in numbers]


TEN = range(1, 11)


def test_articles_loaded_under_the_first_are_others() -> None:
    stories = "".join(
        f"<article class='story'><h1>Story {k}</h1>{story(*range(20 * k, 20 * k + count))}</article>"
        for k, count in ((1, 6), (2, 9), (3, 9))
    )
    assert blocks(page(f"<div>{stories}</div>", "Story 1")) == told(*range(20, 26))


def test_posts_under_one_headline_are_one_article_in_order() -> None:
    posts = "".join(
        f"<article class='live-post'><time>10:0{k}</time><h2>Gate {k} closes</h2>{story(20 + k, 30 + k)}</article>"
        for k in range(5)
    )
    found = blocks(page(f"<main><h1>Storm</h1>{story(1)}{posts}</main>"))
    wanted = told(1)
    for k in range(5):
        wanted += [f"Gate {k} closes", *told(20 + k, 30 + k)]
    assert found == wanted


def cards(count: int) -> str:
    return "".join(
        f"<div class='x{k}'><h3><a href='/other/{k}'>What happened in port {k}</a></h3>{story(30 + k)}</div>"
        for k in range(count)
    )


def test_a_round_of_the_week_is_an_article() -> None:
    found = blocks(page(f"<div><h1>The week</h1>{story(*range(1, 7))}{cards(12)}</div>", "The week"))
    assert [text for text in found if text.startswith("What happened")] == [
        f"What happened in port {k}" for k in range(12)
    ]


def test_products_in_shops_elsewhere_are_the_article() -> None:
    cards = "".join(
        f"<h3><a href='https://shop.example/{k}'>Compass number {k}</a></h3>{story(30 + k)}" for k in range(6)
    )
    found = blocks(page(f"<div><h1>Harbours</h1>{story(*TEN)}{cards}</div>"))
    assert [text for text in found if text.startswith("Compass")] == [f"Compass number {k}" for k in range(6)]


@pytest.mark.parametrize(
    "around",
    [
        "<div class='comments-area' id='comments'><h2>{count} thoughts on “Harbours”</h2><ol class='comment-list'>{all}</ol></div>",
        "<section><h3>{count} Comments</h3><ul>{all}</ul></section>",
        "<div><h4>Leave a reply</h4>{all}</div>",
    ],
    ids=["named", "counted", "asked for"],
)
def test_what_readers_wrote_is_no_article_however_long(around: str) -> None:
    comments = "".join(f"<li><b>Reader {k}</b>{story(100 + k, 300 + k)}</li>" for k in range(60))
    body = f"<div><h1>Harbours</h1>{story(*TEN)}</div>{around.format(count=60, all=comments)}"
    assert blocks(page(body)) == told(*TEN)


def test_a_page_of_comments_alone_is_read() -> None:
    comments = "".join(f"<li class='comment'>{story(100 + k, 300 + k)}</li>" for k in range(8))
    found = blocks(page(f"<h1>Harbours?</h1><ol class='comment-list'>{comments}</ol>"))
    assert set(told(*range(100, 108), *range(300, 308))) <= set(found)


def test_a_section_called_discussion_is_one_of_the_article() -> None:
    body = f"<div><h1>Harbours</h1>{story(*TEN)}<h2>Discussion</h2>{story(11, 12, 13)}</div>"
    assert blocks(page(body)) == [*told(*TEN), "Discussion", *told(11, 12, 13)]


def test_the_topics_of_a_post_say_nothing_of_its_place() -> None:
    post = "<article class='post-7 post type-post hentry category-newsletter tag-sponsored'>{}</article>"
    comments = "".join(f"<li class='comment'>{story(100 + k, 300 + k)}</li>" for k in range(60))
    body = f"{post.format('<h1>Harbours</h1>' + story(*TEN))}<ol class='comment-list'>{comments}</ol>"
    assert blocks(page(body)) == told(*TEN)


def test_the_parts_of_a_page_builder_are_no_widgets() -> None:
    part = "<div class='elementor-widget elementor-widget-text-editor'><div class='elementor-widget-container'>{}</div></div>"
    body = f"<h1>Harbours</h1>{part.format(story(*TEN))}{part.format(story(11, 12))}"
    assert blocks(page(body)) == told(*TEN, 11, 12)


def test_a_field_whose_label_is_hidden_is_not() -> None:
    field = "<div class='field field--name-body field--label-hidden'>{}</div>"
    comments = "".join(f"<li class='comment'>{story(100 + k, 300 + k)}</li>" for k in range(60))
    body = f"<h1>Harbours</h1>{field.format(story(*TEN))}<ol class='comment-list'>{comments}</ol>"
    assert blocks(page(body)) == told(*TEN)


def test_parts_that_together_are_most_of_a_page_are_the_article_whatever_they_are_called() -> None:
    rows = "".join(f"<div class='transcript-row'>{story(k)}</div>" for k in range(1, 31))
    assert blocks(page(f"<div><h1>Harbours</h1>{story(50)}{rows}</div>")) == told(50, *range(1, 31))


def test_consent_is_no_part_of_the_text() -> None:
    dialog = f"<div id='onetrust-consent-sdk'><h2>Your privacy</h2>{story(*range(100, 105))}</div>"
    assert blocks(page(f"<h1>Harbours</h1><div>{story(*TEN)}</div>{dialog}")) == told(*TEN)


def test_text_between_breaks_in_the_article_itself_is_kept_with_its_facts() -> None:
    events = "".join(
        f"<h2>{k}. Fair of {PLACES[k]}</h2>Date: {k + 1} May 2031<br>Place: the great hall on the old quay of {PLACES[k]}<br>"
        f"Price: 2{k} crowns<br>{said(k)}<br>"
        for k in range(5)
    )
    found = blocks(page(f"<article><h1>Harbours</h1>{story(50)}{events}</article>"))
    wanted = told(50)
    for k in range(5):
        place = f"Place: the great hall on the old quay of {PLACES[k]}"
        wanted += [
            f"{k}. Fair of {PLACES[k]}",
            f"Date: {k + 1} May 2031",
            place,
            f"Price: 2{k} crowns",
            said(k),
        ]
    assert found == wanted


def test_bold_words_in_a_box_of_their_own_are_kept() -> None:
    boxes = "".join(f"<div>{said(k)}</div>" for k in TEN)
    body = f"<div><h1>Harbours</h1>{boxes}<div><b>What comes next</b></div>{boxes.replace(' rose ', ' fell ')}</div>"
    assert "What comes next" in blocks(page(body))


@pytest.mark.parametrize("label", ["<p>Related Articles:</p>", "<h3>Read next</h3>"])
def test_a_short_list_of_links_that_says_what_it_is_goes(label: str) -> None:
    links = "<ul><li><a href='/a'>What divers know</a></li><li><a href='/b'>How gates close</a></li></ul>"
    assert blocks(page(f"<div><h1>Harbours</h1>{story(*TEN)}{label}{links}</div>")) == told(*TEN)


def test_chinese_pages_are_read_like_others() -> None:
    text = [
        "工业和信息化部总工程师田玉龙二十日表示，我国累计建成并开通基站一百四十二万个，建成全球最大网络。",
        "“我国基站总量占全球六成以上，每万人拥有基站数比上年末提高近五个。”田玉龙在国新办发布会上说。",
        "据介绍，去年全国移动数据流量增长较快，应用普及全面加速，全年移动互联网接入流量比上年增长三成。",
    ]
    links = "".join(
        f"<li><a href='/{k}'>会议部署进一步稳定工业经济运行的措施第{k}号</a></li>" for k in range(20)
    )
    foot = "<div class='foot'><p>主办单位：某某部　版权所有　网站标识码bm00000001</p><p>京ICP备05000000号</p></div>"
    body = f"<div><ul>{links}</ul></div><h1>我国建成全球最大网络</h1><div>{''.join(f'<p>{p}</p>' for p in text)}</div><h3>相关报道</h3><ul>{links}</ul>{foot}"
    article = read(Source(page(body, "我国建成全球最大网络_某某部门户网站").encode(), "page.html"))[0]
    assert article.text.split("\n\n") == text
    assert article.title == "我国建成全球最大网络"


def test_what_stands_over_the_headline_is_a_menu() -> None:
    menu = "".join(f"<div><p>{said(100 + k)}</p></div>" for k in range(2))
    assert blocks(page(f"<div>{menu}<h1>Harbours</h1>{story(*TEN)}</div>")) == told(*TEN)


def test_a_headline_at_the_end_is_none() -> None:
    assert set(told(*TEN)) <= set(
        blocks(page(f"<div>{story(*TEN)}<h1>The Tide</h1>{story(11)}</div>", "Ports"))
    )


@pytest.mark.parametrize(
    "ending",
    [
        "© 2031 The Tide Ltd | Privacy",
        "Copyright 2028-2031 by The Tide",
        "The Tide, Quay 4, Anselm. All rights reserved.",
        "Filed Under: Ports Tagged With: berths, gates",
        "How useful was this post?",
    ],
)
def test_nothing_follows_the_line_that_ends_an_article(ending: str) -> None:
    body = f"<div><h1>Harbours</h1>{story(*TEN)}<p>{ending}</p>{story(11)}</div>"
    assert blocks(page(body)) == told(*TEN)


def test_such_a_line_amid_an_article_ends_nothing() -> None:
    body = f"<div><h1>Harbours</h1>{story(1, 2)}<p>Copyright 2031 is what the sign said.</p>{story(*range(3, 20))}</div>"
    assert blocks(page(body))[-1] == said(19)


def test_an_article_that_reads_like_no_prose_is_read_whole() -> None:
    rows = "".join(f"<div>Gate {k}</div><div>open since {1900 + k}</div>" for k in range(30))
    body = f"<div><p>{said(1)}</p></div><div class='entry-content'><h1>Harbours</h1>{rows}</div>"
    found = blocks(page(body))
    assert [text for text in found if text.startswith("Gate")] == [f"Gate {k}" for k in range(30)]


def test_a_long_call_that_nobody_expanded_goes() -> None:
    call = (
        "[adthrive-in-post-video-player video-id=”hra2qewb” upload-date=”2031-02-27” name=”"
        + "Storm " * 40
        + "”]"
    )
    assert blocks(page(f"<div><h1>Harbours</h1>{story(1, 2)}<p>{call}</p>{story(3, 4, 5)}</div>")) == told(
        *range(1, 6)
    )


@pytest.mark.parametrize(
    ("head", "headline", "title"),
    [
        ("<title>Gates Close at Dusk - Tide</title>", "<h1>GATES CLOSE AT DUSK</h1>", "GATES CLOSE AT DUSK"),
        (
            "<meta property='og:title' content='Gates Close at Dusk'>",
            "<h1>GATES CLOSE AT DUSK</h1>",
            "Gates Close at Dusk",
        ),
        (
            "<meta property='og:site_name' content='The Tide'><title>The Tide: Gates close</title>",
            "",
            "Gates close",
        ),
        (
            "<meta property='og:site_name' content='Tide'><title>Tide: when the gates close</title>",
            "",
            "Tide: when the gates close",
        ),
    ],
    ids=["with more elsewhere", "shouted in the heading", "behind the site", "behind a word"],
)
def test_titles(head: str, headline: str, title: str) -> None:
    markup = f"<html><head>{head}</head><body><article>{headline}{story(*TEN)}</article></body></html>"
    assert read(Source(markup.encode(), "page.html"))[0].title == title


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p>Medically reviewed by Dr. Cy Roe — Written by Ann Lee</p>", ("Ann Lee",)),
        (
            "<div><span>By</span> <span>Ann Lee</span><span>,</span> <span>Bo Ek</span></div>",
            ("Ann Lee", "Bo Ek"),
        ),
        ("<div><span>By</span> <span>Ann Lee</span> <span>Port Anselm</span></div>", ("Ann Lee",)),
        ("<p>BY ANN LEE</p>", ("Ann Lee",)),
    ],
)
def test_authors(line: str, authors: tuple[str, ...]) -> None:
    assert (
        read(Source(page(f"<article><h1>Harbours</h1>{line}{story(*TEN)}</article>").encode(), "page.html"))[
            0
        ].authors
        == authors
    )
