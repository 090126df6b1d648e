"""Whole programs, run from outside: how long, and how much memory."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

NEWSBRIEF = (sys.executable, "-m", "reader")
ALONE = (sys.executable, "-m", "benchmarks.alone")
BARE = (sys.executable, "-c", "pass")
ROOT = Path(__file__).parent.parent


def environment(folder: Path) -> dict[str, str]:
    """The environment of a program as a person runs it: with compiled modules, and with files of its own."""
    homes = ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME")
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "NEWSBRIEF"))}
    return {**ours, **{name: str(folder / name.lower()) for name in homes}, "PYTHONPATH": str(ROOT)}


def run(command: Sequence[str], *, env: Mapping[str, str] | None = None, stdin: Path | None = None) -> float:
    """Run a program to its end and return the seconds it took; one that fails is an error."""
    with (stdin or Path(os.devnull)).open("rb") as source:
        start = time.perf_counter()
        done = subprocess.run(
            command, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=env
        )
        taken = time.perf_counter() - start
    if done.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {done.returncode}: {done.stderr.decode()[-400:]}")
    return taken
