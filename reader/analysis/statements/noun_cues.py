"""Whose a claim, a view or a word is: "Lind's claim that", "in the words of Lind", "according to Lind"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.statements.cues import POSSESSIVE
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.subject import Subject
from reader.analysis.statements.units import STOPS, Item

MAKING = ("made", "makes", "make")


def of_according(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "according to Lind, …" and, as India writes, "as per Lind, …"."""
    if items[cue].low == "per":
        led = cue > 0 and items[cue - 1].low == "as"
        subject = nearby.after(cue) if led else None
        return Hit(cue, subject, cue - 1, True, False) if subject else None
    if cue + 2 >= len(items) or items[cue + 1].low != "to":
        return None
    alone = cue + 3 < len(items) and items[cue + 3].low in STOPS
    subject = (nearby.oblique(cue + 2) if alone else None) or nearby.after(cue + 1)
    return Hit(cue, subject, cue, True, False) if subject else None


def of_view(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "in Lind's view, …", "in her view, …" and "in the words of Lind, …"."""
    if cue + 2 < len(items) and items[cue + 1].low == "of" and items[max(0, cue - 2)].low == "in":
        subject = nearby.after(cue + 1)
        return Hit(cue, subject, cue - 2, True, False) if subject is not None else None
    subject = _owner(items, nearby, cue) or (nearby.oblique(cue - 1) if cue else None)
    if subject is None or subject.low == 0 or items[subject.low - 1].low != "in":
        return None
    return Hit(cue, subject, subject.low - 1, True, False)


def of_clear(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "Lind made it clear that …"."""
    verb = cue - 1 - (cue > 0 and items[cue - 1].low == "it")
    if verb < 1 or items[verb].low not in MAKING or cue + 1 >= len(items) or items[cue + 1].low != "that":
        return None
    subject = nearby.before(verb, 0)
    return Hit(cue, subject, subject.low, False, False) if subject is not None else None


def of_noun(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "Lind's claim that …"."""
    if cue + 1 >= len(items) or items[cue + 1].low != "that":
        return None
    subject = _owner(items, nearby, cue)
    return Hit(cue, subject, subject.low, False, False) if subject is not None else None


def _owner(items: Sequence[Item], nearby: Nearby, noun: int) -> Subject | None:
    """Return the person or body whose possessive stands before a noun, one adjective between them at most."""
    at = next((i for i in (noun - 1, noun - 2) if i > 0 and items[i].low in POSSESSIVE), None)
    if at is None:
        return None
    low = nearby.phrase_start(at - 1, 0)
    subject = nearby.phrase(low, at)
    return subject if subject is not None and subject.speaker.kind in ("named", "organisation") else None
