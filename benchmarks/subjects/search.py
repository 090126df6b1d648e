"""Search as words are typed, and one action on 10,000 articles."""

from __future__ import annotations

import random
import time

from benchmarks import vocabulary
from benchmarks.measuring import Series, in_turn, seconds
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms
from reader.core.query import while_typing
from reader.library import Library

FIRST_PAGE = 100
SELECTED = 10_000
REMARK = (
    "After each letter of one or two words, drawn as often as the articles have them: the first page of rows with "
    "snippets, and the number of all that were found."
)


def measure(bench: Bench) -> list[Table]:
    """Type into libraries of every size, then tag articles of the largest."""
    rows: list[tuple[str, ...]] = []
    for size in bench.sizes:
        with Library.open(bench.library(size)) as library:
            page, total = _typed(library, bench.often(60))
            rows.append(
                (
                    f"{size:,}", ms(page.median), ms(page.percentile(99)), "50 ms, goal 16 ms",
                    ms(total.median), ms(total.percentile(99)),
                )
            )  # fmt: skip
    columns = ("articles", "first page p50", "p99", "p99 at most", "count p50", "p99")
    return [Table("Search as you type", columns, tuple(rows), REMARK), _tagged(bench)]


def _typed(library: Library, searches: int) -> tuple[Series, Series]:
    dice = random.Random("search")
    pages, totals = [], []
    for _ in range(searches):
        words = " ".join(vocabulary.drawn(dice, dice.choice((1, 2))))
        for end in range(1, len(words) + 1):
            listing = library.shelf.listing(while_typing(words[:end]))
            start = time.perf_counter()
            listing.rows(0, FIRST_PAGE)
            middle = time.perf_counter()
            _ = listing.total
            pages.append(middle - start)
            totals.append(time.perf_counter() - middle)
    return Series.of(pages), Series.of(totals)


def _tagged(bench: Bench) -> Table:
    size = max(bench.sizes)
    with Library.open(bench.library(size)) as library:
        ids, edits = library.shelf.listing().ids()[:SELECTED], library.edits
        names = ("tag", "undo", "star", "undo the star")
        tag, undo, star, unstar = in_turn(
            3,
            seconds(lambda: edits.tag(ids, ["bulk/new"])),
            seconds(edits.undo),
            seconds(lambda: edits.set_starred(ids, True)),
            seconds(edits.undo),
        )
    rows = [
        (name, ms(Series.of(values).median), "2 s, goal .5 s")
        for name, values in zip(names, (tag, undo, star, unstar), strict=True)
    ]
    return Table(
        f"One action on {len(ids):,} of {size:,} articles", ("action", "time", "at most"), tuple(rows)
    )
