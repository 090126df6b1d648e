"""The doctor sees what is wrong; a backup is whole or not there."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.core.spans import Span
from reader.errors import Cancelled, LibraryError
from reader.library import Library
from reader.store import long_work, schema
from reader.store.health import wal_reset_bug
from reader.store.opening import PAGE_SIZE
from tests.library.made import article, put


def outside(path: Path) -> sqlite3.Connection:
    """A connection beside the library, which may change what the index is made of."""
    db = sqlite3.connect(path)
    schema.teach(db)
    return db


@pytest.fixture
def full(library: Library) -> Library:
    ids = put(library, *(article(i) for i in range(20)))
    library.edits.highlight(ids[0], Span(0, 6), note="compare", tags=["x"])
    return library


def failing(library: Library) -> list[str]:
    return [check.name for check in library.upkeep.doctor().checks if not check.ok]


def test_a_sound_library_is_found_sound(full: Library) -> None:
    assert failing(full) == []
    assert full.upkeep.doctor().ok


def test_an_article_without_a_title_is_sound(library: Library) -> None:
    put(library, article(title=""))
    assert failing(library) == []
    with closing(outside(library.path)) as db:
        db.executescript("UPDATE article SET title = 'Other'")
    assert failing(library) == ["Articles"]


@pytest.mark.parametrize(
    ("damage", "names"),
    [
        (
            "UPDATE content SET text = replace(plain(text), '5', '6') WHERE id = 3",
            ["Articles", "Saved files"],
        ),
        ("UPDATE article SET title = 'Other' WHERE id = 3", ["Articles"]),
        ("UPDATE particulars SET brief = zeroblob(40) WHERE id = 3", ["Articles"]),
        ("UPDATE annotation SET note = 'compere'", ["Notes"]),
        ("UPDATE annotation SET exact = 'Outpot'", ["Notes"]),
        ("UPDATE content SET text = CAST(x'ff' AS TEXT) WHERE id = 3", ["Articles", "Saved files"]),
        ("UPDATE content SET text = x'789c' WHERE id = 3", ["Articles", "Saved files"]),
        ("UPDATE raw SET data = zeroblob(40)", ["Saved files"]),
        (
            "PRAGMA foreign_keys = OFF; DELETE FROM content WHERE id = 3",
            ["References", "Search index", "Articles", "Saved files"],
        ),
        ("DELETE FROM search_docsize WHERE id = 3", ["Search index"]),
    ],
)
def test_damage_is_found(full: Library, damage: str, names: list[str]) -> None:
    with closing(outside(full.path)) as db:
        db.executescript(damage)
    assert failing(full) == names
    assert all(check.hint for check in full.upkeep.doctor().checks if not check.ok)


def test_zeroed_pages_are_found_and_told_without_a_crash(full: Library) -> None:
    full.close()
    data = bytearray(full.path.read_bytes())
    data[PAGE_SIZE * 10 : PAGE_SIZE * 14] = bytes(PAGE_SIZE * 4)
    full.path.write_bytes(data)
    with Library.open(full.path) as library:
        assert "File" in failing(library)


def test_a_library_open_to_others_is_told(full: Library) -> None:
    full.path.chmod(0o644)
    [check] = [c for c in full.upkeep.doctor().checks if not c.ok]
    assert (check.name, check.detail) == ("Permissions", "0644")
    assert "chmod 600" in check.hint


def test_which_sqlite_has_the_bug() -> None:
    assert [wal_reset_bug(v) for v in ((3, 40, 1), (3, 44, 5), (3, 44, 6), (3, 50, 7), (3, 51, 2), (3, 51, 3))] == [
        True, True, False, False, True, False,
    ]  # fmt: skip


def test_a_backup_is_the_same_library(full: Library, tmp_path: Path) -> None:
    to = full.upkeep.backup(tmp_path / "copies" / "mine.db")
    assert to == tmp_path / "copies" / "mine.db"
    assert (to.stat().st_mode & 0o777) == 0o600
    assert list(to.parent.iterdir()) == [to]
    with Library.open(to) as copy:
        assert copy.shelf.listing().rows(0, 99) == full.shelf.listing().rows(0, 99)
        assert copy.shelf.listing("steel").total == 20
        copy.edits.tag(copy.shelf.listing().ids(), ["a"])
        assert copy.upkeep.doctor().ok


def test_backups_go_into_a_folder_or_beside_the_library(full: Library, tmp_path: Path) -> None:
    assert full.upkeep.backup(tmp_path).parent == tmp_path
    assert full.upkeep.backup().parent == full.path.parent / "backups"


def test_a_backup_is_taken_while_another_edit_waits(full: Library, tmp_path: Path) -> None:
    with full._store.writing() as db:
        db.execute("UPDATE article SET read = 1")
        with Library.open(full.upkeep.backup(tmp_path / "copy.db")) as copy:
            assert copy.shelf.listing("is:unread").total == 20


def test_a_backup_that_fails_leaves_nothing(
    full: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(LibraryError, match="itself"):
        full.upkeep.backup(full.path)
    (tmp_path / "file").touch()
    with pytest.raises(LibraryError, match="cannot be made"):
        full.upkeep.backup(tmp_path / "file" / "copy.db")

    def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full_disk)
    with pytest.raises(LibraryError, match="No space left"):
        full.upkeep.backup(tmp_path / "copy.db")
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "library"]


def test_a_copy_that_is_not_whole_is_none(
    full: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.backup.faults", lambda *_: ["row 3 missing from index tagged"])
    with pytest.raises(LibraryError, match="is not whole: row 3 missing"):
        full.upkeep.backup(tmp_path / "copy.db")
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


def test_a_backup_is_on_the_disk_with_its_name(
    full: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[str, list[str]]] = []

    def fsync(handle: int) -> None:
        names = sorted(path.name for path in tmp_path.glob("*.db"))
        synced.append((str(Path(f"/proc/self/fd/{handle}").readlink().name), names))

    monkeypatch.setattr("os.fsync", fsync)
    full.upkeep.backup(tmp_path / "copy.db")
    [(part, before), (folder, after)] = synced
    assert part.endswith(".part") and not before
    assert (folder, after) == (tmp_path.name, ["copy.db"])


def test_the_doctor_tells_how_far_it_has_come(full: Library) -> None:
    told: list[Progress] = []
    assert full.upkeep.doctor(progress=told.append).ok
    parts = list(dict.fromkeys(step.current for step in told))
    assert parts == [
        "looking through the file", "looking through the search index",
        "texts looked at", "articles looked at", "saved files looked at",
    ]  # fmt: skip
    counted = [(step.done, step.total) for step in told if step.current == "articles looked at"]
    assert counted == [(done, 20) for done in range(1, 21)]


def test_the_doctor_stops_when_nobody_waits_any_more(full: Library) -> None:
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        full.upkeep.doctor(progress=told.append, cancelled=lambda: len(told) == 3)
    assert len(told) == 3
    assert full.upkeep.doctor().ok


def test_the_doctor_stops_amid_the_work_of_sqlite(full: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(long_work, "STEPS", 1)
    asked = iter([False] * 50)
    with pytest.raises(Cancelled):
        full.upkeep.doctor(cancelled=lambda: next(asked, True))
    assert full.upkeep.doctor().ok


def test_of_looking_the_file_over_it_is_told_how_much_is_done(
    full: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long_work, "STEPS", 20)
    told: list[Progress] = []
    assert full.upkeep.doctor(progress=told.append).ok
    steps = [step for step in told if step.current == "kilobytes looked through"]
    whole = steps[0].total
    assert whole == full.path.stat().st_size // 1024
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert whole / 2 < steps[-1].done <= whole
    assert sum(step.done == whole for step in steps) < len(steps) / 2, "it is not guessed far too short"
