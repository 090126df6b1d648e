"""A library grows with its schema: a copy first, all of a migration or nothing of it."""

from contextlib import closing
from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.errors import LibraryError
from reader.library import Library
from reader.store import opening, schema
from reader.store.connection import Store
from tests.library.made import article, put


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library of today's version with one article."""
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put(library, article())
    return path


def migration(folder: Path, script: str) -> tuple[Path, ...]:
    file = folder / "9999.sql"
    file.write_text(script)
    return (*schema.MIGRATIONS, file)


def test_a_migration_runs_once_and_leaves_a_copy_of_before(old: Path, tmp_path: Path) -> None:
    migrations = migration(tmp_path, "CREATE TABLE more (x);\nINSERT INTO more\n  VALUES (1);\n")
    for _ in range(2):
        with closing(Store.open(old, migrations=migrations)) as store, store.reading() as db:
            assert db.execute("SELECT x FROM more").fetchall() == [(1,)]
            assert db.execute("PRAGMA user_version").fetchone() == (len(migrations),)
    backups = list(old.parent.glob("*.backup"))
    assert [b.name for b in backups] == [f"library.db.v{len(schema.MIGRATIONS)}.backup"]
    with Library.open(backups[0]) as before:
        assert before.shelf.listing().total == 1


def test_a_migration_that_fails_leaves_the_library_as_it_was(old: Path, tmp_path: Path) -> None:
    migrations = migration(tmp_path, "CREATE TABLE more (x);\nINSERT INTO nowhere VALUES (1);\n")
    with pytest.raises(LibraryError, match="nowhere"):
        Store.open(old, migrations=migrations)
    with Library.open(old) as library:
        assert library.shelf.listing().total == 1
        with library._store.reading() as db:
            assert not db.execute("SELECT 1 FROM sqlite_master WHERE name = 'more'").fetchall()


def test_a_newer_library_is_not_touched_by_an_older_newsbrief(old: Path, tmp_path: Path) -> None:
    Store.open(old, migrations=migration(tmp_path, "CREATE TABLE more (x);\n")).close()
    before = old.read_bytes()
    with pytest.raises(LibraryError, match="newer"):
        Store.open(old)
    assert old.read_bytes() == before


def test_statements_are_told_apart_where_triggers_hold_semicolons() -> None:
    script = (
        "-- a comment;\nCREATE TABLE t (x);\nCREATE TRIGGER r AFTER INSERT ON t BEGIN\n  SELECT 1;\nEND;\n"
    )
    found = list(schema.statements(script))
    assert [s.split()[-1] for s in found] == ["(x);", "END;"]


def test_one_that_takes_long_tells_how_far_it_is(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Library.open(old) as library:
        put(library, *(article(i) for i in range(1, 30)))
    migrations = migration(tmp_path, "INSERT INTO search (search) VALUES ('rebuild');\n")
    told: list[Progress] = []
    monkeypatch.setattr(opening, "LONG", 0)
    monkeypatch.setattr(opening, "STEPS", 50)
    Store.open(old, migrations=migrations, progress=told.append).close()
    done = [progress.done for progress in told]
    assert {progress.total for progress in told} == {30}
    assert done == sorted(done)
    assert len(set(done)) > 3
    told.clear()
    Store.open(old, migrations=migrations, progress=told.append).close()
    assert told == []


def test_one_that_is_quick_tells_nothing(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[Progress] = []
    monkeypatch.setattr(opening, "STEPS", 50)
    monkeypatch.setattr(opening, "LONG", 600)
    Store.open(old, migrations=migration(tmp_path, "CREATE TABLE more (x);\n"), progress=told.append).close()
    assert told == []
