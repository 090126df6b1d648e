"""Saved bytes are packed with their article's text, and outlive it."""

import zlib
from contextlib import closing

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.library import Library
from reader.store import articles, raws
from reader.store.packing import pack
from tests.library.made import add_read, article, brief_of, put
from tests.store.test_health import outside

PAGE = b"<p>" + article().text.encode() + b"</p>"


def add(library: Library, raw: bytes, number: int = 0) -> str:
    one = article(number)
    return add_read(library, raw, [(one, brief_of(one))], analyser=ANALYSER_VERSION).added[0].article_id


def stored(library: Library) -> bytes:
    with library._store.reading() as db:
        return bytes(db.execute("SELECT data FROM raw").fetchone()[0])


def test_a_page_takes_little_beside_its_text(library: Library) -> None:
    one = add(library, PAGE)
    assert len(stored(library)) < len(zlib.compress(PAGE)) / 2
    assert library.shelf.raw(one) == PAGE


def test_the_bytes_of_a_version_are_read_when_the_text_is_another(library: Library) -> None:
    one = add(library, PAGE)
    other = article(1)
    with library._store.writing() as db:
        content_hash = db.execute("SELECT content_hash FROM article").fetchone()[0]
        articles.revise(db, one, other, b"<p>other</p>")
        assert raws.of_version(db, one, content_hash) == PAGE
    assert library.shelf.raw(one) == b"<p>other</p>"


def test_bytes_that_two_articles_share_outlive_the_one(library: Library) -> None:
    one, other = add(library, PAGE), add(library, PAGE, 1)
    library.edits.delete([one])
    library.edits.empty_bin()
    assert library.shelf.raw(other) == PAGE
    library.edits.delete([other])
    library.edits.empty_bin()
    with library._store.reading() as db:
        assert db.execute("SELECT count(*) FROM raw").fetchone() == (0,)


def test_what_an_older_newsbrief_stored_is_read_and_packed_when_it_is_renewed(library: Library) -> None:
    [one] = put(library, article())
    with closing(outside(library.path)) as db:
        db.execute("UPDATE content SET text = ?", (article().text,))
        db.execute("UPDATE raw SET data = ?, basis = NULL", (zlib.compress(one.encode()),))
        db.commit()
    opened = library.shelf.article(one)
    assert opened.article.text == article().text
    assert library.shelf.raw(one) == one.encode()
    assert library.shelf.listing("steel").total == 1
    with library._store.writing() as db:
        articles.renew(db, opened.article, opened.brief, ANALYSER_VERSION)
        assert db.execute("SELECT typeof(text), basis FROM content JOIN raw").fetchone() == ("blob", 1)
    assert library.shelf.article(one).article == opened.article
    assert library.shelf.raw(one) == one.encode()
    assert library.shelf.listing("steel").total == 1
    assert library.upkeep.doctor().ok


def test_a_feed_is_packed_once_however_many_entries_it_has(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    packed: list[int] = []

    def counted(data: bytes, text: str = "") -> bytes:
        packed.append(len(data))
        return pack(data, text)

    monkeypatch.setattr(raws, "pack", counted)
    feed = PAGE * 9
    pairs = [(one, brief_of(one)) for one in map(article, range(5))]
    assert len(add_read(library, feed, pairs, analyser=ANALYSER_VERSION).added) == 5
    assert packed == [len(feed)]


def test_bytes_are_looked_up_without_being_read(library: Library) -> None:
    with library._store.reading() as db:
        plan = db.execute("EXPLAIN QUERY PLAN SELECT 1 FROM raw WHERE sha256 = 'a'").fetchall()
    assert "COVERING INDEX" in plan[0][-1]
