"""Copies of a library: made, made on a schedule, thinned out, looked over and put back."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple

from reader.core.reports import Check, Health, Stopped, Tell, unstopped, untold
from reader.core.thinning import superfluous
from reader.errors import LibraryError
from reader.store import backup, health, opening, restoring, schema
from reader.store.connection import Store
from reader.store.long_work import UNWATCHED, Watch

STAMP = "%Y%m%d-%H%M%S"
AUTOMATIC = "auto"
"""Stands in the names of backups that no one asked for: only those are thinned out."""


class Backup(NamedTuple):
    """A copy of the library: where it is, when it was made (UTC), its bytes, and whether it was made on schedule."""

    path: Path
    made: datetime
    size: int
    automatic: bool


def folder(library: Path) -> Path:
    """Return where the backups of a library are."""
    return library.parent / "backups"


def listed(library: Path) -> list[Backup]:
    """Return the backups beside a library, the newest first."""
    try:
        found = [
            Backup(path, made, path.stat().st_size, f"-{AUTOMATIC}-" in path.name)
            for path in folder(
                library
            ).iterdir()  # `glob` passes over what it may not read from Python 3.13 on
            if path.name.startswith(f"{library.stem}-") and path.suffix == library.suffix
            if (made := _made(path))
        ]
    except FileNotFoundError:
        return []
    except OSError as error:
        raise LibraryError(
            f"The folder {folder(library)} cannot be looked into: {error.strerror}.",
            "Check its permissions.",
        ) from error
    return sorted(found, key=lambda one: one.made, reverse=True)


def make(store: Store, to: Path | None = None, *, automatic: bool = False, watch: Watch = UNWATCHED) -> Path:
    """Write a whole, checked copy to the file or folder `to` (or beside the library) and return its path."""
    path = store.path
    kind = f"-{AUTOMATIC}" if automatic else ""
    name = f"{path.stem}{kind}-{datetime.now(UTC).strftime(STAMP)}{path.suffix}"
    target = folder(path) if to is None else Path(to).expanduser().absolute()
    if to is None or target.is_dir():
        target = target / name
    if target == path:
        raise LibraryError(f"{target} is the library itself.", "Name another file for the backup.")
    try:
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder {target.parent} cannot be made: {error.strerror}.", "Name another place."
        ) from error
    with store.outside_transaction() as db:
        backup.copy(db, target, watch)
    return target


def keep_up(store: Store, every: timedelta) -> Path | None:
    """Make a backup if the newest is older than `every` and something has changed since, and thin out old ones."""
    now = datetime.now(UTC)
    # A clock that was set back leaves copies from the future: they say nothing of when the last one was made.
    last = next((one.made for one in listed(store.path) if one.made <= now), None)
    if last and (now - last < every or _changed(store.path) <= last):
        return None
    made = make(store, automatic=True)
    scheduled = {one.made: one.path for one in listed(store.path) if one.automatic}
    # Those of the future stay, but take the place of none of today's.
    for time in superfluous(made for made in scheduled if made <= datetime.now(UTC)):
        scheduled[time].unlink(missing_ok=True)
    return made


def verify(
    copy: Path,
    *,
    progress: Tell = untold,
    cancelled: Stopped = unstopped,
) -> Health:
    """Look a backup over without changing it."""
    return _looked_over(copy, Watch(progress, cancelled))


def _looked_over(copy: Path, watch: Watch) -> Health:
    with restoring.opened(copy) as db, watch.over(db):
        version = opening.version_of(db, copy, schema.MIGRATIONS)
        if version == len(schema.MIGRATIONS):
            return Health(tuple(health.contents(db, copy, watch)))
        older = Check(
            "Layout",
            bool(version),
            f"version {version} of {len(schema.MIGRATIONS)}, brought up to date when put back",
        )
        return Health((older, health.integrity(db, copy, watch)))


def restore(
    copy: Path,
    to: Path,
    agreed: Callable[[], object] = lambda: None,
    *,
    progress: Tell = untold,
    cancelled: Stopped = unstopped,
) -> Path | None:
    """Put a backup in the place of the library `to`; return where that is kept now, if there was one.

    `agreed` is called once it is known that the backup is whole, and raises if it is not to be.
    """
    copy, to, watch = Path(copy).expanduser().absolute(), to.absolute(), Watch(progress, cancelled)
    if copy == to:
        raise LibraryError(f"{copy} is the library itself.", "Name a backup of it.")
    if not (health_of := _looked_over(copy, watch)).ok:
        wrong = next(check for check in health_of.checks if not check.ok)
        raise LibraryError(f"The backup {copy} is not whole: {wrong.detail}.", "Name another backup.")
    agreed()
    before = _kept(to, watch) if to.exists() else None
    restoring.restore(copy, to, watch)
    Store.open(to).close()  # brings an older layout up to date
    return before


def _kept(library: Path, watch: Watch) -> Path:
    """Keep what is there: a copy of a library that opens, else the files themselves, set aside."""
    try:
        store = Store.open(library)
    except LibraryError:
        return restoring.set_aside(library)
    try:
        return make(store, watch=watch)
    finally:
        store.close()


def _made(path: Path) -> datetime | None:
    with suppress(ValueError):
        return datetime.strptime(path.stem[-15:], STAMP).replace(tzinfo=UTC)
    return None


def _changed(library: Path) -> datetime:
    files = (library, library.with_name(f"{library.name}-wal"))
    return datetime.fromtimestamp(max(f.stat().st_mtime for f in files if f.exists()), UTC)
