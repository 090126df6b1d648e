"""What a query finds, that no text of a person's breaks it, and that the hot queries use their indexes."""

import sqlite3
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.listing import ORDERS, Order
from reader.core.query_parser import parse
from reader.core.spans import Span
from reader.errors import QueryError
from reader.library import Library
from reader.store import fulltext
from reader.store.listing import Listing
from tests.library.made import article, put

ARTICLES = {
    "steel": article(1, title="Steel output", published="2021-03-05", feed="Economy Daily", text="Who's there? 50% C++ e-mail."),
    "cement": article(2, title="Cement prices", published="2022-07-01", site="Ministry", language="zh-cn"),
    "long": article(3, title="A long read", text="word " * 1200 + "Zürich café", authors=("Li Wei",), published=None),
    "cjk": article(4, title="数字经济", text="中国数字经济发展。", language="zh", url="https://news.example.cn/x"),
    "percent_like": article(5, title="100% sure_thing", text="Nothing else.", published="2022"),
    "bin": article(6, title="Steel in the bin"),
}  # fmt: skip


@pytest.fixture
def full(library: Library) -> Library:
    ids = dict(zip(ARTICLES, put(library, *ARTICLES.values()), strict=True))
    library.edits.tag([ids["steel"]], ["policy/industry"])
    library.edits.tag([ids["cement"]], ["Policy"])
    library.edits.tag([ids["long"]], ["policy2"])
    library.edits.set_read([ids["cement"]])
    library.edits.set_starred([ids["long"]])
    library.edits.set_archived([ids["cjk"]])
    library.edits.highlight(ids["steel"], Span(0, 5))
    library.edits.add_note(ids["cement"], "a note")
    library.edits.set_position(ids["steel"], 5, 0.5)
    library.edits.delete([ids["bin"]])
    return library


def found(library: Library, query: str, order: Order = "newest") -> list[str]:
    names = {a.article_id: name for name, a in ARTICLES.items()}
    return [names[i] for i in library.shelf.listing(query, order=order).ids()]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", "percent_like cjk long cement steel"),
        ("steel", "cement steel"),
        ("title:steel", "steel"),
        ("STEEL output -title:cement", "steel"),
        ("steel OR word", "long cement steel"),
        ("(steel OR word) -is:read", "long steel"),
        ("who's", "steel"),
        ("50%", "cement steel"),
        ("C++", "steel"),
        ("e-mail", "cement steel"),
        ('"mail e"', ""),
        ("zurich CAFE", "long"),
        ("zür*", "long"),
        ('"long read"', "long"),
        ("经济", "cjk"),
        ("title:经济 中国", "cjk"),
        ("-经济 -word", "percent_like cement steel"),
        ("100%", "percent_like"),
        ("sure_thing", "percent_like"),
        ("_", "percent_like"),
        ("author:li", "long"),
        ("author:zoe title:cement", "cement"),
        ("site:ministry", "cement"),
        ("site:example", "percent_like cjk long cement steel"),
        ("site:news.example.cn", "cjk"),
        ("feed:economy", "steel"),
        ('feed:"economy daily"', "steel"),
        ('feed:"economy"', ""),
        ('person:"Ana Ruiz"', "percent_like cjk long cement steel"),
        ("person:steel", ""),
        ("tag:policy", "cement steel"),
        ("tag:policy/industry", "steel"),
        ("tag:pol*", "long cement steel"),
        ("-tag:policy", "percent_like cjk long"),
        ("is:read", "cement"),
        ("is:unread word", "long"),
        ("is:starred", "long"),
        ("is:archived", "cjk"),
        ("is:inbox", "percent_like long cement steel"),
        ("is:reading", "steel"),
        ("is:deleted", "bin"),
        ("is:deleted OR is:read", "bin cement"),
        ("has:highlight", "steel"),
        ("has:note", "cement"),
        ("has:tag", "long cement steel"),
        ("has:figure title:cement", "cement"),
        ("lang:zh", "cjk cement"),
        ("lang:en -is:read", "percent_like long steel"),
        ("year:2022", "percent_like cement"),
        ("year:2020..2021", "steel"),
        ("year:<2022", "cjk steel"),
        ("after:2022", "percent_like cement"),
        ("before:2022-07-01 after:2021", "percent_like steel"),
        ("-before:2022", "percent_like long cement"),
        ("words:>1000", "long"),
        ("words:1..5", "percent_like cjk steel"),
        ("saved:today -title:steel", "percent_like cjk long cement"),
        ("saved:7d", "percent_like cjk long cement steel"),
        ("saved:yesterday", ""),
        ("saved:<2000", ""),
        ("saved:>=0001-01-01 is:read", "cement"),
        ("saved:9998", ""),
        ("saved:9999y is:read", "cement"),
        ("saved:2000..2999 is:read", "cement"),
    ],
)
def test_what_a_query_finds(full: Library, query: str, names: str) -> None:
    for order in ORDERS:
        listing = full.shelf.listing(query, order=order)
        assert listing.total == len(names.split())
        assert sorted(found(full, query, order)) == sorted(names.split())
    assert found(full, query) == names.split()
    assert found(full, query, "oldest") == names.split()[::-1]


