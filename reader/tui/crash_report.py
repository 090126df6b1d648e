"""What went wrong by a mistake of ours, written where the person can send it from."""

from __future__ import annotations

import traceback
from pathlib import Path


def write_crash_report(error: Exception, folder: Path) -> Path | None:
    """Write the trace without values of variables, so that it holds no article text; None where it cannot be."""
    path = folder / "crash.txt"
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text(
            "".join(traceback.format_tb(error.__traceback__)) + type(error).__name__, encoding="utf-8"
        )
    except OSError:
        return None
    return path
