"""Words about people: honorifics, offices, bodies, reporting verbs, and names of people and places."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

from reader.analysis.speech_verbs import SPOKEN
from reader.analysis.word_lists import words


def words_in(words: str) -> frozenset[str]:
    """Return the words of a list written as text."""
    return frozenset(words.split())


@cache
def listed(name: str, file: str = "") -> frozenset[str]:
    """Return the words of data/`name`.txt, or the list `name` of data/`file`.txt."""
    if file:
        return words("reader.analysis.people", file, name)
    return words_in(files("reader.analysis.people").joinpath("data", f"{name}.txt").read_text("utf-8"))


HONORIFICS = listed("honorifics", "words")

RANKS = listed("ranks", "words")
"""Offices cut short."""

BODY_WORDS = listed("body_heads", "words") | listed("body_words", "words")
"""Words of organisations' names that the tagger knows: with others it has to be trained anew."""

REPORTING = listed("reporting", "words")
"""Verbs of saying that the tagger knows: with others it has to be trained anew."""
SAYING = REPORTING | SPOKEN
"""Verbs of saying by which rules know a speaker."""


def is_saying(word: str) -> bool:
    """Tell whether a word in small letters is a form of a verb of saying: "remark", "remarked"."""
    return word in REPORTING or f"{word}ed" in REPORTING or f"{word}s" in REPORTING or f"{word}d" in REPORTING


ADDRESSING = words_in("told tell tells asked asks urged urges called")
"""Verbs behind which stands who listens, not who speaks."""

CALENDAR = listed("calendar", "words")

NOT_NAMES = CALENDAR | listed("not_names", "words")

PARTICLES = listed("particles", "words")
INNER_PARTICLES = PARTICLES | words_in("do dem dla")
"""Those too that are particles only between two words of a name: "Maria do Carmo"."""

POSTNOMINALS = listed("postnominals", "words")

_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "ð": "d", "þ": "th"})

PAST = listed("past", "words")
"""Past tenses that do not end in -ed."""

SUFFIXES = ("ologist", "manager", "maker", "owner", "keeper", "worker", "player", "founder", "director", "holder",
            "woman", "person", "scientist", "general-secretary", "winner", "grapher", "secretary")  # fmt: skip


SHORTEST_MADE = 6
"""Letters of which a word that ends so must have more."""


@lru_cache(1 << 16)
def is_office(word: str) -> bool:
    """Tell whether a word says what somebody is: "minister", "economists", "photographer"."""
    low = word.lower().rstrip(".")
    low = low[3:] if low.startswith(("ex-", "co-")) else low
    if low in RANKS:
        return True
    forms = {low, low.removesuffix("s"), f"{low[:-2]}an" if low.endswith("men") else low}
    return any(
        one in listed("person_nouns") or (len(one) > SHORTEST_MADE and one.endswith(SUFFIXES))
        for one in forms
    )


@lru_cache(1 << 16)
def is_place(word: str) -> bool:
    """Tell whether a word in small letters is a country, a state or a big city."""
    return word in listed("places")


@lru_cache(1 << 16)
def is_people(word: str) -> bool:
    """Tell whether a word in small letters says where somebody is from, or of which creed or party."""
    return word in listed("peoples")


@lru_cache(1 << 16)
def is_from(low: str) -> bool:
    """Tell a people by itself, many of them, or those of a place: "egyptians", "alaskan", "londoners"."""
    one = low.removesuffix("s")
    if is_people(low) or is_people(one):
        return True
    made = any(one.endswith(end) and is_place(one.removesuffix(end)) for end in ("n", "an", "er"))
    return made and names_by_rank(low) == ("", "")


@lru_cache(1 << 16)
def is_word_too(word: str) -> bool:
    """Tell whether a first or last name in small letters is an ordinary word as well: "rose", "will"."""
    return word in listed("words_too")


@lru_cache(1 << 16)
def is_common(word: str) -> bool:
    """Tell whether a word in small letters is one of the commonest of English and hardly anybody's name."""
    return word in listed("common_words")


def is_no_surname(word: str) -> bool:
    """Tell whether a word in small letters is a common one that hardly anybody has for a surname."""
    return is_common(word) and names_by_rank(word)[1] not in ("1", "2")


_NOBODY = ("", 0)


@cache
def _census(kind: str) -> dict[str, tuple[str, int]]:
    """Census names of one kind with "1" (common) to "3" (rare), and how many of a million bear one like it."""
    data = files("reader.analysis.people").joinpath("data", f"{kind}.txt").read_text("ascii")
    found: dict[str, tuple[str, int]] = {}
    for line in data.splitlines():
        rank, bearers, *names = line.split()
        found.update(dict.fromkeys(names, (rank, int(bearers))))
    return found


def bearers(word: str) -> tuple[int, int]:
    """Return how many of a million Americans had a word in small letters as first and as last name in 1990."""
    word = unaccented(word)
    return _census("first").get(word, _NOBODY)[1], _census("last").get(word, _NOBODY)[1]


@cache
def given_names() -> frozenset[str]:
    """Return given names of other countries than the census's.

    The rarer ones are not known while the tagger is trained, so that it learns to do without.
    """
    return listed("given") | listed("given_rarer")


@lru_cache(1 << 16)
def names_by_rank(word: str) -> tuple[str, str]:
    """Return how common a word in small letters is as a first and as a last name: "", or "1" to "3".

    Given names of other countries than the census's count as "2"; of "Hans-Peter" the first part tells. Accents do
    not matter.
    """
    word = unaccented(word)
    first = _census("first").get(word, _NOBODY)[0]
    if first in ("", "3") and (word in given_names() or word.partition("-")[0] in given_names()):
        first = "2"
    return first, _census("last").get(word, _NOBODY)[0]


def unaccented(word: str) -> str:
    """Return a word in small letters as lists spell it: "Inés" is "ines"."""
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def gender_of(first: str) -> str:
    """Return "f" or "m" for a first name in small letters that the census gives to one of them, else ""."""
    first = unaccented(first)
    return next((kind[0] for kind in ("female", "male") if first in listed(kind)), "")
