"""Sizes of figures as people write them: ">1e6", "1.5bn", "10..20%", ">$5 million", ">= 3 km"."""

from __future__ import annotations

import re
from typing import cast

from reader.core.query import Operator, Sized
from reader.errors import QueryError

_SCALES = {
    "k": 1e3, "thousand": 1e3, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "tn": 1e12, "trillion": 1e12,
}  # fmt: skip
_CURRENCIES = {"$": "USD", "€": "EUR", "£": "GBP", "¥": "CNY", "₹": "INR", "₩": "KRW"}
_UNITS = {"%": "percent", "pp": "percentage point", **_CURRENCIES}
_NUMBER = (
    r"(-?)([$€£¥₹₩]?)(-?[0-9][0-9,]{0,30}(?:\.[0-9]{1,20})?(?:e[+-]?[0-9]{1,3})?)"
    r"(?:\s?(k|mn|bn|tn|thousand|million|billion|trillion)(?![^\W\d_]))?"
)
_ONE = re.compile(rf"(>=|<=|>|<|=)\s*{_NUMBER}\s*(\D.{{0,60}})?", re.IGNORECASE)
_BARE = re.compile(rf"()(?:{_NUMBER})\s*(%)?", re.IGNORECASE)
_RANGE = re.compile(rf"(?:{_NUMBER})?\s*\.\.\s*(?:{_NUMBER})?\s*([^\d.\s].{{0,60}})?", re.IGNORECASE)


def sized(text: str, at: int) -> Sized | None:
    """Return the size that `text` asks for, or None where it is words ("5G", "base stations")."""
    if found := _ONE.fullmatch(text) or _BARE.fullmatch(text):
        operator, *number, unit = found.groups()
        value, currency = _value(number)
        return Sized(cast(Operator, operator or "="), value, unit=_unit(unit, currency))
    if text[:1] in ("<", ">", "="):
        raise QueryError(f'"{text}" is not a size for figure:.', 'Write figure:>1e6 or figure:">5 km".', at)
    found = _RANGE.fullmatch(text)
    if found is None or not (found[3] or found[7]):
        return None
    (low, one), (high, other) = _value(found.groups()[:4]), _value(found.groups()[4:8])
    unit = _unit(found[9], one or other)
    if found[3] and found[7]:
        return Sized("..", low, high, unit)
    return Sized(">=", low, unit=unit) if found[3] else Sized("<=", high, unit=unit)


def _value(number: object) -> tuple[float, str]:
    """Return a number's value and the currency sign before it."""
    sign, currency, digits, scale = cast(tuple[str | None, ...], tuple(cast(list[str], number)))
    if not digits:
        return 0.0, ""
    value = float(digits.replace(",", "")) * _SCALES.get((scale or "").lower(), 1.0)
    return -value if sign else value, currency or ""


def _unit(written: str | None, currency: str) -> str:
    """Return a unit as briefs write it."""
    unit = (written or currency or "").strip()
    return _UNITS.get(unit.lower(), unit)
