"""Words that are only begun are found as the full-text index itself would find them."""

import sqlite3
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from reader.core.query import Words
from reader.core.query_parser import parse
from reader.library import Library
from reader.store import search
from reader.store.beginnings import expression, snippets
from tests.library.made import article, put

TEXTS = (
    "Steel output rose; the state’s e-mail said so. Élan, naïve café, Œuvre, ÅNGSTRÖM and straße.",
    unicodedata.normalize("NFD", "Élan vital: naïve people of São Tomé in Đà Nẵng"),
    "EU-wide 5G: x86_64 under_score, 3.5% of it. O'Neill didn't. 北京 stated. Мир и Ёлка. ΑΘΗΝΑ",
    "İstanbul ﬁnance Ⅷ ½ café\u0301 a\u0302\u0301b \u0301cd ab",
)


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library.open(tmp_path_factory.mktemp("beginnings") / "library.db")
    put(
        library,
        *(
            article(i, title=f"Title {text[:7]}", text=text, authors=("Ana Ruiz",))
            for i, text in enumerate(TEXTS)
        ),
    )
    return library


def by_full_text(db: sqlite3.Connection, columns: str, start: str) -> set[int]:
    """The articles that the full-text index finds by a word's beginning."""
    return {
        row[0]
        for row in db.execute(
            "SELECT rowid FROM search WHERE search MATCH ?", (f'{{{columns}}} : "{start}" *',)
        )
    }


WORDS = sorted({word for text in TEXTS for word in text.split()})


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(
    st.sampled_from(WORDS).map(lambda word: word.strip("’;:.,%")),
    st.sampled_from((2, 3)),
    st.sampled_from((None, "title", "author", "site")),
    st.booleans(),
)
@example("Élan", 2, None, True)
@example("5G", 2, None, False)
def test_it_finds_what_the_full_text_index_finds(
    full: Library, word: str, length: int, field: str | None, plain: bool
) -> None:
    start = word[:length].lower() if plain else word[:length].upper()
    part = Words(start, field, prefix=True)  # type: ignore[arg-type]
    match = expression(part)
    if match is None:
        return
    with full._store.reading() as db:
        found = {
            row[0] for row in db.execute("SELECT rowid FROM beginning WHERE beginning MATCH ?", (match,))
        }
        assert found == by_full_text(db, field or "title text author", start)


@pytest.mark.parametrize(
    "query", ["st*", "title:ti*", "author:ru*", "steel ou*", "ou* OR na*", "-na*", "ste*"]
)
def test_it_can_stand_anywhere_in_a_query(full: Library, query: str) -> None:
    listing = full.shelf.listing(query)
    assert 0 < listing.total < len(TEXTS) or query in ("title:ti*", "author:ru*")
    assert listing.total == len(listing.rows(0, 9))
    with full._store.reading() as db:
        ids = [row.article_id for row in listing.rows(0, 9)]
        assert sorted(search.answering(db, parse(query), ids)) == sorted(ids)


def test_what_goes_is_found_no_more(library: Library) -> None:
    [one] = put(library, article(1, text="Vanadium is mined."))
    assert library.shelf.listing("va*").total == 1
    library.edits.delete([one])
    library.edits.empty_bin()
    assert library.shelf.listing("va* is:deleted").total == library.shelf.listing("va*").total == 0
    assert all(check.ok for check in library.upkeep.doctor().checks if check.name == "Search index")


def test_a_snippet_shows_the_word(full: Library) -> None:
    row = full.shelf.listing("sta*").rows(0, 9)[-1]
    assert row.snippet == (
        "Steel output rose; the state’s e-mail said so. Élan, naïve café, Œuvre, ÅNGSTRÖM and straße."
    )
    assert [hit.of(row.snippet or "") for hit in row.hits] == ["state"]
    with full._store.reading() as db:
        words, hits = snippets(db, Words("zz", prefix=True), [1])[1]
    assert words.startswith("Steel output")
    assert not hits
