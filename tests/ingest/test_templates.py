"""Whole pages as the programs write them that most of the web is made with: what of each is the article.

In the files of `templates/` the article stands between ⟦ and ⟧: ⟦p1⟧ is a paragraph, ⟦s1⟧ one without its `<p>`, ⟦## …⟧ a
heading, ⟦=…⟧ a line that is made of several elements. ⟪p1⟫ is a paragraph of something else.
"""

import re
from pathlib import Path

import pytest

from reader.core.article import Article
from reader.ingest import Source, read

TEMPLATES = sorted((Path(__file__).parent / "templates").glob("*.html"))
PLACES = ("Anselm", "Karevik", "Osgood", "Tallow Bay", "Merrin", "Ostrava Quay", "Lindholm")
SAYINGS = (
    "The harbour board of {place} said on Monday that traffic had grown by {n} percent since the spring.",
    "Nobody in {place} remembers a winter in which {n} ships waited outside, and few want to see another one.",
    "It took the town {n} years to pay for the first of its gates, which was built of oak and lead.",
    "When the storm came, the water stood {n} centimetres over the quay; the cellars of {place} were full by noon.",
    "“We have waited {n} years,” said Ana Ruiz, who leads the board, “and we will not wait for another flood.”",
)
_GOLD = re.compile("⟦(.+?)⟧", re.DOTALL)
_TEXT = re.compile(r"([ps])(\d+)")


def words(number: int) -> str:
    """Return two or three sentences that no other number gives."""
    return " ".join(
        SAYINGS[(number + k) % len(SAYINGS)].format(
            place=PLACES[(number + k) % len(PLACES)], n=7 * number + k
        )
        for k in range(2 + number % 2)
    )


def filled(name: str) -> str:
    """Return what stands on the page for a name such as "p1" or "s1", or the words themselves."""
    found = _TEXT.fullmatch(name)
    if not found:
        return "" if name.startswith("=") else name.removeprefix("## ")
    return f"<p>{words(int(found[2]))}</p>" if found[1] == "p" else words(int(found[2]))


def template(path: Path) -> tuple[str, list[str]]:
    """Return a page and the lines of its article, a heading with "## " before it."""
    markup = path.read_text("utf-8")
    gold = [
        words(int(found[2])) if (found := _TEXT.fullmatch(name)) else name.removeprefix("=")
        for name in _GOLD.findall(markup)
    ]
    return re.sub("⟦(.+?)⟧|⟪(.+?)⟫", lambda found: filled(found[1] or found[2]), markup), gold


def lines(article: Article) -> list[str]:
    """Return the lines of an article's blocks, a heading with "## " before it."""
    return [
        f"## {line}" if block.kind == "heading" else line
        for block in article.blocks
        for line in block.span.of(article.text).split("\n")
    ]


@pytest.mark.parametrize("path", TEMPLATES, ids=[path.stem for path in TEMPLATES])
def test_the_article_of_a_template(path: Path) -> None:
    markup, gold = template(path)
    article = read(Source(markup.encode(), "page.html"))[0]
    assert lines(article) == gold
    assert article.title == "Harbours plan new gates"


@pytest.mark.parametrize(
    ("name", "authors", "published"),
    [
        ("govuk", ("Department for Ports",), "2031-05-12"),
        ("arc", ("Ann Lee", "Bo Ek"), "2031-05-12"),
        ("ministry-table", (), "2031-05-12"),
        ("wordpress-blocks", ("Ann Lee",), None),
        ("jekyll-minima", ("Ann Lee",), "2031-05-12"),
    ],
)
def test_who_wrote_it_and_when(name: str, authors: tuple[str, ...], published: str | None) -> None:
    markup, _ = template(Path(__file__).parent / "templates" / f"{name}.html")
    article = read(Source(markup.encode(), "page.html"))[0]
    assert (article.authors, article.published) == (authors, published)
