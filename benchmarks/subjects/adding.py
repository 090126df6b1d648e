"""Adding 1,000 saved pages: reading, analysing and storing, from the shell and to the end."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks import pages
from benchmarks.programs import ALONE, NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms, spread, times
from reader.library.pool import SIZE

PAGES = 1_000


def measure(bench: Bench) -> list[Table]:
    """Add the folder to a new library, and again to the same one, in turn with trafilatura over the same files."""
    count = PAGES // 5 if bench.quick else PAGES
    folder = pages.folder(bench.folder / "pages", count)
    library = bench.folder / "added.db"
    add = partial(run, (*NEWSBRIEF, "--library", str(library), "add", str(folder)), env=bench.env)

    def fresh(add: Callable[[], float]) -> float:
        _forget(library)
        return add()

    store = partial(run, (*ALONE, "stored", str(folder), str(library)), env=bench.env)
    extracted, stored, added, again = bench.in_turn(
        partial(run, (*ALONE, "trafilatura", str(folder)), env=bench.env),
        partial(fresh, store),
        partial(fresh, add),
        add,
        runs=5,
    )
    rows = [
        (
            what,
            f"{series.median:.1f} s",
            ms(series.median / count),
            times(series.over(extracted)),
            spread(series),
        )
        for what, series in (
            ("trafilatura alone", extracted),
            (f"{count:,} pages listed and searched", stored),
            ("briefed, too", added),
            ("the same again", again),
        )
    ]
    remark = (
        "HTML pages of 600 words, read and stored, and then briefed; trafilatura's text and metadata are thrown away. As many"
        f" processes for each ({SIZE}), the start of the program included. Goal: 1.5 times trafilatura."
    )
    return [
        Table("Adding pages", ("what", "time", "a page", "against trafilatura", "noise"), tuple(rows), remark)
    ]


def _forget(library: Path) -> None:
    for path in library.parent.glob(f"{library.name}*"):
        path.unlink()
