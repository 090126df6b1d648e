"""Who speaks, and which words of a sentence say so."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from reader.core.brief import SpeakerKind
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the words and their place, the person behind them if one is sure, and of what kind."""

    span: Span
    kind: SpeakerKind
    person: str | None
    sure: float


class Subject(NamedTuple):
    """A speaker and the items it covers."""

    speaker: Speaker
    low: int
    high: int
