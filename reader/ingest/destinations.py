"""Where a request may lead: to web addresses only, and from the open net never into this machine or its network."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from reader.errors import FetchError
from reader.ingest.inside import is_inside


def check_scheme(here: str, url: str) -> None:
    """Refuse what is no address of the web; `url` is what was asked for, `here` where that led."""
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


def check_place(here: str, before: str, url: str) -> None:
    """Refuse to be led from the open net into this machine or its network."""
    if is_inside(urlsplit(here).hostname) and not is_inside(urlsplit(before).hostname):
        raise _led_inside(here, url)


def peer_check(here: str, before: str, url: str) -> Callable[[str, Any], None]:
    """Return what looks who has been connected to, before anything is sent: a name may lead elsewhere a moment later."""

    def check(event: str, info: Any) -> None:
        if event == "connection.connect_tcp.complete" and not _by_proxy(here):
            peer = info["return_value"].get_extra_info("server_addr")
            if is_inside(str(peer[0])) and not is_inside(urlsplit(before).hostname):
                raise _led_inside(here, url)

    return check


def _by_proxy(url: str) -> bool:
    """Tell whether a proxy connects for us: then it is its address that is connected to."""
    from urllib.request import getproxies, proxy_bypass

    parts, proxies = urlsplit(url), getproxies()
    return bool({parts.scheme, "all"} & proxies.keys()) and not proxy_bypass(parts.hostname or "")


def _led_inside(here: str, url: str) -> FetchError:
    return FetchError(
        f"{url} leads to {urlsplit(here).hostname}, which is on this machine or its network.",
        "Fetch that address itself if you trust it.",
    )
