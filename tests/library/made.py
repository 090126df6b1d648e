"""Invented articles with briefs, for tests that need some but not their analysis."""

from __future__ import annotations

from typing import Any

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.article import Article
from reader.core.brief import Brief, Figure, Person, SummaryItem
from reader.core.spans import Span
from reader.library import Library

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


def put(library: Library, *articles: Article) -> list[str]:
    """Add articles and return their ids."""
    ids: list[str] = []
    for each in articles:
        report = library.imports.add_read(
            each.article_id.encode(), [(each, brief_of(each))], analyser=ANALYSER_VERSION
        )
        ids += [found.article_id for found in (*report.added, *report.present)]
    return ids


def put_many(library: Library, count: int, **changes: Any) -> list[str]:
    """Add that many articles in one transaction and return their ids."""
    pairs = [(a, brief_of(a)) for a in (article(i, **changes) for i in range(count))]
    report = library.imports.add_read(b"many", pairs, analyser=ANALYSER_VERSION)
    return [found.article_id for found in report.added]
