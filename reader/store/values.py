"""How values are written into columns and read back."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # lists need the functions at the top, and neither of these
    from reader.core.article import Article
    from reader.core.brief import Brief


def now() -> str:
    """Return the time as the store writes it: ISO, UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def json_list(values: Iterable[object]) -> str:
    """Return values as a JSON array, for json_each or to keep."""
    return json.dumps(list(values), ensure_ascii=False)


def packed(value: Any) -> bytes:
    """Return a JSON value compressed."""
    return zlib.compress(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def unpacked(data: bytes) -> dict[str, Any]:
    """Read what `packed` wrote."""
    value: dict[str, Any] = json.loads(zlib.decompress(data))
    return value


def pack_brief(article: Article, brief: Brief) -> bytes:
    """Return the brief as it is stored: without the text where that is the article's own."""
    value = brief.to_json()
    if brief.text == article.text:
        del value["text"]
    return packed(value)


def unpack_brief(text: str, data: bytes) -> Brief:
    """Read what `pack_brief` wrote; `text` is the article's."""
    from reader.core.brief import Brief

    return Brief.from_json({"text": text, **unpacked(data)})


def unpacked_raw(data: bytes, sha256: str) -> bytes | None:
    """Return saved bytes as they were, or None if they are damaged."""
    try:
        plain = zlib.decompress(data)
    except (zlib.error, TypeError):
        return None
    import hashlib

    return plain if hashlib.sha256(plain).hexdigest() == sha256 else None
