"""What text is made of besides paragraphs, as pages write it: raised numbers, formulas, code, tables with joined cells."""

import pytest

from reader.core.article import Block
from reader.ingest import Source, read
from reader.ingest.fragment import compose_fragment
from tests.growth import LINEAR, growth
from tests.ingest.soundness import assert_sound
from tests.ingest.test_page_kinds import page, said, story

CODE = "def berth(ship):\n    return ship"


def amid(markup: str) -> list[tuple[Block, str]]:
    """Return the blocks that some markup amid an article gives."""
    (article,) = read(
        Source(
            page(f"<article><h1>Harbours</h1>{story(1, 2, 3)}{markup}{story(4, 5, 6)}</article>").encode(),
            "a.html",
        )
    )
    assert_sound(article)
    blocks = [(block, block.span.of(article.text)) for block in article.blocks]
    texts = [text for _, text in blocks]
    return blocks[texts.index(said(3)) + 1 : texts.index(said(4))]


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("Trade saw growth<sup>12</sup> in the north,<sup>3,4</sup> too.", "Trade saw growth[12] in the north,[3,4] too."),
        ("Trade grew in 2031<sup>5</sup>, the board says.", "Trade grew in 2031[5], the board says."),
        ("Trade grew<sup><a href='#n1' id='r1'>1</a></sup> in 10<sup><a href='#n2'>2</a></sup> ports.", "Trade grew[1] in 10[2] ports."),
        ("Trade grew<sup class='reference'><a href='#n1'>[1]</a></sup> in ten ports.", "Trade grew[1] in ten ports."),
        ("On 30 km<sup>2</sup> lie 10<sup>6</sup> m<sup>3</sup> at r<sup>2</sup> and 5 s<sup>-1</sup>.", "On 30 km² lie 10⁶ m³ at r² and 5 s⁻¹."),
        ("The 21<sup>st</sup> meeting spoke of CO<sub>2</sub> and of M<sup>me</sup> Brandt.", "The 21st meeting spoke of CO2 and of Mme Brandt."),
        ("The fee is <del>12</del> <ins>14</ins> crowns a ton.", "The fee is 14 crowns a ton."),
    ],
)  # fmt: skip
def test_raised_numbers_run_into_no_word(written: str, reads: str) -> None:
    assert [text for _, text in amid(f"<p>{written}</p>")] == [reads]


@pytest.mark.parametrize(
    ("hidden", "reads"),
    [
        ("5a3b34341a2a35282e743f223b372a363f", "ann@port.example"),
        ("5a3", "[email protected]"),
        ("", "[email protected]"),
    ],
    ids=["bent", "half a byte", "nothing"],
)
def test_an_address_hidden_from_gatherers_is_shown(hidden: str, reads: str) -> None:
    written = f"<a href='/cdn-cgi/l/email-protection'><span data-cfemail='{hidden}'>[email&#160;protected]</span></a>"
    assert [text for _, text in amid(f"<p>Write to {written} by Monday.</p>")] == [
        f"Write to {reads} by Monday."
    ]


MATH = "<math><semantics><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow>{}</semantics></math>"
TEX = MATH.format('<annotation encoding="application/x-tex">a+b</annotation>')


@pytest.mark.parametrize(
    "written",
    [
        TEX,
        MATH.format(""),
        "<math alttext='a+b'><mi>a</mi></math>",
        "<img class='mwe-math-fallback-image-inline' alt='{\\displaystyle a+b}' src='https://w.example/x.svg'>",
        "<img alt='a+b' src='https://latex.codecogs.com/svg.latex?a+b'>",
        f"<span class='m'><span style='display:none'>{TEX}</span><img class='mwe-math-image' alt='{{\\displaystyle a+b}}'></span>",
        f"<span class='katex'><span class='katex-mathml'>{TEX}</span><span class='katex-html' aria-hidden='true'>a+b</span></span>",
    ],
    ids=["tex", "mathml", "alttext", "picture", "drawn", "mediawiki", "katex"],
)  # fmt: skip
def test_formulas_are_read_in_their_place_and_once(written: str) -> None:
    assert [text for _, text in amid(f"<p>The load is {written} in tonnes, it says.</p>")] == [
        "The load is a+b in tonnes, it says."
    ]


def test_mathml_says_what_is_raised_lowered_and_parted() -> None:
    written = "<math><msup><mi>a</mi><mn>2</mn></msup><mo>+</mo><mfrac><mi>b</mi><mi>c</mi></mfrac></math>"
    assert [text for _, text in amid(f"<p>The load is {written} in tonnes, it says.</p>")] == [
        "The load is a^2+b/c in tonnes, it says."
    ]


FIRST, SECOND = CODE.split("\n")


@pytest.mark.parametrize(
    "written",
    [
        f"<table class='highlighttable'><tr><td class='linenos'><pre>1\n2</pre></td><td><pre>{CODE}</pre></td></tr></table>",
        f"<pre><code><span class='lineno'>1</span>{FIRST}\n<span class='lineno'>2</span>{SECOND}\n</code></pre>",
        f"<table><tr><td class='blob-num'><td class='blob-code'>{FIRST}<tr><td class='blob-num'><td class='blob-code'>{SECOND}</table>",
        f"<pre><div class='line'>{FIRST}</div><div class='line'>{SECOND}</div></pre>",
    ],
    ids=["beside", "within", "rows", "boxes"],
)
def test_code_is_read_without_the_numbers_of_its_lines(written: str) -> None:
    assert [(block.kind, text) for block, text in amid(written)] == [("code", CODE)]


