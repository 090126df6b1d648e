"""Zip archives opened with care: as many bytes as a person would save, and not one more."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
import zlib
from pathlib import Path
from typing import IO

from reader.errors import RefusedInput

MOST_FILES = 20_000
MOST_BYTES = 200_000_000
"""Bytes of one file, and of all together unless more are allowed."""

_A_NAME = 400
"""Bytes of the list of files that one of them may take."""

_TROUBLE = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError
)  # fmt: skip
"""What zipfile raises for an archive that is damaged, locked, or packed in a way it does not know."""

_END, _END64 = b"PK\5\6", b"PK\6\6"
_TAIL = 66_000


class Damaged(RefusedInput):
    """An archive, or one of its files, cannot be unpacked."""


class Archive:
    """The files of a zip archive by name; reading stops at `most_bytes` in all, whatever the archive claims.

    Nothing is ever unpacked to the disk, so a name may say "../" as it likes; a link is not followed.
    """

    def __init__(
        self, data: bytes | Path, name: str, *, most_files: int = MOST_FILES, most_bytes: int = MOST_BYTES
    ) -> None:
        self._name = name
        self._left = self._most_bytes = most_bytes
        try:
            file: IO[bytes] = data.open("rb") if isinstance(data, Path) else io.BytesIO(data)
            # The list of files is read whole by zipfile: one that is too long is refused unread.
            if _list_size(file) > most_files * _A_NAME:
                raise self._crowded(most_files)
            self._zip = zipfile.ZipFile(file)
        except _TROUBLE as error:
            raise self._damaged() from error
        if len(self._zip.infolist()) > most_files:
            raise self._crowded(most_files)

    @property
    def names(self) -> list[str]:
        """The names of its files, in their order; no folders and no links, and nothing without a name."""
        named = (info for info in self._zip.infolist() if info.filename)
        return [info.filename for info in named if not info.is_dir() and not _is_link(info)]

    @property
    def links(self) -> list[str]:
        """The names of its links, which lead elsewhere."""
        return [info.filename for info in self._zip.infolist() if _is_link(info)]

    def day(self, name: str) -> str | None:
        """Return the ISO date on which a file was changed, if the archive says a possible one."""
        year, month, day, *_ = self._zip.getinfo(name).date_time
        return f"{year:04d}-{month:02d}-{day:02d}" if year > 1980 and month and day else None

    def read(self, name: str) -> bytes | None:
        """Return one file, or None where there is none of that name."""
        limit = min(self._left, MOST_BYTES)
        try:
            with self._zip.open(name) as file:
                data = file.read(limit + 1)
        except KeyError:
            return None
        except _TROUBLE as error:
            raise self._damaged() from error
        if len(data) > limit:
            raise RefusedInput(
                f"{self._name} grows over {limit // 10**6} MB when it is unpacked.",
                "Unpack it yourself if you trust it, and add what you need.",
            )
        self._left -= len(data)
        return data

    def _damaged(self) -> Damaged:
        return Damaged(f"{self._name} is damaged, or locked with a password.", "Get the file again.")

    def _crowded(self, most_files: int) -> RefusedInput:
        return RefusedInput(
            f"{self._name} holds more than {most_files:,} files.", "Unpack it, and add what you need."
        )


def _is_link(info: zipfile.ZipInfo) -> bool:
    return stat.S_ISLNK(info.external_attr >> 16)


def _list_size(file: IO[bytes]) -> int:
    """Return how many bytes the archive says that its list of files takes."""
    end = file.seek(0, io.SEEK_END)
    file.seek(max(0, end - _TAIL))
    tail = file.read(_TAIL)
    file.seek(0)
    at, at64 = tail.rfind(_END), tail.rfind(_END64)
    if at < 0:
        return 0  # no archive, as zipfile will say
    size = int(struct.unpack_from("<L", tail, at + 12)[0])
    return int(struct.unpack_from("<Q", tail, at64 + 40)[0]) if at64 >= 0 else size
