"""A folder that is watched: what lands there is added once it stands still, and moved away if that is wanted."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from reader.core.clean import one_line
from reader.core.reports import ImportReport, Refusal, Stopped, Tell, unstopped, untold
from reader.errors import LibraryError
from reader.library.sources import walked

SETTLED = 5.0
"""Seconds without a change after which a file is whole, even if it is seen for the first time."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How a file looked: it is half written as long as that changes."""

    size: int
    changed: int


class Adder(Protocol):
    """What adds files to a library."""

    def add(
        self, sources: Iterable[Path], *, progress: Tell, cancelled: Stopped, most_briefs: int | None
    ) -> ImportReport:
        """Add them and tell how it went."""


class Watch:
    """Looks at one folder again and again; a file that was refused is tried again only when it changes."""

    def __init__(self, adder: Adder, folder: Path, *, move: Path | None = None) -> None:
        """Watch `folder`; what was added is moved to the folder `move`, if one is given."""
        self.folder = Path(folder).expanduser().absolute()
        self._move = Path(move).expanduser().absolute() if move else None
        self._adder = adder
        self._seen: dict[Path, _Look] = {}
        self._done: dict[Path, _Look] = {}
        if not self.folder.is_dir():
            raise LibraryError(f"There is no folder {self.folder} to watch.", "Make it, or name another.")
        if self._move == self.folder:
            raise LibraryError(f"{self.folder} cannot be moved into itself.", "Name another folder.")

    def look(
        self, *, progress: Tell = untold, cancelled: Stopped = unstopped, most_briefs: int | None = None
    ) -> ImportReport:
        """Add what has landed and stands still, as `Imports.add` does; what is still being written waits for the next look."""
        ready = self._ready()
        if not ready:
            return ImportReport()
        report = self._adder.add(ready, progress=progress, cancelled=cancelled, most_briefs=most_briefs)
        if report.cancelled:
            return report
        self._done.update(ready)
        if self._move is None:
            return report
        refused = {refusal.name for refusal in report.refused}
        troubles = [self._moved(path) for path in ready if not _is_refused(path, refused)]
        return replace(report, refused=(*report.refused, *(trouble for trouble in troubles if trouble)))

    def _ready(self) -> dict[Path, _Look]:
        """Return the files that are new and have not changed since the last look, or for a while."""
        looks: dict[Path, _Look] = {}
        ready: dict[Path, _Look] = {}
        for path in walked(self.folder, []):
            if self._move and self._move in path.parents:
                continue
            try:
                about = path.stat()
            except OSError:
                continue  # gone again
            look = looks[path] = _Look(about.st_size, about.st_mtime_ns)
            old = time.time() - about.st_mtime > SETTLED
            if self._done.get(path) != look and look.size and (old or self._seen.get(path) == look):
                ready[path] = look
        self._seen = looks
        self._done = {path: look for path, look in self._done.items() if path in looks}
        return ready

    def _moved(self, path: Path) -> Refusal | None:
        """Move a file, and what a browser put beside it, to where it is wanted; never over another."""
        from reader.ingest.pictures.companions import is_companion

        assert self._move is not None
        beside = [
            folder
            for folder in path.parent.iterdir()
            if folder.is_dir() and is_companion(folder.name, {path.stem})
        ]
        target = self._move / path.relative_to(self.folder)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(path, _free(target))
            for folder in beside:
                shutil.move(folder, _free(target.with_name(folder.name)))
        except OSError as error:
            reason = error.strerror or error
            return Refusal(str(path), f"{path} was added but cannot be moved: {reason}.", "Check the folder.")
        return None


def _is_refused(path: Path, refused: set[str]) -> bool:
    name = one_line(str(path))
    return any(one == name or one.startswith(f"{name}/") for one in refused)


def _free(target: Path) -> Path:
    """Return the path, with a number where there is such a file already."""
    number, found = 2, target
    while found.exists():
        found = target.with_name(f"{target.stem} ({number}){target.suffix}")
        number += 1
    return found
