# ruff: noqa: ARG001 - every edit takes the same arguments
"""Texts edited by script, every character knowing where it came from: what re-anchoring is scored on."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

Letter = tuple[str, int | None]
"""A character and its offset in the old text; None for one that is new."""

Edited = list[Letter]

_PARTS = re.compile(r"[^.!?\n]+[.!?]*\s*|\n+|[.!?]+\s*")
_WORDS = re.compile(r"\w+")
_NUMBER = re.compile(r"\d[\d.,]*")


def letters(text: str) -> Edited:
    """Return a text none of which was edited yet."""
    return list(zip(text, range(len(text)), strict=True))


def words(edited: Sequence[Letter]) -> str:
    """Return the text as it reads now."""
    return "".join(letter for letter, _ in edited)


def _new(text: str) -> Edited:
    return [(letter, None) for letter in text]


def _somewhere(rng: random.Random, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def _paragraphs(edited: Edited) -> list[Edited]:
    out: list[Edited] = []
    start = 0
    for gap in re.finditer(r"\n\n+", words(edited)):
        out.append(edited[start : gap.start()])
        start = gap.end()
    return [*out, edited[start:]]


def _joined(paragraphs: Sequence[Edited]) -> Edited:
    out: Edited = []
    for number, paragraph in enumerate(paragraphs):
        out += (_new("\n\n") if number else []) + paragraph
    return out


def correct_number(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Put another number in a number's place."""
    at = _somewhere(rng, _NUMBER, words(edited))
    return edited[: at.start()] + _new(f"{rng.uniform(1, 999):.1f}") + edited[at.end() :] if at else edited


def change_words(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Put other words in the place of a few."""
    for _ in range(rng.randint(1, 6)):
        at = _somewhere(rng, _WORDS, words(edited))
        other = _somewhere(rng, _WORDS, rng.choice(fresh))
        if at and other:
            edited = edited[: at.start()] + _new(other[0]) + edited[at.end() :]
    return edited


def cut_words(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Cut a few words that stand together."""
    found = list(_WORDS.finditer(words(edited)))
    if len(found) < 20:
        return edited
    first = rng.randrange(len(found) - 5)
    return edited[: found[first].start()] + edited[found[first + rng.randint(1, 4)].start() :]


def insert_sentence(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Put a sentence in."""
    at = _somewhere(rng, _PARTS, words(edited))
    return edited[: at.start()] + _new(rng.choice(fresh) + " ") + edited[at.start() :] if at else edited


def cut_sentence(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Cut a sentence."""
    at = _somewhere(rng, _PARTS, words(edited))
    return edited[: at.start()] + edited[at.end() :] if at else edited


def rewrite_sentence(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Put another sentence in a sentence's place."""
    at = _somewhere(rng, _PARTS, words(edited))
    return edited[: at.start()] + _new(rng.choice(fresh) + " ") + edited[at.end() :] if at else edited


def cut_paragraph(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Cut a paragraph."""
    parts = _paragraphs(edited)
    if len(parts) > 3:
        del parts[rng.randrange(len(parts))]
    return _joined(parts)


def insert_paragraph(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Put a paragraph of strange sentences in."""
    parts = _paragraphs(edited)
    parts.insert(rng.randrange(len(parts) + 1), _new(" ".join(rng.sample(fresh, min(3, len(fresh))))))
    return _joined(parts)


def move_paragraph(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Put a paragraph elsewhere."""
    parts = _paragraphs(edited)
    part = parts.pop(rng.randrange(len(parts)))
    parts.insert(rng.randrange(len(parts) + 1), part)
    return _joined(parts)


def split_paragraph(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Begin a paragraph at a sentence."""
    at = _somewhere(rng, _PARTS, words(edited))
    return edited[: at.start()] + _new("\n\n") + edited[at.start() :] if at else edited


def other_quotes(rng: random.Random, edited: Edited, fresh: Sequence[str]) -> Edited:
    """Set every quotation mark and dash in its other form."""
    forms = dict(zip("“”‘’–'\"", "\"\"''-’”", strict=True))
    return [(forms[a], None) if a in forms else (a, origin) for a, origin in edited]


Edit = Callable[[random.Random, Edited, Sequence[str]], Edited]
EDITS: tuple[Edit, ...] = (
    correct_number,
    change_words,
    cut_words,
    insert_sentence,
    cut_sentence,
    rewrite_sentence,
    cut_paragraph,
    insert_paragraph,
    move_paragraph,
    split_paragraph,
    other_quotes,
)


def edited(rng: random.Random, text: str, fresh: Sequence[str], count: int) -> Edited:
    """Return `text` after `count` edits by chance; new sentences are taken from `fresh`."""
    out = letters(text)
    for edit in rng.choices(EDITS, k=count):
        out = edit(rng, out, fresh)
    return out
