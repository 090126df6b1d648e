"""Invented pairs of reports: copies that a desk edited, and reports that only look like copies."""

from __future__ import annotations

import random
import re

from benchmarks import vocabulary

Report = list[list[str]]


def sentence(dice: random.Random) -> str:
    words = " ".join(vocabulary.drawn(dice, dice.randint(9, 24)))
    if dice.random() < 0.3:
        words += f" {dice.randint(2, 9999)} {dice.choice(vocabulary.UNITS)}"
    return f"{words.capitalize()}."


def report(dice: random.Random) -> Report:
    return [[sentence(dice) for _ in range(dice.randint(2, 4))] for _ in range(dice.randint(5, 16))]


def text(paragraphs: Report) -> str:
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def wire_copy(dice: random.Random, made: Report) -> Report:
    """The same report as another desk ran it: words changed, cut, a new lead, a frame, other paragraphs."""
    kind = dice.choice(["words", "cut", "lead", "frame", "split"])
    if kind == "words":
        return [[_reworded(dice, each) for each in paragraph] for paragraph in made]
    if kind == "cut":
        return made[: max(2, int(len(made) * dice.uniform(0.55, 0.9)))]
    if kind == "lead":
        return [[sentence(dice) for _ in made[0]], *made[1:]]
    if kind == "frame":
        return [[sentence(dice)], *made, [sentence(dice), sentence(dice)]]
    return [[each] for paragraph in made for each in paragraph]


def same_event(dice: random.Random, made: Report) -> Report:
    """Another newsroom's own report that shares up to a third of its sentences: quotes."""
    said = [each for paragraph in made for each in paragraph]
    share = dice.uniform(0.1, 0.35)
    return [[dice.choice(said) if dice.random() < share else each for each in p] for p in report(dice)]


def form_anew(dice: random.Random, made: Report) -> Report:
    """The same release of a month later: its words, with other numbers."""
    return [[re.sub(r"\d+", lambda _: str(dice.randint(2, 9999)), each) for each in p] for p in made]


def follow_up(dice: random.Random, made: Report) -> Report:
    """A report of the next day that ends with the old one's background."""
    return [*report(dice), *made[-max(1, int(len(made) * 0.4)) :]]


def _reworded(dice: random.Random, words: str) -> str:
    return " ".join(dice.choice(vocabulary.words()) if dice.random() < 0.03 else w for w in words.split())
