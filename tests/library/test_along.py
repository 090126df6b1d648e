"""What comes along with articles from another program: put down once, anchored, undone and done again."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader import paths
from reader.core.reports import ImportReport, Progress
from reader.library import Library

EXPORTS = paths.samples_dir() / "exports"


def add(library: Library, *names: str) -> ImportReport:
    return library.imports.add([EXPORTS / name for name in names])


def state(library: Library) -> list[tuple[object, ...]]:
    rows = library.shelf.listing("").rows(0, 100)
    return sorted(
        (r.title, r.saved, r.read, r.starred, r.archived, r.tags, len(library.shelf.annotations(article_id=r.article_id)))
        for r in rows
    )  # fmt: skip


def by_title(library: Library, title: str) -> str:
    return next(r.article_id for r in library.shelf.listing("").rows(0, 100) if r.title == title)


def test_tags_states_dates_and_notes_are_put_down(library: Library) -> None:
    report = add(library, "pocket.zip")
    assert (len(report.added), report.refused) == (5, ())
    rows = {r.title: r for r in library.shelf.listing("").rows(0, 9)}
    quay, ferries = rows["The quay is full"], rows["Ferries for everyone"]
    assert (quay.saved, quay.archived, quay.read) == ("2030-05-20T08:00:00Z", False, False)
    assert set(quay.tags) == {"harbour", "to-read", "Life-on-the-coast"}
    assert (ferries.archived, ferries.read, ferries.tags) == (True, True, ("travel",))
    marks = library.shelf.annotations(article_id=quay.article_id)
    assert [(m.anchor, m.note) for m in marks if m.selector] == [("orphan", "")]
    assert [m.note for m in marks if not m.selector] == ["Ask about the herring."]


@pytest.mark.parametrize(
    "path", [path for path in sorted(EXPORTS.iterdir()) if path.suffix], ids=lambda path: path.name
)
def test_adding_an_export_twice_changes_nothing(library: Library, path: Path) -> None:
    first = library.imports.add([path])
    before = state(library)
    again = library.imports.add([path])
    # The bytes are known now; a file with the same entries but other bytes must change nothing either.
    other = path.parent / path.name
    renamed = library.path.parent / f"again-{path.name}"
    renamed.write_bytes(
        other.read_bytes() + (b"\n" if path.suffix in {".csv", ".json", ".html", ".md", ".txt"} else b"")
    )
    once_more = library.imports.add([renamed])
    for report in (again, once_more):
        assert (report.added, report.updated) == ((), ())
        assert len(report.present) == len(first.added)
    assert state(library) == before
    assert library.upkeep.doctor().ok


def test_a_person_s_changes_stand_against_the_same_export(library: Library) -> None:
    add(library, "instapaper.csv")
    library.edits.set_archived([by_title(library, "Ferries for everyone")], False)
    renamed = library.path.parent / "newer.csv"
    renamed.write_bytes(
        (EXPORTS / "instapaper.csv").read_bytes() + b"https://new.example/1,New,,Unread,1936051201,[]\n"
    )
    report = library.imports.add([renamed])
    assert [a.title for a in report.added] == ["New"]
    row = next(r for r in library.shelf.listing("").rows(0, 9) if r.title == "Ferries for everyone")
    assert not row.archived


def test_an_import_is_one_action_that_can_be_undone_and_done_again(library: Library) -> None:
    add(library, "pocket.zip", "omnivore.zip")
    before = state(library)
    change = library.edits.undo()
    assert change
    assert change.label == "import 6 articles from 2 exports"
    assert library.shelf.listing("").total == 0
    assert library.edits.can_undo() is None
    library.edits.redo()
    assert state(library) == before


def test_highlights_stand_at_their_words_where_the_text_came_along(library: Library) -> None:
    add(library, "omnivore.zip")
    article = by_title(library, "The quay is full")
    text = library.shelf.article(article).article.text
    marks = library.shelf.annotations(article_id=article)
    found = [(m.selector.span.of(text), m.note, m.tags) for m in marks if m.selector]
    assert found == [
        ("“We are running out of room, not out of ships,” said Koen Verhaegen", "He said so in 2028, too.", ("quotes", "port")),
        ("A second quay is to open in 2034.", "", ()),
    ]  # fmt: skip
    assert {m.anchor for m in marks} == {"kept"}
    assert library.shelf.article(article).brief.figures


def test_an_address_takes_the_text_that_another_export_holds(library: Library) -> None:
    add(library, "pocket.zip")
    quay = by_title(library, "The quay is full")
    assert library.shelf.article(quay).article.text == ""
    report = add(library, "omnivore.zip")
    assert [a.article_id for a in report.updated] == [quay]
    opened = library.shelf.article(quay)
    assert "running out of room" in opened.article.text
    # The highlight that came with the address alone stands at its words now.
    assert all(m.anchor == "kept" for m in opened.annotations)
    assert {"harbour", "to-read", "read-later"} <= set(opened.row.tags)


def test_passages_of_a_book_are_highlighted_and_grow_with_the_next_export(library: Library) -> None:
    add(library, "koreader.json")
    book = by_title(library, "The Walking Coast")
    assert [m.colour for m in library.shelf.annotations(article_id=book) if m.selector].count("blue") == 1
    report = add(library, "readwise.csv")
    assert [a.title for a in report.added] == ["Quotas and Other Tales"]
    quotes = {m.selector.exact for m in library.shelf.annotations(article_id=book) if m.selector}
    assert "Sand is the only material that asks for nothing." in quotes
    assert "A dune does not move, it is moved." in quotes


def test_an_import_can_be_stopped_and_goes_on_where_it_was(library: Library, tmp_path: Path) -> None:
    rows = "".join(f"https://many.example/{i},Page {i},,Unread,{1936051200 + i},[]\n" for i in range(1200))
    path = tmp_path / "many.csv"
    path.write_text("URL,Title,Selection,Folder,Timestamp,Tags\n" + rows)
    done: list[Progress] = []
    first = library.imports.add(
        [path], progress=done.append, cancelled=lambda: bool(done and done[-1].done >= 500)
    )
    assert first.cancelled
    assert (len(first.added), first.left) == (500, 700)
    assert "700 left for the next time" in first.summary
    rest = library.imports.add([path])
    assert (len(rest.added), len(rest.present), rest.left) == (700, 500, 0)
    assert library.shelf.listing("").total == 1200
