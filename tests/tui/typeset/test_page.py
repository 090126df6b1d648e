from hypothesis import given
from hypothesis import strategies as st

from reader.core.annotations import Annotation, Selector
from reader.core.article import Article, Block, BlockKind
from reader.core.brief import Brief, SummaryItem
from reader.core.spans import Span
from reader.tui.typeset.lines import Page
from reader.tui.typeset.page import Keys, typeset
from reader.tui.typeset.wrapping import cells
from tests.growth import LINEAR, growth

KINDS: list[BlockKind] = ["heading", "paragraph", "item", "quote", "code", "table", "caption", "rule"]
WORDS = st.text(alphabet=st.sampled_from("abc de,.'’中文。é👍🏽 \n|"), max_size=200)


def article(parts: list[tuple[BlockKind, str, int]]) -> Article:
    text, blocks = "", []
    for kind, words, level in parts:
        start = len(text)
        text += words
        blocks.append(Block(kind, Span(start, len(text)), level, "10." if kind == "item" and level else ""))
        text += "\n\n"
    return Article("A title", text, "text", tuple(blocks))


def drawn(page: Page) -> list[str]:
    """The page as plain lines, the pieces of the text written over the words around them."""
    out = []
    for line in page.lines:
        row = " " * line.indent + line.words
        for span, x in line.pieces:
            row = row.ljust(x)[:x] + span.of(page.shown) + row[x + span.end - span.start :]
        out.append(row.rstrip())
    return out


def body(*parts: tuple[BlockKind, str, int], width: int = 30) -> list[str]:
    page = typeset(article(list(parts)), None, (), width)
    return drawn(page)[4:]


def brief(text: str, *spans: Span) -> Brief:
    items = tuple(SummaryItem(span, n) for n, span in enumerate(spans, 1))
    return Brief("", None, None, None, text, 0, (), items, (), (), (), ())


@given(st.lists(st.tuples(st.sampled_from(KINDS), WORDS, st.integers(0, 6))), st.integers(30, 90))
def test_every_visible_code_point_is_on_exactly_one_line(
    parts: list[tuple[BlockKind, str, int]], width: int
) -> None:
    shown = article(parts)
    page = typeset(shown, None, (), width)
    placed = sorted(at for line in page.lines for span, _ in line.pieces for at in range(*span))
    assert len(placed) == len(set(placed))
    missing = set(range(len(shown.text))) - set(placed)
    assert all(shown.text[at].isspace() for at in missing)


@given(st.lists(st.tuples(st.sampled_from(KINDS), WORDS, st.integers(0, 6))), st.integers(30, 90))
def test_no_line_is_wider_than_the_page_and_pieces_do_not_meet(
    parts: list[tuple[BlockKind, str, int]], width: int
) -> None:
    page = typeset(article(parts), None, (), width)
    for line in page.lines:
        assert line.indent + cells(line.words) <= width
        edge = 0
        for span, x in line.pieces:
            assert x >= edge
            edge = x + cells(span.of(page.shown))
        assert edge <= width


@given(WORDS, st.integers(30, 60))
def test_a_code_point_is_found_again_at_its_cell(words: str, width: int) -> None:
    page = typeset(article([("paragraph", words, 0)]), None, (), width)
    for line in page.lines:
        for span, _ in line.pieces:
            for at in range(*span):
                row, x = page.cell(at)
                found = page.offset(row, x)
                assert found is not None
                assert page.cell(found) == (row, x)


def test_text_that_no_block_holds_is_shown_too() -> None:
    text = "Left over.\n\nA block."
    page = typeset(Article("T", text, "text", (Block("quote", Span(12, 20)),)), None, (), 30)
    assert drawn(page)[4:] == ["Left over.", "", "▎ A block."]


def test_items_hang_under_their_marker() -> None:
    assert body(("item", "one two three four five six seven", 0), ("item", "next", 1), width=20) == [
        "• one two three four",
        "  five six seven",
        "  10. next",
    ]


def test_a_quote_has_its_bar_on_every_line() -> None:
    assert body(("quote", "one two three four five", 1), width=20) == ["▎▎ one two three", "▎▎ four five"]


def test_a_table_is_aligned_and_its_numbers_stand_to_the_right() -> None:
    table = "Region | Growth\nEast | 9.6%\nNorth-west | 10%"
    assert body(("table", table, 0)) == [
        "Region     │ Growth",
        "───────────┼───────",
        "East       │   9.6%",
        "North-west │    10%",
    ]


def test_a_table_too_wide_wraps_its_widest_cells() -> None:
    table = "Item | Note\nA | " + "word " * 10
    rows = body(("table", table.strip(), 0))
    assert all(len(row) <= 30 for row in rows)
    assert rows[3].startswith("     │ ")


def test_code_keeps_its_lines_and_indentation() -> None:
    assert body(("code", "def f():\n    return 1", 0)) == ["  def f():", "      return 1"]


def test_the_summary_folds_and_leads_to_its_sentences() -> None:
    shown = article([("paragraph", "First sentence. Second one.", 0)])
    spans = (Span(0, 15), Span(16, 27))
    page = typeset(shown, brief(shown.text, *spans), (), 40)
    assert [page.lines[row].target for row in page.targets] == list(spans)
    assert "› Second one." in drawn(page)
    folded = typeset(shown, brief(shown.text, *spans), (), 40, folded=True)
    assert not folded.targets
    assert "SUMMARY  2 sentences" in drawn(folded)
    told = typeset(shown, brief(shown.text, *spans), (), 40, keys=Keys(fold="F2"))
    assert "SUMMARY  2 sentences, F2 folds" in drawn(told)


def test_a_page_names_its_host_where_it_does_not_name_itself() -> None:
    page = typeset(Article("T", "Words.", "html", url="https://www.rails.example/a"), None, (), 40)
    assert "rails.example · 1 min" in drawn(page)


def test_a_note_stands_under_the_block_it_is_about() -> None:
    shown = article([("paragraph", "First words.", 0), ("paragraph", "Last words.", 0)])
    note = Annotation("a1", "x", Selector.at(shown.text, Span(0, 5)), "yellow", "check", (), "kept", "", "")
    assert drawn(typeset(shown, None, (note,), 40))[4:] == ["First words.", "  ▎check", "", "Last words."]


def test_what_must_not_reach_a_terminal_is_blank() -> None:
    page = typeset(Article("T\x1b]0;x\x07", "a\x1b[31mb\x9b\u202e", "text"), None, (), 40)
    assert "a [31mb" in drawn(page)[4]
    assert not any(c in row for row in drawn(page) for c in "\x1b\x07\x9b\u202e")


def test_the_time_to_lay_out_grows_with_the_words_and_no_faster() -> None:
    words = "The ministry’s figures show growth of 9.6 percent, said officials in the capital. " * 7

    def made(count: int) -> Article:
        return article([("paragraph", f"{number} {words}", 0) for number in range(count)])

    def laid_out(long: Article) -> None:
        typeset(long, None, (), 76)

    assert growth(laid_out, made, 20, 200) < LINEAR
