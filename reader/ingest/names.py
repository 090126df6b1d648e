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
    r"\s*(?:;|\||/|、|，|\u2022|·(?=\s)|\band\b|\bet\b(?=\s[A-Z])|\bund\b|\by\b(?=\s[A-Z])|&|\bwith\b)\s*"
)
_TAIL = re.compile(
    r"\s*(?:[-–—|(/<\[].*|,?\s+(?:staff|senior|chief|special|contributing|editor|correspondent|reporter|writer|columnist|"
    r"associate|assistant|political|business|technology)\b.*|\bfor\s+.*|\bin\s+[A-Z].*|\bon\s+\w.*|\d.*)$",
    re.IGNORECASE,
)
_JUNK = re.compile(
    r"https?:|www\.|@|\d{2}|^(?:admin(?:istrator)?|editors?|staff|team|guest|author|webmaster|newsroom|unknown|anonymous|"
    r"user|root|none|null|n/?a|by|default|contributor|super ?user|editorial (?:team|staff|board)|the editors?|"
    r"news ?desk|staff (?:writer|reporter)|press office|wordpress)$",
    re.IGNORECASE,
)
_DEGREES = re.compile(
    r"^(?:[A-Z][A-Za-z.]{0,5}\.?|Jr\.?|Sr\.?|I{1,3}|M\.?D\.?|Ph\.?D\.?|Esq\.?|[A-Z]{2,6}(?:-[A-Z]+)*)$"
)
_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "der",
        "den",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "zu",
        "zur",
        "af",
        "av",
        "bin",
        "bint",
        "ibn",
        "al",
        "el",
        "ben",
        "ter",
        "ten",
        "y",
        "e",
    ]
)
_CJK = re.compile("[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]")


def people(text: str) -> tuple[str, ...]:
    """Return the names in a by-line, each once, in order: "By Jane Doe and John Roe" gives two."""
    words = _LEAD.sub("", one_line(text).strip(" -–—|•·【】[]()（）"))
    names: list[str] = []
    for part in _PARTED.split(words):
        names.extend(_by_comma(part))
    return unique(name for name in (tidy(name) for name in names) if looks_like_name(name))


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """Return `names` without those that differ only in case."""
    return tuple({name.casefold(): name for name in reversed(tuple(names)) if name}.values())[::-1]


def tidy(name: str) -> str:
    """Return a name without its dressing: brackets, a role or place after it, shouting."""
    name = one_line(name).strip(" .,:;-–—|•·*【】[]()（）\"'")
    name = _TAIL.sub("", name).strip(" .,:;")
    if name.isupper() and len(name) > 4 and " " in name and not _CJK.search(name):
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
    return 1 <= len(words) <= 6 and bool(capitals) and len(small) <= 0


def _by_comma(part: str) -> list[str]:
    """Part names at commas, but keep what follows a name as a degree or title out of the list."""
    pieces = [piece.strip() for piece in part.split(",")]
    names = pieces[:1]
    for piece in pieces[1:]:
        if _DEGREES.match(piece) or len(piece.split()) < 2:
            continue
        names.append(piece)
    return names
