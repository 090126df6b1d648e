"""Zip archives opened with care: as many bytes as a person would save, and not one more."""

from __future__ import annotations

import io
import zipfile
import zlib

from reader.errors import RefusedInput

MOST_FILES = 20_000
MOST_BYTES = 200_000_000


class Archive:
    """The files of a zip archive by name; reading stops at MOST_BYTES in all, whatever the archive claims."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._left = MOST_BYTES
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._damaged() from error
        if len(self._zip.infolist()) > MOST_FILES:
            raise RefusedInput(
                f"{name} holds more than {MOST_FILES:,} files.", "Unpack it, and add what you need."
            )

    @property
    def names(self) -> list[str]:
        """The names of its files, in their order."""
        return [info.filename for info in self._zip.infolist() if not info.is_dir()]

    def read(self, name: str) -> bytes | None:
        """Return one file, or None where there is none of that name."""
        try:
            with self._zip.open(name) as file:
                data = file.read(self._left + 1)
        except KeyError:
            return None
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise self._damaged() from error
        if len(data) > self._left:
            raise RefusedInput(
                f"{self._name} grows over {MOST_BYTES // 10**6} MB when it is unpacked.",
                "Unpack it yourself if you trust it, and add what you need.",
            )
        self._left -= len(data)
        return data

    def _damaged(self) -> RefusedInput:
        return RefusedInput(f"{self._name} is damaged, or locked with a password.", "Get the file again.")
