"""Pages that tell machines the article and show people less of it."""

import json

from reader.core.article import Article
from reader.ingest import Source, read

LINES = [
    f"The harbour board said on day {k} that traffic rose by {k} percent from a year earlier."
    for k in range(1, 13)
]


def read_one(head: str, body: str) -> Article:
    markup = f"<html><head><title>Harbours</title>{head}</head><body>{body}</body></html>"
    return read(Source(markup.encode(), "page.html"))[0]


def node(body: str) -> str:
    told = {"@type": "NewsArticle", "headline": "Harbours", "articleBody": body}
    return f"<script type='application/ld+json'>{json.dumps(told)}</script>"


def state(html: str) -> str:
    told = {"props": {"page": [{"title": "Harbours", "body": html}, {"note": "short"}]}}
    return f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps(told)}</script>"


def test_the_body_behind_a_wall_is_read_where_the_page_tells_it() -> None:
    teaser = f"<article><h1>Harbours</h1><p>{LINES[0]}</p><div class='paywall'>Subscribe to read on.</div></article>"
    assert read_one(node("\n\n".join(LINES)), teaser).text.split("\n\n") == LINES


def test_a_body_told_in_html_keeps_its_paragraphs() -> None:
    assert (
        read_one(node("".join(f"<p>{line}</p>" for line in LINES)), "<h1>Harbours</h1>").text.split("\n\n")
        == LINES
    )


def test_what_is_shown_is_better_where_it_is_as_much() -> None:
    shown = "".join(f"<p>{line}</p>" for line in LINES)
    article = read_one(
        node(" ".join(LINES) + " And a line that nobody sees."),
        f"<article><h1>Harbours</h1>{shown}</article>",
    )
    assert article.text.split("\n\n") == LINES


def test_the_bodies_of_several_articles_are_none_of_the_page() -> None:
    several = node("\n".join(LINES[:9])) + node("\n".join(LINES[3:]))
    assert read_one(several, f"<article><h1>Harbours</h1><p>{LINES[0]}</p></article>").text == LINES[0]


def test_a_page_built_in_the_browser_is_read_from_its_state() -> None:
    html = "<h2>Gates</h2>" + "".join(f"<p>{line}</p>" for line in LINES)
    article = read_one(state(html), "<div id='__next'></div>")
    assert article.text.split("\n\n") == ["Gates", *LINES]
    assert article.blocks[0].kind == "heading"


def test_broken_state_is_passed_over() -> None:
    broken = "<script type='application/json'>{" + "[" * 100_000 + "</script>"
    assert read_one(broken, f"<h1>Harbours</h1><p>{LINES[0]}</p>").text == LINES[0]
