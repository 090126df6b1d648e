from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.core.spans import Span
from reader.tui.typeset.wrapping import NARROW, cells, wrap

TEXT = st.text(alphabet=st.sampled_from("ab. ,'’—é中文。（5👩\u200d\U0001f4bb❤\ufe0f\u0301\t"), max_size=120)


def lines(text: str, width: int) -> list[str]:
    return [span.of(text) for span in wrap(text, Span(0, len(text)), width)]


def test_breaks_at_blanks() -> None:
    assert lines("the quick brown fox", 10) == ["the quick", "brown fox"]


def test_a_word_that_fits_no_line_is_broken() -> None:
    assert lines("an extraordinarily", 5) == ["an", "extra", "ordin", "arily"]


def test_wide_characters_break_anywhere_but_before_a_full_stop() -> None:
    assert lines("中国经济。增长", 8) == ["中国经", "济。增长"]


def test_an_opening_bracket_does_not_end_a_line() -> None:
    assert lines("中国（经济）增长", 6) == ["中国", "（经", "济）增", "长"]


def test_nothing_to_show_gives_no_line() -> None:
    assert lines("   ", 5) == []
    assert lines("", 5) == []


def test_what_passes_for_narrow_takes_one_cell_each() -> None:
    narrow = [chr(c) for c in range(0x20, 0x3000) if NARROW.fullmatch(chr(c))]
    assert [c for c in narrow if cell_len(c) != 1] == []


@given(TEXT, st.integers(2, 30))
def test_every_mark_is_on_one_line_in_order_and_no_line_is_too_wide(text: str, width: int) -> None:
    spans = list(wrap(text, Span(0, len(text)), width))
    kept = [at for span in spans for at in range(*span) if text[at] not in " \t"]
    assert kept == [at for at, letter in enumerate(text) if letter not in " \t"]
    assert all(cells(span.of(text)) <= width for span in spans)


@given(TEXT)
def test_cells_are_what_the_terminal_library_counts(text: str) -> None:
    visible = "a" + text.replace("\t", "")
    assert cells(visible) == cell_len(visible)
