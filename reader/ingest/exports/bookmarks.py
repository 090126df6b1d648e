"""Bookmarks as a page: the Netscape file that every browser writes, and Pocket's ril_export.html."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.ingest.decode import decode
from reader.ingest.exports.browsers import folder_tag
from reader.ingest.exports.item import Item, collected
from reader.ingest.exports.times import when
from reader.ingest.source import Source

NETSCAPE = "netscape-bookmark-file-1"
POCKET = 'time_added="'
MOST_FOLDERS = 100


def read_bookmarks(source: Source) -> Iterator[Article | Refusal]:
    """Yield an article for each bookmark; folders become tags, a description a note."""
    text = decode(source.data, source.charset)
    pocket = NETSCAPE not in text[:2000].lower()
    page = _Page(pocket)
    page.feed(text)
    page.close()
    yield from collected(page.items, name=source.name, service="Pocket" if pocket else "browser bookmarks")


class _Page(HTMLParser):
    """Collects links; elements need not be closed, so the next tag ends what stands before it."""

    def __init__(self, pocket: bool) -> None:
        super().__init__()
        self.items: list[Item] = []
        self._pocket = pocket
        self._folders: list[str] = []
        self._named = ""
        self._into: str = ""
        self._words: list[str] = []

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self._close()
        given = {name: value or "" for name, value in attributes}
        if tag == "a" and "href" in given:
            self.items.append(self._item(given))
            self._into = "title"
        elif tag in ("h3", "h1"):
            self._into = "folder"
        elif tag == "dd" and self.items:
            self._into = "note"
        elif tag == "dl" and len(self._folders) < MOST_FOLDERS:
            self._folders.append(self._named)
            self._named = ""

    def handle_endtag(self, tag: str) -> None:
        self._close()
        if tag == "dl" and self._folders:
            self._folders.pop()

    def handle_data(self, data: str) -> None:
        if self._into:
            self._words.append(data)

    def close(self) -> None:
        super().close()
        self._close()

    def _item(self, given: dict[str, str]) -> Item:
        if self._pocket:
            archived = "archive" in self._named.lower()
            tags, saved = given.get("tags", "").split(","), when(given.get("time_added"))
            return Item(given["href"], tags=tags, saved=saved, archived=archived, read=archived)
        return Item(
            given["href"],
            tags=[*given.get("tags", "").split(","), folder_tag(tuple(self._folders))],
            saved=when(given.get("add_date")),
            read=given.get("toread") == "0",
        )

    def _close(self) -> None:
        """Put the words read since the last tag where they belong."""
        words = "".join(self._words).strip()
        if self._into == "title":
            self.items[-1].title = words if words != self.items[-1].url else ""
        elif self._into == "note":
            self.items[-1].note(words, self.items[-1].saved)
        elif self._into == "folder":
            self._named = words
        self._into = ""
        self._words = []
