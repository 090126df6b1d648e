"""What the analysis of one text costs, warm by length and cold as a whole process."""

from __future__ import annotations

from functools import partial

from benchmarks.measuring import growth, seconds
from benchmarks.programs import BARE, NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms, spread, times
from benchmarks.writing import written
from reader.analysis import analyse

LENGTHS = (1_000, 5_000, 10_000, 25_000, 50_000)


def measure(bench: Bench) -> list[Table]:
    """Measure growth with length, and one file from the shell."""
    return [_growth(bench), _cold(bench)]


def _growth(bench: Bench) -> Table:
    articles = [written(7, words)[0] for words in LENGTHS]
    work = [seconds(partial(analyse, a.text, blocks=a.blocks, title=a.title)) for a in articles]
    found = bench.in_turn(*work, runs=7)
    a_thousand = [
        series.median / article.words * 1000 for series, article in zip(found, articles, strict=True)
    ]
    rows = [
        (f"{article.words:,}", ms(series.median), ms(cost), spread(series))
        for article, series, cost in zip(articles, found, a_thousand, strict=True)
    ]
    exponent = growth([a.words for a in articles], [series.median for series in found])
    remark = f"The whole brief, warm, in one process. Time grows with length to the power of {exponent:.2f} (1 is linear)."
    return Table("The brief by length", ("words", "brief", "a thousand words", "noise"), tuple(rows), remark)


def _cold(bench: Bench) -> Table:
    rows = []
    for words in (600, 5_000):
        path = bench.folder / f"{words}.txt"
        path.write_text(written(7, words)[0].text, "utf-8")
        bare, whole = bench.in_turn(
            partial(run, BARE, env=bench.env),
            partial(run, (*NEWSBRIEF, "brief", str(path)), env=bench.env),
            runs=11,
        )
        rows.append((f"{words:,} words", ms(whole.median), times(whole.over(bare)), spread(whole)))
    return Table(
        "newsbrief brief FILE, the whole process", ("file", "time", "against python", "noise"), tuple(rows)
    )
