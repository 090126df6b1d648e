"""Backups are listed, made on schedule, looked over and put back; a damaged library gives what can be read of it."""

import os
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.core.spans import Span
from reader.errors import LibraryError, LibraryForeign
from reader.library import Library, backups
from reader.library.mending import mend
from reader.store.opening import PAGE_SIZE
from tests.library.made import article, put, put_many

DAY = timedelta(days=1)


@pytest.fixture
def full(library: Library) -> Library:
    ids = put(library, *(article(i) for i in range(20)))
    library.edits.tag(ids, ["steel"])
    library.edits.highlight(ids[0], Span(0, 6), note="compare", tags=["x"])
    return library


def stamped(path: Path, made: datetime, automatic: bool = True) -> Path:
    name = f"library-{'auto-' if automatic else ''}{made.strftime(backups.STAMP)}.db"
    return path.rename(path.with_name(name))


def test_backups_are_listed_the_newest_first(full: Library) -> None:
    assert backups.listed(full.path) == []
    old = stamped(full.upkeep.backup(), datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC))
    new = full.upkeep.backup()
    (new.parent / "library-notes.txt").touch()
    assert [(one.path, one.automatic) for one in backups.listed(full.path)] == [(new, False), (old, True)]
    assert backups.listed(full.path)[1].made == datetime(2020, 1, 2, 3, 4, 5, tzinfo=UTC)


def test_a_backup_is_made_when_one_is_due_and_something_changed(full: Library) -> None:
    first = full.upkeep.back_up_on_schedule(DAY)
    assert first and "-auto-" in first.name
    assert full.upkeep.back_up_on_schedule(DAY) is None, "it is not due"
    stamped(first, datetime.now(UTC) - 3 * DAY)
    second = full.upkeep.back_up_on_schedule(DAY)
    assert second
    second = stamped(second, datetime.now(UTC) - 2 * DAY)
    for file in full.path.parent.glob("library.db*"):
        os.utime(file, (0, 0))
    assert full.upkeep.back_up_on_schedule(DAY) is None, "nothing changed"


def test_a_copy_from_the_future_of_a_clock_set_back_puts_none_off(full: Library) -> None:
    first = full.upkeep.back_up_on_schedule(DAY)
    assert first is not None
    first.rename(first.with_name("library-auto-20990101-000000.db"))
    assert full.upkeep.back_up_on_schedule(DAY) is not None
    assert full.upkeep.back_up_on_schedule(DAY) is None


def test_copies_from_the_future_take_the_place_of_none(full: Library) -> None:
    now = datetime.now(UTC)
    for month in range(1, 6):
        stamped(full.upkeep.backup(), datetime(2099, month, 1, tzinfo=UTC))
    days = [stamped(full.upkeep.backup(), now - days * DAY) for days in (3, 2)]
    today = full.upkeep.back_up_on_schedule(DAY)
    left = {one.path for one in backups.listed(full.path)}
    assert {today, *days} <= left
    assert len(left) == 8


def test_only_scheduled_backups_are_thinned_out(full: Library) -> None:
    by_hand = stamped(full.upkeep.backup(), datetime(2019, 1, 1, 8, tzinfo=UTC), automatic=False)
    for hour in (8, 9, 10):
        stamped(full.upkeep.backup(), datetime(2020, 1, 1, hour, tzinfo=UTC))
    made = full.upkeep.back_up_on_schedule(DAY)
    assert [one.path for one in backups.listed(full.path)] == [
        made,
        full.path.parent / "backups" / "library-auto-20200101-100000.db",
        by_hand,
    ]


def test_a_backup_put_back_is_the_library_and_what_was_there_is_kept(full: Library, tmp_path: Path) -> None:
    copy = full.upkeep.backup(tmp_path / "copy.db")
    full.edits.tag(full.shelf.listing().ids(), ["later"])
    before = backups.restore(copy, full.path)
    assert [tag.name for tag in full.shelf.tags()] == ["steel", "x"], "who has it open sees the change"
    assert before
    with Library.open(before) as kept:
        assert [tag.name for tag in kept.shelf.tags()] == ["later", "steel", "x"]


