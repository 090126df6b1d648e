"""How the items of a brief read in words, the same in the app, on the command line and in exports."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from reader.core.clean import one_line
from reader.core.days import day

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.core.article import Article
    from reader.core.brief import Brief, Figure, Person, Statement

SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))
ARROWS = {"up": "▲", "down": "▼", "flat": "unchanged"}
MORE = {"up": "more", "down": "less"}
UNIT_SIGNS = {"percent": "%", "percentage point": " points", "percentage points": " points"}
CURRENCY_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "INR": "₹", "KRW": "₩"}
QUOTES = tuple("“\"'‘«„「『")
_LAST_COMMA = re.compile(r"\s*,(?=[\"'”’»]*$)")
DATE_SOURCES = {
    "json-ld": "by the page's JSON-LD",
    "meta": "by a meta tag",
    "time": "by the page's markup",
    "address": "by its address",
    "text": "by its text",
    "script": "by a script of the page",
    "feed": "by its feed",
    "file": "by the file",
    "service": "by the service it came from",
}
PAST = {
    "archive": "archived",
    "attach": "attached",
    "bring": "brought",
    "change": "changed",
    "correct": "corrected",
    "delete": "deleted",
    "follow": "followed",
    "hide": "hid",
    "highlight": "highlighted",
    "make": "made",
    "mark": "marked",
    "remove": "removed",
    "rename": "renamed",
    "restore": "restored",
    "star": "starred",
    "tag": "tagged",
    "take": "took",
    "write": "wrote",
}
"""The words that labels of actions begin with, as they tell what was done; others are the same."""
COUNTED = ("count", "ratio", "age", "duration", "rank", "score", "index")
"""Kinds whose unit stands beside the figure already, or is none."""


def told(label: str) -> str:
    """Return what was done as a sentence tells it: "tag 3 articles with policy" is "Tagged 3 articles with policy"."""
    first, blank, rest = label.partition(" ")
    said = f"{PAST.get(first, first)}{blank}{rest}"
    return f"{said[:1].upper()}{said[1:]}"


def dated(article: Article) -> str:
    """Return an article's dates and where they were read: "published 20 Jan 2022 by a meta tag, updated …"."""
    said = (
        ("published", article.published, article.published_from),
        ("updated", article.updated, article.updated_from),
    )
    whence = {source: f" {words}" for source, words in DATE_SOURCES.items()}
    return ", ".join(f"{what} {day(iso)}{whence.get(source or '', '')}" for what, iso, source in said if iso)


def number(value: float) -> str:
    """Return a number as people write it: thousands grouped, round millions and more in words, nothing rounded off."""
    for scale, word in SCALES:
        scaled = round(value / scale, 3)
        if abs(scaled) >= 1 and math.isclose(scaled * scale, value, rel_tol=1e-12):
            return f"{scaled:,.10g} {word}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.10g}"


def many(count: int, thing: str) -> str:
    """Return a number of things: "1 note", "1,200 notes"."""
    return f"{count:,} {thing}{'' if count == 1 else 's'}"


def quantity(figure: Figure, text: str) -> str:
    """Return the figure's own words, on one line."""
    return one_line(figure.span.of(text))


def measured(figure: Figure) -> str:
    """Return what the figure is a figure of, else what it counts."""
    return figure.measures or figure.unit


def beside(figure: Figure, words: str) -> str:
    """Return what is measured as it reads beside the quantity's own `words`, which are not said again.

    Of "votes the court ruled" beside "five votes" it is "the court ruled"; a single word left over tells nothing.
    """
    unit = figure.unit.casefold() if figure.kind == "count" else ""
    about = one_line(figure.measures or (figure.unit if unit else ""))
    if about.casefold() in words.casefold():
        return ""
    if unit and about.casefold().startswith(f"{unit} "):
        rest = about[len(unit) + 1 :]
        return rest if " " in rest else ""
    return about


def amount(value: float, unit: str | None) -> str:
    """Return a number with its unit: "63.5%", "3 points", "$1.04 billion", "1,200 CNY"."""
    if not unit:
        return number(value)
    if unit in CURRENCY_SIGNS:
        return f"{'-' if value < 0 else ''}{CURRENCY_SIGNS[unit]}{number(abs(value))}"
    return f"{number(value)}{UNIT_SIGNS.get(unit, f' {unit}')}"


def change_words(figure: Figure) -> str:
    """Return how a figure moved as one short phrase: "▲ 63.5% year on year", "▼ from £1.04 billion", "" where it did not.

    What the figure itself says already is not said again.
    """
    change = figure.change
    if change is None:
        return ""
    unit = None if figure.kind in COUNTED else figure.unit
    parts = []
    if change.value is not None and change.value != figure.value:
        parts.append(amount(change.value, change.unit))
    if change.start is not None:
        parts.append(f"from {amount(change.start, unit)}")
    if change.end is not None and change.end != figure.value:
        parts.append(f"to {amount(change.end, unit)}")
    comparison = one_line(change.comparison or "")
    if comparison.startswith("than ") and change.direction in MORE:
        parts.append(f"{MORE[change.direction]} {comparison}")
    elif comparison:
        parts.append(comparison)
    if not parts or parts == [comparison]:
        parts.insert(0, change.direction if change.direction in MORE else "")
    return " ".join(part for part in (ARROWS[change.direction], *parts) if part)


def speaker_of(figure: Figure, brief: Brief) -> str | None:
    """Return who said a figure: the person's name, else whoever made the statement, else None."""
    statement = next((s for s in brief.statements if s.id == figure.statement), None)
    return _name_of(figure.person, brief) or (voice_of(statement, brief) if statement else None)


def voice_of(statement: Statement, brief: Brief) -> str | None:
    """Return who made a statement: the person's name, else the speaker's words; a "we" that stays unknown is nobody."""
    nobody = statement.speaker_kind == "pronoun"
    return _name_of(statement.person, brief) or (None if nobody else statement.speaker)


def _name_of(person_id: str | None, brief: Brief) -> str | None:
    return next((person.name for person in brief.people if person.id == person_id), None)


def said(statement: Statement, text: str) -> str:
    """Return what a statement says on one line, in quotation marks where it is verbatim, without a last comma."""
    words = " … ".join(one_line(span.of(text)) for span in statement.content or (statement.cue,))
    words = _LAST_COMMA.sub("", words)
    if not statement.direct or words[:1] in QUOTES:
        return words
    return f"“{words[:-1] if _closes_nothing(words) else words}”"


def _closes_nothing(words: str) -> bool:
    """Return whether a last mark closes a quotation that began before the words."""
    if words.endswith("”"):
        return words.count("”") > words.count("“")
    return words.endswith('"') and words.count('"') % 2 == 1


def office_words(person: Person) -> str:
    """Return a person's role and organisation on one line, the organisation by its short form."""
    names = (person.organisation, person.abbreviation)
    return office(person.role, person.abbreviation or person.organisation, names)


def office(role: str | None, organisation: str | None, names: Iterable[str | None]) -> str:
    """Return role and organisation on one line, the role alone where it has any of the organisation's names in it."""
    told = "" if names_body(role, names) else organisation
    return ", ".join(part for part in (one_line(role or ""), told) if part)


def names_body(role: str | None, names: Iterable[str | None]) -> bool:
    """Tell whether a role has any of an organisation's names in it, as whole words."""
    words = one_line(role or "")
    return any(
        name and re.search(rf"\b{re.escape(one_line(name))}\b", words, re.IGNORECASE) for name in names
    )
