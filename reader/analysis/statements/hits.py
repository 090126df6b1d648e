"""Cues and whose they are: the verb, noun or phrase that tells of speech, with its subject."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.statements.cues import ASPECT, CLEAR, CUES, FINITE, GERUNDS, NOUNS, PUT, SOURCED, VIEWS
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.noun_cues import of_according, of_clear, of_noun, of_view
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.units import QUOTE, Item
from reader.analysis.statements.verb_cues import of_verb

HELD = frozenset("believed alleged feared known understood suspected".split())
"""Participles that before "to" tell what others say."""
SAID_SO = ("said", "reported", "thought")
"""Those that do so only before "to be": one may say so to the police, or think to oneself."""
BEFORE_CAPITAL = (QUOTE, ",", ".", ";", "-", "—", "―", ":")
"""What may stand before a cue with a capital."""


def hits_in(items: Sequence[Item], nearby: Nearby) -> list[Hit]:
    """Return the cues of a unit that have a subject, in order."""
    found: list[Hit] = []
    floor = 0
    main: Hit | None = None
    for cue, item in enumerate(items):
        if item.low not in CUES or (
            item.low in ASPECT and cue + 1 < len(items) and items[cue + 1].low == "to"
        ):
            continue  # what "continued to insist" tells is told by "insist"
        if item.low in ("asked", "asks") and cue + 1 < len(items) and items[cue + 1].low == "not":
            continue  # "who asked not to be named, said"
        if not _is_cue(nearby.cast.text, items, cue) or _is_held_so(items, cue):
            continue
        last = found[-1] if found else None
        if item.low in CLEAR:
            hit = of_clear(items, nearby, cue)
        elif item.low in SOURCED:
            hit = of_according(items, nearby, cue)
        elif item.low in VIEWS:
            hit = of_view(items, nearby, cue)
        else:
            hit = of_noun(items, nearby, cue) if item.low in NOUNS else None
            if hit is None and (item.low in FINITE or item.low in GERUNDS or item.low in PUT):
                hit = of_verb(items, nearby, cue, floor, main)
        if hit is not None:
            found.append(hit)
            if last is None or _apart(items, hit):
                main = hit
            floor = max(cue + 1, hit.subject.high if hit.inverted else 0)
    return found


def _is_cue(text: str, items: Sequence[Item], at: int) -> bool:
    """Tell a verb from a name that looks like one, and from a headline's capitals: "the United States"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    if items[at].low in ("point", "points") and following != "out":
        return False
    if items[at].low == "pointed" and following not in ("out", "to", "that", ":"):
        return False
    if at == 0 or text[items[at].start].islower() or items[at - 1].low in BEFORE_CAPITAL:
        return True
    return text[items[at - 1].start : items[at].end].isupper()


def _is_held_so(items: Sequence[Item], cue: int) -> bool:
    """Tell "a border believed to be a home base": what others say of the noun before the participle."""
    following = [item.low for item in items[cue + 1 : cue + 3]]
    if items[cue].low in SAID_SO:
        return following in (["to", "be"], ["to", "have"])
    return items[cue].low in HELD and following[:1] == ["to"]


def _apart(items: Sequence[Item], hit: Hit) -> bool:
    """Tell a clause beside the one before from a clause inside it: "Lind said Ruiz denied it, adding …"."""
    before = items[hit.low - 1].low if hit.low else ""
    return hit.inverted or before in ("and", "but", "while", ";", "as", ",", QUOTE)
