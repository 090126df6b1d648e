"""The YAML on top of a Markdown file, read safely and forgivingly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from reader.core.clean import one_line
from reader.ingest.compose import web_address
from reader.ingest.dates import parse_date

LONGEST = 20_000
_KEYS = {
    "title": ("title", "headline"),
    "authors": ("author", "authors", "by", "byline"),
    "url": ("source", "url", "link", "canonical_url", "source_url"),
    "site": ("site", "publisher", "publication", "source"),
    "published": ("published", "date", "date_published", "pubdate", "created"),
    "updated": ("updated", "modified", "lastmod", "date_modified"),
    "language": ("language", "lang"),
    "tags": ("tags", "tag", "keywords"),
}


@dataclass(frozen=True, slots=True)
class Front:
    """What a file's front matter says."""

    title: str = ""
    authors: tuple[str, ...] = ()
    url: str | None = None
    site: str | None = None
    published: str | None = None
    updated: str | None = None
    language: str | None = None
    tags: tuple[str, ...] = ()


def split_front(text: str) -> tuple[Front, str]:
    """Return the front matter of `text` and what stands below it; broken YAML is read line by line."""
    text = text.lstrip("\ufeff")
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return Front(), text
    end = next((i for i, line in enumerate(lines[1:400], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        return Front(), text
    head = "\n".join(lines[1:end])
    values = _loaded(head) if len(head) <= LONGEST else {}
    if not values and head.strip():
        values = _line_by_line(lines[1:end])
    return _front(values), "\n".join(lines[end + 1 :])


def _loaded(head: str) -> dict[str, Any]:
    import yaml

    if "&" in head and "*" in head:  # anchors can make a small text huge
        return {}
    try:
        value = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError, RecursionError, TypeError, OverflowError):
        return {}
    return {str(k).strip().lower(): v for k, v in value.items()} if isinstance(value, dict) else {}


def _line_by_line(lines: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for line in lines:
        key, colon, value = line.partition(":")
        if colon and key.strip() and not line[0].isspace():
            found[key.strip().lower()] = value.strip().strip("\"'")
    return found


def _front(values: dict[str, Any]) -> Front:
    from reader.ingest.names import people, unique

    url = next((address for v in _claims(values, "url") if (address := web_address(_words(v)))), None)
    names = [
        name for v in _claims(values, "authors")[:1] for item in _many(v) for name in people(item) or (item,)
    ]
    site = next((w for v in _claims(values, "site") if (w := _words(v)) and not web_address(w)), None)
    tags = [
        tag.strip("[]\"' ").lstrip("#")  # a list that is never closed is read as words
        for v in _claims(values, "tags")[:1]
        for item in _many(v)
        for tag in item.split(",")
    ]
    return Front(
        title=next((w for v in _claims(values, "title") if (w := _words(v))), ""),
        authors=unique(names),
        url=url,
        site=site,
        published=next((d for v in _claims(values, "published") if (d := _date(v))), None),
        updated=next((d for v in _claims(values, "updated") if (d := _date(v))), None),
        language=next((w.lower()[:2] for v in _claims(values, "language") if (w := _words(v))), None),
        tags=unique(tag for tag in tags if tag),
    )


def _claims(values: dict[str, Any], field: str) -> list[Any]:
    return [values[key] for key in _KEYS[field] if values.get(key) not in (None, "", [])]


def _many(value: Any) -> list[str]:
    items = value if isinstance(value, list) else [value]
    return [words for item in items[:100] if (words := _words(item))]


def _words(value: Any) -> str:
    """Return a plain value as words: Obsidian's [[links]] lose their brackets."""
    if isinstance(value, dict):
        value = value.get("name", "")
    if not isinstance(value, str | int | float | date):
        return ""
    return one_line(str(value)).replace("[[", "").replace("]]", "").strip()


def _date(value: Any) -> str | None:
    return parse_date(str(value)[:80]) if isinstance(value, str | date) else None
