"""What is mended of an extractor's choice."""

import pytest

from reader.ingest.html.choose import mended
from reader.ingest.html.preclean import parse
from reader.ingest.html.regions import Page

LONG = "The ministry said on Monday that {} rose by nine percent from a year earlier, as expected by most."
ONE, TWO, THREE, FOUR = (LONG.format(what) for what in ("output", "trade", "lending", "investment"))


def kept(body: str, chosen: list[str]) -> list[str]:
    """Return the texts kept of a page, given those that an extractor chose."""
    page = Page(parse(f"<html><body>{body}</body></html>"), None)
    blocks = [i for i, text in enumerate(page.texts) if text in chosen]
    assert len(blocks) == len(chosen)
    return [page.texts[i] for i in mended(page, blocks)]


def test_a_list_between_chosen_paragraphs_comes_back_with_its_heading() -> None:
    body = (
        f"<div><p>{ONE}</p><h3>Reasons</h3><ul><li>Cheap credit</li><li>Exports</li></ul><p>{TWO}</p></div>"
    )
    assert kept(body, [ONE, TWO]) == [ONE, "Reasons", "Cheap credit", "Exports", TWO]


def test_a_standfirst_comes_back_but_no_menu() -> None:
    body = f"<ul><li>Home</li></ul><main><h1>Output</h1><p>{ONE}</p><p>By Ann Lee</p><p>{TWO}</p><p>{THREE}</p></main>"
    assert kept(body, [TWO, THREE]) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "between",
    [
        f"<div class='newsletter-box'><p>{FOUR}</p></div>",
        "<ul><li><a href='/a'>Trade grows in the south of the country</a></li></ul>",
        f"<aside><p>{FOUR}</p></aside>",
        "<div>12</div>",
        f"<div itemprop='author' itemscope><p>{FOUR}</p></div>",
    ],
    ids=["sign-up", "links", "aside", "number", "author"],
)
def test_what_stands_beside_the_article_stays_out(between: str) -> None:
    assert kept(f"<div><p>{ONE}</p>{between}<p>{TWO}</p></div>", [ONE, TWO]) == [ONE, TWO]


def test_a_wrong_choice_yields_to_where_the_prose_is() -> None:
    article = f"<div><p>{ONE}</p><p>{TWO}</p><p>{THREE}</p><ul><li>Exports</li></ul><p>{FOUR}</p></div>"
    body = f"<div><a href='/'>Home</a><p>Train your team with us today.</p></div>{article}"
    assert kept(body, ["Train your team with us today."]) == [ONE, TWO, THREE, "Exports", FOUR]


def test_names_of_large_parts_are_not_believed() -> None:
    body = f"<div class='sidebar'><p>{ONE}</p><ul><li>Exports</li></ul><p>{TWO}</p></div>"
    assert kept(body, [ONE, TWO]) == [ONE, "Exports", TWO]


def test_names_of_layouts_are_no_asides() -> None:
    body = f"<p>{ONE}</p><div class='content-with-sidebar'><p>{TWO}</p></div><p>{THREE}</p><p>{FOUR}</p>"
    assert kept(body, [ONE, TWO, THREE, FOUR]) == [ONE, TWO, THREE, FOUR]


def test_links_under_the_article_and_pointers_in_it_go() -> None:
    links = [f"Costs of cleaning in town {i}" for i in range(5)]
    pointer = "Also read: How trade grew in spring"
    body = f"<div><p>{ONE}</p><p>Also read: <a href='/x'>How trade grew in spring</a></p><p>{TWO}</p><h2>Costs</h2>"
    body += "".join(f"<p><a href='/{i}'>{link}</a></p>" for i, link in enumerate(links)) + "</div>"
    assert kept(body, [ONE, pointer, TWO, "Costs", *links]) == [ONE, TWO]


def test_a_heading_may_have_an_id_of_words_that_name_asides_elsewhere() -> None:
    body = f"<div><p>{ONE}</p><h3 id='social-benefits'>Social benefits</h3><p>{TWO}</p></div>"
    assert kept(body, [ONE, TWO]) == [ONE, "Social benefits", TWO]


def test_the_first_section_keeps_its_heading() -> None:
    body = f"<div><h1>Output</h1><h2>Before the war</h2><p>{ONE}</p><h2>Since</h2><p>{TWO}</p></div>"
    assert kept(body, [ONE, TWO]) == ["Before the war", ONE, "Since", TWO]


