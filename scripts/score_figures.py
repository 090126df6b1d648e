"""Score key figures against a folder of annotated sentences: `score_figures.py FOLDER [--errors] [--probes]`.

FOLDER holds newsquant_dev.jsonl (news sentences), probes.json (short probes) and quantities.json
(quantulum3's tests). Half of the news sentences, chosen by a hash, is for tuning; the other stays unseen.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from reader.analysis import analyse
from reader.core.brief import Figure

_WORD = re.compile(r"[a-z0-9²³µ%°]+")
_SAME = {
    "percentage": "percent", "dollar": "usd", "australian": "aud", "canadian": "cad", "pound": "gbp", "sterling": "gbp", "euro": "eur",
    "yuan": "cny", "yen": "jpy", "shekel": "ils", "rupee": "inr", "krone": "dkk", "franc": "chf", "rand": "zar",
    "won": "krw", "rouble": "rub", "ruble": "rub", "kilometre": "km", "kilometer": "km", "metre": "m", "meter": "m",
    "centimetre": "cm", "millimetre": "mm", "kilogram": "kg", "gram": "g", "tonne": "t", "ton": "t", "inch": "in",
    "foot": "ft", "feet": "ft", "yard": "yd", "mile": "mi", "hour": "h", "minute": "min", "second": "s", "year": "year",
    "age": "year", "litre": "l", "liter": "l", "kilowatt": "kw", "megawatt": "mw", "gigawatt": "gw", "watt": "w",
    "hertz": "hz", "gigabyte": "gb", "megabyte": "mb", "terabyte": "tb", "hectare": "ha", "acre": "acre", "degree": "°",
    "celsius": "c", "fahrenheit": "f", "cents": "cent", "barrel": "barrel", "ounce": "oz", "horsepower": "hp", "kilowatt-hour": "kwh",
    "people": "person", "bp": "basis", "ounces": "oz", "penny": "pence", "pp": "point", "mph": "mi",
    "percentage_point": "percentage point", "point": "point", "°c": "°", "°f": "°", "hp": "hp", "lb": "lb",
    "rpm": "revolution", "b": "byte", "sq": "square", "mpg": "mi", "psi": "pound",
}  # fmt: skip
_SMALL = frozenset(
    "of a an the per and in to for new more other its their his her than at on with by".split()
)


_SIGNS = {
    "$": "usd", "£": "gbp", "€": "eur", "%": "percent", "²": " square", "³": " cubic", "km2": "km square",
    "m2": "m square", "sqm": "m square", "part-per-million": "ppm", "°c": "° c", "°f": "° f", "km/h": "km h",
    "year-old": "year", "inches": "inch",
}  # fmt: skip


class Pair(NamedTuple):
    """A gold quantity and the figure that was found for it, if any."""

    gold: dict[str, Any] | None
    found: Figure | None


class Counts:
    """True positives, and how many were found and wanted."""

    def __init__(self) -> None:
        self.right = self.found = self.wanted = 0

    @property
    def f1(self) -> float:
        """Return 100 times F1."""
        return 200 * self.right / (self.found + self.wanted) if self.found + self.wanted else 0.0


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    options.add_argument(
        "--errors", choices=["value", "unit", "change", "what"], help="list what is wrong (tune half)"
    )
    options.add_argument("--probes", action="store_true", help="list the probes that fail")
    chosen = options.parse_args()
    folder = chosen.folder / "figures" if (chosen.folder / "figures").is_dir() else chosen.folder
    rows = [json.loads(line) for line in (folder / "newsquant_dev.jsonl").read_text("utf-8").splitlines()]
    halves = {
        "tune": [r for r in rows if _tuned(r["text"])],
        "unseen": [r for r in rows if not _tuned(r["text"])],
    }
    print("news sentences   value  +unit +change  what(partial)  quiet")
    for name, half in halves.items():
        print(f"  {name:13} ", *_news(half, chosen.errors if name == "tune" else None))
    _print_probes(json.loads((folder / "probes.json").read_text("utf-8")), chosen.probes)
    _print_peers_tests(json.loads((folder / "quantities.json").read_text("utf-8")))


def _tuned(text: str) -> bool:
    return hashlib.sha256(text.encode()).digest()[0] % 2 == 0


def _news(rows: Sequence[dict[str, Any]], errors: str | None) -> Iterator[str]:
    value, unit, change = Counts(), Counts(), Counts()
    what: list[float] = []
    wanted = found = quiet = silent = 0
    for row in rows:
        figures = list(analyse(row["text"]).figures)
        gold = row["quantities"]
        silent += not gold
        quiet += not gold and not figures
        pairs = list(_paired(figures, gold, row["text"]))
        claims = sum(pair.found is not None for pair in pairs)
        for counts in (value, unit, change):
            counts.wanted += len(gold)
            counts.found += claims
        wanted, found = wanted + len(gold), found + claims
        for pair in pairs:
            wrong = []
            if pair.gold and pair.found:
                value.right += 1
                same_unit, same_change = _same_unit(pair), _change(pair.found) == pair.gold["change"]
                unit.right += same_unit
                change.right += same_change
                overlap = _overlap(pair.found.measures or "", str(pair.gold["referred_concepts"] or ""))
                what.append(overlap)
                wrong += (
                    ["unit"] * (not same_unit) + ["change"] * (not same_change) + ["what"] * (overlap < 0.3)
                )
            else:
                wrong.append("value")
            if errors in wrong:
                _tell(row["text"], pair)
    yield f"{value.f1:6.1f} {unit.f1:6.1f} {change.f1:6.1f}"
    yield f"{200 * sum(what) / (wanted + found):10.1f}"
    yield f"{100 * quiet / max(1, silent):10.0f}%"


def _tell(text: str, pair: Pair) -> None:
    figure = pair.found
    found = figure and (figure.value, figure.low, figure.high, figure.unit, figure.measures, _change(figure))
    print(f"  {text}\n      gold  {pair.gold}\n      found {found}")


def _paired(figures: list[Figure], gold: list[dict[str, Any]], text: str) -> Iterator[Pair]:
    """Pair by value, the same unit first; what a record holds besides (its change, its base) counts where gold has it.

    A record is found with its whole range ("from 240 to 273", told as 273 and from where).
    """
    left, rest = list(figures), []
    for quantity in gold:
        like = [f for f in left if _same_value(f, str(quantity["value"]))]
        like.sort(key=lambda f: not _same_unit(Pair(quantity, f)))
        if like:
            left.remove(like[0])
            yield Pair(quantity, like[0])
        else:
            rest.append(quantity)
    more = [(held, figure) for figure in figures for held in _held(figure, text)]
    for quantity in rest:
        same = [pair for pair in more if _same_value(pair[0], str(quantity["value"]))]
        if same:
            held, whole = same[0]
            more.remove(same[0])
            left = [figure for figure in left if figure is not whole or held.low is None]
            yield Pair(quantity, held)
        else:
            yield Pair(quantity, None)
    yield from (Pair(None, figure) for figure in left)


def _held(figure: Figure, text: str) -> Iterator[Figure]:
    """Yield the other quantities that a record holds: the amount of its change, from and to, conversions."""
    change = figure.change
    if change and change.value is not None and change.value != figure.value:
        yield replace(figure, value=change.value, unit=change.unit or figure.unit)
    if change and change.start is not None and change.end is not None:
        yield replace(figure, value=None, low=change.start, high=change.end, change=None)
    for end in (change.start, change.end) if change else ():
        if end is not None and end != figure.value:
            yield replace(figure, value=end, change=None)
    for span in figure.repeats:
        said = analyse(span.of(text)).figures
        yield from (replace(same, measures=figure.measures, bound=figure.bound) for same in said)


def _same_value(figure: Figure, said: str) -> bool:
    numbers = [float(n) for n in re.findall(r"(?<![\d.])-?\d+(?:\.\d+)?(?:e[+-]?\d+)?", said)]
    if figure.value is not None:
        return len(numbers) == 1 and _near(abs(numbers[0]), abs(figure.value))
    ends = sorted(abs(v) for v in (figure.low, figure.high) if v is not None)
    wanted = sorted(map(abs, numbers))
    return len(ends) == 2 == len(wanted) and all(_near(a, b) for a, b in zip(wanted, ends, strict=True))


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= 1e-3 * max(1e-9, abs(one), abs(other))


def _same_unit(pair: Pair) -> bool:
    """Tell whether the units' content words meet; no unit is right where gold has none."""
    assert pair.gold and pair.found
    wanted = _unit_words(f"{pair.gold['normalized_unit']}") | _unit_words(f"{pair.gold['unit']}")
    found = _unit_words(f"{pair.found.unit} {pair.found.per or ''}")
    return bool(wanted & found) if wanted else not found or pair.found.kind in ("ratio", "score", "count")


