"""The trend word that governs a figure: which way it moved."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.comparing import base_end
from reader.analysis.figures.directions import (
    COMPARED,
    COMPARED_UP,
    HELD,
    HIGHS,
    NOUNS,
    direction_of,
    phrase_direction,
    tied_direction,
)
from reader.analysis.figures.lexicon import CURRENCY_SYMBOLS, FRACTIONS, ONES, TENS
from reader.analysis.figures.phrases import TIMES
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.trends import (
    CLOSING,
    DEFINITE,
    LINKS,
    NEUTRAL,
    is_autumn,
    is_played,
    means_other,
    moves_nothing,
)
from reader.analysis.figures.verbs import AUXILIARIES, BE, CONJUNCTIONS, FORMS, NOUNY, PREPOSITIONS
from reader.core.brief import Direction

KEPT = frozenset("kept keeps keep held holds hold left leaves leave".split())
"""Verbs that with an object and "at" say that nothing moved: "kept its dividend at"."""
BARELY = frozenset("little barely hardly scarcely".split())
"""Words before "changed" that say that nothing moved."""
CIRCUMSTANCE = frozenset(
    "for in over within after before during across among against with than on since through until into under".split()
)
"""Prepositions that lead from a trend to what is no amount of it."""
PLANNED = frozenset(
    "expected estimated projected forecast seen set due reported recorded adjusted annualised annualized revised".split()
)
AT_LEVEL = frozenset("up down higher lower flat unchanged steady stable".split())
WHEN = frozenset("ago later earlier before after".split())
MOST = frozenset("the most least further again more even".split())
ASIDE = frozenset({"through", "into", "with", "under", "between", "among", "off", "out"})
FAR = 14
"""Tokens looked back over where "to" or "by" ties a quantity to its verb."""
REACH = 7
"""Tokens before a quantity in which a trend word governs it."""

NORMAL = frozenset("normal average usual expectations forecast forecasts target expected planned".split())
"""What something is above or below without standing higher up."""
AFTER = 4
SHARED = ("percent", "percentage_point")
SOFTENED = frozenset("about around nearly almost some just only roughly more less than over by".split())
"""Words between "up" and its amount."""
DIFFERING = COMPARED | {"up", "down", "ahead"}
LITTLE = PREPOSITIONS | AUXILIARIES | {"and", "to", "a", "an"}
"""Words that no trend behind a quantity is looked for past."""
NO_AMOUNT = CIRCUMSTANCE | DEFINITE | {"a", "an"}
COUNTED = frozenset((*ONES, *TENS)) - {"one"}
BREAKS = frozenset(
    {";", ":", "while", "whereas", "but", "although", "after", "when", "who", "which", "that", "—"}
)
MOVES = frozenset("drop fall decline decrease rise increase".split())
"""Nouns that with "was" tell how far something moved: "the drop was 9 decibels"."""
LEVEL = frozenset("reach hit total stand amount average remain stay".split())
"""Verbs after which a rate of growth is a level like others."""
RATES = frozenset("rate rates forecast forecasts target targets".split())


def trend(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the direction of the trend word that governs a quantity, and its token."""
    at = quantity.start - quantity.lead - 1
    at -= at > 0 and pieces[at].low == "between"
    linked = at >= 0 and pieces[at].low in LINKS
    particle = at - (at > 0 and pieces[at].low == "by")
    led = phrase_direction(pieces[particle - 1].low, pieces[particle].low) if particle > 0 else None
    if led and _is_share(quantity):
        return led, particle  # "tacked on 0.6 per cent", "come down by 3 percent"
    if at >= 0 and pieces[at].low in NO_AMOUNT:
        return _trend_after(
            pieces, quantity
        )  # "fell for five days", "rose in 12 countries", "raised the 20% tariff"
    if quantity.kind == "duration" and quantity.end < len(pieces) and pieces[quantity.end].low in WHEN:
        return None  # "added it two years ago"
    if quantity.kind == "age" and not linked:
        return None
    noun: tuple[Direction, int] | None = None
    for i in range(at, max(0, at - (FAR if linked else REACH)) - 1, -1):
        low = pieces[i].low
        if _parts(pieces, i, at, linked):
            break
        found = _turn(pieces, i, at, quantity)
        if found and _governs_nothing(pieces, i, at, quantity):
            break
        if found and not means_other(pieces, i, at) and (linked or i == at or not _led_away(pieces, i, at)):
            if low in NEUTRAL and (behind := _trend_after(pieces, quantity)):
                return behind  # "edged 0.5 percent lower"
            if not (linked and low in NOUNS and pieces[i - 1].low in ("for", "of", "in")):
                return found, i
            noun = noun or (found, i)  # "trimmed its forecast for growth to"
        if low == "changed" and pieces[i - 1].low in BARELY and pieces[at].low in ("at", "changed"):
            return "flat", i
        if low == "frozen" and i == at - 1 and quantity.kind in ("money", "percent"):
            return "flat", i
        if low in HELD and pieces[at].low == "at" and (i == at - 1 or (low in KEPT and i >= at - 4)):
            return "flat", i
        numbered = pieces[i].is_number and not (
            _is_year(pieces[i]) or (pieces[i].glued and pieces[i - 1].is_word)
        )  # "IE6 users"
        if low in COUNTED or numbered:
            break
    return noun or _trend_after(pieces, quantity)


