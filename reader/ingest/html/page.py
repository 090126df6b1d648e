"""A saved page to an article."""

from __future__ import annotations

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest.decode import decode
from reader.ingest.finish import finished
from reader.ingest.html import jsonld
from reader.ingest.html.body import compose_body
from reader.ingest.html.idioms import write_out
from reader.ingest.html.metadata import read_metadata
from reader.ingest.html.preclean import parse
from reader.ingest.html.signs import drop_signs
from reader.ingest.html.threads import read_thread
from reader.ingest.html.told import fuller
from reader.ingest.pictures.companions import name_parts
from reader.ingest.source import Source


def read_page(source: Source) -> list[Article]:
    """Return the one article of a saved page."""
    markup = decode(source.data, source.charset)
    tree = parse(markup)
    if tree is None:
        raise _nothing(source)
    drop_signs(tree)
    write_out(tree)
    _held = list(tree.iter())  # else lxml would make its elements anew for every walk
    name_parts(tree, source.name)
    nodes = jsonld.nodes(tree)
    meta = read_metadata(tree, nodes, markup, source.url)
    if thread := read_thread(tree, markup, meta):
        composer, meta = thread
    else:
        composer = fuller(compose_body(tree, meta.base, meta.title), nodes, markup)
    article = finished(
        composer,
        format="html",
        title=meta.title,
        authors=meta.authors,
        site=meta.site,
        published=meta.dates.published,
        published_from=meta.dates.published_from,
        updated=meta.dates.updated,
        updated_from=meta.dates.updated_from,
        language=meta.language,
        url=meta.url,
    )
    if not article.text:
        raise _nothing(source)
    return [article]


def _nothing(source: Source) -> RefusedInput:
    return RefusedInput(
        f"No article text found in {source.name}.",
        "The page may be empty or made by a program in the browser; save it again from reader mode.",
    )
