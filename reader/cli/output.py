"""What the commands print: data on stdout, narration on stderr, never a control character."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from reader.core.clean import escaped, one_line, without_controls

if TYPE_CHECKING:
    from reader.core.reports import Health, Refusal


LEAST = 20
"""Cells that the last column of a table needs: it holds what the others are about."""

limit = click.option("-n", "--limit", type=click.IntRange(1), metavar="N", help="Print so many at most.")
"""The option of every command that prints a list."""


def columns(otherwise: int) -> int:
    """Return how wide the terminal is, as `shutil` does, which takes longer to load than most commands to run."""
    with suppress(KeyError, ValueError):
        return int(os.environ["COLUMNS"])
    with suppress(OSError):
        return os.get_terminal_size(sys.__stdout__.fileno() if sys.__stdout__ else 1).columns
    return otherwise


def clean(text: str) -> str:
    """Return `text` fit for a terminal, on one line."""
    return one_line(text)


def say(text: str) -> None:
    """Narrate on stderr."""
    click.echo(without_controls(text), err=True)


def emit(text: str) -> None:
    """Print data on stdout."""
    click.echo(without_controls(text))


def emit_json(value: Any) -> None:
    """Print one JSON value on a line of its own; every control character in it is escaped, none is lost."""
    import json

    click.echo(escaped(json.dumps(value, ensure_ascii=not _utf8())))


def table(rows: Iterable[tuple[str, ...]]) -> None:
    """Print rows in aligned columns; the last, cut at the terminal's edge, has a line of its own where it gets little."""
    listed = [tuple(clean(cell) for cell in row) for row in rows]
    if not listed:
        return
    widths = [max(map(_cells, column)) for column in zip(*listed, strict=True)][:-1]
    room = columns(100) if sys.stdout.isatty() else 10_000
    gap = "\n  " if room - sum(width + 2 for width in widths) < LEAST else ""
    for row in listed:
        start = "".join(
            f"{cell}{' ' * (width - _cells(cell) + 2)}" for cell, width in zip(row, widths, strict=False)
        )
        for line in f"{start}{gap}{row[-1]}".rstrip().split("\n"):
            emit(_cut(line.rstrip(), room))


def pointed(text: str, position: int) -> None:
    """Show the part of `text` around a position, with a mark below it."""
    start = max(0, position - 50)
    before, after = clean(text[start:position]), clean(text[position : position + 25])
    gap = " " if text[start:position].endswith(" ") else ""
    say(f"  {before}{gap}{after}")
    say(f"  {' ' * _cells(before + gap)}^")


def health(found: Health, as_json: bool) -> None:
    """Print what the doctor looked at, a line a check or as one JSON object."""
    if as_json:
        from dataclasses import asdict

        emit_json({"ok": found.ok, "checks": [asdict(check) for check in found.checks]})
        return
    for check in found.checks:
        said = f"{check.name}: {check.detail}"
        emit(f"✓ {said}" if check.ok else f"✗ {said.rstrip('.')}. {check.hint}".rstrip())


def refusals(refused: Iterable[Refusal]) -> None:
    """Say what was refused and why, a line each."""
    for refusal in refused:
        say(f"✗ {clean(refusal.message)} {clean(refusal.hint)}".rstrip())


def _cells(text: str) -> int:
    from unicodedata import combining, east_asian_width

    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def _cut(text: str, room: int) -> str:
    if _cells(text) <= room:
        return text
    while _cells(text) > room - 1:
        text = text[:-1]
    return f"{text}…"


def _utf8() -> bool:
    return (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
