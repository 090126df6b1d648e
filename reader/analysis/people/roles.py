"""What a text says somebody is: the words before a name, after it, or beside it, and the body inside those words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.analysis.people.acronyms import expanded
from reader.analysis.people.lexicon import (
    HONORIFICS,
    OFFICES,
    OFFICIAL_BODIES,
    OFFICIAL_ROLES,
    PRIVATE_BODIES,
    REPORTING,
    TOP_BODIES,
)
from reader.analysis.people.mentions import Mention
from reader.analysis.tokens import Token
from reader.core.spans import Span

LONGEST = 28
"""Tokens of a role at most."""

ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "our", "my", "your", "this", "that"})
LINKS = frozenset(
    {"of", "for", "at", "and", "the", "in", "on", "&", "to", "-", "'", "’", "s", ",", "/", "under", "with"}
)
STOPS = frozenset({".", ";", ":", "!", "?", "(", ")", "—", "–", '"', "“", "”", "…", "|"})
SMALL = frozenset(
    {"deputy", "vice", "former", "chief", "senior", "acting", "then", "interim", "assistant", "associate", "executive",
     "prime", "foreign", "finance", "defense", "defence", "interior", "health", "general", "national", "honorary", "late",
     "current", "first", "managing", "veteran", "outgoing", "incoming", "permanent", "special", "federal", "state",
     "political", "local", "opposition", "party", "police", "company", "club", "team", "press", "government", "military",
     "team's", "longtime", "fellow", "lead", "head", "university", "city", "county", "law", "art", "film", "science"}
)  # fmt: skip
SUFFIXES = (
    "ist",
    "ologist",
    "manager",
    "maker",
    "owner",
    "keeper",
    "worker",
    "player",
    "founder",
    "director",
    "holder",
)
_AGE = re.compile(r"\d{1,3}$")
_POSSESSIVE = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class Role:
    """A role's words and place, the body inside it, and whether it is an office."""

    text: str
    span: Span
    organisation: str | None
    abbreviation: str | None
    official: bool


def role_of(
    mentions: Sequence[Mention], tokens: Sequence[Sequence[Token]], text: str, acronyms: Mapping[str, str]
) -> Role | None:
    """Return the fullest role that stands beside any of a person's mentions."""
    found: list[Role] = []
    for mention in mentions:
        sentence = tokens[mention.sentence]
        for place in (
            _after(sentence, mention),
            _before(sentence, mention),
            _left(sentence, mention),
            _copula(sentence, mention),
        ):
            role = _made(sentence, place, text, acronyms) if place else None
            if role:
                found.append(role)
    return max(
        found,
        key=lambda role: (role.organisation is not None, len(role.text.split()), -role.span.start),
        default=None,
    )


def is_office(word: str) -> bool:
    """Tell whether a word says what somebody is."""
    low = word.lower().rstrip(".")
    single = low[:-1] if low.endswith("s") and low[:-1] in OFFICES else low
    return single in OFFICES or (len(low) > 5 and low.endswith(SUFFIXES))


def _before(sentence: Sequence[Token], mention: Mention) -> tuple[int, int] | None:
    """Return a title right before the name: "U.S. President", "Port Almere Energy Office director"."""
    at = mention.start - 1
    while (at >= 0 and sentence[at].text.lower().rstrip(".") in HONORIFICS) or (
        at >= 0 and sentence[at].text == "."
    ):
        at -= 1
    if at < 0 or not is_office(sentence[at].text):
        return None
    end = at + 1
    while at > 0 and end - at < 12 and _part_of_title(sentence, at - 1):
        at -= 1
    while at < end and sentence[at].text.lower() in ARTICLES | LINKS:
        at += 1
    return (at, end) if at < end else None


def _part_of_title(sentence: Sequence[Token], at: int) -> bool:
    word = sentence[at].text
    low = word.lower()
    if word[0].isupper():
        return low not in REPORTING and not (at == 0 and low in ARTICLES)
    if low in SMALL or is_office(word):
        return True
    if word in ("'", "’", "s", "-", "&"):
        return at > 0
    return (
        low in ("of", "for", "and")
        and at > 0
        and (is_office(sentence[at - 1].text) or sentence[at - 1].text[0].isupper())
        and (sentence[at + 1].text[0].isupper() or is_office(sentence[at + 1].text))
    )


