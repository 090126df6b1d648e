"""What moves, where a noun says that it does: "a 12% increase in rent", "export growth 12%"."""

from __future__ import annotations

from reader.analysis.figures.directions import NOUNS
from reader.analysis.figures.quantity import SHARED, Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.following import nouns_after
from reader.analysis.figures.shape.letters import Shape
from reader.analysis.figures.shape.phrases import TIME_LEADERS, TIMES, Phrase, left_of, noun_phrase, words_of

TREND_NOUNS = NOUNS | {"change", "swing"}
"""Nouns that say that something moves, or how far it does."""
RATED = frozenset(
    "compound annual annualised annualized average yearly monthly quarterly real nominal year on - over".split()
)
"""Words before "growth" that say how it is reckoned, and not of what it is."""


def moving_noun(shape: Shape, quantity: Quantity) -> str | None:
    """Return "rent" of "a 12% increase in rent" and "pay" of "a 7 percent pay rise"."""
    for i in range(quantity.end, quantity.end + 5):
        if shape.tag(i) not in (tag.NOUN, tag.MODIFIER, tag.VERB, tag.JOINER):
            return None
        if shape.low(i) in TREND_NOUNS:
            if shape.low(i + 1) in ("in", "of", "for", "to"):
                return _unless_time(shape, nouns_after(shape, i + 2, 8, 1))
            graded = all(shape.low(k) in RATED for k in range(quantity.end, i))
            named = i > quantity.end and shape.tag(i - 1) == tag.NOUN and not graded
            return shape.text(quantity.end, i) if named else None
    return None


def noun_moving(shape: Shape, quantity: Quantity) -> str | None:
    """Return "loans" of "an increase of 9% in loans", "scale of exports" of "the scale of exports growth 12%, 3 points more than …", as machines translate."""
    if quantity.kind not in SHARED:
        return None
    at = left_of(shape, quantity)
    if shape.low(at) == "of" and shape.low(at - 1) in TREND_NOUNS and shape.low(quantity.end) in ("in", "of"):
        return _unless_time(shape, nouns_after(shape, quantity.end + 1, 8, 1))  # "an increase of 9% in loans"
    if shape.tag(at) == tag.COMMA and shape.tag(at - 1) == tag.QUANTITY:
        at -= 1
        while at > 0 and shape.tags[at] == tag.QUANTITY:
            at -= 1
    if shape.low(at) not in TREND_NOUNS or shape.tag(at - 1) != tag.NOUN:
        return None
    return _unless_time(shape, noun_phrase(shape, at))


def _unless_time(shape: Shape, phrase: Phrase | None) -> str | None:
    """Return the words of a phrase, None of one that says when: "a 12% rise in the last year"."""
    timed = (
        phrase is None
        or shape.low(phrase.start) in TIME_LEADERS | TIMES
        or shape.low(phrase.end - 1) in TIMES
    )
    return None if timed else words_of(shape, phrase)
