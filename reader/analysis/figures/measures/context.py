"""What a count that says no more than its unit belongs to: "price cuts on 50 products", "killing 17 sailors"."""

from __future__ import annotations

from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import governor
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import TIMES, left_of, noun_phrase, words_of
from reader.analysis.figures.shape.subjects import is_active
from reader.analysis.figures.verbs import BE, SPEECH

EMPTY = frozenset("have has had having do does did include includes included including".split()) | BE
"""Verbs that say nothing of what is counted."""
DASHES = frozenset("- – — (".split())
CLOSING = frozenset(") , . ;".split())
"""Marks around a count that says how many what stands before it are: "prisoners -- about 4,500 people -- "."""
WORDS = NOMINAL - {tag.QUANTITY, tag.NUMBER}
LONGEST = 4
"""Words of the noun that a count hangs on."""


def context_of(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun or the verb that a count hangs on, with the count's own noun."""
    if quantity.kind != "count" or not quantity.unit:
        return None
    at = left_of(shape, quantity)
    if (
        shape.low(at) in DASHES
        and shape.tag(at) == tag.BORDER
        and shape.low(quantity.end) in DASHES | CLOSING
    ):
        return words_of(shape, noun_phrase(shape, at - (shape.low(at - 1) == "-")))
    while shape.tag(at) == tag.DETERMINER:
        at -= 1
    if shape.tag(at) in (tag.VERB, tag.PARTICIPLE) and shape.low(at) not in EMPTY | SPEECH:
        return f"{shape.text(at, at + 1)} {quantity.unit}"
    if shape.tag(at) != tag.PREPOSITION or shape.low(at) in ("than", "like"):
        return None
    agent = governor(shape, at) if shape.low(at) == "by" else None
    if agent is not None and shape.tag(agent) != tag.AUXILIARY and not is_active(shape, agent):
        return f"{shape.text(agent, agent + 1)} by {quantity.unit}"  # "escorted back to port by two ships"
    start = at
    while start > 0 and shape.tags[start - 1] in WORDS and at - start < LONGEST:
        start -= 1
    while start < at and shape.tags[start] in (tag.DETERMINER, tag.JOINER):
        start += 1
    verb = start == at and shape.tag(at - 1) in (tag.VERB, tag.PARTICIPLE) and shape.low(at - 1) not in EMPTY
    start -= verb
    if (
        start == at
        or shape.low(at - 1) in TIMES
        or shape.tags[at - 1] not in (tag.NOUN, tag.VERB, tag.PARTICIPLE)
    ):
        return None
    return f"{shape.text(start, at + 1)} {quantity.unit}"
