"""What can be mended of a library that the doctor found wrong."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.core.reports import Stopped, Tell, unstopped, untold
from reader.errors import LibraryBusy, LibraryError, LibraryForeign, LibraryReadOnly
from reader.library.library import Library
from reader.store import restoring, room
from reader.store.connection import Store
from reader.store.long_work import Watch

BROKEN = frozenset({"File", "References"})
"""Checks that fail when the file itself cannot be trusted."""


def mend(
    path: Path,
    *,
    progress: Tell = untold,
    cancelled: Stopped = unstopped,
) -> Iterator[str]:
    """Mend the library at `path` as far as it goes, and yield what was done, in words; stopped, it is as it was."""
    watch = Watch(progress, cancelled)
    wrong = _wrong(path, watch)
    if wrong is None or wrong & BROKEN:
        yield from _salvaged(path, watch)
        return
    if "Permissions" in wrong:
        path.chmod(0o600)
        yield "The file is open to nobody but you now."
    if "Search index" in wrong:
        with closing(Store.open(path)) as store, store.writing() as db, watch.over(db):
            watch.part("making the search index anew")
            restoring.rebuild_index(db)
        _file_briefs(path, watch)
        yield "The search index is made anew."
    if wrong & {"Articles", "Notes", "Saved files"}:
        yield "Words that were damaged cannot be made whole: `newsbrief restore` puts a backup in place."
    yield from _given_back(path, watch)


def _file_briefs(path: Path, watch: Watch) -> None:
    with Library.open(path) as library:
        library.briefs.file(progress=watch.tell)


def _given_back(path: Path, watch: Watch) -> Iterator[str]:
    """Make the file smaller where a good part of it is free, as after a migration."""
    with closing(Store.open(path)) as store, store.outside_transaction() as db:
        if store.read_only or room.free(db) <= room.WORTH_IT:
            return
        before = path.stat().st_size
        watch.part("writing the file anew")
        with watch.over(db):
            room.give_back(db)
    yield f"The file takes {path.stat().st_size / 1e6:,.1f} MB now; it took {before / 1e6:,.1f} MB."


def _wrong(path: Path, watch: Watch) -> set[str] | None:
    """Return the names of the checks that failed, None where the library cannot even be opened."""
    try:
        with Library.open(path) as library:
            health = library.upkeep.doctor(progress=watch.tell, cancelled=watch.cancelled)
            return {check.name for check in health.checks if not check.ok}
    except (LibraryBusy, LibraryForeign, LibraryReadOnly):
        raise
    except LibraryError:
        if not os.access(path, os.R_OK):
            raise  # what may not be read is not damaged
        return None


def _salvaged(path: Path, watch: Watch) -> Iterator[str]:
    aside = restoring.set_aside(path)
    try:
        with closing(Store.open(path)) as store, store.writing() as db:
            count = restoring.salvage(aside, db, watch)
    except BaseException as error:
        restoring.put_back(aside, path)
        if not isinstance(error, LibraryError):
            raise
        raise LibraryError(
            f"Nothing could be read from the library {path}.", "`newsbrief restore` puts a backup in place."
        ) from error
    yield f"The damaged library is kept as {aside}."
    _file_briefs(path, watch)
    articles = "One article was" if count == 1 else f"{count:,} articles were"
    yield f"{articles} brought into a new library, with tags and notes."