def _unit_words(text: str) -> set[str]:
    low = text.lower()
    for sign, word in _SIGNS.items():
        low = low.replace(sign, f" {word} ")
    words = _WORD.findall(low)
    if len(set(words)) > 1:
        words = [w for w in words if w not in _SMALL and w != "none"]
    return {_same_word(w) for w in words if w != "none"}


def _same_word(word: str) -> str:
    """Return the one spelling of a unit that all its spellings are compared by."""
    if word in _SAME.values():
        return word
    single = word[:-1] if word.endswith("s") and len(word) > 2 else word
    return _SAME.get(word, _SAME.get(single, single))


def _change(figure: Figure) -> str:
    """Return the gold's sign: up or down for the amount of a change, a bound for a level (also one that was reached)."""
    change = figure.change
    if change and change.direction in ("up", "down") and change.value == figure.value:
        return change.direction
    return figure.bound.rstrip("=") or "="


def _overlap(found: str, wanted: str) -> float:
    """Return 1 where the content words of two phrases meet (CQE's partial match), or neither has any."""
    one, two = ({w.rstrip("s") for w in _WORD.findall(text.lower())} - _SMALL for text in (found, wanted))
    return float(bool(one & two) or not (one or two))


def _print_probes(probes: list[dict[str, Any]], errors: bool) -> None:
    traps = [p for p in probes if not p["gold"]]
    quiet = sum(not analyse(p["text"]).figures for p in traps)
    wanted = [p for p in probes if p["gold"]]
    right = 0
    for probe in probes:
        figures = list(analyse(probe["text"]).figures)
        here = max(_probe(figures, gold, probe["text"]) for gold in (probe["gold"], *probe.get("alt", ())))
        right += bool(probe["gold"]) and here >= len(probe["gold"])
        if errors and (here < len(probe["gold"]) or (not probe["gold"] and figures)):
            found = [(f.value, f.low, f.high, f.unit, f.per, _change(f)) for f in figures]
            print(f"  {probe['cat']}: {probe['text']}\n      gold {probe['gold']}\n      found {found}")
    print(f"probes: quiet on {quiet} of {len(traps)} traps; {right} of {len(wanted)} figures with their unit")


def _probe(figures: list[Figure], gold: list[dict[str, Any]], text: str) -> int:
    pairs = _paired(figures, [{"normalized_unit": g.get("unit"), "unit": "", **g} for g in gold], text)
    return sum(bool(p.gold and p.found and _same_unit(p)) for p in pairs)


def _print_peers_tests(tests: list[dict[str, Any]]) -> None:
    value, unit = Counts(), Counts()
    for test in tests:
        figures = list(analyse(test["req"]).figures)
        gold = [{"normalized_unit": q.get("unit"), **q} for q in test["res"]]
        pairs = list(_paired(figures, gold, test["req"]))
        for counts in (value, unit):
            counts.wanted += len(gold)
            counts.found += sum(pair.found is not None for pair in pairs)
        for pair in pairs:
            if pair.gold and pair.found:
                value.right += 1
                unit.right += _same_unit(pair)
    print(f"quantulum3's own tests: value F1 {value.f1:.1f}, with unit {unit.f1:.1f} ({len(tests)} texts)")


if __name__ == "__main__":
    main()
