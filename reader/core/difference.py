"""What changed between two versions of a text: paragraph by paragraph, and by words inside one that was edited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

Kind = Literal["same", "gone", "new"]
NEAR = 0.4
"""How alike two paragraphs are that are shown as one with edits."""
LONGEST = 4_000
"""Pieces of a text that are compared one by one; what is longer counts as rewritten."""

_PIECE = re.compile(r"\w+|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words that stayed, went or came."""

    kind: Kind
    text: str


Paragraph = tuple[Piece, ...]


def difference(old: str, new: str) -> tuple[Paragraph, ...]:
    """Return the paragraphs of both texts in order, each as pieces that stayed, went or came."""
    return tuple(_paragraphs(old.split("\n\n"), new.split("\n\n")))


def _paragraphs(old: Sequence[str], new: Sequence[str]) -> Iterator[Paragraph]:
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) > LONGEST)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield from ((Piece("same", text),) for text in old[a:b])
        else:
            yield from _edited(list(old[a:b]), list(new[c:d]))


def _edited(gone: list[str], came: list[str]) -> Iterator[Paragraph]:
    """Pair paragraphs that are alike, in order; the rest went or came whole."""
    for text in came:
        at = next((n for n, before in enumerate(gone) if _near(before, text)), None)
        if at is None:
            yield (Piece("new", text),)
            continue
        yield from ((Piece("gone", before),) for before in gone[:at])
        yield _words(gone[at], text)
        del gone[: at + 1]
    yield from ((Piece("gone", before),) for before in gone)


def _near(one: str, two: str) -> bool:
    words, others = set(one.split()), set(two.split())
    return len(words & others) >= NEAR * max(len(words), len(others))


def _words(old: str, new: str) -> Paragraph:
    before, after = _PIECE.findall(old), _PIECE.findall(new)
    if max(len(before), len(after)) > LONGEST:
        return (Piece("gone", old), Piece("new", new))
    pieces: list[Piece] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            pieces.append(Piece("same", "".join(before[a:b])))
            continue
        pieces += [Piece("gone", "".join(before[a:b]))] if b > a else []
        pieces += [Piece("new", "".join(after[c:d]))] if d > c else []
    return tuple(pieces)
