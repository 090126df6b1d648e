"""Pages read in any order are slices of one list."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.listing import ORDERS, Order
from reader.core.query_parser import parse
from reader.library import Library
from reader.store import listing as listing_module
from reader.store.listing import Listing
from reader.store.paging import PAGE
from tests.library.made import put_many

COUNT = 3 * PAGE + 17


@pytest.fixture(scope="module")
def shelf_of_many(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("many") / "library.db")
    put_many(library, COUNT)
    return library


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(
    order=st.sampled_from(ORDERS),
    query=st.sampled_from(
        [
            "",
            "steel",
            "is:unread",
            "title:steel OR tag:x",
            "-tag:x",
            "steel -has:note",
            "st* -tag:x",
            "steel -zeppelin",
        ]
    ),
    counted=st.booleans(),
    looks=st.lists(st.tuples(st.integers(-5, COUNT + 50), st.integers(0, 300)), min_size=1, max_size=6),
)
def test_any_look_at_a_list_shows_its_slice(
    shelf_of_many: Library, order: Order, query: str, counted: bool, looks: list[tuple[int, int]]
) -> None:
    listing = shelf_of_many.shelf.listing(query, order=order)
    ids = shelf_of_many.shelf.listing(query, order=order).ids()
    assert len(set(ids)) == COUNT
    if counted:
        assert listing.total == COUNT
    for start, count in looks:
        start = max(0, start)
        assert [row.article_id for row in listing.rows(start, count)] == ids[start : start + count]


def test_a_list_stays_as_it_was_asked_for_but_shows_rows_as_they_are(library: Library) -> None:
    put_many(library, 5)
    listing = library.shelf.listing("is:unread")
    ids = [row.article_id for row in listing.rows(0, 5)]
    library.edits.set_read(ids[:1])
    assert [row.read for row in listing.rows(0, 5)] == [True, False, False, False, False]
    assert library.shelf.listing("is:unread").total == 4


def test_far_pages_are_read_from_the_nearer_end(shelf_of_many: Library) -> None:
    listing = Listing(shelf_of_many._store, parse(""), "newest")
    assert listing.total == COUNT
    statements: list[str] = []
    with shelf_of_many._store.reading() as db:
        db.set_trace_callback(statements.append)
        listing._read_page(db, COUNT // PAGE)
        db.set_trace_callback(None)
    assert "ORDER BY a.id ASC" in statements[-1]
    assert statements[-1].endswith("OFFSET 0")


@pytest.mark.parametrize("query", ["-tag:x", "steel -has:note", "st* -tag:x", "title:steel OR tag:x"])
@pytest.mark.parametrize("order", ["newest", "oldest"])
def test_a_first_page_gathers_no_set_that_the_newest_few_can_be_asked_for(
    shelf_of_many: Library, query: str, order: Order
) -> None:
    listing = Listing(shelf_of_many._store, parse(query), order)
    statements: list[str] = []
    with shelf_of_many._store.reading() as db:
        db.set_trace_callback(statements.append)
        assert len(listing._read_page(db, 0)) == PAGE
        db.set_trace_callback(None)
        [ours] = [s for s in statements if "ORDER BY" in s and not s.startswith("--")]
        steps = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {ours}")]
    assert "OFFSET" not in ours
    marked = [step for step in steps if re.match(r"(SCAN|SEARCH) (article_tag|annotation)", step)]
    assert marked
    assert all("(article=?" in step for step in marked)


def test_where_few_of_the_newest_answer_all_that_do_are_gathered(
    shelf_of_many: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing_module, "NEAR", PAGE // 2)
    listing = shelf_of_many.shelf.listing("-tag:x")
    ids = shelf_of_many.shelf.listing("-tag:x").ids()
    assert len(ids) == COUNT
    assert [row.article_id for row in listing.rows(0, COUNT)] == ids
