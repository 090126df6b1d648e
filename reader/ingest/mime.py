"""MIME messages to articles: pages a browser saved as MHTML, and letters (newsletters) saved as .eml."""

from __future__ import annotations

import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from reader.core.article import Article, Image
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.compose import web_address
from reader.ingest.decode import decode
from reader.ingest.finish import finished
from reader.ingest.fragment import compose_fragment
from reader.ingest.names import people
from reader.ingest.pictures.parts import LETTER, in_text
from reader.ingest.plain import read_text
from reader.ingest.source import Source

_ADDRESSES = ("Snapshot-Content-Location", "X-Snapshot-Content-Location", "Content-Location")
_ONLINE = re.compile(
    r"\b(?:view|read|open|see)\b.{0,30}\b(?:online|browser|web|website)\b|\bweb version\b", re.IGNORECASE
)
_CHINESE = re.compile(rb"=\?gb(?:2312|k)\?", re.IGNORECASE)
"""Headers that say so hold letters of the larger set, too."""

LONGEST_HEADER = 2_000
"""What is longer names many recipients, or is hostile: the time to take one apart grows with the square of its length."""

_FORWARDED = re.compile(r"^(?:(?:re|fwd?|aw|wg)\s*:\s*)+", re.IGNORECASE)


class _Patient(EmailPolicy):
    """Takes headers as they come: cut to a sane length, and empty where they are too broken to read."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        try:
            return super().header_fetch_parse(name, value[:LONGEST_HEADER])
        except (ValueError, IndexError, AttributeError, TypeError, LookupError, RecursionError):
            return super().header_fetch_parse(name, "")


def read_mhtml(source: Source) -> list[Article]:
    """Return the one article of a page saved with all its parts in one file."""
    from reader.ingest.html.page import read_page

    message = _message(source)
    part = _part(message, "text/html")
    if part is None:
        raise RefusedInput(f"{source.name} holds no page.", "Save it again as HTML, or as one file (MHTML).")
    claims = [_header(where, name) for where in (message, part) for name in _ADDRESSES]
    url = source.url or next((address for claim in claims if (address := web_address(claim))), None)
    inner = Source(_bytes(part), source.name, url, source.modified, part.get_content_charset())
    return [article.with_(format="mhtml") for article in read_page(inner)]


def read_letter(source: Source) -> list[Article]:
    """Return the one article of a letter: its HTML where it has some, else its plain text."""
    message = _message(source)
    title = _FORWARDED.sub("", one_line(_header(message, "Subject")))
    name, address = parseaddr(_header(message, "From"))
    site = one_line(name) or one_line(address.partition("@")[2]) or None
    known = {"authors": people(name), "site": site, "published": _date(message)}
    known["published_from"] = "file" if known["published"] else None
    html, plain = _part(message, "text/html"), _part(message, "text/plain")
    if html is not None:
        composer = compose_fragment(decode(_bytes(html), html.get_content_charset()), None)
        if composer.text:
            links = ((link.span.of(composer.text), link.url) for link in composer.links)
            url = next((url for words, url in links if _ONLINE.search(words)), None)
            return [finished(composer, title=title, format="email", url=url, **known)]
    if plain is not None:
        text = decode(_bytes(plain), plain.get_content_charset())
        article = read_text(_unfolded(plain, text), title=title, name=source.name)
        return [article.with_(format="email", **known)]
    raise RefusedInput(
        f"{source.name} is a letter without words.", "Only its text can be read, no attachment."
    )


def picture(source: Source, image: Image) -> bytes | None:
    """Return the bytes of a picture that is a part of the message, or written into its page."""
    message = _message(source)
    for part in message.walk():
        name = f"{LETTER}{_header(part, 'Content-ID').strip().strip('<>')}"
        place = _header(part, "Content-Location").strip()
        if part.get_content_maintype() == "image" and (
            name == image.part or (place and place in (image.url, image.part))
        ):
            return _bytes(part)
    page = _part(message, "text/html")
    return in_text(decode(_bytes(page), page.get_content_charset()), image.part) if page else None


def _message(source: Source) -> EmailMessage:
    return message_from_bytes(_CHINESE.sub(b"=?gb18030?", source.data), policy=_Patient())  # type: ignore[arg-type]


def _header(message: EmailMessage, name: str) -> str:
    """Return a header decoded, or "" where it is missing."""
    return str(message.get(name, ""))


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    """Return the first part of a kind that is no attachment."""
    for part in message.walk():
        attached = _header(part, "Content-Disposition").lower().startswith("attachment")
        if part.get_content_type() == kind and not attached:
            return part
    return None


def _bytes(part: EmailMessage) -> bytes:
    found = part.get_payload(decode=True)
    return found if isinstance(found, bytes) else b""


def _unfolded(part: EmailMessage, text: str) -> str:
    """Join the soft-broken lines of format=flowed."""
    text = text.replace("\r\n", "\n")
    flowed = (part.get_param("format") or "") == "flowed"
    return re.sub(r"(?<!--) \n(?=\S)", " ", text) if flowed else text


def _date(message: EmailMessage) -> str | None:
    try:
        found = parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    return found.isoformat() if 1970 <= found.year <= 2100 else None
