"""What a figure measures, told by the verb before it: its subject, its object, what was done."""

from __future__ import annotations

from collections.abc import Callable

from reader.analysis.figures import shape as tag
from reader.analysis.figures.beside import VAGUE, hung_on
from reader.analysis.figures.clause import LEVEL, governor, main_subject, subject_of
from reader.analysis.figures.directions import COMPARED, FLAT, HIGHS, MOVING
from reader.analysis.figures.following import nouns_after
from reader.analysis.figures.phrases import (
    TIME_LEADERS,
    TIMES,
    Phrase,
    left_of,
    nearest,
    noun_phrase,
    shortened,
    words_of,
)
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import NOMINAL, Shape
from reader.analysis.figures.trends import DEFINITE
from reader.analysis.figures.verbs import BE, SPEECH

Earlier = Callable[[], str | None]
"""Gives the subject of the sentence before, which a pronoun may stand for."""

RAISING = frozenset("raise generate add lose save cut".split())
ADDING = frozenset("add bring contribute".split())
REMOVING = frozenset("wipe knock shave cut trim take strip slash".split())
REFERRING = frozenset("it they them that this these those which".split())
NOBODY = frozenset("there you one we i".split())
"""Subjects that say nothing of what is measured: "200 metres that you hear"."""
TOWARDS = frozenset("to towards toward into".split())
"""Prepositions of what something is given to."""
ASKING = frozenset("ask call look apply push plead campaign bid hope wait plan allow".split())
"""Verbs that want what follows "for"."""
TIES = frozenset("at to by from with for below above under over".split())
AMOUNTS = frozenset(
    "attendance capacity circulation enrolment enrollment headcount membership output population productivity stock tally toll"
    " tonnage turnout volume workforce yield".split()
)
"""Nouns whose verb tells how many: the count's own noun is their unit."""
COUNTING = frozenset("total number average exceed surpass".split())
"""Verbs whose subject is what is counted: "orders totalled 40 ships"."""
WHOLES = VAGUE | frozenset("target targets goal quota plan budget capacity whole".split())
"""Nouns that say nothing of what has a share in them: "revenue reached 74 percent of the target"."""
PARTICLES = frozenset("up down out off".split())
"""What belongs to the verb before it: "edged up its forecast"."""
LONGEST_OBJECT = 12


def counted(shape: Shape, quantity: Quantity, earlier: Earlier) -> str:
    """Return the counted noun with what the sentence says of it: "jobs employers added", "people died", "seats in the Senate"."""
    left = left_of(shape, quantity)
    verb = _verb_of(shape, quantity)
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
    if _ties(shape, verb) and shape.low(left) in ("to", "by", "at"):
        return _resolved(shape, subject, earlier) or quantity.unit
    counts = shape.base(verb) in COUNTING or (_ties(shape, verb) and _is_amount(shape, subject))
    if subject is not None and left == verb and counts:
        return words_of(shape, subject) or quantity.unit  # "the toll reached 40 people"
    if subject is not None and _is_active(shape, verb):
        if shape.tag(subject.start) != tag.PRONOUN:
            return f"{quantity.unit} {_clause(shape, shortened(shape, subject), verb)}"
        if (meant := _antecedent(shape, subject)) is not None:
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


