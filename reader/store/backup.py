"""Whole copies of a library that is in use."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from reader.core.reports import Progress
from reader.errors import LibraryError
from reader.store.integrity import KILOBYTE, faults
from reader.store.long_work import UNWATCHED, Watch


def copy(db: sqlite3.Connection, to: Path, watch: Watch = UNWATCHED) -> None:
    """Write a checked copy to `to`: under another name first, so that `to` is whole or not there."""
    [pages], [size] = (db.execute(f"PRAGMA {name}").fetchone() for name in ("page_count", "page_size"))
    whole = pages * size // KILOBYTE

    def written() -> Progress:
        return Progress(min(part.stat().st_size // KILOBYTE, whole), whole, "kilobytes copied")

    part = to.with_name(f".{to.name}.{os.getpid()}.part")
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with watch.over(db, written):
            db.execute("VACUUM INTO ?", (str(part),))
        _check(part, watch)
        _sync(part)
        part.replace(to)
        _sync(to.parent)
    except OSError as error:
        raise LibraryError(
            f"The backup {to} cannot be written: {error.strerror}.", "Check the folder and its free space."
        ) from error
    finally:
        part.unlink(missing_ok=True)


def _check(path: Path, watch: Watch) -> None:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as db:
        found = faults(db, watch, 1)
    if found:
        raise LibraryError(
            f"The copy {path} is not whole: {found[-1]}.",
            "The library may be damaged; run `newsbrief doctor`.",
        )


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
