"""The terminal's edge: how many colours it shows, no control character passes, and signals end the app in order."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress

from rich.segment import Segment
from textual.color import Color
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


class ControlFilter(LineFilter):
    """Takes out whatever control character a text still holds when it is about to be drawn."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """Return the segments, cleaned; almost always they are clean already."""
        return [
            segment
            if segment.control or _clean(segment.text)
            else segment._replace(text=_cleaned(segment.text))
            for segment in segments
        ]


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