def test_a_picture_s_caption_does_not_part_a_heading_from_its_section() -> None:
    picture = "<div><img src='/a.jpg'><div class='caption'>Photo: Ann Lee</div></div>"
    body = f"<div><p>{ONE}</p><h2>Since</h2>{picture}<p>{TWO}</p></div>"
    assert kept(body, [ONE, TWO]) == [ONE, "Since", TWO]


@pytest.mark.parametrize("under", ["<div>12</div>", "<div>12</div><h3>Prices</h3><div>from 9</div>"])
def test_a_heading_goes_with_all_that_stood_under_it(under: str) -> None:
    body = f"<div><h2>One</h2><p>{ONE}</p><h2>Our services</h2>{under}<h2>Two</h2><p>{TWO}</p><h2>Press</h2></div>"
    headings = ["Prices"] if "Prices" in under else []
    assert kept(body, ["One", ONE, "Our services", *headings, "Two", TWO, "Press"]) == [
        "One",
        ONE,
        "Two",
        TWO,
    ]


def test_a_section_about_the_page_goes_unless_it_is_the_article() -> None:
    author = "<h2>About the author</h2><p>Ann Lee writes about ports.</p>"
    body = f"<div><p>{ONE}</p><p>{TWO}</p>{author}<h2>Sources</h2><p>{THREE}</p></div>"
    bio = "Ann Lee writes about ports."
    assert kept(body, [ONE, TWO, "About the author", bio, THREE]) == [ONE, TWO, "Sources", THREE]
    article = f"<div><p>{ONE}</p><h2>Comments</h2><p>{TWO}</p><p>{THREE}</p></div>"
    assert kept(article, [ONE, "Comments", TWO, THREE]) == [ONE, "Comments", TWO, THREE]


def test_a_lead_in_a_banner_with_the_headline_comes_back() -> None:
    body = (
        f"<div class='hero-banner'><h1>Output</h1><p>By Ann Lee</p><div>{ONE}</div></div>"
        f"<div><p>{TWO}</p><p>{THREE}</p></div><div class='promo-banner'><h2>Offer</h2><p>{FOUR}</p></div>"
    )
    assert kept(body, [TWO, THREE]) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "said",
    [
        "We may earn a commission if you buy something through links on this page, at no cost to you.",
        "This post contains affiliate links. See our policy for more.",
        "*Affiliate links are used in this post.",
        "As an Amazon Associate, I earn from qualifying purchases.",
        "Our work is reader-supported and always will be; when you buy through links we are paid.",
    ],
)
def test_what_a_site_is_paid_for_is_no_part_of_the_article(said: str) -> None:
    assert kept(f"<div><p>{said}</p><p>{ONE}</p><p>{TWO}</p></div>", [said, ONE, TWO]) == [ONE, TWO]


@pytest.mark.parametrize(
    "said",
    [
        "Brokers who earn a commission on each sale, and affiliate links themselves, come under the new rules.",
        "“We earn a commission on every purchase,” said Ann Lee, head of the brokers.",
        "The paper is reader-supported, and its circulation grew last year, its editors told the court.",
    ],
)
def test_an_article_may_speak_of_commissions(said: str) -> None:
    assert kept(f"<div><p>{ONE}</p><p>{said}</p></div>", [ONE, said]) == [ONE, said]


def test_a_sentence_that_is_a_link_stays_among_paragraphs_but_no_headline() -> None:
    told = "See how trade grew in the north."
    lines = f"<p><a href='/tools'>{told}</a></p><p><a href='/x'>Costs of cleaning up</a></p><p>{TWO}</p>"
    assert kept(f"<div><p>{ONE}</p>{lines}</div>", [ONE, TWO]) == [ONE, told, TWO]


def test_a_sentence_that_is_a_link_in_a_box_of_its_own_goes() -> None:
    box = "<div><p><a href='/tools'>See how trade grew in the north.</a></p></div>"
    assert kept(f"<div><p>{ONE}</p>{box}<p>{TWO}</p></div>", [ONE, TWO]) == [ONE, TWO]


def test_a_label_over_a_list_in_one_box_stays() -> None:
    box = "<div class='label'>What we like</div><ul><li>Light</li><li>Cheap</li></ul>"
    found = kept(f"<div><p>{ONE}</p><div>{box}</div><p>{TWO}</p></div>", [ONE, "Light", "Cheap", TWO])
    assert found == [ONE, "What we like", "Light", "Cheap", TWO]
