"""What was measured, as tables for people (Markdown) and for scripts (JSON)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from benchmarks.measuring import Series


@dataclass(frozen=True, slots=True)
class Table:
    """One subject's figures: a title, the columns, a row of words for each thing measured, and remarks."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    remark: str = ""

    def markdown(self) -> str:
        """The table as Markdown, its columns aligned so that it reads in a terminal too."""
        widths = [max(len(row[i]) for row in (self.columns, *self.rows)) for i in range(len(self.columns))]
        rule = tuple("-" * width for width in widths)
        lines = [_line(row, widths) for row in (self.columns, rule, *self.rows)]
        return "\n".join([f"## {self.title}", "", *lines, *(["", self.remark] if self.remark else [])])

    def to_json(self) -> dict[str, object]:
        """The table as a JSON object."""
        return asdict(self)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    return "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"


def ms(value: float) -> str:
    """Seconds as milliseconds, with as many digits as mean something."""
    shown = value * 1000
    return f"{shown:,.0f} ms" if shown >= 100 else f"{shown:.1f} ms" if shown >= 1 else f"{shown:.2f} ms"


def times(value: float) -> str:
    """A ratio."""
    return f"{value:.0f}x" if value >= 20 else f"{value:.2f}x"


def spread(*series: Series) -> str:
    """The widest spread among several series."""
    return f"±{max(s.spread for s in series) / 2:.0%}"


def megabytes(size: float) -> str:
    """Bytes as megabytes."""
    return f"{size / 1e6:,.1f} MB"
