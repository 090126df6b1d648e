"""Titles right before a name: "U.S. President", "Secretary of State", "immigration barrister"."""

from __future__ import annotations

from reader.analysis.people.lexicon import CALENDAR, HONORIFICS, RANKS, SAYING, is_office
from reader.analysis.people.role_words import (
    CLAUSE_LEADS,
    DETERMINERS,
    ENDS,
    FIELDS,
    JOINTS,
    MODIFIERS,
    NO_MODIFIERS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
)
from reader.analysis.people.roles.phrases import Place, Sentence, is_capital, low_at

_RETIRED = frozenset({"ret", "retd", "retired", "ret."})
_NO_BEGINNINGS = DETERMINERS | JOINTS
_SMALL_BEGINNINGS = DETERMINERS | PREPOSITIONS | CLAUSE_LEADS
_SHORT_TITLES = HONORIFICS | RANKS
_COMMITTEES = ("committee", "subcommittee", "commission", "council")
_STOPPED = PREPOSITIONS - {"of", "for", "to", "and"}
_NO_TITLES = _SMALL_BEGINNINGS | ENDS | (NO_MODIFIERS - {"new"})
"""Words that have a capital only as the first of a sentence: "Like President Obama", "Did journalist Ann Lee"."""


def before(sentence: Sentence, start: int, free: int = 0) -> Place | None:
    """Return a title right before a name: "U.S. President", "Secretary of State", "immigration barrister"."""
    end = without_address(sentence, start, free)
    at = end - 1
    if at < free:
        return None
    if not is_office(sentence[at].text):
        at = _office_of(sentence, at, free)
        if at < free:
            return None
    at = title_start(sentence, at, free)
    while at < end and low_at(sentence, at) in _NO_BEGINNINGS:
        at += 1
    while end > at and sentence[end - 1].text == ".":
        end -= 1
    return (at, end) if any(is_office(token.text) for token in sentence[at:end]) else None


def without_address(sentence: Sentence, start: int, free: int) -> int:
    """Return where the words before a name end without "Mr.", "Sir" and "(ret.)"; an office is no form of address."""
    end = start
    while end > free:
        low = low_at(sentence, end - 1)
        if low == ")" and end - 4 >= free and low_at(sentence, end - 3) in _RETIRED:
            end -= 4
        elif low == ")" and end - 3 >= free and low_at(sentence, end - 2) in _RETIRED:
            end -= 3
        elif (low.rstrip(".") in HONORIFICS and not is_office(low)) or (
            low == "." and is_short_title(sentence, end - 2)
        ):
            end -= 1
        elif low == "chief" and low_at(sentence, end - 2) == ",":
            end -= 1  # "The minister of power, Chief Adebayo Adelabu", as in Nigeria
        else:
            break
    return end


def is_short_title(sentence: Sentence, at: int) -> bool:
    """Tell whether the word at `at` is a form of address or a rank that a full stop may follow."""
    return at >= 0 and low_at(sentence, at) in _SHORT_TITLES


def _office_of(sentence: Sentence, at: int, free: int) -> int:
    """Return the office in "Secretary of State" or "head of the region" that ends at `at`, or -1."""
    if low_at(sentence, at) == ")":
        at = next((k - 1 for k in range(at - 1, max(at - 4, 0), -1) if sentence[k].text == "("), -1)
    found = -1
    if at < 0 or low_at(sentence, at) in JOINTS or not sentence[at].text[0].isalpha():
        return found
    i = at
    while i >= free and at - i < 14:
        low = low_at(sentence, i)
        if is_office(low) and low_at(sentence, i + 1) in ("of", "for", "to"):
            found = i if sentence[i + 1].text != "to" or _leads_to_body(sentence, i + 2) else found
        elif low == "," and low_at(sentence, i - 1) in FIELDS and low_at(sentence, i + 1) in FIELDS:
            pass  # "Minister of Land, Infrastructure, Transport and Tourism"
        elif low == "on" and low_at(sentence, i - 1) in _COMMITTEES:
            pass  # "Chairman of the Committee on Construction"
        elif (
            low in ENDS
            or low in SAYING
            or low in _STOPPED
            or not (low[0].isalpha() or low in ("&", "'s", "’s"))
        ):
            break
        i -= 1
    return found


def _leads_to_body(sentence: Sentence, at: int) -> bool:
    """Tell "ambassador to Chad" and "adviser to the king" from "dean to apologize"."""
    return is_capital(sentence, at) or low_at(sentence, at) in DETERMINERS


def title_start(sentence: Sentence, office: int, free: int) -> int:
    """Return where the words that go with an office begin: capitals, possessives, and a few small words."""
    at = office
    small = 0
    while at > free and office - at < 14:
        word = sentence[at - 1].text
        low = word.lower()
        if low in SAYING or low in CALENDAR:
            break
        if low in ("'s", "’s", "-", "&", "/"):
            if at < 2 or (low == "-" and sentence[at - 1].start > sentence[at - 2].end):
                break  # the dash of "JAKARTA - minister"
        elif low in ("of", "for", "and", "the", "in"):
            if not (at > 1 and _joins(sentence, at - 1)):
                break
            if low == "of" and at == office == 2 and not is_office(sentence[0].text):
                break  # "Testimony of Captain Lind"
            if _names_others(sentence[at - 2].text, low):
                break  # "critics of President Lind", "aide for Senate leader Ann Lee"
        elif low == ".":
            if not is_short_title(sentence, at - 2):
                break
        elif low in PRONOUNS:
            break
        elif word[0].isupper():
            if at == 1 and low in _NO_TITLES:
                break
        elif not _modifies(low) or small > 3 or (is_capital(sentence, at) and not _leads_capitals(low)):
            break
        else:
            small += 1
        at -= 1
    return at


def _names_others(word: str, joint: str) -> bool:
    """Tell whether who stands before "of" or "for" is somebody else than who has the office behind it."""
    return word.islower() and is_office(word) and (joint == "for" or (joint == "of" and word.endswith("s")))


def _leads_capitals(low: str) -> bool:
    """Tell whether a small word may stand before a title in capitals: "former", not the verb of "hear Captain"."""
    return low in MODIFIERS or is_office(low) or "-" in low


def _joins(sentence: Sentence, at: int) -> bool:
    """Tell whether "of", "and" or "the" at `at` stands inside a title, between capitals or between small modifiers."""
    low = low_at(sentence, at)
    left, right = sentence[at - 1].text, sentence[at + 1].text
    if low == "the":
        return low_at(sentence, at - 1) in ("of", "for") and right[0].isupper()
    if low == "and":
        joined = (left[0].isupper() and right[0].isupper()) or (
            _modifies(left.lower()) and (at == 1 or not left[0].isupper())
        )
        return joined and left.lower() not in SAYING
    if low == "in":
        return False
    return (is_office(left) or left[0].isupper()) and (right[0].isupper() or right == "the")


def _modifies(low: str) -> bool:
    """Tell whether a small word may stand before an office: "science fiction writer", "deputy finance minister"."""
    if low in MODIFIERS or is_office(low):
        return True
    if (
        not low[0].isalpha()
        or low in NO_MODIFIERS
        or low in DETERMINERS
        or low in PREPOSITIONS
        or low in ENDS
        or low in CLAUSE_LEADS
    ):
        return False
    if low.endswith(("ed", "ing", "ly")):
        return False
    return not low.endswith("s") or low in PLURALS or low.endswith(("ss", "us"))
