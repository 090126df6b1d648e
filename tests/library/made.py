"""Invented articles with briefs, for tests that need some but not their analysis."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.article import Article
from reader.core.brief import Brief, Figure, Person, SummaryItem
from reader.core.reports import ImportReport
from reader.core.spans import Span
from reader.library import Library
from reader.library.answers import Reading
from reader.library.storing import Read, Tally, _store_one
from reader.store import articles, recognising

TEXT = "Output of steel rose 5 percent in March, Ana Ruiz said.\n\nIt's the e-mail age: 50% of mills report online."


def article(number: int = 0, **changes: Any) -> Article:
    """Return an invented article; each number gives another one."""
    values: dict[str, Any] = {
        "title": f"Steel output {number}",
        "text": f"{TEXT} Report {number}.",
        "format": "html",
        "url": f"https://www.example.com/{number}",
        "authors": ("Zoë Müller",),
        "site": "Example Daily",
        "published": f"20{10 + number % 15}-03-{1 + number % 28:02d}",
        "language": "en",
    }
    return Article(**{**values, **changes})


def brief_of(article: Article) -> Brief:
    """Return a brief with one summary sentence, one figure and one official."""
    text = article.text
    end = min(len(text), 55)
    figure = Figure(
        "f1", Span(21, 30), 5.0, None, None, "=", "percent", "percent", None, "output of steel", None, "March",
        None, Span(0, end), 1,
    )  # fmt: skip
    person = Person(
        "p1", "Ana Ruiz", ("Ana Ruiz", "Ruiz"), "minister", None, None, None, True, (Span(41, 49),)
    )
    return Brief(
        article.article_id, article.title, article.language, article.published, text, article.words,
        (Span(0, end),), (SummaryItem(Span(0, end), 1),), (figure,), (person,), (), (),
    )  # fmt: skip


def add_read(
    library: Library,
    raw: bytes,
    read: Sequence[tuple[Article, Brief]],
    *,
    analyser: int = 0,
    waiting: Sequence[Article] = (),
) -> ImportReport:
    """Add articles as if they were read from the bytes `raw` and briefed, those `waiting` for their briefs last."""
    made = (*(one for one, _ in read), *waiting)
    source, tally = Read("", raw, reading=Reading(made)), Tally()
    with library._store.writing() as db:
        for one in made:
            _store_one(db, source, one, tally)
        changed = {found.article_id for found in (*tally.added, *tally.updated)}
        for one, brief in read:
            if (here := recognising.same(db, one)) and here.article_id in changed:
                articles.set_brief(db, one.with_(kept_id=here.article_id), brief, analyser)
        library.rules.on_arrival(db, [new.article_id for new in tally.added])
    return tally.report(False)


def put(library: Library, *given: Article) -> list[str]:
    """Add articles and return their ids."""
    ids: list[str] = []
    for each in given:
        report = add_read(
            library, each.article_id.encode(), [(each, brief_of(each))], analyser=ANALYSER_VERSION
        )
        ids += [found.article_id for found in (*report.added, *report.present)]
    return ids


def put_many(library: Library, count: int, **changes: Any) -> list[str]:
    """Add that many articles in one transaction and return their ids."""
    pairs = [(a, brief_of(a)) for a in (article(i, **changes) for i in range(count))]
    report = add_read(library, b"many", pairs, analyser=ANALYSER_VERSION)
    return [found.article_id for found in report.added]