def _after(sentence: Sequence[Token], mention: Mention) -> tuple[int, int] | None:
    """Return an apposition after the name: ", head of the bureau of …,"; in brackets or after a dash too."""
    at = mention.end
    if at >= len(sentence) or sentence[at].text not in (",", "(", "–", "—", "-"):
        return None
    closing = ")" if sentence[at].text == "(" else None
    at += 1
    if at < len(sentence) and _AGE.match(sentence[at].text):
        at += 1
        if at < len(sentence) and sentence[at].text == ",":
            at += 1
    start = at
    while start < len(sentence) and (
        sentence[start].text.lower() in ARTICLES
        or sentence[start].text.lower() in ("who", "is", "was", "as", "also")
    ):
        if sentence[start].text.lower() == "who" and not (
            start + 1 < len(sentence) and sentence[start + 1].text.lower() in ("is", "was")
        ):
            return None
        start += 1
    end = _phrase_end(sentence, start, closing)
    office = next((i for i in range(start, min(end, start + 12)) if is_office(sentence[i].text)), None)
    if office is None or any(sentence[i].text.lower() in REPORTING for i in range(start, office)):
        return None
    if any(
        sentence[i].text.lower() in ("of", "for", "at", "in", "and", "who", "which", "to", "from", "with")
        for i in range(start, office)
    ):
        return None
    return start, end


def _phrase_end(sentence: Sequence[Token], start: int, closing: str | None) -> int:
    """Return where an apposition ends: at a comma that a list does not continue, a verb of saying, or a mark."""
    depth = 0
    for i in range(start, min(len(sentence), start + LONGEST)):
        word = sentence[i].text
        low = word.lower()
        if word == "(" and closing is None:
            depth += 1
        elif word == ")":
            if depth == 0:
                return i
            depth -= 1
        elif depth:
            continue
        elif (word == "," and not _list_goes_on(sentence, i)) or (
            (word in STOPS and word not in "()")
            or low in REPORTING
            or low
            in ("who", "which", "whose", "has", "had", "was", "is", "were", "are", "will", "would", "that")
        ):
            return i
    return min(len(sentence), start + LONGEST)


def _list_goes_on(sentence: Sequence[Token], comma: int) -> bool:
    """Tell whether "Trade, Industry and Energy" goes on after the comma."""
    if comma == 0 or not sentence[comma - 1].text[0].isupper():
        return False
    following = [token.text for token in sentence[comma + 1 : comma + 7]]
    if not following or not following[0][:1].isupper():
        return False
    for i, word in enumerate(following):
        if word == "and":
            return (
                i + 1 < len(following)
                and following[i + 1][:1].isupper()
                and not any(w.lower() in REPORTING for w in following[:i])
            )
        if not word[:1].isupper() and word != ",":
            return False
    return False


def _left(sentence: Sequence[Token], mention: Mention) -> tuple[int, int] | None:
    """Return an apposition left of the name: "The team's coach, Alireza Mehraban, …"."""
    at = mention.start - 1
    if at < 1 or sentence[at].text != ",":
        return None
    end = at
    start = end
    while start > 0 and end - start < 16:
        word = sentence[start - 1].text
        low = word.lower()
        if (
            word in STOPS
            or word == ","
            or low in REPORTING
            or low in ("by", "to", "from", "with", "that", "and", "as", "is", "was")
        ):
            break
        start -= 1
    words = sentence[start:end]
    if not words or not (words[0].text.lower() in ARTICLES or words[0].text[0].isupper()):
        return None
    if mention.end < len(sentence) and sentence[mention.end].text not in (",", ")", ".", "–", "—", ";", "-"):
        return None
    while start < end and sentence[start].text.lower() in ARTICLES:
        start += 1
    if not any(is_office(token.text) for token in sentence[start:end]):
        return None
    return start, end


def _copula(sentence: Sequence[Token], mention: Mention) -> tuple[int, int] | None:
    """Return what follows "is the" or "was appointed": "Mira Tanaka is the director of …"."""
    words = [token.text.lower() for token in sentence[mention.end : mention.end + 4]]
    if len(words) < 3 or words[0] not in ("is", "was", "became", "serves", "served"):
        return None
    skip = 2 if words[1] in ("appointed", "elected", "named", "as") else 1
    start = mention.end + skip
    while start < len(sentence) and sentence[start].text.lower() in ARTICLES | {"as"}:
        start += 1
    if start == mention.end + 1:
        return None
    end = _phrase_end(sentence, start, None)
    near = sentence[start : min(end, start + 6)]
    office = next((i for i, token in enumerate(near) if is_office(token.text)), None)
    return (
        (start, end)
        if office is not None and all(t.text.lower() not in ("of", "in", "to", "by") for t in near[:office])
        else None
    )


