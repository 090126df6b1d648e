"""The parent's end of one child process."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import time
from collections.abc import Iterator, Sequence
from typing import Any

from reader.library.frames import Frame, packed, taken

ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
"""For numpy in a process that is one of as many as there are processors."""

_CHUNK = 1 << 16


class TooLong(Exception):
    """The child did not answer in time, or worked longer than it may."""


class Died(Exception):
    """The child ended."""


class ChildProcess:
    """One child process."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own module, no shell
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=True,  # ^C and a closed terminal are the parent's to handle
            env=os.environ | ONE_THREAD,
        )
        self._buffer = bytearray()
        self._idle = True
        self._killed = False

    @property
    def ready(self) -> bool:
        """Whether it runs and waits for a request."""
        return self._idle and not self._killed and self._process.poll() is None

    def ask(self, request: Frame, seconds: float) -> Iterator[dict[str, Any]]:
        """Yield the headers of the answers up to the last."""
        assert self._process.stdin is not None
        self._idle = False
        try:
            self._process.stdin.write(packed(request))
            self._process.stdin.flush()
        except OSError as error:
            raise self._end() from error
        kind = ""
        while kind != "done":
            header = self._next(seconds).header
            kind = header["kind"]
            yield header
        self._idle = True

    def kill(self) -> None:
        """End the process; whoever waits for it finds out. Safe to call from any thread."""
        self._process.kill()
        self._killed = True

    def free(self) -> None:
        """End the process and close its pipes; only for whoever holds the child."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue  # what was left to send has no reader any more

    def _next(self, seconds: float) -> Frame:
        assert self._process.stdout is not None
        deadline = time.monotonic() + seconds
        try:
            handle = self._process.stdout.fileno()
            ready = select.poll()
            ready.register(handle, select.POLLIN)
            while (frame := taken(self._buffer)) is None:
                left = deadline - time.monotonic()
                if left <= 0 or not ready.poll(left * 1000):
                    raise TooLong
                chunk = os.read(handle, _CHUNK)
                if not chunk:
                    raise self._end()
                self._buffer += chunk
        except (OSError, ValueError) as error:
            raise Died("stopped") from error
        return frame

    def _end(self) -> TooLong | Died:
        code = self._process.wait()
        if code == -signal.SIGPROF:
            return TooLong()
        return Died(f"signal {-code}" if code < 0 else f"status {code}")
