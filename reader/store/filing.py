"""Briefs taken apart into rows, so that figures, people and bodies can be asked for across articles."""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator

from reader.core.brief import Brief, Change, Figure, Person
from reader.core.wording import quantity, speaker_of

_MARKS = re.compile(r"[\W_]+")


def name_key(name: str) -> str:
    """Return what two spellings of one name have in common: letters without case and marks, single blanks."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return _MARKS.sub(" ", plain).strip()


def file(db: sqlite3.Connection, row: int, brief: Brief) -> None:
    """Write down figures, people and bodies of an article's brief, in the place of those before."""
    for table in ("figure", "appearance"):
        db.execute(f"DELETE FROM {table} WHERE article = ?", (row,))
    db.execute("DELETE FROM named WHERE rowid = ?", (row,))
    db.executemany(
        "INSERT INTO figure (article, rank, start, stop, words, low, high, bound, kind, unit, per, measures,"
        " change, period, place, person) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(row, *_figure(figure, brief)) for figure in brief.figures],
    )
    for person in brief.people:
        if key := name_key(person.name):
            db.execute(
                "INSERT INTO person (key, name) VALUES (?, ?) ON CONFLICT DO NOTHING", (key, person.name)
            )
            db.execute(
                "INSERT INTO appearance SELECT ?, id, ?, ?, ? FROM person WHERE key = ?"
                " ON CONFLICT DO UPDATE SET statements = statements + excluded.statements",
                (row, person.role or "", _body(person), len(brief.said_by(person.id)), key),
            )
    bodies, people = ("\n".join(dict.fromkeys(names)) for names in (_bodies(brief), _people(brief)))
    if bodies or people:
        db.execute("INSERT INTO named (rowid, org, person) VALUES (?, ?, ?)", (row, bodies, people))
    db.execute("UPDATE particulars SET filed = 1 WHERE id = ?", (row,))


def unfiled(db: sqlite3.Connection, most: int = -1) -> list[int]:
    """Return the row numbers of articles whose brief is not filed yet, the newest first."""
    found = db.execute("SELECT id FROM particulars WHERE filed = 0 ORDER BY id DESC LIMIT ?", (most,))
    return [row[0] for row in found]


def _figure(figure: Figure, brief: Brief) -> tuple[object, ...]:
    low = figure.low if figure.value is None else figure.value
    high = figure.high if figure.value is None else figure.value
    return (
        figure.rank,
        *figure.span,
        quantity(figure, brief.text),
        high if low is None else low,
        low if high is None else high,
        figure.bound,
        figure.kind,
        figure.unit,
        figure.per,
        figure.measures,
        figure.change and _change(figure.change),
        figure.period,
        figure.place,
        speaker_of(figure, brief),
    )


def _change(change: Change) -> str:
    """Return how a figure moved as a list, the values from which and to which only where there are some."""
    *moved, start, end = change.to_json().values()
    return json.dumps(moved if start is None and end is None else [*moved, start, end], ensure_ascii=False)


def _body(person: Person) -> str:
    """Return somebody's organisation with its short form: "Ministry of Mills (MoM)"."""
    name, short = person.organisation or "", person.abbreviation or ""
    return f"{name} ({short})" if name and short else name or short


def _bodies(brief: Brief) -> Iterator[str]:
    for body in brief.organisations:
        yield from filter(None, (body.name, body.abbreviation))
    for person in brief.people:
        yield from filter(None, (person.organisation, person.abbreviation))


def _people(brief: Brief) -> Iterator[str]:
    for person in brief.people:
        yield from (person.name, *person.variants)
