"""Invented sentences by phenomenon, labelled by hand: every share may only rise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from reader.analysis import analyse
from reader.core.brief import Figure
from tests.eval.tally import closest

SENTENCES = Path(__file__).with_name("sentences.txt")
_LABEL = re.compile(r"(?P<bound>[<>]=?|~)?(?P<value>\S+)")
ENOUGH = 0.5
FLOORS = {"found": 0.98, "unit": 0.96, "change": 0.97, "measures": 0.96, "quiet": 0.97}


@dataclass
class Label:
    """A figure as labelled; `low` is the value itself where it is no range."""

    bound: str
    low: float
    high: float
    units: tuple[str, ...]
    change: str
    measures: tuple[str, ...]

    @classmethod
    def read(cls, line: str) -> Label:
        """Read "~38 | t | = | new tram / tram"."""
        value, unit, change, measures = (part.strip() for part in line.split(" | "))
        match = _LABEL.fullmatch(value)
        assert match
        low, _, high = match["value"].partition("..")
        wordings = (
            tuple("" if w.strip() == "-" else w.strip() for w in p.split(" / ")) for p in (unit, measures)
        )
        return cls(
            match["bound"] or "=", float(low), float(high or low), next(wordings), change, next(wordings)
        )


@dataclass
class Sentence:
    """A sentence, or two, of a phenomenon with its figures."""

    phenomenon: str
    text: str
    labels: list[Label] = field(default_factory=list)


def sentences() -> Iterator[Sentence]:
    """Yield the labelled sentences in order."""
    phenomenon, current = "", None
    for line in SENTENCES.read_text("utf-8").splitlines():
        if line.startswith("# "):
            phenomenon = line[2:]
        elif line.startswith("  ") and current:
            current.labels.append(Label.read(line.strip()))
        elif line and not line.startswith("#"):
            if current:
                yield current
            current = Sentence(phenomenon, line)
    if current:
        yield current


def ends(figure: Figure) -> tuple[float, float]:
    """Return a figure's low and high, or its value twice."""
    if figure.value is not None:
        return figure.value, figure.value
    assert figure.low is not None and figure.high is not None
    return figure.low, figure.high


def found_for(label: Label, figures: list[Figure]) -> Figure | None:
    """Return the figure of a label's value."""
    same = [f for f in figures if ends(f) == pytest.approx((label.low, label.high), rel=1e-4)]
    return same[0] if same else None


def same_change(label: Label, figure: Figure) -> bool:
    """Tell whether bound, direction, amount and start are as labelled; a label of "=" has no change."""
    if label.bound not in ("=", figure.bound):
        return False
    if label.change == "*":
        return True
    if label.change == "=":
        return figure.change is None and figure.bound == label.bound
    direction, *more = label.change.split()
    change = figure.change
    if change is None or change.direction != direction:
        return False
    told = change.start if more[:1] == ["from"] else change.value
    return not more or told == pytest.approx(float(more[-1]), rel=1e-4)


def same_unit(label: Label, figure: Figure) -> bool:
    """Tell whether a unit is one of those labelled, or a counted phrase around it."""
    return figure.unit in label.units or any(
        set(unit.split()) & set(figure.unit.split()) for unit in label.units if figure.kind == "count"
    )


def verdicts() -> Iterator[tuple[str, str, bool, str]]:
    """Yield phenomenon, measure, whether right, and what went wrong."""
    for sentence in sentences():
        figures = list(analyse(sentence.text).figures)
        shown = [(f.bound, f.value, f.low, f.high, f.unit, f.measures, f.change) for f in figures]
        if not sentence.labels:
            yield sentence.phenomenon, "quiet", not figures, f"{sentence.text} {shown}"
        for label in sentence.labels:
            figure = found_for(label, figures)
            told = f"{sentence.text}\n     wanted {label}\n     found {shown}"
            yield sentence.phenomenon, "found", figure is not None, told
            if figure is None:
                continue
            yield sentence.phenomenon, "change", same_change(label, figure), told
            if "*" not in label.units:
                yield sentence.phenomenon, "unit", same_unit(label, figure), told
            if not {"*"} & {*label.units, *label.measures}:
                alike = closest(figure.measures or figure.unit, label.measures)
                yield sentence.phenomenon, "measures", alike >= ENOUGH, told
        extra = len(figures) - len(sentence.labels)
        if sentence.labels:
            yield sentence.phenomenon, "quiet", extra <= 0, f"{sentence.text} {shown}"


@pytest.mark.parametrize("measure", FLOORS)
def test_shares_do_not_fall(measure: str) -> None:
    right = [(good, told) for _, name, good, told in verdicts() if name == measure]
    wrong = [told for good, told in right if not good]
    assert 1 - len(wrong) / len(right) >= FLOORS[measure], "\n".join(wrong)


if __name__ == "__main__":
    tally: dict[tuple[str, str], list[bool]] = {}
    for kind, name, good, told in verdicts():
        tally.setdefault((kind, name), []).append(good)
        tally.setdefault(("all", name), []).append(good)
        if not good:
            print(f"{name:9} {told}")
    for (kind, name), results in sorted(tally.items()):
        print(f"{kind:45} {name:9} {sum(results)}/{len(results)}")
