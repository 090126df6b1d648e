"""Which words of a unit a cue tells of: those before it, those behind it, or both."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.speech_verbs import QUOTED, SAY, THAT, TOLD
from reader.analysis.statements.content import (
    LEAST_REPORTED,
    MARKS,
    begins,
    behind_colon,
    is_clause,
    left,
    object_end,
    right,
)
from reader.analysis.statements.cues import (
    AUXILIARIES,
    BESIDE,
    CLEAR,
    COMMANDS,
    DAYS,
    FINITE,
    GERUNDS,
    GERUNDS_CLAUSE,
    GERUNDS_THAT,
    IRREGULAR,
    JOINERS,
    NAMING,
    NOUNS,
    OBJECTS,
    OPENERS,
    PROMISES,
    PRONOUNS,
    PUT,
)
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.sources import source_end
from reader.analysis.statements.units import QUOTE, Item, words_in
from reader.core.spans import Span

_NO_CLAUSE = JOINERS | OPENERS
_CLAUSE_VERBS = AUXILIARIES - {"'s", "’s", "'", "be"}
_VERBS = AUXILIARIES | IRREGULAR
_NO_CLAUSE_BEHIND = _NO_CLAUSE | BESIDE

ACCUSING = ("accused", "accuses", "accuse", "accusing")
"""Verbs whose "of" tells what was said: "accused the company of ignoring warnings"."""
DESCRIBING = ("described", "describes", "characterized", "characterised", "portrayed")
"""Verbs whose "as" tells what was said: "described the plan as a mistake"."""
LONGEST_SPLIT = 8
"""Items of a subject that the cue parts from its verb at most."""
LONGEST_SUBJECT = 12
"""Items of a subject whose verb stands behind "according to X," at most."""
REASONS = ("because", "since", "but", "and", "or", "so", "unless", "if")
"""Words that go on with what was said behind "…, she said, …"."""


def words_of(text: str, items: Sequence[Item], hit: Hit, floor: int, limit: int) -> list[Span]:
    """Return what is said by the cue of a hit, between `floor` and `limit`; nothing where the cue needs more."""
    low = items[hit.cue].low
    start = hit.subject.high if hit.cue < hit.subject.low <= hit.cue + 2 else hit.cue + 1
    start += start < limit and items[start].low == "out"
    at, how = begins(items, hit.cue, start, limit)
    if hit.inverted:
        aside = items[hit.cue - 1].low == "," if hit.cue else False
        if aside and (split := _split_subject(items, floor, hit.cue - 1, at, limit)) is not None:
            return split + right(items, at, limit, how, least=1)  # "The bridge, says Lind, will open in May"
        found = left(items, floor, hit.cue)
        if not found and how != "":
            return right(items, at, limit, how)
        return found + [Span(i.start, i.end) for i in items[start:limit] if i.low == QUOTE]
    near = hit.low - 1
    comma = near > floor and items[near].low == ","
    if not hit.carried and near >= floor and items[near].low == QUOTE:
        found = left(items, floor, hit.low)
        later = [i for i in range(at, limit) if items[i].low == QUOTE]
        if how in ("quote", ":") or (later and items[later[0] - 1].low in (",", ":")):
            found += [Span(items[i].start, items[i].end) for i in later]
        return found
    rest = words_in(items[at:limit])
    if near > floor and items[near].low == "as" and items[near - 1].low == "," and not rest:
        return left(items, floor, near)  # "…, as Lind has said."
    goes_on = how == "quote" and text[min(items[at].start + 1, len(text) - 1)].islower()
    whether = how == "that" and items[at - 1].low == "," and items[at].low in ("whether", "how", "why")
    if comma and (split := _split_subject(items, floor, near, at, limit)) is not None:
        return split + right(items, at, limit, how, least=1)  # "The bridge, she said, will open in May"
    led = low not in QUOTED and is_clause(items, floor, near)
    if comma and led and (how == "" or goes_on or whether):
        behind = object_end(items, start, limit) if low in TOLD else start
        aside = at >= limit or rest < 3 or whether or _set_off(items, behind, limit)
        if aside:
            found = left(items, floor, hit.low)
            more = rest >= 4 and (
                whether
                or items[at].low in REASONS
                or (items[at].low not in _NO_CLAUSE and items[at].low[-3:] != "ing")
            )
            return found + (right(items, at, limit, how) if more else [])
    if low in DESCRIBING and how == "" and any(i.low == "as" for i in items[at : min(limit, at + 10)]):
        return right(items, at, limit, how)
    if (low in NOUNS or low in CLEAR) and how == "that":
        return right(items, at, limit, how)
    if (
        low in PUT
        and start < limit
        and items[start].low == "it"
        and hit.low
        and items[hit.low - 1].low == "as"
    ):
        return words_of_phrase(items, hit, floor, limit)
    if low in PUT:
        return right(items, start, limit, "") if _has_figure(items, start, limit) else []
    nobody = hit.subject.speaker.person is None
    if low in GERUNDS_CLAUSE and nobody and how == "" and not _has_verb(items, at, limit):
        return []
    if low in SAY or (low in GERUNDS and low not in GERUNDS_THAT):
        if how == "" and _goes_elsewhere(items, hit.cue, limit):
            return []
        return right(items, at, limit, how)
    if low in ACCUSING and how == "" and any(i.low == "of" for i in items[at : min(limit, at + 10)]):
        return right(items, start, limit, "")
    if low in COMMANDS and how == "" and (told := _commanded(items, hit.cue + 1, limit)) is not None:
        return right(items, told, limit, "that")
    if (
        low in THAT
        and how == ""
        and rest > LEAST_REPORTED
        and (
            _after_comma(items, start, at, limit) or (at == start and _is_bare_clause(text, items, at, limit))
        )
    ):
        return right(items, at, limit, how)
    if low in THAT or low in GERUNDS:
        return right(items, at, limit, how) if how or low in NAMING else _quote_near(items, at, limit)
    if how == "" and (named := _term(items, at, limit)):
        return named
    return right(items, at, limit, how) if how in ("quote", ":") else _quote_near(items, at, limit)


def _has_figure(items: Sequence[Item], start: int, limit: int) -> bool:
    """Tell "puts the cost at 40 million"."""
    for at in range(start, min(limit - 1, start + 9)):
        if items[at].low in (",", ".", QUOTE, ":"):
            return False
        if items[at].low == "at":
            return any(item.low[0].isdigit() or item.low == QUOTE for item in items[at + 1 : at + 4])
    return False


def _has_verb(items: Sequence[Item], at: int, limit: int) -> bool:
    """Tell the clause of "adding the bridge would open" from "adding colour"."""
    for item in items[at : min(limit, at + LONGEST_SUBJECT)]:
        if item.low in (",", ".", ";", "and"):
            return False
        if item.low in AUXILIARIES or item.low in PRONOUNS:
            return True
    return False


def _goes_elsewhere(items: Sequence[Item], cue: int, limit: int) -> bool:
    """Tell "argued with Ruiz", "feared for the worst" and "promised him the post", which tell of no words."""
    following = items[cue + 1].low if cue + 1 < limit else ""
    if items[cue].low in PROMISES:
        return following in OBJECTS
    return following in ("with", "for")


def _commanded(items: Sequence[Item], start: int, limit: int) -> int | None:
    """Return where "to take the ferry" begins in "urged drivers to take the ferry"."""
    for at in range(start + 1, min(limit, start + 10)):
        if items[at].low in (",", ".", QUOTE, ":", "that") or items[at].low in FINITE:
            return None
        if items[at].low == "to":
            return at - (items[at - 1].low == "not")
    return None


def _after_comma(items: Sequence[Item], start: int, at: int, limit: int) -> bool:
    """Tell "Luo introduced, the network covers …", as machines translate."""
    if not start < at < limit or items[start].low != ",":
        return False
    return items[at].low not in _NO_CLAUSE_BEHIND


def _is_bare_clause(text: str, items: Sequence[Item], at: int, limit: int) -> bool:
    """Tell "Luo announced the ministry will repair the pier", whose "that" was left out, from "announced a plan"."""
    for i in range(at, min(limit, at + LONGEST_SUBJECT)):
        low = items[i].low
        if low == "and" and i + 1 < limit and text[items[i + 1].start].isupper():
            continue  # "the Ministry of Ports and Trade will"
        if low in _NO_CLAUSE or low in PRONOUNS or low in (QUOTE, *MARKS, "(", "to"):
            return False  # "found the partner he was looking for"
        if low in _CLAUSE_VERBS:
            return i > at
    return False


def _split_subject(items: Sequence[Item], floor: int, near: int, at: int, limit: int) -> list[Span] | None:
    """Return the subject before "…, she said, will open in May", whose verb stands behind the cue."""
    start = behind_colon(items, floor, near)
    while start < near and items[start].low in (*OPENERS, "but", "and", ".", ","):
        if items[start].low in OPENERS:
            return None
        start += 1
    verb = at < limit and items[at - 1].low == "," and items[at].low in _VERBS
    if not verb or not 0 < near - start <= LONGEST_SPLIT:
        return None
    return [Span(items[start].start, items[near - 1].end)]


def _set_off(items: Sequence[Item], at: int, limit: int) -> bool:
    """Tell ", she said on Friday, …" from "…, she said the bridge …"."""
    while at < limit and items[at].low in DAYS:
        at += 1
    return at >= limit or items[at].low in (",", ".") or items[at].low in ("on", "in", "at", "during", "to")


def _quote_near(items: Sequence[Item], at: int, limit: int) -> list[Span]:
    """Return the rest of the clause where a quotation stands in it, for verbs that need one."""
    first = next((i for i in range(at, min(limit, at + 14)) if items[i].low == QUOTE), None)
    if first is None:
        return []
    last = max(i for i in range(at, limit) if items[i].low == QUOTE)
    return [Span(items[at].start, items[last].end)]


def _term(items: Sequence[Item], at: int, limit: int) -> list[Span]:
    """Return the clause of 'described the plan as a “disgrace”' up to the closing mark."""
    for i in range(at, min(limit, at + 14)):
        if items[i].low in (QUOTE, ",", ".", ";"):
            return []
        if items[i].low in ("“", '"'):
            for end in range(i + 1, min(limit, i + 8)):
                if items[end].low in ("”", '"'):
                    return [Span(items[at].start, items[end].end)]
    return []


def words_of_phrase(items: Sequence[Item], hit: Hit, floor: int, limit: int) -> list[Span]:
    """Read "According to X, …" and "…, according to X"."""
    before = left(items, floor, hit.low)
    at = source_end(items, hit, limit)
    if (split := _split_subject(items, floor, hit.low - 1, at, limit)) is not None:
        return split + right(items, at, limit, "that", least=1)
    return before or (right(items, at, limit, "") if at < limit else [])
