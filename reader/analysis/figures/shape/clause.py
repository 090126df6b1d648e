"""Verbs and their subjects: which verb a quantity belongs to, and which noun phrase that verb."""

from __future__ import annotations

from reader.analysis.figures.directions import MOVING
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import Phrase, antecedent, nearest, noun_phrase
from reader.analysis.figures.verbs import BE

INSERTION = 24
"""Tokens over which an insertion is stepped over, or a verb looked for that shares its subject."""
OPENING = 40
"""Tokens within which a sentence's first verb is looked for."""
ORDERING = frozenset(
    "order ask tell urge force allow require oblige advise persuade enable encourage compel instruct invite permit help".split()
)
"""Verbs whose object is what does the next: "ordered the operators to pay"."""
PROSPECTS = frozenset("likely unlikely due able ready certain sure".split())
"""Words between "is" and "to" that leave the subject its verb."""
LEVEL = frozenset(
    "reach hit total stand amount average weigh measure last take exceed surpass top equal remain number come cost fetch span stretch"
    " range run trade close open end start begin settle finish vary represent account comprise become stay hover peak mean go"
    " contain record".split()
)
"""Verbs that say how much their subject is."""


def governor(shape: Shape, before: int) -> int | None:
    """Return the token of the verb that what follows token `before` belongs to, or None where no verb leads there."""
    nouns = False
    for i in range(before, max(-1, before - 30), -1):
        letter = shape.tags[i]
        if letter in (tag.VERB, tag.PARTICIPLE) and _is_compared(shape, i):
            continue  # "rose faster than expected, by 0.6%"
        if letter in (tag.VERB, tag.PARTICIPLE):
            return i
        if letter == tag.AUXILIARY and shape.low(i) not in ("to", "not", "n't"):
            return i
        if letter in (tag.BORDER, tag.SUBORDINATOR, tag.RELATIVE):
            return None
        if letter == tag.COMMA and i + 1 == before and shape.low(before) in ("to", "by"):
            continue  # "to slow further, to 1.5 percent"
        if letter in (tag.COMMA, tag.CONJUNCTION) and (nouns or not _in_list(shape, i)):
            return None
        if letter == tag.NOUN and shape.tag(i - 1) in (tag.COMMA, tag.CONJUNCTION, tag.BORDER):
            nouns = True
    return None


def _is_compared(shape: Shape, verb: int) -> bool:
    """Tell "faster than expected" from "more than doubled"."""
    return shape.low(verb - 1) == "than" and shape.low(verb - 2) not in ("more", "less")


def _in_list(shape: Shape, i: int) -> bool:
    """Tell the comma or "and" between figures of one verb: "287 yards and three touchdowns"."""
    return any(letter == tag.QUANTITY for letter in shape.tags[max(0, i - 6) : i])


def subject_of(shape: Shape, verb: int, depth: int = 0) -> Phrase | None:
    """Return the subject of a verb; a pronoun is returned as it stands."""
    if depth > 4:
        return None
    found = _before_verb(shape, verb, depth)
    opened = verb > 0 and depth == 0 and shape.tags[0] == tag.PARTICIPLE
    if opened and (found is None or shape.tag(1) == tag.PREPOSITION):
        between = shape.tags[1:verb]
        if all(letter in NOMINAL or letter in (tag.PREPOSITION, tag.TO) for letter in between):
            return Phrase(0, 1)  # "Charging takes", "Charging from 10 to 80 percent took"
    return found


def _before_verb(shape: Shape, verb: int, depth: int) -> Phrase | None:
    i = verb - 1 - (shape.low(verb - 1) == "little")
    while i >= 0 and shape.tags[i] in (tag.AUXILIARY, tag.ADVERB):
        i -= 1
    if shape.low(i) == "than" and shape.low(i - 1) in ("more", "less"):  # "more than doubled"
        i -= 2
    if i < 0:
        return None
    letter = shape.tags[i]
    if letter == tag.PARTICIPLE and shape.tag(i - 1) == tag.BORDER:
        return noun_phrase(shape, i + 1)  # "manufacturing shed 6,700 jobs"
    if letter in (tag.VERB, tag.PARTICIPLE):
        return subject_of(shape, i, depth + 1)
    if letter == tag.TO and shape.low(i - 1) in PROSPECTS:
        return subject_of(shape, i - 1, depth + 1)  # "the population is likely to reach"
    if letter == tag.TO and shape.tag(i - 1) == tag.NOUN and _says_how_much(shape, verb):
        return noun_phrase(shape, i)  # "expects the deficit to widen"
    if letter == tag.TO and shape.tag(i - 1) == tag.NOUN and (ordered := _ordered(shape, i)):
        return ordered
    if letter == tag.TO or (shape.tags[verb] == tag.PARTICIPLE and letter in (tag.COMMA, tag.PREPOSITION)):
        return _of_verb_before(shape, i, depth)
    if letter == tag.SUBORDINATOR and shape.tags[verb] == tag.PARTICIPLE:
        return _of_verb_before(shape, i, depth)
    if letter == tag.SUBORDINATOR and shape.form(verb) == "past" and shape.tag(i - 1) == tag.COMMA:
        return nearest(shape, noun_phrase(shape, i - 1))  # "his injury, once rated at 10 percent"
    if letter == tag.COMMA:
        opening = _insertion(shape, i)
        if opening is not None:
            return noun_phrase(shape, opening)
        return _of_verb_before(shape, i, depth)
    if letter == tag.CONJUNCTION:
        return _of_verb_before(shape, i, depth)
    if letter == tag.RELATIVE:
        comma = shape.tag(i - 1) == tag.COMMA
        return antecedent(shape, noun_phrase(shape, i - comma))
    if letter == tag.PRONOUN:
        return Phrase(i, i + 1)
    if letter == tag.BORDER:
        return _over_border(shape, i)
    if shape.tags[verb] == tag.PARTICIPLE:
        return antecedent(shape, noun_phrase(shape, i + 1))  # "soldiers at the border dividing the two"
    return _without_clause(shape, noun_phrase(shape, i + 1))


