"""What can be wrong with a library, looked at piece by piece."""

import hashlib
import shlex
import shutil
import sqlite3
import stat
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from reader.core.article import opening
from reader.core.reports import Check, Progress
from reader.errors import LibraryError
from reader.store import annotations, articles, raws, room
from reader.store.integrity import faults
from reader.store.long_work import UNWATCHED, Watch
from reader.store.packing import legible_text
from reader.store.trouble import RESTORE, told

NEEDED_SPACE = 100_000_000
MOST_FAULTS = 2
"""Faults of a file that are told; they say little to who does not know SQLite."""
# Releases in which the WAL-reset bug was mended besides 3.51.3 and later.
_MENDED = {(3, 44): 6, (3, 50): 7}


def checks(
    db: sqlite3.Connection, path: Path, watch: Watch = UNWATCHED, *, read_only: bool = False
) -> Iterator[Check]:
    """Yield every check of the library at `path`, which `db` has open; damage ends none of the others."""
    yield from _looked(path, ("SQLite", _version), ("Journal", partial(_journal, db, read_only)))
    yield from contents(db, path, watch)
    yield from _looked(
        path, ("Permissions", partial(_permissions, path)), ("Free space", partial(_space, path))
    )


def contents(db: sqlite3.Connection, path: Path, watch: Watch = UNWATCHED) -> Iterator[Check]:
    """Yield the checks of what the file `path` holds: those that go for a backup too."""
    yield from _looked(
        path,
        ("File", partial(integrity, db, path, watch)),
        ("References", partial(_references, db)),
        ("Search index", partial(_index, db, watch)),
        ("Articles", partial(_articles, db, watch)),
        ("Briefs", partial(_briefs, db)),
        ("Notes", partial(_notes, db)),
        ("Saved files", partial(_raw, db, watch)),
    )


def _looked(path: Path, *looks: tuple[str, Callable[[], Check]]) -> Iterator[Check]:
    for name, look in looks:
        try:
            with told(path):
                yield look()
        except LibraryError as error:
            yield Check(name, False, error.message, error.hint or RESTORE)


def wal_reset_bug(version: tuple[int, int, int]) -> bool:
    """Tell whether this release of SQLite may lose a checkpoint when several programs write at once."""
    if not (3, 7, 0) <= version <= (3, 51, 2):
        return False
    return not (version[:2] in _MENDED and version[2] >= _MENDED[version[:2]])


def _version() -> Check:
    version = (sqlite3.sqlite_version_info[0], sqlite3.sqlite_version_info[1], sqlite3.sqlite_version_info[2])
    detail = f"version {sqlite3.sqlite_version}"
    if wal_reset_bug(version):
        # Newsbrief writes through one connection, so the rare race cannot happen within one process.
        detail += "; has the rare WAL-reset bug: let only one Newsbrief at a time write to the library"
    return Check("SQLite", True, detail)


def _journal(db: sqlite3.Connection, read_only: bool) -> Check:
    if read_only:  # and perhaps without any
        return Check("Journal", True, "the library can only be read")
    [mode] = db.execute("PRAGMA journal_mode").fetchone()
    hint = "Write-ahead logging does not work on network folders; keep the library on a local disk."
    return Check("Journal", mode == "wal", f"mode {mode}", "" if mode == "wal" else hint)


def integrity(db: sqlite3.Connection, path: Path, watch: Watch = UNWATCHED) -> Check:
    """Let SQLite look the file over."""
    found = faults(db, watch, MOST_FAULTS + 1)
    size = path.stat().st_size
    if not found:
        free = room.free(db)
        empty = f", of which {size * free / 1e6:,.1f} MB are free: --mend gives them back"
        return Check("File", True, f"whole, {size / 1e6:,.1f} MB" + empty * (free > room.WORTH_IT))
    more = " and more" if len(found) > MOST_FAULTS else ""
    return Check("File", False, "damaged: " + "; ".join(found[:MOST_FAULTS]) + more, RESTORE)


