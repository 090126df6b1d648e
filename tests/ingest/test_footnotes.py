"""A reference leads to its note, in Markdown and in pages, wherever blocks before them are dropped."""

from reader.core.article import Article
from reader.ingest import Source, read
from tests.ingest.soundness import assert_sound


def led(article: Article) -> list[tuple[str, str]]:
    """Each link within the article: its words and the block it leads to."""
    assert_sound(article)
    blocks = {block.span.start: block.span.of(article.text) for block in article.blocks}
    return [
        (link.span.of(article.text), blocks[link.place]) for link in article.links if link.place is not None
    ]


def test_footnotes_in_markdown() -> None:
    (article,) = read(
        Source(
            b"# Rates\n\nRates rose.[^x] They fell^[An inline note.] again.[^none]\n\n"
            b"[^x]: The first note, [cited](https://d.example/).\n",
            "note.md",
        )
    )
    assert led(article) == [("[1]", "The first note, cited."), ("[2]", "An inline note.")]
    assert [b.marker for b in article.blocks if b.kind == "item"] == ["1.", "2."]
    assert "again.[^none]" in article.text


PAGE = """<html><head><title>Rates rise</title><link rel="canonical" href="https://d.example/rates"></head><body>
<nav><a href="#main">Skip</a></nav><article id="main"><h1>Rates rise</h1><p>By Ann Lee</p>
<p>The bank raised its rate by half a point on Tuesday, the third rise of the year, and said that more may
follow.<sup id="ref1"><a href="#note%201">1</a></sup> Prices rose by 4.1 percent in the year to May, it
said.<a href="https://d.example/rates#n2">2</a> Wages <a href="#gone">rose</a>, too.</p>
<p>Nobody on the board voted against the rise, which the market had expected for weeks, the minutes show.</p>
<h2>Notes</h2><ol><li id="note 1"><p>Minutes of the board, held in May and published in June. <a href="#ref1">back</a></p></li>
<li><p><a name="n2"></a>As measured by the statistics office, without food and energy.</p></li></ol></article></body></html>"""


def test_footnotes_in_a_page() -> None:
    (article,) = read(Source(PAGE.encode(), "rates.html", url="https://d.example/rates"))
    first, second, back = led(article)
    assert first == ("[1]", "Minutes of the board, held in May and published in June. back")
    assert second == ("[2]", "As measured by the statistics office, without food and energy.")
    assert back[0] == "back"
    assert back[1].startswith("The bank raised")
