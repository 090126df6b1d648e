"""The organisation that stands inside the words of a role."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.analysis.people.bodies.body_runs import INNER, LEADS, TITLE_WORDS, before_place, runs
from reader.analysis.people.bodies.offices import (
    ALWAYS,
    BODY_HEADS,
    OFTEN,
    PORTFOLIOS,
    STATE_KINDS,
    TOP_HEADS,
    is_state_body,
)
from reader.analysis.people.lexicon import (
    CALENDAR,
    is_office,
    is_people,
    is_place,
    listed,
    words_in,
)
from reader.analysis.tokens import Token

_NO_NAMES = STATE_KINDS | BODY_HEADS
"""Words that name no body by themselves."""
_OFFICES = ALWAYS | OFTEN
_GRADES = ("chief", "first", "senior", "special")
REGIONS = listed("regions", "words")
_EMPLOYED = frozenset({"at", "with", "under"})
_STATES = words_in("us usa uk uae")
"""Countries by their letters, which mean something else in small ones."""
_BESIDE_PLACES = INNER | words_in("south north east west new")
"""What goes with the name of a place or a people: "South Korean"."""
_NO_BODIES = INNER | listed("no_bodies", "words")


def body_of(words: Sequence[Token]) -> tuple[int, int] | None:
    """Return the tokens of the organisation in a role, of several the one above the others; None if none is named."""
    found = [_trimmed(words, _top_of(words, run)) for run in runs(words)]
    named = [run for run in found if run[0] < run[1] and _is_named(words, run)]
    best = max(named, key=lambda run: _weight(words, run), default=None)
    return best and _with_head(words, best)


def _with_head(words: Sequence[Token], run: tuple[int, int]) -> tuple[int, int]:
    """Return the run with the body in small letters that a province has: "meteorological bureau of | Anhui Province"."""
    start, end = run
    if words[end - 1].text.lower() not in REGIONS or start < 3 or words[start - 1].text != "of":
        return run
    if words[start - 2].text not in BODY_HEADS:
        return run
    head = start - 2
    while head > 0 and words[head - 1].text.islower() and words[head - 1].text not in INNER:
        head -= 1
    return (head, end) if head > 0 and words[head - 1].text in ("the", "of") else run


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
    while start < end and (words[start].text.lower() in INNER or not words[start].text[0].isalpha()):
        start += 1
    end = before_place(words, (start, end))
    while end > start and (words[end - 1].text.lower() in INNER or not words[end - 1].text[0].isalpha()):
        end -= 1
    return start, end


def _is_title(token: Token) -> bool:
    low = token.text.lower().rstrip(".")
    return is_office(low) or low in TITLE_WORDS or low in CALENDAR


def _inside_name(words: Sequence[Token], at: int, run: tuple[int, int]) -> bool:
    """Tell whether an office's word belongs to a body's name: "General Administration", "Attorney General's Office"."""
    if words[at].text.endswith("s"):  # "National Association of Home Builders"
        heads = (i for i in range(run[0], at - 1) if words[i].text.lower() in BODY_HEADS)
        return any(words[i + 1].text == "of" for i in heads)
    low = words[at].text.lower()
    if at + 1 >= run[1] or low not in ("general", "central", "major", *_GRADES):
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
    if all(is_place(low) or is_people(low) or low in _BESIDE_PLACES or "." in low for low in lows):
        return False
    if large and len(lows) == 1 and lows[0] in _STATES:
        return False
    if any(low in BODY_HEADS for low in lows):
        return True
    if set(lows) <= _NO_BODIES or lows[-1].endswith(("-based", "-born", "-trained", "-raised", "-winning")):
        return False
    first = words[run[0]].text
    if first.isupper() and len(first) > 1:
        return True
    local = any(token.text.lower().rstrip(".") in _OFFICES for token in words[: run[0]])
    before = words[run[0] - 1].text.lower() if run[0] else ""
    before = words[run[0] - 2].text.lower() if before == "the" and run[0] > 1 else before
    if before in LEADS:
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
