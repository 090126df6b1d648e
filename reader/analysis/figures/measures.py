"""What a figure is a figure of, in the article's own words: each turn of phrase has its rule, the surest first."""

from __future__ import annotations

from collections.abc import Callable

from reader.analysis.figures import shape as tag
from reader.analysis.figures.clause import LEVEL, governor, main_subject, subject_of
from reader.analysis.figures.lexicon import DOWN, FLAT, UP
from reader.analysis.figures.phrases import TIMES, Phrase, nearest, noun_phrase, nouns_after
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.shape import NOMINAL, Shape
from reader.analysis.figures.verbs import BE, SPEECH

Earlier = Callable[[], str | None]
"""Gives the subject of the sentence before, which a pronoun may stand for."""

TREND_NOUNS = frozenset(
    "growth increase rise gain decline drop fall decrease reduction cut jump surge improvement expansion contraction slump dip hike"
    " increment uptick rebound slide loss change swing boost".split()
)
VAGUE = frozenset(
    "total average minimum maximum level number record excess rate pace sum amount value mean median high low peak rest share"
    " most order".split()
)
"""Heads that say nothing of what is measured: "a total of", "at a rate of"."""
SIZES = frozenset("long wide high deep tall thick old away apart across".split())
DIMENSIONS = SIZES | frozenset(
    "each more less higher lower fewer cheaper dearer daily weekly monthly yearly annually".split()
)
REMOVING = frozenset("wipe knock shave cut trim take strip slash".split())
REFERRING = frozenset("it they them that this these those which".split())
GENERIC = frozenset(
    "unit units piece pieces copy copies item items time times set sets point points fold goods".split()
)
"""Counted nouns that say too little: 266 million units of what?"""
TIES = frozenset("at to by from with for below above under over".split())
LONGEST_OBJECT = 12


