"""Standard input, output and narration, fit for use whatever the process was started with."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from io import BufferedWriter, FileIO, TextIOWrapper
from typing import TYPE_CHECKING, Any, TextIO

from reader.errors import NewsbriefError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

IN, OUT, NARRATION = range(3)


class NotPrinted(NewsbriefError):
    """What was to be printed found no place; `unread` where whoever read it has gone, as `head` does."""

    title = "Could not print that"

    def __init__(self, error: OSError) -> None:
        super().__init__(
            f"The output cannot be written: {error.strerror}.", "Send it elsewhere, or free some space."
        )
        self.unread = isinstance(error, BrokenPipeError)


class Data(FileIO):
    """Standard output, which tells by an error of ours that something is lost."""

    def write(self, data: ReadableBuffer) -> int:
        """Write `data`; raises `NotPrinted`."""
        try:
            return super().write(data)
        except OSError as error:
            raise NotPrinted(error) from error


class Narration(FileIO):
    """Standard error: what cannot be told is no reason to give up the work it tells of."""

    def write(self, data: ReadableBuffer) -> int:
        """Write `data`, if that can be done."""
        with suppress(OSError):
            return super().write(data)
        return memoryview(data).nbytes


def begin() -> Callable[[], None]:
    """Put our own in the place of what Python made of the standard streams; return what to call at the end.

    A terminal gets "?" for what its encoding does not know; files and pipes get UTF-8.
    """
    _fill()
    if sys.stdin is None:
        sys.stdin = open(IN, encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process lives
    for kept in (sys.__stdout__, sys.__stderr__):  # the app draws on these
        if isinstance(kept, TextIOWrapper):
            kept.reconfigure(errors="replace")
    sys.stdout = _text(Data(OUT, "wb", closefd=False), sys.stdout)
    sys.stderr = _text(Narration(NARRATION, "wb", closefd=False), sys.stderr)
    return _end


def _end() -> None:
    """Write what is still held back; what cannot be written is let go, or Python would complain when it exits."""
    with suppress(NotPrinted):
        sys.stdout.flush()
        return
    os.dup2(os.open(os.devnull, os.O_WRONLY), OUT)


def _fill() -> None:
    """Open nothing in the place of what was closed: the next file would get its number, and what we print."""
    while (handle := os.open(os.devnull, os.O_RDWR)) <= NARRATION:
        pass
    os.close(handle)


def _text(raw: FileIO, before: TextIO | Any) -> TextIOWrapper:
    seen = raw.isatty()
    encoding = before.encoding if seen and before is not None else "utf-8"
    return TextIOWrapper(
        BufferedWriter(raw), encoding, "replace", line_buffering=seen, write_through=not seen
    )
