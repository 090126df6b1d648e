"""A unit: what is counted or measured in."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.brief import FigureKind


@dataclass(frozen=True, slots=True)
class Unit:
    """What is counted or measured in, where its words end, and per what."""

    name: str
    kind: FigureKind
    end: int
    per: str | None = None
