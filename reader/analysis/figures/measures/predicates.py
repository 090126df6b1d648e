"""What a figure measures, told by the verb before it: its subject, its object, what was done."""

from __future__ import annotations

from reader.analysis.figures.directions import COMPARED, FLAT, HIGHS
from reader.analysis.figures.measures.nouns_before import VAGUE, hung_on
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import letters as tag
from reader.analysis.figures.shape.clause import governor, main_subject, subject_of
from reader.analysis.figures.shape.following import nouns_after
from reader.analysis.figures.shape.letters import NOMINAL, Shape
from reader.analysis.figures.shape.phrases import (
    TIME_LEADERS,
    TIMES,
    Phrase,
    left_of,
    nearest,
    noun_phrase,
    shortened,
    words_of,
)
from reader.analysis.figures.shape.subjects import (
    REFERRING,
    Earlier,
    antecedent,
    clause,
    is_active,
    resolved,
    ties,
    verb_of,
)
from reader.analysis.figures.verbs import BE

RAISING = frozenset("raise generate add lose save cut".split())
ADDING = frozenset("add bring contribute".split())
REMOVING = frozenset("wipe knock shave cut trim take strip slash".split())
PERSONAL = frozenset("he she they i we".split())
NOBODY = frozenset("there you one we i".split())
"""Subjects that say nothing of what is measured: "200 metres that you hear"."""
TOWARDS = frozenset("to towards toward into".split())
"""Prepositions of what something is given to."""
ASKING = frozenset("ask call look apply push plead campaign bid hope wait plan allow".split())
"""Verbs that want what follows "for"."""
TIES = frozenset("at to by from with for below above under over".split())
PHRASAL = frozenset("exchange return advance total addition all part full cash principle".split())
"""Nouns behind "in" that say how money is given, and not for what."""
WHOLES = VAGUE | frozenset(
    "target targets goal quota plan budget capacity whole gdp gnp revenue turnover".split()
)
"""Nouns that say nothing of what has a share in them: "revenue reached 74 percent of the target"."""
OTHERS = frozenset("remaining additional extra other first next last total full same".split())
"""Words before an amount that nobody receives it by: "cover the remaining $9,000"."""
APART = frozenset("from to away".split())
"""Words behind a distance."""
OUTDOING = frozenset("lead beat trail outpace defeat outnumber outspend outperform outscore".split())
"""Verbs whose object is who the difference is to: "led Halvorsen by 5 points"."""
PARTICLES = frozenset("up down out off".split())
"""What belongs to the verb before it: "edged up its forecast"."""
LONGEST_OBJECT = 12


