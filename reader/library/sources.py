"""From what a person names (a file, a folder, a URL) to the bytes to read."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Union

from reader.core.reports import Refusal
from reader.errors import RefusedInput

if TYPE_CHECKING:
    from reader.ingest import Archive, Source


@dataclass(frozen=True, slots=True)
class Member:
    """A file in a zip archive, read when its turn comes."""

    archive: Archive
    file: str
    name: str


Named = Union[str, Path, "Source", Member]

LARGEST = 200_000_000
"""Bytes of the largest file we read."""

MOST_IN_A_ZIP = 200_000
"""Files of the largest archive of pages that is looked through."""

MOST_UNPACKED = 20_000_000_000
"""Bytes of all of them together; each by itself is as large as a file may be."""

DEEPEST = 100
"""Folders within folders in an archive."""

_ZIP = b"PK\x03\x04"
PAGES = (".html", ".htm", ".xhtml")
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
                yield from _unpacked(path)
        else:
            yield from _unpacked(named)


def _unpacked(named: Named) -> Iterator[Named | Refusal]:
    """Yield the files in a zip of pages; anything else, and a zip that is one document or export, as it is."""
    if not _is_zip(named):
        yield named
        return
    from reader.ingest import Archive, is_one_source

    name = name_of(named)
    try:
        data = named if isinstance(named, Path) else loaded(named).data
        archive = Archive(data, name, most_files=MOST_IN_A_ZIP, most_bytes=MOST_UNPACKED)
        names = archive.names
        if is_one_source(names):
            yield named
            return
    except RefusedInput as error:
        yield Refusal(name, error.message, error.hint)
        return
    for link in archive.links:
        yield Refusal(
            name, f"{link} in {name} is a link and was left out.", "Unpack it, and add what it means."
        )
    pages = _worth_a_look(names)
    yield from (Member(archive, file, f"{name}/{file}") for file in pages)
    if not pages:
        yield _nothing_in(name)


def _is_zip(named: Named) -> bool:
    if isinstance(named, Path):
        try:
            with os.fdopen(os.open(named, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
                return stat.S_ISREG(os.fstat(file.fileno()).st_mode) and file.read(len(_ZIP)) == _ZIP
        except OSError:
            return False  # whoever reads it says what is wrong
    return not isinstance(named, str | Member) and named.data.startswith(_ZIP)


def _worth_a_look(names: Iterable[str]) -> list[str]:
    """Return the files that may hold articles, in order: none that is hidden or belongs to a saved page."""
    from reader.ingest.pictures.companions import is_companion

    stems: dict[str, set[str]] = {}
    for name in names:
        if name.lower().endswith(PAGES):
            folder, _, file = name.rpartition("/")
            stems.setdefault(folder, set()).add(PurePath(file).stem)

    @cache
    def aside(folder: str) -> bool:
        above, _, own = folder.rpartition("/")
        if not folder or aside(above):
            return bool(folder)
        hidden = own.startswith((".", "__MACOSX")) and own not in (".", "..")
        return hidden or is_companion(own, stems.get(above, ()))

    found = (name.rpartition("/") for name in sorted(names) if name.count("/") < DEEPEST)
    return [
        f"{folder}{slash}{file}"
        for folder, slash, file in found
        if not file.startswith(".") and may_hold_articles(file) and not aside(folder)
    ]


def may_hold_articles(name: str) -> bool:
    """Tell by the end of its name whether a file in a folder is worth a look."""
    from reader.ingest import SUFFIXES

    stem, dot, ending = name.lower().removesuffix(".gz").rpartition(".")
    return bool(stem) and f"{dot}{ending}" in SUFFIXES


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
    if isinstance(named, Member):
        return _member(named)
    return named


def _member(member: Member) -> Source:
    from reader.ingest import Source

    data = member.archive.read(member.file)
    if data is None:
        raise RefusedInput(f"{member.name} is not in the archive any more.", "Get the file again.")
    return Source(data, member.name, modified=member.archive.day(member.file))


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


def _in_folder(folder: Path) -> Iterator[Named | Refusal]:
    troubles: list[OSError] = []
    empty = True
    for path in walked(folder, troubles):
        empty = False
        yield from _unpacked(path) if path.suffix.lower() == ".zip" else (path,)
    for trouble in troubles:
        empty = False
        yield Refusal(
            str(trouble.filename),
            f"The folder {trouble.filename} cannot be read: {trouble.strerror}.",
            "Check its permissions.",
        )
    if empty:
        yield _nothing_in(str(folder), "The folder ")


def walked(folder: Path, troubles: list[OSError]) -> Iterator[Path]:
    """Yield the files that may hold articles, in order of names; hidden ones are left out, a folder is entered once."""
    from reader.ingest.pictures.companions import is_companion

    seen: set[Path] = set()
    for here, folders, files in os.walk(folder, onerror=troubles.append, followlinks=True):
        real = Path(here).resolve()
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        stems = {PurePath(name).stem for name in files if name.lower().endswith(PAGES)}
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not is_companion(f, stems))
        for name in sorted(files):
            if not name.startswith(".") and may_hold_articles(name):
                yield Path(here, name)


def _nothing_in(name: str, what: str = "") -> Refusal:
    from reader.ingest import SUFFIXES

    kinds = ", ".join(sorted(SUFFIXES))
    return Refusal(name, f"{what}{name} holds no file that Newsbrief reads.", f"It reads {kinds}.")
