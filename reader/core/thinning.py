"""Which backups to keep: close together lately, far apart long ago."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

KEPT = ((4, "%Y-%j"), (3, "%G-%V"), (3, "%Y-%m"))
"""How many days, weeks and months keep their newest backup."""


def superfluous(times: Iterable[datetime]) -> set[datetime]:
    """Return the times of backups that need not be kept, out of all there are."""
    newest_first = sorted(set(times), reverse=True)
    kept: set[datetime] = set()
    for count, period in KEPT:
        newest: dict[str, datetime] = {}
        for time in newest_first:
            newest.setdefault(time.strftime(period), time)
        kept.update(list(newest.values())[:count])
    return set(newest_first) - kept
