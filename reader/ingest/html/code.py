"""Code of a page, which keeps its line breaks."""

from __future__ import annotations

from typing import Any

from reader.ingest.html.line_breaks import BREAKS

_LINES = frozenset({"div", "p", "li", "tr"})
"""Elements that some programs put each line of code into."""


def is_code(tag: str, element: Any) -> bool:
    """Tell code that stands for itself from a word of it within a sentence."""
    return tag == "pre" or (tag == "code" and _has_lines(element))


def _has_lines(code: Any) -> bool:
    """Tell code of several lines from words of a sentence that the markup happens to break."""
    if "\n" not in "".join(code.itertext()).strip():
        return False
    before, parent = code.getprevious(), code.getparent()
    said = (parent.text if before is None else before.tail) if parent is not None else ""
    return not (said or "").strip() and not (code.tail or "").strip()


def verbatim(element: Any) -> str:
    """Return what an element holds, with its line breaks."""
    from lxml.etree import iterwalk

    parts: list[str] = []
    for event, part in iterwalk(element, events=("start", "end")):
        if event == "end":
            parts.append(part.tail or "" if part is not element else "")
            continue
        begins = part.tag in _LINES and parts and not parts[-1].endswith("\n")
        if begins or part.tag in BREAKS:
            parts.append("\n")
        parts.append(part.text or "")
    return "".join(parts)