def test_a_backup_takes_the_place_of_a_library_that_does_not_open(full: Library, tmp_path: Path) -> None:
    copy = full.upkeep.backup(tmp_path / "copy.db")
    full.close()
    full.path.write_bytes(b"rubbish" * 1000)
    before = backups.restore(copy, full.path)
    assert before and before.read_bytes().startswith(b"rubbish")
    with Library.open(full.path) as library:
        assert library.shelf.listing().total == 20
        assert (library.path.stat().st_mode & 0o777) == 0o600


def test_a_damaged_backup_is_not_put_back(full: Library, tmp_path: Path) -> None:
    copy = full.upkeep.backup(tmp_path / "copy.db")
    with closing(sqlite3.connect(copy)) as db:
        db.executescript("UPDATE annotation SET note = 'other'")
    assert [check.name for check in backups.verify(copy).checks if not check.ok] == ["Notes"]
    with pytest.raises(LibraryError, match="not whole"):
        backups.restore(copy, full.path)
    with pytest.raises(LibraryError, match="no file"):
        backups.restore(tmp_path / "nothing.db", full.path)
    with pytest.raises(LibraryError, match="is a folder"):
        backups.restore(tmp_path, full.path)
    with pytest.raises(LibraryError, match="itself"):
        backups.restore(full.path, full.path)
    assert full.shelf.listing().total == 20


def test_what_is_wrong_with_a_file_is_told_on_one_line(full: Library, tmp_path: Path) -> None:
    copy = full.upkeep.backup(tmp_path / "copy.db")
    data = bytearray(copy.read_bytes())
    for page in range(8, 40):
        data[PAGE_SIZE * page : PAGE_SIZE * (page + 1)] = b"\xa5" * PAGE_SIZE
    copy.write_bytes(data)
    file = next(check for check in backups.verify(copy).checks if check.name == "File")
    assert not file.ok
    assert re.fullmatch(r"damaged: [^*\n;]+; [^*\n;]+ and more", file.detail)
    with pytest.raises(LibraryError, match=r"not whole: damaged: [^*\n]+$"):
        backups.restore(copy, full.path)


def test_a_backup_is_looked_at_before_anybody_is_asked(full: Library, tmp_path: Path) -> None:
    asked: list[str] = []
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir, " * 100)
    with pytest.raises(LibraryError):
        backups.restore(letter, full.path, lambda: asked.append("sure?"))
    assert asked == []
    backups.restore(full.upkeep.backup(), full.path, lambda: asked.append("sure?"))
    assert asked == ["sure?"]


def test_nothing_is_put_back_unless_that_is_wanted(full: Library) -> None:
    def no() -> None:
        raise InterruptedError

    copy = full.upkeep.backup()
    put(full, article(99))
    with pytest.raises(InterruptedError):
        backups.restore(copy, full.path, no)
    assert full.shelf.listing().total == 21


def test_verifying_changes_nothing(full: Library, tmp_path: Path) -> None:
    copy = full.upkeep.backup(tmp_path / "copy.db")
    before = copy.read_bytes()
    assert backups.verify(copy).ok
    assert copy.read_bytes() == before
    assert list(tmp_path.glob("copy.db*")) == [copy]


def test_an_index_is_made_anew(full: Library) -> None:
    with closing(sqlite3.connect(full.path)) as db:
        db.executescript("DELETE FROM search_docsize WHERE id = 3")
    full.path.chmod(0o644)
    assert len(list(mend(full.path))) == 2
    assert full.upkeep.doctor().ok
    assert full.shelf.listing("steel").total == 20


def test_nothing_is_done_where_nothing_is_wrong(full: Library) -> None:
    assert list(mend(full.path)) == []


def test_what_is_free_in_the_file_is_given_back(full: Library) -> None:
    def whole() -> str:
        return next(check.detail for check in full.upkeep.doctor().checks if check.name == "File")

    with closing(sqlite3.connect(full.path)) as db:
        db.executescript(
            "CREATE TABLE junk (x); INSERT INTO junk VALUES (zeroblob(2000000)); DROP TABLE junk"
        )
    assert "are free" in whole()
    before = full.path.stat().st_size
    assert "it took" in " ".join(mend(full.path))
    assert full.path.stat().st_size < before - 1_900_000
    assert "are free" not in whole()
    assert full.shelf.listing("steel").total == 20


