"""A piece of HTML (a feed entry's content) to blocks, through the same walk as pages."""

from __future__ import annotations

from reader.ingest.compose import Composer
from reader.ingest.html.idioms import write_out
from reader.ingest.html.preclean import parse_part, tags_in
from reader.ingest.html.walk import Walker
from reader.ingest.xml_characters import xml_bytes

_IN_IDIOMS = frozenset((b"img", b"span", b"table", b"pre", b"del", b"footer"))
"""The tags of what is written out, which many entries of feeds have none of."""


def compose_fragment(markup: str, base: str | None, folder: str | None = None) -> Composer:
    """Return the blocks of a piece of HTML, or of plain text that holds none; `folder` as of a `Composer`."""
    composer = Composer(base, folder)
    if "<" not in markup and "&" not in markup:
        for paragraph in markup.split("\n\n"):
            composer.add("paragraph", [(paragraph, None)])
        return composer
    data = xml_bytes(f"<div>{markup}</div>")
    tags = tags_in(data)
    tree = parse_part(data, tags)
    if tree is not None:
        if not _IN_IDIOMS.isdisjoint(tags):
            write_out(tree)
        Walker(composer).walk(tree)
    return composer


def plain_words(markup: str) -> str:
    """Return the words of a title that may hold markup or entities, on one line; of a picture, what it shows."""
    from reader.core.clean import one_line

    if "<" not in markup and "&" not in markup:
        return one_line(markup)
    composer = compose_fragment(markup, None)
    return one_line(composer.text or " ".join(image.alt for image in composer.images))
