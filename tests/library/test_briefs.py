"""Briefs made anew: by all children at a time, in pieces, and only where the text is still the same."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis import ANALYSER_VERSION
from reader.core.reports import BriefReport, Progress
from reader.library import Library
from reader.library.briefs import MADE_AT_ONCE
from reader.library.pool import Pool
from reader.store import articles
from reader.store.connection import Store
from tests.library.made import article, brief_of

COUNT = 3 * MADE_AT_ONCE


@pytest.fixture
def stale(tmp_path: Path) -> Iterator[Library]:
    """A library whose briefs an older analysis made; its children only pretend to analyse."""
    pool = Pool(2, command=(sys.executable, "-m", "tests.library.fake_child"))
    with Library(Store.open(tmp_path / "library.db"), pool) as library:
        pairs = [(a, brief_of(a)) for a in (article(number) for number in range(COUNT))]
        library.imports.add_read(b"many", pairs, analyser=1)
        yield library


def people(library: Library, article_id: str) -> list[str]:
    return [person.name for person in library.shelf.article(article_id).brief.people]


def test_the_newest_are_renewed_first_and_what_was_done_before_it_was_stopped_stays(stale: Library) -> None:
    wanted = stale.briefs.stale()
    told: list[Progress] = []
    report = stale.briefs.make(wanted, progress=told.append, cancelled=lambda: bool(told))
    assert report == BriefReport(MADE_AT_ONCE, (), COUNT - MADE_AT_ONCE)
    assert [(step.done, step.total) for step in told] == [(MADE_AT_ONCE, COUNT)]
    done = [one for one in wanted if people(stale, one) == ["Nova Newman"]]
    assert done == wanted[:MADE_AT_ONCE]
    assert stale.briefs.make(wanted[MADE_AT_ONCE:]).made == COUNT - MADE_AT_ONCE


def test_a_text_that_cannot_be_analysed_keeps_its_brief_and_is_not_tried_each_time(stale: Library) -> None:
    deadly = article(COUNT, title="die")
    stale.imports.add_read(b"deadly", [(deadly, brief_of(deadly))], analyser=1)
    report = stale.briefs.make(stale.briefs.stale())
    assert (report.made, [one.name for one in report.refused]) == (COUNT, ["die"])
    assert people(stale, deadly.article_id) == ["Ana Ruiz"]
    assert deadly.article_id not in stale.briefs.stale(ANALYSER_VERSION)


def test_an_article_that_is_gone_or_has_another_text_by_now_is_left_alone(
    stale: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, *_ = stale.briefs.stale()
    load = articles.load

    def edited(db: object, article_id: str) -> object:
        found, brief, position = load(db, article_id)  # type: ignore[arg-type]
        old = found.with_(text=f"{found.text} More.", kept_id=article_id) if article_id == first else found
        return old, brief, position

    monkeypatch.setattr(articles, "load", edited)
    assert stale.briefs.make([first, "0123456789ab", second]).made == 1
    monkeypatch.undo()
    assert (people(stale, first), people(stale, second)) == (["Ana Ruiz"], ["Nova Newman"])
