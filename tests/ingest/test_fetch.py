import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from reader.errors import FetchError
from reader.ingest import fetch, read

PAGE = b"<html><body><article><h1>Output rises</h1><p>The ministry said that output rose, and prices fell.</p></article></body></html>"


class Site(BaseHTTPRequestHandler):
    stopping = threading.Event()

    def do_GET(self) -> None:
        getattr(self, f"_{self.path.partition('?')[0].strip('/')}", self._missing)()

    def log_message(self, format: str, *args: object) -> None:
        pass

    def _answer(self, body: bytes, status: int = 200, kind: str = "text/html", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _page(self) -> None:
        self._answer(PAGE)

    def _latin(self) -> None:
        self._answer("<p>Prix élevé à l’été</p>".encode("cp1252"), kind="text/html; charset=windows-1252")

    def _picture(self) -> None:
        self._answer(b"\x89PNG", kind="image/png")

    def _missing(self) -> None:
        self._answer(b"gone", 404)

    def _moved(self) -> None:
        self._answer(b"", 302, Location="/page?x=1")

    def _circle(self) -> None:
        self._answer(b"", 302, Location="/circle")

    def _file(self) -> None:
        self._answer(b"", 302, Location="file:///etc/passwd")

    def _huge(self) -> None:
        self._answer(b"x" * 5000)

    def _claims(self) -> None:
        self._answer(b"x", Content_Length="999999999")

    def _drips(self) -> None:
        self.send_response(200)
        self.end_headers()
        self._drip()

    def _headers(self) -> None:
        self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        self._drip()

    def _drip(self) -> None:
        try:
            while not self.stopping.wait(0.02):
                self.wfile.write(b"x")
        except OSError:
            return

    def _breaks(self) -> None:
        self._answer(b"half", Content_Length="100")


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    Site.stopping.clear()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    Site.stopping.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")


def test_a_page_is_fetched_and_read(site: str) -> None:
    source = fetch(f"{site}/page")
    assert (source.data, source.url) == (PAGE, f"{site}/page")
    assert read(source)[0].url == f"{site}/page"


def test_a_redirect_is_followed_and_the_last_address_kept(site: str) -> None:
    assert fetch(f"{site}/moved").url == f"{site}/page?x=1"


def test_what_the_server_says_of_the_encoding_is_kept(site: str) -> None:
    assert read(fetch(f"{site}/latin"))[0].text == "Prix élevé à l’été"


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("missing", "answered 404"),
        ("picture", "is image/png"),
        ("circle", "redirects more than 5 times"),
        ("file", "redirected to file:///etc/passwd"),
        ("huge", "is larger than"),
        ("claims", "is larger than"),
        ("drips", "did not arrive within 0.5 seconds"),
        ("headers", "did not arrive within 0.5 seconds"),
        ("breaks", "broke off"),
    ],
)
def test_what_goes_wrong_is_said_in_a_sentence(site: str, path: str, says: str) -> None:
    with pytest.raises(FetchError) as caught:
        fetch(f"{site}/{path}", timeout=0.5, limit=4000)
    assert says in caught.value.message
    assert f"{site}/{path}" in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://x.example/a", "not an address", "http://", "http://[bad", ""]
)
def test_only_web_addresses_are_fetched(url: str) -> None:
    with pytest.raises(FetchError, match="not an http or https address"):
        fetch(url)


def test_a_closed_port_is_told_plainly(site: str) -> None:
    with pytest.raises(FetchError, match=r"Could not connect to 127\.0\.0\.1"):
        fetch("http://127.0.0.1:1/a", timeout=2)


@pytest.mark.parametrize(
    "inside",
    [
        "127.0.0.1", "localhost", "10.1.2.3", "192.168.0.1", "169.254.169.254", "0.0.0.0", "2130706433", "0x7f000001",
        "127.1", "[::1]", "[::ffff:127.0.0.1]", "[fe80::1]", "[fd00::1]", "100.64.0.1", "[64:ff9b::10.0.0.1]",
    ],
)  # fmt: skip
def test_no_page_leads_into_the_persons_network(inside: str) -> None:
    with pytest.raises(FetchError, match="which is on this machine or its network"):
        fetch(f"http://{inside}:1/a", came_from="http://93.184.215.14/feed")


def test_a_name_that_leads_elsewhere_once_it_was_looked_at_gets_no_request(
    site: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    look_up, answers = socket.getaddrinfo, iter(["93.184.215.14"])

    def rebinding(host: object, *more: object, **others: object) -> object:
        name = next(answers, "127.0.0.1") if host == "rebinding.example" else host
        return look_up(name, *more, **others)  # type: ignore[arg-type]

    asked: list[str] = []
    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    monkeypatch.setattr(Site, "_page", lambda handler: asked.append(handler.path))
    address = site.replace("127.0.0.1", "rebinding.example")
    with pytest.raises(FetchError, match=r"leads to rebinding\.example, which is on this machine"):
        fetch(f"{address}/page", came_from="http://93.184.215.14/feed", timeout=5)
    assert asked == []
