"""The people named in a by-line."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.core.clean import one_line

LONGEST = 60
_LEAD = re.compile(
    r"^(?:(?:story |written |posted |reported |words |text |reporting |published |created |article |photographs? )*by\b|"
    r"(?:authors?|reporters?|byline|作者|记者|本报记者)\s*[:：]|von\b(?=\s[A-Z]\w+ [A-Z])|par\b(?=\s[A-Z]))[\s:：]*",
    re.IGNORECASE,
)
_PARTED = re.compile(
    r"\s*(?:;|\||/|⋅|、|，|\u2022|·(?=\s)|\band\b|\bet\b(?=\s[A-Z])|\bund\b|\by\b(?=\s[A-Z])|&|\bwith\b)\s*"
)
_HOUSES = "".join(
    rf"(?<!\b{house})"
    for house in "department ministry centre center council office agency institute fund bureau".split()
)
_TAIL = re.compile(
    rf"\s+[-–—]\s.*$|\s*[|/<\[].*$|\s*\([^()]*\)?$|{_HOUSES}\s+(?:for|in|on|at)\s+\S.*$|\s+(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?,?\s+\d.*$|\s*\b\d.*$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:staff|editor|correspondent|reporter|writer|columnist|contributor|director|manager|officer|professor|president|"
    r"chief|head|founder|co-founder|ceo|cto|partner|analyst|engineer|scientist|researcher|consultant|specialist|"
    r"university|institute|inc|llc|ltd|news|times|post|reuters|bloomberg|press|media)\b",
    re.IGNORECASE,
)
_JUNK = re.compile(
    r"\w:\S|www\.|@|\d{2}|^(?:january|february|march|april|may|june|july|august|september|october|november|december|feb|mar|apr|aug|sept?|oct|nov|dec|"
    r"share|(?:last )?updated|published|posted|follow|subscribe|comments?|print|email|date|read more|sign in|log in|contact|about|"
    r"admin(?:istrator)?|editors?|staff|team|guest|author|webmaster|newsroom|unknown|anonymous|"
    r"(?:windows |microsoft (?:office )?)?user|微软用户|root|none|null|n/?a|by|default|contributor|super ?user|editorial (?:team|staff|board)|the editors?|"
    r"news ?desk|staff (?:writer|reporter)|press office|wordpress)$",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"^(?:[A-Z][A-Za-z.]{0,5}\.?|Jr\.?|Sr\.?|I{1,3}|M\.?D\.?|Ph\.?D\.?|Esq\.?|[A-Z]{2,6}(?:-[A-Z]+)*)$"
)
_PARTICLES = frozenset(
    "de da do dos das del della der den di du la le van von zu zur af av bin bint ibn al el ben ter ten y e".split()
)
_CJK = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]")


def people(text: str) -> tuple[str, ...]:
    """Return the names in a by-line, each once, in order: "By Jane Doe and John Roe" gives two."""
    words = _LEAD.sub("", one_line(text).strip(" -–—|•·【】[]()（）"))
    head, *rest = words.split(",")
    for i, piece in enumerate(rest):
        if _ROLE.search(piece):
            rest = rest[:i]
            break
    names = [name for part in _PARTED.split(",".join([head, *rest])) for name in _by_comma(part)]
    return unique(name for name in (tidy(name) for name in names) if looks_like_name(name))


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return `names` without those that differ only in case."""
    return tuple({name.casefold(): name for name in reversed(tuple(names)) if name}.values())[::-1]


def tidy(name: str) -> str:
    """Return a name without its dressing: brackets, a role or place after it, shouting."""
    name = one_line(name).strip(" .,:;-–—|•·*【】[]()（）\"'")
    name = _TAIL.sub("", name).strip(" .,:;")
    if name.isupper() and len(name) > 6 and " " in name and not _CJK.search(name):
        name = name.title()
    return name


def looks_like_name(name: str) -> bool:
    """Tell a person's (or a house's) name from a user name, an address or a sentence."""
    if not name or len(name) > LONGEST or _JUNK.search(name):
        return False
    if _CJK.search(name):
        return len(name) <= 12
    words = name.split()
    capitals = [word for word in words if word[0].isupper() or not word[0].isascii()]
    small = [word for word in words if word[0].islower() and word.lower() not in _PARTICLES]
    return 1 <= len(words) <= 6 and bool(capitals) and not small


def is_full_name(words: str) -> bool:
    """Tell a name of several words, and no more than one."""
    return " " in words and len(words) <= 40 and looks_like_name(words)


def declared_name(text: str) -> tuple[str, ...]:
    """Return what a page declares as its author where it reads like no name: a pen name, a house in small letters."""
    name = one_line(text)
    return (
        (name,) if 1 < len(name) <= LONGEST // 2 and not _JUNK.search(name) and len(name.split()) <= 5 else ()
    )


def turned(name: str) -> str:
    """Turn "Doe, Jane" (as libraries write it) to "Jane Doe"."""
    last, comma, first = one_line(name).partition(", ")
    return f"{first} {last}" if comma and first and "," not in first else one_line(name)


def _by_comma(part: str) -> list[str]:
    """Part names at commas; what follows a name as its degrees stays with it."""
    pieces = [piece.strip() for piece in part.split(",")]
    names = pieces[:1]
    for piece in pieces[1:]:
        if _DEGREES.match(piece) and names[-1]:
            names[-1] = f"{names[-1]}, {piece}"
        elif len(piece.split()) >= 2 or _CJK.search(piece):
            names.append(piece)
    return names