def _made(
    sentence: Sequence[Token], place: tuple[int, int], text: str, acronyms: Mapping[str, str]
) -> Role | None:
    start, end = place
    while (
        end > start
        and (sentence[end - 1].text.lower() in LINKS or sentence[end - 1].text in STOPS)
        and sentence[end - 1].text != ")"
    ):
        end -= 1
    words = sentence[start:end]
    if not any(is_office(token.text) for token in words):
        return None
    body_at = _body(words)
    organisation = abbreviation = None
    if body_at is not None:
        name = " ".join(text[words[body_at[0]].start : words[body_at[1] - 1].end].split())
        organisation, abbreviation = expanded(name, acronyms)
    if words[-1].text == ")" and len(words) > 3:
        opening = max((i for i, token in enumerate(words) if token.text == "("), default=len(words))
        words = words[:opening] or words
    span = Span(words[0].start, words[-1].end)
    return Role(
        " ".join(span.of(text).split()), span, organisation, abbreviation, _official(words, organisation)
    )


def _body(words: Sequence[Token]) -> tuple[int, int] | None:
    """Return the tokens of the organisation inside a role: the one of the state, else the last with a capital."""
    runs: list[tuple[int, int]] = []
    i = 0
    while i < len(words):
        if (words[i].text[0].isupper() and not is_office(words[i].text)) or (
            words[i].text.isupper() and len(words[i].text) > 1
        ):
            end = i + 1
            while end < len(words) and (
                words[end].text[0].isupper()
                or (
                    words[end].text.lower() in ("of", "and", "for", "the", "&", "-", ",", "in")
                    and _capital_follows(words, end)
                )
                or words[end].text.lower() in OFFICIAL_BODIES
            ):
                end += 1
            runs.append((i, end))
            i = end
        i += 1
    runs = [_top_of(words, run) for run in runs]
    good = [
        run
        for run in runs
        if _is_body([t.text.lower() for t in words[run[0] : run[1]]]) or words[run[0]].text.isupper()
    ]
    if good:
        return max(
            good,
            key=lambda run: (
                words[run[0]].text.lower() in TOP_BODIES,
                _is_state([t.text.lower() for t in words[run[0] : run[1]]]),
                run[1] - run[0],
                run[0],
            ),
        )
    plain = [run for run in runs if _follows_of(words, run[0]) or run[0] == 0]
    names = [run for run in plain if run[1] - run[0] > 1 or _follows_of(words, run[0], ("at", "with"))]
    return names[-1] if names else None


def _top_of(words: Sequence[Token], run: tuple[int, int]) -> tuple[int, int]:
    """Return the body above, where a run names a part of it: "Price Bureau of the Ministry of Trade"."""
    for i in range(run[1] - 1, run[0] + 1, -1):
        if words[i].text.lower() in TOP_BODIES and words[i - 1].text.lower() in ("the", "of", "under"):
            return i, run[1]
    return run


def _capital_follows(words: Sequence[Token], at: int) -> bool:
    following = [t.text for t in words[at + 1 : at + 3]]
    return bool(following) and (
        following[0][0].isupper()
        or (following[0].lower() in ("the", "of", "and") and len(following) > 1 and following[1][0].isupper())
    )


def _follows_of(
    words: Sequence[Token], at: int, links: Sequence[str] = ("of", "for", "at", "under", "with", "from", "in")
) -> bool:
    before = [t.text.lower() for t in words[max(0, at - 2) : at]]
    return bool(before) and (before[-1] in links or (before[-1] == "the" and before[0] in links))


def _is_body(words: Sequence[str]) -> bool:
    return any(word in OFFICIAL_BODIES or word in PRIVATE_BODIES for word in words)


def _is_state(words: Sequence[str]) -> bool:
    return any(word in OFFICIAL_BODIES for word in words) and not any(
        word in PRIVATE_BODIES for word in words
    )


def _official(words: Sequence[Token], organisation: str | None) -> bool:
    """Tell whether a role is an office of the state or between states."""
    lows = [token.text.lower().rstrip(".") for token in words]
    body = (organisation or "").lower().split()
    private = any(word in PRIVATE_BODIES for word in (*lows, *body))
    state = any(word in OFFICIAL_BODIES for word in (*lows, *body))
    if any(word in TOP_BODIES for word in (*lows, *body)):
        private = False
    if "general" in lows and any(word in lows for word in ("manager", "counsel")):
        return state and not private
    office = any(low in OFFICIAL_ROLES for low in lows)
    return (office or state) and not (private and not (state and office))
