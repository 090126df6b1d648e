"""Where the words stand that say what somebody is: before a name, after it, left of a comma, after "is"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.lexicon import HONORIFICS, POSTNOMINALS, RANKS, REPORTING, is_office
from reader.analysis.people.mentions import Mention
from reader.analysis.people.role_words import (
    ARTICLES,
    DETERMINERS,
    ENDS,
    HEADING,
    JOINTS,
    MODIFIERS,
    NO_MODIFIERS,
    PLURALS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS,
)
from reader.analysis.tokens import Token

_RETIRED = frozenset({"ret", "retd", "retired", "ret."})
_STOPPED = PREPOSITIONS - {"of", "for", "to", "and"}
LONGEST = 30
"""Tokens of a role at most."""

Sentence = Sequence[Token]
Place = tuple[int, int]


def _low(sentence: Sentence, at: int) -> str:
    return sentence[at].text.lower() if 0 <= at < len(sentence) else ""


def before(sentence: Sentence, start: int, free: int = 0) -> Place | None:
    """Return a title right before a name: "U.S. President", "Secretary of State", "immigration barrister"."""
    end = _without_address(sentence, start, free)
    at = end - 1
    if at < free:
        return None
    if not is_office(sentence[at].text):
        at = _office_of(sentence, at, free)
        if at < free:
            return None
    at = _title_start(sentence, at, free)
    while at < end and _low(sentence, at) in DETERMINERS | JOINTS | {"'s", "’s"}:
        at += 1
    while end > at and sentence[end - 1].text == ".":
        end -= 1
    return (at, end) if any(is_office(token.text) for token in sentence[at:end]) else None


def _without_address(sentence: Sentence, start: int, free: int) -> int:
    """Return where the words before a name end without "Mr.", "Sir" and "(ret.)"; an office is no form of address."""
    end = start
    while end > free:
        low = _low(sentence, end - 1)
        if low == ")" and end - 4 >= free and _low(sentence, end - 3) in _RETIRED:
            end -= 4
        elif low == ")" and end - 3 >= free and _low(sentence, end - 2) in _RETIRED:
            end -= 3
        elif (low.rstrip(".") in HONORIFICS and not is_office(low)) or (
            low == "." and _is_short_title(sentence, end - 2)
        ):
            end -= 1
        else:
            break
    return end


def _is_short_title(sentence: Sentence, at: int) -> bool:
    return at >= 0 and _low(sentence, at) in HONORIFICS | RANKS


def _office_of(sentence: Sentence, at: int, free: int) -> int:
    """Return the office in "Secretary of State" or "head of the region" that ends at `at`, or -1."""
    if _low(sentence, at) == ")":
        at = next((k - 1 for k in range(at - 1, max(at - 4, 0), -1) if sentence[k].text == "("), -1)
    found = -1
    if at < 0 or _low(sentence, at) in JOINTS or not sentence[at].text[0].isalpha():
        return found
    i = at
    while i >= free and at - i < 14:
        low = _low(sentence, i)
        if is_office(low) and _low(sentence, i + 1) in ("of", "for", "to"):
            found = i
        elif (
            low in ENDS
            or low in REPORTING
            or low in _STOPPED
            or not (low[0].isalpha() or low in ("&", "'s", "’s"))
        ):
            break
        i -= 1
    return found


def _is_capital(sentence: Sentence, at: int) -> bool:
    return sentence[at].text[0].isupper()


def _title_start(sentence: Sentence, office: int, free: int) -> int:
    """Return where the words that go with an office begin: capitals, possessives, and a few small words."""
    at = office
    small = 0
    while at > free and office - at < 14:
        word = sentence[at - 1].text
        low = word.lower()
        if low in REPORTING or low in ("reuters", "ap", "afp"):
            break
        if low in ("'s", "’s", "-", "&", "/"):
            if at < 2:
                break
        elif low in ("of", "for", "and", "the", "in"):
            if not (at > 1 and _joins(sentence, at - 1)):
                break
        elif low == ".":
            if not _is_short_title(sentence, at - 2):
                break
        elif low in PRONOUNS:
            break
        elif word[0].isupper():
            if at == 1 and low in DETERMINERS | PREPOSITIONS:
                break
        elif not _modifies(low) or small > 3 or (_is_capital(sentence, at) and not _leads_capitals(low)):
            break
        else:
            small += 1
        at -= 1
    return at


def _leads_capitals(low: str) -> bool:
    """Tell whether a small word may stand before a title in capitals: "former", not the verb of "hear Captain"."""
    return low in MODIFIERS or is_office(low) or "-" in low


def _joins(sentence: Sentence, at: int) -> bool:
    """Tell whether "of", "and" or "the" at `at` stands inside a title, between capitals or between small modifiers."""
    low = _low(sentence, at)
    left, right = sentence[at - 1].text, sentence[at + 1].text
    if low == "the":
        return _low(sentence, at - 1) in ("of", "for") and right[0].isupper()
    if low == "and":
        joined = (left[0].isupper() and right[0].isupper()) or (
            _modifies(left.lower()) and not left[0].isupper()
        )
        return joined and left.lower() not in REPORTING
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
    ):
        return False
    if low.endswith(("ed", "ing", "ly")) or len(low) < 3:
        return False
    return not low.endswith("s") or low in PLURALS or low.endswith(("ss", "us"))


def after(sentence: Sentence, end: int) -> Place | None:
    """Return an apposition after a name: ", head of the bureau of …,"; in brackets or after a dash too."""
    at = _after_letters(sentence, end)
    if at + 1 >= len(sentence) or sentence[at].text not in (",", "(", "–", "—", "-"):
        return None
    closing = sentence[at].text == "("
    at += 1
    if sentence[at].text.isdigit() and len(sentence[at].text) < 4:
        at += 1
        if at < len(sentence) and sentence[at].text == ",":
            at += 1
    start = at
    if _low(sentence, start) == "who" and _low(sentence, start + 1) in ("is", "was", "serves", "heads"):
        start += 2
    while start < len(sentence) and _low(sentence, start) in DETERMINERS | {"as", "also", "then"}:
        start += 1
    stop = _phrase_end(sentence, start, closing)
    return (start, stop) if _has_head(sentence, start, stop) else None


def _after_letters(sentence: Sentence, end: int) -> int:
    """Return where letters behind a name end: "Ann Lee MP,", "Ann Lee, KC,"."""
    if end < len(sentence) and sentence[end].text in POSTNOMINALS:
        return end + 1
    if end + 2 < len(sentence) and sentence[end].text == "," and sentence[end + 1].text in POSTNOMINALS:
        return end + 2
    return end


def _has_head(sentence: Sentence, start: int, stop: int) -> bool:
    """Tell whether an office heads the words: it comes before any "of" or "at", and no name or verb before it."""
    for i in range(start, min(stop, start + 14)):
        low = _low(sentence, i)
        if is_office(low):
            following = _low(sentence, i + 1)
            return not (
                following in ("'s", "’s")
                or (i == start and following in REPORTING and i + 1 == stop and start == 0)
            )
        if low in PREPOSITIONS and not (
            low in ("of", "for", "and") and i > start and _is_capital(sentence, i - 1)
        ):
            return False
        if low in REPORTING or low in ENDS:
            return False
    return False


def _phrase_end(sentence: Sentence, start: int, closing: bool) -> int:
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
            or word in STOPS
            or (i > start and word.lower() in ENDS | REPORTING)
        ):
            return i
    return last


def _list_goes_on(sentence: Sentence, comma: int) -> bool:
    """Tell whether "Trade, Industry and Energy" or ", and chairman of" goes on after the comma."""
    following = [token.text for token in sentence[comma + 1 : comma + 8]]
    if len(following) < 2 or comma == 0:
        return False
    if following[0].lower() == "and":
        return is_office(following[1]) or (
            following[1] in ARTICLES and len(following) > 2 and is_office(following[2])
        )
    if not (sentence[comma - 1].text[0].isupper() and following[0][0].isupper()):
        return False
    for i, word in enumerate(following):
        if word == "and":
            return i + 1 < len(following) and following[i + 1][0].isupper()
        if (not word[0].isupper() and word != ",") or word.lower() in REPORTING:
            return False
    return False


def left(sentence: Sentence, mention: Mention, free: int) -> Place | None:
    """Return an apposition left of the name: "The team's coach, Alireza Mehraban, …"."""
    end = _before_rank(sentence, mention.start, free) - 1
    if end < 1 or sentence[end].text not in (",", "–", "—"):
        return None
    addressed = end < mention.start - 1
    if mention.end < len(sentence) and not (
        addressed
        or sentence[mention.end].text in (",", ")", "(", ".", "–", "—", ";", "-")
        or _low(sentence, mention.end) in REPORTING | ENDS
    ):
        return None
    if _low(sentence, free) in ("'s", "’s"):  # "Ann Lee's brother, Bob Lee,"
        while free > 0 and _is_capital(sentence, free - 1):
            free -= 1
    start = end
    while start > free and end - start < 18:
        word = sentence[start - 1].text
        low = word.lower()
        opening = next(
            (k for k in range(start - 2, max(start - 9, free - 1), -1) if sentence[k].text == "("), -1
        )
        if word == ")" and opening >= 0:
            start = opening
            continue
        if (
            word in STOPS
            or word == ","
            or low in REPORTING
            or low in ENDS
            or low in ("by", "to", "with", "from", "as")
        ):
            break
        start -= 1
    at = start
    while at < end and _low(sentence, at) in DETERMINERS | {"and", "but"}:
        at += 1
    # Without an article it is a list of names ("Mayor Smith, Jones and …") unless a possessive or a capital leads.
    led = at > start or _low(sentence, at + 1) in ("'s", "’s") or sentence[at].text[0].isupper()
    if led and at < end and _has_head(sentence, at, end):
        return at, end
    # "In the words of the prosecutor, Ann Lee,": only the last words are the title.
    if not is_office(sentence[end - 1].text):
        return None
    at = _title_start(sentence, end - 1, free)
    while at < end and _low(sentence, at) in DETERMINERS | JOINTS:
        at += 1
    return (at, end) if _low(sentence, at - 1) in DETERMINERS else None


def _before_rank(sentence: Sentence, start: int, free: int) -> int:
    """Return where the words before a name end without forms of address and ranks: "Brig. Gen. (ret.)"."""
    end = _without_address(sentence, start, free)
    while end > free and (sentence[end - 1].text.lower() in RANKS or sentence[end - 1].text == "."):
        if sentence[end - 1].text == "." and not _is_short_title(sentence, end - 2):
            break
        end -= 1
    return end


def copula(sentence: Sentence, end: int) -> Place | None:
    """Return what follows "is the" or "was appointed": "Mira Tanaka is the director of …"."""
    start = end
    if _low(sentence, start) in ("has", "had") and _low(sentence, start + 1) == "been":
        start += 1
    elif _low(sentence, start) not in ("is", "was", "became", "serves", "served", "heads"):
        return None
    start += 1
    led = False
    while _low(sentence, start) in ("appointed", "elected", "named", "as", "currently", "also") or (
        _low(sentence, start) in DETERMINERS
    ):
        led = True
        start += 1
    stop = _phrase_end(sentence, start, False)
    led = led or any(
        is_office(sentence[i].text) and _low(sentence, i + 1) in ("of", "at", "for")
        for i in range(start, min(stop, start + 4))
    )
    return (start, stop) if led and _has_head(sentence, start, min(stop, start + 8)) else None


def heading(sentence: Sentence, end: int) -> Place | None:
    """Return "heads the price office" in ", who heads the price office,"."""
    start = end + 2
    if end + 3 >= len(sentence) or sentence[end].text != "," or _low(sentence, end + 1) != "who":
        return None
    if _low(sentence, start) not in HEADING:
        return None
    stop = _phrase_end(sentence, start + 1, False)
    return (start, stop) if any(_is_capital(sentence, i) for i in range(start + 1, stop)) else None
