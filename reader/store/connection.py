"""The one door to the database file."""

from __future__ import annotations

from pathlib import Path


class Store:
    """An open library file."""

    def __init__(self, path: Path, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only

    @classmethod
    def open(cls, path: Path, *, wait: float = 5.0) -> Store:
        """Open the file, making or migrating it where needed."""
        raise NotImplementedError

    def close(self) -> None:
        """Close every connection."""
