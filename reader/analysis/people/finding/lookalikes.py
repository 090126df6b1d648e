"""Words that look like a person's name and are none: amounts, streets, firms, titles of works, acronyms."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.people.bodies.acronyms import LONGEST
from reader.analysis.people.bodies.offices import BODY_HEADS
from reader.analysis.people.english import is_unknown
from reader.analysis.people.finding.impersonal import (
    BRANDS,
    FIRM_ENDS,
    IN_NAMES,
    KINDS,
    PLACED,
    PLACES_BEGIN,
    PLACES_END,
    SCALES,
    SMALL_IN_WORKS,
    STREETS,
)
from reader.analysis.people.finding.small_names import is_accompanied
from reader.analysis.people.finding.spoilt_names import is_spoken
from reader.analysis.people.lexicon import (
    PARTICLES,
    is_common,
    is_office,
    is_people,
    is_place,
    names_by_rank,
)
from reader.analysis.people.mentions import Mention, is_romanised, plain
from reader.analysis.people.role_words import ARTICLES
from reader.analysis.people.roles.appositions import after, left
from reader.analysis.tokens import Token

LEAST_CAPITALS = 5
"""Letters of a surname in capitals that needs no company."""
ACRONYMS = frozenset("AI API EU IT PC TV UK UN US USA".split())
"""Those that are nobody's initials."""
LONGEST_PARTICLE = 4
"""Letters of what a surname has grown together with at most: "FitzGerald"."""
LED_BY = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Von", "Fitz")
LONGEST_WORK = 6
"""Words of a work's title beside a name at most."""
MARKS = frozenset('"“”')
_NUMBERED = re.compile(r"[IVX]+")  # a king, a pope
_PARTY = re.compile(r"[RDI]-[A-Z]")
_PARTIES = ("republican", "democrat")
_SMALL = SMALL_IN_WORKS | {"'s", "’s", ":", ",", "'"}
_NO_PERSONS = IN_NAMES | FIRM_ENDS


