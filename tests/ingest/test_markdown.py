from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source, read
from tests.ingest.soundness import assert_sound


def markdown(text: str) -> Article:
    (article,) = read(Source(text.encode("utf-8", "replace"), "note.md"))
    assert_sound(article)
    return article


def test_tokens_become_blocks() -> None:
    article = markdown(
        "# Prices rise\n\nThey *rose* by\n9.6 percent, see [the **table**](https://d.example/t) and ![a chart](https://d.example/c.png).\n\n"
        "## Why\n\n3. bread\n4. milk\n   - skimmed\n\n> Too dear.\n>\n> > Far too.\n\n```\na = 1\n\n  b\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<p>Raw <b>words</b></p>\n"
    )
    assert article.title == "Prices rise"
    assert [(b.kind, b.level, b.marker, b.span.of(article.text)) for b in article.blocks] == [
        ("paragraph", 0, "", "They rose by 9.6 percent, see the table and ."),
        ("heading", 2, "", "Why"),
        ("item", 0, "3.", "bread"),
        ("item", 0, "4.", "milk"),
        ("item", 1, "•", "skimmed"),
        ("quote", 0, "", "Too dear."),
        ("quote", 1, "", "Far too."),
        ("code", 0, "", "a = 1\n \n  b"),
        ("table", 0, "", "a | b\n1 | 2"),
        ("paragraph", 0, "", "Raw words"),
    ]
    assert [(link.span.of(article.text), link.url) for link in article.links] == [
        ("the table", "https://d.example/t")
    ]
    assert [(image.url, image.alt) for image in article.images] == [("https://d.example/c.png", "a chart")]


def test_front_matter_becomes_metadata() -> None:
    article = markdown(
        "---\ntitle: 'Prices: up'\nauthor: ['[[Jane Doe]]', John Roe]\nsource: https://d.example/a\npublished: 2022-01-20\n"
        "tags: [economy/prices, '#food']\nlang: en\n---\nThey rose.\n"
    )
    assert (article.title, article.authors, article.url) == (
        "Prices: up",
        ("Jane Doe", "John Roe"),
        "https://d.example/a",
    )
    assert (article.published, article.tags, article.language, article.text) == (
        "2022-01-20",
        ("economy/prices", "food"),
        "en",
        "They rose.",
    )


@pytest.mark.parametrize(
    "front",
    [
        "title: Prices: up [x\nauthor: Jane Doe\ntags: [food, 'prices'",
        "a: &a [1]\nb: *a\ntitle: Prices: up [x\nauthor: Jane Doe\ntags: [food, prices]",
    ],
)
def test_broken_or_dangerous_front_matter_is_read_line_by_line(front: str) -> None:
    article = markdown(f"---\n{front}\n---\nThey rose.\n")
    assert (article.title, article.authors, article.text) == ("Prices: up [x", ("Jane Doe",), "They rose.")
    assert article.tags == ("food", "prices")


@pytest.mark.parametrize(
    "front",
    [
        "!!python/object/apply:os.system ['true']",
        "- a\n- b",
        "42",
        "date: 2022-99-99",
        "title: 5\ntags: 7\nauthor: {name: Jane Doe}",
    ],
)
def test_odd_front_matter_does_no_harm(front: str) -> None:
    assert markdown(f"---\n{front}\n---\nThey rose.\n").text == "They rose."


def test_a_rule_is_no_front_matter() -> None:
    assert markdown("---\nThey rose.\n").text == "They rose."


@pytest.mark.parametrize("text", ["> " * 3000 + "deep words", "[" * 3000 + "words"])
def test_monsters_keep_their_words(text: str) -> None:
    assert "words" in markdown(text).text


@pytest.mark.parametrize("text", ["\n", "---\ntitle: T\n---\n"])
def test_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(RefusedInput):
        markdown(text)


@given(st.text(alphabet="abc #>*-_`[]()!|\n1.<&;\u200c\x1b", max_size=200))
def test_any_markdown_gives_a_sound_article_or_is_refused(text: str) -> None:
    with suppress(RefusedInput):
        markdown(text)


def test_exponents_and_attributes_of_headings_are_read_for_what_they_are() -> None:
    article = markdown(
        "# Prices\n\nThe basin holds 12 m<sup>3</sup>.\n\n## Who decides {#decides .unnumbered}\n\nThey do.\n"
    )
    assert article.text == "The basin holds 12 m³.\n\nWho decides\n\nThey do."


def test_a_dump_of_tables_is_read_as_plain_text_and_loses_no_words() -> None:
    article = markdown("# Prices\n\n" + "|a|b|\n|-|-|\n|1|2|\n\n" * 20_001)
    assert {block.kind for block in article.blocks} == {"paragraph"}
    assert len(article.blocks) > 20_000
    assert markdown("# Prices\n\n|a|b|\n|-|-|\n|1|2|\n\n").blocks[-1].kind == "table"
