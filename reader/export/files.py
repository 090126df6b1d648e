"""A folder of exported notes: files found by their article, written whole or not at all, never over another's."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from secrets import token_hex
from typing import Literal

from reader.core.exported import exported_id
from reader.errors import ExportError
from reader.export.markdown import BEGIN, END, PLAIN_BEGIN, PLAIN_END

HEAD = 4096
"""Bytes of a file looked at for its article_id: it stands in the front matter."""

NAME_LENGTH = 80

Outcome = Literal["written", "unchanged"]


class ExportFolder:
    """The Markdown files of one folder that are ours, by article id.

    Raises ExportError when the folder cannot be made, read or written.
    """

    def __init__(self, folder: Path, *, make: bool = True) -> None:
        self.folder = folder
        try:
            if make:
                folder.mkdir(parents=True, exist_ok=True)
            self._ours = {
                article_id: path for path in sorted(_notes(folder)) if (article_id := _article_id(path))
            }
        except OSError as error:
            raise _failed(folder, error) from error

    def write(self, article_id: str, title: str, render: Callable[[str], str]) -> tuple[Path, Outcome]:
        """Write one article's file where it is, else under its title; `render` gets the user's own region.

        A file that a person renamed or moved below the folder is found again by its article_id.
        """
        path, before, after = self.planned(article_id, title, render)
        if after == before:
            return path, "unchanged"
        try:
            write_atomically(path, after.encode())
        except OSError as error:
            raise _failed(path, error) from error
        self._ours[article_id] = path
        return path, "written"

    def planned(self, article_id: str, title: str, render: Callable[[str], str]) -> tuple[Path, str, str]:
        """Return where an article's file is or would be, what it holds, and what it would hold."""
        path = self._ours.get(article_id) or self._free_name(article_id, title)
        try:
            before = path.read_bytes().decode() if path.exists() else ""
        except (OSError, UnicodeDecodeError) as error:
            raise _failed(path, error) from error
        return path, before, render(own_region(before))

    def others(self, ids: Iterable[str]) -> tuple[Path, ...]:
        """Return our files whose article is none of these."""
        known = set(ids)
        return tuple(path for article_id, path in self._ours.items() if article_id not in known)

    def _free_name(self, article_id: str, title: str) -> Path:
        from slugify import slugify

        name = slugify(title, max_length=NAME_LENGTH, word_boundary=True) or article_id
        path = self.folder / f"{name}.md"
        return self.folder / f"{name}-{article_id}.md" if path.exists() else path


def own_region(text: str) -> str:
    """Return what the person wrote between the last two note markers, with its line ends; "" if nothing."""
    for begin, end in ((BEGIN, END), (PLAIN_BEGIN, PLAIN_END)):
        start = text.rfind(f"\n{begin}\n")
        if start >= 0:
            start += len(begin) + 2
            stop = text.rfind(end, start)
            return text[start:stop] if stop >= 0 else text[start:].rstrip("\n") + "\n"
    return ""


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path` whole or not at all: a temporary file beside it, flushed, then renamed.

    It is as open to others as the one before it; a new one as the umask says.
    """
    part = path.with_name(f".{path.name[:40]}.{token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _notes(folder: Path) -> Iterator[Path]:
    """Yield the Markdown files below a folder; one that may not be read is told (`rglob` passes over it from Python 3.13 on)."""

    def fail(error: OSError) -> None:
        if not isinstance(error, FileNotFoundError):
            raise error

    for here, _, names in os.walk(folder, onerror=fail):
        yield from (Path(here, name) for name in names if name.endswith(".md"))


def _article_id(path: Path) -> str | None:
    with path.open("rb") as file:
        return exported_id(file.read(HEAD).decode("utf-8", "replace"))


def _failed(path: Path, error: Exception) -> ExportError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return ExportError(
        f"{path} could not be written: {reason}.", "Choose a folder you may write to, with space left."
    )
