"""From a key to the next whole frame, in the list and in an article, at rest and while an import runs."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks import libraries, pages
from benchmarks.measuring import Series
from benchmarks.programs import NEWSBRIEF
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms
from benchmarks.terminal import Terminal

PACE = 0.04
"""Seconds of quiet before each key: a key held down comes about so often."""

PAGE_UP = "\x1b[5~"
# Up as often as down: at an end of a list a key rightly draws nothing.
LIST: dict[str, Sequence[str]] = {
    "a row (j k)": "jjjjjjkkkkkk",
    "a page (space, page up)": (" ", " ", " ", " ", PAGE_UP, PAGE_UP, PAGE_UP, PAGE_UP),
    "to the ends (G g)": "Gg",
}
ARTICLE: dict[str, Sequence[str]] = {
    "a line (j k)": "j" * 40 + "k" * 40,
    "half a page (^d ^u)": "\x04\x04\x04\x15\x15\x15",
    "a sentence ( ) ( )": "))))))))))((((((((((",
}
REMARK = "The import runs in another process, adding pages to the same library with four workers on the same processors."


def measure(bench: Bench) -> list[Table]:
    """Press keys in the list of the largest library and in an article of 10,000 words."""
    library = bench.library(max(bench.sizes))
    libraries.add(library, 1_000_000, 10_000)
    with Terminal((*NEWSBRIEF, "--library", str(library), "open"), bench.env) as terminal:
        terminal.until("All articles", "KEY FIGURES")
        terminal.settle()
        rows = _pressed(terminal, "list", LIST, bench.often(200))
        terminal.type("\r")
        terminal.until("NOTES")
        terminal.settle()
        rows += _pressed(terminal, "article", ARTICLE, bench.often(200))
        with _import_running(bench, library):
            rows += _pressed(
                terminal,
                "article, import running",
                {"a line (j k)": ARTICLE["a line (j k)"]},
                bench.often(200),
            )
            terminal.type("q")
            terminal.settle()
            rows += _pressed(
                terminal, "list, import running", {"a row (j k)": LIST["a row (j k)"]}, bench.often(200)
            )
    columns = ("where", "key", "p50", "p99", "p99 at most")
    return [Table(f"Key to repaint ({max(bench.sizes):,} articles)", columns, tuple(rows), REMARK)]


def _pressed(
    terminal: Terminal, where: str, keys: dict[str, Sequence[str]], count: int
) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for name, sequence in keys.items():
        found = []
        for at in range(count):
            terminal.settle(PACE)
            found.append(terminal.key(sequence[at % len(sequence)]))
        series = Series.of(found)
        target = "50 ms" if "import" in where else "50 ms, goal 16 ms"
        rows.append((where, name, ms(series.median), ms(series.percentile(99)), target))
    return rows


@contextmanager
def _import_running(bench: Bench, library: Path) -> Iterator[None]:
    """Add pages to the library meanwhile."""
    folder = pages.folder(bench.folder / "meanwhile", 2_000, first=2_000_000)
    command = (*NEWSBRIEF, "--library", str(library), "add", str(folder))
    adding = subprocess.Popen(command, env=bench.env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        adding.terminate()
        adding.wait()
