"""From what a person names (a file, a folder, a URL) to the bytes to read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Union

from reader.core.reports import Refusal
from reader.errors import RefusedInput

if TYPE_CHECKING:
    from reader.ingest import Source

Named = Union[str, Path, "Source"]

LARGEST = 200_000_000
"""Bytes of the largest file we read."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}://")


def is_url(named: Named) -> bool:
    """Tell a URL from the name of a file."""
    return isinstance(named, str) and bool(_SCHEME.match(named))


def expanded(sources: Iterable[Named]) -> Iterator[Named | Refusal]:
    """Yield each source, and in the place of a folder all files in it that may hold articles."""
    for named in sources:
        if isinstance(named, str | Path) and not is_url(named):
            path = Path(named).expanduser()
            if path.is_dir():
                yield from _in_folder(path)
            else:
                yield path
        else:
            yield named


def name_of(named: Named) -> str:
    """Return what to call a source by."""
    return str(named) if isinstance(named, str | Path) else named.name


def loaded(named: Named) -> Source:
    """Return the bytes of a file or a URL; a source is returned as it is."""
    if is_url(named):
        from reader.ingest import fetch

        return fetch(str(named))
    if isinstance(named, str | Path):
        return _file(Path(named).expanduser())
    return named


def _file(path: Path) -> Source:
    from reader.ingest import Source

    try:
        # Not blocking: a pipe without a writer must not hang us.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            about = os.fstat(file.fileno())
            if not stat.S_ISREG(about.st_mode):
                raise RefusedInput(f"{path} is not a regular file.", "Name a file, or give its text with -.")
            if about.st_size > LARGEST:
                raise RefusedInput(
                    f"{path} is larger than {LARGEST // 10**6} MB.", "Split it, or save a part of it."
                )
            data = file.read(LARGEST + 1)
    except FileNotFoundError:
        raise RefusedInput(f"There is no file {path}.", "Check the name.") from None
    except IsADirectoryError:
        raise RefusedInput(f"{path} is a folder.", "Name a file in it.") from None
    except PermissionError:
        raise RefusedInput(f"You may not read {path}.", "Check its permissions.") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise RefusedInput(f"{path} cannot be read: {reason}.", "Check the name and the disk.") from error
    modified = datetime.fromtimestamp(about.st_mtime).astimezone().date().isoformat()
    return Source(data, str(path), modified=modified)


def _in_folder(folder: Path) -> Iterator[Path | Refusal]:
    """Walk a folder in order of names; hidden files are left out, and each folder is entered once."""
    from reader.ingest import SUFFIXES

    troubles: list[OSError] = []
    seen: set[Path] = set()
    empty = True
    for here, folders, files in os.walk(folder, onerror=troubles.append, followlinks=True):
        real = Path(here).resolve()
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and Path(name).suffix.lower() in SUFFIXES:
                empty = False
                yield Path(here, name)
    for trouble in troubles:
        empty = False
        yield Refusal(
            str(trouble.filename),
            f"The folder {trouble.filename} cannot be read: {trouble.strerror}.",
            "Check its permissions.",
        )
    if empty:
        kinds = ", ".join(sorted(SUFFIXES))
        yield Refusal(
            str(folder), f"The folder {folder} holds no file that Newsbrief reads.", f"It reads {kinds}."
        )
