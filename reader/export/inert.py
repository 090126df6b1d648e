"""Article text that does nothing but read: no Markdown, HTML, Obsidian, Dataview or Templater comes alive in it."""

from __future__ import annotations

import re

from reader.core.clean import one_line, without_controls

# Any of these may open code, emphasis, links, embeds, HTML, tables, maths, comments or templates.
_LIVE = str.maketrans({c: f"\\{c}" for c in "\\`*_[]|~$^"} | {"<": "&lt;", "&": "&amp;"})
_TAG = re.compile(r"(?:(?<=\s)|^|(?<=[(,;]))#(?=\S)")
_MARKERS = re.compile(r"(?<=%)%|(?<=:):|(?<==)=")
_LINE_START = re.compile(r"^(\s*)(#{1,6}\s|[-+>]|={2,}|\d{1,9}(?=[.)]\s))", re.MULTILINE)


def inert(text: str) -> str:
    """Return `text` such that Markdown readers show it as it is; line breaks stay."""
    calm = without_controls(text).translate(_LIVE)
    calm = _MARKERS.sub(lambda m: f"\\{m[0]}", calm)
    calm = _LINE_START.sub(_escape_line_start, calm)
    return _TAG.sub(r"\\#", calm)


def inert_line(text: str) -> str:
    """Return `text` on one line, inert: for table cells, headings and list items."""
    return inert(one_line(text))


def quoted(text: str) -> str:
    """Return `text` as an inert Markdown block quote."""
    return "\n".join(f"> {line}".rstrip() for line in inert(text.strip()).split("\n"))


def _escape_line_start(found: re.Match[str]) -> str:
    blanks, marker = found[1], found[2]
    return f"{blanks}{marker}\\" if marker.isdigit() else f"{blanks}\\{marker}"
