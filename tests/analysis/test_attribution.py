"""Which statement a figure stands in, by places alone."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis import analyse
from reader.analysis.attribution import attributed
from reader.core.brief import Figure, Statement
from tests.growth import LINEAR, growth

SAID = "The minister Ana Ruiz said on Monday that output rose 9 percent to 412 tonnes.\n\n"


def many(count: int) -> tuple[str, list[Figure], list[Statement]]:
    """Return a text in which the same is said `count` times, with its figures and statements."""
    brief = analyse(SAID)
    figures, statements = [], []
    for n in range(count):
        by = n * len(SAID)
        figures += [
            replace(figure, span=figure.span.shifted(by), statement=None, person=None)
            for figure in brief.figures
        ]
        statements += [
            replace(
                said, id=f"s{n}", cue=said.cue.shifted(by), content=tuple(s.shifted(by) for s in said.content)
            )
            for said in brief.statements
        ]
    return SAID * count, figures, statements


def test_each_figure_finds_what_it_was_said_in() -> None:
    text, figures, statements = many(30)
    assert len(figures) == len(statements) == 30
    assert [figure.statement for figure in attributed(text, figures, statements)] == [
        said.id for said in statements
    ]


def test_what_is_said_inside_something_said_holds_the_figure() -> None:
    text, figures, (inner,) = many(1)
    outer = replace(inner, id="outer", content=(inner.content[0]._replace(start=0, end=len(text)),))
    (found,) = attributed(text, figures, [outer, inner])
    assert found.statement == inner.id
    (found,) = attributed(text, figures, [outer])
    assert found.statement == "outer"


def test_time_grows_with_the_figures_and_not_with_their_square() -> None:
    assert growth(lambda made: list(attributed(*made)), many, 300, 3_000) < LINEAR
