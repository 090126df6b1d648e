"""Runs of words in a role that may name a body: capitals, what joins them, and fields in small letters."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.bodies.offices import BODY_HEADS, STATE_HEADS, TOP_HEADS
from reader.analysis.people.lexicon import CALENDAR, is_office, is_place, listed, words_in
from reader.analysis.tokens import Token

INNER = frozenset({"of", "and", "for", "the", "&", "-", "–", ",", "in", "'s", "’s", "on"})
"""What stands between the words of a body's name."""
LEADS = frozenset({"of", "for", "at", "under", "with", "from", "in"})
"""What leads from an office to its body."""
_SMALL = INNER | LEADS
_FIELDS_IN = words_in("program programme studies study project research partners women")
"""Words behind which "in" leads to a field: "Program in Integrative Medicine"."""
_STATE = (STATE_HEADS | TOP_HEADS) - {"university", "union"}
TITLE_WORDS = listed("title_words", "words")
"""Words of titles that are no office by themselves."""


def runs(words: Sequence[Token]) -> list[tuple[int, int]]:
    """Return runs of capitalised words, joined by "of", "and" and "the", ended by a small "bureau" or "agency"."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and (is_capital(words[end]) or (end > at and _goes_on(words, end))):
            end += 1
        if end > at:
            field = end + 1 if end < len(words) and words[end].text in ("'s", "’s") else end
            if is_field(words, field) and words[field + 1].text.lower() in BODY_HEADS:
                end = field + 2
            end = _past_fields(words, at, end)
            found.append((at, end))
        at = end + 1
    return found


def before_place(words: Sequence[Token], run: tuple[int, int]) -> int:
    """Return where a run ends before where the body is: "Rice University | in Texas", not "Institute for Work in Schools"."""
    lows = [token.text.lower() for token in words[run[0] : run[1]]]
    if "in" not in lows:
        return run[1]
    at = lows.index("in")
    placed = all(is_place(low) or low in CALENDAR for low in lows[at + 1 :])
    field = lows[at - 1] in _FIELDS_IN or not {"of", "for"}.isdisjoint(lows[:at])
    alone = at == 1 and not words[run[0]].text.isupper()
    return run[0] + at if placed or not (field or alone) else run[1]


def _past_fields(words: Sequence[Token], start: int, end: int) -> int:
    """Return where a body ends whose field is in small letters: "Ministry of Trade and energy", "Department of health"."""
    heads = [at for at in range(start, end) if words[at].text.lower() in _STATE]
    if not heads:
        return end
    led = end + 1 if end == heads[0] + 1 and end < len(words) and words[end].text.lower() == "of" else end
    if led == end and not any(words[at + 1].text.lower() == "of" for at in heads if at + 1 < end):
        return end
    at = led
    while at < len(words):
        joined = at + (words[at].text in ("and", "&") and (at > led or led == end))
        if joined >= len(words) or not _is_small_field(words[joined]):
            break
        at = joined + 1
    return at if at > led else end


def _is_small_field(word: Token) -> bool:
    low = word.text
    return (
        low.isalpha()
        and low.islower()
        and low not in _SMALL
        and not is_office(low)
        and low not in TITLE_WORDS
    )


def is_field(words: Sequence[Token], at: int) -> bool:
    """Tell whether a small word says what a body does: the "trade" of "Japan's trade ministry"."""
    if at + 1 >= len(words):
        return False
    low = words[at].text.lower()
    return low.isalpha() and low not in _SMALL and not is_office(low) and low not in TITLE_WORDS


def is_capital(token: Token) -> bool:
    """Tell "Ministry" and "eBay"."""
    return token.text[0].isupper() or (token.text[0].islower() and token.text[1:2].isupper())


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Tell whether a small word or mark stands inside a name: a capital or a body's word follows it."""
    if words[at].text.lower() in BODY_HEADS:
        return True
    if _is_small_field(words[at]):
        return _leads_to_head(words, at + 1)
    if words[at].text.lower() not in INNER:
        return False
    following = list(words[at + 1 : at + 3])
    if not following:
        return False
    if is_capital(following[0]):
        return True
    return (
        following[0].text.lower() in ("the", "of", "and") and len(following) > 1 and is_capital(following[1])
    )


def _leads_to_head(words: Sequence[Token], at: int) -> bool:
    """Tell the "control and Drought relief Department" of "Flood control and Drought relief Department"."""
    for word in words[at : at + 4]:
        if word.text.lower() in _STATE:
            return True
        if not (is_capital(word) or _is_small_field(word) or word.text in ("and", "&")):
            return False
    return False
