"""What an article was before it was saved again, and what changed."""

from pathlib import Path

import pytest

from reader.errors import NotFound
from reader.ingest import Source
from reader.library import Library
from reader.tui.screens.versions import VersionsScreen
from tests.tui.shell import person

LINES = [
    f"The council heard on Monday what line {n} of the report says about the harbour and its ferries."
    for n in range(6)
]


def page(*lines: str) -> Source:
    body = "".join(f"<p>{line}</p>" for line in lines)
    html = f'<html><head><link rel="canonical" href="https://h.example/a"></head><body><article><h1>Ferries</h1>{body}</article></body></html>'
    return Source(html.encode(), "a.html")


def saved_twice(library: Library) -> str:
    (first,) = library.imports.add([page(*LINES)]).added
    (again,) = library.imports.add(
        [page(LINES[0].replace("Monday", "Tuesday"), *LINES[1:], "One more line was added.")]
    ).updated
    assert again.article_id == first.article_id
    return first.article_id


def test_what_changed_is_shown_word_by_word(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        article_id = saved_twice(library)
        (version,) = library.versions.of(article_id)
        changed = [
            (piece.kind, piece.text)
            for paragraph in library.versions.difference(article_id, version.key)
            for piece in paragraph
            if piece.kind != "same"
        ]
        assert changed == [("gone", "Monday"), ("new", "Tuesday"), ("new", "One more line was added.")]


def test_an_article_saved_once_has_nothing_to_compare(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        (only,) = library.imports.add([page(*LINES)]).added
        assert library.versions.of(only.article_id) == ()
        with pytest.raises(NotFound, match="never saved again"):
            library.versions.difference(only.article_id)


async def test_the_screen_shows_it(tmp_path: Path) -> None:
    async with person(tmp_path, 0) as someone:
        article_id = saved_twice(someone.library)
        someone.app.push_screen(VersionsScreen(someone.library, article_id))
        for _ in range(50):
            await someone.settle()
            shown = str(someone.front(VersionsScreen).query_one("#changes").render())
            if "Tuesday" in shown:
                break
        assert "Monday Tuesday" in shown
        await someone.press("escape")
        assert someone.app.screen is someone.screen
