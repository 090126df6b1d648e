"""A process that works on a library, to be killed or to run out of room."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Timer

SOAK = int(os.environ.get("NEWSBRIEF_SOAK", "1"))
"""How many times as often as in the everyday run (`make soak`)."""

ROOT = Path(__file__).parents[2]
LONGEST = 120
"""Seconds that a process is waited for before it is killed."""


class Child:
    """A process running `tests.crash.acts`."""

    def __init__(self, *arguments: object, under: Sequence[str] = ()) -> None:
        """`under` is a command that runs the process and looks on."""
        command = [*under, sys.executable, "-m", "tests.crash.acts", *map(str, arguments)]
        self._process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        assert self.line() == "ready"

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def line(self) -> str:
        """Return the next line it prints."""
        assert self._process.stdout
        return self._process.stdout.readline().strip()

    def killed(self) -> list[str]:
        """Kill it, without a warning, and return the lines it still had printed."""
        self._process.kill()
        return self.ended()

    def ended(self) -> list[str]:
        """Wait for its end and return the lines it had printed."""
        assert self._process.stdout
        hung = Timer(LONGEST, self._process.kill)
        hung.start()
        # Not by communicate(), which passes over what readline() has read ahead.
        out = self._process.stdout.read()
        hung.cancel()
        self._process.wait()
        return [line for line in out.splitlines() if line.strip()]
