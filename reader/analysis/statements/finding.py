"""Statements that a cue tells of: direct, reported and mixed, in every order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from reader.analysis.statements.content import LEAST_REPORTED, begins, is_clause, left, right
from reader.analysis.statements.cues import (
    AMBIGUOUS,
    BESIDE,
    COMMANDS,
    CUES,
    DAYS,
    DETERMINERS,
    FINITE,
    GERUNDS,
    JOINERS,
    NAMING,
    NOUNS,
    OPENERS,
    PUT,
    QUOTED,
    SAY,
    THAT,
    TOLD,
    VIEWS,
)
from reader.analysis.statements.speakers import POSSESSIVE, Nearby, Speaker, Subject
from reader.analysis.statements.units import QUOTE, Item, words_in
from reader.core.spans import Span

LONGEST_ASIDE = 12
"""Items between a speaker and "who" at most: "said Lind, the head of works, who added"."""


@dataclass(frozen=True, slots=True)
class Said:
    """A statement before it gets its number."""

    speaker: Speaker
    cue: Span
    content: tuple[Span, ...]
    direct: bool
    sure: float = 1.0


class Hit(NamedTuple):
    """A cue with its subject; `low` is where its clause begins, `inverted` when the subject follows."""

    cue: int
    subject: Subject
    low: int
    inverted: bool
    carried: bool


def _is_cue(text: str, items: Sequence[Item], at: int) -> bool:
    """Tell a verb from a name that looks like one, and from a headline's capitals: "the United States"."""
    return (
        at == 0
        or text[items[at].start].islower()
        or items[at - 1].low in (QUOTE, ",", ".", ";", "-", "—", ":")
    )


def cued(items: Sequence[Item], nearby: Nearby) -> Iterator[Said]:
    """Yield a statement for each cue of a unit that has a speaker and words."""
    hits = _hits(items, nearby)
    floor = 0
    for number, hit in enumerate(hits):
        limit = _limit(items, hit, hits[number + 1 :])
        said = _said(nearby.cast.text, items, hit, floor, limit)
        if said is not None:
            yield said
            floor = limit if limit < len(items) else floor
            following = hits[number + 1] if number + 1 < len(hits) else None
            floor = max(floor, hit.cue + 1) if following and following.low > hit.cue else floor


def _hits(items: Sequence[Item], nearby: Nearby) -> list[Hit]:
    found: list[Hit] = []
    floor = 0
    main: Hit | None = None
    for cue, item in enumerate(items):
        if item.low not in CUES:
            continue
        if not _is_cue(nearby.cast.text, items, cue):
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
    if before in DETERMINERS and before != "both":
        return None
    if before in POSSESSIVE and items[cue].low not in GERUNDS:
        return None
    low = items[cue].low
    if low in GERUNDS:
        return _participle(items, nearby, cue, floor, last)
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
    while at > 0 and cue - at <= 4 and items[at].low in (",", "-", "–", "—", "has", "have", "had"):
        at -= 1
    return at >= 0 and items[at].low == QUOTE


def _trailing(items: Sequence[Item], nearby: Nearby, cue: int) -> Hit | None:
    """Read "The bridge is safe, says Lind"."""
    low = items[cue].low
    subject = nearby.after(cue) if low in SAY and low not in TOLD else None
    if subject is None or not _ends(items, subject.high):
        return None
    if subject.speaker.kind == "unnamed" and items[subject.low].low not in DETERMINERS:
        return None
    return Hit(cue, subject, cue, True, False)


def _participle(items: Sequence[Item], nearby: Nearby, cue: int, floor: int, last: Hit | None) -> Hit | None:
    before = items[cue - 1].low if cue else ""
    if before in ("is", "are", "was", "were", "'s", "’s"):
        return _plain(items, nearby, cue, floor)
    if before in ("of", "by", "to", "for", "without", "from", "in", "after", "before"):
        return None
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
        and subject.speaker.kind == "unnamed"
        and items[subject.low].low not in DETERMINERS
    ):
        return None
    lead = items[subject.low - 1].low if subject.low else ""
    if lead in ("if", "whether", "unless", "what") or (
        lead in ("which", "whom") and (subject.low < 2 or items[subject.low - 2].low != "to")
    ):
        return None
    return Hit(cue, subject, subject.low, False, False)


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
        return Hit(cue, subject, start, False, True) if items[cue - 1].low in (",", "and") else None
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


def _limit(items: Sequence[Item], hit: Hit, following: Sequence[Hit]) -> int:
    """Return where the words of a cue end at the latest: where a clause of its own with another cue begins."""
    if (
        items[hit.cue].low in NOUNS
        and items[hit.cue + 1].low == "that"
        and items[hit.cue - 1].low in POSSESSIVE
    ) or (
        hit.low > 0
        and items[hit.low - 1].low
        in (
            "when",
            "after",
            "before",
            "while",
            "although",
            "though",
            "since",
        )
    ):
        comma = next((i for i in range(hit.cue, len(items)) if items[i].low == ","), None)
        if comma is not None:
            return comma
    for other in following[:3]:
        low = other.low
        if other.inverted:
            quote = next((i for i in range(other.cue - 1, hit.cue + 1, -1) if items[i].low == QUOTE), None)
            if quote is not None and other.cue - quote <= 4:
                return quote
            continue
        if low <= hit.cue + 1:
            continue
        before = items[low - 1].low
        if other.carried:
            return low
        if before in ("and", "but", "while", ";", ".", "as", "though", "although", "whereas"):
            return low - 1
        if before == "," and items[low - 2].low == QUOTE:
            return low - 2
        if before == QUOTE and not hit.inverted and low - 1 > hit.cue + 1:
            return low - 1
    return len(items)