def test_code_whose_lines_and_words_are_elements_keeps_their_order() -> None:
    written = (
        "<pre><code><span id='1'><a href='#1'></a>gate <span>--close</span></span>\n"
        "<span id='2'><a href='#2'></a>gate <span>--open</span> now</span></code></pre>"
    )
    assert [text for _, text in amid(written)] == ["gate --close\ngate --open now"]


def test_cells_that_reach_over_others_leave_room() -> None:
    written = (
        "<table><tr><th rowspan='2'>Region</th><th colspan='2'>Arrivals</th><th>Share</th></tr>"
        "<tr><td>2029</td><td>2030</td></tr><tr><td>North</td><td></td><td>12</td><td>7</td></tr></table>"
    )
    [(_, table)] = amid(written)
    assert table.split("\n") == ["Region | Arrivals |  | Share", " | 2029 | 2030", "North |  | 12 | 7"]


def test_boxes_to_tick_say_whether_they_are() -> None:
    written = (
        "<ul><li><input type='checkbox' checked> Widen the quay</li><li><label><input type='checkbox'>"
        " Dredge the channel</label></li><li>Pay <input type='checkbox'></li></ul>"
    )
    assert [block.marker for block, _ in amid(written)] == ["[x]", "[ ]", "•"]


def test_a_quotation_keeps_whose_it_is() -> None:
    written = "<blockquote><p>The ferries grew, and so must the quay.</p><footer>— <cite>Ilse Brandt</cite></footer></blockquote>"
    assert [(block.kind, text) for block, text in amid(written)] == [
        ("quote", "The ferries grew, and so must the quay."),
        ("quote", "— Ilse Brandt"),
    ]


def test_a_page_made_of_lists_of_links_keeps_the_last_one() -> None:
    parts = "".join(
        f"<h2>{part}</h2><ul>"
        + "".join(f"<li><a href='/{part}/{k}'>{part} the counter of berth {k}</a></li>" for k in range(6))
        + "</ul>"
        for part in ("Mend", "Give", "Drop")
    )
    (article,) = read(
        Source(page(f"<main><h1>Release 2.1</h1>{parts}</main>", "Release 2.1").encode(), "a.html")
    )
    assert [block.span.of(article.text) for block in article.blocks if block.kind == "heading"] == [
        "Mend",
        "Give",
        "Drop",
    ]


LINKS = "".join(f"<li><a href='/i/{k}'>Mend the counter of berth {k}</a></li>" for k in range(5))


def test_a_list_of_links_amid_the_text_belongs_to_it_unless_it_is_called_something_else() -> None:
    assert len(amid(f"<h2>Fixed</h2><ul>{LINKS}</ul>")) == 6
    assert not amid(f"<h2>Related articles</h2><ul>{LINKS}</ul>")
    assert not amid(f"<div class='box'><h2>Fixed</h2><ul>{LINKS}</ul></div>")


def test_release_notes_keep_their_headings_and_lists() -> None:
    def part(n: int) -> str:
        listed = "".join(
            f"<li><a href='/{n}/{k}'>Berth {n}.{k}</a> counts ships twice no longer<li><a href='/x{n}{k}'>Quay {n}.{k}</a>"
            for k in range(6)
        )
        return f"<h2>Version {n}</h2><h3>Fixed</h3><ul>{listed}</ul>"

    markup = page(f"<h1>Release notes</h1>{''.join(map(part, range(9)))}", "Release notes")
    (article,) = read(Source(markup.encode(), "a.html"))
    kinds = [block.kind for block in article.blocks]
    assert (kinds.count("heading"), kinds.count("item")) == (18, 108)


def test_a_table_of_long_cells_only_places_paragraphs() -> None:
    rows = "".join(
        f"<tr><td>{k}.</td><td><b>Why gate {k}?</b><p>{said(k + 20)}</p><p>{said(k + 30)}</p><p>{said(k + 40)}</p></td></tr>"
        for k in range(4)
    )
    assert {block.kind for block, _ in amid(f"<table>{rows}</table>")} == {"paragraph"}


def test_time_grows_with_the_odd_parts_of_a_page_and_no_faster() -> None:
    def many(count: int) -> Source:
        part = (
            "x<sup>2</sup><math><msup><mi>a</mi><mn>2</mn></msup><img class='tex' alt='a+b'>"
            "<pre><span class='lineno'>1</span>x</pre><del>y</del><table><tr><td rowspan=9 colspan=9>z<td>u</table>"
        )
        return Source(page(f"<article>{story(1, 2, 3)}{part * count}</article>").encode(), "a.html")

    assert growth(read, many, 50, 800) < LINEAR


def test_numbers_in_cells_of_their_own_stand_before_what_they_count() -> None:
    counted = "<table><tr><td>(1)</td><td><p>Whereas the gates leak</p></td></tr><tr><td>b)</td><td>And the towns pay</td></tr></table>"
    wanted = ["(1) Whereas the gates leak", "b) And the towns pay"]
    assert [text for _, text in amid(counted)] == wanted
    assert compose_fragment(counted, None).text.split("\n\n") == wanted  # as in an entry of a feed
    assert compose_fragment(counted.replace("b)", "Towns"), None).blocks[0].kind == "table"
