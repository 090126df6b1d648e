"""Numbers set small and raised over their line: exponents, and the numbers of notes, which no word may run into."""

from __future__ import annotations

import re

_EXPONENTS = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_EXPONENT = re.compile(r"[+\-−]?\d{1,3}")
_NOTE = re.compile(r"\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*,?")
_MEASURE = re.compile(r"(?:^|[\s\d(/·])(?:[kcdm]?m|in|ft|yd|mi|s|sec|kg|Å)$")
"""What ends in a unit of length, time or mass, which is squared or cubed."""


def raised(before: str, number: str, *, leads: bool = False) -> str:
    """Return how `number`, raised behind the words `before`, is written in a line; `leads` if it leads to its note.

    After a digit or a unit it is an exponent ("10⁶", "km²"), else a note's ("growth[12]"); what is no number stays.
    """
    said = number.strip()
    if not leads and _EXPONENT.fullmatch(said):
        cubed = said.lstrip("+-−") in {"2", "3"} and _MEASURE.search(before)
        if before[-1:].isdigit() or cubed or said[0] in "+-−":
            return said.translate(_EXPONENTS)
    return f"[{said.rstrip(',')}]" if _NOTE.fullmatch(said) else number
