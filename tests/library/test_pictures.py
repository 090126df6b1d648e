"""Pictures of articles in a library: those that came along, those behind an address, and those nobody should open."""

from __future__ import annotations

import pytest

from reader import ingest
from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.article import Image
from reader.core.brief import Brief
from reader.core.pictures import Frame
from reader.errors import FetchError, RefusedInput
from reader.ingest import Source
from reader.library import Library
from tests.ingest.pictures.made import claimed, noise, picture, saved, written
from tests.ingest.pictures.test_finding import WORDS, message, page
from tests.library.made import add_read
from tests.library.pages import served

FRAME = Frame(20, 10)


def put(library: Library, source: Source) -> list[str]:
    """Add what is read from a source, without briefs."""
    pairs = [
        (article, Brief.of_nothing(article.article_id, article.title)) for article in ingest.read(source)
    ]
    report = add_read(library, source.data, pairs, analyser=ANALYSER_VERSION)
    return [found.article_id for found in report.added]


def added(library: Library, data: bytes, name: str = "page.html") -> tuple[str, Image]:
    """Add an article and return its id and its only picture."""
    (article_id,) = put(library, Source(data, name))
    (image,) = library.shelf.article(article_id).article.pictures
    return article_id, image


def test_a_picture_in_the_page_is_drawn_and_copied(library: Library) -> None:
    article_id, image = added(library, page(f"src='{written(noise())}'").encode())
    drawn = library.pictures.drawn(article_id, image, FRAME)
    assert (len(drawn.glyphs), len(drawn.glyphs[0])) == (8, 20)
    assert library.pictures.copied(article_id, image).startswith(b"\x89PNG")


def test_a_picture_in_a_message_is_drawn_without_asking_anybody(library: Library) -> None:
    data = message(page("src='https://127.0.0.1:1/p.png'"), "Content-Location: https://127.0.0.1:1/p.png")
    article_id, image = added(library, data, "page.mhtml")
    assert library.pictures.drawn(article_id, image, FRAME).glyphs


def test_a_bomb_costs_a_sentence_and_the_child_lives_on(library: Library) -> None:
    article_id, image = added(
        library, page(f"src='{written(claimed(90_000, 90_000) + bytes(1000))}'").encode()
    )
    with pytest.raises(RefusedInput, match="too large to show"):
        library.pictures.drawn(article_id, image, FRAME)
    with pytest.raises(RefusedInput, match="too large to show"):
        library.pictures.copied(article_id, image)


def test_a_picture_that_is_gone_from_the_file_is_told(library: Library) -> None:
    article_id, image = added(library, page(f"src='{written(noise())}'").encode())
    with pytest.raises(RefusedInput, match="did not come along"):
        library.pictures.drawn(article_id, Image(image.at, "", part="hash:0"), FRAME)


def test_an_address_is_asked_once_and_only_when_the_picture_is_looked_at(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def fetch(url: str, **how: object) -> Source:
        asked.append(url)
        assert how["came_from"] == ""
        return Source(saved(picture()), url)

    monkeypatch.setattr(ingest, "fetch", fetch)
    article_id, image = added(library, page("src='https://pictures.example/p.png'").encode())
    library.shelf.article(article_id)
    assert asked == []
    for columns in (20, 10):
        assert library.pictures.drawn(article_id, image, Frame(columns, 10)).glyphs
    assert asked == ["https://pictures.example/p.png"]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::1]"])
def test_an_article_cannot_lead_into_your_network(library: Library, host: str) -> None:
    asked: list[str] = []
    with served({"/p.png": WORDS}, asked) as site:
        place = f"{site.replace('127.0.0.1', host)}/p.png"
        canonical = f"<link rel=canonical href='{site}/a'>"
        data = page(f"src='{place}'").replace("<body>", f"<head>{canonical}</head><body>").encode()
        article_id, image = added(library, data)
        with pytest.raises(FetchError, match="on this machine or its network"):
            library.pictures.drawn(article_id, image, FRAME)
    assert asked == []
