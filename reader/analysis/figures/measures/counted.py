"""What a count is a count of, told by its verb: "jobs employers added", "people died", "orders totalled 40 ships"."""

from __future__ import annotations

from reader.analysis.figures.change.trends import DEFINITE
from reader.analysis.figures.measures.nouns_before import VAGUE
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import subject_of
from reader.analysis.figures.shape.following import nouns_after
from reader.analysis.figures.shape.letters import Shape
from reader.analysis.figures.shape.phrases import TIMES, Phrase, left_of, shortened, words_of
from reader.analysis.figures.shape.subjects import (
    Earlier,
    antecedent,
    clause,
    is_active,
    resolved,
    ties,
    verb_of,
)
from reader.analysis.figures.verbs import BE

AMOUNTS = frozenset(
    "attendance capacity circulation enrolment enrollment headcount membership output population productivity stock tally toll"
    " tonnage turnout volume workforce yield".split()
)
"""Nouns whose verb tells how many: the count's own noun is their unit."""
COUNTING = frozenset("total number average exceed surpass cost".split())
"""Verbs whose subject is what is counted: "orders totalled 40 ships"."""


def counted(shape: Shape, quantity: Quantity, earlier: Earlier) -> str:
    """Return the counted noun with what the sentence says of it: "jobs employers added", "people died", "seats in the Senate"."""
    left = left_of(shape, quantity)
    verb = verb_of(shape, quantity)
    known = shape.low(left) in DEFINITE
    while shape.tag(left) == tag.DETERMINER:
        left -= 1
    if known and (told := _continued(shape, quantity)) != quantity.unit:
        return told  # "thanked the 1,400 people from 19 countries"
    if verb is None or (shape.tag(left) == tag.PREPOSITION and left > verb + 1):
        return _continued(shape, quantity)
    subject = subject_of(shape, verb)
    if shape.low(verb) in BE:
        named = subject is not None and shape.tag(subject.start) != tag.PRONOUN
        return (words_of(shape, subject) if named and left == verb else None) or _continued(shape, quantity)
    if ties(shape, verb) and shape.low(left) in ("to", "by", "at"):
        return resolved(shape, subject, earlier) or quantity.unit
    counts = shape.base(verb) in COUNTING or (ties(shape, verb) and _is_amount(shape, subject))
    if subject is not None and left == verb and counts:
        return words_of(shape, subject) or quantity.unit  # "the toll reached 40 people"
    if subject is not None and is_active(shape, verb):
        if shape.tag(subject.start) != tag.PRONOUN:
            return f"{quantity.unit} {clause(shape, shortened(shape, subject), verb)}"
        if (meant := antecedent(shape, subject)) is not None:
            short = shortened(shape, meant)
            return f"{quantity.unit} {shape.text(short.start, short.end)} {shape.text(verb, verb + 1)}"
    return _continued(shape, quantity)


def _is_amount(shape: Shape, subject: Phrase | None) -> bool:
    """Tell a subject that is itself so much or so many: "the number of terminals", "the yield of the field"."""
    if subject is None:
        return False
    head = next(
        (i for i in range(subject.start, subject.end) if shape.tags[i] == tag.PREPOSITION), subject.end
    )
    return shape.low(head - 1) in VAGUE | AMOUNTS


def _continued(shape: Shape, quantity: Quantity) -> str:
    """Return a counted noun with the words after it: a verb, or one preposition with its nouns."""
    at = start = quantity.end
    while shape.tag(at) in (tag.AUXILIARY, tag.ADVERB):
        at += 1
    told = at == start or shape.low(start) in BE  # "people were now living"
    if shape.tag(at) == tag.VERB or (shape.tag(at) == tag.PARTICIPLE and told):
        return f"{quantity.unit} {shape.text(at, at + 1)}"
    if shape.tag(at) == tag.PREPOSITION and shape.low(at) not in ("during", "until", "since", "per", "than"):
        phrase = nouns_after(shape, at + 1, 5)
        if phrase and shape.low(phrase.start) not in TIMES and shape.tag(phrase.end - 1) == tag.NOUN:
            return f"{quantity.unit} {shape.text(at, phrase.end)}"
    return quantity.unit
