"""Hypothesis's JSON: annotations of pages, each with the words it stands at."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from reader.core.along import Mark
from reader.ingest.exports.item import Item
from reader.ingest.exports.times import when


def fits(first: dict[str, Any]) -> bool:
    """Recognise an export of the client ("annotations") or an answer of the service ("rows")."""
    rows = first.get("annotations") or first.get("rows")
    return isinstance(rows, list) and any(isinstance(row, dict) and "uri" in row for row in rows)


def items(value: Any) -> Iterator[Item]:
    """Yield one item an annotation; an answer to one comes as a note beside what it answers."""
    for row in value.get("annotations") or value.get("rows"):
        if not isinstance(row, dict) or not isinstance(row.get("uri"), str):
            continue
        quote = _selector(row, "TextQuoteSelector")
        tags = row.get("tags")
        mark = Mark(
            _text(quote.get("exact")),
            _text(row.get("text")),
            tuple(str(tag) for tag in tags) if isinstance(tags, list) else (),
            prefix=_text(quote.get("prefix")),
            suffix=_text(quote.get("suffix")),
            created=when(row.get("created")),
        )
        yield Item(row["uri"], _title(row.get("document")), marks=[mark])


def _selector(row: dict[str, Any], kind: str) -> dict[str, Any]:
    targets = row.get("target")
    for target in targets if isinstance(targets, list) else []:
        selectors = target.get("selector") if isinstance(target, dict) else None
        for selector in selectors if isinstance(selectors, list) else []:
            if isinstance(selector, dict) and selector.get("type") == kind:
                return selector
    return {}


def _title(document: Any) -> str:
    title = document.get("title") if isinstance(document, dict) else ""
    if isinstance(title, list):
        title = next(iter(title), "")
    return _text(title)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""