def test_a_title_ranks_before_the_text(full: Library) -> None:
    put(full, article(7, title="Other", text="steel"))
    assert found(full, "cement", "rank") == ["cement"]
    rows = full.shelf.listing("steel", order="rank").rows(0, 3)
    assert rows[0].title == "Steel output"


def test_orders_by_title_and_date(full: Library) -> None:
    assert found(full, "", "title") == ["percent_like", "long", "cement", "steel", "cjk"]
    assert found(full, "", "published") == ["cement", "percent_like", "steel", "cjk", "long"]


def test_a_row_shows_where_the_words_were_found(full: Library) -> None:
    [row] = full.shelf.listing("zurich").rows(0, 1)
    assert row.snippet is not None
    assert row.snippet.endswith("word Zürich café")
    assert full.shelf.listing("is:read").rows(0, 1)[0].snippet is None


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    max_examples=300,
    deadline=timedelta(seconds=2),
)
@given(st.text(max_size=30) | st.text(alphabet="ab经é:-*()\"OR .'<>%_\\^{}+=#0129", max_size=30))
def test_no_text_breaks_the_search(full: Library, text: str) -> None:
    for query in (
        text,
        f"title:{text}",
        f'"{text}"',
        f"tag:{text}",
        f"figure:{text}",
        f"org:{text} OR note:{text}",
    ):
        try:
            listing = full.shelf.listing(query, order="rank")
        except QueryError:
            continue
        assert listing.total == len(listing.rows(0, 10))


def plan(library: Library, query: str, order: Order) -> str:
    """How SQLite goes about the first page of a list."""
    statements: list[str] = []
    listing = Listing(library._store, parse(query), order)
    with library._store.reading() as db:
        db.set_trace_callback(statements.append)
        listing._read_page(db, 0)
        db.set_trace_callback(None)
        [ours] = [statement for statement in statements if "OFFSET" in statement]
        rows = db.execute(f"EXPLAIN QUERY PLAN {ours}").fetchall()
    return " | ".join(row[3] for row in rows)


@pytest.mark.parametrize(
    ("query", "order", "uses"),
    [
        ("", "newest", "SCAN a"),
        ("is:inbox", "newest", "article_shelf"),
        ("is:archived", "newest", "article_shelf"),
        ("is:unread", "newest", "article_unread"),
        ("is:starred", "newest", "article_starred"),
        ("is:reading", "newest", "article_reading"),
        ("is:deleted", "newest", "article_bin"),
        ('feed:"Economy Daily"', "newest", "article_feed"),
        ("", "published", "article_published"),
        ("", "title", "article_title"),
        ("tag:policy", "newest", "article_tag_name"),
        ("steel", "newest", "SCAN search VIRTUAL TABLE"),
        ("stee* is:unread", "newest", "SCAN search VIRTUAL TABLE"),
        ("ste* is:unread", "newest", "SCAN beginning VIRTUAL TABLE"),
    ],
)
def test_hot_queries_use_their_index_and_sort_nothing(
    full: Library, query: str, order: Order, uses: str
) -> None:
    steps = plan(full, query, order)
    assert uses in steps
    assert "TEMP B-TREE" not in steps


def test_an_index_that_grew_by_many_small_steps_is_put_together_and_answers_the_same(
    library: Library,
) -> None:
    put(library, *(article(number) for number in range(40)))

    def weight() -> tuple[int, int]:
        with sqlite3.connect(library.path) as db:
            return tuple(
                db.execute(f"SELECT sum(length(block)) FROM {index}_data").fetchone()[0]
                for index in ("search", "beginning")
            )

    before = weight()
    with library._store.writing() as db:
        for _ in range(3):
            fulltext.merge(db)
    after = weight()
    assert after[0] < before[0]
    assert after[1] < before[1]
    assert library.shelf.listing('"output of steel" "report 39"').total == 1
    assert library.shelf.listing("ste*").total == 40
    assert library.upkeep.doctor().ok
