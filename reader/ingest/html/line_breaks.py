"""Which line breaks of a page part its text, and which only place its words."""

from __future__ import annotations

import re
from itertools import islice
from typing import Any

from reader.ingest.html.tags import INLINE

BREAKS = frozenset({"br", "lb"})
SHORT_LINE = 50
"""A line that is broken after no more letters was not broken for want of room: of a poem, an address, a list."""
LONG_LINE = 4 * SHORT_LINE
FEWEST_LINES, MOST_LINES = 4, 400
MOST_BEGUN = 0.9
"""Of text that was broken for want of room, more lines than the rest begin amid a sentence."""

_GOES_ON = (",", "-", "–", "—", "&", "/", "(")
_BEGINS = re.compile(r"[^\W_a-z]|[•*·–—-]\s")
_ENDS = tuple(".!?:;。！？：；…\"'”’)")


class LineBreaks:
    """Judges the breaks of one page; what an element with many of them looks like is found out once."""

    def __init__(self) -> None:
        self._holder: Any = None
        self._lines = False

    def parts(self, line_break: Any, said: str) -> bool:
        """Tell whether a block ends here, after what was `said`: at the end of a sentence, where two breaks meet, behind
        a short line that stands for itself."""
        following = line_break.getnext()
        then = (line_break.tail or "").strip()
        twice = following is not None and following.tag in BREAKS and not then
        if not then and following is not None and following.tag in INLINE:
            then = next((words for part in following.itertext() if (words := part.strip())), "")
        line = 0 < len(said) <= SHORT_LINE and not said.endswith(_GOES_ON) and _BEGINS.match(then)
        return said.endswith(_ENDS) or twice or bool(line) or self._has_lines(line_break)

    def _has_lines(self, line_break: Any) -> bool:
        """Tell whether all lines round a break are short (a poem, an address) or begin anew (a list of facts)."""
        holder = line_break.getparent()
        if holder is not self._holder:
            self._holder, lines = holder, _broken_lines(holder) if len(holder) <= MOST_LINES else []
            short = bool(lines) and max(map(len, lines)) <= SHORT_LINE
            begun = sum(1 for line in lines if _BEGINS.match(line) or line[0].isdigit())
            self._lines = len(lines) >= FEWEST_LINES and (short or begun >= MOST_BEGUN * len(lines))
        return self._lines


def _broken_lines(holder: Any) -> list[str]:
    """Return the lines of an element that are parted by `<br>`, empty ones left out."""
    lines = [holder.text or ""]
    for child in holder:
        if child.tag in BREAKS:
            lines.append("")
        for part in (*islice(child.itertext(), MOST_LINES), child.tail or ""):
            if len(lines[-1]) < LONG_LINE:
                lines[-1] += part
    return [words for line in lines if (words := line.strip())]
