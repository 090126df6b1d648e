"""The organisation that stands inside the words of a role."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.people.lexicon import (
    CALENDAR,
    HONORIFICS,
    STATE_WORDS,
    is_office,
    is_people,
    is_place,
    names_by_rank,
    words_in,
)
from reader.analysis.people.offices import (
    ALWAYS,
    BODY_HEADS,
    OFTEN,
    PORTFOLIOS,
    STATE_HEADS,
    STATE_KINDS,
    TOP_HEADS,
    is_state_body,
)
from reader.analysis.tokens import Token

_INNER = frozenset({"of", "and", "for", "the", "&", "-", "–", ",", "in", "'s", "’s", "on"})
_LINKS = _INNER - {","}
_LEADS = frozenset({"of", "for", "at", "under", "with", "from", "in"})
_SMALL = _INNER | _LEADS
_NO_NAMES = STATE_KINDS | STATE_WORDS | BODY_HEADS
"""Words that name no body by themselves."""
_STATE = (STATE_HEADS | TOP_HEADS) - {"university", "union"}
_OFFICES = ALWAYS | OFTEN
_GRADES = ("chief", "first", "senior", "special")
LONGEST = 7
"""Words of a firm's name behind a role at most."""
CLOSING = frozenset((".", ",", ";", ")", "”", '"', "and"))
_EMPLOYED = frozenset({"at", "with", "under"})
_NO_BODIES = _INNER | words_in(
    "opposition majority minority republic country region nation electoral chief technology rear"
)
_TITLE_WORDS = words_in(
    "prime vice deputy former chief senior acting general first lead junior assistant associate managing executive crown"
    " lord special permanent co non ex then interim"
)