def level_of_whole(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return "deficit" of "The deficit is put at 3.1 percent of GDP" and "was 3.1 percent of GDP"."""
    if shape.low(quantity.end) != "of" or quantity.kind not in ("percent", "ratio"):
        return None
    left = left_of(shape, quantity)
    if shape.low(left) in ("at", "to"):
        verb = governor(shape, left)
        if verb is None:
            return None
        if shape.low(left) == "to" and not (_ties(shape, verb) or not _is_active(shape, verb)):
            return None
        return object_before(shape, quantity, earlier) or predicate(shape, quantity, earlier)
    whole = shape.low(quantity.end + 1 + (shape.tag(quantity.end + 1) == tag.DETERMINER))
    levelled = shape.low(left) in BE or (whole in WHOLES and _ties(shape, left))
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
    if low == "from" and quantity.kind == "percent" and not (verb and _ties(shape, verb)):
        return words_of(shape, nouns_after(shape, at + 1, 5))  # "47.6% from the field"
    definite = quantity.kind == "percent" or shape.tag(at + 1) == tag.DETERMINER
    if low == "to" and definite and shape.base(verb or 0) in ADDING:
        return words_of(shape, nouns_after(shape, at + 1, 6, 1))  # "would add 25 percent to the income of"
    reduced = (
        low == "off" and shape.tag(at + 1) == tag.DETERMINER and shape.low(at + 2) not in HIGHS
    )  # "75% off the newsstand price"
    if (reduced and quantity.kind != "measure") or (
        low in ("off", "from") and shape.base(verb or 0) in REMOVING
    ):
        return words_of(shape, nouns_after(shape, at + 1, 6, 1))
    shared = quantity.kind == "percent" and low == "for" and quantity.named
    if not shared and (quantity.kind != "money" or low not in ("for", "on", "in")):
        return None
    raised = low == "in" and shape.base(verb or 0) in RAISING
    if verb is not None and not raised and (shape.low(verb) in BE or _ties(shape, verb)):
        return None
    bare = shape.tag(at + 1) in (tag.NOUN, tag.MODIFIER) and shape.pieces[at + 1].text[0].islower()
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
    verb = left + 1 if shape.tag(left + 1) == tag.VERB else _verb_of(shape, quantity)
    if verb is None:
        return None
    subject = subject_of(shape, verb)
    if subject is None:
        alone = verb == left and shape.tags[verb] == tag.PARTICIPLE
        opening = words_of(shape, main_subject(shape)) if alone and verb == 0 else None
        return opening or (shape.text(verb, verb + 1) if alone else None)  # "those | earning less than"
    if shape.low(subject.start) == "it" and quantity.kind == "duration" and shape.low(verb) in BE:
        return None  # "it's barely six months since"
    tied = _ties(shape, verb) or shape.low(verb) in BE or not _is_active(shape, verb)
    if shape.low(verb + 1) == "for" and shape.base(verb) in ASKING and verb + 1 == left:
        return f"{_clause(shape, shortened(shape, subject), verb)} for"
    tied = tied or shape.tags[verb] == tag.AUXILIARY or shape.tag(verb + 1) in (tag.PREPOSITION, tag.TO)
    words = _resolved(shape, subject, earlier)
    if shape.low(subject.start) in REFERRING and (given := _receiver(shape, quantity, verb)):
        return f"{shape.text(verb, verb + 1)} {given}"  # "it will cost each household 15 dirhams"
    acting = quantity.kind == "duration" and shape.tags[verb] != tag.AUXILIARY and not _ties(shape, verb)
    if tied and not (acting and words and shape.tag(subject.start) != tag.PRONOUN):
        return words or _done_to(shape, subject, verb)
    if shape.low(subject.start) in NOBODY:
        done = shape.tags[verb] != tag.AUXILIARY and shape.low(subject.start) != "there"
        return shape.text(verb, verb + 1) if done and not acting else None
    if words is None or shape.tag(subject.start) == tag.PRONOUN:
        return f"{words or shape.text(subject.start, subject.end)} {shape.text(verb, verb + 1)}"
    told = _clause(shape, shortened(shape, subject), verb)
    return f"{told} {given}" if (given := _receiver(shape, quantity, verb)) else told


def _done_to(shape: Shape, subject: Phrase, verb: int) -> str | None:
    """Return "He was fined" where only a pronoun says who."""
    personal = shape.low(subject.start) in ("he", "she", "they", "i", "we") and shape.tags[verb] == tag.VERB
    passive = shape.form(verb) == "past" and shape.low(verb - 1) in BE
    return shape.text(subject.start, verb + 1) if personal and passive else None


def _receiver(shape: Shape, quantity: Quantity, verb: int) -> str | None:
    """Return who or what gets it: "Wells Fargo" of "fined Wells Fargo $185 million", "to the library" of "gave £3m to"."""
    left = left_of(shape, quantity)
    if verb < left and all(letter in NOMINAL for letter in shape.tags[verb + 1 : left + 1]):
        return shape.text(verb + 1, left + 1) if shape.tags[left] == tag.NOUN else None
    if shape.low(quantity.end) not in TOWARDS:
        return None
    phrase = nouns_after(shape, quantity.end + 1, 6, 1)
    return shape.text(quantity.end, phrase.end) if phrase else None


def _verb_of(shape: Shape, quantity: Quantity) -> int | None:
    """Return the verb before a quantity, unless the quantity is the subject of what is said: "he said 230 officers were"."""
    left = left_of(shape, quantity)
    verb = governor(shape, left)
    does = shape.tag(quantity.end) in (tag.VERB, tag.AUXILIARY)
    if does and shape.tag(left) in (tag.COMMA, tag.CONJUNCTION):
        return None
    if verb is None or shape.low(verb) not in SPEECH:
        return verb
    return None if does or shape.low(verb) in ("said", "says", "say", "told") else verb


def _is_active(shape: Shape, verb: int) -> bool:
    """Tell a verb that does something to what follows it: no passive, no "is"."""
    if shape.tags[verb] == tag.AUXILIARY:
        return shape.low(verb) in ("has", "have", "had")
    i = verb - 1
    while i >= 0 and shape.tags[i] in (tag.AUXILIARY, tag.ADVERB):
        if shape.low(i) in BE and shape.form(verb) == "past":
            return False
        i -= 1
    return True


def _ties(shape: Shape, verb: int) -> bool:
    """Tell whether a verb of movement or level governs the quantity."""
    low = shape.low(verb)
    return low in MOVING or shape.base(verb) in LEVEL


def _clause(shape: Shape, subject: Phrase, verb: int) -> str:
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


def _resolved(shape: Shape, subject: Phrase | None, earlier: Earlier) -> str | None:
    """Return a subject's words; what "it" and "they" stand for is looked for in front."""
    if subject is None:
        return None
    if shape.tag(subject.start) != tag.PRONOUN:
        return words_of(shape, subject)
    if shape.low(subject.start) not in REFERRING:
        return None
    return words_of(shape, _antecedent(shape, subject)) or earlier()


def _antecedent(shape: Shape, pronoun: Phrase) -> Phrase | None:
    """Return the sentence's first subject for "it", "they", "he" or "she" that comes after it."""
    if shape.low(pronoun.start) not in REFERRING | {"he", "she"}:
        return None
    first = main_subject(shape)
    named = first is not None and first.end <= pronoun.start and shape.tag(first.start) != tag.PRONOUN
    return first if named else None
