"""Word documents (.docx) to articles, through mammoth's HTML: headings, lists and tables come along."""

from __future__ import annotations

import io
import logging
import re
from typing import Any

from reader.core.article import Article, BlockKind, Image
from reader.core.clean import one_line
from reader.errors import RefusedInput
from reader.ingest.archive import Archive
from reader.ingest.dates import parse_date
from reader.ingest.finish import finished
from reader.ingest.fragment import compose_fragment
from reader.ingest.names import people
from reader.ingest.pictures.parts import SCHEME, part_of
from reader.ingest.source import Source
from reader.ingest.xml_tree import xml_tree

LONGEST_TITLE = 160
MEDIA = "word/media/"
_STYLES = {
    "Title": "h1:fresh",
    **dict.fromkeys(("Quote", "Intense Quote", "Block Text"), "blockquote:fresh"),
    **dict.fromkeys(("caption", "Caption", "Table Caption", "Image Caption"), "figcaption:fresh"),
    **dict.fromkeys(("Source Code", "HTML Preformatted", "Code"), "pre:separator('\\n')"),
}
"""The styles of word processors and of what writes for them, and what they mean."""
_BACK = re.compile(r"\s*<a href=\"#(?:foot|end)note-ref-[^\"<>]*\">↑</a>")
"""How mammoth leads back from a note."""


def read_docx(source: Source) -> list[Article]:
    """Return the one article of a Word document."""
    archive = Archive(source.data, source.name)
    for name in archive.names:  # mammoth reads without limits: make sure first that all of it is small enough
        archive.read(name)
    composer = compose_fragment(_html(source), None)
    if not composer.text:
        raise RefusedInput(f"No text found in the document {source.name}.", "It may hold only pictures.")
    known = _properties(source)
    first = composer.blocks[0]
    title = known.pop("title") or _heading(first.kind, first.span.of(composer.text), len(composer.blocks))
    made = known.pop("published")
    article = finished(composer, title=title, format="docx", **known)
    if (
        made and not article.published
    ):  # the day that the text says stands above that on which its file was begun
        article = article.with_(published=made, published_from="file")
    return [article]


def picture(source: Source, image: Image) -> bytes | None:
    """Return the bytes of a picture in a document."""
    archive = Archive(source.data, source.name)
    files = (archive.read(name) or b"" for name in archive.names if name.startswith(MEDIA))
    return next((data for data in files if part_of(data) == image.part), None)


def _heading(kind: BlockKind, words: str, blocks: int) -> str:
    """Return the words on top if they are a title: a heading, or a line over the text that is no sentence."""
    line = kind == "paragraph" and blocks > 2 and not words.endswith((".", ",", ":", ";"))
    return one_line(words) if len(words) <= LONGEST_TITLE and (kind == "heading" or line) else ""


def _html(source: Source) -> str:
    import mammoth

    logging.getLogger("mammoth").setLevel(logging.CRITICAL)
    try:
        found = mammoth.convert_to_html(
            io.BytesIO(source.data),
            convert_image=mammoth.images.img_element(_picture),
            style_map="\n".join(f"p[style-name='{name}'] => {element}" for name, element in _STYLES.items()),
        )
    except Exception as error:
        raise RefusedInput(
            f"{source.name} is not a whole Word document.", "Open it in a word processor and save it again."
        ) from error
    return _BACK.sub("", found.value)


def _picture(image: Any) -> dict[str, str]:
    with image.open() as file:
        return {"src": f"{SCHEME}{part_of(file.read())}"}


def _properties(source: Source) -> dict[str, Any]:
    tree = xml_tree(Archive(source.data, source.name).read("docProps/core.xml"))
    words = {
        name: next((one_line(e.text or "") for e in tree.iter(f"{{*}}{name}")), "")
        if tree is not None
        else ""
        for name in ("title", "creator", "created", "modified")
    }
    return {
        "title": words["title"],
        "authors": people(words["creator"]),
        "published": parse_date(words["created"]),
        "updated": parse_date(words["modified"]),
    }