def _said(text: str, items: Sequence[Item], hit: Hit, floor: int, limit: int) -> Said | None:
    cue = items[hit.cue]
    content = (
        _of_according(items, hit, floor, limit)
        if cue.low == "according" or (cue.low in VIEWS and hit.inverted)
        else _content(text, items, hit, floor, limit)
    )
    if not content:
        return None
    quoted = sum(_quoted(items, span) for span in content)
    direct = quoted * 2 >= sum(span.end - span.start for span in content)
    end = cue.end if cue.low != "according" else items[hit.cue + 1].end
    sure = 1.0 if direct else 0.9 if not hit.carried else 0.8
    return Said(hit.subject.speaker, Span(cue.start, end), tuple(content), direct, sure)


def _content(text: str, items: Sequence[Item], hit: Hit, floor: int, limit: int) -> list[Span]:
    low = items[hit.cue].low
    start = hit.subject.high if hit.inverted else hit.cue + 1
    start += start < limit and items[start].low == "out"
    at, how = begins(items, hit.cue, start, limit)
    if hit.inverted:
        found = left(items, floor, hit.cue)
        if not found and how != "":
            return right(items, at, limit, how)
        return found + [
            Span(i.start, i.end) for i in items[start:limit] if i.low == QUOTE and _goes_on(items, i, start)
        ]
    near = hit.low - 1
    comma = near > floor and items[near].low == ","
    after_quote = near >= floor and (items[near].low == QUOTE or (comma and items[near - 1].low == QUOTE))
    if not hit.carried and after_quote:
        found = left(items, floor, hit.low)
        later = [i for i in range(at, limit) if items[i].low == QUOTE]
        if how in ("quote", ":") or (later and items[later[0] - 1].low in (",", ":")):
            found += [Span(items[i].start, items[i].end) for i in later]
        return found
    rest = words_in(items[at:limit])
    goes_on = how == "quote" and text[min(items[at].start + 1, len(text) - 1)].islower()
    if comma and not hit.carried and is_clause(items, floor, near) and (how == "" or goes_on):
        aside = at >= limit or rest < 3 or _set_off(items, start, limit)
        if aside:
            found = left(items, floor, hit.low)
            more = rest >= 4 and items[at].low not in JOINERS | OPENERS and items[at].low[-3:] != "ing"
            return found + (right(items, at, limit, how) if more else [])
    if low in NOUNS and how == "that":
        return right(items, at, limit, how)
    if (
        low in PUT
        and start < limit
        and items[start].low == "it"
        and hit.low
        and items[hit.low - 1].low == "as"
    ):
        return _of_according(items, hit, floor, limit)
    if low in PUT:
        return right(items, start, limit, "") if _has_figure(items, start, limit) else []
    if low in SAY or (
        low in GERUNDS and low not in ("calling", "pointing", "describing", "writing", "asking")
    ):
        return right(items, at, limit, how)
    if low in COMMANDS and how == "" and (told := _commanded(items, hit.cue + 1, limit)) is not None:
        return right(items, told, limit, "that")
    if low in THAT and how == "" and rest > LEAST_REPORTED and _after_comma(items, start, at, limit):
        return right(items, at, limit, how)
    if low in THAT or low in GERUNDS:
        return right(items, at, limit, how) if how or low in NAMING else _quote_near(items, at, limit)
    if low in QUOTED:
        return right(items, at, limit, how) if how in ("quote", ":") else _quote_near(items, at, limit)
    return []


def _has_figure(items: Sequence[Item], start: int, limit: int) -> bool:
    """Tell "puts the cost at 40 million"."""
    for at in range(start, min(limit - 1, start + 9)):
        if items[at].low in (",", ".", QUOTE, ":"):
            return False
        if items[at].low == "at":
            return any(item.low[0].isdigit() for item in items[at + 1 : at + 4])
    return False


def _commanded(items: Sequence[Item], start: int, limit: int) -> int | None:
    """Return where "to take the ferry" begins in "urged drivers to take the ferry"."""
    for at in range(start + 1, min(limit, start + 10)):
        if items[at].low in (",", ".", QUOTE, ":", "that") or items[at].low in FINITE:
            return None
        if items[at].low == "to":
            return at
    return None


def _after_comma(items: Sequence[Item], start: int, at: int, limit: int) -> bool:
    """Tell "Luo introduced, the network covers …", as machines translate."""
    if not start < at < limit or items[start].low != ",":
        return False
    return items[at].low not in JOINERS | OPENERS | BESIDE and items[at].low[-3:] != "ing"


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
    return [Span(items[at].start if first - at <= 10 else items[first].start, items[last].end)]


def _goes_on(items: Sequence[Item], item: Item, start: int) -> bool:
    at = items.index(item, start)
    return items[at - 1].low in (",", ":", QUOTE, "-", "–", "—", ".") or at == start


def _of_according(items: Sequence[Item], hit: Hit, floor: int, limit: int) -> list[Span]:
    """Read "According to X, …" and "…, according to X"."""
    before = left(items, floor, hit.low)
    if before:
        return before
    at = max(hit.subject.high, hit.cue + 1)
    commas = [i for i in range(at, min(limit, at + 40)) if items[i].low == ","]
    if not commas:
        return []
    at = commas[0] + 1
    if len(commas) > 1 and items[at].low in ("a", "an", "the", "who", "which") and commas[1] - at <= 16:
        rest = [item.low for item in items[at : commas[1]]]
        if not any(
            word in FINITE or word in ("is", "are", "was", "were", "has", "have", "had", "will")
            for word in rest
        ):
            at = commas[1] + 1
    return right(items, at, limit, "")


def _quoted(items: Sequence[Item], span: Span) -> int:
    return sum(
        i.end - i.start for i in items if i.low == QUOTE and i.start >= span.start and i.end <= span.end
    )
