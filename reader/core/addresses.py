"""One key for all addresses of one page, whoever shared it and in whatever dress."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urlsplit

from reader.core import address_rules as rules


@lru_cache(maxsize=8)
def address_key(url: str | None) -> str | None:
    """Return what tells a page from others: host, path and query without tracking, AMP, mobile and print marks.

    It is for comparing only and not for opening. An article that is stored is asked for it several times.
    """
    if not url:
        return None
    try:
        parts = urlsplit(url.strip())
        name, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url
    if parts.scheme not in ("http", "https") or not name:
        return url
    if cached := _of_cache(f"{_plain_host(name)}{parts.path}"):
        return address_key(f"https://{cached}{'?' + parts.query if parts.query else ''}")
    where = _plain_host(name) + (f":{port}" if port not in (None, 80, 443) else "")
    query = _query(parts.query)
    fragment = f"#{parts.fragment}" if parts.fragment.startswith(("!", "/")) else ""
    return f"{where}{_path(parts.path)}{'?' + query if query else ''}{fragment}"


def host(url: str | None) -> str | None:
    """Return the host of an address as people name it, if it has one."""
    try:
        return (urlsplit(url or "").hostname or "").removeprefix("www.") or None
    except ValueError:
        return None


def _of_cache(place: str) -> str | None:
    """Return the address that a cache of AMP pages keeps a copy of."""
    for start in rules.CACHES:
        before, found, after = place.partition(start)
        if found and after and (not before or before.endswith(".")) and "." in after.partition("/")[0]:
            return after
    return None


def _plain_host(host: str) -> str:
    for prefix in rules.HOST_PREFIXES:
        rest = host.removeprefix(prefix)
        if rest != host and "." in rest:
            host = rest
    return host


def _path(path: str) -> str:
    for start in rules.PATH_STARTS:
        path = "/" + path[len(start) :] if path.startswith(start) and len(path) > len(start) else path
    path = path.rstrip("/")
    for end in rules.PATH_ENDS:
        path = path.removesuffix(end) if path.lower().endswith(end) and len(path) > len(end) else path
    for end, instead in rules.FILE_ENDS:
        path = path.removesuffix(end) + instead if path.endswith(end) else path
    return "" if path.lower() in rules.PATH_ENDS[4:] else path


def _query(query: str) -> str:
    try:
        said = parse_qsl(query, keep_blank_values=True, max_num_fields=100)
    except ValueError:
        return query
    return urlencode(
        sorted((name, value) for name, value in said if not _is_noise(name.lower(), value.lower()))
    )


def _is_noise(name: str, value: str) -> bool:
    if name in rules.TRACKING or name.startswith(rules.TRACKING_PREFIXES):
        return True
    if name not in rules.VARIANTS:
        return False
    values = rules.VARIANTS[name]
    return values is None or value in values
