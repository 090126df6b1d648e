"""Tags offered for an article are those of the articles it is like."""

from pathlib import Path

import pytest

from reader.library import Library
from tests.library.made import article, put

SUBJECTS = {
    "energy/grid": "The regulator connected wind turbines and transformers to the power grid in the north",
    "food": "Wheat and barley harvests fell as drought dried the fields of farmers in the south",
    "trade": "Customs officers counted containers and tariffs at the harbour before ships sailed",
}


@pytest.fixture
def tagged(tmp_path: Path) -> Library:
    library = Library.open(tmp_path / "library.db")
    for tag, words in SUBJECTS.items():
        ids = put(
            library,
            *(
                article(
                    title=f"{words.split()[1]} {n}",
                    text=f"{words}. Report {n}.",
                    url=f"https://e.example/{tag}/{n}",
                )
                for n in range(4)
            ),
        )
        library.edits.tag(ids, [tag, "news"])
    return library


@pytest.mark.parametrize("tag", SUBJECTS)
def test_the_tag_of_the_likest_articles_comes_first(tagged: Library, tag: str) -> None:
    words = " ".join(reversed(SUBJECTS[tag].split()[3:]))
    [new] = put(tagged, article(title="Untold so far", text=f"{words}.", url="https://e.example/new"))
    likely = tagged.shelf.likely_tags([new])
    assert set(likely[:2]) == {tag, "news"}
    tagged.edits.tag([new], [tag])
    assert tag not in tagged.shelf.likely_tags([new])


@pytest.mark.parametrize(
    "text",
    ["1 2 3", "“”", "\u4e2d\u56fd\u56fd\u5bb6\u94c1\u8def", "a OR b NOT c NEAR(d)", '"quoted" "words"'],
)
def test_any_text_may_be_asked_for(tagged: Library, text: str) -> None:
    [new] = put(tagged, article(title=text, text=text, url="https://e.example/odd"))
    assert isinstance(tagged.shelf.likely_tags([new]), tuple)


def test_a_few_common_words_make_no_article_like_another(tagged: Library) -> None:
    text = "The orchestra played two symphonies in the north before the audience of farmers sailed home for supper."
    [new] = put(tagged, article(title="Music", text=text, url="https://e.example/music"))
    assert tagged.shelf.likely_tags([new]) == ()
