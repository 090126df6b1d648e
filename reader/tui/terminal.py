"""The terminal's edge: how many colours it shows, no control character passes, and signals end the app in order."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from typing import Any, TextIO

from rich.segment import Segment
from textual.color import Color
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.filter import LineFilter

from reader.core.clean import without_controls

MANY_COLOURS = ("256", "truecolor")
SIGNALS = ("SIGTERM", "SIGHUP")


def has_few_colours(environment: Mapping[str, str]) -> bool:
    """Tell whether the terminal shows sixteen colours at most, or whoever sits there wants none (NO_COLOR)."""
    from rich.console import Console

    if "NO_COLOR" in environment:
        return True
    return Console(force_terminal=True, _environ=environment).color_system not in MANY_COLOURS


class EdgeFilter(LineFilter):
    """Does at once what other filters do, and takes out whatever control character a text still holds when it is drawn.

    A filter at a time would make as many lines of each one, most of which nobody sees again.
    """

    def __init__(self, before: tuple[LineFilter, ...] = ()) -> None:
        super().__init__()
        self._before = before

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments, cleaned; almost always they are clean already."""
        for line_filter in self._before:
            segments = line_filter.apply(segments, background)
        return [
            segment
            if segment.control or _clean(segment.text)
            else segment._replace(text=_cleaned(segment.text))
            for segment in segments
        ]


@lru_cache(maxsize=8)
def edge(before: tuple[LineFilter, ...]) -> EdgeFilter:
    """Return the filter of all lines, the same for the same ones before it: what it made of a line is kept by its identity."""
    return EdgeFilter(before)


class LastingOutput:
    """Output to a terminal that may go: what it cannot show any more is let go."""

    def __init__(self, file: TextIO) -> None:
        self._file = file

    def write(self, text: str) -> None:
        """Write, as long as somebody is there."""
        with suppress(OSError):
            self._file.write(text)

    def flush(self) -> None:
        """Send what was written, as long as somebody is there."""
        with suppress(OSError):
            self._file.flush()

    def fileno(self) -> int:
        """Return the number of the file behind it."""
        return self._file.fileno()


class Lasting(Driver):
    """What a driver needs so that the app outlives its terminal, and can keep what is unfinished.

    Textual's writer ends at the first error, and whoever then writes waits for it for ever.
    """

    _file: TextIO | LastingOutput
    _writer_thread: WriterThread | None

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        assert not isinstance(self._file, LastingOutput)
        self._file = LastingOutput(self._file)

    def write(self, data: str) -> None:
        """Write, unless the writer has ended: woken up without its terminal, the app gets no new one."""
        if self._writer_thread is not None and self._writer_thread.is_alive():
            super().write(data)  # type: ignore[safe-super]


def lasting(driver: type[Driver]) -> type[Driver]:
    """Return a driver whose app outlives the terminal."""
    return type(f"Lasting{driver.__name__}", (Lasting, driver), {})


def on_signals(end: Callable[[], object]) -> None:
    """Call `end` on the running loop when the terminal closes or someone asks the process to stop."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        number = getattr(signal, name, None)
        if number is not None:
            # Not every platform's loop takes signals; and a loop in a thread (in tests) never does.
            with suppress(NotImplementedError, RuntimeError, ValueError):
                loop.add_signal_handler(number, end)


def has_terminal() -> bool:
    """Tell whether what is typed comes from a terminal, and that is still there.

    One that is closed sends a signal only to whom it controls; to others it is merely gone, and reading it gives nothing for ever.
    """
    return sys.__stdin__ is not None and not sys.__stdin__.closed and os.isatty(sys.__stdin__.fileno())


def _clean(text: str) -> bool:
    return text.isascii() and text.isprintable()


def _cleaned(text: str) -> str:
    return without_controls(text).replace("\n", " ").replace("\t", " ")
