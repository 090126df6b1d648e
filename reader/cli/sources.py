"""What a person names on the command line: a path, a URL, or - for what comes in on stdin."""

from __future__ import annotations

import sys

from reader.errors import RefusedInput
from reader.ingest.source import Source

LIMIT = 100_000_000
"""Bytes read from stdin at most."""


def given(name: str) -> str | Source:
    """Return what the library takes: the name itself, or the bytes of stdin for "-"."""
    if name != "-":
        return name
    data = sys.stdin.buffer.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise RefusedInput("Standard input holds more than 100 MB.", "Save it as files and add those.")
    return Source(data, "standard input", None, None)
