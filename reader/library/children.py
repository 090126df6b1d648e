"""A few child processes, lent to one piece of work at a time."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from reader.errors import RefusedInput
from reader.library.child_process import ChildProcess

COMMAND = (sys.executable, "-P", "-m", "reader.library.child")


class Children:
    """Child processes, started when first needed; safe to use from several threads."""

    def __init__(self, size: int, command: Sequence[str] = COMMAND) -> None:
        self.size = size
        self._command = tuple(command)
        self._free: list[ChildProcess] = []
        self._busy: dict[ChildProcess, object] = {}
        """The children at work, and for whom."""
        self._room = threading.BoundedSemaphore(size)
        self._guard = threading.Lock()
        self._closed = False

    @property
    def closed(self) -> bool:
        """Whether nothing more is read."""
        return self._closed

    @contextmanager
    def one(self, owner: object = None, *, urgent: bool = False) -> Iterator[ChildProcess]:
        """Lend a child to `owner`, who may `stop` it; what is `urgent` does not wait for a free one: it gets one more."""
        with nullcontext() if urgent else self._room:
            child = self._take(owner)
            try:
                yield child
            finally:
                self._give_back(child)

    def stop(self, owner: object) -> None:
        """End the children that work for `owner` now; what they were reading is refused, and nobody else's."""
        with self._guard:
            for child, whose in self._busy.items():
                if whose is owner:
                    child.kill()

    def close(self) -> None:
        """End all children; safe to call twice."""
        self._closed = True
        with self._guard:
            for child in self._busy:
                child.kill()
            for child in self._free:
                child.free()
            self._free.clear()

    def _take(self, owner: object) -> ChildProcess:
        with self._guard:
            if self._closed:
                raise RefusedInput("Newsbrief is closing and reads nothing more.", "Open it again.")
            while self._free and not self._free[-1].ready:
                self._free.pop().free()
            child = self._free.pop() if self._free else ChildProcess(self._command)
            self._busy[child] = owner
            return child

    def _give_back(self, child: ChildProcess) -> None:
        with self._guard:
            self._busy.pop(child, None)
            if child.ready and not self._closed:
                self._free.append(child)
                return
        child.free()