@pytest.mark.parametrize("page", range(3, 30, 4))
def test_what_can_be_read_of_a_damaged_library_is_brought_into_a_new_one(full: Library, page: int) -> None:
    full.close()
    sound = full.path.read_bytes()
    data = bytearray(sound)
    data[PAGE_SIZE * page : PAGE_SIZE * (page + 1)] = bytes(PAGE_SIZE)
    full.path.write_bytes(data)
    with Library.open(full.path) as library:
        if library.upkeep.doctor().ok:
            pytest.skip("a page that nothing uses")
    said = list(mend(full.path))
    with Library.open(full.path) as library:
        assert library.upkeep.doctor().ok
        if "The damaged" in said[0]:
            assert library.shelf.listing().total >= 10
    asides = list(full.path.parent.glob("*.damaged-*[0-9]"))
    assert len(asides) == ("The damaged" in said[0])


@pytest.mark.parametrize("share", [0.75, 0.9])
def test_of_a_library_that_was_cut_short_what_is_left_is_brought_over(full: Library, share: float) -> None:
    put_many(full, 300)
    full.close()
    with closing(sqlite3.connect(full.path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    whole = full.path.read_bytes()
    left = whole[: int(len(whole) * share)]
    full.path.write_bytes(left)
    with pytest.raises(LibraryError, match="is damaged"):
        Library.open(full.path)
    said = list(mend(full.path))
    [aside] = full.path.parent.glob("*.damaged-*[0-9]")
    assert aside.read_bytes() == left
    with Library.open(full.path) as library:
        assert library.upkeep.doctor().ok
        assert 100 < library.shelf.listing().total < 300
    assert "brought into a new library" in " ".join(said)


def test_articles_whose_rows_are_lost_come_back_by_what_else_is_kept_of_them(full: Library) -> None:
    full.close()
    with closing(sqlite3.connect(full.path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [page] = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'article'").fetchone()
    data = bytearray(full.path.read_bytes())
    data[PAGE_SIZE * (page - 1) : PAGE_SIZE * page] = bytes(PAGE_SIZE)
    full.path.write_bytes(data)
    assert "20 articles were brought" in list(mend(full.path))[-1]
    with Library.open(full.path) as library:
        assert library.upkeep.doctor().ok
        assert {row.title for row in library.shelf.listing("tag:steel output").rows(0, 99)} == {
            article(number).title for number in range(20)
        }
        assert library.shelf.listing("highlight:output").total == 1


def test_a_text_whose_particulars_are_lost_is_an_article_that_waits_for_its_brief(full: Library) -> None:
    full.close()
    with closing(sqlite3.connect(full.path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        [page] = db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'particulars'").fetchone()
    data = bytearray(full.path.read_bytes())
    data[PAGE_SIZE * (page - 1) : PAGE_SIZE * page] = bytes(PAGE_SIZE)
    full.path.write_bytes(data)
    assert "20 articles were brought" in list(mend(full.path))[-1]
    with Library.open(full.path) as library:
        [row] = library.shelf.listing('title:"output 7"').rows(0, 9)
        opened = library.shelf.article(row.article_id)
        one = article(7)
        assert (opened.article.text, opened.article.title, opened.article.url) == (
            one.text,
            one.title,
            one.url,
        )
        assert [block.span.of(one.text) for block in opened.article.blocks] == one.text.split("\n\n")
        assert len(library.briefs.stale()) == 20


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ("PRAGMA user_version = 999", "made by a newer Newsbrief"),
        ("PRAGMA application_id = 7", "a database of another program"),
    ],
)
def test_what_is_not_ours_to_mend_is_left_alone(full: Library, change: str, says: str) -> None:
    full.close()
    with closing(sqlite3.connect(full.path)) as db:
        db.execute(change)
    before = full.path.read_bytes()
    with pytest.raises(LibraryForeign, match=says):
        list(mend(full.path))
    assert full.path.read_bytes() == before
    assert not list(full.path.parent.glob("*.damaged-*"))
