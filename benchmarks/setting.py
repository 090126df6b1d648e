"""What every subject is measured with: libraries, a folder of its own, and how often to run."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks import libraries, measuring, programs
from benchmarks.measuring import Series


@dataclass(frozen=True, slots=True)
class Bench:
    """The setting of one call: a scratch folder, the sizes of library asked for, and whether to hurry."""

    folder: Path
    sizes: tuple[int, ...]
    quick: bool

    @property
    def env(self) -> dict[str, str]:
        """The environment for programs that are measured."""
        return programs.environment(self.folder)

    def library(self, size: int) -> Path:
        """Return a copy of the library of that size, to do anything with."""
        made = libraries.kept(size)
        copy = self.folder / f"library-{size}.db"
        if not copy.exists():
            shutil.copy(made, copy)
        return copy

    def often(self, runs: int) -> int:
        """How often to run something: a quarter as often when in a hurry."""
        return max(3, runs // 4) if self.quick else runs

    def in_turn(self, *actions: Callable[[], float], runs: int, warmup: int = 1) -> list[Series]:
        """Run actions in turn, each of which returns its figure."""
        return [Series.of(values) for values in measuring.in_turn(self.often(runs), *actions, warmup=warmup)]
