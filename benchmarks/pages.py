"""Folders of saved pages."""

from __future__ import annotations

from pathlib import Path

from benchmarks.writing import page, written


def folder(path: Path, count: int, *, first: int = 0) -> Path:
    """Write so many invented articles as HTML files, and return the folder."""
    path.mkdir(parents=True)
    for number in range(first, first + count):
        (path / f"{number}.html").write_bytes(page(written(number)[0]))
    return path
