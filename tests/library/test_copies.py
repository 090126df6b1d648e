"""The same report once: by any address of its page, and as a group where others ran it too."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from tests.core.copies_made import report, same_event, text, wire_copy
from tests.library.made import article, put


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        yield opened


def shown(library: Library, query: str = "is:inbox") -> list[tuple[str, int]]:
    return [(row.title, row.copies) for row in library.shelf.listing(query, fold=True).rows(0, 50)]


def copies_of(library: Library, count: int) -> list[str]:
    dice = random.Random("wire")
    made = report(dice)
    texts = [text(made), *(text(wire_copy(dice, made)) for _ in range(count - 1))]
    return put(library, *(article(n, title=f"Copy {n}", text=words) for n, words in enumerate(texts)))


def test_a_page_is_one_article_by_all_its_addresses(library: Library) -> None:
    for url in (
        "https://news.example/a?utm_source=x",
        "https://m.news.example/a/",
        "http://www.news.example/a/amp",
    ):
        put(library, article(1, url=url))
    assert library.shelf.listing().total == 1


def test_an_edited_page_revises_the_one_saved_by_another_address(library: Library) -> None:
    (first,) = put(library, article(1, url="https://news.example/a"))
    again = article(
        1, url="https://amp.news.example/a?fbclid=1", text=article(1).text + " And a sentence more."
    )
    put(library, again)
    assert "a sentence more" in library.shelf.article(first).article.text
    assert library.shelf.listing().total == 1


def test_copies_are_one_row_that_can_be_opened(library: Library) -> None:
    ids = copies_of(library, 3)
    put(library, article(9))
    assert shown(library) == [("Steel output 9", 0), ("Copy 0", 2)]
    assert [p.count for p in library.shelf.places() if p.id in ("inbox", "all")] == [2, 2]
    for each in ids:
        assert {title for title, _ in shown(library, f"copies:{each}")} == {"Copy 0", "Copy 1", "Copy 2"}
    assert library.shelf.listing().total == 4, "what does not fold shows all"


def test_a_copy_stands_by_itself_where_the_first_is_not_listed(library: Library) -> None:
    first, second = copies_of(library, 2)
    library.edits.set_archived([first])
    assert [title for title, _ in shown(library)] == ["Copy 1"]
    library.edits.undo()
    library.edits.delete([first])
    assert shown(library) == [("Copy 1", 0)]
    library.edits.empty_bin()
    assert [row.article_id for row in library.shelf.listing("is:inbox", fold=True).rows(0, 5)] == [second]


def test_other_reports_of_the_event_stay_apart(library: Library) -> None:
    dice = random.Random("event")
    made = report(dice)
    put(library, article(1, text=text(made)), article(2, text=text(same_event(dice, made))))
    assert [copies for _, copies in shown(library)] == [0, 0]


def test_a_copy_that_was_rewritten_leaves_the_group(library: Library) -> None:
    ids = copies_of(library, 2)
    own = library.shelf.article(ids[1]).article
    half = own.text[: len(own.text) // 2]
    put(
        library, own.with_(text=half + "\n\n" + text(report(random.Random("new")))[: len(half)], kept_id=None)
    )
    assert library.shelf.article(ids[1]).article.text != own.text
    assert {title for title, _ in shown(library)} == {"Copy 0", "Copy 1"}


def test_what_copies_say_is_listed_once_wherever_articles_are_put_together(library: Library) -> None:
    first, *others = copies_of(library, 3)
    (person,) = library.indexes.people().rows(0, 5)
    figures = library.indexes.figures()
    assert {row.article_id for row in figures.all()} == {first}
    assert figures.total == len(list(figures.all()))
    assert (person.articles, len(library.indexes.said(person.number))) == (1, 1)
    library.edits.delete([first])
    assert {row.article_id for row in library.indexes.figures().all()} == set(others)
