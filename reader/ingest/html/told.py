"""The article as a page tells it to machines, for pages that show people far less of it: walled, or built in the browser."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from reader.ingest.compose import Composer
from reader.ingest.fragment import compose_fragment
from reader.ingest.html import jsonld

LEAST = 500
MOST_SHOWN = 0.5
"""With more than this of what is told shown, what is shown is better: it has headings, links and pictures."""
LONGEST_STATE, MOST_VALUES = 4_000_000, 100_000
_STATE = re.compile(r"<script\b[^<>]{0,300}\bapplication/json\b[^<>]{0,300}>", re.IGNORECASE)
_MARKED = re.compile(r"<(?:p|br|div|h[1-6]|li)\b[^<>]{0,300}>", re.IGNORECASE)
_BREAK = re.compile(r"\s*(?:[\r\n\u2028\u2029]\s*|\s{3,})")


def fuller(shown: Composer, nodes: list[jsonld.Node], markup: str) -> Composer:
    """Return what a page tells machines where that is far more than what it has `shown`."""
    bodies = [
        body for node in nodes if jsonld.is_article(node) and isinstance(body := node.get("articleBody"), str)
    ]
    told = bodies[0] if len(bodies) == 1 else ""
    if not told and len(shown.text) < LEAST:
        told = max(_state_texts(markup), key=len, default="")
    if len(told) < LEAST:
        return shown
    whole = _composed(told, shown.base)
    return whole if len(whole.text) >= LEAST and len(shown.text) < MOST_SHOWN * len(whole.text) else shown


def _composed(told: str, base: str | None) -> Composer:
    if _MARKED.search(told):
        return compose_fragment(told, base)
    composer = Composer(base)
    for line in _BREAK.split(unescape(told)):
        composer.add("paragraph", [(line, None)])
    return composer


def _state_texts(markup: str) -> Iterator[str]:
    """Yield the pieces of HTML with paragraphs in the state that a program in the browser starts from."""
    for script in _STATE.finditer(markup):
        end = markup.find("</script", script.end())
        if not LEAST < end - script.end() < LONGEST_STATE:
            continue
        try:
            pending: list[Any] = [json.loads(markup[script.end() : end], strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(MOST_VALUES):
            if not pending:
                break
            value = pending.pop()
            if isinstance(value, dict):
                pending.extend(value.values())
            elif isinstance(value, list):
                pending.extend(value)
            elif isinstance(value, str) and len(value) >= LEAST and len(_MARKED.findall(value)) > 1:
                yield value
