"""A URL to a source: http and https only, bounded in time, size and redirects."""

from __future__ import annotations

import queue
import threading
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

from reader.errors import FetchError
from reader.ingest.source import Source

if TYPE_CHECKING:
    import httpx

MOST_REDIRECTS = 5
_AGENT = "newsbrief (+terminal article reader)"
_ACCEPT = "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,application/feed+json,text/markdown,text/plain;q=0.9,*/*;q=0.5"
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


def fetch(
    url: str, *, timeout: float = 20.0, limit: int = 20_000_000, client: httpx.Client | None = None
) -> Source:
    """Fetch `url` within `timeout` seconds in all and `limit` bytes; raise FetchError with what went wrong.

    It runs in a thread of its own: a server that drips its headers byte by byte resets every
    timeout a socket knows, so the only sure limit is not to wait for it any longer.
    """
    import httpx

    _check_scheme(url, url)
    web = client or httpx.Client(headers={"User-Agent": _AGENT, "Accept": _ACCEPT})
    done: queue.SimpleQueue[Source | Exception] = queue.SimpleQueue()

    def work() -> None:
        try:
            done.put(_follow(web, url, time.monotonic() + timeout, timeout, limit))
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
    if isinstance(outcome, Source):
        return outcome
    raise _explained(outcome, url, timeout) from outcome


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


def _follow(web: httpx.Client, url: str, deadline: float, timeout: float, limit: int) -> Source:
    here = url
    for _ in range(MOST_REDIRECTS + 1):
        _check_scheme(here, url)
        left = deadline - time.monotonic()
        if left <= 0:
            raise _slow(url, timeout)
        with web.stream("GET", here, timeout=left, follow_redirects=False) as response:
            if response.has_redirect_location:
                here = urljoin(here, response.headers["location"])
                continue
            _check_answer(response, url)
            return Source(
                _body(response, url, deadline, timeout, limit), here, here, None, response.charset_encoding
            )
    raise FetchError(
        f"{url} redirects more than {MOST_REDIRECTS} times.",
        "Open it in a browser and add the address it ends at.",
    )


def _check_scheme(here: str, url: str) -> None:
    try:
        parts = urlsplit(here)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        where = "" if here == url else f" (redirected to {here})"
        raise FetchError(
            f"{url}{where} is not an http or https address.",
            "Only web addresses can be fetched; add a file by its path.",
        )


def _check_answer(response: Any, url: str) -> None:
    status = response.status_code
    if status >= 400 or status < 200:
        hint = {
            401: "It wants a login; save the page in a browser and add the file.",
            403: "The site refuses programs; save the page in a browser and add the file.",
            404: "Check the address.",
            410: "It has been taken down.",
            429: "Wait a while, then try again.",
        }.get(status, "Try again later.")
        raise FetchError(f"{url} answered {status} {response.reason_phrase}.".replace(" .", "."), hint)
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind and not kind.startswith(_READABLE) and not kind.endswith("+xml"):
        raise FetchError(
            f"{url} is {kind}, not a page, a text or a feed.", "Give the address of the article itself."
        )


def _body(response: Any, url: str, deadline: float, timeout: float, limit: int) -> bytes:
    said = response.headers.get("content-length", "")
    if said.isdigit() and len(said) < 20 and int(said) > limit:
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
