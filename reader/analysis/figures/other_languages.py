"""Figures of text that is not English: a number with its scale and unit or sign, and nothing of the words around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

from reader.analysis.document import Document
from reader.analysis.figures.tables import paired
from reader.analysis.language import guess_language
from reader.core.brief import Bound, Figure, FigureKind
from reader.core.spans import Span

_NUMBER = re.compile(
    r"(?<![A-Za-z\u00c0-\u04ff\d_.,/:])(?<!\d-)(?P<sign>[-−+]?)(?P<money>[€$£¥₹₽]\s?)?"
    r"(?P<digits>\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d{1,3}(?!\d))?|\d+(?:[.,'’]\d+)*)"
)
_NEXT = re.compile(r"[ \u00a0\u202f]?([^\W\d_]+['’]?²?|[%％‰€$£¥₹₽]|°C)\.?")
_BEFORE = re.compile(r"(?:([^\W\d_]+)[ \u00a0])?([^\W\d_]+'?)[ \u00a0]$")
_ENGLISH = re.compile(r"\b(?:the|and|with|which|were)\b")
"""Words that hardly any other language has: a line with one is not looked at any closer."""
WORDED = frozenset("de fr es it pt nl pl cs sv ru".split())
"""Languages whose words beside numbers are known; of others a number counts only with a sign that nothing follows."""
POINTED = frozenset("zh ja ko th he hi ar".split())
"""Languages that write a point before decimals, as English does."""
PARTICLES = frozenset("de d' d’ di von der des an van".split())
"""Words between a scale and what it counts: "3 millions d'euros"."""
SEEN = 24
"""Characters before a number that its bound may take."""
SHORTEST = 4
"""Letters of a noun at least that is counted: shorter words hold sentences together."""
KINDS: dict[str, FigureKind] = {"percent": "percent", "percentage point": "percentage_point"}


def told(document: Document, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures of an English text; in the place of those in lines of another language what is read of these."""
    text, line_end, language = document.text, -1, None
    for figure in figures:
        start = figure.span.start
        if start >= line_end:
            begins = text.rfind("\n", 0, start) + 1
            line_end = text.find("\n", figure.span.end)
            line_end = line_end if line_end >= 0 else len(text)
            line = text[begins:line_end]
            language = None if _ENGLISH.search(line) else guess_language(line)
            if language not in (None, "en"):
                yield from figures_between(document, begins, line_end, language)
        if language in (None, "en"):
            yield figure


def figures_between(document: Document, start: int, end: int, language: str | None) -> Iterator[Figure]:
    """Yield the figures of a stretch of text in another language."""
    for match in _NUMBER.finditer(document.text, start, end):
        figure = _figure(document, match, end, language or "")
        if figure is not None:
            yield figure


def _figure(document: Document, match: re.Match[str], end: int, language: str) -> Figure | None:
    text, at = document.text, match.end()
    value = _value(match["digits"], language)
    if value is None:
        return None
    factor, at = _looked_up(text, at, end, "1e") if language in WORDED else ("", at)
    if factor:
        value = round(value * float(factor), 6)
        following = _NEXT.match(text, at, end)
        at = following.end() if following and following[1].lower() in PARTICLES else at
    unit, until = _looked_up(text, at, end, "")
    if match["money"]:
        if language not in WORDED and _NEXT.match(text, match.end(), end):
            return None  # a scale that is not known may follow
        unit, until = _words()[match["money"].strip()], until if unit == "USD" else at
    elif factor and not unit:
        noun = _NEXT.match(text, at, end)
        counted = noun is not None and len(noun[1]) >= SHORTEST
        unit, until = (noun[1], noun.end(1)) if noun and counted else ("", at)
    elif not unit or (language not in WORDED and unit != "percent" and not _is_sign(text, at)):
        return None
    worded = factor and unit and unit not in _words().values()
    kind: FigureKind = (
        "count" if worded or not unit else KINDS.get(unit, "money" if _is_code(unit) else "measure")
    )
    negative = match["sign"] not in ("", "+")
    return Figure(
        id="",
        span=Span(match.start(), until - (text[until - 1] == ".")),
        value=-value if negative else value,
        low=None,
        high=None,
        bound=_bound(text, match.start()),
        kind=kind,
        unit=unit,
        per=None,
        measures=None,
        change=None,
        period=None,
        place=None,
        sentence=document.sentence_at(match.start()),
        rank=0,
    )


def _value(digits: str, language: str) -> float | None:
    """Return the value of digits by what the language groups and parts them with, None where that does not tell."""
    plain = re.sub(r"[ \u00a0\u202f'’]", "", digits)
    point, comma = (".", ",") if language in POINTED else (",", ".")
    whole, *decimals = plain.split(point)
    groups = whole.split(comma)
    if len(decimals) > 1 or any(comma in part for part in decimals):
        return None
    if len(groups) > 1 and not all(len(group) == 3 for group in groups[1:]):
        alone = len(groups) == 2 and not decimals and len(groups[1]) < 3
        return float(f"{groups[0]}.{groups[1]}") if alone else None  # "12.5", as in Mexico
    if len(groups) == 2 and language in ("es", "") and not groups[1].endswith("0"):
        return None  # 1.425 may be either
    if decimals and len(decimals[0]) == 3 and len(groups) == 1 and decimals[0].endswith("00"):
        return None  # "4,500", as in Mexico
    if len(groups[0]) > 3 and len(groups) > 1:
        return None
    return float(".".join(["".join(groups), *decimals]))


def _looked_up(text: str, at: int, end: int, prefix: str) -> tuple[str, int]:
    """Return what the two words or the one behind a token mean, and where they end; prefix "1e" asks for scales."""
    first = _NEXT.match(text, at, end)
    if first is None:
        return "", at
    second = _NEXT.match(text, first.end(), end)
    tries = [(f"{first[1]} {second[1]}", second.end())] if second else []
    for words, until in [*tries, (first[1], first.end())]:
        found = _words().get(words) or _words().get(words.lower(), "")
        if found and found.startswith("1e") == bool(prefix) and found[0] not in "<>~":
            return found, until
    return "", at


def _bound(text: str, start: int) -> Bound:
    """Return the bound that the words before a number set."""
    match = _BEFORE.search(text[max(0, start - SEEN) : start].lower())
    if match is None:
        return "="
    found = _words().get(f"{match[1]} {match[2]}") or _words().get(match[2], "=")
    return cast(Bound, found) if found[0] in "<>~" else "="


def _is_code(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _is_sign(text: str, at: int) -> bool:
    """Tell a unit that is written the same in all languages."""
    match = _NEXT.match(text, at)
    return (
        match is not None
        and match[1] in _words()
        and (not match[1].isalpha() or match[1] in _words().values())
    )


@cache
def _words() -> dict[str, str]:
    return paired("languages")
