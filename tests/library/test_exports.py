"""Notes leave as files: one an article, the same bytes again when nothing changed."""

from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.core.spans import Span
from reader.errors import ExportError, NotFound, QueryError
from reader.library import Library
from tests.library.made import article, put


@pytest.fixture
def ids(library: Library) -> list[str]:
    ids = put(library, *(article(i) for i in range(3)))
    library.edits.tag(ids[:2], ["policy"])
    library.edits.highlight(ids[0], Span(0, 15), note="compare")
    return ids


def test_the_articles_of_a_query_become_files(library: Library, ids: list[str], tmp_path: Path) -> None:
    told: list[Progress] = []
    report = library.exports.markdown("tag:policy", tmp_path / "notes", progress=told.append)
    assert sorted(report.written) == sorted((tmp_path / "notes").iterdir())
    assert len(report.written) == 2
    assert [(p.done, p.total) for p in told] == [(1, 2), (2, 2)]
    text = next(p for p in report.written if ids[0] in p.read_text()).read_text()
    assert "Output of steel" in text
    assert "compare" in text
    assert library.exports.render(ids[0]) == text


def test_only_what_changed_is_written_again(library: Library, ids: list[str], tmp_path: Path) -> None:
    first = library.exports.markdown(ids, tmp_path)
    before = {path: path.read_bytes() for path in first.written}
    again = library.exports.markdown(ids, tmp_path)
    assert (again.written, again.unchanged) == ((), 3)
    library.edits.add_note(ids[2], "More.")
    [changed] = library.exports.markdown("", tmp_path).written
    assert changed.read_bytes() != before[changed]
    library.edits.undo()
    library.exports.markdown("", tmp_path)
    assert {path: path.read_bytes() for path in first.written} == before


def test_what_is_not_there_is_told_and_the_rest_is_written(
    library: Library, ids: list[str], tmp_path: Path
) -> None:
    report = library.exports.markdown([ids[0], "nothing", ids[1]], tmp_path)
    assert len(report.written) == 2
    assert [r.name for r in report.refused] == ["nothing"]
    with pytest.raises(NotFound):
        library.exports.render("nothing")


def test_an_export_can_be_stopped(library: Library, ids: list[str], tmp_path: Path) -> None:
    answers = iter([False, True])
    report = library.exports.markdown(ids, tmp_path, cancelled=lambda: next(answers))
    assert (len(report.written), report.cancelled) == (1, True)


def test_an_unclear_query_or_place_is_refused(library: Library, ids: list[str], tmp_path: Path) -> None:
    with pytest.raises(QueryError):
        library.exports.markdown("tga:policy", tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(ExportError):
        library.exports.markdown(ids, tmp_path / "file" / "notes")


def test_a_dry_run_writes_nothing_and_says_what_would_change(
    library: Library, ids: list[str], tmp_path: Path
) -> None:
    report = library.exports.markdown(ids, tmp_path / "notes", dry_run=True)
    assert len(report.written) == len(report.changes) == 3
    assert not (tmp_path / "notes").exists()
    library.exports.markdown(ids, tmp_path)
    library.edits.add_note(ids[0], "One line more.")
    report = library.exports.markdown(ids, tmp_path, dry_run=True)
    assert report.unchanged == 2
    assert "+One line more." in report.changes[0]


def test_files_of_other_articles_are_named_and_left(library: Library, ids: list[str], tmp_path: Path) -> None:
    library.exports.markdown(ids, tmp_path)
    library.edits.delete(ids[:1])
    report = library.exports.markdown("", tmp_path)
    [gone] = report.others
    assert ids[0] in gone.read_text()


def test_marks_of_a_time_leave_as_one_file(library: Library, ids: list[str]) -> None:
    assert "compare" in library.exports.marks("", "digest", heading="All")
    assert library.exports.marks("tag:policy", "jsonl").count("\n") == 1
    assert library.exports.marks("", "jsonl", since="9999-01-01") == ""


def test_annotations_go_out_and_come_back_into_a_new_library(
    library: Library, ids: list[str], tmp_path: Path
) -> None:
    library.edits.add_note(ids[1], "On the whole.")
    text = library.exports.marks("", "w3c")
    with Library.open(tmp_path / "other.db") as other:
        put(other, *(article(i) for i in range(2)))
        report = other.imports.annotations(text, "notes.json")
        assert (len(report.added), report.present, report.refused) == (2, 0, ())
        assert other.exports.marks("", "w3c") == text
        assert other.imports.annotations(text, "notes.json").present == 2
        other.edits.undo()
        assert other.shelf.annotations() == []


def test_an_annotation_without_its_article_is_refused_and_the_rest_goes_on(
    library: Library, ids: list[str], tmp_path: Path
) -> None:
    library.edits.add_note(ids[2], "On another.")
    text = library.exports.marks("", "w3c")
    with Library.open(tmp_path / "other.db") as other:
        put(other, article(0))
        report = other.imports.annotations(text, "notes.json")
        assert (len(report.added), len(report.refused)) == (1, 1)
        assert "On another." in report.refused[0].message


@pytest.mark.parametrize("preset", ["obsidian", "logseq", "plain", "readwise"])
def test_an_exported_note_does_not_come_back_as_an_article(
    library: Library, ids: list[str], tmp_path: Path, preset: str
) -> None:
    library.exports.markdown(ids[:1], tmp_path / "vault", preset=preset)
    report = library.imports.add([tmp_path / "vault"])
    assert report.summary == "0 added, 1 refused"
    assert "a note that Newsbrief wrote" in report.refused[0].message
