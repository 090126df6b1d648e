"""What can be mended of a library that the doctor found wrong."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from reader.errors import LibraryBusy, LibraryError, LibraryReadOnly
from reader.library.library import Library
from reader.store import restoring
from reader.store.connection import Store

BROKEN = frozenset({"File", "References"})
"""Checks that fail when the file itself cannot be trusted."""


def mend(path: Path) -> Iterator[str]:
    """Mend the library at `path` as far as it goes, and yield what was done, in words."""
    wrong = _wrong(path)
    if wrong is None or wrong & BROKEN:
        yield from _salvaged(path)
        return
    if "Permissions" in wrong:
        path.chmod(0o600)
        yield "The file is open to nobody but you now."
    if "Search index" in wrong:
        with closing(Store.open(path)) as store, store.writing() as db:
            restoring.rebuild_index(db)
        with Library.open(path) as library:
            library.upkeep.file_briefs()
        yield "The search index is made anew."
    if wrong & {"Articles", "Notes", "Saved files"}:
        yield "Words that were damaged cannot be made whole: `newsbrief restore` puts a backup in place."


def _wrong(path: Path) -> set[str] | None:
    """Return the names of the checks that failed, None where the library cannot even be opened."""
    try:
        with Library.open(path) as library:
            return {check.name for check in library.upkeep.doctor().checks if not check.ok}
    except (LibraryBusy, LibraryReadOnly):
        raise
    except LibraryError:
        return None


def _salvaged(path: Path) -> Iterator[str]:
    aside = restoring.set_aside(path)
    yield f"The damaged library is kept as {aside}."
    try:
        with closing(Store.open(path)) as store, store.writing() as db:
            count = restoring.salvage(aside, db)
    except LibraryError as error:
        path.unlink(missing_ok=True)
        aside.rename(path)
        raise LibraryError(
            f"Nothing could be read from the library {path}.", "`newsbrief restore` puts a backup in place."
        ) from error
    with Library.open(path) as library:
        library.upkeep.file_briefs()
    articles = "One article was" if count == 1 else f"{count:,} articles were"
    yield f"{articles} brought into a new library, with tags and notes."
