"""Scores key figures: values, units, changes, what they measure, whole records, traps."""

from __future__ import annotations

from math import isclose

from reader.core.brief import Brief, Figure
from reader.core.spans import Span
from tests.eval.labels import FigureLabel, Labels
from tests.eval.tally import Scores, alike, all_places, closest, places, touches, words_of

ENOUGH = 0.5
"""Share of words that makes what a record measures, or who said it, right."""

Pair = tuple[FigureLabel, Figure]


def figure_scores(brief: Brief, labels: Labels) -> Scores:
    """Return the scores of the figures of one article."""
    scores = Scores()
    ignored = all_places(brief.text, labels.either_way)
    pairs = _paired(brief, labels)
    paired = {figure.id for _, figure in pairs}
    bases = [label.change.start for label in labels.figures if label.change]
    found = [
        figure
        for figure in brief.figures
        if figure.id in paired or not (figure.value in bases or touches([figure.span], ignored))
    ]
    there = len(labels.figures)
    checks = {
        name: [(label, check(label, figure, brief)) for label, figure in pairs] for name, check in CHECKS
    }
    for name, results in checks.items():
        scores.count(name, sum(share for _, share in results), len(found), there)
    whole = [all(results[i][1] >= ENOUGH for results in checks.values()) for i in range(len(pairs))]
    scores.share("figures: whole records", sum(whole), there)
    _traps(scores, brief, labels)
    _explain(scores, brief, labels, pairs, found)
    for label in labels.figures:
        right = any(mine is label and whole[i] for i, (mine, _) in enumerate(pairs))
        for name in (*label.phenomena, *label.kind):
            scores.phenomenon(f"figures: {name}", right)
    return scores


def _paired(brief: Brief, labels: Labels) -> list[Pair]:
    """Pair each label with the figure of its value that stands at its place, the best alike first."""
    left = list(brief.figures)
    pairs: list[Pair] = []
    for label in labels.figures:
        sites = places(brief.text, label.text, label.at)
        fitting = [f for f in left if _same_value(label, f) and touches(_sites(f), sites)]
        if fitting:
            best = max(fitting, key=lambda f: (_unit(label, f, brief), f.span in sites))
            left.remove(best)
            pairs.append((label, best))
    return pairs


def _sites(figure: Figure) -> list[Span]:
    return [figure.span, *figure.repeats]


def _same(mine: float | None, theirs: float | None) -> bool:
    return mine == theirs or (mine is not None and theirs is not None and isclose(mine, theirs, rel_tol=1e-6))


def _same_value(label: FigureLabel, figure: Figure) -> bool:
    return all(
        _same(mine, theirs)
        for mine, theirs in (
            (label.value, figure.value),
            (label.low, figure.low),
            (label.high, figure.high),
        )
    )


def _value(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    return 1.0


def _unit(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    """A code or symbol must be the same; of a counted noun the head, and one wording within the other."""
    if figure.unit in label.unit:
        return 1.0
    if "count" not in label.kind:
        return 0.0
    mine = words_of(figure.unit)
    for wording in label.unit:
        theirs = words_of(wording)
        same_head = bool(mine and theirs) and mine[-1] == theirs[-1]
        if same_head and (set(mine) <= set(theirs) or set(theirs) <= set(mine)):
            return 1.0
    return 0.0


def _change(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    """The direction must be the same, and amount, start and end where the label tells them."""
    if label.change is None or figure.change is None:
        return float(label.change is None and figure.change is None)
    told = (
        (label.change.value, figure.change.value),
        (label.change.start, figure.change.start),
        (label.change.end, figure.change.end),
    )
    same = all(mine is None or _same(mine, theirs) for mine, theirs in told)
    return float(same and label.change.direction == figure.change.direction)


def _bound(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    return float(
        figure.bound in label.bound and (figure.per or "").casefold() == (label.per or "").casefold()
    )


def _measures(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    return closest(figure.measures or figure.unit, label.measures or label.unit)


def _comparison(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    return closest(figure.change.comparison if figure.change else None, label.comparison)


def _period(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    return float((figure.period or "") in label.period)


def _speaker(label: FigureLabel, figure: Figure, brief: Brief) -> float:
    statement = next((s for s in brief.statements if s.id == figure.statement), None)
    person = next((p for p in brief.people if p.id == figure.person), None)
    said = [statement.speaker] if statement and statement.speaker else []
    said += [person.name, *person.variants] if person else []
    if not said:
        return float("" in label.speaker)
    return max(alike(mine, theirs) for mine in said for theirs in label.speaker)


CHECKS = (
    ("figures: value F1", _value),
    ("figures: value+unit F1", _unit),
    ("figures: value+change F1", _change),
    ("figures: value+bound+per F1", _bound),
    ("figures: what it measures (partial) F1", _measures),
    ("figures: value+comparison F1", _comparison),
    ("figures: value+period F1", _period),
    ("figures: value+speaker F1", _speaker),
)


def _traps(scores: Scores, brief: Brief, labels: Labels) -> None:
    sites = [span for figure in brief.figures for span in _sites(figure)]
    for words in labels.not_figures:
        caught = touches(places(brief.text, words), sites)
        scores.share("figures: traps kept quiet", not caught, 1)
        if caught:
            scores.errors.append(f"trap         {words!r} was taken for a figure")


def _explain(scores: Scores, brief: Brief, labels: Labels, pairs: list[Pair], found: list[Figure]) -> None:
    by_label = {id(label): figure for label, figure in pairs}
    for label in labels.figures:
        figure = by_label.get(id(label))
        if figure is None:
            scores.errors.append(f"missed       {label.text!r}")
            continue
        wrong = [
            name.removeprefix("figures: ") for name, check in CHECKS if check(label, figure, brief) < ENOUGH
        ]
        if wrong:
            scores.errors.append(
                f"wrong        {label.text!r}: {'; '.join(wrong)}; got {_shown(figure, brief)}"
            )
    taken = {figure.id for _, figure in pairs}
    scores.errors += [f"extra        {_shown(f, brief)}" for f in found if f.id not in taken]


def _shown(figure: Figure, brief: Brief) -> str:
    person = next((p.name for p in brief.people if p.id == figure.person), None)
    return (
        f"{figure.span.of(brief.text)!r} unit={figure.unit!r} per={figure.per!r} bound={figure.bound} "
        f"measures={figure.measures!r} change={figure.change and figure.change.to_json()} period={figure.period!r} "
        f"speaker={person or figure.statement!r}"
    )
