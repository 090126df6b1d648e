"""What can be told of a figure whose words are not English: a number with a sign, and nothing of the words around."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from reader.analysis.document import Document
from reader.analysis.language import guess_language
from reader.core.brief import Figure

# A number with a sign of its own. Three digits behind one separator may be thousands or decimals, so they tell nothing.
_SIGNED = re.compile(
    r"[-+−]?(?:[€$£¥]\s?)?(?!\d{1,3}[.,]\d{3}(?!\d))\d[\d.,]*"
    r"\s?(?:%|％|‰|€|£|¥|°C|km²|m²|km|kg|kWh|MWh|GWh|TWh|kW|MW|GW)?"
)
_SIGN = re.compile(r"[€$£¥%％‰°]|k[mgW]|[MGT]W|m²")
_ENGLISH = re.compile(r"\b(?:the|and|with|which|were)\b")
"""Words that hardly any other language has: a line with one is not looked at any closer."""
_LETTER = re.compile(r"\s?[^\W\d_]")


def told(document: Document, figures: Iterable[Figure]) -> Iterator[Figure]:
    """Yield figures as far as the language of the text, and of their line, lets them be told: all of those in English."""
    text, line_end = document.text, -1
    english = promised = document.language in (None, "en")
    for figure in figures:
        start, end = figure.span.start, figure.span.end
        if promised and start >= line_end:
            line_end = text.find("\n", end)
            line_end = line_end if line_end >= 0 else len(text)
            line = text[text.rfind("\n", 0, start) + 1 : line_end]
            english = bool(_ENGLISH.search(line)) or guess_language(line) in (None, "en")
        kept = figure if english else signed(text, figure)
        if kept is not None:
            yield kept


def signed(text: str, figure: Figure) -> Figure | None:
    """Return the figure of a text that is not English as far as its sign tells it, or None.

    After a currency sign a word may be a scale ("$4.5 Milliarden"), so money is kept only where none follows.
    """
    match = _SIGNED.match(text, figure.span.start)
    if match is None or match.end() < figure.span.end or not _SIGN.search(match.group()):
        return None
    if match.group().lstrip("-+−")[0] in "€$£¥" and _LETTER.match(text, match.end()):
        return None
    return replace(figure, measures=None, change=None, place=None)
