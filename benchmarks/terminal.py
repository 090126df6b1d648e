"""A terminal of our own: a program on a pty, keys in, and the moment at which words are on the screen."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

ESCAPES = re.compile(rb"\x1b(?:\[[0-9;:<>=?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[78=>])")
FRAME_END = b"\x1b[?2026l"
ASKED, ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
"""Textual asks whether the terminal knows where a frame ends; ours says yes, so that whole frames can be told."""

PATIENCE = 120.0


class Terminal:
    """A running program; `start` is the moment before it was executed."""

    def __init__(
        self, command: Sequence[str], env: Mapping[str, str], *, columns: int = 120, lines: int = 40
    ):
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self._seen = b""
        self._told = False
        self.start = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env={**env, "TERM": "xterm-256color", "COLORTERM": "truecolor"},
            start_new_session=True,
        )
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        os.close(self._master)

    def until(self, *words: str) -> float:
        """Wait until a frame has ended and all the words were drawn since the last key; return when that was."""
        wanted = [word.encode() for word in words]
        while True:
            at = self._more(PATIENCE)
            if at is None:
                plain = self._plain().decode("utf-8", "replace")[-600:]
                raise RuntimeError(f"{words} did not appear on the screen; last: {plain}")
            if self._seen.endswith(FRAME_END):
                drawn = self._plain()
                if all(word in drawn for word in wanted):
                    return at

    def key(self, keys: str) -> float:
        """Type keys and return the seconds until the next whole frame was there."""
        self.forget()
        start = time.perf_counter()
        os.write(self._master, keys.encode())
        while (at := self._more(PATIENCE)) is not None:
            if FRAME_END in self._seen:
                return at - start
        raise RuntimeError(f"nothing was drawn after {keys!r}")

    def type(self, keys: str) -> float:
        """Type keys and return when that was."""
        self.forget()
        start = time.perf_counter()
        os.write(self._master, keys.encode())
        return start

    def forget(self) -> None:
        """Count only what is drawn from now on."""
        self._seen = b""

    def settle(self, quiet: float = 0.25) -> None:
        """Wait until nothing was drawn for so many seconds."""
        while self._more(quiet) is not None:
            pass

    @property
    def memory(self) -> int:
        """The bytes of memory the program has resident now, its children's apart."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.findall(r"VmRSS:\s*(\d+) kB", status)[0]) * 1024

    def _plain(self) -> bytes:
        return b" ".join(ESCAPES.sub(b" ", self._seen).split())

    def _more(self, seconds: float) -> float | None:
        """Wait for output and return when it came, or None if none came or the program has ended."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        if not ready:
            return None
        try:
            piece = os.read(self._master, 1 << 20)
        except OSError:
            return None
        at = time.perf_counter()
        self._seen += piece
        if not self._told and ASKED in self._seen:
            self._told = True
            os.write(self._master, ANSWER)
        return at if piece else None
