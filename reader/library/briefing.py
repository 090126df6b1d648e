"""Reading and briefing without storing anything."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.article import Article
from reader.core.brief import Brief
from reader.errors import RefusedInput
from reader.library.sources import loaded

if TYPE_CHECKING:
    from reader.ingest import Source
    from reader.library.pool import Pool


def brief(
    source: str | Path | Source,
    *,
    sentences: int = 3,
    words: int | None = None,
    method: str = "newsbrief",
) -> list[Brief]:
    """Read and analyse a file, URL or source; needs no library."""
    from reader.library.pool import Pool

    with closing(Pool(1)) as pool:
        return _briefs(pool, loaded(source), sentences=sentences, words=words, method=method)


def _briefs(pool: Pool, source: Source, *, sentences: int, words: int | None, method: str) -> list[Brief]:
    """Read and analyse a source in a child of `pool`; what cannot be analysed does not cost the others."""
    reading = pool.read(source)
    with_text = [*reading.articles, *(article for article in reading.brought if article.text)]
    if reading.brought and not with_text:
        raise RefusedInput(
            f"{source.name} holds addresses and no text.",
            "Add it to the library, and fetch what you want to read.",
        )
    briefs, refused = list[Brief](), [RefusedInput(one.message, one.hint) for one in reading.refused]
    for article in with_text:
        try:
            found = pool.analyse(article, sentences=sentences, words=words, method=method)
            briefs.append(found.brief)
        except RefusedInput as error:
            refused.append(error)
    if not briefs:
        raise refused[0]
    return briefs


def brief_article(
    article: Article,
    *,
    id: str = "",
    sentences: int = 3,
    words: int | None = None,
    method: str = "newsbrief",
) -> Brief:
    """Analyse an article in this process; its brief's id is `id` or the article's own."""
    from reader.analysis import analyse

    return analyse(
        article.text,
        id=id or article.article_id,
        title=article.title,
        published=article.published,
        language=article.language,
        blocks=article.blocks,
        sentences=sentences,
        words=words,
        method=method,
    )
