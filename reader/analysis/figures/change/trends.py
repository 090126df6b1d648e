"""Words that say that something grew, shrank or stayed, and where they mean something else: "this fall", "gun down six people"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import direction_of
from reader.analysis.figures.lexicon import STOP
from reader.analysis.figures.quantities.bounds import RISING
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed
from reader.analysis.figures.verbs import BE, DETERMINERS, FORMS, NOUNY

NEUTRAL = listed("neutral", "trends")
"""Verbs that "up" or "down" behind the amount give their direction: "edged 0.5 percent lower"."""
PHRASAL = listed("phrasal", "trends")
"""Verbs after which "up" and "down" mean something else."""
LINKS = frozenset({"to", "by"})
"""Words that tie a quantity to a trend."""
CLOSING = listed("closing", "trends")
"""Verbs after which "up 2%" is the move of a market: "closed down 2 plants" is none."""
DEFINITE = listed("definite", "trends")
"""What makes a quantity one that is known already, and no amount of a move."""
MOVING = listed("moving", "trends")
"""Verbs before "up" and "down" that leave them their sense: "went up 5 percent"."""
SEASON = frozenset("this last next every each the early late in by until since".split())
"""Words before "fall" that make it autumn."""
ALONE = frozenset(
    "raised raise raises raising lost lose cut shed added add adds contract steady slow extended swell".split()
)
"""Trend words that an amount must follow at once, or be tied to."""
WITH_OBJECT = frozenset("lost cut shed raised added adds".split())
"""Those of them that may have their object before the amount: "cut prices 5%"."""
MULTIPLES = frozenset("double triple treble quadruple".split())
GROWN = frozenset("grow grows grew growing grown".split())
GONE = listed("gone", "trends")
"""Verbs that a distance or a time says no amount of: "hiked 12 miles", "crashed 14 miles off the coast"."""
RALLIED = frozenset("rally rallied rallies rallying".split())
LOST = frozenset("lost lose loses losing".split())
ADDED = frozenset("added adds add".split())
DROPPED = frozenset("drop drops dropped dropping".split())
PLAYED = listed("played", "trends")
"""Nouns that are won, lost, added or dropped without anything growing or shrinking."""
ONES_OF = frozenset("top first last other next remaining best biggest largest new final".split())
"""Words that tell which ones are meant, before a count: "narrowed down the top four builders"."""
DESCENDING = frozenset("come get go be".split())
"""Verbs whose "down to" is a move."""
WITHIN = frozenset("under within between inside short behind against".split())
"""Words after "fall" that no amount follows: "fell short", "fall between $10 and $40"."""


def is_autumn(pieces: Sequence[Piece], i: int) -> bool:
    """Tell the fall of "this fall" from that of "the fall in prices"."""
    if pieces[i].low != "fall" or not i or pieces[i - 1].low not in SEASON:
        return False
    return i + 1 >= len(pieces) or pieces[i + 1].low not in ("of", "in", "from", "to", "by")


def moves_nothing(pieces: Sequence[Piece], i: int, at: int, quantity: Quantity) -> bool:
    """Tell a trend word that what follows it at once makes no move: "grow 40 kinds", "lost to them", "Add six to 25 ml"."""
    low = pieces[i].low
    form, base = FORMS.get(low, ("", ""))
    following = pieces[i + 1].low if i + 1 < len(pieces) else ""
    if following == "to" and low in LOST | ADDED:
        return True
    if (
        base in ("fall", "collapse")
        and following in WITHIN
        and (quantity.kind != "percent" or following == "short")
    ):
        return True
    if form == "base" and quantity.kind != "percent" and _commands(pieces, i):
        return at - i < 2 or pieces[at].low == "to"
    if quantity.kind == "count" and at not in (i, -1) and _which_ones(pieces, at):
        return True
    if low in GROWN and quantity.unit and quantity.kind in ("count", "measure", "duration"):
        return pieces[at].low not in LINKS and (i < at or quantity.kind == "count")  # "grow 40 varieties"
    if base == "lift" and quantity.kind == "measure":
        return True  # "lifts as much as 450 kilograms"
    if i != at:
        return False
    if low in GONE:
        return quantity.kind in ("count", "measure", "duration")
    if low in RALLIED:
        return quantity.kind == "count"
    if low in DROPPED and quantity.unit == "point" and quantity.worded:
        return quantity.kind in ("count", "index")  # "rallied 200 people", "dropped eight points on service"
    if low in DROPPED and quantity.kind in ("measure", "count"):
        return quantity.end < len(pieces) and pieces[quantity.end].low == "of"  # "dropped 85 tonnes of rice"
    if low in ("more", "less", "fewer"):
        return bool(quantity.lead)  # "learn more about 529 plans"
    return low in ("up", "down") and _is_particle(pieces, i, quantity)


def is_played(quantity: Quantity) -> bool:
    """Tell games and goals, which are lost and added without anything shrinking or growing."""
    return quantity.kind == "count" and quantity.unit.lower().rpartition(" ")[2] in PLAYED


def means_other(pieces: Sequence[Piece], i: int, at: int) -> bool:
    """Tell a trend word that its neighbours give another sense; token `at` stands before the quantity."""
    low = pieces[i].low
    following = pieces[i + 1].low if i + 1 < len(pieces) else ""
    before = pieces[i - 1].low if i else ""
    if is_autumn(pieces, i) or (low in ("higher", "lower", "extra", "more") and before in DEFINITE):
        return True  # "the lower 95 percent", "the extra hundred steps"
    if before == "or" and low in ("higher", "lower", "more", "less", "up", "down"):
        return True  # "scores of 90 or higher, 40 times"
    if low in MULTIPLES and following in DEFINITE and pieces[at].low not in LINKS:
        return True  # "double its earlier commitment of $4.5 billion"
    if low in MULTIPLES and before in ("a", "an", "-", "and"):
        return True  # "with a triple and 3 walks"
    if low in ("higher", "lower") and following == "-":
        return True  # "higher-end brands"
    if low in ("higher", "lower") and following.isalpha() and following not in STOP and i < at:
        return True  # "a lower court ordered"
    if low in ("up", "down") and (i < at - 1 or pieces[at].text == ",") and pieces[at].low not in LINKS:
        return True
    if low in ("up", "down") and before in CLOSING:
        return i != at and not (pieces[at].low == "by" and i == at - 1)
    if before == "capital" and low in ("gain", "gains"):
        return True
    form, base = FORMS.get(before, ("", ""))
    noun = (form == "s" and base in NOUNY) or before == "last"  # "with shares up 5 percent"
    noun = noun or (form == "base" and i >= 2 and pieces[i - 2].low in DETERMINERS)  # "the yield up 3 points"
    if low == "down" and following == "to" and at == i + 1:
        carried = before in BE or base in DESCENDING or noun  # "got its costs down to"
        return not (carried or (before.isalpha() and not form and before not in STOP))
    phrasal = bool(form) and not noun and before not in BE | MOVING and direction_of(before) is None
    if low in ("up", "down") and (phrasal or before in PHRASAL or before == "-"):
        return True
    if low in ADDED and following in ("up", "that", ":", ",", '"', "“"):
        return True
    if low == "cut" and following == "off":
        return True
    if low in ("more", "less", "fewer", "higher", "lower") and following == "than":
        return True
    if low == "up" and following == "to" and before != ",":
        return base not in RISING  # "up to 70 percent", but "went up to 70 percent"
    if low in ALONE:
        return pieces[at].low not in LINKS and i < at - 1 and low not in WITH_OBJECT
    if low == "flat" and pieces[at].low == "at":
        return i < at - 1  # "around flat surfaces at 20 mph"
    return low in ("more", "less", "fewer", "extra", "flat") and i < at


def _commands(pieces: Sequence[Piece], i: int) -> bool:
    """Tell the verb that opens a recipe's or a guide's sentence: "Add six cherries"."""
    return i == 0 or pieces[i - 1].text in ".:;•*" or (i == 1 and not pieces[0].is_word)


def _which_ones(pieces: Sequence[Piece], at: int) -> bool:
    """Tell "the top four builders" and "the couple's two children": things that are known, no amount."""
    known = pieces[at].low in ONES_OF and pieces[at - 1].low in DEFINITE
    return known or pieces[at].low.endswith("'s")


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
