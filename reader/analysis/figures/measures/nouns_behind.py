"""What a figure measures, told by the words behind it: what it is so much of, qualifies, or does."""

from __future__ import annotations

from reader.analysis.figures.directions import COMPARED
from reader.analysis.figures.lexicon import MODIFYING
from reader.analysis.figures.measures.moving import TREND_NOUNS
from reader.analysis.figures.quantities.rates import RATED as TIMED
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import subject_of
from reader.analysis.figures.shape.following import nouns_after
from reader.analysis.figures.shape.letters import Shape
from reader.analysis.figures.shape.phrases import (
    TIME_LEADERS,
    TIMES,
    left_of,
    words_of,
)
from reader.analysis.figures.verbs import BE, NOUNY, SPEECH

LONGEST_TOLD = 9
"""Words of what so many say."""
LEADING = frozenset((tag.DETERMINER, tag.TO, tag.PREPOSITION, tag.CONJUNCTION, tag.AUXILIARY, tag.ADVERB))
"""What no such words end with."""
VOLUMES = frozenset("l ml dl litre liter".split())
"""What a mass of something is dissolved in: "12 mg/L of lead"."""
SIZES = frozenset("long wide high deep tall thick thin broad heavy old away apart across".split())
WHERE = frozenset(
    "north south east west northeast northwest southeast southwest from inland upstream downstream".split()
)
DIMENSIONS = (
    SIZES
    | WHERE
    | COMPARED
    | frozenset(
        "each more less higher lower fewer cheaper dearer daily weekly monthly yearly annually"
        " nonstop apiece altogether overall online abroad together".split()
    )
)


def share_of(shape: Shape, quantity: Quantity) -> str | None:
    """Return "county towns" of "98 percent of county towns", "tonnes of rice" of a count with its noun."""
    if (
        shape.low(quantity.end) != "of"
        or shape.low(quantity.end + 1) in ("every", "each")
        or (quantity.per and (quantity.kind != "measure" or quantity.per not in TIMED | VOLUMES))
        or quantity.kind not in ("percent", "ratio", "money", "measure", "count", "duration")
    ):
        return None
    words = words_of(shape, nouns_after(shape, quantity.end + 1, 8, 2))
    counts = quantity.kind == "count" and bool(quantity.unit)
    if words and counts and f" {quantity.unit} " in f" {words} ":
        owned = shape.pieces[quantity.end + 1].text[0].isupper()  # "60 of Lumetra's 75 customers"
        return (
            words if owned or words.startswith(quantity.unit) else None
        )  # "49 of the 97 seats", "55 of 60 seats"
    if not words or counts:
        return f"{quantity.unit} of {words}" if words else None
    return words


