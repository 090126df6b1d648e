"""The feeds that a page names."""

from __future__ import annotations

from html.parser import HTMLParser

from reader.ingest.compose import web_address
from reader.ingest.decode import decode
from reader.ingest.source import Source

HEAD = 300_000
KINDS = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.base = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        if tag == "base":
            self.base = self.base or said.get("href", "")
        elif (
            tag == "link"
            and "alternate" in said.get("rel", "").lower()
            and said.get("type", "").lower() in KINDS
        ):
            self.found.append(said.get("href", ""))


def feeds_of(page: Source) -> list[str]:
    """Return the addresses of the feeds that the head of a page names, in order."""
    links = _Links()
    links.feed(decode(page.data[:HEAD], page.charset))
    base = web_address(links.base, page.url) or page.url
    addresses = (web_address(href, base) for href in links.found)
    return list(dict.fromkeys(address for address in addresses if address and address.startswith("http")))
