"""The log of `newsbrief --debug`: what was done and how long it took, never a word of an article or of what was typed."""

from __future__ import annotations

import logging
import os
import platform
import time
from collections.abc import Callable
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from reader import __version__
from reader.errors import NewsbriefError
from reader.paths import for_us_alone

NAME = "newsbrief"
"""The logger whose children the parts of the program write to."""

LARGEST, KEPT = 1_000_000, 3
"""Bytes of a log file, and how many older ones are kept."""


class OursAlone(RotatingFileHandler):
    """A log that nobody else can read, also after it was begun anew."""

    def _open(self) -> TextIOWrapper:
        """Open the file, which the person alone may read."""
        return open(self.baseFilename, "a", encoding=self.encoding, opener=for_us_alone)


def begin(file: Path, command: str) -> Callable[[], None]:
    """Write to the log `file` from now on; return what to call at the end."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handler = OursAlone(file, maxBytes=LARGEST, backupCount=KEPT, encoding="utf-8")
    except OSError as error:
        raise NewsbriefError(
            f"The log {file} cannot be written: {error.strerror}.",
            "Name another folder for it in NEWSBRIEF_STATE.",
        ) from error
    handler.setFormatter(logging.Formatter("%(asctime)s %(process)d %(name)s %(message)s"))
    logger = logging.getLogger(NAME)
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    started = time.monotonic()
    versions = (__version__, platform.python_version(), platform.platform(terse=True))
    logger.debug("%s begins: Newsbrief %s, Python %s, %s", command, *versions)
    logger.debug("processors %s, TERM %s", os.cpu_count(), os.environ.get("TERM", "none"))

    def end() -> None:
        logger.debug("%s ends after %.0f ms", command, (time.monotonic() - started) * 1000)
        logger.removeHandler(handler)
        handler.close()

    return end
