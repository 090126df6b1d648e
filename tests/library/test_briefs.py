"""Briefs made after their articles came in, and anew: by all children, in pieces, and only of a text that is still the same."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.analysis import ANALYSER_VERSION
from reader.core.reports import BriefReport, Progress
from reader.core.spans import Span
from reader.library import Library
from reader.library.briefs import MADE_AT_ONCE
from reader.library.pool import Pool
from reader.settings import Rule
from reader.store import articles
from reader.store.connection import Store
from tests.library.made import add_read, article, brief_of

COUNT = 3 * MADE_AT_ONCE


@pytest.fixture
def stale(tmp_path: Path) -> Iterator[Library]:
    """A library whose briefs an older analysis made; its children only pretend to analyse."""
    pool = Pool(2, command=(sys.executable, "-m", "tests.library.fake_child"))
    with Library(Store.open(tmp_path / "library.db"), pool) as library:
        pairs = [(a, brief_of(a)) for a in (article(number) for number in range(COUNT))]
        add_read(library, b"many", pairs, analyser=1)
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
    add_read(stale, b"deadly", [(deadly, brief_of(deadly))], analyser=1)
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


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Library]:
    """A library of articles that wait for their briefs; a rule speaks of what briefs say."""
    pool = Pool(2, command=(sys.executable, "-m", "tests.library.fake_child"))
    rules = (
        Rule("person:newman", ("people",)),
        Rule("-person:newman", ("nobody",)),
        Rule("title:die", ("deadly",)),
    )
    with Library(Store.open(tmp_path / "library.db"), pool, rules) as library:
        add_read(library, b"many", [], waiting=[article(n) for n in range(COUNT)])
        yield library


def test_what_waits_for_its_brief_is_listed_and_found_by_its_words(fresh: Library) -> None:
    rows = fresh.shelf.listing("steel").rows(0, COUNT)
    assert len(rows) == COUNT
    assert {(row.briefed, row.tags) for row in rows} == {(False, ())}
    assert fresh.briefs.waiting() == [row.article_id for row in rows] == fresh.briefs.stale()
    assert fresh.shelf.article(rows[0].article_id).brief.people == ()
    assert (fresh.shelf.listing("person:newman").total, fresh.upkeep.statistics().waiting) == (0, COUNT)
    assert fresh.upkeep.doctor().ok


def test_its_brief_is_found_and_the_rules_are_asked_once_it_is_there(fresh: Library) -> None:
    some = fresh.briefs.waiting()[:2]
    mark = fresh.edits.highlight(some[0], Span(0, 6))
    assert fresh.briefs.make(some).made == len(some)
    assert set(fresh.shelf.listing("person:newman").ids()) == set(some)
    assert set(fresh.shelf.listing("tag:people").ids()) == set(some)
    assert fresh.shelf.listing("tag:nobody").total == 0
    opened = fresh.shelf.article(some[0])
    assert (opened.row.briefed, opened.annotations) == (True, (mark,))
    assert len(fresh.briefs.waiting()) == COUNT - len(some)
    fresh.edits.untag(some, ["people"])
    fresh.briefs.make(some)
    assert fresh.shelf.listing("tag:people").total == 0


def test_one_that_somebody_looks_at_is_made_before_the_others(fresh: Library) -> None:
    *_, last = fresh.briefs.waiting()
    fresh.briefs.make_first(last)
    fresh.briefs.make_first(last)
    assert people(fresh, last) == ["Nova Newman"]
    assert last not in fresh.briefs.waiting()


def test_a_text_that_cannot_be_analysed_waits_no_more_and_is_told(fresh: Library) -> None:
    deadly = article(COUNT, title="die")
    add_read(fresh, b"deadly", [], waiting=[deadly])
    report = fresh.briefs.make([deadly.article_id])
    assert [(one.name, one.hint) for one in report.refused] == [("die", "Its text is here, without a brief.")]
    assert deadly.article_id not in fresh.briefs.waiting()
    row = fresh.shelf.article(deadly.article_id).row
    assert (row.briefed, row.tags) == (True, ("deadly", "nobody"))


def test_what_is_saved_again_waits_for_its_brief_and_the_rules_are_not_asked_again(fresh: Library) -> None:
    [one] = fresh.briefs.waiting()[:1]
    fresh.briefs.make([one])
    fresh.edits.untag([one], ["people"])
    before = fresh.shelf.article(one).article
    again = before.with_(text=f"{before.text} And more was said.", kept_id=None)
    report = add_read(fresh, b"again", [], waiting=[again])
    assert [found.article_id for found in report.updated] == [one]
    assert (one in fresh.briefs.waiting(), one in fresh.briefs.stale(8)) == (True, True)
    assert fresh.shelf.article(one).brief.people == ()
    fresh.briefs.make([one])
    assert (people(fresh, one), fresh.shelf.article(one).row.tags) == (["Nova Newman"], ())


def test_closing_the_library_gives_up_no_brief(fresh: Library) -> None:
    first, *_ = fresh.briefs.waiting()
    fresh._pool().close()
    fresh.briefs.make_first(first)
    assert first in fresh.briefs.waiting()
