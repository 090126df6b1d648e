"""What stands before the items of a list: a bullet, or the number that the page counts them by."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Any

from reader.ingest.compose import Piece

BULLET = "•"
MOST_DIGITS = 7
MOST_ITEMS = 10_000
_ROMAN = dict(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        "m cm d cd c xc l xl x ix v iv i".split(),
        strict=True,
    )
)
_LAST_ROMAN = 3999
_SIGNS = "•▪◦‣●■·"
_SIGN = re.compile(rf"\s*[{_SIGNS}]\s*(?=[\w“\"'(])")


def without_sign(pieces: Sequence[Piece]) -> list[Piece] | None:
    """Return the words of an item that an editor typed with its bullet, without that; None if they are no such item."""
    words = pieces[0][0]
    if words.lstrip()[:1] not in _SIGNS or not words.strip():
        return None
    whole = "".join(text for text, _ in pieces)
    found = _SIGN.match(whole)
    if not found or any(sign in whole[found.end() :] for sign in _SIGNS):
        return None  # a line of several, parted by their signs
    left = found.end()
    kept: list[Piece] = []
    for text, url in pieces:
        if words := text[left:]:
            kept.append((words, url))
        left = max(0, left - len(text))
    return kept


def first_number(element: Any) -> int:
    """Return the number of the first item of a list: where it says to start, or how many it counts down from."""
    if element.tag not in {"ol", "list"}:
        return 1
    start = _number(element.get("start"))
    if start is None and element.get("reversed") is not None:
        return min(MOST_ITEMS, sum(1 for item in element if item.tag == "li"))
    return 1 if start is None else start


def marker(parent: Any, item: Any, number: int) -> tuple[str, int]:
    """Return the bullet or number of a list's item as shown, and the number of the next one."""
    if parent.tag == "ol" or parent.get("rend") == "ol":
        said = _number(item.get("value"))
        number = number if said is None else said
        step = 1 if parent.get("reversed") is None else -1
        return f"{_counted(number, item.get('type') or parent.get('type') or '1')}.", number + step
    if (box := _box(item)) is not None:
        return ("[x]" if box.get("checked") is not None else "[ ]"), number
    return ("" if (item.get("rend") or "").startswith("d") else BULLET), number


def _box(item: Any) -> Any:
    """Return the box to be ticked that an item begins with, or None."""
    first = next(islice(item.iter("input"), 1), None) if len(item) else None
    if first is None or (first.get("type") or "").lower() != "checkbox":
        return None
    before = "".join(text for up in (item, *item[:1]) if (text := up.text))
    return first if not before.strip() or first.getparent() is not item else None


def _number(said: str | None) -> int | None:
    digits = (said or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) <= MOST_DIGITS else None


def _counted(number: int, kind: str) -> str:
    """Return a number as a list of a kind ("a", "A", "i", "I") counts."""
    if kind in {"a", "A"} and number > 0:
        letters = _letters(number)
    elif kind in {"i", "I"} and 0 < number <= _LAST_ROMAN:
        letters = _roman(number)
    else:
        return str(number)
    return letters.upper() if kind.isupper() else letters


def _letters(number: int) -> str:
    letters = ""
    while number > 0:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("a") + rest) + letters
    return letters


def _roman(number: int) -> str:
    letters = ""
    for value, sign in _ROMAN.items():
        count, number = divmod(number, value)
        letters += sign * count
    return letters