def body_after(words: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the tokens of the organisation in "Ann Lee of the Port Institute", where the name ends at `at`."""
    if at + 1 >= len(words) or words[at].text not in ("of", "from", "at"):
        return None
    if words[at].text == "of" and words[at + 1].text == "the":
        for end in range(at + 3, min(at + 6, len(words) + 1)):
            lows = [token.text.lower() for token in words[at + 2 : end]]
            if (
                lows[-1] in STATE_HEADS
                and all(low.isalpha() for low in lows)
                and lows[-1] == words[end - 1].text
            ):
                return at + 2, end
    stop = at + 1
    while stop < len(words) and stop - at < 12 and _may_be_in_body(words, stop):
        stop += 1
    if stop < len(words) and words[stop].text.lower() in BODY_HEADS:
        stop += 1
    run = _runs(words[at + 1 : stop])
    if not run or run[0][0] > 1:
        return None
    start, end = at + 1 + run[0][0], at + 1 + run[0][1]
    lows = [token.text.lower() for token in words[start:end]]
    if all(is_place(low) or is_people(low) or low in _INNER or low in CALENDAR for low in lows) or is_office(
        lows[0]
    ):
        return None
    built = any(low in BODY_HEADS for low in lows[1:]) or (lows[0] in BODY_HEADS and len(lows) > 2)
    short = len(lows) == 1 and len(lows[0]) > 1 and words[start].text.isupper()
    led = words[at].text == "of" and words[at + 1].text == "the" and len(lows) == 1 and lows[0].endswith("s")
    return (start, end) if built or short or led else None


def body_listed(words: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the tokens of the firm in "Ann Lee, owner, Azola Creative.", where the role ends at `at`."""
    if at + 1 >= len(words) or words[at].text != ",":
        return None
    end = at + 1
    while (
        end < len(words) and end - at < LONGEST and (_capital(words[end]) or words[end].text in ("&", "of"))
    ):
        end += 1
    lows = [token.text.lower() for token in words[at + 1 : end]]
    if not lows or (end < len(words) and words[end].text not in CLOSING):
        return None
    named = names_by_rank(lows[0])[0] != "" and len(lows) < 4 and lows[-1] not in BODY_HEADS
    if named or any(is_place(low) or is_people(low) or is_office(low) or low in CALENDAR for low in lows):
        return None
    return at + 1, end


def _may_be_in_body(words: Sequence[Token], at: int) -> bool:
    low = words[at].text.lower()
    return (
        _capital(words[at])
        or low in _LINKS
        or (_is_field(words, at) and words[at + 1].text.lower() in BODY_HEADS)
    )


def body_of(words: Sequence[Token]) -> tuple[int, int] | None:
    """Return the tokens of the organisation in a role, of several the one above the others; None if none is named."""
    runs = [_top_of(words, run) for run in _runs(words)]
    runs = [_trimmed(words, run) for run in runs]
    named = [run for run in runs if run[0] < run[1] and _is_named(words, run)]
    return max(named, key=lambda run: _weight(words, run), default=None)


def _runs(words: Sequence[Token]) -> list[tuple[int, int]]:
    """Return runs of capitalised words, joined by "of", "and" and "the", ended by a small "bureau" or "agency"."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and (_capital(words[end]) or (end > at and _goes_on(words, end))):
            end += 1
        if end > at:
            if end < len(words) and words[end].text.lower() in BODY_HEADS:
                end += 1
            else:
                field = end + 1 if end < len(words) and words[end].text in ("'s", "’s") else end
                if _is_field(words, field) and words[field + 1].text.lower() in BODY_HEADS:
                    end = field + 2
            end = _past_fields(words, at, end)
            found.append((at, end))
        at = end + 1
    return found


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
        and low not in _TITLE_WORDS
    )


def _is_field(words: Sequence[Token], at: int) -> bool:
    """Tell whether a small word says what a body does: the "trade" of "Japan's trade ministry"."""
    if at + 1 >= len(words):
        return False
    low = words[at].text.lower()
    return low.isalpha() and low not in _SMALL and not is_office(low) and low not in _TITLE_WORDS


def _capital(token: Token) -> bool:
    return token.text[0].isupper() or (token.text[0].islower() and token.text[1:2].isupper())


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Tell whether a small word or mark stands inside a name: a capital or a body's word follows it."""
    if words[at].text.lower() in BODY_HEADS:
        return True
    if _is_small_field(words[at]):
        return _leads_to_head(words, at + 1)
    if words[at].text.lower() not in _INNER:
        return False
    following = list(words[at + 1 : at + 3])
    if not following:
        return False
    if _capital(following[0]):
        return True
    return following[0].text.lower() in ("the", "of", "and") and len(following) > 1 and _capital(following[1])


def _leads_to_head(words: Sequence[Token], at: int) -> bool:
    """Tell the "control and Drought relief Department" of "Flood control and Drought relief Department"."""
    for word in words[at : at + 4]:
        if word.text.lower() in _STATE:
            return True
        if not (_capital(word) or _is_small_field(word) or word.text in ("and", "&")):
            return False
    return False


def _top_of(words: Sequence[Token], run: tuple[int, int]) -> tuple[int, int]:
    """Return the body above, where a run names a part of it: "Price Bureau of the Ministry of Trade"."""
    for i in range(run[1] - 1, run[0] + 1, -1):
        if words[i].text.lower() in TOP_HEADS and words[i - 1].text.lower() in (
            "the",
            "of",
            "under",
            "at",
            "'s",
            "’s",
        ):
            return i, run[1]
    return run


def _trimmed(words: Sequence[Token], run: tuple[int, int]) -> tuple[int, int]:
    """Return the run without title words and marks at its ends: "NASA Administrator" is NASA's."""
    start, end = run
    offices = [i for i in range(start, end) if _is_title(words[i]) and not _inside_name(words, i, run)]
    if offices:
        pieces = [start - 1, *offices, end]
        lengths = [(after - before - 1, -before) for before, after in pairwise(pieces)]
        most = max(range(len(lengths)), key=lambda k: lengths[k])
        start, end = pieces[most] + 1, pieces[most + 1]
    while start < end and (words[start].text.lower() in _INNER or not words[start].text[0].isalpha()):
        start += 1
    while end > start and (words[end - 1].text.lower() in _INNER or not words[end - 1].text[0].isalpha()):
        end -= 1
    return start, end


def _is_title(token: Token) -> bool:
    low = token.text.lower().rstrip(".")
    return is_office(low) or low in _TITLE_WORDS or low in HONORIFICS or low in CALENDAR


def _inside_name(words: Sequence[Token], at: int, run: tuple[int, int]) -> bool:
    """Tell whether an office's word belongs to a body's name: "General Administration", "Attorney General's Office"."""
    if words[at - 1].text == "of" and words[at].text.endswith("s"):
        return any(words[i].text.lower() in BODY_HEADS for i in range(run[0], at - 1))
    low = words[at].text.lower()
    if at + 1 >= run[1] or low not in ("general", "central", *_GRADES):
        return False
    if low in _GRADES and any(is_office(word.text) for word in words[at + 1 : at + 3]):
        return False  # "Chief Economic Adviser"
    following = words[at + 1]
    return following.text.lower() in BODY_HEADS or (following.text[0].isupper() and not _is_title(following))


def _is_named(words: Sequence[Token], run: tuple[int, int]) -> bool:
    """Tell whether the run names a body rather than a place, a people, or a party's letter."""
    lows = [token.text.lower().rstrip(".") for token in words[run[0] : run[1]] if token.text[0].isalpha()]
    led = [token.text.lower() for token in words[max(0, run[0] - 2) : run[0]]]
    if lows[0] == "state" and led == ["secretary", "of"]:
        return False  # "secretary of State of Employment", as Romance languages have it
    large = words[run[0]].text.isupper()
    if len(lows) == 1 and not large and (lows[0] in _NO_NAMES):
        return False
    if all(is_place(low) or is_people(low) or low in _INNER or "." in low for low in lows):
        return False
    if any(low in BODY_HEADS for low in lows):
        return True
    if set(lows) <= _NO_BODIES or lows[-1].endswith("-based"):
        return False
    first = words[run[0]].text
    if first.isupper() and len(first) > 1:
        return True
    local = any(token.text.lower().rstrip(".") in _OFFICES for token in words[: run[0]])
    before = words[run[0] - 1].text.lower() if run[0] else ""
    before = words[run[0] - 2].text.lower() if before == "the" and run[0] > 1 else before
    if before in _LEADS:
        return before in _EMPLOYED or not (local or before in ("in", "from"))
    portfolio = run[1] < len(words) and words[run[1]].text.lower() in PORTFOLIOS
    states = len(lows) == 1 and any(token.text.lower() in ALWAYS for token in words[run[1] : run[1] + 2])
    return run[0] == 0 and run[1] < len(words) and not (local or portfolio or states)


def _weight(words: Sequence[Token], run: tuple[int, int]) -> tuple[bool, bool, bool, int]:
    lows = [token.text.lower() for token in words[run[0] : run[1]]]
    return (
        lows[0] in TOP_HEADS or lows[-1] in TOP_HEADS,
        is_state_body(lows),
        any(low in BODY_HEADS for low in lows),
        run[1] - run[0],
    )
