"""From SQLite's errors to what a person can do about them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.errors import Cancelled, LibraryBusy, LibraryError, LibraryReadOnly, NewsbriefError
from reader.store.holding import holder

RESTORE = "`newsbrief doctor --mend` saves what can be read, `newsbrief restore` puts a backup in its place."

# SQLite's primary result codes (the low byte of an extended one).
_KINDS: dict[int, tuple[type[NewsbriefError], str, str]] = {
    sqlite3.SQLITE_BUSY: (
        LibraryBusy,
        "Another program is writing to the library {path}.",
        "Wait until it is done, then try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        LibraryBusy,
        "Another part of Newsbrief is writing to the library {path}.",
        "Try again in a moment.",
    ),
    sqlite3.SQLITE_READONLY: (
        LibraryReadOnly,
        "The library {path} can be read but not changed.",
        "Make the file and its folder writable, or use another one with --library.",
    ),
    sqlite3.SQLITE_FULL: (
        LibraryError,
        "There is no space left for the library {path}; nothing of this change was stored.",
        "Free some space, then try again.",
    ),
    sqlite3.SQLITE_IOERR: (
        LibraryError,
        "The disk could not read or write the library {path}.",
        "Check free space and the disk; nothing of this change was stored.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        LibraryError,
        "The library {path} cannot be opened.",
        "Check that its folder exists and that you may write there.",
    ),
    sqlite3.SQLITE_PERM: (
        LibraryError,
        "You may not open the library {path}.",
        "Check the file's permissions.",
    ),
    sqlite3.SQLITE_NOTADB: (
        LibraryError,
        "The file {path} is not a Newsbrief library.",
        "Name another file with --library, or move this one away.",
    ),
    sqlite3.SQLITE_INTERRUPT: (Cancelled, "Stopped before everything was looked at.", ""),
    sqlite3.SQLITE_CORRUPT: (LibraryError, "The library {path} is damaged.", RESTORE),
}

_UNEXPECTED = (
    LibraryError,
    "The library {path} gave an unexpected answer: {error}.",
    "Run `newsbrief doctor`; if it finds nothing wrong, please report this.",
)


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn the database's errors inside the block into a `LibraryError` that says what to do."""
    try:
        yield
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise LibraryError(f"The library {path} is damaged.", RESTORE) from error
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_CORRUPT)  # none: text that is not UTF-8
        family, message, hint = _KINDS.get(code & 0xFF, _UNEXPECTED)
        if family is LibraryBusy and (who := holder(path)):
            raise family(f"{who}, and something is writing to it.", hint) from error
        raise family(message.format(path=path, error=error), hint) from error
