"""Markdown to an article: front matter to metadata, tokens to blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from reader.core.article import Article
from reader.core.clean import one_line, without_controls
from reader.core.exported import exported_id
from reader.errors import RefusedInput
from reader.ingest.compose import Composer, Piece, code_lines
from reader.ingest.decode import decode
from reader.ingest.finish import finished
from reader.ingest.fragment import compose_fragment
from reader.ingest.frontmatter import split_front
from reader.ingest.plain import split_paragraphs
from reader.ingest.raised import raised
from reader.ingest.source import Source

MOST_LETTERS = 3_000_000
MOST_MARKS = 60_000
"""With more lines and marks, or letters, the parser takes longer than a file may; no article has as many."""
_MARKS = "\n[*_`"
_ATTRIBUTES = re.compile(r"\s*\{[#.][^{}]{0,200}\}\s*$")


def read_markdown(source: Source) -> list[Article]:
    """Return the one article of a Markdown file."""
    text = without_controls(decode(source.data, source.charset))
    if exported_id(text):
        raise RefusedInput(
            f"{source.name} is a note that Newsbrief wrote, not an article.",
            "Add the page or the text that it is about.",
        )
    front, body = split_front(text)
    base = front.url or source.url
    composer = compose_markdown(body, base) if _is_usual(body) else Composer(base)
    if not composer.text:  # too much of it, nested beyond reason, or only marks: the words are still there
        for paragraph in split_paragraphs(body):
            composer.add("paragraph", [(paragraph, None)])
    title = front.title or _first_heading(composer)
    if not composer.text:
        raise RefusedInput(f"No article text found in {source.name}.", "The file holds no words.")
    article = finished(
        composer,
        title=title,
        format="markdown",
        authors=front.authors,
        site=front.site,
        published=front.published,
        updated=front.updated,
        language=front.language,
        url=base,
        tags=front.tags,
    )
    return [article]


def _is_usual(text: str) -> bool:
    """Tell Markdown that people write from a dump that would keep the parser busy for minutes."""
    return len(text) <= MOST_LETTERS and sum(map(text.count, _MARKS)) <= MOST_MARKS


def compose_markdown(text: str, base: str | None) -> Composer:
    """Return the blocks of Markdown text (CommonMark with tables, strikethrough and footnotes)."""
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    parser = (
        MarkdownIt("commonmark", {"maxNesting": 40}).enable(["table", "strikethrough"]).use(footnote_plugin)
    )
    writer = _Writer(Composer(base))
    for token in parser.parse(text):
        writer.take(token)
    return writer.composer


class _Writer:
    """Writes a flat list of tokens as blocks, remembering which lists and quotes are open."""

    def __init__(self, composer: Composer) -> None:
        self.composer = composer
        self._lists: list[int | None] = []  # the next number of each open list, None for bullets
        self._quotes = 0
        self._marker = ""
        self._level = 0
        self._row: list[str] = []
        self._rows: list[str] | None = None

    def take(self, token: Any) -> None:
        kind = token.type
        if kind == "inline":
            self._inline(token)
        elif kind in {"fence", "code_block"}:
            self.composer.add_lines("code", code_lines(token.content))
        elif kind == "html_block":
            self._html(token.content)
        elif kind == "heading_open":
            self._level = int(token.tag[1])
        elif kind == "heading_close":
            self._level = 0
        elif kind in {"blockquote_open", "blockquote_close"}:
            self._quotes += 1 if token.nesting > 0 else -1
        elif kind.endswith("_list_open"):
            self._lists.append(int(token.attrGet("start") or 1) if kind.startswith("ordered") else None)
        elif kind.endswith("_list_close"):
            self._lists.pop()
        elif kind == "list_item_open":
            self._marker = self._next_marker()
        elif kind in {"footnote_open", "footnote_close"}:
            self._footnote(token)
        else:
            self._table(kind)

    def _next_marker(self) -> str:
        number = self._lists[-1]
        if number is None:
            return "•"
        self._lists[-1] = number + 1
        return f"{number}."

    def _footnote(self, token: Any) -> None:
        """A note is an item of a list of its own."""
        if token.nesting > 0:
            self._lists.append(None)
            self._marker = f"{token.meta['id'] + 1}."
            self.composer.anchor(_footnote(token))
        else:
            self._lists.pop()

    def _table(self, kind: str) -> None:
        if kind == "table_open":
            self._rows = []
        elif kind == "tr_close" and self._rows is not None:
            self._rows.append(" | ".join(self._row))
            self._row = []
        elif kind == "table_close" and self._rows is not None:
            self.composer.add_lines("table", self._rows)
            self._rows = None

    def _inline(self, token: Any) -> None:
        pieces = list(self._pieces(token.children or []))
        if self._rows is not None:
            self._row.append(one_line("".join(text for text, _ in pieces)))
        elif self._level:
            self.composer.add("heading", _without_attributes(pieces), self._level)
        elif self._lists:
            self.composer.add("item", pieces, len(self._lists) - 1, self._marker)
            self._marker = ""
        elif self._quotes:
            self.composer.add("quote", pieces, self._quotes - 1)
        else:
            self.composer.add("paragraph", pieces)

    def _pieces(self, children: list[Any]) -> Iterator[Piece]:
        urls: list[str] = []
        before, is_raised = "", False
        for child in children:
            if child.type == "link_open":
                urls.append(str(child.attrGet("href") or ""))
            elif child.type == "link_close":
                urls.pop()
            elif child.type == "footnote_ref":
                yield f"[{child.meta['id'] + 1}]", f"#{_footnote(child)}"
            elif child.type == "image":
                self.composer.add_image(str(child.attrGet("src") or ""), child.content)
            elif child.type in {"softbreak", "hardbreak"}:
                yield " ", urls[-1] if urls else None
            elif child.type == "html_inline":
                is_raised = child.content == "<sup>"
            elif child.type in {"text", "code_inline", "text_special"}:
                before = raised(before, child.content) if is_raised else child.content
                yield before, urls[-1] if urls else None

    def _html(self, markup: str) -> None:
        for block in compose_fragment(markup, self.composer.base).text.split("\n\n"):
            self.composer.add("paragraph", [(block, None)])


def _without_attributes(pieces: list[Piece]) -> list[Piece]:
    """Drop what Pandoc, Hugo and others write behind a heading: "{#decides .unnumbered}"."""
    return [(_ATTRIBUTES.sub("", text), url) for text, url in pieces]


def _footnote(token: Any) -> str:
    """Return what links call the footnote."""
    return f"footnote {token.meta['id']}"


def _first_heading(composer: Composer) -> str:
    """Return the first heading of the first level, if nothing but it stands on top."""
    for block in composer.blocks[:3]:
        if block.kind == "heading" and block.level == 1:
            return block.span.of(composer.text)
    first = composer.blocks[0] if composer.blocks else None
    return first.span.of(composer.text) if first and first.kind == "heading" else ""
