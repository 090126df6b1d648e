"""The text of articles that came as an address or a teaser: fetched when the person asks, never by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.core.article import Article
from reader.core.reports import FetchReport, Imported, Progress, Refusal, Stopped, Tell, unstopped, untold
from reader.errors import Cancelled, FetchError, RefusedInput
from reader.library.pool import Pool
from reader.library.revising import replace_text
from reader.library.turns import PAUSE, asked
from reader.store import articles, unfetched
from reader.store.connection import Store


@dataclass(frozen=True, slots=True)
class _Page:
    """What an address gave, and the articles read from it."""

    data: bytes
    articles: tuple[Article, ...]


class Fetching:
    """Fetches what came as an address, or as the beginning of a text."""

    def __init__(self, store: Store, pool: Pool, *, pause: float = PAUSE) -> None:
        self._store = store
        self._pool = pool
        self.pause = pause

    def fetch(
        self,
        ids: Sequence[str],
        *,
        progress: Tell = untold,
        cancelled: Stopped = unstopped,
    ) -> FetchReport:
        """Fetch the text of those of these articles that have none yet; one that is refused stops nothing.

        Their briefs are still to be made.
        """
        self._store.check_writable()
        with self._store.reading() as db:
            wanted = unfetched.addresses(db, ids)
        titles = {article_id: title for article_id, title, _ in wanted}
        urls = {article_id: url for article_id, _, url in wanted}
        fetched: list[Imported] = []
        refused: list[Refusal] = []
        answers = asked(lambda one: self._page(urls[one]), [*urls.items()], cancelled, pause=self.pause)
        for article_id, page in answers:
            title = titles[article_id]
            try:
                fetched.append(self._stored(article_id, title, page))
            except RefusedInput as error:
                refused.append(Refusal(title, error.message, error.hint))
                with self._store.writing() as db:
                    unfetched.set_trouble(db, article_id, error.message)
            done = len(fetched) + len(refused)
            progress(Progress(done, len(wanted), title, len(fetched), 0, len(refused)))
        left = len(wanted) - len(fetched) - len(refused)
        return FetchReport(tuple(fetched), tuple(refused), bool(left), left)

    def full_text(self, article_id: str, *, cancelled: Stopped = unstopped) -> Imported:
        """Fetch the page of an entry that came as a teaser; its text becomes a revision, whose brief is still to be made."""
        self._store.check_writable()
        with self._store.reading() as db:
            old, _, _ = articles.load(db, article_id)
        if not (url := old.url):
            raise RefusedInput("This article has no address to fetch.", "Add its page as a file.")
        pages = asked(lambda _: self._page(url, old.feed_url), [(url, url)], cancelled, pause=0)
        page = next((found for _, found in pages), Cancelled("Stopped before its page was here."))
        if isinstance(page, Exception):
            raise page
        article = _in_place_of(old, page)
        with self._store.writing() as db:
            replace_text(db, article_id, article, page.data)
        return Imported(article_id, old.title)

    def _page(self, url: str, came_from: str | None = None) -> _Page:
        from reader.ingest import fetch

        source = fetch(url, came_from=came_from)
        return _Page(source.data, self._pool.read(source).articles)

    def _stored(self, article_id: str, title: str, page: _Page | Exception) -> Imported:
        if isinstance(page, Exception):
            raise page
        if len(page.articles) != 1:
            raise FetchError(
                f"“{title}” is the address of a feed or a list, not of one article.",
                "Add its address to the library.",
            )
        [article] = page.articles
        with self._store.writing() as db:
            there = unfetched.addresses(db, [article_id])
            if there:  # else another window was faster
                article = article.with_(title=article.title or title, url=there[0][2], tags=())
                replace_text(db, article_id, article, page.data)
                unfetched.set_trouble(db, article_id, "")
        return Imported(article_id, article.title)


def _in_place_of(old: Article, page: _Page) -> Article:
    """Return what the page of a teaser says more, as the same article."""
    found = max(page.articles, key=lambda article: article.words, default=None)
    if found is None:
        raise RefusedInput(f"No article found on {old.url}.", "Save it in a browser and add the file.")
    if found.words <= old.words:
        raise RefusedInput(
            f"{old.url} gives no more text than is here already.",
            "It may want a login: save it in a browser and add the file.",
        )
    return found.with_(
        title=old.title, url=old.url, feed=old.feed, feed_url=old.feed_url, site=old.site or found.site,
        authors=old.authors or found.authors, tags=old.tags, **_dates(old if old.published else found),
    )  # fmt: skip


def _dates(article: Article) -> dict[str, Any]:
    """Return an article's dates and where they were read."""
    names = ("published", "published_from", "updated", "updated_from")
    return {name: getattr(article, name) for name in names}
