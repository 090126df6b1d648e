"""Words that look like verbs of saying and are none: nouns, names given, thoughts and infinitives."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.people.lexicon import is_office
from reader.analysis.speech_verbs import AMBIGUOUS, SAY
from reader.analysis.statements.cues import (
    AUXILIARIES,
    BEFORE_NOUN,
    BEHIND_NOUN,
    INFINITIVES,
    IRREGULAR,
    NAMED,
    PLURAL,
    QUESTIONS,
    SOURCES,
    SPEAKING,
    THINKING,
)
from reader.analysis.statements.subject import Subject
from reader.analysis.statements.units import Item

CALLS = ("call", "calls")
WRITTEN = frozenset("page blog post book film show song".split())
_RELATED = AUXILIARIES | IRREGULAR
_LEADING = BEFORE_NOUN - {"to", "so", "if"} | {"amid", "over", "despite"}
_BEHIND = BEHIND_NOUN | AUXILIARIES - {"be"}


def is_noun(items: Sequence[Item], cue: int) -> bool:
    """Tell "many questions", "fears of a flood", "a show that was" and "hopes and dreams" by the words beside them."""
    low = items[cue].low
    if low not in AMBIGUOUS:
        return False
    before = items[cue - 1].low if cue else ""
    following = _following(items, cue)
    relative = following == "that" and cue + 2 < len(items) and items[cue + 2].low in _RELATED
    if low in CALLS:
        return following == "to"
    several = low.endswith("s") and before in PLURAL
    return several or relative or before in _LEADING or following in _BEHIND


def is_no_saying(items: Sequence[Item], cue: int) -> bool:
    """Tell "could tell that", which is seeing, "thought of", which is having in mind, and "said little"."""
    low, following = items[cue].low, _following(items, cue)
    if low in THINKING:
        return following in ("of", "about")
    return following in QUESTIONS if low == "tell" else low in SAY and following in ("little", "nothing")


def gives_name(text: str, items: Sequence[Item], subject: Subject, cue: int) -> bool:
    """Tell "a diner called Troy's", which has a name, from "officials called it"."""
    head = items[subject.high - 1].low
    if items[cue].low not in NAMED or subject.high < cue or (is_source(head) and head not in WRITTEN):
        return False
    return cue + 1 < len(items) and not text[items[cue + 1].start].islower()


def is_infinitive(low: str, subject: Subject) -> bool:
    """Tell "he refuses to pay or explain": one person's verb of today ends in -s."""
    speaker = subject.speaker
    single = speaker.kind == "named" or (speaker.kind == "pronoun" and speaker.person is not None)
    return single and low in INFINITIVES


def is_source(low: str) -> bool:
    """Tell whether a noun names those who say things, or what does."""
    return low in SOURCES or is_office(low) or low.endswith(SPEAKING)


def _following(items: Sequence[Item], cue: int) -> str:
    return items[cue + 1].low if cue + 1 < len(items) else ""
