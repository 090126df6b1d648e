"""What went wrong by a mistake of ours, written where the person can send it from."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path

from reader import __version__
from reader.paths import for_us_alone

TITLE = "That is a mistake of ours"


def reported(error: BaseException, folder: Path) -> str:
    """Write the crash report to `folder` and return what to tell of it, which holds no word of an article either."""
    report = _written(error, folder)
    what = f"{type(error).__name__} happened; nothing that was saved is lost."
    return f"{what} What happened is written to {report}; please send it to us." if report else what


def _written(error: BaseException, folder: Path) -> Path | None:
    """Write the trace without values of variables, so that it holds no article text; None where it cannot be."""
    path = folder / "crash.txt"
    versions = (
        f"Newsbrief {__version__}, Python {platform.python_version()}, {platform.platform(terse=True)}\n"
    )
    trace = "".join(traceback.format_tb(error.__traceback__))
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with open(path, "w", encoding="utf-8", opener=for_us_alone) as file:
            file.write(f"{versions}{trace}{type(error).__name__}\n")
    except OSError:
        return None
    return path
