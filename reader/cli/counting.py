"""Long work at the command line: how far it has come, how long it will still take, and ^C to stop it."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from reader.cli.output import clean

if TYPE_CHECKING:
    from reader.core.reports import Progress, Stopped, Tell

SURE = 1.0
"""Seconds of work from which it can be told how long the rest will take."""

BETWEEN = 0.05
"""Seconds at least between two times that the line is drawn."""

CLEAR = "\r\033[K"
"""Takes away what stands on the line."""

NAME = 60
"""Characters of the name of what is in hand."""


@contextmanager
def counting() -> Iterator[tuple[Tell, Stopped]]:
    """Lend what shows how far the work has come, and what tells whether ^C was pressed."""
    with telling() as tell, stoppable() as stopped:
        yield tell, stopped


@contextmanager
def telling() -> Iterator[Tell]:
    """Lend what shows on a line how far the work has come, where a person looks on; the line goes at the end."""
    began = drawn = 0.0
    done = 0
    part = ""

    def tell(progress: Progress) -> None:
        nonlocal began, drawn, done, part
        now = time.monotonic()
        new = progress.current != part if not progress.total else part or progress.done < done
        if not began or new:  # what went before says nothing of what comes
            began, part = now, "" if progress.total else progress.current
        done = progress.done
        if sys.stderr.isatty() and progress.total != 1 and now - drawn >= BETWEEN:
            drawn = now
            click.echo(f"{CLEAR}{line(progress, now - began)}", err=True, nl=False)

    try:
        yield tell
    finally:
        if drawn:
            click.echo(CLEAR, err=True, nl=False)


@contextmanager
def stoppable() -> Iterator[Stopped]:
    """Lend a function that tells whether ^C was pressed; pressed a second time, it ends the program at once."""
    pressed = False

    def press(*_: object) -> None:
        nonlocal pressed
        if pressed:
            raise KeyboardInterrupt
        pressed = True

    if threading.current_thread() is not threading.main_thread():
        yield lambda: False
        return
    before = signal.signal(signal.SIGINT, press)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def asking() -> Iterator[None]:
    """Leave the line to a question amid the work, which ^C ends at once."""
    if sys.stderr.isatty():
        click.echo(CLEAR, err=True, nl=False)
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def line(progress: Progress, seconds: float) -> str:
    """Return in a line how far work has come that has taken so many seconds; of what nobody can tell, how long it has."""
    if not progress.total:
        return f"{clean(progress.current)[:NAME]} …" + f"  {time_words(seconds)}" * (seconds >= SURE)
    left = seconds / progress.done * (progress.total - progress.done) if progress.done else 0.0
    parts = (
        f"{progress.done:,}/{progress.total:,}",
        f"{time_words(left)} left" if seconds >= SURE and left >= SURE else "",
        clean(progress.current)[:NAME],
    )
    return "  ".join(part for part in parts if part)


def time_words(seconds: float) -> str:
    """Return a span of time in words, as exact as a guess can be."""
    minutes, rest = divmod(round(seconds), 60)
    if not minutes:
        return f"{rest} s"
    hours, minutes = divmod(minutes + (rest >= 30), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
