"""The pictures of articles: from the file they came along in, else from their address, asked only when a person looks."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from reader.core.article import Image
from reader.core.pictures import Drawn, Frame
from reader.errors import RefusedInput
from reader.library.pool import Pool
from reader.store import articles, pictures, raws
from reader.store.connection import Store

LARGEST = 15_000_000
"""Bytes of a picture that is fetched."""

SECONDS = 10.0
"""That fetching one may take."""

HELD = 4
"""Pictures fetched last, held so that another size of the window asks nobody again."""

NOBODY = ""
"""Who names the address of a picture: nobody whose network it may lead into."""


class Pictures:
    """Draws pictures in a child process; what is fetched is held for a while and never stored."""

    def __init__(self, store: Store, pool: Pool) -> None:
        self._store = store
        self._pool = pool
        self._fetched: OrderedDict[str, bytes] = OrderedDict()
        self._guard = Lock()

    def drawn(self, article_id: str, image: Image, frame: Frame) -> Drawn:
        """Return how a picture looks in a frame; RefusedInput or FetchError says why it cannot be shown."""
        found = self._found(article_id, image, frame)
        assert isinstance(found, Drawn)
        return found

    def copied(self, article_id: str, image: Image) -> bytes:
        """Return a picture as a PNG, made anew so that it holds nothing but its dots."""
        found = self._found(article_id, image, None)
        assert isinstance(found, bytes)
        return found

    def _found(self, article_id: str, image: Image, frame: Frame | None) -> Drawn | bytes:
        from reader.ingest import Source

        with self._store.reading() as db:
            article = articles.load(db, article_id)[0]
            kept = pictures.of_article(db, article_id, image.part)
            data = kept or raws.of_article(db, article_id)
        found = self._pool.picture(
            Source(data, article.heading), frame, None if kept else image, article.format
        )
        if found is None and image.url:
            found = self._pool.picture(Source(self._fetch(image.url), image.url), frame)
        if found is None:
            raise RefusedInput("The picture did not come along with the article.")
        return found

    def _fetch(self, url: str) -> bytes:
        from reader.ingest import PICTURES, fetch

        with self._guard:
            data = self._fetched.get(url)
        if data is None:
            data = fetch(url, kinds=PICTURES, limit=LARGEST, timeout=SECONDS, came_from=NOBODY).data
        with self._guard:
            self._fetched[url] = data
            self._fetched.move_to_end(url)
            while len(self._fetched) > HELD:
                self._fetched.popitem(last=False)
        return data
