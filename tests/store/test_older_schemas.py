"""A library of every older layout is brought up to date with all that is in it."""

import hashlib
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.annotations import Selector
from reader.core.brief import Change
from reader.core.spans import Span
from reader.library import Library, backups
from reader.store import annotations, schema
from tests.library.made import article, brief_of

ONE = article(url="https://www.example.com/0?utm_source=x")
PAGE = b"<p>saved</p>"
HASH = hashlib.sha256(PAGE).hexdigest()
PARTICULARS_APART = 12
"""The layout that keeps them in a table of their own."""

WORDS = Selector.at(ONE.text, Span(0, 6))


def old_library(path: Path, version: int) -> None:
    """Make a library as the first `version` migrations did, and put into it what the first Newsbrief stored."""
    with closing(sqlite3.connect(path)) as db:
        schema.teach(db)
        for migration in schema.MIGRATIONS[:version]:
            schema.apply(db, migration)
        db.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {version}")
        db.execute("INSERT INTO raw (sha256, data, articles) VALUES (?, ?, 1)", (HASH, zlib.compress(PAGE)))
        db.execute(
            "INSERT INTO article (article_id, content_hash, raw, url, host, title, site, authors, published, language,"
            " feed, format, words, figures, saved_at, read) VALUES (?, ?, ?, ?, 'example.com', ?, ?, ?, ?, 'en', NULL,"
            " 'html', ?, 1, '2026-01-01T00:00:00Z', 1)",
            (ONE.article_id, ONE.content_hash, HASH, ONE.url, ONE.title, ONE.site, json.dumps(ONE.authors),
             ONE.published, ONE.words),
        )  # fmt: skip
        rest = {k: v for k, v in ONE.to_json().items() if k not in ("text", "along")}
        brief = {k: v for k, v in brief_of(ONE).to_json().items() if k != "text"}
        packed = [zlib.compress(json.dumps(value).encode()) for value in (rest, brief)]
        words, found = (1, ONE.text, "Ana Ruiz\nRuiz"), (*packed, ANALYSER_VERSION)
        if version < PARTICULARS_APART:
            db.execute(
                "INSERT INTO content (id, text, people, rest, brief, analyser) VALUES (?, ?, ?, ?, ?, ?)",
                (*words, *found),
            )
        else:
            db.execute("INSERT INTO content (id, text, people) VALUES (?, ?, ?)", words)
            db.execute("INSERT INTO particulars (id, rest, brief, analyser) VALUES (1, ?, ?, ?)", found)
        db.execute("INSERT INTO article_tag VALUES (1, 'policy')")
        db.execute(
            "INSERT INTO annotation VALUES ('a1', 1, 0, 6, ?, ?, ?, 'yellow', 'compare', '[]', 'kept', '', '', ?)",
            (WORDS.exact, WORDS.prefix, WORDS.suffix, annotations.digest(WORDS.exact, "compare", "[]")),
        )
        db.commit()


@pytest.mark.parametrize("version", range(1, len(schema.MIGRATIONS)))
def test_it_opens_with_all_that_is_in_it(tmp_path: Path, version: int) -> None:
    path = tmp_path / "library.db"
    old_library(path, version)
    with Library.open(path) as library:
        library.briefs.file()
        for query in (
            "steel output",
            'person:"ana ruiz"',
            "highlight:output",
            "figure:5%",
            "tag:policy is:read",
        ):
            assert [row.article_id for row in library.shelf.listing(query).rows(0, 9)] == [ONE.article_id], (
                query
            )
        opened = library.shelf.article(ONE.article_id)
        assert (opened.article, opened.brief) == (ONE, brief_of(ONE))
        assert [(a.selector, a.note) for a in opened.annotations] == [(WORDS, "compare")]
        assert library.shelf.raw(ONE.article_id) == PAGE
        assert [c for c in library.upkeep.doctor().checks if not c.ok and c.name != "Permissions"] == []
        library.edits.set_starred([ONE.article_id])
        library.edits.undo()
    assert (tmp_path / f"library.db.v{version}.backup").exists()


@pytest.mark.parametrize("version", (1, len(schema.MIGRATIONS) - 1))
def test_a_backup_of_it_is_looked_over_and_put_back(tmp_path: Path, version: int) -> None:
    copy = tmp_path / "old.db"
    old_library(copy, version)
    before = copy.read_bytes()
    layout, file = backups.verify(copy).checks
    assert layout.ok and file.ok
    assert layout.detail == f"version {version} of {len(schema.MIGRATIONS)}, brought up to date when put back"
    assert backups.restore(copy, tmp_path / "library.db") is None
    assert copy.read_bytes() == before
    with Library.open(tmp_path / "library.db") as library:
        assert library.shelf.article(ONE.article_id).article == ONE


def test_figures_keep_how_they_moved(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    old_library(path, 11)
    moves = (Change("up", 5.0, "percent", "year on year"), Change("down", None, None, None, 7.5, 6.0), None)
    with closing(sqlite3.connect(path)) as db:
        schema.teach(db)
        for rank, move in enumerate(moves, 1):
            db.execute(
                "INSERT INTO figure (article, rank, start, stop, words, bound, kind, unit, change)"
                " VALUES (1, ?, 21, 30, '5 percent', '=', 'percent', 'percent', ?)",
                (rank, move and json.dumps(move.to_json())),
            )
        db.execute("UPDATE content SET filed = 1")
        db.commit()
    with Library.open(path) as library:
        rows = library.indexes.figures("figure:percent").rows(0, 9)
        assert tuple(row.figure.change for row in rows) == moves
