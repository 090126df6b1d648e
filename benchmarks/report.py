"""RESULTS.md: the figures last measured, one section a subject; a subject measured anew replaces its own only."""

from __future__ import annotations

import os
import platform
import re
import sqlite3
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from benchmarks.tables import Table

RESULTS = Path(__file__).parent / "RESULTS.md"
TOP = """# Results

Written by `python -m benchmarks --write`; how to read them is in README.md. Absolute times are this machine's
and move with its load: quote the ratios. Noise is half the distance between the quartiles, as a part of the median.
"""


def heading() -> str:
    """What the figures were measured on, in one line."""
    return (
        f"Measured {date.today().isoformat()} on {os.cpu_count()} CPUs ({platform.machine()}), "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, Textual {version('textual')}; "
        f"load {os.getloadavg()[0]:.1f} at the end."
    )


def write(name: str, tables: Sequence[Table]) -> None:
    """Put the section of a subject into RESULTS.md."""
    sections = _sections(RESULTS.read_text("utf-8") if RESULTS.exists() else "")
    sections[name] = "\n\n".join([*(table.markdown() for table in tables), heading()])
    body = (f"<!-- {name} -->\n{text}\n" for name, text in sections.items())
    RESULTS.write_text("\n".join([TOP, *body]), "utf-8")


def _sections(text: str) -> dict[str, str]:
    """Take RESULTS.md apart."""
    parts = re.split(r"^<!-- (\w+) -->\n", text, flags=re.MULTILINE)[1:]
    return {name: body.strip("\n") for name, body in zip(parts[::2], parts[1::2], strict=True)}
