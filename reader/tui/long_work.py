"""A piece of long work: what it is, how far it has come and how long it may still take, and what it came to."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from reader.core.reports import Progress, Refusal, Stopped, Tell


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a piece of long work came to: a line, and what was refused."""

    headline: str
    refused: tuple[Refusal, ...] = ()
    cancelled: bool = False
    article_id: str | None = None
    """What was added, where that is one article."""


Work: TypeAlias = "Callable[[Tell, Stopped], Outcome | None]"

TOLD_EVERY = 0.1
"""Seconds between two steps that are shown."""

LOOKED_AT = 0.5
"""Seconds between two looks at how far it is, and how many of them tell its pace."""
LOOKS = 40
SURE_AFTER = 3.0
"""Seconds after which the pace says something."""


class LongWork:
    """One piece of long work, as those see it who wait for it or not."""

    def __init__(
        self,
        title: str,
        *,
        words: tuple[str, str] = ("added", "there already"),
        behind: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`words` are for what was added and what was there already; `behind` tells that nobody looks at it."""
        self.title = title
        self.behind = behind
        self.progress: Progress | None = None
        self.outcome: Outcome | None = None
        self.error: Exception | None = None
        self.over = False
        self.stop = Event()
        self._words = words
        self._clock = clock
        self._told_at = 0.0
        self._pace: deque[tuple[float, int]] = deque(maxlen=LOOKS)

    def step(self, progress: Progress) -> bool:
        """Note how far it is, and tell whether that is to be shown."""
        now = self._clock()
        if self.progress and progress.done < self.progress.done:
            self._pace.clear()  # another part of the work: what went before says nothing of it
        self.progress = progress
        if not self._pace or now - self._pace[-1][0] >= LOOKED_AT:
            self._pace.append((now, progress.done))
        if now - self._told_at < TOLD_EVERY:
            return False
        self._told_at = now
        return True

    @property
    def runs(self) -> bool:
        """Whether it has something to do just now."""
        told = self.progress
        return not self.over and told is not None and (told.done < told.total or not told.total)

    @property
    def how_far(self) -> str:
        """How far it is in a few words: "35%, 2 min left"."""
        if self.progress is None or not self.progress.total:
            return ""
        left = self._seconds_left()
        share = f"{100 * self.progress.done // self.progress.total}%"
        return share if left is None else f"{share}, {in_words(left)} left"

    @property
    def counts(self) -> str:
        """What was added, was there already and was refused as yet."""
        if self.progress is None:
            return ""
        done, spared = self._words
        return f"{self.progress.added:,} {done} · {self.progress.present:,} {spared} · {self.progress.refused:,} refused"

    def _seconds_left(self) -> float | None:
        """Return how long the rest takes at the pace of the last looks, once that says something."""
        (began, first), (looked, last) = self._pace[0], self._pace[-1]
        if self.progress is None or looked - began < SURE_AFTER or last <= first:
            return None
        return (self.progress.total - self.progress.done) * (looked - began) / (last - first)


def in_words(seconds: float) -> str:
    """Return a time in words, as exact as anybody wants to know it."""
    if seconds < 55:
        return f"{max(5, 5 * round(seconds / 5))} s"
    minutes = max(1, round(seconds / 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60} min"
