"""Reading and briefing a source in a child process, storing nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.brief import Brief

if TYPE_CHECKING:
    from reader.ingest import Source


def brief(
    source: str | Path | Source,
    *,
    sentences: int = 3,
    words: int | None = None,
    method: str = "newsbrief",
) -> list[Brief]:
    """Read and analyse a file, URL or source; needs no library."""
    raise NotImplementedError
