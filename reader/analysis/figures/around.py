"""What a figure measures where no verb of reaching or changing says so: the words beside it, or its clause's subject."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.lexicon import COMPARED, DOWN, MONTHS, REACH, STOP, UP
from reader.analysis.figures.quantity import Quantity
from reader.analysis.figures.scan import Piece

LONGEST = 6
CLAUSE = 30
"""Tokens before a quantity within which its clause begins."""

AUXILIARY = frozenset("will would can could may might must shall should has have had is was are were be been being do does did".split())  # fmt: skip
BREAKS = frozenset("while whereas but because although though when where which who whom whose that if as after before".split())  # fmt: skip
SPEECH = frozenset("said says told added noted stressed reported announced introduced stated warned explained according showed shows found".split())  # fmt: skip
OBJECT = 8
MOVERS = UP | DOWN | frozenset("put puts putting see sees saw keep keeps kept set sets hold holds held leave leaves left fix fixed price prices value valued values estimate estimated estimates bring brings brought take takes took push pushed".split())  # fmt: skip
ADVERBS = frozenset("also now still already only then again even just currently".split())
EXPLETIVE = frozenset("it there he she they we i you this that these those who which what one".split())
ARTICLES = frozenset("the a an its their his her our my your some about".split())
NO_NOUNS = COMPARED | frozenset("instead them him ago apart each away wide long deep high old".split())
TIMES = frozenset("year years month months week weeks quarter quarters day days decade morning evening night half period time end total all average".split())  # fmt: skip
GENERIC = frozenset("unit units piece pieces copy copies item items case cases time times set sets vehicle point points fold".split())  # fmt: skip
"""Counted nouns that say too little: 266 million units of what?"""


def beside(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return the noun that a quantity qualifies ("a 0.6 per cent fee") or is given for ("$12,000 for a new roof")."""
    at = quantity.end
    if quantity.kind == "count" or at >= len(pieces):
        return None
    hyphen = pieces[at].text == "-"
    words = _noun_phrase(pieces, at + hyphen)
    if words:
        return words
    low = pieces[at].low
    if low == "worth" and at + 1 < len(pieces) and pieces[at + 1].low == "of":
        return _noun_phrase(pieces, at + 2)
    if (quantity.kind == "money" and low in ("for", "on", "in")) or (
        quantity.kind != "duration" and low == "in"
    ):
        return _noun_phrase(pieces, at + 1)
    return None


def _noun_phrase(pieces: Sequence[Piece], at: int) -> str | None:
    """Return the nouns from token `at` on, without their article; None where a time or no noun stands there."""
    while at < len(pieces) and pieces[at].low in ARTICLES:
        at += 1
    end = at
    while end < len(pieces) and end - at < LONGEST:
        piece = pieces[end]
        joins = piece.text in "-&" and end > at and end + 1 < len(pieces)
        if not joins and (
            piece.low in NO_NOUNS or not piece.is_word or piece.low in STOP or _is_verbal(pieces, end, at)
        ):
            break
        end += 1
    while end > at and not pieces[end - 1].is_word:
        end -= 1
    if (
        end == at
        or pieces[end - 1].low in TIMES
        or pieces[at].low in MONTHS
        or pieces[end - 1].low.endswith("ly")
    ):
        return None
    return _text(pieces[at:end])


def _is_verbal(pieces: Sequence[Piece], at: int, start: int) -> bool:
    low = pieces[at].low
    if low in AUXILIARY or low in SPEECH or low in BREAKS:
        return True
    ends = at + 1 >= len(pieces) or not pieces[at + 1].is_word or pieces[at + 1].low in STOP
    return (low.endswith("ed") and len(low) > 4 and ends) or (at == start and low.endswith(("ing", "ly")))


