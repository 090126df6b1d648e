"""From starting the app to the library on the screen, and its memory then, against an empty Textual app."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks import measuring
from benchmarks.empty_app import WORDS
from benchmarks.measuring import Series
from benchmarks.programs import NEWSBRIEF
from benchmarks.setting import Bench
from benchmarks.tables import Table, megabytes, ms, spread, times
from benchmarks.terminal import Terminal
from benchmarks.writing import written

EMPTY = (sys.executable, "-m", "benchmarks.empty_app")
REMARK = (
    "List: the first whole frame that shows the rows. All: the frame that also shows places with their numbers and the "
    "brief of the first article. newsboat 2.21 with 100,000 cached articles took 47 empty apps on another day."
)


@dataclass(frozen=True, slots=True)
class Paint:
    """Seconds to the list and to everything; bytes resident at the list."""

    listed: float
    whole: float
    memory: int


def measure(bench: Bench) -> list[Table]:
    """Start the empty app and the library of each size in turn."""
    actions = [partial(_empty, bench), *(partial(_library, bench, size) for size in bench.sizes)]
    found = measuring.in_turn(bench.often(15), *actions)
    columns = (
        "screen",
        "list",
        "against empty",
        "at most",
        "all",
        "against empty",
        "memory",
        "above empty",
        "noise",
    )
    names = ("empty Textual app", *(f"{size:,} articles" for size in bench.sizes))
    rows = [_row(name, paints, found[0]) for name, paints in zip(names, found, strict=True)]
    return [Table("First paint and memory", columns, tuple(rows), REMARK)]


def _row(name: str, paints: Sequence[Paint], empty: Sequence[Paint]) -> tuple[str, ...]:
    listed, whole, memory = (
        Series.of(getattr(p, what) for p in paints) for what in ("listed", "whole", "memory")
    )
    bare = Series.of(p.listed for p in empty)
    above = memory.median - Series.of(p.memory for p in empty).median
    target = "" if paints is empty else "1.6x +30 MB, goal 1.25x +10 MB"
    return (
        name, ms(listed.median), times(listed.over(bare)), target, ms(whole.median), times(whole.over(bare)),
        megabytes(memory.median), megabytes(above), spread(listed),
    )  # fmt: skip


def _empty(bench: Bench) -> Paint:
    with Terminal(EMPTY, bench.env) as terminal:
        at = terminal.until(WORDS) - terminal.start
        return Paint(at, at, terminal.memory)


def _library(bench: Bench, size: int) -> Paint:
    newest, _ = written(size - 1)
    library = str(bench.library(size))
    with Terminal((*NEWSBRIEF, "--library", library, "open"), bench.env) as terminal:
        listed = terminal.until(newest.title.split(":")[0]) - terminal.start
        memory = terminal.memory
        whole = terminal.until("KEY FIGURES", "All articles") - terminal.start
        return Paint(listed, whole, memory)
