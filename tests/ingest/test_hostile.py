"""Every hostile page, small: the article is found in it, or it is refused with one sentence; nothing dangerous is kept."""

import pytest

from reader.errors import RefusedInput
from reader.ingest import Source, read
from tests.growth import LINEAR, growth
from tests.ingest.hostile import PARAGRAPHS, page, pages
from tests.ingest.soundness import assert_sound

SMALL = pages(0.004)


@pytest.mark.parametrize("kind", SMALL)
def test_the_article_is_found(kind: str) -> None:
    hostile = SMALL[kind]()
    try:
        (article,) = read(Source(hostile.data, hostile.name))
    except RefusedInput as refusal:
        assert not hostile.holds
        assert refusal.message.endswith(".")
        assert "\n" not in refusal.message
        return
    assert_sound(article)
    if hostile.holds:
        assert [text for text in PARAGRAPHS if text not in article.text] == []


def test_blanks_amid_json_ld_take_linear_time() -> None:
    def made(count: int) -> Source:
        script = '<script type="application/ld+json">{"@type": "Thing"}' + " " * count + "x</script>"
        return Source(page("{}", script), "page.html")

    assert growth(read, made, 300, 3_000) < LINEAR
