"""What the verb of a cue takes behind itself: a clause, "of …", "as …", "to …", or only a quotation."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.speech_verbs import SAY, THAT
from reader.analysis.statements.content import LEAST_REPORTED, MARKS, right
from reader.analysis.statements.cues import (
    ARTICLES,
    AUXILIARIES,
    BESIDE,
    CLAIMING,
    CLEAR,
    COMMANDS,
    FINITE,
    GERUNDS,
    GERUNDS_CLAUSE,
    GERUNDS_THAT,
    IRREGULAR,
    JOINERS,
    MAKING,
    NAMING,
    NOUNS,
    OBJECTS,
    OPENERS,
    PROMISES,
    PRONOUNS,
    PUT,
)
from reader.analysis.statements.stretch import Stretch
from reader.analysis.statements.units import QUOTE, Item
from reader.core.spans import Span

NO_CLAUSE = JOINERS | OPENERS
"""Words that begin no clause of what was said."""
_CLAUSE_VERBS = AUXILIARIES - {"'s", "’s", "'", "be"}
_VERBS = AUXILIARIES | IRREGULAR
_NO_CLAUSE_BEHIND = NO_CLAUSE | BESIDE

ACCUSING = ("accused", "accuses", "accuse", "accusing")
"""Verbs whose "of" tells what was said: "accused the company of ignoring warnings"."""
DESCRIBING = ("described", "describes", "characterized", "characterised", "portrayed")
"""Verbs whose "as" tells what was said: "described the plan as a mistake"."""
LONGEST_SUBJECT = 12
"""Items of a subject whose verb is looked for at most."""


def taken(stretch: Stretch) -> list[Span]:
    """Return the words behind a cue that its verb takes; nothing where it needs more than stands there."""
    items, limit, how, verb = stretch.items, stretch.limit, stretch.how, stretch.verb
    if verb in DESCRIBING and how == "" and stretch.leads_to("as"):
        return stretch.behind()
    if (verb in NOUNS or verb in CLEAR) and how == "that":
        return stretch.behind()
    if verb in PUT:
        return right(items, stretch.start, limit, "") if _has_figure(items, stretch.start, limit) else []
    if verb in GERUNDS_CLAUSE and how == "" and _only_adds(stretch):
        return []
    if verb in SAY or (verb in GERUNDS and verb not in GERUNDS_THAT):
        nothing = _goes_elsewhere(items, stretch.hit.cue, limit) or _takes_thing(stretch)
        return [] if how == "" and nothing else stretch.behind()
    if verb in ACCUSING and how == "" and stretch.leads_to("of"):
        return right(items, stretch.start, limit, "")
    if verb in COMMANDS and how == "" and (told := _commanded(items, stretch.hit.cue + 1, limit)) is not None:
        return right(items, told, limit, "that")
    if verb in THAT or verb in GERUNDS:
        clause = how or verb in NAMING or _has_clause(stretch)
        return stretch.behind() if clause else _quote_near(items, stretch.at, limit)
    if how in ("quote", ":"):
        return stretch.behind()
    named = _term(items, stretch.at, limit) if how == "" else []
    return named or _quote_near(items, stretch.at, limit)


def _only_adds(stretch: Stretch) -> bool:
    """Tell "adding colour", behind nobody who could have said it."""
    nobody = stretch.hit.subject.speaker.person is None
    return nobody and not _has_verb(stretch.items, stretch.at, stretch.limit)


def _has_clause(stretch: Stretch) -> bool:
    """Tell a clause without its "that": "Luo announced the ministry will repair the pier"."""
    items, at, limit = stretch.items, stretch.at, stretch.limit
    if stretch.verb not in THAT or stretch.words <= LEAST_REPORTED:
        return False
    bare = at == stretch.start and _is_bare_clause(stretch.text, items, at, limit)
    return bare or _after_comma(items, stretch.start, at, limit)


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
        if item.low in JOINERS or item.low in (",", "."):
            return False  # "papers on bridges before he came": a clause of its own
        if item.low in _VERBS or item.low in PRONOUNS:
            return True
    return False


def _goes_elsewhere(items: Sequence[Item], cue: int, limit: int) -> bool:
    """Tell "argued with Ruiz", "feared for the worst" and "promised him the post", which tell of no words."""
    following = items[cue + 1].low if cue + 1 < limit else ""
    if items[cue].low in PROMISES:
        return following in OBJECTS
    return following in ("with", "for")


def _takes_thing(stretch: Stretch) -> bool:
    """Tell "added energy", "wrote a novel" and "claimed a victory", where no clause follows and so nothing was said."""
    if stretch.verb in CLAIMING:
        thing = stretch.low(stretch.at) in ARTICLES
    else:
        thing = stretch.verb in MAKING and stretch.low(stretch.at - 1) not in MARKS
    return thing and not _has_verb(stretch.items, stretch.at, stretch.limit)


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
        if low in NO_CLAUSE or low in PRONOUNS or low in (QUOTE, *MARKS, "(", "to"):
            return False  # "found the partner he was looking for"
        if low in _CLAUSE_VERBS:
            return i > at
    return False


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
