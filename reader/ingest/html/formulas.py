"""Formulas of pages as their source on one line: what TeX says of them, or MathML spelt out."""

from __future__ import annotations

import re

LONGEST = 300
LONGEST_MARKUP = 20_000
_STYLED = re.compile(r"\{\\(?:display|text)style\s*(.*)\}", re.DOTALL)
"""How MediaWiki wraps a formula."""

_TEX = re.compile(
    r"""<annotation\b[^<>]{0,200}\bencoding=["']?application/x-tex["']?[^<>]{0,200}>([^<>]*)<""",
    re.IGNORECASE,
)
_ALT = re.compile(r"""<math\b[^<>]{0,2000}?\balttext=(?:"([^"<>]*)"|'([^'<>]*)')""", re.IGNORECASE)
_ANNOTATION = re.compile(r"<annotation\b[^<>]*>[^<>]*</annotation>", re.IGNORECASE)
_PART = r"<(m\w+)[^<>]*>([^<>]*)</\w+>\s*"
_PAIR = re.compile(rf"<(msup|msub|mfrac)\b[^<>]*>\s*{_PART}{_PART}</\1>", re.IGNORECASE)
_BETWEEN = {"msup": "^", "msub": "_", "mfrac": "/"}
_TAG = re.compile(r"<[^<>]*>")


def formula(source: str) -> str:
    """Return the source of a formula on one line, "" if it is too long to be read in a line."""
    words = " ".join(source.split())
    found = _STYLED.fullmatch(words)
    words = found[1].strip() if found else words
    return words if len(words) <= LONGEST else ""


def of_mathml(markup: str) -> str:
    """Return what a `<math>` element says, as markup without tags."""
    if len(markup) > LONGEST_MARKUP:
        return ""
    if found := _TEX.search(markup) or _ALT.match(markup):
        return formula(found[1] or found[found.lastindex or 1])
    paired = _PAIR.sub(
        lambda pair: f"{pair[3]}{_BETWEEN[pair[1].lower()]}{pair[5]}", _ANNOTATION.sub("", markup)
    )
    return formula(_TAG.sub("", paired))
