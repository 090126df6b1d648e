"""What a person adds to an article: highlights and notes, and how they hold on to its words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.core.spans import Span

Colour = Literal["yellow", "green", "blue", "pink"]
COLOURS: tuple[Colour, ...] = ("yellow", "green", "blue", "pink")

Anchor = Literal["kept", "moved", "orphan"]
"""Whether the words still stand where they were marked, moved with an edit, or are gone."""

CONTEXT = 32
"""Code points of prefix and suffix kept with a quote, as W3C's TextQuoteSelector suggests."""


@dataclass(frozen=True, slots=True)
class Selector:
    """The words marked and what stood around them (W3C TextQuoteSelector and TextPositionSelector)."""

    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""

    @classmethod
    def at(cls, text: str, span: Span) -> Selector:
        """Describe `span` of `text`."""
        before, after = max(0, span.start - CONTEXT), span.end + CONTEXT
        return cls(span, span.of(text), text[before : span.start], text[span.end : after])

    @property
    def ahead(self) -> str:
        """The words that follow, in one line, without a last one that is cut off."""
        words = self.suffix.split()
        return " ".join(words[:-1] if len(self.suffix) >= CONTEXT and len(words) > 1 else words)


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlight (with `selector`) or a note on the whole article (without); times are ISO, UTC.

    `annotation_id` is 8 letters and digits that stay the same for life.
    """

    annotation_id: str
    article_id: str
    selector: Selector | None
    colour: Colour
    note: str
    tags: tuple[str, ...]
    anchor: Anchor
    created: str
    updated: str

    @property
    def is_bookmark(self) -> bool:
        """Tell a bookmark, which has a place and no words, from a highlight."""
        return self.selector is not None and not self.selector.exact

    @property
    def is_highlight(self) -> bool:
        """Tell what has a place in the text from a note on the whole article."""
        return self.selector is not None
