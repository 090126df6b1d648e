"""A cue with whose it is."""

from __future__ import annotations

from typing import NamedTuple

from reader.analysis.statements.subject import Subject


class Hit(NamedTuple):
    """A cue with its subject; `low` is where its clause begins, `inverted` when the subject follows."""

    cue: int
    subject: Subject
    low: int
    inverted: bool
    carried: bool
