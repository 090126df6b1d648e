"""Draws the chart in the sample page of regional-jobs-singlefile.html and writes it into the page.

    python scripts/draw_sample_chart.py

The figures are the page's own: all of it is invented.
"""

from __future__ import annotations

import base64
import io
import re
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PAGE = Path(__file__).parent.parent / "sample_feeds" / "regional-jobs-singlefile.html"
CHANGE = {"Capital": 1.4, "Harbour": 1.1, "Lakes": -0.8, "Uplands": 0.3}
SIZE = (640, 400)
ZERO, PERCENT = 230, 110
"""Where the line of nothing stands, and how many dots a percent is high."""

GROUND, INK, UP, DOWN = "#fbfaf6", "#26323c", "#2f7d6b", "#c2543d"
IN_PAGE = re.compile(r"<(?:figure><)?img src=\"data:image/png[^>]*>(?:<figcaption>.*?</figure>)?")


def chart() -> bytes:
    """Return the chart as a PNG."""
    picture = Image.new("RGB", SIZE, GROUND)
    draw = ImageDraw.Draw(picture)
    step = SIZE[0] // len(CHANGE)
    for number, (region, change) in enumerate(CHANGE.items()):
        middle = number * step + step // 2
        top = ZERO - round(change * PERCENT)
        draw.rectangle((middle - 45, min(top, ZERO), middle + 45, max(top, ZERO)), UP if change > 0 else DOWN)
        beside = top - 24 if change > 0 else top + 22
        draw.text(
            (middle, beside), f"{change:+.1f}%".replace("-", "−"), INK, ImageFont.load_default(38), "mm"
        )
        draw.text((middle, SIZE[1] - 22), region, INK, ImageFont.load_default(36), "mm")
    draw.line((20, ZERO, SIZE[0] - 20, ZERO), INK, 4)
    out = io.BytesIO()
    picture.quantize(32).save(out, "PNG", optimize=True)
    return out.getvalue()


def main() -> None:
    """Write the chart into the page."""
    address = f"data:image/png;base64,{base64.b64encode(chart()).decode()}"
    figure = (
        f'<figure><img src="{address}" alt="Bars: the capital up 1.4 percent, the harbour coast 1.1, the uplands 0.3;'
        ' the Lake District down 0.8.">'
        "<figcaption>Change in employment by region, first quarter of 2031, in percent of the year before</figcaption></figure>"
    )
    PAGE.write_text(IN_PAGE.sub(lambda _: figure, PAGE.read_text(), count=1))


if __name__ == "__main__":
    main()
