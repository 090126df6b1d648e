"""The words said: what stands right of a cue, left of it, or on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.speech_verbs import TOLD
from reader.analysis.statements.cues import (
    ARTICLES,
    AUXILIARIES,
    BESIDE,
    DAYS,
    DETERMINERS,
    OPENERS,
    PROMISES,
    PRONOUNS,
    QUESTIONS,
    TIMES,
)
from reader.analysis.statements.units import QUOTE, Item, words_in
from reader.core.spans import Span

LEAST_REPORTED = 3
"""Words of reported speech at least."""
LEAST_LEFT = 3
"""Words of reported speech before "…, she said" at least."""
LONGEST_TIME = 4
"""Words of a time before the subject at most: "Three years ago, Lind said …"."""
NEAR = 16
"""Items between a cue and the words it introduces at most: "told reporters in the capital on Friday that …"."""
ADVERBIAL = frozenset(
    "last this next yesterday today still so then perhaps finally moreover yet instead also".split()
)
"""Words that lead to a subject without being a clause or a place, so that a verb may follow."""
SUBJECTS = frozenset(("it", "he", "she", "they", "we", "i", "there"))
"""Words that can only begin a clause."""
LEAST_LONG = 40
"""Characters of a quotation that names nothing, more than these."""
MARKS = frozenset(",;:-–—―")
_MARKS_BUT_COLON = MARKS - {":"}
_TRAILING = MARKS | {".", "and", "but", "while"}


def begins(items: Sequence[Item], cue: int, start: int, limit: int) -> tuple[int, str]:
    """Return where the words said begin after a cue, and what introduces them: "that", "quote", ":" or "".

    Skips whom it was told to, and when and where.
    """
    at = start
    if at < limit and items[cue].low in TOLD and items[at].low not in QUESTIONS | SUBJECTS:
        at = object_end(items, at, limit)
    while at < limit and (
        items[at].low in DAYS
        or items[at].low in _MARKS_BUT_COLON
        or (items[at].low[-2:] == "ly" and at == start)
        or _is_when(items, at, limit)
    ):
        at += 1
    if at < limit and items[at].low == "to" and items[cue].low in PROMISES:
        return at, "that"
    if (
        at < limit
        and items[at].low in BESIDE
        and items[at].low not in QUESTIONS
        and not _opens(items, at, limit)
    ):
        far = min(limit, at + NEAR)
        within = at + 1 < limit and items[at + 1].low in ARTICLES  # "during a Friday evening rally that"
        stop = next(
            (
                i
                for i in range(at + 1, far)
                if items[i].low in (QUOTE, "that", ":", ",") or (items[i].low in DAYS and not within)
            ),
            None,
        )
        if stop is not None:
            at = stop
            while at < limit and (items[at].low in DAYS or items[at].low == ","):
                at += 1
    ago = next((i for i in range(at, min(limit - 1, at + LONGEST_TIME)) if items[i].low == "ago"), at)
    if ago > at and items[ago + 1].low == "that":
        return ago + 2, "that"  # "announced two weeks ago that …"
    if at >= limit:
        return at, ""
    if items[at - 1].low == "," and items[at].low != "that":
        for i in range(at, min(limit - 2, at + NEAR)):
            if items[i].low == "," and items[i + 1].low == "that":
                return i + 2, "that"  # "reported, citing two officials, that …"
    low = items[at].low
    if low == ":":
        return at + 1, ":"
    if low == QUOTE:
        return at, "quote"
    if low == "that":
        return at + 1, "that"
    if low in QUESTIONS or low in SUBJECTS:
        return at, "that"
    return at, ""


def _is_when(items: Sequence[Item], at: int, limit: int) -> bool:
    """Tell words and marks of "this Thursday (14)"."""
    low = items[at].low
    if low in ("this", "last"):
        return at + 1 < limit and items[at + 1].low in DAYS
    inside = items[at - 1].low in DAYS if low == "(" else items[at - 1].low == "(" if low.isdigit() else False
    return inside or (low == ")" and items[at - 1].low.isdigit() and items[at - 2].low == "(")


def _opens(items: Sequence[Item], at: int, limit: int) -> bool:
    """Tell "there was", "this is" and "about 20", which begin what is said, from "there on Monday" and "this week"."""
    following = items[at + 1].low if at + 1 < limit else ""
    if items[at].low == "there":
        return following in AUXILIARIES
    if items[at].low == "about":
        return following[:1].isdigit()
    return items[at].low == "this" and following not in TIMES


def right(items: Sequence[Item], at: int, limit: int, how: str, *, least: int = LEAST_REPORTED) -> list[Span]:
    """Return what is said from item `at` on: its quotations alone when they are introduced, else all of it.

    Fewer words than `least` are nothing said.
    """
    quoted = [i for i in range(at, limit) if items[i].low == QUOTE]
    if quoted and how in ("quote", ":"):
        return [Span(*items[i][:2]) for i in quoted if _introduced(items, i, at)]
    near = quoted and quoted[0] - at <= NEAR // 2 and items[quoted[0] - 1].low in (",", ":")
    if near and how != "that":
        return [Span(*items[i][:2]) for i in quoted if _introduced(items, i, quoted[0])]
    while at < limit and items[at].low in MARKS:
        at += 1
    last = limit - 1
    while last > at and items[last].low in _TRAILING:
        last -= 1
    if last < at or (words_in(items[at : last + 1]) < least and not quoted):
        return []
    return [Span(items[at].start, items[last].end)]


def left(items: Sequence[Item], floor: int, end: int) -> list[Span]:
    """Return what is said before "…, said X", ended by item `end`."""
    last = end - 1
    while last >= floor and (items[last].low in MARKS or items[last].low in ("has", "have", "had")):
        last -= 1
    start = floor
    while start < last and (items[start].low in MARKS or items[start].low in (".", "and", "but", "as")):
        start += 1
    if last < start:
        return []
    if any(items[i].low == QUOTE for i in range(start, last + 1)):
        if items[last].low == QUOTE and words_in(items[start:last]) <= 3:
            return [Span(items[last].start, items[last].end)]
        return [Span(items[start].start, items[last].end)]
    start = behind_colon(items, start, last)
    if words_in(items[start : last + 1]) < LEAST_LEFT:
        return []
    return [Span(items[start].start, items[last].end)]


def behind_colon(items: Sequence[Item], start: int, end: int) -> int:
    """Return where what is said begins in "He is less sure: half of the trees, he explains, …"."""
    return max((i + 1 for i in range(start, end) if items[i].low == ":"), default=start)


def is_clause(items: Sequence[Item], floor: int, end: int) -> bool:
    """Tell a clause that may have been said from what only leads to the subject: "In March, …"."""
    start = floor
    while start < end and (items[start].low in MARKS or items[start].low in ("but", "and", ".")):
        start += 1
    if start >= end or words_in(items[start:end]) < LEAST_LEFT:
        return False
    if words_in(items[start:end]) <= LONGEST_TIME and items[end - 1].low in DAYS | TIMES | {
        "day",
        "ago",
        "days",
    }:
        return False  # "The same day, …", "Three years ago, …"
    bound = items[start].low == "at" and items[start + 1].low in ("least", "most")
    if items[start].low not in OPENERS or bound:
        return not items[start].low.endswith("ing") or words_in(items[start:end]) > 8
    if items[start].low in ADVERBIAL and words_in(items[start:end]) > LEAST_REPORTED + 2:
        return True
    commas = sum(items[i].low == "," for i in range(start, end - 1))
    return commas > 0 and words_in(items[start:end]) > 8


def object_end(items: Sequence[Item], at: int, limit: int) -> int:
    """Return the item after whom it was told to: "reporters", "a news conference", "the BBC's Ann Lee"."""
    end = at
    while end < limit and end - at < 8:
        low = items[end].low
        listener = end == at and low == "this"
        if (
            low in QUESTIONS
            or low in DAYS
            or low in (QUOTE, ",", ":", ".")
            or (low in BESIDE and not listener)
        ):
            break
        if end > at and (low in PRONOUNS or low in DETERMINERS):
            break
        end += 1
    return end if end - at < 8 else at + 1


def _introduced(items: Sequence[Item], i: int, first: int) -> bool:
    """Tell a quotation that goes on with what was said from one that names something else."""
    follows = i == first or items[i - 1].low in (",", ":", "and", QUOTE, "-", "–", "—")
    return follows or items[i].end - items[i].start > LEAST_LONG
