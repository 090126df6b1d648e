"""Opening a library: made where there is none, and refused with a reason where it cannot be."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.errors import LibraryBusy, LibraryError, LibraryReadOnly
from reader.library import Library
from reader.store import schema
from reader.store.connection import Store
from tests.library.made import article, put


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_library_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "folder" / "library.db"
    with Library.open(path) as library:
        put(library, article())
        assert [mode(p) for p in sorted(path.parent.iterdir())] == [0o600] * 3
    assert mode(path.parent) == 0o700


def test_what_lies_beside_it_is_for_its_owner_only(tmp_path: Path) -> None:
    with Library.open(tmp_path / "own" / "library.db") as library:
        library.hold()
        library.upkeep.backup()
        beside = list(library.path.parent.rglob("*"))
        assert {p.name for p in beside} >= {"library.db.lock", "backups"}
        assert [p for p in beside if mode(p) != (0o700 if p.is_dir() else 0o600)] == []


def test_it_writes_ahead_and_waits_for_the_disk(tmp_path: Path) -> None:
    with closing(Store.open(tmp_path / "library.db")) as store, store.writing() as db:
        pragmas = ("journal_mode", "synchronous", "foreign_keys", "application_id", "user_version")
        values = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert values == ["wal", 2, 1, schema.APPLICATION_ID, len(schema.MIGRATIONS)]


def test_what_was_stored_is_there_after_opening_again(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        ids = put(library, article())
    with Library.open(tmp_path / "library.db") as library:
        assert library.shelf.listing().ids() == ids


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").touch()
    with Library.open(tmp_path / "library.db") as library:
        assert library.shelf.listing().total == 0


@pytest.mark.parametrize("content", [b"not a database, but long enough to be read as one" * 30, b"x"])
def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.db"
    path.write_bytes(content)
    with pytest.raises(LibraryError, match="not a Newsbrief library"):
        Library.open(path)
    assert path.read_bytes() == content


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (x)")
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="another program"):
        Library.open(path)
    assert path.read_bytes() == before


def test_a_library_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 999")
    with pytest.raises(LibraryError, match="newer Newsbrief"):
        Library.open(path)


@pytest.mark.parametrize("name", ["file/library.db", "file/deeper/library.db"])
def test_a_file_where_a_folder_should_be_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be made"):
        Library.open(tmp_path / name)


def test_a_folder_is_not_a_library(tmp_path: Path) -> None:
    (tmp_path / "library.db").mkdir()
    with pytest.raises(LibraryError, match="is a folder"):
        Store.open(tmp_path / "library.db")


@contextmanager
def another_program_writing(path: Path) -> Iterator[None]:
    """Hold the library's write lock in another process."""
    script = (
        "import sqlite3, sys; db = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "db.execute('BEGIN IMMEDIATE'); print('held', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdin is not None
    try:
        assert holder.stdout.readline() == "held\n"
        yield
    finally:
        holder.stdin.close()
        holder.wait()
        holder.stdout.close()


def test_while_another_program_writes_reading_goes_on_and_writing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        [one] = put(library, article())
    with Library(Store.open(path, wait=0.05)) as library:
        with another_program_writing(path):
            assert library.shelf.article(one).row.title == "Steel output 0"
            with pytest.raises(LibraryBusy, match="Another program is writing"):
                library.edits.set_starred([one])
            with Library.open(path) as second:
                assert second.shelf.listing().total == 1
        assert library.edits.set_starred([one]).articles == (one,)


def test_making_a_library_that_another_program_holds_says_so(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    path.touch()
    with another_program_writing(path), pytest.raises(LibraryBusy):
        Store.open(path, wait=0.05)


@pytest.fixture
def without_write_access(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tests may run as root, whom no permission stops: say that nothing can be written."""
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, how: access(path, how) and not how & os.W_OK)


@pytest.mark.usefixtures("without_write_access")
def test_a_read_only_library_reads_and_searches_but_does_not_change(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "access", lambda *_: True)
        with Library.open(path) as library:
            [one] = put(library, article())
    before = path.read_bytes()
    with Library.open(path) as library:
        assert library.read_only
        assert library.shelf.listing("steel").ids() == [one]
        assert library.edits.can_undo() is None
        for change in (
            lambda: library.edits.set_read([one]),
            lambda: library.edits.set_position(one, 1, 0.5),
            library.edits.undo,
            lambda: library.imports.add([tmp_path]),
        ):
            with pytest.raises(LibraryReadOnly, match="not changed"):
                change()
    assert path.read_bytes() == before


@pytest.mark.usefixtures("without_write_access")
def test_where_not_even_a_lock_can_be_made_the_file_is_read_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.db"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "access", lambda *_: True)
        with Library.open(path) as library:
            [one] = put(library, article())
    connect = sqlite3.connect

    def refusing(name: str, **options: object) -> sqlite3.Connection:
        if "mode=ro" in name:
            raise sqlite3.OperationalError("unable to open database file")
        return connect(name, **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(sqlite3, "connect", refusing)
    with Library.open(path) as library:
        assert library.shelf.listing().ids() == [one]


def test_a_closed_library_says_so(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library.db")
    library.close()
    library.close()
    with pytest.raises(LibraryError, match="has been closed"):
        library.shelf.listing().rows(0, 1)


def test_a_full_disk_is_told_and_nothing_is_half_stored(tmp_path: Path) -> None:
    with Library.open(tmp_path / "library.db") as library:
        [one] = put(library, article())
        with library._store.writing() as db:
            pages = db.execute("PRAGMA page_count").fetchone()[0]
            db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError, match="no space left"):
            put(library, article(1, text="word " * 100_000))
        assert library.shelf.listing().ids() == [one]
        assert all(check.ok for check in library.upkeep.doctor().checks)


def test_what_another_process_changes_is_told_once_and_what_this_one_changes_never(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with closing(Store.open(path)) as ours, closing(Store.open(path)) as other:
        assert not ours.changed_elsewhere()
        for store, told in ((ours, False), (other, True), (ours, False)):
            with store.writing() as db:
                db.execute("INSERT OR REPLACE INTO tag_colour VALUES ('policy', ?)", (f"red{told}",))
            assert ours.changed_elsewhere() is told
            assert not ours.changed_elsewhere()
        with ours.writing():
            assert not ours.changed_elsewhere()
    assert not ours.changed_elsewhere()
