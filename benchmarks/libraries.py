"""Libraries of any size, made once and kept for the next run."""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
from pathlib import Path

from benchmarks.writing import page, written
from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.annotations import COLOURS, Selector
from reader.core.article import Article
from reader.core.brief import Brief
from reader.store import annotations as marks
from reader.store import articles, fulltext, schema
from reader.store.connection import Store
from reader.store.opening import PAGE_SIZE

BATCH = fulltext.A_MERGE
FOLDER = Path(tempfile.gettempdir()) / "newsbrief-benchmarks"


def kept(size: int) -> Path:
    """Return a library of `size` articles, making it if this version of the code has not made it yet."""
    path = FOLDER / f"{_version()}-{size}.db"
    if not path.exists():
        FOLDER.mkdir(mode=0o700, exist_ok=True)
        print(f"making a library of {size:,} articles …", file=sys.stderr, flush=True)
        partial = path.with_suffix(".partial")
        for left in FOLDER.glob(f"{partial.name}*"):
            left.unlink()
        make(partial, size)
        partial.rename(path)
    return path


def make(path: Path, size: int) -> None:
    """Fill a new library: one article in ten has a highlight, one in thirty a note on it."""
    store = Store.open(path)
    try:
        for start in range(0, size, BATCH):
            with store.writing() as db:
                for number in range(start, min(size, start + BATCH)):
                    article, brief = written(number)
                    articles.add(db, article, page(article), brief=brief, analyser=ANALYSER_VERSION)
                    if number % 10 == 0:
                        marks.add(
                            db,
                            article.article_id,
                            Selector.at(article.text, brief.sentences[number % len(brief.sentences)]),
                            colour=COLOURS[number // 10 % len(COLOURS)],
                            note="Compare with last year." if number % 30 == 0 else "",
                            tags=(),
                        )
            with store.writing() as db:  # as an import does
                fulltext.merge(db)
    finally:
        store.close()


def add(path: Path, number: int, words: int) -> tuple[Article, Brief]:
    """Add one article of another length to a library, and return it."""
    article, brief = written(number, words)
    store = Store.open(path)
    try:
        with store.writing() as db:
            articles.add(db, article, page(article), brief=brief, analyser=ANALYSER_VERSION)
    finally:
        store.close()
    return article, brief


def _version() -> str:
    """A name for what the libraries hold: the first articles as they are stored, and the schema."""
    found = [written(number) for number in range(3)]
    made = [page(article) + json.dumps(brief.to_json()).encode() for article, brief in found]
    made += [path.read_bytes() for path in schema.MIGRATIONS]
    made.append(str(PAGE_SIZE).encode())
    return hashlib.sha256(b"".join(made)).hexdigest()[:8]
