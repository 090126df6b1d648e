"""Whose a verb of saying is: who stands before it or behind it, or the subject that it shares with the verb before."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.speech_verbs import AMBIGUOUS, SAY, TOLD
from reader.analysis.statements.cues import (
    ARTICLES,
    BEFORE_NOUN,
    DETERMINERS,
    GERUNDS,
    IRREGULAR,
    PEOPLE_NOUNS,
    POSSESSIVE,
)
from reader.analysis.statements.hit import Hit
from reader.analysis.statements.senses import gives_name, is_infinitive, is_no_saying, is_noun, is_source
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.subject import Subject
from reader.analysis.statements.units import QUOTE, Item

NOBODY = ("few", "no", "none", "neither", "hardly")
"""What begins a subject of whom nothing is said."""
FOUND = frozenset(
    "found seen known told said written reported announced described noted shown stated mentioned".split()
)
"""Participles that may describe the noun before them: "chemicals found in refrigerants"."""
CAUSING = frozenset("let lets make makes made help helps helped hear heard see saw had watched".split())
"""Verbs whose object does what follows: "let editorials tell them"."""
TELLING = ("told", "tells")
"""Verbs behind which stands whom they are said to, so never their subject."""
LONGEST_TIME = 8
"""Items between a verb and the colon behind it at most: "said on Tuesday in the capital: …"."""


def of_verb(items: Sequence[Item], nearby: Nearby, cue: int, floor: int, last: Hit | None) -> Hit | None:
    """Find who a cue belongs to: who stands before it, after it, or the subject it shares with the verb before."""
    before = items[cue - 1].low if cue else ""
    if before in ARTICLES or (before in POSSESSIVE and items[cue].low not in GERUNDS):
        return None
    low = items[cue].low
    if low in GERUNDS:
        return _participle(items, nearby, cue, floor, last)
    if is_noun(items, cue) or is_no_saying(items, cue):
        return None
    if low in ("learned", "learnt") and cue + 2 < len(items) and items[cue + 1].low == "from":
        source = nearby.after(cue + 1)
        return Hit(cue, source, cue, True, False) if source is not None else None
    if before in ("who", "which") and last is not None and last.inverted and items[cue - 2].low == ",":
        return Hit(cue, last.subject, cue - 1, False, True)
    quoted_before = _follows_quote(items, cue)
    if quoted_before and low in TELLING:
        return _carried(items, nearby, cue, last)
    if quoted_before or cue == 0:
        subject = nearby.after(cue)
        if subject is None or not (quoted_before or low in SAY):
            return None
        return Hit(cue, subject, cue, True, False)
    if before == ",":
        plain = _plain(items, nearby, cue, floor)
        if plain is not None and plain.subject.speaker.kind in ("named", "pronoun"):
            return plain
        return _trailing(items, nearby, cue) or plain
    if before in ("and", "but", "then", "or"):
        return _carried(items, nearby, cue, last)
    return _plain(items, nearby, cue, floor)


def _follows_quote(items: Sequence[Item], cue: int) -> bool:
    at = cue - 1
    while at > 0 and cue - at <= 4 and items[at].low in (",", "-", "–", "—", "―", "has", "have", "had"):
        at -= 1
    return at >= 0 and items[at].low == QUOTE


def _trailing(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "The bridge is safe, says Lind"."""
    low = items[cue].low
    subject = nearby.after(cue) if low in SAY and low not in TOLD else None
    if subject is None or not _ends(items, subject.high):
        return None
    return Hit(cue, subject, cue, True, False)


def _participle(items: Sequence[Item], nearby: Nearby, cue: int, floor: int, last: Hit | None) -> Hit | None:
    before = items[cue - 1].low if cue else ""
    if before in ("is", "are", "was", "were", "been", "'s", "’s"):
        return _plain(items, nearby, cue, floor)
    if before in BEFORE_NOUN:
        return None
    if not cue:
        return _opening(items, nearby)
    if before == "by":
        carried = _carried(items, nearby, cue, last)
        return carried and carried._replace(low=cue - 1)
    if before not in (",", "and"):
        named = nearby.cast.people_in(items[max(0, cue - 4)].start, items[cue - 1].end)
        if named and named[-1][0].end == items[cue - 1].end:
            return _plain(items, nearby, cue, floor)
    return _carried(items, nearby, cue, last)


