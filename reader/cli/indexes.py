"""`newsbrief figures` and `people`: what all articles say, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import click

from reader.cli import output
from reader.cli.counting import counting
from reader.cli.libraries import opened
from reader.core import wording
from reader.core.days import period
from reader.core.indexes import FIGURE_ORDERS, PEOPLE_ORDERS, FigureOrder, FigureRow, PeopleOrder, PersonRow

if TYPE_CHECKING:
    from reader.library import Library

Row = TypeVar("Row")

_csv = click.option("--csv", "as_csv", is_flag=True, help="A table for spreadsheets.")
_json = click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")


@click.command("figures")
@click.argument("query", nargs=-1)
@click.option(
    "--order", type=click.Choice(FIGURE_ORDERS), default="newest", show_default=True, help="Which come first."
)
@output.limit
@_csv
@_json
@click.pass_obj
def figures_command(
    path: Path | None,
    query: tuple[str, ...],
    order: FigureOrder,
    limit: int | None,
    as_csv: bool,
    as_json: bool,
) -> int:
    """List key figures. Words and figure:>1e6 are asked of the figures, fields such as tag: of their articles."""
    with opened(path) as library:
        _file(library)
        asked = " ".join(query)
        table = library.exports.figures(asked, order) if as_csv else None
        rows = library.indexes.figures(asked, order=order).all()
        _print(rows, table, _figure_json if as_json else None, _figure, limit)
    return 0


@click.command("people")
@click.argument("query", nargs=-1)
@click.option(
    "--order",
    type=click.Choice(PEOPLE_ORDERS),
    default=PEOPLE_ORDERS[0],
    show_default=True,
    help="Who comes first, or most.",
)
@click.option("--said", is_flag=True, help="Print what each of them said, with the article.")
@output.limit
@_csv
@_json
@click.pass_obj
def people_command(
    path: Path | None,
    query: tuple[str, ...],
    order: PeopleOrder,
    said: bool,
    limit: int | None,
    as_csv: bool,
    as_json: bool,
) -> int:
    """List people. Words are asked of name, role and organisation, fields such as tag: of the articles."""
    if said and as_csv:
        raise click.UsageError("What people said is no table: leave out --csv or --said.")
    with opened(path) as library:
        _file(library)
        asked = " ".join(query)
        table = library.exports.people(asked, order) if as_csv else None
        rows = library.indexes.people(asked, order=order).all()
        if said:
            _print_said(library, islice(rows, limit), as_json)
        else:
            _print(rows, table, _person_json if as_json else None, _person, limit)
    return 0


def _file(library: Library) -> None:
    """Make the briefs that are still to be made and take apart those of an older library first."""
    with counting() as (tell, stopped):
        library.briefs.file(progress=tell, cancelled=stopped)
        library.briefs.complete(progress=tell, cancelled=stopped)


def _print_said(library: Library, rows: Iterable[PersonRow], as_json: bool) -> None:
    for row in rows:
        start = 0
        while found := library.indexes.said(row.number, start):
            start += len(found)
            for said in found:
                for statement, words in said.statements:
                    if as_json:
                        place = {
                            "start": statement.cue.start,
                            "end": statement.cue.end,
                            "direct": statement.direct,
                        }
                        output.emit_json(
                            {"name": row.name, "article": said.article_id, "words": words, **place}
                        )
                    else:
                        output.table([(said.article_id, row.name, words)])


def _figure(row: FigureRow) -> tuple[str, ...]:
    f = row.figure
    about = " · ".join(
        filter(None, (wording.measured(f), wording.change_words(f), period(f.period), row.person))
    )
    return row.article_id, row.words, f"{about}  ({row.title})"


def _figure_json(row: FigureRow) -> dict[str, object]:
    f = row.figure
    return {
        "article": row.article_id, "title": row.title, "start": f.span.start, "end": f.span.end, "words": row.words,
        "value": f.value, "low": f.low, "high": f.high, "bound": f.bound, "kind": f.kind, "unit": f.unit, "per": f.per,
        "measures": f.measures, "change": f.change and f.change.to_json(), "period": f.period, "place": f.place,
        "person": row.person,
    }  # fmt: skip


def _person_json(row: PersonRow) -> dict[str, object]:
    return {
        "name": row.name, "role": row.role, "organisation": row.organisation, "articles": row.articles,
        "statements": row.statements,
    }  # fmt: skip


def _person(row: PersonRow) -> tuple[str, ...]:
    return str(row.articles), str(row.statements), row.name, row.office


def _print(
    rows: Iterable[Row],
    table: Iterable[str] | None,
    as_json: Callable[[Row], object] | None,
    as_columns: Callable[[Row], tuple[str, ...]],
    limit: int | None,
) -> None:
    """Print the lines of a table if there is one, else the rows as JSON or in columns."""
    if table is not None:
        for line in islice(table, limit and limit + 1):  # the heading counts for none
            output.emit(line)
    elif as_json is not None:
        for row in islice(rows, limit):
            output.emit_json(as_json(row))
    else:
        output.table(map(as_columns, islice(rows, limit)))
