"""What a time is the time of: what went on for it, or came to an end in it."""

from __future__ import annotations

from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import subject_of
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import TIMES, left_of, shortened, words_of
from reader.analysis.figures.verbs import BE, KNOWN

AROUND = frozenset("in for after within during over through throughout before every".split())
"""Prepositions between what goes on and its time."""
LONGEST = 9
"""Words of what went on that are repeated with its subject."""


def only_says_when(shape: Shape, quantity: Quantity) -> bool:
    """Tell a time that is the time of nothing: "in the past two years", "the 27-year-old said"."""
    if quantity.kind == "age":
        old = shape.low(quantity.end - 1) in ("old", "olds") and shape.low(quantity.end - 2) == "-"
        return old and shape.tag(quantity.end) in (
            tag.VERB,
            tag.AUXILIARY,
            tag.COMMA,
            tag.BORDER,
            tag.PREPOSITION,
        )
    return quantity.kind == "duration" and shape.low(quantity.start - quantity.lead - 1) in KNOWN


def gone_on(shape: Shape, quantity: Quantity) -> str | None:
    """Return "secured the lease" of "secured the lease within six weeks", "grounding" of "a grounding for three months"."""
    left = left_of(shape, quantity)
    if quantity.kind != "duration" or shape.low(left) not in AROUND:
        return None
    while left > 0 and shape.low(left) == "every" and shape.tag(left - 1) == tag.ADVERB:
        left -= 1  # "circles the moon once every 7.9 hours"
    start = left
    if shape.tag(left - 1) == tag.PARTICIPLE:
        if shape.tag(left - 2) not in NOMINAL:
            return shape.text(left - 1, left)
        start -= 1
    while start > 0 and shape.tags[start - 1] in NOMINAL:
        start -= 1
    if start == left or shape.low(left - 1) in TIMES:
        return None
    verb = start - 1
    if shape.low(verb) in BE and start + 1 == left:
        return words_of(shape, subject_of(shape, verb))  # "the library is open for 14 hours"
    if shape.tag(verb) == tag.PREPOSITION and shape.low(verb) != "of":
        verb -= 1
    if tag.QUANTITY in shape.tags[verb:left]:
        return None
    if shape.tag(verb) in (tag.VERB, tag.PARTICIPLE) and shape.low(verb) not in BE:
        return _with_subject(shape, verb, left)
    led = shape.tag(start - 1) in (tag.PREPOSITION, tag.TO)  # "at their hotel for eight hours"
    while shape.tag(start) in (tag.DETERMINER, tag.JOINER):
        start += 1
    return shape.text(start, left) if start < left and not led else None


def _with_subject(shape: Shape, verb: int, end: int) -> str:
    """Return what was done, with who did it where both are short."""
    subject = subject_of(shape, verb) if shape.tags[verb] == tag.VERB else None
    done = shape.text(verb, end)
    if subject is None or shape.tag(subject.start) == tag.PRONOUN:
        return done
    phrase = shortened(shape, subject)
    fits = phrase.end - phrase.start + end - verb <= LONGEST
    return f"{shape.text(phrase.start, phrase.end)} {done}" if fits else done