def qualified(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun that a quantity qualifies: "a 0.6 per cent fee", "a 2,300-page report", "$30,000 worth of damage"."""
    at = quantity.end
    if quantity.kind == "count" and not is_modifying(shape, quantity):
        return None
    left = left_of(shape, quantity)
    hyphened = shape.low(quantity.number_end) == "-"
    if shape.low(left) in BE and not hyphened and shape.tag(at + 1) not in (tag.NOUN, tag.MODIFIER):
        subject = subject_of(shape, left)
        if subject is not None and shape.tag(subject.start) != tag.PRONOUN:
            return words_of(shape, subject)  # "the vaccine is 95% effective"
    if quantity.unit == "times" and shape.low(left) == "at":
        return None  # "debt stood at 2.3 times earnings"
    if shape.low(at) == "worth" and shape.low(at + 1) == "of":
        return words_of(shape, nouns_after(shape, at + 2, 6, 1))
    first = at
    first += shape.low(first) == "-" and shape.tag(first) == tag.JOINER
    compared = shape.low(first) in COMPARED - {"above", "below"}
    first += compared and shape.tag(first + 1) in (tag.NOUN, tag.MODIFIER)  # "18% less fuel"
    first += shape.low(first) == "most" and quantity.kind == "percent"  # "the 1% most active users"
    first += shape.low(first) in SIZES and shape.tag(first + 1) == tag.NOUN  # "a week long vacation"
    if hyphened and shape.tag(first) == tag.VERB and shape.base(first) in NOUNY:
        return shape.text(first, first + 1)  # "the 22-mile range is"
    if shape.low(first) in DIMENSIONS or shape.tag(first) not in (tag.NOUN, tag.MODIFIER):
        return None
    if quantity.kind == "age" and shape.form(first) == "s":
        return None  # "the 51-year-old talks"
    phrase = nouns_after(shape, first)
    if phrase is not None and phrase.end - phrase.start == 1 and shape.low(phrase.start) in TREND_NOUNS:
        return None  # "a 9% increase"
    when = phrase is None or shape.low(phrase.start) in TIMES | TIME_LEADERS
    return None if when else words_of(shape, phrase)


def is_modifying(shape: Shape, quantity: Quantity) -> bool:
    """Tell a count that says of what kind what follows is: "a 2,300-page report", "a 12 page document"."""
    return shape.low(quantity.number_end) == "-" or (
        quantity.unit in MODIFYING and shape.tag(quantity.end) == tag.NOUN
    )


def past_conversion(shape: Shape, at: int) -> int:
    """Step over brackets that say the same in another unit: "100 g (3/4 cup) | cocoa"."""
    end = at + 1
    while shape.tag(end) == tag.QUANTITY:
        end += 1
    return end + 1 if shape.low(at) == "(" and end > at + 1 and shape.low(end) == ")" else at


def time_to(shape: Shape, quantity: Quantity) -> str | None:
    """Return "sell a home" of "it took 58 days to sell a home", "gallery collapsed" of "139 hours after a gallery collapsed"."""
    at = quantity.end
    if quantity.kind == "duration" and shape.low(at) in ("after", "before", "since"):
        found = nouns_after(shape, at + 1, 6)
        verb = found.end if found else at
        while shape.tag(verb) == tag.AUXILIARY:
            verb += 1
        return shape.text(found.start, verb + 1) if found and shape.tag(verb) == tag.VERB else None
    if quantity.kind != "duration" or shape.tag(at) != tag.TO or shape.tag(at + 1) != tag.VERB:
        return None
    phrase = nouns_after(shape, at + 2, 5)
    return shape.text(at + 1, phrase.end if phrase else at + 2)


def _told(shape: Shape, at: int) -> str:
    """Return what so many say: "said the vote was fair"."""
    end = at + 1
    while end - at < LONGEST_TOLD and shape.tag(end) not in (tag.COMMA, tag.BORDER, tag.QUANTITY, ""):
        end += 1
    while end > at + 1 and shape.tags[end - 1] in LEADING:
        end -= 1
    return shape.text(at, end)


def does(shape: Shape, quantity: Quantity) -> str | None:
    """Return what a bare quantity does: "41 have signed up", "2 percent led to a charge"."""
    at = quantity.end
    if shape.low(at) in SPEECH:
        return _told(shape, at)
    while shape.tag(at) in (tag.AUXILIARY, tag.ADVERB, tag.TO):
        at += 1
    if shape.tag(at) != tag.VERB:
        at -= 1
        if shape.tag(at) != tag.AUXILIARY or shape.tag(at + 1) not in (
            tag.NOUN,
            tag.MODIFIER,
            tag.PREPOSITION,
        ):
            return None
        at += shape.low(at) in BE  # "has | panels", "are | under construction"
    end = at + 1
    while end - at < 4 and shape.tag(end) in (
        tag.PREPOSITION,
        tag.NOUN,
        tag.DETERMINER,
        tag.TO,
        tag.MODIFIER,
    ):
        end += 1
    while shape.tags[end - 1] in (tag.DETERMINER, tag.TO):
        end -= 1
    return shape.text(at, end)
