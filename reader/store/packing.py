"""How long values are stored: compressed, and what repeats an article's words with its text as dictionary."""

from __future__ import annotations

import json
import zlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # lists need none of them
    from reader.core.article import Article
    from reader.core.brief import Brief

WINDOW = 1 << 15
"""Bytes of a dictionary that zlib looks at: its last."""


PACKED = b"x\x9c"
"""How what zlib wrote begins, and no text in UTF-8."""


def pack_text(text: str) -> bytes | str:
    """Return a text as it is stored; "" stays, so that SQL can tell what has no text."""
    return zlib.compress(text.encode()) if text else ""


def plain_text(stored: bytes | str) -> str:
    """Read what `pack_text` wrote, or an older version of Newsbrief; raises `zlib.error` or `ValueError` if damaged."""
    return stored if isinstance(stored, str) else zlib.decompress(stored).decode()


def legible_text(stored: bytes | str | None) -> str:
    """Return what can be read of a stored text, also of an older version's bytes: the index is made of that."""
    if isinstance(stored, bytes) and not stored.startswith(PACKED):
        return stored.decode(errors="replace")
    try:
        return plain_text(stored or "")
    except (zlib.error, ValueError):
        return ""


def pack(data: bytes, text: str = "") -> bytes:
    """Compress `data`, which says again much that `text` says."""
    if not text:
        return zlib.compress(data)
    packing = zlib.compressobj(zdict=text.encode()[-WINDOW:])
    return packing.compress(data) + packing.flush()


def unpack(data: bytes, text: str = "") -> bytes:
    """Read what `pack` wrote, with the same text; what was packed without one is read with any."""
    unpacking = zlib.decompressobj(zdict=text.encode()[-WINDOW:])
    plain = unpacking.decompress(data) + unpacking.flush()
    if not unpacking.eof:
        raise zlib.error("the end is missing")
    return plain


def pack_article(article: Article) -> bytes:
    """Return what an article has besides its text."""
    return _packed({k: v for k, v in article.to_json().items() if k not in ("text", "along")}, article.text)


def unpack_article(text: str, data: bytes) -> Article:
    """Read what `pack_article` wrote; `text` is the article's."""
    from reader.core.article import Article

    return Article.from_json({**_unpacked(data, text), "text": text})


def pack_brief(article: Article, brief: Brief) -> bytes:
    """Return the brief as it is stored: without the text where that is the article's own."""
    value = brief.to_json()
    if brief.text == article.text:
        del value["text"]
    return _packed(value, article.text)


def unpack_brief(text: str, data: bytes) -> Brief:
    """Read what `pack_brief` wrote; `text` is the article's."""
    from reader.core.brief import Brief

    return Brief.from_json({"text": text, **_unpacked(data, text)})


def unpack_raw(data: bytes, sha256: str, basis: bytes | str | None) -> bytes | None:
    """Return saved bytes as they were, or None if they are damaged; `basis` is the stored text they were packed with."""
    try:
        plain = unpack(data, plain_text(basis or ""))
    except (zlib.error, ValueError, TypeError):
        return None
    import hashlib  # OpenSSL comes with it, and no list of articles needs that

    return plain if hashlib.sha256(plain).hexdigest() == sha256 else None


def _packed(value: Any, text: str) -> bytes:
    return pack(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), text)


def _unpacked(data: bytes, text: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(unpack(data, text))
    return value
