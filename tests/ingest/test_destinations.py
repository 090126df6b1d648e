"""From the open net no request leads into the person's network, whoever names the way."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import httpx
import pytest

from reader.errors import FetchError
from reader.ingest import fetch
from reader.ingest.destinations import peer_check

OPEN, INSIDE = "http://93.184.215.14/a", "http://127.0.0.1:1/secret"


class Peer:
    """A connection to this machine."""

    def get_extra_info(self, _: str) -> tuple[str, int]:
        return "127.0.0.1", 3128


def connected() -> None:
    """Be told that the connection for an open address leads here."""
    peer_check(OPEN, OPEN, OPEN)("connection.connect_tcp.complete", {"return_value": Peer()})


def test_an_open_address_that_the_person_typed_redirects_to_no_private_one() -> None:
    asked: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return httpx.Response(302, headers={"location": INSIDE})

    with (
        httpx.Client(transport=httpx.MockTransport(answer)) as web,
        pytest.raises(FetchError, match=r"leads to 127\.0\.0\.1, which is on this machine"),
    ):
        fetch(OPEN, client=web)
    assert asked == [OPEN]


def test_who_drips_for_ever_keeps_no_thread_busy() -> None:
    gone = threading.Event()

    def drips() -> Iterator[bytes]:
        while not gone.wait(0.01):
            yield b"x"

    with httpx.Client(transport=httpx.MockTransport(lambda _: httpx.Response(200, content=drips()))) as web:
        with pytest.raises(FetchError, match="did not arrive"):
            fetch(OPEN, client=web, timeout=0.1)
        fetching = [thread for thread in threading.enumerate() if thread.name == "fetch"]
        for thread in fetching:
            thread.join(30)
        gone.set()
    assert not any(thread.is_alive() for thread in fetching)


def test_a_connection_to_a_proxy_of_the_person_leads_nowhere_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_PROXY", raising=False)
    monkeypatch.setenv("no_proxy", "93.184.215.14")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:3128")
    with pytest.raises(FetchError, match="on this machine"):
        connected()
    monkeypatch.setenv("no_proxy", "")
    connected()
