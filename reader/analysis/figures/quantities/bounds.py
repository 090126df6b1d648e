"""What bound the words around a number set: "more than", "an estimated", "or so", "and counting"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import cast

from reader.analysis.figures import lexicon as words
from reader.analysis.figures.directions import direction_of
from reader.analysis.figures.quantity import SHARED, Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.shape.phrases import TIMES
from reader.analysis.figures.tables import listed, paired
from reader.analysis.figures.verbs import BE, FORMS, PREPOSITIONS
from reader.core.brief import Bound

Phrases = dict[str, list[tuple[tuple[str, ...], Bound]]]


def _phrases(file: str, key: int) -> Phrases:
    """Return the phrases of a file by their first or last word, the longest first."""
    found: Phrases = {}
    for phrase, bound in sorted(paired(file).items(), key=lambda pair: -len(pair[0].split())):
        tokens = tuple(phrase.split())
        found.setdefault(tokens[key], []).append((tokens, cast(Bound, bound)))
    return found


BEFORE = _phrases("bounds_before", -1)
BEHIND = _phrases("bounds_behind", 0)
OR_ELSE = frozenset(phrase[1] for phrase, _ in BEHIND["or"])
"""Words after "or" that make a bound of the number before it."""
WIDEST = 5
"""Tokens before a number that its bound may take."""
TELLING = listed("telling")
"""Words after which "about" says of what: "a film about three sisters"."""
MARKS = frozenset("mark milestone threshold barrier".split())
"""Nouns that a number goes before once something has passed it: "the $1 million mark"."""
PASSING = frozenset("pass cross break breach clear surpass exceed top smash shatter go climb sail".split())
"""Verbs that say that something is beyond a mark."""
WIDE = frozenset((word,) for word in "over under above below beyond near about some".split())
"""Bounds that before an article are prepositions: "a row over a 10% rise"."""
GUESSED = frozenset("estimated approximate rough".split())
RISING = frozenset("go rise climb move jump shoot creep edge tick bring drive send".split())
"""Verbs whose "up to" is where they lead."""
TIMED = frozenset(f"{word}s" for word in TIMES)
"""Times that are counted: "over seven seasons"."""
LASTING = (
    BE
    | PREPOSITIONS
    | frozenset("has have had last lasts lasted take takes took spent spend wait than".split())
) - {"up", "down"}
"""Words before "over" that leave it no preposition of time: "lasted over six hours"."""


def bounded(pieces: Sequence[Piece], quantity: Quantity) -> Quantity:
    """Return a quantity with the bound that words before or after set."""
    return (
        _before(pieces, quantity)
        or _behind(pieces, quantity)
        or _past_mark(pieces, quantity)
        or _estimated(pieces, quantity)
        or quantity
    )


def _before(pieces: Sequence[Piece], quantity: Quantity) -> Quantity | None:
    until = _opened_at(pieces, quantity)
    places = [i for i in range(max(0, until - WIDEST), until) if pieces[i].text != "-"]
    lows = tuple(pieces[i].low for i in places)
    for phrase, bound in BEFORE.get(lows[-1], ()) if lows else ():
        if lows[-len(phrase) :] != phrase:
            continue
        first = places[-len(phrase)]
        if until < quantity.start and phrase in WIDE:
            continue
        if _means_other(pieces, first, quantity):
            continue
        return replace(quantity, bound=bound, lead=quantity.start - first)
    return None


def _opened_at(pieces: Sequence[Piece], quantity: Quantity) -> int:
    """Return where the bound of a quantity ends: before the article of "at least a 60% chance", the "between" of a range."""
    before = pieces[quantity.start - 1].low if quantity.start else ""
    opened = before in ("a", "an") and quantity.kind in SHARED
    ranged = before == "between" and quantity.low is not None
    return quantity.start - (opened or ranged)


def _estimated(pieces: Sequence[Piece], quantity: Quantity) -> Quantity | None:
    """Tell "an estimated fleet of 400 lorries" from a number that nobody guessed."""
    of = quantity.start - quantity.lead - 1
    if of < 2 or pieces[of].low != "of":
        return None
    for i in range(of - 1, max(-1, of - 1 - WIDEST), -1):
        if pieces[i].low in GUESSED:
            return replace(quantity, bound="~")
        if not pieces[i].is_word or pieces[i].low in words.STOP:
            return None
    return None


def _means_other(pieces: Sequence[Piece], first: int, quantity: Quantity) -> bool:
    """Tell an "over" or "about" that is no bound: "grew over 20 years", "talked about 3 goals"."""
    low, before = pieces[first].low, pieces[first - 1].low if first else ""
    if low == "up" and pieces[first + 1].low == "to":
        return FORMS.get(before, ("", ""))[1] in RISING  # "went up to 70 percent"
    if low == "over" and (
        quantity.kind == "duration" or (quantity.kind == "count" and quantity.unit in TIMED)
    ):
        after = pieces[quantity.end].low if quantity.end < len(pieces) else ""
        return before not in LASTING and after not in ("ago", "old", "later", "earlier")
    if low == "about":
        told = before in TELLING or FORMS.get(before, ("", ""))[1] in TELLING
        return told and quantity.kind == "count" and bool(quantity.unit)
    return False


def _behind(pieces: Sequence[Piece], quantity: Quantity) -> Quantity | None:
    for end in (quantity.number_end, quantity.end):
        at = end + (end < len(pieces) and pieces[end].text == ",")
        for phrase, bound in BEHIND.get(pieces[at].low, ()) if at < len(pieces) else ():
            until = at + len(phrase)
            if tuple(piece.low for piece in pieces[at:until]) == phrase and not (
                (at > end and phrase[0] in ("or", "and", "+") and len(phrase) < 3 and phrase[-1] not in NEAR)
                or (phrase == ("plus",) and (quantity.kind == "money" or end == quantity.end))
                or (phrase[0] not in ("plus", "-", "+", "give") and _goes_on(pieces, until, phrase))
            ):
                inside = end == quantity.number_end and until <= quantity.end
                return replace(quantity, bound=bound, number_end=until if inside else end)
    return None


NEAR = frozenset("so thereabouts counting".split())
"""Words that a comma may part from the number: "40, or so"."""


def _goes_on(pieces: Sequence[Piece], at: int, phrase: Sequence[str]) -> bool:
    """Tell words that belong to what follows them: "eight and over 40", "a $15 minimum wage"."""
    if at >= len(pieces):
        return False
    numbered = pieces[at].is_number or pieces[at].low in words.BEGINNINGS
    return numbered or (len(phrase) == 1 and pieces[at].is_word)


def _past_mark(pieces: Sequence[Piece], quantity: Quantity) -> Quantity | None:
    """Return "the $1 million mark" that something "passed" as more than that, and "past 5,000" behind a verb."""
    before = quantity.start - 1
    marked = quantity.end < len(pieces) and pieces[quantity.end].low in MARKS
    if before >= 1 and pieces[before].low == "past" and quantity.kind != "duration":
        verb = pieces[before - 1].low
        moves = FORMS.get(verb, ("", ""))[1] in PASSING or direction_of(verb) is not None
        return replace(quantity, bound=">", lead=1) if moves else None
    near = [pieces[i].low for i in range(max(0, before - 2), before + 1)]
    passed = any(FORMS.get(low, ("", ""))[1] in PASSING for low in near)
    return replace(quantity, bound=">") if marked and passed else None
