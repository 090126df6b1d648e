"""The trend word that governs a figure: which way it moved."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import (
    COMPARED,
    COMPARED_UP,
    DOWN,
    FLAT,
    HELD,
    ONES,
    PHRASAL,
    STOP,
    TENS,
    UP,
)
from reader.analysis.figures.phrases import TIMES
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.verbs import AUXILIARIES, BE, FORMS, NOUNY, PREPOSITIONS
from reader.core.brief import Direction

CLOSING = frozenset(
    "ended closed opened finished settled traded end close open finish settle trade trading ending closing".split()
)
"""Verbs after which "up 2%" is the move of a market: "closed down 2 plants" is none."""
DEFINITE = frozenset("the its their his her our my your this these that those".split())
"""What makes a quantity one that is known already, and no amount of a move."""
KEPT = frozenset("kept keeps keep held holds hold left leaves leave".split())
"""Verbs that with an object and "at" say that nothing moved: "kept its dividend at"."""
CIRCUMSTANCE = frozenset(
    "for in over within after before during across among against with than on since through until into under".split()
)
"""Prepositions that lead from a trend to what is no amount of it."""
GROWN = frozenset("grow grows grew growing grown".split())
DROPPED = frozenset("drop drops dropped dropping".split())
SEASON = frozenset("this last next every each the early late in by until since".split())
"""Words before "fall" that make it autumn."""
MOVING = frozenset(
    "go goes went gone going move moves moved moving drift drifted inch inched remain remained stay stayed".split()
)
"""Verbs before "up" and "down" that leave them their sense: "went up 5 percent"."""
PLANNED = frozenset("expected estimated projected forecast seen set due reported recorded".split())
PLAYED = frozenset(
    "game games match matches points goals wins sets yards rebounds assists runs wickets rounds times fights races bouts frames"
    " holes strokes tries penalties".split()
)
"""Nouns that are won, lost, added or dropped without anything growing or shrinking."""
AT_LEVEL = frozenset("up down higher lower flat unchanged steady stable".split())
WHEN = frozenset("ago later earlier before after".split())
MOST = frozenset("the most least further again more even".split())
LINKS = frozenset({"to", "by"})
ASIDE = frozenset({"through", "into", "with", "under", "between", "among", "off", "out"})
FAR = 14
"""Tokens looked back over where "to" or "by" ties a quantity to its verb."""
REACH = 7
"""Tokens before a quantity in which a trend word governs it."""

AFTER = 4
DIFFERING = COMPARED | {"up", "down"}
LITTLE = PREPOSITIONS | AUXILIARIES | {"and", "to", "a", "an"}
"""Words that no trend behind a quantity is looked for past."""
NO_AMOUNT = CIRCUMSTANCE | DEFINITE
COUNTED = frozenset((*ONES, *TENS)) - {"one"}
BREAKS = frozenset({";", ":", "while", "whereas", "but", "although", "after", "when", "who", "which"})
LEVEL = frozenset("reach hit total stand amount average remain stay".split())
"""Verbs after which a rate of growth is a level like others."""
RATES = frozenset("rate rates forecast forecasts target targets".split())
NOUNS = frozenset({"growth", "increase", "rise", "gain", "decline", "drop", "fall", "decrease", "reduction", "cut", "jump", "surge", "improvement", "expansion", "contraction", "slump", "dip", "hike", "increment", "uptick", "rebound", "slide", "loss"})  # fmt: skip


def direction_of(word: str) -> Direction | None:
    """Return where a trend word points."""
    if word in UP:
        return "up"
    if word in DOWN:
        return "down"
    return "flat" if word in FLAT else None


def trend(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the direction of the trend word that governs a quantity, and its token."""
    at = quantity.start - quantity.lead - 1
    at -= at > 0 and pieces[at].low == "between"
    linked = at >= 0 and pieces[at].low in LINKS
    if at >= 0 and pieces[at].low in NO_AMOUNT:
        return _trend_after(
            pieces, quantity
        )  # "fell for five days", "rose in 12 countries", "raised the 20% tariff"
    if quantity.kind == "duration" and quantity.end < len(pieces) and pieces[quantity.end].low in WHEN:
        return None  # "added it two years ago"
    if quantity.kind == "age" and not linked:
        return None
    noun: tuple[Direction, int] | None = None
    lowest = max(0, at - (FAR if linked else REACH))
    for i in range(at, lowest - 1, -1):
        low = pieces[i].low
        if low in BREAKS or (pieces[i].text in ",(" and (i < at or low == "(") and not linked):
            break
        if low == "from" and pieces[at].low == "of":
            break  # "grew from a band of 48 fighters"
        found = None if pieces[i].text[0].isupper() and i else direction_of(low)  # "Justin Rose"
        if found and pieces[at].low == "at" and i < at and low not in AT_LEVEL:
            break  # "puts the gain at 0.02 percent", "cane cut at two euros an hour"
        if found and not linked and i < at and (_another_acts(pieces, i, at) or _set_apart(pieces, i, at)):
            break
        if found and linked and quantity.kind == "duration" and i < at - 1 and _led_away(pieces, i, at):
            break  # "improvement occurs within the first one to two years"
        if low in GROWN and i == at and quantity.kind == "count" and quantity.unit:
            break  # "farmers grow 40 varieties"
        if (
            low in DROPPED
            and i == at
            and quantity.kind in ("measure", "count")
            and _is_of(pieces, quantity.end)
        ):
            break  # "dropped 85 tonnes of rice"
        if (
            found
            and quantity.kind == "count"
            and quantity.unit.lower().rpartition(" ")[2] in PLAYED
            and not linked
        ):
            break
        if found and i == at and low in ("more", "less", "fewer") and quantity.lead:
            break  # "learn more about 529 plans"
        if found and i == at and low in ("up", "down") and _is_particle(pieces, i, quantity):
            break
        if found and not _means_other(pieces, i, at) and (linked or i == at or not _led_away(pieces, i, at)):
            if not (linked and low in NOUNS and pieces[i - 1].low in ("for", "of", "in")):
                return found, i
            noun = noun or (found, i)  # "trimmed its forecast for growth to"
        if low in HELD and pieces[at].low == "at" and (i == at - 1 or (low in KEPT and i >= at - 4)):
            return "flat", i
        if low in COUNTED or (pieces[i].is_number and not _date_between(pieces, i)):
            break
    return noun or _trend_after(pieces, quantity)


