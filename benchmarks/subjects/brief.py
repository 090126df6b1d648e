"""What the analysis of one text costs, warm by length and cold as a whole process, and what others cost."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from importlib.util import find_spec

from benchmarks.measuring import growth, seconds
from benchmarks.programs import BARE, NEWSBRIEF, run
from benchmarks.setting import Bench
from benchmarks.tables import Table, ms, spread, times
from benchmarks.writing import written
from reader.analysis import analyse

LENGTHS = (1_000, 5_000, 10_000, 25_000, 50_000)
OTHERS = {"quantulum3": "quantulum3 (figures)", "recognizers_number": "Recognizers-Text (figures)"}


def measure(bench: Bench) -> list[Table]:
    """Measure growth with length, other libraries on the same 5,000 words, and one file from the shell."""
    return [_growth(bench), _others(bench), _cold(bench)]


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


def _others(bench: Bench) -> Table:
    article, brief = written(7, 5_000)
    sentences = [span.of(article.text) for span in brief.sentences]
    works: dict[str, Callable[[], object]] = {
        "newsbrief: the whole brief": partial(
            analyse, article.text, blocks=article.blocks, title=article.title
        ),
        "sumy LexRank (summary)": partial(_sumy, "lexrank", sentences),
        "sumy TextRank (summary)": partial(_sumy, "textrank", sentences),
    }
    if find_spec("quantulum3"):
        works[OTHERS["quantulum3"]] = partial(_quantulum, article.text)
    if find_spec("recognizers_number"):
        works[OTHERS["recognizers_number"]] = partial(_recognizers, article.text)
    found = bench.in_turn(*(seconds(work) for work in works.values()), runs=9)
    rows = [
        (
            name,
            ms(series.median),
            ms(series.median / article.words * 1000),
            times(series.over(found[0])),
            spread(series),
        )
        for name, series in zip(works, found, strict=True)
    ]
    rows += [(name, "not installed", "", "", "") for name in OTHERS.values() if name not in works]
    columns = ("on 5,000 words", "time", "a thousand words", "against newsbrief", "noise")
    return Table("The brief against others", columns, tuple(rows))


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


def _sumy(method: str, sentences: list[str]) -> object:
    """Sumy's summariser over sentences split already: its own tokenizer would have to be downloaded."""
    from reader.analysis.summary import rank

    return rank(sentences, count=3, method=method)


def _quantulum(text: str) -> object:
    return import_module("quantulum3.parser").parse(text)


def _recognizers(text: str) -> object:
    return import_module("recognizers_number").recognize_number(text, "en-us")
