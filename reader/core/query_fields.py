"""The fields of the query language and what values they take."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal, cast, get_args

from reader.core.query import Comparable, Compared, Flag, Operator, TextField
from reader.errors import QueryError

FLAGS: dict[str, tuple[str, ...]] = {
    "is": ("unread", "read", "starred", "archived", "deleted", "inbox", "reading", "unfetched"),
    "has": ("highlight", "note", "tag", "figure", "person", "moved", "orphan"),
}
TEXT_FIELDS: tuple[str, ...] = get_args(TextField)
FIELDS: tuple[str, ...] = (
    *TEXT_FIELDS, "tag", "is", "has", "lang", "before", "after", "saved", "words", "year", "copies"
)  # fmt: skip

_COMPARED = re.compile(r"(>=|<=|>|<|=)?(\S+)")
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)
_AGO = re.compile(r"today|yesterday|\d{1,4}[dwmy]", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}", re.ASCII)


def unknown_field(name: str, at: int) -> QueryError:
    """Return the error for a field that there is not, with the nearest one there is."""
    near = _near(name, FIELDS)
    hint = (
        f"Did you mean {near}:?" if near else f'To search for the words, write "{name}:…" in quotation marks.'
    )
    return QueryError(f"There is no field {name}: to ask for.", hint, at)


def flag(field: Literal["is", "has"], value: str, at: int) -> Flag:
    """Return is:value or has:value."""
    values = FLAGS[field]
    singular = value.lower().removesuffix("s")
    for wanted in (value.lower(), singular):
        if wanted in values:
            return Flag(field, wanted)
    near = _near(value, values)
    hint = f"Did you mean {field}:{near}?" if near else f"It can be {', '.join(values)}."
    raise QueryError(f"There is no {field}:{value}.", hint, at)


def _near(name: str, known: Iterable[str]) -> str:
    """Return the name that somebody may have meant, "" if none is like it."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(name.lower(), known, 1)), "")


def compared(field: str, value: str, at: int) -> Compared:
    """Return a comparison of dates, numbers or a language."""
    if field == "lang":
        return Compared("lang", "=", value.lower())
    if field == "copies":
        return Compared("copies", "=", value.lower())
    if field in ("before", "after"):
        _check("published", value, field, at)
        return Compared("published", "<" if field == "before" else ">=", value)
    name = cast(Comparable, field)
    low, dots, high = value.partition("..")
    if dots:
        return _range(name, low, high, at)
    found = _COMPARED.fullmatch(value.replace(" ", ""))
    assert found is not None
    _check(name, found[2], field, at)
    return Compared(name, cast(Operator, found[1] or "="), found[2])


def _range(field: Comparable, low: str, high: str, at: int) -> Compared:
    low, high = low.strip(), high.strip()
    for end in (low, high):
        if end:
            _check(field, end, field, at)
    if low and high:
        return Compared(field, "..", low, high)
    if low or high:
        return Compared(field, ">=" if low else "<=", low or high)
    raise QueryError(f"{field}: has no value.", f"Write {field}:{example(field)}.", at)


def _check(kind: Comparable, value: str, field: str, at: int) -> None:
    if kind == "words":
        fits = bool(_NUMBER.fullmatch(value))
    elif kind == "year":
        fits = bool(re.fullmatch(r"\d{4}", value, re.ASCII))
    else:
        fits = _is_date(value) or (kind == "saved" and bool(_AGO.fullmatch(value)))
    if not fits:
        what = "a number" if kind == "words" else "a year" if kind == "year" else "a date"
        raise QueryError(f'"{value}" is not {what} for {field}:.', f"Write {field}:{example(field)}.", at)


def _is_date(value: str) -> bool:
    if not _DATE.fullmatch(value) or not "0001" <= value[:4] <= "9998":
        return False
    try:
        date.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:
        return False
    return True


def example(field: str, otherwise: str = "2022-03-01") -> str:
    """Return a value that the field takes."""
    return {
        "tag": "policy", "is": "unread", "has": "note", "lang": "en", "saved": "2026-03 or saved:7d",
        "copies": "3f9a0c21b7de", "words": ">1000 or words:500..1000", "year": "2021 or year:2020..2022",
        "figure": ">1e6, figure:10..20% or figure:exports",
    }.get(field, otherwise)  # fmt: skip
