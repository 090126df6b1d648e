"""Which statement a figure stands in, and so who said it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.analysis.figures.verbs import AUXILIARIES, FORMS, NOUNY
from reader.core.brief import Figure, Statement
from reader.core.spans import Span

DEEDS = frozenset("add pledge promise demand hope cut offer".split())
"""Verbs that tell a deed where what follows is no clause: "employers added 71,300 jobs", "the EU pledged 12 million euros"."""
OPENING = 16
"""Words of a statement in which its verb is looked for."""
STRETCH = 512
"""Code points of a stretch."""

Told = tuple[Span, Statement]
"""Words of a statement, and the statement."""


def attributed(text: str, figures: Iterable[Figure], statements: Sequence[Statement]) -> Iterable[Figure]:
    """Give each figure the statement that holds it, at its first place or at a repeat."""
    told = _by_stretch(statement for statement in statements if not _is_deed(text, statement))
    for figure in figures:
        holder = next(
            (found for span in (figure.span, *figure.repeats) if (found := _holding(span.start, told))),
            None,
        )
        yield replace(figure, statement=holder.id, person=holder.person) if holder else figure


def with_figures(statements: Iterable[Statement], figures: Sequence[Figure]) -> Iterable[Statement]:
    """Give each statement the figures that stand in it."""
    held: dict[str | None, list[str]] = {}
    for figure in figures:
        held.setdefault(figure.statement, []).append(figure.id)
    return (replace(statement, figures=tuple(held.get(statement.id, ()))) for statement in statements)


def _by_stretch(statements: Iterable[Statement]) -> Mapping[int, Sequence[Told]]:
    """Return the words of statements by the stretches of the text they reach into, so that a figure asks few of them.

    The innermost come first; a "we" that stays unknown yields to who says it.
    """
    told = [
        ((_is_unknown(statement), span.end - span.start, order), span, statement)
        for order, statement in enumerate(statements)
        for span in statement.content
    ]
    found: dict[int, list[Told]] = {}
    for _, span, statement in sorted(told, key=lambda one: one[0]):
        for stretch in range(span.start // STRETCH, span.end // STRETCH + 1):
            found.setdefault(stretch, []).append((span, statement))
    return found


def _holding(offset: int, told: Mapping[int, Sequence[Told]]) -> Statement | None:
    """Return the innermost statement whose words cover `offset`."""
    near = told.get(offset // STRETCH, ())
    return next((statement for span, statement in near if span.start <= offset < span.end), None)


def _is_unknown(statement: Statement) -> bool:
    return statement.speaker_kind == "pronoun" and statement.person is None


def _is_deed(text: str, statement: Statement) -> bool:
    """Tell a verb that did something to its object, and said nothing."""
    if statement.direct or not statement.content:
        return False
    cue = statement.cue.of(text).lower().split()
    if not any(FORMS.get(word, ("", ""))[1] in DEEDS for word in cue):
        return False
    said = statement.content[0].of(text).partition(",")[0].lower().split()[:OPENING]
    return not any(_acts(word) for word in said)


def _acts(word: str) -> bool:
    """Tell what makes a clause: "that", an auxiliary, the past of a verb."""
    form, base = FORMS.get(word, ("", ""))
    return word == "that" or word in AUXILIARIES or (form == "past" and base not in NOUNY)
