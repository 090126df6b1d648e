"""The organisation that stands behind a name, or behind the role behind it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.analysis.people.bodies.body_runs import INNER, before_place, is_capital, is_field, runs
from reader.analysis.people.bodies.offices import BODY_HEADS, STATE_HEADS
from reader.analysis.people.lexicon import CALENDAR, is_office, is_people, is_place, names_by_rank
from reader.analysis.tokens import Token

LONGEST = 7
"""Words of a firm's name behind a role at most."""
_LINKS = INNER - {","}
_CLOSING = frozenset((".", ",", ";", ")", "”", '"', "and"))


def body_after(words: Sequence[Token], at: int, leads: Collection[str]) -> tuple[int, int] | None:
    """Return the tokens of the organisation in "Ann Lee of the Port Institute", the name ending at `at`, of `leads` "of"."""
    if at + 1 >= len(words) or words[at].text not in leads:
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
    run = runs(words[at + 1 : stop])
    if not run or run[0][0] > 1:
        return None
    start, end = at + 1 + run[0][0], at + 1 + run[0][1]
    end = before_place(words, (start, end))
    lows = [token.text.lower() for token in words[start:end]]
    if all(is_place(low) or is_people(low) or low in INNER or low in CALENDAR for low in lows) or is_office(
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
        end < len(words) and end - at < LONGEST and (is_capital(words[end]) or words[end].text in ("&", "of"))
    ):
        end += 1
    lows = [token.text.lower() for token in words[at + 1 : end]]
    if not lows or (end < len(words) and words[end].text not in _CLOSING):
        return None
    named = names_by_rank(lows[0])[0] != "" and len(lows) < 4 and lows[-1] not in BODY_HEADS
    if named or any(is_place(low) or is_people(low) or is_office(low) or low in CALENDAR for low in lows):
        return None
    return at + 1, end


def _may_be_in_body(words: Sequence[Token], at: int) -> bool:
    low = words[at].text.lower()
    return (
        is_capital(words[at])
        or low in _LINKS
        or (is_field(words, at) and words[at + 1].text.lower() in BODY_HEADS)
    )
