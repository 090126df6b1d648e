"""Cues and whose they are: the verb, noun or phrase that tells of speech, with its subject."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.analysis.statements.cues import (
    AMBIGUOUS,
    ARTICLES,
    ASPECT,
    CUES,
    DETERMINERS,
    FINITE,
    GERUNDS,
    IRREGULAR,
    NOUNS,
    PEOPLE_NOUNS,
    PUT,
    SAY,
    TOLD,
    VIEWS,
)
from reader.analysis.statements.phrases import POSSESSIVE, Subject
from reader.analysis.statements.speakers import Nearby
from reader.analysis.statements.units import QUOTE, Item

NOBODY = ("few", "no", "none", "neither", "hardly")
"""What begins a subject of whom nothing is said."""
FOUND = frozenset(
    "found seen known told said written reported announced described noted shown stated mentioned".split()
)
"""Participles that may describe the noun before them: "chemicals found in refrigerants"."""
HELD = frozenset("said believed thought reported alleged feared known understood suspected".split())
"""Participles that may stand before "to be" and tell what others say."""
BEFORE_CAPITAL = (QUOTE, ",", ".", ";", "-", "—", "―", ":")
"""What may stand before a cue with a capital."""
CAUSING = (
    "let",
    "lets",
    "make",
    "makes",
    "made",
    "help",
    "helps",
    "helped",
    "hear",
    "heard",
    "see",
    "saw",
    "had",
    "watched",
)
"""Verbs whose object does what follows: "let editorials tell them"."""
LONGEST_ASIDE = 12
"""Items between a speaker and "who" at most: "said Lind, the head of works, who added"."""


class Hit(NamedTuple):
    """A cue with its subject; `low` is where its clause begins, `inverted` when the subject follows."""

    cue: int
    subject: Subject
    low: int
    inverted: bool
    carried: bool


def _is_cue(text: str, items: Sequence[Item], at: int) -> bool:
    """Tell a verb from a name that looks like one, and from a headline's capitals: "the United States"."""
    following = items[at + 1].low if at + 1 < len(items) else ""
    if items[at].low in ("point", "points") and following != "out":
        return False
    if items[at].low == "pointed" and following not in ("out", "to", "that", ":"):
        return False
    if at == 0 or text[items[at].start].islower() or items[at - 1].low in BEFORE_CAPITAL:
        return True
    return text[items[at - 1].start : items[at].end].isupper() and items[at].end - items[at].start > 1


def _is_held_so(items: Sequence[Item], cue: int) -> bool:
    """Tell "a border believed to be a home base": what others say of the noun before the participle."""
    following = [item.low for item in items[cue + 1 : cue + 3]]
    return items[cue].low in HELD and following in (["to", "be"], ["to", "have"])


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
        if item.low == "according":
            hit = _according(items, nearby, cue)
        elif item.low in VIEWS:
            hit = _view(items, nearby, cue)
        else:
            hit = _noun(items, nearby, cue) if item.low in NOUNS else None
            if hit is None and (item.low in FINITE or item.low in GERUNDS or item.low in PUT):
                hit = _hit(items, nearby, cue, floor, main)
        if hit is not None:
            found.append(hit)
            if last is None or _apart(items, last, hit):
                main = hit
            floor = max(cue + 1, hit.subject.high if hit.inverted else 0)
    return found


def _hit(items: Sequence[Item], nearby: Nearby, cue: int, floor: int, last: Hit | None) -> Hit | None:
    """Find who a cue belongs to: who stands before it, after it, or the subject it shares with the verb before."""
    before = items[cue - 1].low if cue else ""
    if before in ARTICLES:
        return None
    if before in POSSESSIVE and items[cue].low not in GERUNDS:
        return None
    low = items[cue].low
    if low in GERUNDS:
        return _participle(items, nearby, cue, floor, last)
    if low in ("learned", "learnt") and cue + 2 < len(items) and items[cue + 1].low == "from":
        source = nearby.after(cue + 1)
        if source is None or (
            source.speaker.kind == "unnamed" and items[source.high - 1].low not in PEOPLE_NOUNS
        ):
            return None
        return Hit(cue, source, cue, True, False)
    if before in ("who", "which") and last is not None and last.inverted:
        aside = cue - 2 - last.subject.high
        if 0 <= aside <= LONGEST_ASIDE and items[cue - 2].low == ",":
            return Hit(cue, last.subject, cue - 1, False, True)
    quoted_before = _follows_quote(items, cue)
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


