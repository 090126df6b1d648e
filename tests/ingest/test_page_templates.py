"""Idioms of the programs and page builders that most of the web is made with."""

import pytest

from reader.ingest import Source, read
from tests.ingest.test_page_kinds import TEN, blocks, page, said, story, told

ANSWER = said(30)
FOLDED = [
    f"<div class='accordion-item'><h4><button class='accordion-button'>When do gates close?</button></h4><div class='accordion-body'><p>{ANSWER}</p></div></div>",
    f"<div class='cmp-accordion__item'><h3><button><span class='cmp-accordion__title'>When do gates close?</span></button></h3><div class='cmp-accordion__panel cmp-accordion__panel--hidden'><p>{ANSWER}</p></div></div>",
    f"<div class='elementor-toggle-item'><div class='elementor-tab-title'><a class='elementor-toggle-title'>When do gates close?</a></div><div class='elementor-tab-content'><p>{ANSWER}</p></div></div>",
    f"<details><summary>When do gates close?</summary><p>{ANSWER}</p></details>",
]


@pytest.mark.parametrize("folded", FOLDED, ids=["bootstrap", "adobe", "elementor", "details"])
def test_what_unfolds_keeps_its_question(folded: str) -> None:
    body = f"<div><h1>Harbours</h1>{story(*TEN)}{folded}{story(31)}</div>"
    assert blocks(page(body)) == [*told(*TEN), "When do gates close?", ANSWER, said(31)]


def heading(markup: str) -> tuple[str, int]:
    article = read(
        Source(page(f"<div><h1>Harbours</h1>{story(1, 2, 3)}{markup}{story(4, 5)}</div>").encode(), "p.html")
    )[0]
    block = next(block for block in article.blocks if block.kind == "heading")
    return block.span.of(article.text), block.level


@pytest.mark.parametrize(
    ("markup", "level"),
    [
        ("<h2 id='berths'><a class='anchor' href='#berths'>#</a>Berths</h2>", 2),
        ("<h2 id='berths'>Berths<a href='#berths'>¶</a></h2>", 2),
        ("<div role='heading' aria-level='3'>Berths</div>", 3),
        ("<div role='heading'>Berths</div>", 2),
        ("<h4><button><span>Berths</span></button></h4>", 4),
        ("<h2>Berths<button>Copy the path</button></h2>", 2),
    ],
)
def test_headings_however_they_are_made(markup: str, level: int) -> None:
    assert heading(markup) == ("Berths", level)


def test_a_button_elsewhere_says_nothing() -> None:
    assert blocks(page(f"<div><h1>Harbours</h1>{story(*TEN)}<p><button>Share</button></p></div>")) == told(
        *TEN
    )


@pytest.mark.parametrize(
    "name", ["class='cmp-text'", "class='commentary'", "class='multimodal'", "class='operating'", "class='siteorigin-widget-tinymce textwidget'", "class='credit-cards'"]
)  # fmt: skip
def test_names_that_only_sound_like_those_of_asides(name: str) -> None:
    parts = "".join(f"<div {name}><h2>Part {k}</h2>{story(k)}</div>" for k in TEN)
    wanted = [text for k in TEN for text in (f"Part {k}", said(k))]
    assert blocks(page(f"<div><h1>Harbours</h1>{story(50)}{parts}</div>")) == [said(50), *wanted]


def test_the_paragraphs_that_a_site_sells_are_the_article() -> None:
    sold = "".join(f"<p class='paywall'>{said(k)}</p>" for k in range(11, 21))
    notice = f"<div class='paywall-prompt'>{story(50)}</div>"
    body = f"<div><h1>Harbours</h1>{story(*TEN)}<h2 class='paywall'>Berths</h2>{sold}{notice}</div>"
    assert blocks(page(body)) == [*told(*TEN), "Berths", *told(*range(11, 21))]


def test_the_id_of_a_section_is_made_of_its_heading() -> None:
    names = ("Comments on berths", "Sponsors", "Banners at sea")
    parts = "".join(
        f"<section id='{name.lower().replace(' ', '-')}'><h2>{name}</h2>{story(40 + k)}</section>"
        for k, name in enumerate(names)
    )
    wanted = [text for k, name in enumerate(names) for text in (name, said(40 + k))]
    found = blocks(page(f"<div><h1>Harbours</h1>{story(*TEN)}{parts}<h2>Next</h2>{story(50)}</div>"))
    assert found == [*told(*TEN), *wanted, "Next", said(50)]


def test_a_list_of_links_that_the_text_announces_is_kept() -> None:
    links = "<ul>" + "".join(f"<li><a href='/{k}'>Board of {k}</a></li>" for k in TEN) + "</ul>"
    announced = "<p>These boards have plans of their own for the coming year:</p>"
    body = f"<div><h1>Harbours</h1>{story(1, 2)}{{}}{links}{story(3, 4)}</div>"
    assert "Board of 3" in blocks(page(body.format(announced)))
    assert "Board of 3" not in blocks(page(body.format("<p>Related articles:</p>")))


def test_blocks_without_a_letter_go() -> None:
    body = f"<div><h1>Harbours</h1>{story(1, 2)}<div>💡</div>{story(3)}<p>--</p>{story(4)}</div>"
    assert blocks(page(body)) == told(1, 2, 3, 4)


@pytest.mark.parametrize(
    "beside",
    [
        "<dl class='gem-c-metadata'><dt>From:</dt><dd>Department of Ports and Ann Lee, who sent it out.</dd></dl>",
        "<p class='button-wrapper'><a class='button'>Share</a></p>",
        "<h2>Media contacts</h2><ul><li>Cy Roe</li><li>Phone 29 00 000</li></ul>",
    ],
)
def test_what_a_program_adds_goes(beside: str) -> None:
    assert blocks(page(f"<div><h1>Harbours</h1>{story(*TEN)}{beside}</div>")) == told(*TEN)


@pytest.mark.parametrize(
    "wall",
    [
        "<h3>This article is exclusive to Tide+ subscribers</h3><p>Get every story on ports for 3 crowns a month, and more.</p>",
        "<p>Subscribe to continue reading</p><p>It costs 3 crowns a month, and you may leave whenever you like to.</p>",
        "<p>Please log in or create a free account to keep reading this story.</p><p>It takes less than a minute of your time.</p>",
        "<div class='nocontent'><h3>Premium services</h3><p>Join 20,000 ports that plan their berths with us every day.</p></div>",
        "<div data-nosnippet><p>Join 20,000 ports that plan their berths with us every day of the week.</p></div>",
    ],
)
def test_what_asks_for_money_where_the_text_breaks_off_goes(wall: str) -> None:
    assert blocks(page(f"<div><h1>Harbours</h1>{story(*TEN)}{wall}</div>")) == told(*TEN)


def test_an_article_on_subscriptions_is_read_whole() -> None:
    line = "Readers subscribe to read what the board says, and to keep up with it, said Ann Lee of the Tide on Monday."
    body = f"<div><h1>Harbours</h1>{story(*TEN)}<p>{line}</p>{story(11, 12)}</div>"
    assert blocks(page(body)) == [*told(*TEN), line, *told(11, 12)]
