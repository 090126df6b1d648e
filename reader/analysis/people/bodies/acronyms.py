"""Short forms that the text itself explains: "Ministry of Trade (MoT)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from reader.analysis.tokens import Token
from reader.core.spans import Span

_BRACKETED = re.compile(r"\(\s*(?:the\s+)?[\"“']?([A-Z][A-Za-z&]{1,9})[\"”']?\s*\)")
_WORD = re.compile(r"[\w&’']+")
_LINKS = frozenset({"of", "and", "for", "the", "in", "on", "&", "de", "la", "to"})
LONGEST = 3
"""Letters at most of what stands in capitals as an acronym rather than a surname."""
REACH = 160
"""Code points before the bracket in which the long form is looked for."""


def acronyms_in(text: str) -> dict[str, str]:
    """Return the long form of each short form, by the short form in small letters; the first explanation counts."""
    found: dict[str, str] = {}
    for match in _BRACKETED.finditer(text):
        short = match[1]
        if sum(c.isupper() for c in short) < 2 or short.lower() in found:
            continue
        before = text[max(0, match.start() - REACH) : match.start()]
        before = re.split(r"[.;:()\n]", before)[-1]
        long = _long_form(before, short.replace("&", ""))
        if long:
            found[short.lower()] = " ".join(long.split())
    return found


def expanded(name: str, acronyms: Mapping[str, str]) -> tuple[str, str | None]:
    """Return the long form and the short form of an organisation; the name itself and None if neither is known."""
    long = acronyms.get(name.lower())
    if long:
        return long, next((s.upper() for s in acronyms if s == name.lower()), None)
    for short, known in acronyms.items():
        if known.lower() == name.lower():
            return known, short.upper()
    return name, None


def _long_form(before: str, short: str) -> str | None:
    """Return the words before the bracket whose first letters spell the short form; some count "of", few count "and"."""
    words = list(_WORD.finditer(before))
    letters = short.lower()
    for counted in (frozenset[str](), frozenset({"of"}), _LINKS):
        at = len(letters) - 1
        for i in range(len(words) - 1, max(-1, len(words) - 14), -1):
            word = words[i].group()
            if word.lower() in _LINKS - counted:
                continue
            if word[0].lower() != letters[at]:
                break
            if at == 0:
                return before[words[i].start() : words[-1].end()] if len(words) - i > 1 else None
            at -= 1
    return None


def places_of(text: str, acronyms: Mapping[str, str], tokens: Sequence[Sequence[Token]]) -> Iterator[Span]:
    """Yield where the text names an explained body, long or short, however it is cased."""
    if not acronyms:
        return
    for long in dict.fromkeys(acronyms.values()):
        for match in re.finditer(rf"\b{re.escape(long)}\b", text, re.IGNORECASE):
            yield Span(match.start(), match.end())
    for sentence in tokens:
        for token in sentence:
            if token.text.lower() in acronyms and (len(token.text) > 3 or not token.text.islower()):
                yield Span(token.start, token.end)
