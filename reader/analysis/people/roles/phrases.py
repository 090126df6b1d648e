"""The words that say what somebody is: which office heads them, and where they end."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.lexicon import is_office, is_people, names_by_rank
from reader.analysis.people.role_words import (
    ARTICLES,
    DETERMINERS,
    FIELDS,
    KIN,
    NAMED,
    NO_TRADES,
    PREPOSITIONS,
    SEX_AND_AGE,
    SPOKEN_ENDS,
    STOPS,
)
from reader.analysis.tokens import Token

LONGEST = 30
"""Tokens of a role at most."""

SHORTENED = ("St", "Mt", "Ft")
"""What a place's name begins with before a full stop."""
_PLACING = PREPOSITIONS - {"and"}

COMMON = ("1", "2")
"""Ranks of names that are common."""

Sentence = Sequence[Token]
Place = tuple[int, int]
"""Tokens of a sentence from one to before another."""


def low_at(sentence: Sentence, at: int) -> str:
    """Return the word at `at` in small letters, "" outside the sentence."""
    return sentence[at].text.lower() if 0 <= at < len(sentence) else ""


def is_capital(sentence: Sentence, at: int) -> bool:
    """Tell whether the word at `at` begins with a capital."""
    return sentence[at].text[0].isupper()


def has_head(sentence: Sentence, start: int, stop: int) -> bool:
    """Tell whether an office heads the words: it comes before any "of" or "at", and no name or verb before it."""
    for i in range(start, min(stop, start + 14)):
        low = low_at(sentence, i)
        if low == "person" and low_at(sentence, i + 1) == "in" and low_at(sentence, i + 2) == "charge":
            return True
        if is_office(low) and not _is_surname(sentence, i, start):
            return low_at(sentence, i + 1) not in ("'s", "’s")
        if low in PREPOSITIONS and not (
            low in ("of", "for", "and") and i > start and is_capital(sentence, i - 1)
        ):
            return False
        if low in SPOKEN_ENDS:
            return False
    return False


def _is_surname(sentence: Sentence, at: int, start: int) -> bool:
    """Tell whether an office's word is a surname behind a first name: the "Baker" of "Sarah Baker"."""
    if at == start or not (is_capital(sentence, at) and is_capital(sentence, at - 1)):
        return False
    first = low_at(sentence, at - 1)
    return (
        names_by_rank(first)[0] in COMMON
        and names_by_rank(low_at(sentence, at))[1] in COMMON
        and not is_people(first)
    )


def phrase_end(sentence: Sentence, start: int, closing: bool) -> int:
    """Return where an apposition ends: at a comma that no list continues, at a verb, or at a mark."""
    depth = 0
    last = min(len(sentence), start + LONGEST)
    for i in range(start, last):
        word = sentence[i].text
        if word == "(" and not closing:
            depth += 1
        elif word == ")":
            if depth == 0:
                return i
            depth -= 1
        elif not depth and (
            (word == "," and not _list_goes_on(sentence, i))
            or (word in STOPS and not _shortens(sentence, i))
            or (i > start and word.lower() in SPOKEN_ENDS)
        ):
            return i
    return last


def _shortens(sentence: Sentence, at: int) -> bool:
    """Tell the stop of "teacher in St. Louis" from one that ends a sentence."""
    return (
        sentence[at].text == "."
        and 0 < at < len(sentence) - 1
        and sentence[at - 1].text in SHORTENED
        and is_capital(sentence, at + 1)
    )


def _list_goes_on(sentence: Sentence, comma: int) -> bool:
    """Tell whether "Trade, Industry and Energy" or ", and chairman of" goes on after the comma."""
    following = [token.text for token in sentence[comma + 1 : comma + 8]]
    if len(following) < 2 or comma == 0:
        return False
    if following[0].lower() == "and":
        return is_office(following[1]) or (
            following[1] in ARTICLES and len(following) > 2 and is_office(following[2])
        )
    if not all(word[0].isupper() or word in FIELDS for word in (sentence[comma - 1].text, following[0])):
        return False
    for i, word in enumerate(following):
        if word == "and":
            return i + 1 < len(following) and (following[i + 1][0].isupper() or following[i + 1] in FIELDS)
        if not (word[0].isupper() or word == "," or word in FIELDS):
            return False
    return False


def worth(words: Sequence[str]) -> int:
    """Return 2 for words that say what somebody does, 1 for whose kin they are, 0 for "girl there"."""
    lows = [word.lower() for word in words]
    end = next((i for i, low in enumerate(lows) if i and low in _PLACING), len(lows))
    heads = [low for low in lows[:end] if is_office(low) or low in NO_TRADES]
    head = {heads[-1], heads[-1].removesuffix("s")} if heads else set()
    return 1 if head & KIN else 0 if head & SEX_AND_AGE else 2


def cut_at_participle(sentence: Sentence, start: int, end: int) -> int:
    """Return where a role ends before "named", "based in" or "awarded the"."""
    headed = False
    for i in range(start, end):
        low = low_at(sentence, i)
        if headed and _is_participle(sentence, i, end):
            return i
        headed = headed or is_office(low)
    return end


def _is_participle(sentence: Sentence, at: int, end: int) -> bool:
    """Tell whether the word at `at` goes on like a clause: what a preposition or an article follows, or nothing."""
    word, before, following = sentence[at].text, low_at(sentence, at - 1), low_at(sentence, at + 1)
    if before in DETERMINERS or before in PREPOSITIONS or before.endswith("ly") or not word.islower():
        return False
    if at + 1 < end and following not in PREPOSITIONS and following not in ARTICLES:
        return False
    if word.endswith("ing"):
        return is_office(before) and at + 1 < end
    return word in NAMED or (word.endswith("ed") and len(word) > len("need"))