def measured(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return the words that say what was counted or measured, or None."""
    return (
        _person_aged(shape, quantity)
        or _aged(shape, quantity)
        or _share_of(shape, quantity)
        or _moving_noun(shape, quantity)
        or (_counted(shape, quantity, earlier) if _tells(shape, quantity) else None)
        or _sized(shape, quantity)
        or _qualified(shape, quantity)
        or _head_before_of(shape, quantity)
        or _object_before(shape, quantity, earlier)
        or _named(shape, quantity)
        or _paid_for(shape, quantity)
        or _time_to(shape, quantity)
        or _predicate(shape, quantity, earlier)
        or _does(shape, quantity)
        or _apposed(shape, quantity)
        or (quantity.unit if quantity.kind in ("count", "ratio") and quantity.unit else None)
    )


def _left(shape: Shape, quantity: Quantity) -> int:
    """Return the token before a quantity and its bound, adverbs skipped: "of just 84 kg"."""
    at = quantity.start - quantity.lead - 1
    while at > 0 and shape.tags[at] == tag.ADVERB:
        at -= 1
    return at


def _words(shape: Shape, phrase: Phrase | None) -> str | None:
    return shape.text(phrase.start, phrase.end) if phrase else None


def _tells(shape: Shape, quantity: Quantity) -> bool:
    """Tell whether a counted noun says what is counted; the page of "a 2,300-page report" does not."""
    return (
        quantity.kind in ("count", "ratio")
        and quantity.named
        and shape.low(quantity.number_end) != "-"
        and bool(quantity.unit)
        and quantity.unit.lower().split()[-1] not in GENERIC
    )


def _person_aged(shape: Shape, quantity: Quantity) -> str | None:
    """Return the name that an age stands beside: "Eusebio Mamani, 44," "Jörg Häberle (48)", "At 74, Maud Tregear"."""
    if quantity.value is None or not 0 < quantity.value < 115 or (quantity.unit and quantity.kind != "age"):
        return None
    at = quantity.start - 1
    if at > 0 and shape.low(at) in (",", "("):
        start = at
        while start > 0 and _is_named(shape, start - 1):
            start -= 1
        if at - start >= 2:
            return shape.text(start, at)
    follows = quantity.end
    if shape.low(at) == "at" and shape.low(follows) == ",":
        end = follows + 1
        while _is_named(shape, end):
            end += 1
        if end - follows > 2:
            return shape.text(follows + 1, end)
    return None


def _is_named(shape: Shape, at: int) -> bool:
    if not 0 <= at < len(shape.pieces):
        return False
    piece = shape.pieces[at]
    return piece.text == "-" or (piece.is_word and (piece.text[0].isupper() or shape.low(at - 1) == "-"))


def _share_of(shape: Shape, quantity: Quantity) -> str | None:
    """Return "county towns" of "98 percent of county towns", "tonnes of rice" of a count with its noun."""
    if (
        shape.low(quantity.end) != "of"
        or quantity.per
        or quantity.kind not in ("percent", "ratio", "money", "measure", "count")
    ):
        return None
    words = _words(shape, nouns_after(shape, quantity.end + 1, 8, 2))
    if not words or (quantity.kind == "count" and quantity.unit):
        return f"{quantity.unit} of {words}" if words else None
    return words


def _moving_noun(shape: Shape, quantity: Quantity) -> str | None:
    """Return "rent" of "a 12% increase in rent" and "pay" of "a 7 percent pay rise"."""
    for i in range(quantity.end, quantity.end + 5):
        if shape.tag(i) not in (tag.NOUN, tag.MODIFIER, tag.VERB, tag.JOINER):
            return None
        if shape.low(i) in TREND_NOUNS:
            if shape.low(i + 1) in ("in", "of", "for", "to"):
                return _words(shape, nouns_after(shape, i + 2, 8, 1))
            return shape.text(quantity.end, i) if i > quantity.end and shape.tag(i - 1) == tag.NOUN else None
    return None


def _counted(shape: Shape, quantity: Quantity, earlier: Earlier) -> str:
    """Return the counted noun with what the sentence says of it: "jobs employers added", "people died", "seats in the Senate"."""
    left = _left(shape, quantity)
    verb = _verb_of(shape, quantity)
    while shape.tag(left) == tag.DETERMINER:
        left -= 1
    if verb is None or (shape.tag(left) == tag.PREPOSITION and left > verb + 1):
        return _continued(shape, quantity)
    subject = subject_of(shape, verb)
    if shape.low(verb) in BE:
        named = subject is not None and shape.tag(subject.start) != tag.PRONOUN
        return (_words(shape, subject) if named and left == verb else None) or _continued(shape, quantity)
    if _ties(shape, verb) and shape.low(left) in ("to", "by", "at"):
        return _resolved(shape, subject, earlier) or quantity.unit
    if subject is not None and _is_active(shape, verb):
        if shape.tag(subject.start) != tag.PRONOUN:
            return f"{quantity.unit} {_clause(shape, _short(shape, subject), verb)}"
        if (meant := _antecedent(shape, subject)) is not None:
            short = _short(shape, meant)
            return f"{quantity.unit} {shape.text(short.start, short.end)} {shape.text(verb, verb + 1)}"
    return _continued(shape, quantity)


def _verb_of(shape: Shape, quantity: Quantity) -> int | None:
    """Return the verb before a quantity, unless the quantity is the subject of what is said: "he said 230 officers were"."""
    left = _left(shape, quantity)
    verb = governor(shape, left)
    does = shape.tag(quantity.end) in (tag.VERB, tag.AUXILIARY)
    if does and shape.tag(left) in (tag.COMMA, tag.CONJUNCTION):
        return None
    if verb is None or shape.low(verb) not in SPEECH:
        return verb
    return None if does or shape.low(verb) in ("said", "says", "say", "told") else verb


def _short(shape: Shape, phrase: Phrase) -> Phrase:
    """Return a phrase without what hangs on it, and of a name with its title the name."""
    cut = next(
        (i for i in range(phrase.start, phrase.end) if shape.tags[i] in (tag.PREPOSITION, tag.TO)), phrase.end
    )
    if cut - phrase.start < 1 or phrase.end - phrase.start <= 4:
        cut = phrase.end
    names = cut
    while names > phrase.start and (
        shape.pieces[names - 1].text[0].isupper() or shape.tags[names - 1] == tag.JOINER
    ):
        names -= 1
    titled = names > phrase.start and cut - names >= 2 and cut - phrase.start > 3
    if titled or (names == phrase.start and cut - names > 3):
        names = cut - 3 if shape.tags[cut - 2] == tag.JOINER else cut - 2
        return Phrase(names, cut)
    return Phrase(phrase.start, cut)


def _continued(shape: Shape, quantity: Quantity) -> str:
    """Return a counted noun with the words after it: a verb, or one preposition with its nouns."""
    at = quantity.end
    start = at
    while shape.tag(at) in (tag.AUXILIARY, tag.ADVERB):
        at += 1
    if shape.tag(at) == tag.VERB or (shape.tag(at) == tag.PARTICIPLE and at == start):
        return f"{quantity.unit} {shape.text(at, at + 1)}"
    if shape.tag(at) == tag.PREPOSITION and shape.low(at) not in ("during", "until", "since", "per", "than"):
        phrase = nouns_after(shape, at + 1, 5)
        if phrase and shape.low(phrase.start) not in TIMES and shape.tag(phrase.end - 1) == tag.NOUN:
            return f"{quantity.unit} {shape.text(at, phrase.end)}"
    return quantity.unit


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
    return low in UP or low in DOWN or low in FLAT or shape.base(verb) in LEVEL


def _clause(shape: Shape, subject: Phrase, verb: int) -> str:
    """Return subject and verb, auxiliaries included where nothing else stands between."""
    end = verb + 1
    if shape.low(end) in ("down", "on", "out", "off", "over", "up") and shape.tag(end + 1) == tag.QUANTITY:
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
        return _words(shape, subject)
    if shape.low(subject.start) not in REFERRING:
        return None
    return _words(shape, _antecedent(shape, subject)) or earlier()


def _antecedent(shape: Shape, pronoun: Phrase) -> Phrase | None:
    """Return the sentence's first subject for "it", "they", "he" or "she" that comes after it."""
    if shape.low(pronoun.start) not in REFERRING | {"he", "she"}:
        return None
    first = main_subject(shape)
    named = first is not None and first.end <= pronoun.start and shape.tag(first.start) != tag.PRONOUN
    return first if named else None


def _aged(shape: Shape, quantity: Quantity) -> str | None:
    """Return "voters" of "voters aged 18 to 24" and "children" of "children under the age of five"."""
    left = _left(shape, quantity)
    if shape.low(left) == "aged":
        return _words(shape, nearest(shape, noun_phrase(shape, left - (shape.tag(left - 1) == tag.COMMA))))
    if shape.low(left) != "of" or shape.low(left - 1) != "age":
        return None
    at = left - 2
    while shape.tag(at) == tag.DETERMINER:
        at -= 1
    if shape.low(at) == "at":
        return _words(shape, main_subject(shape))  # "steps down at the age of 70"
    return _words(shape, nearest(shape, noun_phrase(shape, at))) if shape.tag(at) == tag.PREPOSITION else None


def _qualified(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun that a quantity qualifies: "a 0.6 per cent fee", "a 2,300-page report", "$30,000 worth of damage"."""
    at = quantity.end
    if quantity.kind == "count" and shape.low(quantity.number_end) != "-":
        return None
    if shape.low(at) == "worth" and shape.low(at + 1) == "of":
        return _words(shape, nouns_after(shape, at + 2, 6, 1))
    first = at + (shape.low(at) == "-")
    first += (
        shape.low(first) in ("less", "more", "fewer") and shape.tag(first + 1) == tag.NOUN
    )  # "18% less fuel"
    if shape.low(first) in DIMENSIONS or shape.tag(first) not in (tag.NOUN, tag.MODIFIER):
        return None
    if quantity.kind == "age" and shape.form(first) == "s":
        return None  # "the 51-year-old talks"
    phrase = nouns_after(shape, first)
    return None if phrase is None or shape.low(phrase.start) in TIMES else _words(shape, phrase)


def _sized(shape: Shape, quantity: Quantity) -> str | None:
    """Return "shaft" of "a shaft 66 centimetres wide", "call centre" of "a call centre 6,000 kilometres away"."""
    end = _left(shape, quantity) + 1
    if shape.low(quantity.end) not in SIZES or shape.tag(end - 1) != tag.NOUN:
        return None
    start = end
    while shape.tag(start - 1) in (tag.NOUN, tag.MODIFIER):
        start -= 1
    return shape.text(start, end)


def _head_before_of(shape: Shape, quantity: Quantity) -> str | None:
    """Return "net loss" of "a net loss of $340 million", "exports" of "an increase in exports of"."""
    at = _left(shape, quantity)
    if shape.low(at) == "between":
        at -= 1
    if shape.low(at) != "of":
        return None
    end = at
    start = end
    while start > 0 and (
        (shape.tags[start - 1] in NOMINAL and shape.tags[start - 1] != tag.DETERMINER)
        or shape.low(start - 1) == "per"
    ):
        start -= 1
    if start == end or (end - start == 1 and shape.low(start) in VAGUE | TREND_NOUNS):
        return None
    return shape.text(start, end)


def _object_before(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return "policy rate" of "lowered its policy rate to 4.75 percent", "need" of "put the need at $180 million"."""
    left = _left(shape, quantity)
    if shape.low(left) == "between":
        left -= 1
    if shape.low(left) == "worth":
        return _words(shape, nearest(shape, noun_phrase(shape, left - (shape.tag(left - 1) == tag.COMMA))))
    if shape.low(left + 1) in ("below", "above", "under", "over"):
        left += 1  # "keep the pass below 130 zlotys"
    if shape.low(left) == "with" or (shape.low(left) == "for" and quantity.kind == "duration"):
        return _words(shape, _hung_on(shape, left))
    if shape.low(left) not in TIES or (shape.low(left) == "for" and quantity.kind != "money"):
        return None
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
    phrase = nouns_after(shape, verb + 1, 8, 2, left)
    if phrase is None or shape.low(phrase.start) in TIMES:
        return None
    gap = shape.tags[phrase.end : left]
    return (
        _words(shape, phrase)
        if not gap or gap[0] in (tag.PREPOSITION, tag.ADVERB, tag.TO, tag.QUANTITY)
        else None
    )


def _hung_on(shape: Shape, preposition: int) -> Phrase | None:
    """Return the noun that "with" or "for" and a quantity say more of: "customers with 7 million crowns"."""
    start = preposition
    while start > 0 and shape.tags[start - 1] in NOMINAL:
        start -= 1
    alone = start < preposition and shape.tag(start - 1) not in (tag.PREPOSITION, tag.TO)
    return nearest(shape, noun_phrase(shape, preposition)) if alone else None


def _named(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun right before a quantity whose verb is left out: "maize 2%", "and Corvane by 1.4%", "imports 13 billion"."""
    end = _left(shape, quantity) + 1
    if shape.low(end - 1) == ":":
        return _words(shape, noun_phrase(shape, end - 1))
    if shape.low(end - 1) in ("by", "at", "to"):
        end -= 1
    start = end
    while start > 0 and shape.tags[start - 1] in NOMINAL and end - start < 7:
        start -= 1
    before = shape.tag(start - 1)
    if start == end or not (
        before in (tag.COMMA, tag.BORDER) or shape.low(start - 1) in ("and", "while", "but")
    ):
        return None
    if shape.low(end - 1) in TIMES or shape.tags[end - 1] not in (tag.NOUN, tag.NUMBER):
        return None
    while start < end and shape.tags[start] in (tag.DETERMINER, tag.JOINER):
        start += 1
    return shape.text(start, end) if any(shape.tags[i] == tag.NOUN for i in range(start, end)) else None


def _paid_for(shape: Shape, quantity: Quantity) -> str | None:
    """Return what money is paid or raised for: "$12,000 for a new roof", "$2m in donations"."""
    at = quantity.end
    low = shape.low(at)
    verb = governor(shape, _left(shape, quantity))
    if low == "from" and quantity.kind == "percent" and not (verb and _ties(shape, verb)):
        return _words(shape, nouns_after(shape, at + 1, 5))  # "47.6% from the field"
    if low in ("off", "from") and shape.base(verb or 0) in REMOVING:
        return _words(shape, nouns_after(shape, at + 1, 6, 1))
    if quantity.kind != "money" or low not in ("for", "on", "in"):
        return None
    if verb is not None and (shape.low(verb) in BE or _ties(shape, verb)):
        return None
    bare = shape.tag(at + 1) in (tag.NOUN, tag.MODIFIER) and shape.pieces[at + 1].text[0].islower()
    if low == "in" and not bare and shape.base(verb or 0) != "invest":
        return None
    phrase = nouns_after(shape, at + 1, 8, 1)
    return _words(shape, phrase) if phrase and shape.low(phrase.start) not in TIMES | VAGUE else None


def _time_to(shape: Shape, quantity: Quantity) -> str | None:
    """Return "sell a home" of "it took 58 days to sell a home", "gallery collapsed" of "139 hours after a gallery collapsed"."""
    at = quantity.end
    if quantity.kind == "duration" and shape.low(at) in ("after", "before"):
        found = nouns_after(shape, at + 1, 6)
        verb = found.end if found else at
        while shape.tag(verb) == tag.AUXILIARY:
            verb += 1
        return shape.text(found.start, verb + 1) if found and shape.tag(verb) == tag.VERB else None
    if quantity.kind != "duration" or shape.tag(at) != tag.TO or shape.tag(at + 1) != tag.VERB:
        return None
    phrase = nouns_after(shape, at + 2, 5)
    return shape.text(at + 1, phrase.end if phrase else at + 2)


def _predicate(shape: Shape, quantity: Quantity, earlier: Earlier) -> str | None:
    """Return the subject of the verb before a quantity, with the verb where it says what the subject did."""
    left = _left(shape, quantity)
    verb = left + 1 if shape.tag(left + 1) == tag.VERB else _verb_of(shape, quantity)
    if verb is None:
        return None
    subject = subject_of(shape, verb)
    if subject is None:
        return None
    tied = _ties(shape, verb) or shape.low(verb) in BE or not _is_active(shape, verb)
    tied = tied or shape.tags[verb] == tag.AUXILIARY or shape.tag(verb + 1) in (tag.PREPOSITION, tag.TO)
    words = _resolved(shape, subject, earlier)
    acting = quantity.kind == "duration" and shape.tags[verb] != tag.AUXILIARY and not _ties(shape, verb)
    if tied and not (acting and words and shape.tag(subject.start) != tag.PRONOUN):
        return words
    if shape.low(subject.start) == "there":
        return None
    if words is None or shape.tag(subject.start) == tag.PRONOUN:
        return f"{words or shape.text(subject.start, subject.end)} {shape.text(verb, verb + 1)}"
    return _clause(shape, _short(shape, subject), verb)


def _does(shape: Shape, quantity: Quantity) -> str | None:
    """Return what a bare quantity does: "41 have signed up", "2 percent led to a charge"."""
    at = quantity.end
    while shape.tag(at) in (tag.AUXILIARY, tag.ADVERB):
        at += 1
    if shape.tag(at) != tag.VERB:
        return None
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


def _apposed(shape: Shape, quantity: Quantity) -> str | None:
    """Return the noun phrase that a quantity hangs on: "the scheme, worth $12 million", "exports of timber, down 9%"."""
    at = _left(shape, quantity)
    for i in range(at, max(-1, at - 14), -1):
        letter = shape.tags[i]
        if letter == tag.COMMA or shape.low(i) in ("(", "—", "–"):
            if shape.tag(i - 1) == tag.QUANTITY:
                continue
            found = noun_phrase(shape, i)
            if found is not None:
                start = found.start - (shape.tag(found.start - 1) == tag.DETERMINER)
                apart = shape.tag(start - 1) in (tag.PREPOSITION, tag.AUXILIARY, tag.VERB)
                first = main_subject(shape) if apart else None
                return _words(shape, first if first and first.end < start else found)
        if letter == tag.BORDER or (letter == tag.RELATIVE and shape.tag(i - 1) != tag.PREPOSITION):
            break
    if shape.tag(at) == tag.PREPOSITION:
        return _words(shape, noun_phrase(shape, at))
    first = main_subject(shape)
    return (
        _words(shape, first)
        if first and first.end <= quantity.start and shape.tag(first.start) != tag.PRONOUN
        else None
    )
