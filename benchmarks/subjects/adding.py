"""Adding 1,000 saved pages: reading, analysing and storing, from the shell and to the end."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from benchmarks import pages
from benchmarks.measuring import Series
from benchmarks.programs import NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms, spread

PAGES = 1_000


def measure(bench: Bench) -> list[Table]:
    """Add the folder to a new library, and again to the same one."""
    count = PAGES // 5 if bench.quick else PAGES
    folder = pages.folder(bench.folder / "pages", count)
    first, again = [], []
    for at in range(3):
        library = bench.folder / f"added-{at}.db"
        add = partial(run, (*NEWSBRIEF, "--library", str(library), "add", str(folder)), env=bench.env)
        first.append(add())
        again.append(add())
        _forget(library)
    rows = [
        (what, f"{series.median:.1f} s", ms(series.median / count), spread(series))
        for what, series in ((f"{count:,} pages", Series.of(first)), ("the same again", Series.of(again)))
    ]
    remark = "HTML pages of 600 words, four worker processes, the start of the program included."
    return [Table("Adding pages", ("what", "time", "a page", "noise"), tuple(rows), remark)]


def _forget(library: Path) -> None:
    for path in library.parent.glob(f"{library.name}*"):
        path.unlink()
