"""Numbers set small and raised over their line: exponents, and the numbers of notes, which no word may run into."""

from __future__ import annotations

import re

EXPONENTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_EXPONENT = re.compile(r"[+\-−]?\d{1,3}")
_NOTE = re.compile(r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*,?")
_SQUARED = re.compile(r"(?:^|[\s\d(/·])(?:[kcdm]?m|in|ft|yd|mi|sec|kg)$|(?:^|[^\w])[A-Za-z]$")
"""What ends in a unit or in the one letter of a quantity, and is squared or cubed."""

_BASE = re.compile(r"(?:^|[^\d.,])(?:10|2)$")
"""The numbers whose powers people write."""


def raised(before: str, number: str, *, leads: bool = False) -> str:
    """Return how `number`, raised behind the words `before`, is written in a line; `leads` if it leads to its note.

    It is the exponent of a unit or of ten ("km²", "10⁶"), else a note's ("growth[12]"); what is no number stays.
    """
    said = number.strip()
    if not leads and _EXPONENT.fullmatch(said):
        squared = said.lstrip("+-−") in {"2", "3"} and _SQUARED.search(before)
        if squared or said[0] in "+-−" or _BASE.search(before):
            return said.translate(EXPONENTS)
    return f"[{said.rstrip(',')}]" if _NOTE.fullmatch(said) else number