def _ordered(shape: Shape, to: int) -> Phrase | None:
    """Return "operators" of "ordered three grid operators to pay back"."""
    start = to
    while start > 0 and shape.tags[start - 1] in NOMINAL:
        start -= 1
    return noun_phrase(shape, to) if shape.base(start - 1) in ORDERING else None


def _without_clause(shape: Shape, found: Phrase | None) -> Phrase | None:
    """Return "share of owners" where a clause stands before the verb: "The share of owners who would install panels stands"."""
    if found is None:
        return None
    at = found.start - 1
    while at > 0 and shape.tags[at] in (tag.DETERMINER, tag.PREPOSITION):
        at -= 1
    acts = at > 0 and shape.tags[at] == tag.VERB
    while at > 0 and shape.tags[at] in (tag.VERB, tag.AUXILIARY, tag.ADVERB):
        at -= 1
    if (
        not acts
        or shape.low(at) == "whose"
        or shape.tag(at) != tag.RELATIVE
        or shape.tag(at - 1) == tag.COMMA
    ):
        return found
    return noun_phrase(shape, at) or found


def _says_how_much(shape: Shape, verb: int) -> bool:
    low = shape.low(verb)
    return low in BE or low in MOVING or shape.base(verb) in LEVEL


def _of_verb_before(shape: Shape, end: int, depth: int) -> Phrase | None:
    """Return the subject of the verb before token `end`, or the noun phrase there where no verb stands before it."""
    i = end
    while i - 1 > max(-1, end - INSERTION):
        i -= 1
        letter = shape.tags[i]
        if letter == tag.BORDER and shape.low(i) not in ('"', "“", "”", ")"):
            return None
        if letter == tag.VERB or (letter == tag.AUXILIARY and shape.tag(i + 1) != tag.VERB):
            reduced = shape.form(i) == "past" and shape.tag(i - 1) == tag.COMMA
            infinitive = shape.tag(i - 1) == tag.TO and shape.form(end + 1) in ("s", "past")
            if not (reduced or infinitive):
                return subject_of(shape, i, depth + 1)
    return noun_phrase(shape, end)


def _over_border(shape: Shape, i: int) -> Phrase | None:
    """Step over brackets, dashes and quotation marks before a verb."""
    low = shape.low(i)
    if low in ('"', "“", "”") and shape.tag(i - 1) in NOMINAL:
        return noun_phrase(shape, i)  # "The "Bluebell" costs"
    if low == "-":
        while shape.low(i - 1) == "-":
            i -= 1  # "--", as typewriters have it
    if low in (")", "—", "–", "-"):
        opening = {")": "("}.get(low, low)
        for k in range(i - 1, max(-1, i - INSERTION), -1):
            if shape.low(k) == opening and shape.tags[k] == tag.BORDER:
                return noun_phrase(shape, k - (shape.low(k - 1) == "-"))
    return None


def _insertion(shape: Shape, comma: int) -> int | None:
    """Return the first of the two commas around an insertion that ends at `comma`: "The tower, built in 1986, has"."""
    for i in range(comma - 1, max(0, comma - INSERTION), -1):
        letter = shape.tags[i]
        if letter == tag.COMMA:
            following = shape.tag(i + 1)
            before = shape.tag(i - 1)
            appositive = not any(t in (tag.VERB, tag.AUXILIARY) for t in shape.tags[i + 1 : comma])
            speaks = shape.tags[comma - 1] == tag.VERB and shape.tag(i + 1) in (
                tag.DETERMINER,
                tag.NOUN,
                tag.PRONOUN,
            )
            opens = speaks or following in (
                tag.RELATIVE,
                tag.PARTICIPLE,
                tag.VERB,
                tag.PREPOSITION,
                tag.ADVERB,
                tag.SUBORDINATOR,
            )
            if before in NOMINAL and (appositive or opens) and noun_phrase(shape, i):
                return i
            return None
        if letter == tag.BORDER:
            return None
    return None


def main_subject(shape: Shape) -> Phrase | None:
    """Return the subject of the first verb of a sentence's main clause that has one."""
    aside = False
    for i, letter in enumerate(shape.tags[:OPENING]):
        if letter in (tag.SUBORDINATOR, tag.RELATIVE):
            aside = shape.low(i) != "that"
        elif letter in (tag.COMMA, tag.BORDER):
            aside = False
        elif letter == tag.VERB or (letter == tag.AUXILIARY and shape.tag(i + 1) != tag.VERB):
            found = None if aside else subject_of(shape, i)
            if found is not None:
                return found
    return None