def _turn(pieces: Sequence[Piece], i: int, at: int, quantity: Quantity) -> Direction | None:
    """Return where a word before a quantity points; some words do so only right before a share, or tied to an amount."""
    low = pieces[i].low
    if pieces[i].text[0].isupper() and i:
        return None  # "Justin Rose"
    if (found := direction_of(low)) is not None:
        behind = pieces[quantity.end].low if quantity.end < len(pieces) else ""
        return None if quantity.unit == "times" and i < at and behind in COMPARED else found
    shared = _is_share(quantity)
    if low == "off" and i == at and shared:
        return "down" if _is_off(pieces, i) else None
    tied = pieces[at].low == "by" or (pieces[at].low == "to" and quantity.kind in (*SHARED, "money"))
    whole = quantity.end < len(pieces) and pieces[quantity.end].low == "of"  # "recover 30% of the energy"
    return tied_direction(low) if tied or (shared and i >= at - 1 and not whole) else None


def _is_share(quantity: Quantity) -> bool:
    """Tell an amount that prices and shares move by, and nothing is counted in."""
    return quantity.kind in SHARED or quantity.unit in ("cent", "pence")


def _is_off(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "shares were off 3 percent" from "laid off 3 percent"."""
    before = pieces[i - 1] if i else None
    return before is not None and (
        before.low in BE | CLOSING
        or before.text == ","
        or (before.low.endswith("ly") and len(before.low) > 4)
    )


def _parts(pieces: Sequence[Piece], i: int, at: int, linked: bool) -> bool:
    """Tell a token that no trend governs a quantity across: marks, a new clause."""
    low = pieces[i].low
    if low in BREAKS or (pieces[i].text in ",(" and (i < at or low == "(") and not linked):
        return True
    if low in ("-", "–") and not pieces[i].glued and not linked:
        return True  # a dash with blanks around it
    return low == "from" and pieces[at].low == "of"  # "grew from a band of 48 fighters"


def _governs_nothing(pieces: Sequence[Piece], i: int, at: int, quantity: Quantity) -> bool:
    """Tell a trend word whose sentence goes on to something else before the quantity comes."""
    linked = pieces[at].low in LINKS
    if pieces[at].low == "at" and i < at and pieces[i].low not in AT_LEVEL:
        return True  # "puts the gain at 0.02 percent", "cane cut at two euros an hour"
    if not linked and i < at and (_another_acts(pieces, i, at) or _set_apart(pieces, i, at)):
        return True
    if linked and quantity.kind == "duration" and i < at - 1 and _led_away(pieces, i, at):
        return True  # "improvement occurs within the first one to two years"
    return (is_played(quantity) and not linked) or moves_nothing(pieces, i, at, quantity)


def _trend_after(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the trend word behind a quantity: "a 12% increase", "8 per cent cheaper", "9.85 cents, unchanged"."""
    end = quantity.end
    if [piece.low for piece in pieces[end : end + 2]] == [",", "unchanged"]:
        return "flat", end + 1
    end = base_end(pieces, end)  # "a 7% year-on-year increase"
    for i in range(end, min(len(pieces), end + AFTER)):
        low = pieces[i].low
        compared = i == end and (low in DIFFERING or low == "off")
        little = low in LITTLE
        if pieces[i].text in ",.;(" or (little and not compared):
            break
        if low not in NOUNS and low in FORMS and FORMS[low][0] == "past":
            break
        if i == quantity.end and _acts(pieces, i, quantity):
            break
        if low in NOUNS and (found := direction_of(low)) and not is_autumn(pieces, i):
            return found, i
        if low == "off":
            high = quantity.kind == "percent" and _is_off_high(pieces, i)
            return ("down", i) if high else None
        if compared and _may_differ(pieces, i, quantity):
            return ("up" if low in COMPARED_UP or low in ("up", "ahead") else "down"), i
    return None


def _may_differ(pieces: Sequence[Piece], i: int, quantity: Quantity) -> bool:
    """Tell an amount that "more" or "above" makes a difference of: no height above a creek, no "three times more likely"."""
    if quantity.kind == "count":
        ends = [piece.low for piece in pieces[i + 1 : i + 2]]
        ended = bool(quantity.unit) and not any(word.isalpha() for word in ends)
        fewer = pieces[i].low in ("fewer", "less")
        return (fewer and ended) or (pieces[i].low in ("fewer", "more", "less") and ends == ["than"])
    if quantity.kind in ("duration", "age") and [piece.low for piece in pieces[i + 1 : i + 2]] == ["to"]:
        return False  # "24 more to go"
    if quantity.unit == "times":
        base = [piece.low for piece in pieces[i + 1 : i + 5]]
        return base[:1] == ["than"] and any(low in TIMES or low.isdigit() for low in base)
    if pieces[i].low == "ahead":
        return quantity.kind == "percent" and _is_ahead_of_before(pieces, i)
    where = pieces[i].low in ("above", "below", "up", "down")
    if pieces[i].low in ("up", "down") and _leads_amount(pieces, i + 1):
        return False  # "turnout was 61 percent down three points"
    usual = {piece.low for piece in pieces[i + 1 : i + 5]} & NORMAL
    return not where or bool(usual) or quantity.kind not in ("measure", "duration", "age")


def _leads_amount(pieces: Sequence[Piece], at: int) -> bool:
    """Tell that a number of its own begins at a token: "three points", "about $4", "a fifth"."""
    while at < len(pieces) and pieces[at].low in SOFTENED:
        at += 1
    if at >= len(pieces):
        return False
    low = pieces[at].low
    share = low in ("a", "an") and at + 1 < len(pieces) and pieces[at + 1].low in FRACTIONS
    return pieces[at].is_number or low in ONES or low in TENS or low in CURRENCY_SYMBOLS or share


def _acts(pieces: Sequence[Piece], i: int, quantity: Quantity) -> bool:
    """Tell the verb of what is counted: "10,000 steps a day cut mortality"."""
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    counts = quantity.kind == "count" and bool(quantity.unit) and pieces[i].low in FORMS
    return counts and after is not None and after.is_word and after.low not in LITTLE


def _is_off_high(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "12 percent off its high" from "12 percent off the price"."""
    return bool({piece.low for piece in pieces[i + 1 : i + 5]} & HIGHS)


def _is_ahead_of_before(pieces: Sequence[Piece], i: int) -> bool:
    """Tell "3 percent ahead of last year" from "5 percent ahead of her rival"."""
    lows = [piece.low for piece in pieces[i + 1 : i + 6]]
    return lows[:1] == ["of"] and bool(set(lows) & (TIMES | NORMAL))


def _set_apart(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell "improved its rules, 93 percent did": a comma before the quantity that more than "the most" leads to."""
    return pieces[at].text == "," and any(
        piece.is_word and piece.low not in MOST for piece in pieces[i + 1 : at]
    )


def _another_acts(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell a verb between the trend and the quantity: "the cut affects 300 people"."""
    named = pieces[i].low in NOUNS
    if FORMS.get(pieces[at].low, ("base", ""))[0] == "ing" and direction_of(pieces[at].low) is None:
        return True  # "crashed killing 23 people"
    for k in range(i + 1, at + 1):
        piece = pieces[k]
        form, base = FORMS.get(piece.low, ("base", ""))
        turned = direction_of(piece.low) is not None
        if form == "base" and base and not turned and _leads_verb(pieces, k - 1, i):
            return True  # "an expansion to accommodate 6 players", "to recover and eventually hire 40 people"
        goes_on = FORMS.get(pieces[k + 1].low, ("base", ""))[0] == "ing" if k < at else False
        if piece.low in BE and goes_on and direction_of(pieces[k + 1].low) is None:
            return True  # "those who lost their jobs were making"
        if (
            named
            and piece.low in BE
            and k == at == i + 1
            and pieces[i].low in MOVES
            and pieces[i - 1].low in DEFINITE
        ):
            return False
        if named and (piece.low in BE or base in LEVEL or piece.low in RATES):
            return True  # "growth was 3.1 percent", "a growth rate of 3 percent"
        if form in ("s", "past") and base not in NOUNY and piece.low not in PLANNED | BE and not turned:
            return True
    return False


def _leads_verb(pieces: Sequence[Piece], at: int, first: int) -> bool:
    """Tell "to", or an "and" with an adverb at most, before the bare form of a verb."""
    if pieces[at].low.endswith("ly") and at - 1 > first:
        at -= 1
    return pieces[at].low == "to" or (pieces[at].low in CONJUNCTIONS and at > first)


def _led_away(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell "lifted through a shaft 66 centimetres wide": a preposition stands between the trend and the quantity."""
    for k in range(i + 1, at + 1):
        low = pieces[k].low
        if low in ASIDE:
            return True
        if (
            low in PREPOSITIONS
            and pieces[at].low != "of"
            and low not in ("at", "by", "about", "over", "under", "up", "down")
        ):
            following = {piece.low for piece in pieces[k + 1 : k + 4]}
            if not following & (TIMES | {"average"}):
                return True  # "grown well for me around 2 metres away", but "rose in May 5%"
    return False


def _is_year(piece: Piece) -> bool:
    return len(piece.text) == 4 and piece.text[:2] in ("19", "20")