def before_preposition(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return "price" of "a price of between $62 and $68", "products" of "products priced at under $10"."""
    at = quantity.start - quantity.lead - 1
    if at >= 1 and pieces[at].low == "between":
        at -= 1
    if at < 1 or pieces[at].low not in ("of", "at", "with", "to", "by"):
        return None
    if pieces[at].low != "of":
        if not pieces[at - 1].low.endswith("ed"):
            return None
        at -= 1
    start = at
    while start > 0 and at - start < LONGEST and _is_noun(pieces[start - 1]):
        start -= 1
    return _text(_without_articles(pieces[start:at]))


def _is_noun(piece: Piece) -> bool:
    return (piece.is_word and piece.low not in STOP and piece.low not in UP | DOWN) or piece.text == "-"


def object_moved(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return "policy rate" of "lowered its policy rate to 4.75 percent", "need" of "put the need at $180 million"."""
    end = quantity.start - quantity.lead - 1
    if end < 2 or pieces[end].low not in ("by", "at", "to", "from"):
        return None
    start = end
    while start > 0 and end - start < OBJECT and _in_object(pieces, start - 1):
        start -= 1
    if start == end or start == 0 or pieces[start - 1].low not in MOVERS:
        return None
    stop = next((i for i in range(start, end) if pieces[i].low == "by"), end)
    words = _without_articles(pieces[start:stop])
    if any(piece.is_number for piece in words):
        return None
    return _text(words) if words and words[0].low not in ("in", "on", "for", "by", "of") else None


def _in_object(pieces: Sequence[Piece], at: int) -> bool:
    piece = pieces[at]
    inner = piece.low in ARTICLES or piece.low in ("of", "for", "in", "on", "and", "by")
    if piece.low in MOVERS:
        return False
    return inner or piece.is_number or _is_noun(piece)


def named_before(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return the noun right before a quantity that has no verb: "imports 13.52 billion yuan", "and Talwerke 7.2 %"."""
    end = quantity.start - quantity.lead
    start = end
    while (
        start > 0
        and end - start < LONGEST
        and _is_noun(pieces[start - 1])
        and pieces[start - 1].low not in REACH
    ):
        start -= 1
    if start == end or (
        start > 0 and pieces[start - 1].text not in ",;:(" and pieces[start - 1].low not in ("and", "while")
    ):
        return None
    words = _without_articles(pieces[start:end])
    last = words[-1].low if words else ""
    if (
        not words
        or last in TIMES
        or last in MONTHS
        or last in COMMON_VERBS
        or last.endswith(("ly", "ed", "ing"))
    ):
        return None
    return _text(words)


def subject(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return the subject of the clause that a quantity stands in, else of the clause before it."""
    end = quantity.start - quantity.lead
    lowest = max(0, end - CLAUSE)
    inserted = False
    for turn in range(3):
        start = end
        while start > lowest and not _is_border(pieces, start - 1):
            start -= 1
        clause = pieces[start:end]
        if turn == 0 and clause and _is_verb(clause[0], 0):
            inserted = True  # "The project, ICE-4, has cost": what stands before the insertion is the subject
        elif turn == 2 and inserted:
            return _first_nouns(clause) or _whole(clause)
        elif not (turn == 1 and inserted) and (words := _first_nouns(clause)):
            return words
        if start <= lowest or (turn == 1 and not inserted):
            return None
        end = start - 1
    return None


def _whole(clause: Sequence[Piece]) -> str | None:
    """Return a clause that is nothing but a noun phrase."""
    words = _without_articles(clause)
    if not words or len(words) > 8 or words[0].low in EXPLETIVE or words[-1].low in TIMES:
        return None
    return (
        _text(words)
        if all(_is_noun(w) or w.low in ("of", "and", "for") or w.low in ARTICLES for w in words)
        else None
    )


def person_aged(pieces: Sequence[Piece], quantity: Quantity) -> str | None:
    """Return the name that an age stands beside: "Eusebio Mamani, 44," "Jörg Häberle (48)", "At 74, Maud Tregear"."""
    if quantity.unit or quantity.value is None or not 0 < quantity.value < 115:
        return None
    at = quantity.start - 1
    if at > 0 and pieces[at].text in ",(":
        start = at
        while start > 0 and _is_named(pieces[start - 1]):
            start -= 1
        if at - start >= 2:
            return _text(pieces[start:at])
    follows = quantity.end
    if at >= 0 and pieces[at].low == "at" and follows + 1 < len(pieces) and pieces[follows].text == ",":
        end = follows + 1
        while end < len(pieces) and _is_named(pieces[end]):
            end += 1
        if end - follows > 2:
            return _text(pieces[follows + 1 : end])
    return None


def _is_named(piece: Piece) -> bool:
    return (piece.is_word and piece.text[0].isupper()) or piece.text == "-"


def _is_border(pieces: Sequence[Piece], at: int) -> bool:
    piece = pieces[at]
    return piece.text in ',;:()"“”—–' or piece.low in BREAKS or piece.low in SPEECH


def _first_nouns(clause: Sequence[Piece]) -> str | None:
    """Return the words before the first verb of a clause, if they are a noun phrase."""
    verb = next((i for i, piece in enumerate(clause) if _is_verb(piece, i)), None)
    if verb is None or verb == 0:
        return None
    words = _without_articles(clause[:verb])
    while words and words[0].low in (
        "in",
        "on",
        "by",
        "at",
        "during",
        "since",
        "for",
        "from",
        "and",
        "last",
        "so",
        "but",
    ):
        return None
    if not words or len(words) > 10 or words[-1].low in EXPLETIVE | TIMES or words[0].low in EXPLETIVE:
        return None
    return _text(words)


def _is_verb(piece: Piece, at: int) -> bool:
    low = piece.low
    return (
        low in AUXILIARY
        or low in REACH
        or (at > 0 and (low in UP | DOWN) and piece.text.islower())
        or (at > 0 and low.endswith("ed") and len(low) > 3 and piece.text.islower())
        or (at > 0 and low in COMMON_VERBS)
    )


COMMON_VERBS = frozenset(
    "makes made goes went gets got takes took gives gave sees saw wins won leaves left begins began brings brought keeps kept"
    " sets set puts put offers plans wants expects needs uses runs ran pays gets becomes became shows tells holds means meant"
    " employs owns supplies provides serves covers handles produces carries caught fought taught thought led met spoke drew"
    " trades trade expect offer plan want need use saw".split()
)


def _without_articles(pieces: Sequence[Piece]) -> Sequence[Piece]:
    start, end = 0, len(pieces)
    while start < end and (
        pieces[start].low in ARTICLES or not (pieces[start].is_word or pieces[start].is_number)
    ):
        start += 1
    while end > start and (
        pieces[end - 1].low in ARTICLES | AUXILIARY | ADVERBS
        or not (pieces[end - 1].is_word or pieces[end - 1].is_number)
    ):
        end -= 1
    return pieces[start:end]


def _text(pieces: Sequence[Piece]) -> str | None:
    if not any(piece.is_word for piece in pieces):
        return None
    return "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(pieces))
