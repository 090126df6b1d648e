"""Every edit does what it says, can be undone and done again, and says in words what it was."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from reader.core.annotations import Annotation
from reader.core.listing import ArticleRow
from reader.core.spans import Span
from reader.errors import LibraryError, NotFound
from reader.library import Library
from reader.store import journal
from reader.store import state as articles
from tests.library.made import add_read, article, put, put_many

STEEL = Span(0, 15)


def state(library: Library) -> tuple[list[ArticleRow], list[Annotation]]:
    """All that a person may have changed."""
    rows = [*library.shelf.listing().rows(0, 10), *library.shelf.listing("is:deleted").rows(0, 10)]
    ids = [row.article_id for row in rows]
    return rows, [note for i in ids for note in library.shelf.annotations(article_id=i)]


@pytest.fixture
def ids(library: Library) -> list[str]:
    return put(library, article(0), article(1), article(2))


@pytest.fixture
def mark(library: Library, ids: list[str]) -> Annotation:
    return library.edits.highlight(ids[0], STEEL, note="compare", tags=["figure"])


Edit = Callable[[Library, Sequence[str], str], Any]

EDITS: dict[str, tuple[Edit, str]] = {
    "read": (lambda lib, ids, _: lib.edits.set_read(ids), "mark 3 articles read"),
    "star": (lambda lib, ids, _: lib.edits.set_starred(ids[:1]), "star “Steel output 0”"),
    "archive": (lambda lib, ids, _: lib.edits.set_archived(ids), "archive 3 articles"),
    "delete": (lambda lib, ids, _: lib.edits.delete(ids[1:]), "delete 2 articles"),
    "tag": (lambda lib, ids, _: lib.edits.tag(ids, ["#A/b", "c"]), "tag 3 articles with A/b, c"),
    "highlight": (lambda lib, ids, _: lib.edits.highlight(ids[1], STEEL), "highlight “Output of steel”"),
    "recolour by highlighting": (
        lambda lib, ids, _: lib.edits.highlight(ids[0], STEEL, colour="pink"),
        "highlight “Output of steel”",
    ),
    "note": (
        lambda lib, ids, _: lib.edits.add_note(ids[2], "All of it."),
        "write a note on “Steel output 2”",
    ),
    "set note": (
        lambda lib, _, mark: lib.edits.set_note(mark, "new\nlines"),
        "change a note on “Steel output 0”",
    ),
    "recolour": (
        lambda lib, _, mark: lib.edits.recolour(mark, "blue"),
        "make a highlight in “Steel output 0” blue",
    ),
    "tag mark": (
        lambda lib, _, mark: lib.edits.tag_annotation(mark, ["x"]),
        "tag a highlight in “Steel output 0” with x",
    ),
    "untag mark": (
        lambda lib, _, mark: lib.edits.untag_annotation(mark, ["FIGURE"]),
        "take FIGURE from a highlight in “Steel output 0”",
    ),
    "remove": (lambda lib, _, mark: lib.edits.remove(mark), "remove the highlight “Output of steel”"),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_undone_and_done_again_even_after_opening_anew(
    library: Library, ids: list[str], mark: Annotation, name: str
) -> None:
    edit, label = EDITS[name]
    before = state(library)
    edit(library, ids, mark.annotation_id)
    after = state(library)
    assert after != before
    assert (change := library.edits.can_undo()) and change.label == label
    library.close()
    with Library.open(library.path) as again:
        undone = again.edits.undo()
        assert undone is not None
        assert undone.label == label
        assert undone.articles
        assert state(again) == before
        assert again.edits.can_redo() == label
        assert again.edits.redo() == undone
        assert state(again) == after
        assert again.edits.can_redo() is None


def test_opposites(library: Library, ids: list[str]) -> None:
    before = state(library)
    edits = library.edits
    for done, undone in (
        (edits.set_read, edits.set_read),
        (edits.set_starred, edits.set_starred),
        (edits.set_archived, edits.set_archived),
    ):
        assert done(ids).articles == tuple(ids)
        assert undone(ids, False).articles == tuple(ids)
    assert edits.delete(ids[:2]).articles == tuple(ids[:2])
    assert edits.restore(ids).articles == tuple(ids[:2])
    edits.tag(ids, ["Steel"])
    assert edits.untag(ids[:1], ["steel"]).articles == (ids[0],)
    edits.untag(ids, ["STEEL"])
    assert state(library) == before


def test_what_changes_nothing_is_no_action_and_keeps_redo(library: Library, ids: list[str]) -> None:
    library.edits.set_read(ids)
    library.edits.set_starred(ids)
    library.edits.undo()
    assert library.edits.set_read(ids).articles == ()
    assert library.edits.can_redo() == "star 3 articles"


def test_a_new_action_ends_what_could_be_done_again(library: Library, ids: list[str]) -> None:
    library.edits.set_read(ids)
    library.edits.undo()
    library.edits.set_starred(ids)
    assert library.edits.can_redo() is None
    assert library.edits.redo() is None


def test_only_rows_that_change_are_touched(library: Library, ids: list[str]) -> None:
    library.edits.set_read(ids[:1])
    assert library.edits.set_read(ids).articles == tuple(ids[1:])
    library.edits.undo()
    assert [row.read for row in library.shelf.listing(order="oldest").rows(0, 3)] == [True, False, False]


def test_the_last_hundred_actions_are_kept(library: Library, ids: list[str]) -> None:
    for i in range(110):
        library.edits.tag(ids[:1], [f"tag{i}"])
    undone = 0
    while library.edits.undo():
        undone += 1
    assert undone == 100
    assert len(library.shelf.tags()) == 10


def test_what_goes_on_after_its_beginning_was_undone_is_an_action_of_its_own(
    library: Library, ids: list[str]
) -> None:
    def tagged(article_id: str, name: str, onto: int | None) -> int | None:
        with library.edits._store.writing() as db, journal.action(db, "import {}", onto=onto) as action:
            articles.tag(db, [article_id], [name])
        return action.number

    first = tagged(ids[0], "a", None)
    assert tagged(ids[1], "b", first) == first
    library.edits.undo()
    assert tagged(ids[2], "c", first) != first
    assert [tag.name for tag in library.shelf.tags()] == ["c"]
    assert library.edits.undo() and not library.shelf.tags()


def test_thousands_of_articles_are_tagged_and_untagged_as_one_action(library: Library) -> None:
    ids = put_many(library, 1_200)
    change = library.edits.tag(ids, ["policy/industry"])
    assert change.label == "tag 1,200 articles with policy/industry"
    assert library.shelf.tags()[0].count == 1_200
    library.edits.set_archived(ids)
    library.edits.undo()
    library.edits.undo()
    assert library.shelf.tags() == ()
    assert library.shelf.listing("is:archived").total == 0
    library.edits.redo()
    assert library.shelf.tags()[0].count == 1_200


def test_the_same_words_again_are_the_same_highlight(
    library: Library, ids: list[str], mark: Annotation
) -> None:
    again = library.edits.highlight(ids[0], Span(-5, 16), colour="green", tags=["x"])
    assert again.annotation_id == mark.annotation_id
    assert (again.colour, again.note, again.tags) == ("green", "compare", ("figure", "x"))
    assert len(library.shelf.article(ids[0]).annotations) == 1
    assert library.shelf.article(ids[0]).row.highlights == 1


def test_words_that_are_no_longer_there_are_not_highlighted(library: Library, ids: list[str]) -> None:
    with pytest.raises(LibraryError, match="saved again with edits"):
        library.edits.highlight(ids[1], Span(0, 6), words="Nickel")
    assert not library.shelf.article(ids[1]).annotations


def test_overlapping_highlights_are_kept_in_the_order_of_the_text(library: Library, ids: list[str]) -> None:
    spans = [Span(10, 20), Span(0, 15), Span(0, 40)]
    for span in spans:
        library.edits.highlight(ids[0], span)
    library.edits.add_note(ids[0], "whole")
    found = library.shelf.article(ids[0]).annotations
    assert [a.selector and a.selector.span for a in found] == [Span(0, 15), Span(0, 40), Span(10, 20), None]


@pytest.mark.parametrize("span", [Span(5, 5), Span(9, 3), Span(6, 7), Span(9_000, 9_010)])
def test_no_words_no_highlight(library: Library, ids: list[str], span: Span) -> None:
    with pytest.raises(LibraryError, match="no words"):
        library.edits.highlight(ids[0], span)
    assert library.edits.can_undo() is None


def test_what_is_not_there_is_not_found_and_nothing_is_done(library: Library, ids: list[str]) -> None:
    edits = library.edits
    for edit in (
        lambda: edits.set_read([*ids, "nothing"]),
        lambda: edits.tag(["nothing"], ["a"]),
        lambda: edits.highlight("nothing", STEEL),
        lambda: edits.add_note("nothing", "a"),
        lambda: edits.recolour("nothing", "blue"),
        lambda: edits.remove("nothing"),
        lambda: edits.set_position("nothing", 1, 0.1),
    ):
        with pytest.raises(NotFound, match="nothing"):
            edit()
    assert edits.can_undo() is None
    assert not any(row.read for row in library.shelf.listing().rows(0, 3))


def test_an_empty_tag_or_note_is_refused(library: Library, ids: list[str]) -> None:
    with pytest.raises(LibraryError, match="not a tag"):
        library.edits.tag(ids, ["##"])
    with pytest.raises(LibraryError, match="empty"):
        library.edits.add_note(ids[0], " \x1b ")


def test_notes_hold_no_control_characters(library: Library, ids: list[str]) -> None:
    note = library.edits.add_note(ids[0], "a\x1b]52;c;x\x07\r\nb\u202ec")
    assert note.note == "a]52;c;x\nbc"


def test_the_reading_position_is_kept_and_is_no_action(library: Library, ids: list[str]) -> None:
    library.edits.set_position(ids[0], 42, 0.5)
    opened = library.shelf.article(ids[0])
    assert (opened.position, opened.row.progress) == (42, 0.5)
    library.edits.set_position(ids[0], -1, 7.0)
    opened = library.shelf.article(ids[0])
    assert (opened.position, opened.row.progress) == (0, 1.0)
    assert library.edits.can_undo() is None


def test_opening_marks_read_without_being_an_action_and_undo_leaves_it_so(
    library: Library, ids: list[str]
) -> None:
    library.edits.set_starred(ids)
    library.edits.mark_opened(ids[0])
    assert (change := library.edits.can_undo()) and change.label == "star 3 articles"
    library.edits.undo()
    row = library.shelf.article(ids[0]).row
    assert (row.read, row.starred) == (True, False)


def test_emptying_the_bin_is_for_good(library: Library, ids: list[str], mark: Annotation) -> None:
    library.edits.tag(ids[:1], ["gone"])
    library.edits.delete(ids[:2])
    assert library.edits.empty_bin([ids[1], ids[2]]) == 1
    assert library.shelf.listing("is:deleted").ids() == [ids[0]]
    assert library.edits.empty_bin() == 1
    assert library.shelf.listing().ids() == [ids[2]]
    while library.edits.undo():
        continue
    assert library.shelf.listing().ids() == [ids[2]]
    assert library.shelf.annotations() == []
    assert library.shelf.listing("mills").ids() == [ids[2]]
    assert library.upkeep.doctor().ok


def test_after_the_bin_was_emptied_an_article_can_be_added_again(library: Library, ids: list[str]) -> None:
    library.edits.delete(ids[:1])
    assert put(library, article(0)) == ids[:1]
    assert library.shelf.listing().total == 2, "what is in the bin stays there"
    library.edits.empty_bin()
    report = add_read(library, b"again", [])
    assert report.added == ()
    assert put(library, article(0)) == ids[:1]
    assert library.shelf.listing().total == 3