def _trend_after(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the trend word behind a quantity: "a 12% increase", "8 per cent cheaper", "9.85 cents, unchanged"."""
    end = quantity.end
    if [piece.low for piece in pieces[end : end + 2]] == [",", "unchanged"]:
        return "flat", end + 1
    for i in range(end, min(len(pieces), end + AFTER)):
        low = pieces[i].low
        compared = i == end and low in DIFFERING
        little = low in LITTLE
        if pieces[i].text in ",.;(" or (little and not compared):
            break
        if low not in NOUNS and low in FORMS and FORMS[low][0] == "past":
            break
        if low in NOUNS and (found := direction_of(low)) and not _is_autumn(pieces, i):
            return found, i
        if compared and _may_differ(pieces, i, quantity):
            return ("up" if low in COMPARED_UP or low == "up" else "down"), i
    return None


def _is_of(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].low == "of"


def _may_differ(pieces: Sequence[Piece], i: int, quantity: Quantity) -> bool:
    """Tell an amount that "more" or "above" makes a difference of: no height above a creek, no "three times more likely"."""
    if quantity.kind == "count":
        return False
    if quantity.unit == "times":
        base = [piece.low for piece in pieces[i + 1 : i + 5]]
        return base[:1] == ["than"] and any(low in TIMES or low.isdigit() for low in base)
    return pieces[i].low not in ("above", "below") or quantity.kind not in ("measure", "duration", "age")


def _set_apart(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell "improved its rules, 93 percent did": a comma before the quantity that more than "the most" leads to."""
    return pieces[at].text == "," and any(
        piece.is_word and piece.low not in MOST for piece in pieces[i + 1 : at]
    )


def _is_particle(pieces: Sequence[Piece], i: int, quantity: Quantity) -> bool:
    """Tell "round up 11 dogs" and "gun down six people" from "up 5 percent"."""
    before = pieces[i - 1] if i else None
    verb = (
        before is not None
        and before.is_word
        and before.low not in BE | MOVING
        and direction_of(before.low) is None
    )
    return verb and quantity.kind == "count" and bool(quantity.unit or quantity.worded)


def _another_acts(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell a verb between the trend and the quantity: "the cut affects 300 people"."""
    named = pieces[i].low in NOUNS
    if (
        at > i
        and FORMS.get(pieces[at].low, ("base", ""))[0] == "ing"
        and direction_of(pieces[at].low) is None
    ):
        return True  # "crashed killing 23 people"
    for k in range(i + 1, at + 1):
        piece = pieces[k]
        form, base = FORMS.get(piece.low, ("base", ""))
        if form == "base" and base and pieces[k - 1].low == "to" and direction_of(piece.low) is None:
            return True  # "an expansion to accommodate 6 players"
        goes_on = FORMS.get(pieces[k + 1].low, ("base", ""))[0] == "ing" if k < at else False
        if piece.low in BE and goes_on and direction_of(pieces[k + 1].low) is None:
            return True  # "those who lost their jobs were making"
        if named and (piece.low in BE or base in LEVEL or piece.low in RATES):
            return True  # "growth was 3.1 percent", "a growth rate of 3 percent"
        if (
            form in ("s", "past")
            and base not in NOUNY
            and piece.low not in PLANNED | BE
            and direction_of(piece.low) is None
        ):
            return True
    return False


def _is_autumn(pieces: Sequence[Piece], i: int) -> bool:
    """Tell the fall of "this fall" from that of "the fall in prices"."""
    if pieces[i].low != "fall" or not i or pieces[i - 1].low not in SEASON:
        return False
    return i + 1 >= len(pieces) or pieces[i + 1].low not in ("of", "in", "from", "to", "by")


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


def _means_other(pieces: Sequence[Piece], i: int, at: int) -> bool:
    low = pieces[i].low
    following = pieces[i + 1].low if i + 1 < len(pieces) else ""
    before = pieces[i - 1].low if i else ""
    if _is_autumn(pieces, i) or (low in ("higher", "lower") and before in DEFINITE):
        return True  # "the lower 95 percent"
    if low in ("higher", "lower") and following == "-":
        return True  # "higher-end brands"
    if low in ("higher", "lower") and following.isalpha() and following not in STOP and i < at:
        return True  # "a lower court ordered"
    if low in ("up", "down") and i < at - 1 and pieces[at].low not in LINKS:
        return True
    if low in ("up", "down") and before in CLOSING:
        return i != at
    phrasal = before in FORMS and before not in BE | MOVING and direction_of(before) is None
    if low in ("up", "down") and (phrasal or before in PHRASAL or before == "-"):
        return True
    if low in ("added", "adds", "add") and following in ("up", "that", ":", ",", '"', "“"):
        return True
    if low == "cut" and following == "off":
        return True
    if low in ("more", "less", "fewer", "higher", "lower") and following == "than":
        return True
    if low in ("up", "down") and following == "to" and not (i and pieces[i - 1].text == ","):
        return True
    if low in (
        "raised",
        "raise",
        "raises",
        "raising",
        "lost",
        "lose",
        "cut",
        "shed",
        "added",
        "add",
        "adds",
        "contract",
        "steady",
    ):
        return (
            pieces[at].low not in LINKS
            and i < at - 1
            and low not in ("lost", "cut", "shed", "raised", "added", "adds")
        )
    if low == "flat" and pieces[at].low == "at":
        return False
    return low in ("more", "less", "fewer", "extra", "flat") and i < at


def _date_between(pieces: Sequence[Piece], i: int) -> bool:
    return len(pieces[i].text) == 4 and pieces[i].text[:2] in ("19", "20")
