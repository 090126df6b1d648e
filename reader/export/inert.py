"""Article text that does nothing but read: no Markdown, HTML, Obsidian, Dataview or Templater comes alive in it."""

from __future__ import annotations

import re
from urllib.parse import quote

from reader.core.clean import one_line, without_controls

SAFE = ":/?&=%+,;@!~*'$-._#"

# Any of these may open code, emphasis, links, embeds, HTML, tables, maths, comments or templates.
_LIVE = str.maketrans({c: f"\\{c}" for c in "\\`*_[]|~$^"} | {"<": "&lt;", "&": "&amp;"})
_TAG = re.compile(r"(?:(?<=\s)|^|(?<=[(,;]))#(?=\S)")
_MARKERS = re.compile(r"(?<=%)%|(?<=:):|(?<==)=|(?<=\{)\{|(?<=\()\(")
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?:\s|$)|[-+>=]|\d{1,9}(?=[.)](?:\s|$)))", re.MULTILINE)

_TASK = re.compile(
    r"^(?=(?:TODO|DOING|DONE|NOW|LATER|WAIT|WAITING|IN-PROGRESS|STARTED|CANCELED|CANCELLED)(?!\w))"
)
NO_WORD = "\u2060"
"""A word joiner: nothing is seen of it, and no word begins behind it."""

_ELEMENT = re.compile(r"<(?=[A-Za-z/!?%])(?!(?:https?|mailto):)")
_FENCE = re.compile(r"^([ \t>]*(?:[-+*][ \t]+)?)(`{3,}|~{3,})[^`\n]*$", re.MULTILINE)
_BARE_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*$", re.MULTILINE)
_CODE_QUERY = re.compile(r"(?<!`)`(?=\s*\$?=)")


def inert(text: str) -> str:
    """Return `text` such that Markdown readers show it as it is; line breaks stay."""
    calm = without_controls(text).translate(_LIVE)
    calm = _MARKERS.sub(lambda m: f"\\{m[0]}", calm)
    calm = _LINE_START.sub(_escape_line_start, calm)
    return _TAG.sub(r"\\#", calm)


def inert_line(text: str) -> str:
    """Return `text` on one line, inert: for table cells, headings and list items."""
    return inert(one_line(text))


def inert_block(text: str) -> str:
    """Return `text` on one line, inert, as the first words of a block: in Logseq "TODO" there makes it a task."""
    return _TASK.sub(NO_WORD, inert_line(text))


def quoted(text: str) -> str:
    """Return `text` as an inert Markdown block quote."""
    return "\n".join(f"> {line}".rstrip() for line in inert(text.strip()).split("\n"))


def calm(note: str) -> str:
    """Return a note whose Markdown stays as the person wrote it, but in which nothing runs, hides or loads.

    That is Templater's commands, macros, HTML, comments, and what plugins do with code: a block loses its language. One
    that the person did not close ends with the note, or it would hide what follows.
    """
    quiet = _ELEMENT.sub("&lt;", without_controls(note).strip())
    quiet = quiet.replace("{{", "{\\{").replace("%%", "%\\%")
    return _closed(_CODE_QUERY.sub(r"\\`", _FENCE.sub(r"\1\2", quiet)))


def _closed(note: str) -> str:
    fence = ""
    for found in _BARE_FENCE.finditer(note):
        if not fence:
            fence = found[1]
        elif found[1].startswith(fence):
            fence = ""
    return f"{note}\n{fence}" if fence else note


def tag_word(tag: str) -> str:
    """Return a tag in the letters that tags are made of in Obsidian and Logseq: what else it holds becomes a dash."""
    levels = (re.sub(r"[^\w-]+", "-", level).strip("-") for level in tag.split("/"))
    return "/".join(level for level in levels if level) or "tag"


def inert_address(url: str) -> str:
    """Return an address that ends no link and reads as no inline field or comment."""
    return quote(url, safe=SAFE).replace("::", ":%3A").replace("%%", "%25%")


def _escape_line_start(found: re.Match[str]) -> str:
    blanks, marker = found[1], found[2]
    return f"{blanks}{marker}\\" if marker.isdigit() else f"{blanks}\\{marker}"
