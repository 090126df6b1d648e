"""A URL to a source: http and https only, bounded in time, size and redirects, never led into a private network."""

from __future__ import annotations

import queue
import threading
import time
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from reader.errors import FetchError
from reader.ingest.destinations import check_place, check_scheme, peer_check
from reader.ingest.source import Source

if TYPE_CHECKING:
    import ssl

    import httpx

MOST_REDIRECTS = 5
_AGENT = "newsbrief (+terminal article reader)"
_ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,text/markdown,text/plain;q=0.9,*/*;q=0.5"


@dataclass(frozen=True, slots=True)
class Kinds:
    """What is wanted of a server: in words, as its header may begin, and as it is asked for; `hint` says what else to do."""

    words: str
    hint: str
    begin: tuple[str, ...]
    accept: str


_READABLE = (
    "text/",
    "application/xhtml",
    "application/xml",
    "application/rss",
    "application/atom",
    "application/rdf",
    "application/json",
    "application/feed+json",
    "application/octet-stream",
)
TEXTS = Kinds("a page, a text or a feed", "Give the address of the article itself.", _READABLE, _ACCEPT)
PICTURES = Kinds(
    "a picture",
    "Open it in the browser.",
    ("image/", "application/octet-stream", "binary/octet-stream"),
    "image/avif,image/webp,image/png,image/*;q=0.8",
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server gave: a source, or None where nothing changed since `etag` or `modified`.

    `moved` is the address to ask from now on, where it has moved for good.
    """

    source: Source | None
    etag: str | None = None
    modified: str | None = None
    moved: str | None = None


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is asked for and within which bounds."""

    url: str
    timeout: float
    limit: int
    deadline: float
    headers: dict[str, str]
    came_from: str | None
    kinds: Kinds


def fetch(
    url: str,
    *,
    kinds: Kinds = TEXTS,
    timeout: float = 20.0,
    limit: int = 20_000_000,
    client: httpx.Client | None = None,
    came_from: str | None = None,
) -> Source:
    """Fetch `url` within `timeout` seconds in all and `limit` bytes; raise FetchError with what went wrong.

    `came_from` is the address that named this one, where a person did not: it may not lead into a
    private network that it is not in itself.
    """
    source = ask(url, kinds=kinds, timeout=timeout, limit=limit, client=client, came_from=came_from).source
    assert source is not None  # nothing was known of it before
    return source


def ask(
    url: str,
    *,
    etag: str | None = None,
    modified: str | None = None,
    kinds: Kinds = TEXTS,
    timeout: float = 20.0,
    limit: int = 20_000_000,
    client: httpx.Client | None = None,
    came_from: str | None = None,
) -> Answer:
    """Fetch `url` unless it is as it was by `etag` and `modified`, what the server said of it last time.

    It runs in a thread of its own: a server that drips its headers byte by byte resets every
    timeout a socket knows, so the only sure limit is not to wait for it any longer.
    """
    import httpx

    check_scheme(url, url)
    web = client or httpx.Client(verify=_trusted(), headers={"User-Agent": _AGENT, "Accept": kinds.accept})
    done: queue.SimpleQueue[Answer | Exception] = queue.SimpleQueue()
    said = {"If-None-Match": etag, "If-Modified-Since": modified}
    headers = {name: value for name, value in said.items() if value}
    wish = _Wish(url, timeout, limit, time.monotonic() + timeout, headers, came_from, kinds)

    def work() -> None:
        try:
            done.put(_follow(web, wish))
        except Exception as error:  # noqa: BLE001 - handed over and raised by the caller
            done.put(error)

    threading.Thread(target=work, daemon=True, name="fetch").start()
    try:
        outcome = done.get(timeout=timeout)
    except queue.Empty:
        raise _slow(url, timeout) from None
    finally:
        if client is None:
            web.close()
    if isinstance(outcome, Answer):
        return outcome
    raise _explained(outcome, url, timeout) from outcome


@cache
def _trusted() -> ssl.SSLContext:
    """Return whom we trust, read once: that takes two hundred times as long as all else a client needs."""
    import httpx

    return httpx.create_ssl_context()


def _explained(error: Exception, url: str, timeout: float) -> Exception:
    """Return the FetchError that tells what went wrong; what is none of the net's stays as it is."""
    import httpx

    if isinstance(error, httpx.TimeoutException):
        return _slow(url, timeout)
    if isinstance(error, httpx.InvalidURL | UnicodeError):
        return FetchError(f"{url} is not a web address.", "Write it like https://example.org/article.")
    if isinstance(error, httpx.ConnectError):
        host = urlsplit(url).hostname or url
        return FetchError(
            f"Could not connect to {host} for {url}.", "Check the address and the connection, then try again."
        )
    if isinstance(error, httpx.HTTPError):
        return FetchError(
            f"{url} could not be fetched: the server broke off or answered nonsense.", "Try again later."
        )
    return error


def _follow(web: httpx.Client, wish: _Wish) -> Answer:
    url, here, before = wish.url, wish.url, wish.came_from
    moved: str | None = url
    for _ in range(MOST_REDIRECTS + 1):
        check_scheme(here, url)
        extensions = {}
        if before is not None:
            check_place(here, before, url)
            extensions = {"trace": peer_check(here, before, url)}
        left = wish.deadline - time.monotonic()
        if left <= 0:
            raise _slow(url, wish.timeout)
        with web.stream(
            "GET", here, timeout=left, follow_redirects=False, headers=wish.headers, extensions=extensions
        ) as response:
            if response.has_redirect_location:
                before, here = before or url, urljoin(here, response.headers["location"])
                moved = here if moved and response.status_code in (301, 308) else None
                continue
            etag, modified = response.headers.get("etag"), response.headers.get("last-modified")
            moved = moved if moved != url else None
            if response.status_code == 304 and wish.headers:
                told = wish.headers
                return Answer(
                    None, etag or told.get("If-None-Match"), modified or told.get("If-Modified-Since"), moved
                )
            _check_answer(response, url, wish.kinds)
            body = _body(response, url, wish.deadline, wish.timeout, wish.limit)
            return Answer(Source(body, here, here, None, response.charset_encoding), etag, modified, moved)
    raise FetchError(
        f"{url} redirects more than {MOST_REDIRECTS} times.",
        "Open it in a browser and add the address it ends at.",
    )


def _check_answer(response: Any, url: str, kinds: Kinds) -> None:
    status = response.status_code
    if status >= 400 or status < 200:
        hint = {
            401: "It wants a login; save the page in a browser and add the file.",
            403: "The site refuses programs; save the page in a browser and add the file.",
            404: "Check the address.",
            410: "It has been taken down.",
            429: "Wait a while, then try again.",
        }.get(status, "Try again later.")
        error = FetchError(f"{url} answered {status} {response.reason_phrase}.".replace(" .", "."), hint)
        after = response.headers.get("retry-after", "")
        error.wait = float(after) if after.isdecimal() and len(after) < 8 else None
        raise error
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and not kind.startswith(kinds.begin) and not kind.endswith("+xml"):
        raise FetchError(f"{url} is {kind}, not {kinds.words}.", kinds.hint)


def _body(response: Any, url: str, deadline: float, timeout: float, limit: int) -> bytes:
    said = response.headers.get("content-length", "")
    if said.isdecimal() and len(said) < 20 and int(said) > limit:
        raise _large(url, limit)
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        size += len(part)
        if size > limit:
            raise _large(url, limit)
        if time.monotonic() > deadline:
            raise _slow(url, timeout)
        parts.append(part)
    return b"".join(parts)


def _large(url: str, limit: int) -> FetchError:
    return FetchError(
        f"{url} is larger than {limit // 1_000_000} MB.", "Save it in a browser and add the file."
    )


def _slow(url: str, timeout: float) -> FetchError:
    return FetchError(
        f"{url} did not arrive within {timeout:g} seconds.",
        "Try again later, or save the page in a browser and add the file.",
    )
