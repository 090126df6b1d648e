"""A second app reads, says who has the library, and changes it once that process is gone, however it went."""

import socket
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import LibraryBusy, LibraryReadOnly
from reader.library import Library
from reader.store.connection import Store
from tests.crash.child import Child
from tests.library.made import put_many


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with three articles."""
    with Library.open(tmp_path / "library.db") as library:
        put_many(library, 3)
        return library.path


@pytest.fixture
def other(path: Path) -> Iterator[Child]:
    """A process that has it open for changes."""
    child = Child("hold", path, 0)
    assert child.line() == "held"
    yield child
    child.killed()


def test_the_second_reads_and_takes_over_when_the_first_is_killed(path: Path, other: Child) -> None:
    with Library.open(path) as second:
        for _ in range(2):
            holder = second.hold()
            assert holder is not None
            assert (holder.process, holder.host) == (str(other.pid), socket.gethostname())
        ids = second.shelf.listing().ids()
        with pytest.raises(LibraryReadOnly, match=f"process {other.pid} on .* has the library open since"):
            second.edits.set_starred(ids)
        other.killed()
        assert second.hold() is None
        assert not second.read_only
        second.edits.set_starred(ids)
        assert second.shelf.listing("is:starred").total == 3


def test_whoever_closes_it_lets_the_next_one_change_it(path: Path) -> None:
    with Library.open(path) as first, Library.open(path) as second, Library.open(path) as third:
        assert first.hold() is None
        assert second.hold() is not None
        first.close()
        assert second.hold() is None
        assert third.hold() is not None


def test_commands_write_beside_it_and_say_who_it_is_where_they_have_to_wait(path: Path, other: Child) -> None:
    with closing(Store.open(path, wait=0.05)) as store, closing(sqlite3.connect(path)) as writer:
        Library(store).edits.set_starred(Library(store).shelf.listing().ids())
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryBusy, match=f"process {other.pid} on"):
            Library(store).edits.undo()


@pytest.mark.parametrize("written", ["", "{", "[]", '{"process": "1", "host": "h", "since": "soon"}'])
def test_a_lock_that_says_nothing_is_one_all_the_same(path: Path, other: Child, written: str) -> None:
    path.with_name("library.db.lock").write_text(written)
    with Library.open(path) as second:
        assert str(second.hold()) == "Another Newsbrief has the library open"


def test_where_there_can_be_no_lock_one_app_is_as_good_as_the_other(path: Path) -> None:
    path.with_name("library.db.lock").mkdir()
    with Library.open(path) as library:
        assert library.hold() is None
        library.edits.set_starred(library.shelf.listing().ids())
