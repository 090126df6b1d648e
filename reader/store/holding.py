"""Who changes a library: the app that opened it first. Another one reads until that is gone, however it went.

The lock is the system's, on a file beside the library: it ends with the process that holds it, also with `kill -9`.
Commands need none; they write in short turns, for which SQLite's own locks are enough.
"""

from __future__ import annotations

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple, TextIO


class Holder(NamedTuple):
    """A process that holds a library; `since` is an ISO time with its zone. All of it is "" if it could not be read."""

    process: str = ""
    host: str = ""
    since: str = ""

    def __str__(self) -> str:
        """Return it in words."""
        process = f" (process {self.process} on {self.host})" if self.process else ""
        at = datetime.fromisoformat(self.since) if self.since else None
        return f"Another Newsbrief{process} has the library open" + (
            f" since {at:%H:%M}, {at.day} {at:%B}" if at else ""
        )


class Hold:
    """The lock of one library, taken and given back by one process."""

    def __init__(self, library: Path) -> None:
        self.path = library.with_name(f"{library.name}.lock")
        self._file: TextIO | None = None

    def take(self) -> Holder | None:
        """Return None if the lock is this process's now, else who has it; where there can be no lock it is everybody's."""
        if self._file is not None:
            return None
        try:
            import fcntl

            file = os.fdopen(os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8")
        except (ImportError, OSError):
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            with file:
                return _read(file)
        self._file = file
        _write(file)
        return None

    def give_back(self) -> None:
        """Let others have it."""
        if self._file is not None:
            self._file.close()
            self._file = None


def holder(library: Path) -> Holder | None:
    """Return which other process has the library open for changes, as far as that can be seen."""
    probe = Hold(library)
    if not probe.path.exists():
        return None
    found = probe.take()
    probe.give_back()
    return found if found and found.process != str(os.getpid()) else None


def _write(file: TextIO) -> None:
    import socket

    with suppress(OSError):  # a full disk: nobody can read who it is, and the lock holds all the same
        file.truncate(0)
        since = datetime.now().astimezone().isoformat(timespec="seconds")
        json.dump({"process": str(os.getpid()), "host": socket.gethostname(), "since": since}, file)
        file.flush()


def _read(file: TextIO) -> Holder:
    """Return what the holder wrote, which it may just be doing."""
    try:
        found = json.load(file)
        who = Holder(*(str(found[name]) for name in ("process", "host", "since")))
        datetime.fromisoformat(who.since)
    except (OSError, ValueError, TypeError, KeyError):
        return Holder()
    return who