def _references(db: sqlite3.Connection) -> Check:
    broken = db.execute("PRAGMA foreign_key_check").fetchall()
    lost = db.execute(
        "SELECT count(*) FROM article WHERE id NOT IN (SELECT id FROM content)"
        " OR id NOT IN (SELECT id FROM particulars)"
    ).fetchone()[0]
    if not broken and not lost:
        return Check("References", True, "all fit")
    return Check("References", False, f"{len(broken) + lost} rows point at nothing", RESTORE)


def _index(db: sqlite3.Connection, watch: Watch) -> Check:
    watch.part("looking through the search index")
    indexed, stored = (
        db.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("search_docsize", "content")
    )
    _look_through_index(db)
    if indexed == stored:
        return Check("Search index", True, f"{indexed:,} articles")
    return Check("Search index", False, f"{indexed:,} of {stored:,} articles can be found", RESTORE)


def _look_through_index(db: sqlite3.Connection) -> None:
    """Let FTS5 look at its own tables; it asks for that as a write, which a read-only library refuses."""
    try:
        for index in ("search", "beginning"):
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('integrity-check')")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_READONLY:
            raise


def _articles(db: sqlite3.Connection, watch: Watch) -> Check:
    damaged: list[str] = []
    ids = db.execute("SELECT article_id FROM article ORDER BY id").fetchall()
    count = 0
    for article_id, title, stored, content_hash in db.execute(
        "SELECT article_id, title, text, content_hash FROM article JOIN content USING (id)"
    ):
        count += 1
        watch.tell(Progress(count, len(ids), "texts looked at"))
        text = legible_text(stored)
        # An article without a title stands in lists by the opening of its text.
        titles = (title, "") if title == opening(text) else (title,)
        if all(hashlib.sha256(f"{one}\0{text}".encode()).hexdigest() != content_hash for one in titles):
            damaged.append(article_id)
    for done, (article_id,) in enumerate(ids, 1):
        watch.tell(Progress(done, len(ids), "articles looked at"))
        try:
            articles.load(db, article_id)
        except LibraryError:
            damaged.append(article_id)
    return _found("Articles", count, damaged)


def _briefs(db: sqlite3.Connection) -> Check:
    """Tell how many are still to be made: nothing is wrong with that."""
    total, waiting = db.execute(
        "SELECT count(*), count(*) FILTER (WHERE brief = x'') FROM particulars"
    ).fetchone()
    more = f", {waiting:,} are still to be made: `newsbrief renew` does, or the app while you read" * bool(
        waiting
    )
    return Check("Briefs", True, f"{total - waiting:,} made{more}")


def _notes(db: sqlite3.Connection) -> Check:
    rows = db.execute("SELECT annotation_id, exact, note, tags, digest FROM annotation").fetchall()
    damaged = [row[0] for row in rows if annotations.digest(*row[1:4]) != row[4]]
    return _found("Notes", len(rows), damaged)


def _raw(db: sqlite3.Connection, watch: Watch) -> Check:
    count, damaged = raws.damaged(db, watch)
    return _found("Saved files", count, [sha256[:12] for sha256 in damaged])


def _found(name: str, count: int, damaged: list[str]) -> Check:
    if not damaged:
        return Check(name, True, f"{count:,}, all unharmed")
    some = ", ".join(list(dict.fromkeys(damaged))[:5])
    return Check(name, False, f"{len(set(damaged)):,} of {count:,} are damaged: {some}", RESTORE)


def _permissions(path: Path) -> Check:
    mode = stat.S_IMODE(path.stat().st_mode)
    open_to_others = bool(mode & 0o077)
    hint = f"Run: chmod 600 {shlex.quote(str(path))}" if open_to_others else ""
    return Check("Permissions", not open_to_others, f"{mode:04o}", hint)


def _space(path: Path) -> Check:
    free = shutil.disk_usage(path.parent).free
    enough = free > max(NEEDED_SPACE, path.stat().st_size)
    return Check("Free space", enough, f"{free / 1e9:,.1f} GB", "" if enough else "Free some space soon.")