def level_of_whole(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return "deficit" of "The deficit is put at 3.1 percent of GDP" and "was 3.1 percent of GDP"."""
    if shape.low(quantity.end) != "of" or quantity.kind not in ("percent", "ratio"):
        return None
    left = left_of(shape, quantity)
    moved = shape.low(left) == "from" and ties(shape, left - 1)  # "rise from 2.1% to 2.5% of output"
    left -= moved
    if shape.low(left) in ("at", "to"):
        verb = governor(shape, left)
        if verb is None or (shape.low(left) == "to" and is_active(shape, verb) and not ties(shape, verb)):
            return None
        return object_before(shape, quantity, earlier) or predicate(shape, quantity, earlier)
    whole = shape.low(quantity.end + 1 + (shape.tag(quantity.end + 1) == tag.DETERMINER))
    levelled = shape.low(left) in BE or (ties(shape, left) and (moved or whole in WHOLES))
    subject = subject_of(shape, left) if levelled else None
    named = subject is not None and shape.tag(subject.start) != tag.PRONOUN
    return words_of(shape, subject) if named else None


def object_before(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return "policy rate" of "lowered its policy rate to 4.75 percent", "need" of "put the need at $180 million"."""
    left = left_of(shape, quantity)
    if shape.low(left) == "between":
        left -= 1
    if shape.low(left) == "worth":
        return words_of(shape, nearest(shape, noun_phrase(shape, left - (shape.tag(left - 1) == tag.COMMA))))
    if shape.low(left + 1) in ("below", "above", "under", "over"):
        left += 1  # "keep the pass below 130 zlotys"
    if shape.low(left) == "with":
        return words_of(shape, hung_on(shape, left))
    if shape.low(left) not in TIES or (shape.low(left) == "for" and quantity.kind != "money"):
        return None
    left -= (
        shape.low(left) in ("to", "by") and shape.tag(left - 1) == tag.COMMA
    )  # "by a tenth, to $6.3 billion"
    for verb in range(left - 1, max(-1, left - LONGEST_OBJECT), -1):
        letter = shape.tags[verb]
        if letter in (tag.VERB, tag.PARTICIPLE):
            break
        if letter in (tag.BORDER, tag.COMMA, tag.AUXILIARY, tag.RELATIVE, tag.SUBORDINATOR):
            return None
    else:
        return None
    if shape.low(verb + 1) in ("it", "them") and verb + 2 == left:
        return earlier()
    first = verb + 1 + (shape.low(verb + 1) in PARTICLES)
    until = left - 1 if shape.low(left - 1) in FLAT else left
    phrase = nouns_after(shape, first, 8, 2, until)
    if phrase is None or shape.low(phrase.start) in TIMES | COMPARED:
        return None
    if shape.base(verb) in OUTDOING and shape.low(left) == "by":
        subject = subject_of(shape, verb)
        return shape.text(subject.start if subject else verb, phrase.end)
    gap = shape.tags[phrase.end : left]
    return (
        words_of(shape, phrase)
        if not gap or gap[0] in (tag.PREPOSITION, tag.ADVERB, tag.TO, tag.QUANTITY)
        else None
    )


def paid_for(shape: Shape, quantity: Quantity) -> str | None:
    """Return what money is paid or raised for: "$12,000 for a new roof", "$2m in donations"."""
    at = quantity.end
    low = shape.low(at)
    verb = governor(shape, left_of(shape, quantity))
    if low == "from" and quantity.kind == "percent" and not (verb and ties(shape, verb)):
        return words_of(shape, nouns_after(shape, at + 1, 5))  # "47.6% from the field"
    definite = quantity.kind == "percent" or shape.tag(at + 1) == tag.DETERMINER
    if low == "to" and definite and shape.base(verb or 0) in ADDING:
        return words_of(shape, nouns_after(shape, at + 1, 6, 1))  # "would add 25 percent to the income of"
    reduced = (
        low == "off" and shape.tag(at + 1) == tag.DETERMINER and shape.low(at + 2) not in HIGHS
    )  # "75% off the newsstand price"
    if (reduced and quantity.kind != "measure") or (
        low in ("off", "from") and shape.base(verb or 0) in REMOVING and shape.tag(at + 1) != tag.QUANTITY
    ):
        return words_of(shape, nouns_after(shape, at + 1, 6, 1))
    shared = quantity.kind == "percent" and low == "for" and quantity.named
    if not shared and (quantity.kind != "money" or low not in ("for", "on", "in")):
        return None
    raised = low == "in" and shape.base(verb or 0) in RAISING
    if verb is not None and not raised and (shape.low(verb) in BE or ties(shape, verb)):
        return None
    plain = shape.tag(at + 1) in (tag.NOUN, tag.MODIFIER) or (
        shape.tag(at + 1) == tag.PARTICIPLE and shape.tag(at + 2) == tag.NOUN
    )  # "$7.8 billion in underwriting profit"
    bare = plain and shape.pieces[at + 1].text[0].islower() and shape.low(at + 1) not in PHRASAL
    if low == "in" and not bare and shape.base(verb or 0) != "invest":
        return None
    phrase = nouns_after(shape, at + 1, 8, 1)
    return (
        words_of(shape, phrase)
        if phrase and shape.low(phrase.start) not in TIMES | VAGUE | TIME_LEADERS
        else None
    )


def predicate(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return the subject of the verb before a quantity, with the verb where it says what the subject did."""
    left = left_of(shape, quantity)
    verb = left + 1 if shape.tag(left + 1) == tag.VERB else verb_of(shape, quantity)
    if verb is None:
        return None
    subject = subject_of(shape, verb)
    if subject is None:
        alone = verb == left and shape.tags[verb] == tag.PARTICIPLE
        opening = words_of(shape, main_subject(shape)) if alone and verb == 0 else None
        return opening or (shape.text(verb, verb + 1) if alone else None)  # "those | earning less than"
    if quantity.kind == "age" and shape.low(subject.start) in PERSONAL and shape.low(verb) in BE:
        named = words_of(shape, antecedent(shape, subject))
        known = named is not None and named[0].isupper()
        return named if known else shape.text(subject.start, subject.end)  # "She was 88"
    apart = quantity.kind == "measure" and shape.low(quantity.end) in APART
    if shape.low(subject.start) == "it" and shape.low(verb) in BE and (quantity.kind == "duration" or apart):
        return None  # "it's barely six months since", "it's 3.5 miles from here"
    tied = ties(shape, verb) or shape.low(verb) in BE or not is_active(shape, verb)
    if shape.low(verb + 1) == "for" and shape.base(verb) in ASKING and verb + 1 == left:
        return f"{clause(shape, shortened(shape, subject), verb)} for"
    tied = tied or shape.tags[verb] == tag.AUXILIARY or shape.tag(verb + 1) in (tag.PREPOSITION, tag.TO)
    words = resolved(shape, subject, earlier)
    if shape.low(subject.start) in REFERRING and (given := _receiver(shape, quantity, verb)):
        return f"{shape.text(verb, verb + 1)} {given}"  # "it will cost each household 15 dirhams"
    acting = quantity.kind == "duration" and shape.tags[verb] != tag.AUXILIARY and not ties(shape, verb)
    if tied and not (acting and words and shape.tag(subject.start) != tag.PRONOUN):
        return words or _done_to(shape, subject, verb)
    if shape.low(subject.start) in NOBODY:
        done = shape.tags[verb] != tag.AUXILIARY and shape.low(subject.start) != "there"
        return shape.text(verb, verb + 1) if done and not acting else None
    if words is None or shape.tag(subject.start) == tag.PRONOUN:
        return f"{words or shape.text(subject.start, subject.end)} {shape.text(verb, verb + 1)}"
    told = clause(shape, shortened(shape, subject), verb)
    return f"{told} {given}" if (given := _receiver(shape, quantity, verb)) else told


def _done_to(shape: Shape, subject: Phrase, verb: int) -> str | None:
    """Return "He was fined" where only a pronoun says who."""
    personal = shape.low(subject.start) in PERSONAL and shape.tags[verb] == tag.VERB
    passive = shape.form(verb) == "past" and shape.low(verb - 1) in BE
    return shape.text(subject.start, verb + 1) if personal and passive else None


def _receiver(shape: Shape, quantity: Quantity, verb: int) -> str | None:
    """Return who or what gets it: "Wells Fargo" of "fined Wells Fargo $185 million", "to the library" of "gave £3m to"."""
    left = left_of(shape, quantity)
    if verb < left and all(letter in NOMINAL for letter in shape.tags[verb + 1 : left + 1]):
        received = shape.tags[left] == tag.NOUN and shape.low(left) not in OTHERS
        return shape.text(verb + 1, left + 1) if received else None
    if shape.low(quantity.end) not in TOWARDS:
        return None
    phrase = nouns_after(shape, quantity.end + 1, 6, 1)
    return shape.text(quantity.end, phrase.end) if phrase else None