def _opening(items: Sequence[Item], nearby: Nearby) -> Hit | None:
    """Read "Noting that the pier is old, Lind said …": the subject stands behind the comma."""
    commas = (i + 1 for i, item in enumerate(items) if item.low == ",")
    subjects = (nearby.main(at, len(items)) for at in commas) if items[1:] and items[1].low == "that" else ()
    subject = next(
        (s for s in subjects if s and s.speaker.kind in ("named", "pronoun", "organisation")), None
    )
    return Hit(0, subject, 0, False, True) if subject is not None else None


def _by_agent(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "Weber was told by Lind that …"."""
    before = items[cue - 1].low if cue else ""
    if before not in ("was", "were", "been") or cue + 2 >= len(items) or items[cue + 1].low != "by":
        return None
    subject = nearby.after(cue + 1)
    if subject is None or subject.high >= len(items) or items[subject.high].low != "that":
        return None
    if subject.speaker.kind not in ("named", "organisation"):
        return None  # "was confirmed by the earthquake that …"
    return Hit(cue, subject, cue, False, True)


def _plain(items: Sequence[Item], nearby: Nearby, cue: int, floor: int) -> Hit | None:
    agent = _by_agent(items, nearby, cue)
    if agent is not None:
        return agent
    subject = nearby.before(cue, floor, passive=items[cue].low not in GERUNDS)
    if subject is None:
        return None
    if (
        items[cue].low in AMBIGUOUS
        and (cue + 1 >= len(items) or items[cue + 1].low != "that")
        and subject.speaker.kind == "unnamed"
        and not (items[subject.low].low in DETERMINERS and is_source(items[subject.high - 1].low))
    ):
        return None  # "the right questions"
    lead = items[subject.low - 1].low if subject.low else ""
    if lead in CAUSING or (
        subject.speaker.kind == "unnamed"
        and (
            not _may_speak(nearby.cast.text, items, subject, cue)
            or gives_name(nearby.cast.text, items, subject, cue)
        )
    ):
        return None
    if lead in ("if", "whether", "unless", "what") and not _introduces(items, cue):
        return None
    if lead in ("which", "whom") and not _is_scene(items, subject):
        return None
    return Hit(cue, subject, subject.low, False, False)


def _is_scene(items: Sequence[Item], subject: Subject) -> bool:
    """Tell "an interview in which Lind said" from "the bridge which Lind said", of which the words are a part."""
    before = items[subject.low - 2].low if subject.low > 1 else ""
    return before == "to" or (before in ("in", "during") and subject.speaker.kind in ("named", "pronoun"))


def _introduces(items: Sequence[Item], cue: int) -> bool:
    """Tell what the minister said on Tuesday: "…" by the colon and the quotation."""
    near = range(cue + 1, min(len(items) - 1, cue + LONGEST_TIME))
    return any(items[i].low == ":" and items[i + 1].low == QUOTE for i in near)


def _may_speak(text: str, items: Sequence[Item], subject: Subject, cue: int) -> bool:
    """Tell a nominal source from "few people", "chemicals found in" and a clause of its own."""
    lows = [item.low for item in items[subject.low : subject.high]]
    own = next((i for i, low in enumerate(lows) if low in ("who", "that", "which")), len(lows))
    if lows[0] in NOBODY or any(low in IRREGULAR for low in lows[1:own]):
        return False
    following = items[cue + 1].low if cue + 1 < len(items) else ""
    name = text[items[subject.high - 1].start].isupper()  # "Helvar AG said on Friday"
    plain = not name and lows[0] not in DETERMINERS and lows[-1] not in PEOPLE_NOUNS
    described = subject.high == cue and plain
    return not (described and items[cue].low in FOUND and following in ("in", "by", "at", "on", "for", "to"))


def _carried(items: Sequence[Item], nearby: Nearby, cue: int, last: Hit | None) -> Hit | None:
    """Give a participle or a second verb the subject of the clause: "Lind praised it, saying …"."""
    start = cue
    while start > 0 and items[start - 1].low in (",", "and", "but", "then", "while"):
        start -= 1
    subject = last.subject if last is not None else nearby.main(0, cue)
    if subject is not None and is_infinitive(items[cue].low, subject):
        return None
    if last is not None:
        return Hit(cue, last.subject, start, False, True)
    if subject is None:
        return None
    if items[cue].low in GERUNDS and subject.speaker.kind not in ("named", "pronoun", "organisation"):
        return Hit(cue, subject, start, False, True) if items[cue - 1].low in (",", "and", "by") else None
    return Hit(cue, subject, start, False, True)


def _ends(items: Sequence[Item], at: int) -> bool:
    return at >= len(items) or items[at].low in (",", ".", QUOTE, "(", ":", "of", "in", "on", "at", "who")
