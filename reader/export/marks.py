"""Highlights and notes of many articles in one file: W3C Web Annotation, CSV, JSON lines, a Markdown digest."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from reader.core.annotations import COLOURS, Annotation, Selector
from reader.core.article import Article
from reader.core.clean import escaped, without_controls
from reader.core.spans import Span
from reader.errors import ExportError
from reader.export import templates
from reader.export.markdown import marks
from reader.export.tables import csv_line

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
OURS = "urn:newsbrief:"
COLUMNS = ("Created at", "Author", "Page", "URL", "Group", "Type", "Quote/description", "Comment", "Tags")
"""The columns of Hypothesis' CSV."""


class Marked(NamedTuple):
    """An article with what was marked in it."""

    article: Article
    annotations: tuple[Annotation, ...]


def web_annotations(marked: Iterable[Marked]) -> str:
    """Return a W3C annotation collection (JSON-LD); `read_web_annotations` reads it back."""
    items = [_web(a, article) for article, annotations in marked for a in annotations]
    page = {"type": "AnnotationPage", "items": items}
    value = {"@context": CONTEXT, "type": "AnnotationCollection", "total": len(items), "first": page}
    return escaped(json.dumps(value, ensure_ascii=False, indent=1)) + "\n"


def _web(annotation: Annotation, article: Article) -> dict[str, Any]:
    bodies: list[dict[str, str]] = []
    if annotation.note:
        bodies.append(
            {
                "type": "TextualBody",
                "purpose": "commenting",
                "format": "text/markdown",
                "value": annotation.note,
            }
        )
    bodies += [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in annotation.tags]
    target: dict[str, Any] = {"source": article.url or f"{OURS}article:{annotation.article_id}"}
    if annotation.selector:
        start, end = annotation.selector.span
        target["selector"] = [
            {
                "type": "TextQuoteSelector",
                "exact": annotation.selector.exact,
                "prefix": annotation.selector.prefix,
                "suffix": annotation.selector.suffix,
            },
            {"type": "TextPositionSelector", "start": start, "end": end},
        ]
    return {
        "@context": CONTEXT,
        "id": f"{OURS}annotation:{annotation.annotation_id}",
        "type": "Annotation",
        "motivation": "highlighting" if annotation.selector else "commenting",
        "created": annotation.created,
        "modified": annotation.updated,
        "body": bodies,
        "target": target,
        "newsbrief:article": annotation.article_id,
        "newsbrief:colour": annotation.colour,
        "newsbrief:anchor": annotation.anchor,
    }


class Found(NamedTuple):
    """An annotation read from a file, with the address of its article."""

    annotation: Annotation
    url: str | None


def read_web_annotations(text: str, name: str) -> list[Found]:
    """Return the annotations of a collection, a page, a list or a single one; what is no annotation is left out."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ExportError(f"{name} is not JSON.", "Give it W3C Web Annotations (JSON-LD).") from error
    found = [item for item in map(_read, _items(value)) if item]
    if not found:
        raise ExportError(f"{name} holds no Web Annotations.", "Give it a collection, or a list of them.")
    return found


def _items(value: Any) -> list[Any]:
    if isinstance(value, list):
        return value
    if not isinstance(value, dict):
        return []
    first = value.get("first")
    inner = first.get("items") if isinstance(first, dict) else value.get("items")
    return inner if isinstance(inner, list) else [value]


def _read(item: Any) -> Found | None:
    if not isinstance(item, dict) or item.get("type") != "Annotation":
        return None
    target = item.get("target")
    target = target if isinstance(target, dict) else {"source": target}
    source = target.get("source")
    bodies = item.get("body")
    bodies = bodies if isinstance(bodies, list) else [bodies]
    texts = [b for b in bodies if isinstance(b, dict) and isinstance(b.get("value"), str)]
    notes = [b["value"] for b in texts if b.get("purpose") != "tagging"]
    identity = _words(item.get("id")).rpartition(":")[2]
    colour, anchor = item.get("newsbrief:colour"), item.get("newsbrief:anchor")
    annotation = Annotation(
        identity if len(identity) == 8 and identity.isalnum() and identity.isascii() else "",
        _words(item.get("newsbrief:article")),
        _selector(target.get("selector")),
        colour if colour in COLOURS else "yellow",
        without_controls("\n\n".join(notes)).strip(),
        tuple(b["value"] for b in texts if b.get("purpose") == "tagging"),
        anchor if anchor == "moved" or anchor == "orphan" else "kept",
        _words(item.get("created")),
        _words(item.get("modified") or item.get("created")),
    )
    return Found(annotation, source if isinstance(source, str) and not source.startswith(OURS) else None)


def _selector(value: Any) -> Selector | None:
    """Return quote and position where there is a quote; one without words is a bookmark, if it says where."""
    parts = [p for p in (value if isinstance(value, list) else [value]) if isinstance(p, dict)]
    quote = next((p for p in parts if p.get("type") == "TextQuoteSelector"), None)
    exact = _words(quote.get("exact")) if quote else ""
    place = next((p for p in parts if p.get("type") == "TextPositionSelector"), {})
    start = place.get("start")
    at = start if isinstance(start, int) and start >= 0 else 0
    if not quote or not (exact or start == place.get("end") == at):
        return None
    return Selector(
        Span(at, at + len(exact)), exact, _words(quote.get("prefix")), _words(quote.get("suffix"))
    )


def _words(value: Any) -> str:
    return without_controls(value) if isinstance(value, str) else ""


def table(marked: Iterable[Marked]) -> str:
    """Return CSV with Hypothesis' columns; no cell begins a spreadsheet's formula."""
    table_lines = [csv_line(COLUMNS)]
    for article, found in marked:
        for a in found:
            kind = "Bookmark" if a.is_bookmark else "Highlight" if a.selector else "Page note"
            quote = a.selector.exact or a.selector.ahead if a.selector else ""
            row = (
                a.created,
                "",
                article.heading,
                article.url or "",
                "",
                kind,
                quote,
                a.note,
                ", ".join(a.tags),
            )
            table_lines.append(csv_line(row))
    return "\n".join([*table_lines, ""])


def lines(marked: Iterable[Marked]) -> str:
    """Return one JSON object a line for each highlight and note."""
    return "".join(
        escaped(json.dumps(_line(a, article), ensure_ascii=False)) + "\n"
        for article, annotations in marked
        for a in annotations
    )


def _line(a: Annotation, article: Article) -> dict[str, Any]:
    return {
        "id": a.annotation_id,
        "article_id": a.article_id,
        "title": article.title,
        "url": article.url,
        "quote": a.selector.exact if a.selector else None,
        "start": a.selector.span.start if a.selector else None,
        "end": a.selector.span.end if a.selector else None,
        "colour": a.colour,
        "note": a.note,
        "tags": list(a.tags),
        "anchor": a.anchor,
        "created": a.created,
        "updated": a.updated,
    }


def digest(marked: Sequence[Marked], heading: str) -> str:
    """Return one Markdown text of all that was marked."""
    count = sum(len(annotations) for _, annotations in marked)
    articles = [
        {
            "title": article.heading,
            "site": article.site,
            "published": article.published,
            "source": article.url,
            **marks(article, annotations),
        }
        for article, annotations in marked
    ]
    said = (
        f"{count} highlight{'s' * (count != 1)} and notes in {len(marked)} article{'s' * (len(marked) != 1)}."
    )
    return templates.filled(
        templates.preset("digest"), {"heading": heading, "count": said, "articles": articles}
    )
