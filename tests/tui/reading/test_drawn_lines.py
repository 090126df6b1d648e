"""Lines are kept as they were drawn, and never shown when they would be drawn otherwise now."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Region

from tests.tui.reading.desk import Reader, desk

WAYS = {
    "lines": "jjjjkk",
    "sentences": "))((",
    "into the summary and out of it": "gkkkjjjj",
    "selecting": ["v", "w", "w", "j", "escape", "V", ")", "escape"],
    "selecting what was found": ["slash", "5", "G", "enter", "v", "w", "j", "k", "escape", "n", "N"],
    "half pages": ["ctrl+d", "ctrl+d", "ctrl+u", "G", "g"],
    "highlighting": ["H", "j", "J", "H", "u"],
}


def stale(reader: Reader) -> list[int]:
    """Return the rows whose kept strip is not what would be drawn now."""
    view = reader.screen.view
    return [row for row, strip in view._strips.items() if list(strip) != list(view._drawn(row))]


@pytest.mark.parametrize("keys", WAYS.values(), ids=WAYS)
async def test_a_line_is_drawn_again_when_it_looks_otherwise(tmp_path: Path, keys: str) -> None:
    async with desk(tmp_path, height=20) as reader:
        for key in keys:
            await reader.press({")": "right_parenthesis", "(": "left_parenthesis"}.get(key, key))
            assert stale(reader) == []


async def test_a_line_that_is_scrolled_is_not_drawn_again(tmp_path: Path) -> None:
    async with desk(tmp_path, height=20) as reader:
        view = reader.screen.view
        whole = Region(0, 0, *view.size)
        marked = set(view._marked)
        before = view.render_lines(whole)
        view.scroll_to_row(1)
        after = view.render_lines(whole)
        marked |= view._marked  # the cursor stays in view, and is drawn where it stands then
        other = [y for y in range(view.size.height - 1) if y + 1 not in marked]
        assert len(other) > 10
        assert [id(after[y]) for y in other] == [id(before[y + 1]) for y in other]
        part = view.render_lines(Region(4, 2, 10, 3))
        assert [strip.text for strip in part] == [strip.text[4:14] for strip in after[2:5]]
