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
