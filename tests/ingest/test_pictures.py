import pytest

from reader.core.article import Article
from reader.ingest import Source, read
from tests.ingest.soundness import assert_sound

WORDS = (
    "The ministry said on Monday that {} rose by 9.6 percent from a year earlier, and that wages held steady."
)
ONE, TWO = WORDS.format("output"), WORDS.format("trade")
CAPTION = "The port on Monday, seen from the north side."


def article(picture: str) -> Article:
    markup = f"<html><body><article><h1>Output</h1><p>{ONE}</p>{picture}<p>{TWO}</p></article></body></html>"
    (found,) = read(Source(markup.encode(), "page.html", "https://daily.example/a"))
    assert_sound(found)
    return found


@pytest.mark.parametrize(
    ("picture", "url"),
    [
        (f"<figure><img src='/p.jpg'><figcaption>{CAPTION}</figcaption></figure>", "https://daily.example/p.jpg"),
        (f"<figure><figcaption>{CAPTION}</figcaption><img src='/p.jpg'></figure>", "https://daily.example/p.jpg"),
        (f"<div class='wp-caption'><img src='/p.jpg'><p class='wp-caption-text'>{CAPTION}</p></div>", "https://daily.example/p.jpg"),
        (f"<figure><img src='data:image/png;base64,AAAA'><figcaption>{CAPTION}</figcaption></figure>", ""),
        (f"<figure><picture><source srcset='/p.webp'><img src='/p.jpg'></picture><figcaption>{CAPTION}</figcaption></figure>", "https://daily.example/p.jpg"),
    ],
    ids=["after", "before", "wordpress", "inlined", "sources"],
)  # fmt: skip
def test_what_is_said_under_a_picture_stays_with_it(picture: str, url: str) -> None:
    found = article(picture)
    assert found.text == f"{ONE}\n\n{TWO}"
    (image,) = found.images
    assert (image.url, image.caption, image.at) == (url, CAPTION, len(ONE) + 2)


def test_the_caption_of_a_table_stays_in_the_text() -> None:
    table = "<table><tr><th>Year</th><th>Rate</th></tr><tr><td>2021</td><td>9.6</td></tr></table>"
    found = article(
        f"<figure>{table}<figcaption>Rates by year, in percent of what was lent</figcaption></figure>"
    )
    assert [block.kind for block in found.blocks] == ["paragraph", "table", "caption", "paragraph"]