def is_no_name(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell whether the words are no name at all: "billion yuan", "copper rose", the "Foreign" of a minister."""
    words = mention.words
    if any(map(_is_written_as_one, words)) or _is_of_acronym(words) or _is_of_party(words):
        return True
    lows = [plain(word) for word in words]
    surname = (  # "Stephen King", "Dawn French"
        len(words) > 1 and names_by_rank(lows[0])[0] and names_by_rank(lows[-1])[1] and lows[-1][-1] != "s"
    )
    if (
        len(words) > 1
        and ((is_office(lows[-1]) and not surname) or holds_no_persons_word(words))
        and not is_romanised(words)
    ):
        return True
    if len(words) > 1 and (words[0] in BRANDS or lows[0] in KINDS) and not names_by_rank(lows[0])[0]:
        return True
    before = sentence[mention.start - 1].text if mention.start else ""
    if (
        all(word.islower() for word in words)
        and not is_romanised(words)
        and not (
            len(words) > 1
            and all(is_unknown(word) or word in PARTICLES for word in words)
            and is_accompanied(sentence, mention)
        )
    ):
        return True
    if len(words) > 1 and lows[-1] in BODY_HEADS and names_by_rank(lows[-1])[1] not in ("1", "2"):
        return True  # "Emory University"
    if len(words) > 1 and (_is_club(words) or _is_town(words, lows, before)):
        return True
    if lows[0] in SCALES or before.lower() in SCALES or (before[:1].isdigit() and words[0].islower()):
        return True
    if _gives_street_name(sentence[mention.end : mention.end + 2]):
        return True
    following = sentence[mention.end].text if mention.end < len(sentence) else ""
    if following[:1].isupper() and is_office(following):
        return not names_by_rank(lows[0])[0]
    return mention.start == 0 and following in ("(", "-", "–", "—") and all(w.isupper() for w in words)


def _is_of_party(words: Sequence[str]) -> bool:
    """Tell "R-New Hampshire" behind a senator, and "Carolina Republican", who is one of many."""
    last = plain(words[-1].rpartition("-")[2]).removesuffix("s")
    if _PARTY.match(words[0]) or last in _PARTIES:
        return True
    first = plain(words[0].partition("-")[0])
    named = names_by_rank(first)[0] != "" or names_by_rank(last)[1] != ""
    return is_people(last) and plain(words[0]) != last and not named


def _gives_street_name(following: Sequence[Token]) -> bool:
    """Tell what goes on "King Boulevard" or "Avenue" behind a name."""
    words = [token.text for token in following]
    ends = [at for at, word in enumerate(words) if word.istitle() and word.lower() in STREETS]
    return bool(ends) and all(word.istitle() for word in words[: ends[0]])


def _is_written_as_one(word: str) -> bool:
    """Tell "FloatField" and "GenAI", words run together, from "DiCaprio" and "McLEAN"."""
    humps = [at for at in range(1, len(word)) if word[at].isupper() and word[at - 1].islower()]
    if not humps or (len(humps) == 1 and word[: humps[0]] in LED_BY):
        return False
    return len(humps) > 1 or humps[0] > LONGEST_PARTICLE or word[humps[0] :].isupper()


def _is_of_acronym(words: Sequence[str]) -> bool:
    """Tell "Responsible AI" and "AI Features" from "LI Keqiang": an acronym with a common word beside it."""
    short = [word for word in words if word.isupper() and word.isalpha() and 1 < len(word) <= LONGEST]
    if len(words) == 1 or is_romanised(words) or not short or all(map(_NUMBERED.fullmatch, short)):
        return False
    return any(word in ACRONYMS for word in words) or any(
        is_common(low) and names_by_rank(low) == ("", "") for low in map(plain, words) if low not in PARTICLES
    )


def holds_no_persons_word(words: Sequence[str]) -> bool:
    """Tell whether a name has a word of firms, clubs and places that no surname behind a first name explains."""
    lows = [word.lower() for word in words]
    first = names_by_rank(lows[0])[0] != ""
    return any(
        low in _NO_PERSONS and not (first and at and names_by_rank(low)[1]) for at, low in enumerate(lows)
    )


def _is_club(words: Sequence[str]) -> bool:
    """Tell "Boston Bruins" and "Stanley Cups" by the plural of a plain word, which is hardly anybody's surname."""
    low = words[-1].lower()
    plural = words[-1].istitle() and low.endswith("s") and not low.endswith("ss")
    known = names_by_rank(words[0].lower())[0] == "1" or names_by_rank(low) != ("", "")  # "John Stones"
    return plural and is_common(low) and not known


def _is_town(words: Sequence[str], lows: Sequence[str], before: str) -> bool:
    """Tell "San Diego" from "San Bao", and the Murray Hill that somebody is in from Faith Hill."""
    if words[0].istitle() and lows[0] in PLACES_BEGIN and not is_romanised(words):
        return True
    return before.lower() in PLACED and lows[-1] in PLACES_END


def in_title_of_work(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell whether a name is part of what stands in quotation marks, all in capitals: "Larry King Live"."""
    start, end = mention.start, mention.end
    while start > 0 and mention.start - start < LONGEST_WORK and _in_work(sentence[start - 1].text):
        start -= 1
    while end < len(sentence) and end - mention.end < LONGEST_WORK and _in_work(sentence[end].text):
        end += 1
    if start == 0 or end == len(sentence) or (start, end) == (mention.start, mention.end):
        return False
    opening, closing = sentence[start - 1], sentence[end]
    beside = opening.end == sentence[start].start and closing.start == sentence[end - 1].end
    return beside and opening.text in MARKS and closing.text in MARKS


def _in_work(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in _SMALL


def is_led_by_no_name(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell "Brazilian Jiu-Jitsu", "Aroma India" and "UVA Darden" by a first word that nobody has, where nobody speaks."""
    first = mention.words[0]
    low, last = first.lower(), mention.words[-1].lower()
    if len(mention.words) == 1 or any(names_by_rank(low)) or is_romanised(mention.words):
        return False
    short = first.isupper() and first.isalpha() and len(first) >= LONGEST
    placed = is_place(low) or is_people(low) or (is_place(last) and names_by_rank(last)[1] == "")
    return (short or placed) and not is_accompanied(sentence, mention)


def is_one_of_many(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell the wine of "the Hebron Paul Sauer" by its article from "the Ewan McGregor film"."""
    led = mention.start > 0 and sentence[mention.start - 1].text.lower() in ARTICLES
    return led and len(mention.words) > 1 and names_by_rank(plain(mention.words[0]))[0] == ""


def ends_small(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell "Benoquin ointment": unknown words, the last in small letters, with nothing beside them that persons have."""
    words = mention.words
    lows = [plain(word) for word in words]
    if len(words) != 2 or not words[1].islower() or is_romanised(words):
        return False
    if names_by_rank(lows[0])[0] or names_by_rank(lows[1])[1] or not words[1].isascii():
        return False
    beside = after(sentence, mention.end) or left(sentence, mention, 0)
    return (
        not (is_spoken(sentence, mention.start, mention.end) or is_accompanied(sentence, mention))
        and beside is None
    )


def is_acronym(mention: Mention, sentence: Sequence[Token]) -> bool:
    """Tell "AI" and "ROI" from "CRUZ", and from "Minister LI", who has a title or a verb of saying beside him."""
    word = mention.words[0]
    if len(mention.words) > 1 or not word.isupper() or len(word) >= LEAST_CAPITALS:
        return False
    known = len(word) > LONGEST and names_by_rank(word.lower()) != ("", "")
    return not (known or is_spoken(sentence, mention.start, mention.end))
