"""The care of a library tells how far it is, and stopped at any moment it leaves everything as it was."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import chain, count, repeat
from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.core.spans import Span
from reader.errors import Cancelled
from reader.library import Library, backups
from reader.library.mending import mend
from reader.store import long_work, restoring
from tests.library.made import article, put

MOMENTS = 12
Tell = Callable[[Progress], None]
Stopped = Callable[[], bool]
Work = Callable[[Path, Tell, Stopped], object]


def back_up(path: Path, tell: Tell, stopped: Stopped) -> None:
    with Library.open(path) as library:
        library.upkeep.backup(path.with_name("copy.db"), progress=tell, cancelled=stopped)


def verify(path: Path, tell: Tell, stopped: Stopped) -> None:
    backups.verify(path.with_name("older.db"), progress=tell, cancelled=stopped)


def restore(path: Path, tell: Tell, stopped: Stopped) -> None:
    backups.restore(path.with_name("older.db"), path, progress=tell, cancelled=stopped)


def write_digest(path: Path, tell: Tell, stopped: Stopped) -> None:
    with Library.open(path) as library:
        library.exports.marks("", "digest", progress=tell, cancelled=stopped)


def salvage(path: Path, tell: Tell, stopped: Stopped) -> None:
    list(mend(path, progress=tell, cancelled=stopped))


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with notes, and beside it a backup from before they were written."""
    monkeypatch.setattr(long_work, "STEPS", 50)
    monkeypatch.setattr(restoring, "PAGES", 1)
    with Library.open(tmp_path / "library.db") as library:
        ids = put(library, *(article(i) for i in range(6)))
        library.upkeep.backup(tmp_path / "older.db")
        for one in ids:
            library.edits.highlight(one, Span(0, 6), note="compare")
    return tmp_path / "library.db"


def held(path: Path) -> list[tuple[str, int]]:
    with Library.open(path) as library:
        return [(row.title, row.highlights) for row in library.shelf.listing().rows(0, 99)]


def moments(total: int) -> Iterator[int]:
    """How often somebody is asked before they have had enough: first, last, and some between."""
    yield from sorted({round(step * (total - 1) / (MOMENTS - 1)) for step in range(MOMENTS)})


def stopped_at_any_moment(path: Path, work: Work) -> None:
    told: list[Progress] = []
    before, files = held(path), set(path.parent.iterdir())
    scratch = path.parent / "scratch"
    scratch.mkdir()
    for file in files:
        (scratch / file.name).write_bytes(file.read_bytes())
    asked = count()
    work(scratch / path.name, told.append, lambda: next(asked) < 0)
    assert told
    for enough in moments(next(asked)):
        answers = chain([False] * enough, repeat(True))
        with pytest.raises(Cancelled):
            work(path, told.append, lambda answers=answers: next(answers))  # type: ignore[misc]
        assert held(path) == before
        assert {file.suffix for file in path.parent.glob("**/*.part")} == set()
        assert not path.with_name("copy.db").exists()


@pytest.mark.parametrize("work", [back_up, verify, restore, write_digest])
def test_stopped(path: Path, work: Work) -> None:
    stopped_at_any_moment(path, work)
    assert len(list(path.parent.glob("*.damaged-*"))) == 0


def test_a_salvage_that_is_stopped_leaves_the_damaged_library_where_it_was(path: Path) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute("DELETE FROM content WHERE id = 3")
        db.commit()
    sound = path.read_bytes()
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        list(mend(path, progress=told.append, cancelled=lambda: any("bringing" in t.current for t in told)))
    assert path.read_bytes() == sound
    assert list(path.parent.glob("*.damaged-*")) == []
    assert "5 articles were brought" in list(mend(path))[-1]
