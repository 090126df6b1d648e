"""The brief beside quantulum3, Recognizers-Text and sumy: quality and time on the hand-labelled articles of tests/eval.

`make bench-peers` runs it in an environment that has them; what is not installed is told as such.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.util import find_spec
from time import process_time
from typing import NamedTuple

from benchmarks.setting import Bench
from benchmarks.tables import Table, ms
from reader.analysis import analyse
from reader.analysis.summary import METHODS, rank
from reader.core.brief import Brief
from tests.eval.labels import FigureLabel, Labels
from tests.eval.loading import load_all
from tests.eval.scoring import briefed
from tests.eval.summary_scores import summary_scores
from tests.eval.tally import Scores

CLOSE = 1e-6
ENGLISH = "en-us"


class Found(NamedTuple):
    """A number that a program found: where, and its values (a range has several)."""

    start: int
    end: int
    values: tuple[float, ...]


Finder = Callable[[str], list[Found]]


def measure(bench: Bench) -> list[Table]:
    """Compare figures and summaries; `--quick` looks at every fourth article."""
    articles = load_all()[:: 4 if bench.quick else 1]
    briefs = [briefed(labels) for labels in articles]
    return [_figures(articles, briefs), _summaries(articles, briefs)]


def _figures(articles: Sequence[Labels], briefs: Sequence[Brief]) -> Table:
    finders: dict[str, tuple[str, Finder]] = {
        "newsbrief (the whole brief)": ("reader", _newsbrief),
        "quantulum3": ("quantulum3", _quantulum),
        "Recognizers-Text": ("recognizers_number_with_unit", _recognizers),
    }
    rows = []
    for name, (package, finder) in finders.items():
        try:
            if not find_spec(package):
                raise ModuleNotFoundError(package)
            finder(briefs[0].text)
        except Exception as error:  # noqa: BLE001 (a peer that cannot even be imported here is a row, not a crash)
            rows.append((name, f"does not run here ({type(error).__name__})", "", "", ""))
            continue
        right = found = caught = wanted = 0
        seconds = 0.0
        for labels, brief in zip(articles, briefs, strict=True):
            start = process_time()
            numbers = finder(brief.text)
            seconds += process_time() - start
            hits = [_caught(brief.text, label, numbers) for label in labels.figures]
            spare = [n for n in numbers if not any(n in hit for hit in hits)]
            caught += sum(map(bool, hits))
            right += sum(map(bool, hits))
            found += sum(map(bool, hits)) + sum(not _either_way(brief.text, n, labels) for n in spare)
            wanted += len(labels.figures)
        precision, recall = right / max(1, found), caught / max(1, wanted)
        f1 = 2 * precision * recall / (precision + recall) if right else 0.0
        cost = ms(1000 * seconds / sum(brief.words for brief in briefs))
        rows.append((name, f"{f1:.1%}", f"{precision:.1%}", f"{recall:.1%}", cost))
    columns = ("figures", "value F1", "precision", "recall", "a thousand words")
    remark = (
        f"{len(articles)} labelled articles. A figure is caught where a number of its value stands in its words;"
        " numbers that are no figures (dates, names, clock times) count against precision."
        " The labels are this project's own, made by reading before the program was run, but it was developed beside them."
    )
    return Table("Figures beside others", columns, tuple(rows), remark)


def _summaries(articles: Sequence[Labels], briefs: Sequence[Brief]) -> Table:
    rows = []
    for method in METHODS:
        scores, seconds = Scores(), 0.0
        for labels, brief in zip(articles, briefs, strict=True):
            sentences = [span.of(brief.text) for span in brief.sentences]
            start = process_time()
            rank(sentences, count=3, title=labels.title, method=method)
            seconds += process_time() - start
            made = analyse(brief.text, title=labels.title, method=method)
            scores.merge(summary_scores(made, labels))
        shares = [scores.tallies[name].f1 for name in scores.tallies]
        cost = ms(1000 * seconds / sum(brief.words for brief in briefs))
        name = method if method in ("newsbrief", "lead") else f"sumy {method}"
        rows.append((name, *(f"{share:.1f}%" for share in shares), cost))
    columns = ("summary", "sentences a desk would take", "items that stand alone", "a thousand words")
    remark = (
        "Three sentences each. sumy's methods run over our sentences: its own tokenizer needs a download."
    )
    return Table("Summaries beside others", columns, tuple(rows), remark)


def _newsbrief(text: str) -> list[Found]:
    brief = analyse(text)
    return [
        Found(span.start, span.end, tuple(v for v in (f.value, f.low, f.high) if v is not None))
        for f in brief.figures
        for span in (f.span, *f.repeats)
    ]


def _quantulum(text: str) -> list[Found]:
    found = import_module("quantulum3.parser").parse(text)
    return [Found(*q.span, _range(float(q.value), q.uncertainty)) for q in found]


def _range(value: float, uncertainty: float | None) -> tuple[float, ...]:
    return (value - uncertainty, value, value + uncertainty) if uncertainty else (value,)


def _recognizers(text: str) -> list[Found]:
    """Ask all recognizers of quantities; a number inside a longer one counts once."""
    number, unit = import_module("recognizers_number"), import_module("recognizers_number_with_unit")
    asked = (
        number.recognize_number,
        number.recognize_percentage,
        unit.recognize_currency,
        unit.recognize_dimension,
        unit.recognize_age,
        unit.recognize_temperature,
    )
    every = sorted(
        (
            Found(m.start, m.end + 1, tuple(_numbers(m.resolution)))
            for ask in asked
            for m in ask(text, ENGLISH)
        ),
        key=lambda f: (f.start, -f.end),
    )
    kept: list[Found] = []
    for one in every:
        if one.values and (not kept or one.start >= kept[-1].end):
            kept.append(one)
    return kept


def _numbers(resolution: dict[str, object] | None) -> Iterator[float]:
    try:
        yield float(str((resolution or {}).get("value")).rstrip("%"))
    except ValueError:
        return


def _caught(text: str, label: FigureLabel, numbers: Sequence[Found]) -> list[Found]:
    """Return the numbers that stand in a label's words and have its value."""
    wanted = [v for v in (label.value, label.low, label.high) if v is not None]
    around = text.find(label.at) if label.at else 0
    start = text.find(label.text, max(0, around))
    end = start + len(label.text)
    return [
        n
        for n in numbers
        if n.start < end
        and n.end > start
        and any(abs(v - w) <= CLOSE * max(1.0, abs(w)) for v in n.values for w in wanted)
    ]


def _either_way(text: str, number: Found, labels: Labels) -> bool:
    """Tell a number in words that may be taken or left, or the same figure said again."""
    words = text[number.start : number.end]
    if any(words in one or one in words for one in labels.either_way):
        return True
    values = {v for label in labels.figures for v in (label.value, label.low, label.high) if v is not None}
    changes = {
        c
        for label in labels.figures
        if label.change
        for c in (label.change.value, label.change.start, label.change.end)
    }
    return any(v in values or v in changes for v in number.values)
