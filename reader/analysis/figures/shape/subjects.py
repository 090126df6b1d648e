"""Verb and subject of a quantity: which verb governs it, whether it acts, and what its pronoun stands for."""

from __future__ import annotations

from collections.abc import Callable

from reader.analysis.figures.directions import MOVING
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import LEVEL, governor, main_subject
from reader.analysis.figures.shape.letters import Shape
from reader.analysis.figures.shape.phrases import Phrase, left_of, words_of
from reader.analysis.figures.verbs import BE, SPEECH

Earlier = Callable[[], str | None]
"""Gives the subject of the sentence before, which a pronoun may stand for."""
SHOWING = frozenset("show suggest reveal indicate reckon confirm".split())
"""Verbs whose subject only tells of what is counted: "figures show a record 45,756 arrivals"."""
THEM = frozenset("them these those".split())
REFERRING = frozenset("it they them that this these those which".split())


def verb_of(shape: Shape, quantity: Quantity) -> int | None:
    """Return the verb before a quantity, unless the quantity is the subject of what is said: "he said 230 officers were"."""
    left = left_of(shape, quantity)
    verb = governor(shape, left)
    if verb is not None and shape.base(verb) in SHOWING and quantity.kind == "count":
        return None
    does = shape.tag(quantity.end) in (tag.VERB, tag.AUXILIARY)
    if does and shape.tag(left) in (tag.COMMA, tag.CONJUNCTION):
        return None
    if verb is None or shape.low(verb) not in SPEECH:
        return verb
    return None if does or shape.low(verb) in ("said", "says", "say", "told") else verb


def is_active(shape: Shape, verb: int) -> bool:
    """Tell a verb that does something to what follows it: no passive, no "is"."""
    if shape.tags[verb] == tag.AUXILIARY:
        return shape.low(verb) in ("has", "have", "had")
    i = verb - 1
    while i >= 0 and shape.tags[i] in (tag.AUXILIARY, tag.ADVERB):
        if shape.low(i) in BE and shape.form(verb) == "past":
            return False
        i -= 1
    return True


def ties(shape: Shape, verb: int) -> bool:
    """Tell whether a verb of movement or level governs the quantity."""
    low = shape.low(verb)
    return low in MOVING or shape.base(verb) in LEVEL


def clause(shape: Shape, subject: Phrase, verb: int) -> str:
    """Return subject and verb, auxiliaries included where nothing else stands between."""
    end = verb + 1
    if (
        shape.low(end) in ("down", "on", "out", "off", "up")
        and shape.tag(end) != tag.QUANTITY
        and shape.tag(end + 1) == tag.QUANTITY
    ):
        end += 1
    if (
        subject.end <= verb
        and verb - subject.end <= 3
        and all(shape.tags[i] in (tag.AUXILIARY, tag.VERB, tag.TO) for i in range(subject.end, verb))
    ):
        return shape.text(subject.start, end)
    return f"{shape.text(subject.start, subject.end)} {shape.text(verb, end)}"


def resolved(shape: Shape, subject: Phrase | None, earlier: Earlier) -> str | None:
    """Return a subject's words; what "it" and "they" stand for is looked for in front."""
    if subject is None:
        return None
    if shape.tag(subject.start) != tag.PRONOUN:
        return words_of(shape, subject)
    if shape.low(subject.start - 1) == "of" and shape.low(subject.start) in THEM and subject.start >= 2:
        return shape.text(subject.start - 2, subject.end)  # "each of them"
    if shape.low(subject.start) not in REFERRING:
        return None
    return words_of(shape, antecedent(shape, subject)) or earlier()


def antecedent(shape: Shape, pronoun: Phrase) -> Phrase | None:
    """Return the sentence's first subject for "it", "they", "he" or "she" that comes after it."""
    if shape.low(pronoun.start) not in REFERRING | {"he", "she"}:
        return None
    first = main_subject(shape)
    named = first is not None and first.end <= pronoun.start and shape.tag(first.start) != tag.PRONOUN
    return first if named else None
