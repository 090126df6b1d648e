"""How long values are stored: compressed, and what repeats an article's words with its text as dictionary.

Behind the text stands what all values of a kind have in common (`dictionaries/`): the names of a brief's parts, the tags of a
page. A stream names its dictionary by a checksum, so what older versions of Newsbrief packed without is read as before.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # lists need none of them
    from reader.core.article import Article
    from reader.core.brief import Brief
    from reader.core.spans import Span

WINDOW = 1 << 15
"""Bytes of a dictionary that zlib looks at: its last."""


PACKED = b"x\x9c"
"""How what zlib wrote begins, and no text in UTF-8."""

BRIEF, REST, PAGE = "brief-1.json", "rest-1.json", "page-1.html"
"""What values of a kind have in common; such a file is never edited, as what was packed with it needs it."""

TO_BE_MADE = b""
"""What stands for a brief that is still to be made."""

NEEDS_DICTIONARY, CHECKSUM = 0x20, slice(2, 6)
"""Where a stream tells that it was packed with a dictionary, and with which."""


def pack_text(text: str) -> bytes | str:
    """Return a text as it is stored; "" stays, so that SQL can tell what has no text."""
    return zlib.compress(text.encode()) if text else ""


def plain_text(stored: bytes | str) -> str:
    """Read what `pack_text` wrote, or an older version of Newsbrief; raises `zlib.error` or `ValueError` if damaged."""
    return stored if isinstance(stored, str) else zlib.decompress(stored).decode()


@lru_cache(maxsize=4)
def legible_text(stored: bytes | str | None) -> str:
    """Return what can be read of a stored text, also of an older version's bytes: the index is made of that.

    The triggers of one change to an article ask for it several times.
    """
    if isinstance(stored, bytes) and not stored.startswith(PACKED):
        return stored.decode(errors="replace")
    try:
        return plain_text(stored or "")
    except (zlib.error, ValueError):
        return ""


def pack(data: bytes, text: str = "", kind: str = PAGE) -> bytes:
    """Compress `data`, which says again much that `text` says and that all values of its kind have in common."""
    packing = zlib.compressobj(zdict=_dictionary(text, kind))
    return packing.compress(data) + packing.flush()


def unpack(data: bytes, text: str = "", kind: str = PAGE) -> bytes:
    """Read what `pack` wrote, with the same text; what was packed without one is read with any."""
    dictionary = b""
    if data[1:2] and data[1] & NEEDS_DICTIONARY:
        dictionary = _dictionary(text, kind)
        if zlib.adler32(dictionary) != int.from_bytes(data[CHECKSUM]):
            dictionary = text.encode()[-WINDOW:]
    unpacking = zlib.decompressobj(zdict=dictionary)
    plain = unpacking.decompress(data) + unpacking.flush()
    if not unpacking.eof:
        raise zlib.error("the end is missing")
    return plain


def pack_article(article: Article) -> bytes:
    """Return what an article has besides its text."""
    values = {k: v for k, v in article.to_json().items() if k not in ("text", "along")}
    return _packed(values, article.text, REST)


def unpack_article(text: str, data: bytes) -> Article:
    """Read what `pack_article` wrote; `text` is the article's."""
    from reader.core.article import Article

    return Article.from_json({**_unpacked(data, text, REST), "text": text})


def pack_brief(article: Article, brief: Brief) -> bytes:
    """Return the brief as it is stored: without words that its places tell, and without what is the article's own."""
    own = _own(article)
    value = {key: part for key, part in brief.to_json().items() if key not in own or part != own[key]}
    for item in (*value["summary"], *value["figures"]):
        del item["text"]
    for figure in value["figures"]:
        if figure["sentence"] == _around(brief.sentences, figure["start"]):
            del figure["sentence"]
    value["sentences"] = _steps(brief.sentences)
    return _packed(value, article.text, BRIEF)


def unpack_brief(article: Article, data: bytes) -> Brief:
    """Read what `pack_brief` wrote for the same article; one that is still to be made says nothing."""
    from reader.core.brief import Brief

    if data == TO_BE_MADE:
        return Brief.of_nothing(article.article_id, article.title)
    value = {**_own(article), **_unpacked(data, article.text, BRIEF)}
    sentences = value["sentences"] = _places(value["sentences"])
    for figure in value["figures"]:
        figure.setdefault("sentence", _around(sentences, figure["start"]))
    return Brief.from_json(value)


def unpack_raw(data: bytes, sha256: str, basis: bytes | str | None) -> bytes | None:
    """Return saved bytes as they were, or None if they are damaged; `basis` is the stored text they were packed with."""
    try:
        plain = unpack(data, plain_text(basis or ""))
    except (zlib.error, ValueError, TypeError):
        return None
    import hashlib  # OpenSSL comes with it, and no list of articles needs that

    return plain if hashlib.sha256(plain).hexdigest() == sha256 else None


def _own(article: Article) -> dict[str, Any]:
    """Return what a brief says again of its article."""
    return {
        "id": article.article_id,
        "title": article.title,
        "language": article.language,
        "published": article.published,
        "text": article.text,
    }


def _steps(sentences: Iterable[Span]) -> list[int]:
    """Return how far it is from each beginning and end to the next: small numbers, many of them alike."""
    places = [place for sentence in sentences for place in sentence]
    return [place - before for before, place in pairwise([0, *places])]


def _around(sentences: Sequence[Any], place: int) -> list[int]:
    """Return the sentence around a place, as a pair."""
    at = bisect_right(sentences, place, key=lambda sentence: sentence[0]) - 1
    return list(sentences[at]) if sentences else []


def _places(steps: Sequence[Any]) -> Sequence[Any]:
    """Return the sentences that `_steps` wrote; older libraries have them as pairs."""
    if not steps or not isinstance(steps[0], int):
        return steps
    ends = accumulate(steps)
    return list(zip(ends, ends, strict=True))


def _packed(value: Any, text: str, kind: str) -> bytes:
    return pack(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode(), text, kind)


def _unpacked(data: bytes, text: str, kind: str) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(unpack(data, text, kind))
    return value


def _dictionary(text: str, kind: str) -> bytes:
    return (text.encode() + _in_common(kind))[-WINDOW:]


@cache
def _in_common(kind: str) -> bytes:
    return (Path(__file__).parent / "dictionaries" / kind).read_bytes()
