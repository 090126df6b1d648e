"""How a figure moved: trend words beside it, the amount, the base it is compared with, from and to."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import (
    COMPARED,
    COMPARED_UP,
    COMPARISONS,
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
from reader.core.brief import Change, Direction

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
LINKS = frozenset({"to", "by"})
ASIDE = frozenset({"through", "into", "with", "under", "between", "among", "off", "out"})
FAR = 14
"""Tokens looked back over where "to" or "by" ties a quantity to its verb."""
REACH = 7
"""Tokens before a quantity in which a trend word governs it."""

AFTER = 4
COUNTED = frozenset((*ONES, *TENS)) - {"one"}
PHRASES = sorted((tuple(p.replace("-", " - ").split()) for p in COMPARISONS), key=len, reverse=True)
BREAKS = frozenset({";", ":", "while", "whereas", "but", "although", "after", "when", "who", "which"})
LEVEL = frozenset("reach hit total stand amount average remain stay".split())
"""Verbs after which a rate of growth is a level like others."""
RATES = frozenset("rate rates forecast forecasts target targets".split())
NOUNS = frozenset({"growth", "increase", "rise", "gain", "decline", "drop", "fall", "decrease", "reduction", "cut", "jump", "surge", "improvement", "expansion", "contraction", "slump", "dip", "hike", "increment", "uptick", "rebound", "slide", "loss"})  # fmt: skip
NOT_BEFORE = frozenset({"up", "down", "more", "less", "higher", "lower", "fewer", "extra", "cut", "added"})
"""Trend words that in front of a number often mean something else ("up to", "more than")."""


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
    if at >= 0 and pieces[at].low in CIRCUMSTANCE | DEFINITE:
        return _trend_after(
            pieces, quantity
        )  # "fell for five days", "rose in 12 countries", "raised the 20% tariff"
    lowest = max(0, at - (FAR if linked else REACH))
    for i in range(at, lowest - 1, -1):
        low = pieces[i].low
        if low in BREAKS or (pieces[i].text == "," and i < at - 1 and not linked):
            break
        found = None if pieces[i].text[0].isupper() and i else direction_of(low)  # "Justin Rose"
        if found and pieces[at].low == "at" and i < at and low not in AT_LEVEL:
            break  # "puts the gain at 0.02 percent", "cane cut at two euros an hour"
        if found and not linked and i < at and _another_acts(pieces, i, at):
            break
        if low in GROWN and i == at and quantity.kind == "count" and quantity.unit:
            break  # "farmers grow 40 varieties"
        if (
            found
            and quantity.kind == "count"
            and quantity.unit.lower().rpartition(" ")[2] in PLAYED
            and not linked
        ):
            break
        if found and not _means_other(pieces, i, at) and (linked or i == at or not _led_away(pieces, i, at)):
            return found, i
        if low in HELD and pieces[at].low == "at" and (i == at - 1 or (low in KEPT and i >= at - 4)):
            return "flat", i
        if low in COUNTED or (pieces[i].is_number and not _date_between(pieces, i)):
            break
    return _trend_after(pieces, quantity)


def _trend_after(pieces: Sequence[Piece], quantity: Quantity) -> tuple[Direction, int] | None:
    """Return the trend word behind a quantity: "a 12% increase", "8 per cent cheaper", "9.85 cents, unchanged"."""
    end = quantity.end
    if [piece.low for piece in pieces[end : end + 2]] == [",", "unchanged"]:
        return "flat", end + 1
    for i in range(end, min(len(pieces), end + AFTER)):
        low = pieces[i].low
        if pieces[i].text in ",.;(" or low in ("and", "to", "in", "by", "from", "of") or low in AUXILIARIES:
            break
        if low not in NOUNS and low in FORMS and FORMS[low][0] == "past":
            break
        if low in NOUNS and (found := direction_of(low)) and not _is_autumn(pieces, i):
            return found, i
        if i == end and quantity.kind != "count" and low in (*COMPARED, "up", "down"):
            return ("up" if low in COMPARED_UP or low == "up" else "down"), i
    return None


def _another_acts(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell a verb between the trend and the quantity: "the cut affects 300 people"."""
    named = pieces[i].low in NOUNS
    for piece in pieces[i + 1 : at + 1]:
        form, base = FORMS.get(piece.low, ("base", ""))
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
    if low in ("higher", "lower") and following.isalpha() and following not in STOP and i < at:
        return True  # "a lower court ordered"
    if low in ("up", "down") and i < at - 1 and pieces[at].low not in LINKS:
        return True
    if low in ("up", "down") and before in CLOSING:
        return i != at
    phrasal = before in FORMS and before not in BE | MOVING and direction_of(before) is None
    if low in ("up", "down") and (phrasal or before in PHRASAL or before == "-"):
        return True
    if low in ("added", "adds", "add") and following in ("that", ":", ",", '"', "“"):
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
        return i < at - 1 and low not in ("lost", "cut", "shed", "raised", "added", "adds")
    if low == "flat" and pieces[at].low == "at":
        return False
    return low in ("more", "less", "fewer", "extra", "flat") and i < at


def _date_between(pieces: Sequence[Piece], i: int) -> bool:
    return len(pieces[i].text) == 4 and pieces[i].text[:2] in ("19", "20")


def comparison(pieces: Sequence[Piece], start: int, end: int) -> str | None:
    """Return the comparison base named within some tokens after (or before) a quantity, in the article's words."""
    lows = [piece.low for piece in pieces[start:end]]
    for i in range(len(lows)):
        for phrase in PHRASES:
            if tuple(lows[i : i + len(phrase)]) == phrase:
                return _words(pieces[start + i : start + i + len(phrase)])
        if lows[i] in ("compared", "than", "versus") and i + 1 < len(lows):
            words = _until_break(pieces, start + i, end)
            if words and any(
                piece.low in ("year", "month", "quarter", "week", "earlier", "ago", "last", "previous")
                or piece.text[:2] in ("19", "20")
                for piece in words
            ):
                return _words(words)
        if (
            lows[i] == "from"
            and i + 1 < len(lows)
            and len(lows[i + 1]) == 4
            and lows[i + 1][:2] in ("19", "20")
            and lows[i + 1].isdigit()
        ):
            return _words(pieces[start + i : start + i + 2])
    return None


def _until_break(pieces: Sequence[Piece], start: int, end: int) -> Sequence[Piece]:
    stop = start
    while stop < min(end, start + 9) and pieces[stop].text not in ",.;:":
        stop += 1
    return pieces[start:stop]


def _words(pieces: Sequence[Piece]) -> str:
    return "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(pieces))


def amount_of(quantity: Quantity, direction: Direction, base: str | None) -> Change:
    """Return the change that a quantity itself is: "rose 9.6 percent"."""
    return Change(direction, quantity.value, quantity.unit or None, base)