def _apart(items: Sequence[Item], last: Hit, hit: Hit) -> bool:
    """Tell a clause beside the one before from a clause inside it: "Lind said Ruiz denied it, adding …"."""
    before = items[hit.low - 1].low if hit.low else ""
    return hit.inverted or before in ("and", "but", "while", ";", "as", ",", QUOTE) or hit.low <= last.cue


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
    if subject.speaker.kind == "unnamed" and items[subject.low].low not in DETERMINERS:
        words = subject.speaker.span.of(nearby.cast.text).split()
        if len(words) < 2 or not all(word[0].isupper() for word in words):
            return None
    return Hit(cue, subject, cue, True, False)


def _participle(items: Sequence[Item], nearby: Nearby, cue: int, floor: int, last: Hit | None) -> Hit | None:
    before = items[cue - 1].low if cue else ""
    if before in ("is", "are", "was", "were", "been", "'s", "’s"):
        return _plain(items, nearby, cue, floor)
    if before in ("of", "to", "for", "without", "from", "in", "after", "before"):
        return None
    if before == "by":
        carried = _carried(items, nearby, cue, last)
        return carried and carried._replace(low=cue - 1)
    if before not in (",", "and") and cue:
        named = nearby.cast.people_in(items[max(0, cue - 4)].start, items[cue - 1].end)
        if named and named[-1][0].end == items[cue - 1].end:
            return _plain(items, nearby, cue, floor)
    return _carried(items, nearby, cue, last)


def _plain(items: Sequence[Item], nearby: Nearby, cue: int, floor: int) -> Hit | None:
    subject = nearby.before(cue, floor, passive=items[cue].low not in GERUNDS)
    if subject is None:
        return None
    if (
        items[cue].low in AMBIGUOUS
        and (cue + 1 >= len(items) or items[cue + 1].low != "that")
        and subject.speaker.kind == "unnamed"
        and items[subject.low].low not in DETERMINERS
    ):
        return None
    lead = items[subject.low - 1].low if subject.low else ""
    if lead in CAUSING or (subject.speaker.kind == "unnamed" and not _may_speak(items, subject, cue)):
        return None
    if lead in ("if", "whether", "unless", "what") or (
        lead in ("which", "whom") and (subject.low < 2 or items[subject.low - 2].low != "to")
    ):
        return None
    return Hit(cue, subject, subject.low, False, False)


def _may_speak(items: Sequence[Item], subject: Subject, cue: int) -> bool:
    """Tell a nominal source from "few people would have", "chemicals found in" and a clause of its own."""
    lows = [item.low for item in items[subject.low : subject.high]]
    own = next((i for i, low in enumerate(lows) if low in ("who", "that", "which")), len(lows))
    if lows[0] in NOBODY or any(low in IRREGULAR for low in lows[1:own]):
        return False
    between = [item.low for item in items[subject.high : cue]]
    if "would" in between and "have" in between:
        return False
    following = items[cue + 1].low if cue + 1 < len(items) else ""
    described = not between and lows[0] not in DETERMINERS and lows[-1] not in PEOPLE_NOUNS
    return not (described and items[cue].low in FOUND and following in ("in", "by", "at", "on", "for", "to"))


def _carried(items: Sequence[Item], nearby: Nearby, cue: int, last: Hit | None) -> Hit | None:
    """Give a participle or a second verb the subject of the clause: "Lind praised it, saying …"."""
    start = cue
    while start > 0 and items[start - 1].low in (",", "and", "but", "then", "while"):
        start -= 1
    if last is not None:
        return Hit(cue, last.subject, start, False, True)
    subject = nearby.main(0, cue)
    if subject is None or subject.high > cue:
        return None
    if items[cue].low in GERUNDS and subject.speaker.kind not in ("named", "pronoun", "organisation"):
        return Hit(cue, subject, start, False, True) if items[cue - 1].low in (",", "and", "by") else None
    return Hit(cue, subject, start, False, True)


def _according(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    if cue + 2 >= len(items) or items[cue + 1].low != "to":
        return None
    subject = nearby.after(cue + 1)
    return Hit(cue, subject, cue, True, False) if subject else None


def _view(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "in Lind's view, …" and "in the words of Lind, …"."""
    if cue + 2 < len(items) and items[cue + 1].low == "of" and items[max(0, cue - 2)].low == "in":
        subject = nearby.after(cue + 1)
        named = subject is not None and subject.speaker.kind == "named"
        return Hit(cue, subject, cue - 2, True, False) if subject is not None and named else None
    subject = _owner(items, nearby, cue)
    if subject is None or subject.low == 0 or items[subject.low - 1].low != "in":
        return None
    return Hit(cue, subject, subject.low - 1, True, False)


def _noun(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
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


def _ends(items: Sequence[Item], at: int) -> bool:
    return at >= len(items) or items[at].low in (",", ".", QUOTE, "(", ":", "of", "in", "on", "at", "who")
