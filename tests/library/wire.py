"""A server on the loopback that publishes feeds, and remembers what it was asked."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

WORDS = "The port authority said on Monday that {} ships had called at the harbour, more than in any month before."


@dataclass(slots=True)
class Page:
    """What an address gives: a status, headers and a body."""

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class Wire:
    """The server's pages by path, and each request as (path, headers)."""

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def feed(self, path: str, title: str, *numbers: int, **headers: str) -> str:
        """Publish an RSS feed with these entries and return its address."""
        items = "".join(
            f"<item><title>Entry {n}</title><link>{self.url}/article/{n}</link>"
            f"<description>{WORDS.format(100 + n)}</description></item>"
            for n in numbers
        )
        body = f"<rss version='2.0'><channel><title>{title}</title><link>{self.url}/</link>{items}</channel></rss>"
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        self.pages[path] = Page(body.encode(), headers={"Content-Type": "application/rss+xml", **told})
        return self.url + path


@contextmanager
def wire() -> Iterator[Wire]:
    """Run the server."""
    site = Wire("")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            page = site.pages.get(self.path, Page(b"gone", 404))
            etag = page.headers.get("ETag")
            fresh = etag is None or self.headers.get("If-None-Match") != etag
            self.send_response(page.status if fresh else 304)
            for name, value in page.headers.items():
                self.send_header(name, value)
            self.end_headers()
            if fresh:
                self.wfile.write(page.body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    site.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
