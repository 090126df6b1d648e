"""What every article must hold to, wherever it was read from."""

from reader.core.article import Article


def assert_sound(article: Article) -> None:
    assert article.text == "\n\n".join(block.span.of(article.text) for block in article.blocks)
    assert all(block.span.start < block.span.end for block in article.blocks)
    for value in (article.text, article.title, article.site or "", *article.authors, *article.editors):
        assert not any(
            (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or "\ud800" <= c <= "\udfff" for c in value
        )
        assert not any("\u202a" <= c <= "\u202e" or "\u2066" <= c <= "\u2069" for c in value)
    for block in article.blocks:
        assert block.kind in {"code", "table"} or "\n" not in block.span.of(article.text)
    for link in article.links:
        if link.place is None:
            assert link.url.startswith(("http://", "https://", "mailto:"))
        else:
            assert any(block.span.start == link.place for block in article.blocks)
        assert link.span.of(article.text).strip()
