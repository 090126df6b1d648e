"""What a figure is a figure of, in the article's own words: each turn of phrase has its rule, the surest first."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from reader.analysis.figures.measures import durations, nouns_before, nouns_behind, whose_age
from reader.analysis.figures.measures.context import context_of
from reader.analysis.figures.measures.counted import counted
from reader.analysis.figures.measures.moving import moving_noun, noun_moving
from reader.analysis.figures.measures.predicates import (
    level_of_whole,
    object_before,
    paid_for,
    predicate,
)
from reader.analysis.figures.nouns import has_plural
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import TIMES
from reader.analysis.figures.shape.subjects import Earlier
from reader.analysis.figures.tables import listed
from reader.analysis.figures.verbs import FORMS

__all__ = ["Earlier", "measured"]

GENERIC = frozenset(
    "unit units piece pieces copy copies item items time times set sets point points fold goods".split()
)
"""Counted nouns that say too little: 266 million units of what?"""
NOTHING = listed("nothing")
_LEAD = re.compile(
    r"\d{1,2}\. (?=[A-Z])|(?:st|nd|rd|th) (?:of )?|(?:of|for) (?:(?:the|a|an|these|those|its|their) )?"
)
Rule = Callable[[Shape, Quantity, Earlier], str | None]


def measured(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return the words that say what was counted or measured, or None."""
    if durations.only_says_when(shape, quantity):
        return None
    quantity = replace(quantity, end=nouns_behind.past_conversion(shape, quantity.end))
    if _is_foreign(shape, quantity):
        quantity = replace(quantity, kind="money")
    for rule in RULES:
        found = _without_lead(rule(shape, quantity, earlier) or "")
        if found and (quantity.kind == "age" or _says_what(found)):
            bare = found.lower() == (quantity.unit or "").lower()
            return context_of(shape, quantity) if bare else found
    return context_of(shape, quantity)


def _without_lead(found: str) -> str:
    """Return the words behind a list's number, an ordinal's end or a preposition: "4. Yellowstone", "186th | meeting"."""
    return found[lead.end() :] if (lead := _LEAD.match(found)) else found


def _plain(rule: Callable[[Shape, Quantity], str | None]) -> Rule:
    """Return a rule that needs nothing of the sentence before."""
    return lambda shape, quantity, _: rule(shape, quantity)


def _of_noun(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    return counted(shape, quantity, earlier) if _tells(shape, quantity) else None


def _of_age(shape: Shape, quantity: Quantity) -> str | None:
    return nouns_behind.qualified(shape, quantity) if quantity.kind == "age" else None


RULES: tuple[Rule, ...] = (
    _plain(whose_age.person_aged),
    _plain(whose_age.aged),
    level_of_whole,
    _plain(nouns_behind.share_of),
    _plain(moving_noun),
    _plain(noun_moving),
    _plain(nouns_before.limited),
    _of_noun,
    _plain(nouns_before.sized),
    _plain(nouns_before.driven),
    _plain(_of_age),
    _plain(nouns_before.head_before_of),
    _plain(nouns_behind.qualified),
    _plain(nouns_before.owned),
    _plain(durations.gone_on),
    object_before,
    _plain(nouns_before.with_it),
    _plain(nouns_before.named),
    _plain(paid_for),
    _plain(nouns_behind.time_to),
    predicate,
    _plain(nouns_behind.does),
    _plain(nouns_before.apposed),
)
"""The turns of phrase that tell what is measured, the surest first."""


def _says_what(found: str) -> bool:
    """Tell words that name something: "year", "longer" and "example" alone name nothing that is measured."""
    low = found.lower()
    return low not in NOTHING and low not in TIMES and not found.isdecimal()


def _is_foreign(shape: Shape, quantity: Quantity) -> bool:
    """Tell a currency or measure that no list has: "costs 98 kolva" counts nothing, as one word and no plural of any."""
    several = quantity.kind == "count" and quantity.size > 1 and not quantity.worded
    alone = quantity.unit.isalpha() and quantity.unit.islower() and quantity.unit not in FORMS
    return several and alone and not has_plural(quantity.unit) and shape.tag(quantity.end) not in NOMINAL


def _tells(shape: Shape, quantity: Quantity) -> bool:
    """Tell whether a counted noun says what is counted; the page of "a 2,300-page report" does not."""
    return (
        quantity.kind in ("count", "ratio")
        and quantity.named
        and not nouns_behind.is_modifying(shape, quantity)
        and bool(quantity.unit)
        and quantity.unit.lower().split()[-1] not in GENERIC
    )
