"""Numbers with no unit beside them: which count what was named before, and which say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.directions import COMPARED, TURNING
from reader.analysis.figures.nouns import has_plural
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.unit import Unit
from reader.analysis.figures.verbs import FORMS

WHOLE = frozenset("the its their his her last first past previous".split())
"""Words between "nine of" and the number it is a part of."""

THEM = frozenset("them these those whom which".split())
KNOWN = frozenset("the those these all both any other last first".split())
"""Words before "two of them" that leave it no figure."""


def is_vain(pieces: Sequence[Piece], number: Number, unit: Unit) -> bool:
    """Tell number words that make no figure: "three aspects", "one day", "two" alone, "twice"."""
    if unit.kind == "count" and not unit.name and pieces[number.end - 1].low == "dozen":
        return True  # "a baker's dozen"
    if number.scaled or number.fraction or unit.kind not in ("count", "duration", "index"):
        return False
    if number.end < len(pieces) and pieces[number.end].low in COMPARED:
        return False  # "17 arrests, nine fewer than last year"
    hyphened = number.end < len(pieces) and pieces[number.end].text == "-"
    built = hyphened or (number.value > 1 and not unit.name.endswith("s"))
    head = unit.name.lower().partition(" ")[0]
    if built and (head in words.STRUCTURAL or (hyphened and head.endswith("ed"))) and number.value <= 10:
        return True  # "a two-bedroom flat", "a two bedroom flat", "a four-wheeled drive"
    if number.value == 0 and not unit.name.endswith("s") and unit.kind == "count":
        return True  # "zero guesswork", "zero-drop shoes"
    if not unit.name and stands_alone(pieces, number):
        return False
    named = unit.kind == "duration" and pieces[unit.end - 1].text[0].isupper()
    after = pieces[unit.end].low if unit.end < len(pieces) else ""
    named = named or (
        unit.kind == "duration" and after in ("ago", "later", "earlier", "after") and number.start == 0
    )
    if not unit.name or named:
        return True  # "the 14th Five-Year Plan" is a name
    before = pieces[number.start - 1].low if number.start else ""
    if before == "the" and unit.kind == "count" and not hyphened and not has_plural(unit.name):
        return True  # "the two live together"
    last = unit.name.lower().split()[-1]
    return number.value <= 10 and (
        last in words.ABSTRACT or (number.value == 1 and unit.kind == "duration" and not hyphened)
    )


def stands_alone(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell a number word that counts what was named before: "two were injured", "nineteen of the 24", "a crew of five"."""
    before = pieces[number.start - 1].low if number.start else ""
    after = pieces[number.end].low if number.end < len(pieces) else ""
    if number.value < 2:
        return False
    opening = number.start == 0 and after in FORMS and FORMS[after][0] == "past"
    told = after in ("were", "are", "have", "had", "died", "remain")
    acted = after.endswith("ed") or (after in FORMS and FORMS[after][0] == "past")
    bounded = acted and before in ("least", "than", "nearly", "almost")
    if opening or bounded or (told and before not in ("the", "these", "those", "other", "all")):
        return True
    if before in ("including", "and") and after in ("in", "who", "from"):
        return True  # "seven cities, including four in the north", "seven in the north and two in the south"
    behind = pieces[number.end + 1].low if after == "of" and number.end + 1 < len(pieces) else ""
    if behind in THEM and before not in KNOWN:
        return True  # "Nine of them were released", "17 were injured, five of them seriously"
    if after == "of" and number.end + 2 < len(pieces):
        at = number.end + 1
        while at + 1 < len(pieces) and pieces[at].low in WHOLE:
            at += 1
        whole = pieces[at]
        return whole.is_number or whole.low in words.ONES or whole.low in words.TENS
    leads = [piece.low for piece in pieces[max(0, number.start - 5) : number.start]]
    if before == "of":
        return len(leads) > 1 and leads[-2] in words.GATHERED
    return before in ("to", "from", "by") and any(low in TURNING for low in leads[:-1])
