"""A web of one machine: pages by path, served on the loopback for a test."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title></head><body><article><h1>{title}</h1>
<p>The harbour of Almere took in 41,200 containers in May, 6 percent more than a year before, and the quay is full.</p>
<p>“We are running out of room, not out of ships,” said Koen Verhaegen, chief executive of the Port Authority of Almere.</p>
<p>A second quay is to open in 2034. It will cost 310 million euros, of which the city pays a third.</p>
</article></body></html>"""


@contextmanager
def served(pages: Mapping[str, str], asked: list[str] | None = None) -> Iterator[str]:
    """Serve these pages and yield the address before their paths; `asked` gathers the paths."""

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if asked is not None:
                asked.append(self.path)
            page = pages.get(self.path)
            self.send_response(200 if page is not None else 404)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write((page or "").encode())

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
