"""Whose turn it is: many hosts are asked at a time, each by one, and not again before a pause."""

from __future__ import annotations

import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from typing import TypeVar

from reader.core import addresses
from reader.core.reports import Stopped

PAUSE = 1.0
"""Seconds between two requests to the same host."""

HOSTS = 8
"""How many are asked at a time."""

LOOKS = 0.1
"""Seconds between two looks whether somebody still waits."""

Answer = TypeVar("Answer")


def asked(
    work: Callable[[str], Answer],
    wanted: Sequence[tuple[str, str]],
    cancelled: Stopped,
    *,
    pause: float,
) -> Generator[tuple[str, Answer | Exception], None, None]:
    """Do `work` for each pair of a key and an address, and yield the keys with what it gave or raised, as they come.

    It ends early once it is `cancelled`. Few answers wait at a time to be taken: they may be large.
    """
    turns = Turns(wanted, pause=pause)
    answers: queue.Queue[tuple[str, Answer | Exception]] = queue.Queue(1)
    for _ in range(min(HOSTS, len(wanted))):
        threading.Thread(target=_ask, args=(work, turns, answers), daemon=True, name="asking").start()
    left = len(wanted)
    try:
        while left and not cancelled():
            try:
                found = answers.get(timeout=LOOKS)
            except queue.Empty:
                continue
            left -= 1
            yield found
    finally:
        turns.stop()


def _ask(
    work: Callable[[str], Answer], turns: Turns, answers: queue.Queue[tuple[str, Answer | Exception]]
) -> None:
    while turn := turns.take():
        key, url = turn
        answer: Answer | Exception
        try:
            answer = work(key)
        except Exception as error:  # noqa: BLE001 - whoever takes the answer raises it again
            answer = error
        turns.done(url)
        while not turns.stopped:
            try:
                answers.put((key, answer), timeout=LOOKS)
            except queue.Full:
                continue
            break


class Turns:
    """Hands out addresses to several threads, in their order as far as their hosts allow it."""

    def __init__(self, addresses: Iterable[tuple[str, str]], *, pause: float = PAUSE) -> None:
        """Take pairs of a key and an address."""
        self._waiting: dict[str, deque[tuple[str, str]]] = {}
        for key, url in addresses:
            self._waiting.setdefault(host_of(url), deque()).append((key, url))
        self._free_at = dict.fromkeys(self._waiting, 0.0)
        self._pause = pause
        self.stopped = False
        self._changed = threading.Condition()

    def take(self) -> tuple[str, str] | None:
        """Wait for a host that may be asked and return its next key and address; None when nothing is left."""
        with self._changed:
            while self._waiting and not self.stopped:
                now = time.monotonic()
                host = min(self._waiting, key=lambda one: self._free_at[one])
                if self._free_at[host] <= now:
                    return self._hand_out(host)
                wait = self._free_at[host] - now
                self._changed.wait(None if wait == float("inf") else wait)
            return None

    def done(self, url: str) -> None:
        """Say that a host has answered."""
        with self._changed:
            self._free_at[host_of(url)] = time.monotonic() + self._pause
            self._changed.notify_all()

    def stop(self) -> None:
        """Hand out nothing more."""
        with self._changed:
            self.stopped = True
            self._changed.notify_all()

    def _hand_out(self, host: str) -> tuple[str, str]:
        found = self._waiting[host].popleft()
        self._free_at[host] = float("inf")
        if not self._waiting[host]:
            del self._waiting[host]
            self._changed.notify_all()
        return found


def host_of(url: str) -> str:
    """Return the host that is asked for an address."""
    return addresses.host(url) or url
