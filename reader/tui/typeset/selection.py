"""Words picked by keyboard or mouse: an anchor that stays, and an edge that moves."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from reader.core.spans import Span, trimmed
from reader.tui.typeset.ground import Ground, Unit


@dataclass(frozen=True, slots=True)
class Selection:
    """From `anchor` to `edge`; an edge inside the anchor selects the anchor alone.

    A selection `by` sentence grows and shrinks by whole sentences.
    """

    anchor: Span
    edge: int
    by: Literal["word", "sentence"] = "word"

    @classmethod
    def of(cls, anchor: Span, by: Literal["word", "sentence"] = "word") -> Selection:
        """Start a selection that holds just `anchor`."""
        return cls(anchor, anchor.end, by)

    @property
    def span(self) -> Span:
        """What is selected."""
        return Span(min(self.anchor.start, self.edge), max(self.anchor.end, self.edge))

    @property
    def is_fresh(self) -> bool:
        """Tell whether no motion has followed yet."""
        return self.edge == self.anchor.end

    @property
    def point(self) -> int:
        """The code point at the moving end, for the cursor."""
        return self.edge if self.edge < self.anchor.start else max(self.anchor.start, self.span.end - 1)

    def words(self, text: str) -> Span:
        """Return what is selected without blanks at its ends."""
        return trimmed(text, self.span)

    def to(self, edge: int) -> Selection:
        """Move the edge."""
        return replace(self, edge=edge)

    def forward(self, ground: Ground, unit: Unit, count: int = 1) -> Selection:
        """Grow at the end, or shrink at the beginning, by units."""
        unit = self._unit(unit)
        if self.edge >= self.anchor.start:
            return self.to(ground.end_after(unit, max(self.edge, self.anchor.end), count))
        edge = ground.following(unit, self.edge, count)
        return self.to(edge if edge < self.anchor.start else self.anchor.end)

    def back(self, ground: Ground, unit: Unit, count: int = 1) -> Selection:
        """Shrink at the end, or grow at the beginning, by units."""
        unit = self._unit(unit)
        if self.edge > self.anchor.end:
            return self.to(max(self.anchor.end, ground.end_before(unit, self.edge, count)))
        return self.to(ground.preceding(unit, min(self.edge, self.anchor.start), count))

    def characters(self, count: int, length: int) -> Selection:
        """Move the edge by single characters (backward if negative) in a text of `length`."""
        edge = self.edge
        if edge == self.anchor.end and count < 0:
            edge = self.anchor.start
        edge = min(max(0, edge + count), length)
        return self.to(self.anchor.end if self.anchor.start <= edge < self.anchor.end else edge)

    def reach(self, ground: Ground, offset: int) -> Selection:
        """Take in the whole word (or sentence) at `offset`."""
        there = ground.at(self.by, offset)
        if there is None or not there.start <= offset < there.end:
            there = Span(offset, offset + 1)
        return self.to(there.start if offset < self.anchor.start else there.end)

    def turned(self, ground: Ground) -> Selection:
        """Let the other end move from now on."""
        whole, forward = self.span, self.edge >= self.anchor.start
        at = whole.end - 1 if forward else whole.start
        last = ground.at(self.by, at) or Span(at, at + 1)
        anchor = Span(max(last.start, whole.start), min(last.end, whole.end))
        return replace(self, anchor=anchor, edge=whole.start if forward else whole.end)

    def _unit(self, unit: Unit) -> Unit:
        return "sentence" if self.by == "sentence" and unit == "word" else unit
