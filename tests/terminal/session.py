"""A real terminal for tests: a program on a pty, keys in, raw bytes out."""

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
from types import TracebackType

# What a Textual app may send: text, SGR colours, cursor moves and screen modes, its own queries. Nothing else.
ALLOWED = re.compile(
    rb"\x1b\[[0-9;:]*m"  # colours and styles
    rb"|\x1b\[[0-9;]*[HABCDGJKXSTrdst]"  # cursor and erase
    rb"|\x1b\[\?[0-9;]*[hl]|\x1b\[\?[0-9;]*\$p"  # modes, and asking for them
    rb"|\x1b\[[<>=?]?[0-9;]*u"  # keyboard protocol
    rb"|\x1b\[[0-9]* q|\x1b\[>0?q|\x1b\[c|\x1b\[[0-9;]*n|\x1b\[[0-9;]*t"  # cursor shape, identity, size
    rb"|\x1b\]22;[a-z-]{0,20}(?:\x07|\x1b\\)"  # the mouse pointer's shape
    rb"|\x1b[78=>]|\x1b\(B"
    rb"|\x1bP\+q[0-9A-Fa-f]*\x1b\\|\x1b_Gi=[^\x1b]{0,80}\x1b\\"  # capability queries
    rb"|\x1b\]8;[^;\x1b]*;(?:(?:https?://|mailto:)[!-~]*)?\x1b\\"  # where our links lead
    rb"|\x1b\]2;Newsbrief[^\x07\x1b]*(?:\x07|\x1b\\)|\x1b\]1[01];\?(?:\x07|\x1b\\)"
)
FOREIGN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


ESCAPE = "\x1b[27u"
"""The Esc key as terminals with a keyboard protocol send it: however busy the machine, it begins no other key."""

CUT = re.compile(rb"\x1b(?:\[[0-9;:<>=?]*|[\]P_][^\x07\x1b]*\x1b?)?\Z")
"""A sequence whose end has not been read yet."""


def foreign(raw: bytes, *, running: bool = False) -> list[str]:
    """Return every control character that is no part of an allowed sequence, with what follows it.

    Of a program that is still `running`, the last sequence may not be whole yet.
    """
    left = ALLOWED.sub(b"", raw)
    text = (CUT.sub(b"", left) if running else left).decode("utf-8", "replace")
    return [text[found.start() : found.start() + 30] for found in FOREIGN.finditer(text)]


class Terminal:
    """A program on a pty of a given size; everything it prints is kept in `raw`."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        columns: int = 100,
        lines: int = 30,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.raw = b""
        self._gone = False
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        values = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **(environment or {})}
        values.pop("COLUMNS", None)  # a size that was set for the tests is not this terminal's
        values.pop("LINES", None)
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=values,
            start_new_session=True,
            close_fds=True,
        )
        os.close(slave)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        if not self._gone:
            os.close(self._master)

    @property
    def shown(self) -> str:
        """All text printed so far without escape sequences, blanks as single blanks."""
        plain = re.sub(rb"\x1b\[[0-9;:<>=?]*[ -/]*[@-~]|\x1b[78=>]", b" ", self.raw)
        return " ".join(plain.decode("utf-8", "replace").split())

    def send(self, keys: str) -> None:
        """Type `keys`."""
        os.write(self._master, keys.encode())

    def hang_up(self) -> None:
        """Close the terminal; the program, which it does not control, gets no signal."""
        self._gone = True
        os.close(self._master)

    def read(self, seconds: float) -> bytes:
        """Read what comes within `seconds`; return only what is new."""
        new = b""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            piece = self.read_once(left)
            if not piece:
                break
            new += piece
        return new

    def read_until_quiet(self, quiet: float, at_most: float) -> None:
        """Read until nothing came for `quiet` seconds; what is drawn later is read by whoever reads next."""
        end = time.monotonic() + at_most
        while time.monotonic() < end and self.read_once(quiet):
            pass

    def read_once(self, seconds: float) -> bytes:
        """Read what is there, or comes first within `seconds`."""
        ready, _, _ = select.select([self._master], [], [], seconds)
        try:
            piece = os.read(self._master, 65536) if ready else b""
        except OSError:  # the program closed the terminal
            piece = b""
        self.raw += piece
        return piece

    def wait_for(self, words: str, seconds: float = 30.0, *, since: int | None = None) -> None:
        """Read until `words` were shown, just now or from the character `since` on; fail after `seconds`."""
        end = time.monotonic() + seconds
        start = max(0, len(self.shown) - 200) if since is None else since
        while words not in self.shown[start:]:
            if time.monotonic() > end:
                raise AssertionError(f"{words!r} was not shown within {seconds} s; last: {self.shown[-800:]}")
            self.read(0.1)

    def wait(self, seconds: float = 20.0) -> int:
        """Read until the program ends and return its exit status."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError(f"still running after {seconds} s; last: {self.shown[-400:]}")
            self.read(0.1)
        self.read(0.2)
        return self.process.returncode
