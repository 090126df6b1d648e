"""A highlight keeps to its words through edits, and says so when it cannot."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.annotate import anchor, reanchor
from reader.core.annotations import Selector
from reader.core.spans import Span
from tests.growth import LINEAR, growth

TEXT = (
    "The ministry said on Friday that output of steel rose 5 percent in March.\n\n"
    "Exports fell for the third month in a row, the customs office reported.\n\n"
    "The ministry said on Monday that output of cement rose 2 percent in March."
)


def marked(words: str, text: str = TEXT, nth: int = 0) -> Selector:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Selector.at(text, Span(start, start + len(words)))


def moved_to(selector: Selector, new: str, old: str = TEXT) -> tuple[str, str, int]:
    [found] = reanchor([selector], old, new)
    return found.anchor, found.selector.exact, found.selector.span.start


def test_an_unchanged_text_keeps_the_very_selector() -> None:
    selector = marked("Exports fell")
    assert reanchor([selector], TEXT, TEXT)[0].selector is selector


def test_words_shifted_by_an_insertion_are_kept() -> None:
    new = "Updated at noon.\n\n" + TEXT
    assert moved_to(marked("Exports fell"), new) == ("kept", "Exports fell", new.index("Exports fell"))


@pytest.mark.parametrize("nth", [0, 1])
def test_the_second_of_two_alike_sentences_stays_the_second(nth: int) -> None:
    selector = marked("The ministry said on", nth=nth)
    new = TEXT.replace("Exports fell", "Imports, too, fell")
    places = [0, new.index("The ministry", 10)]
    assert moved_to(selector, new) == ("kept", "The ministry said on", places[nth])


def test_a_corrected_number_inside_makes_it_moved() -> None:
    new = TEXT.replace("rose 5 percent", "rose 5.3 percent")
    anchored, exact, _ = moved_to(marked("output of steel rose 5 percent in March"), new)
    assert (anchored, exact) == ("moved", "output of steel rose 5.3 percent in March")


def test_a_paragraph_put_elsewhere_is_found_and_to_be_checked() -> None:
    parts = TEXT.split("\n\n")
    new = "\n\n".join([parts[2], parts[1], parts[0]])
    anchored, exact, start = moved_to(marked("output of steel rose 5 percent"), new)
    assert (anchored, exact, start) == (
        "moved",
        "output of steel rose 5 percent",
        new.index("output of steel"),
    )


def test_words_that_are_gone_make_an_orphan_that_remembers_them() -> None:
    selector = marked("Exports fell for the third month in a row")
    new = TEXT.replace("Exports fell for the third month in a row, the customs office reported.\n\n", "")
    [found] = reanchor([selector], TEXT, new)
    assert (found.anchor, found.selector) == ("orphan", selector)


def test_a_short_word_does_not_settle_on_a_lookalike() -> None:
    new = TEXT.split("\n\n")[2]
    assert moved_to(marked("Friday"), new)[0] == "orphan"
    assert moved_to(marked("percent"), new.replace("percent", "points"))[0] == "orphan"


def test_a_short_quote_that_was_cut_does_not_settle_beside_its_place() -> None:
    new = TEXT.replace("The ministry said on Friday that", "The minister of the interior told the press that")
    assert moved_to(marked("on Friday that"), new)[0] == "orphan"
    assert moved_to(marked("on", TEXT), new)[0] == "orphan"


def test_a_word_that_a_long_insertion_parts_from_the_others_is_left_behind() -> None:
    quote = "Exports fell for the third month in a row"
    new = TEXT.replace(
        "Exports fell",
        "Exports, the paper wrote in its first edition of the day before, had grown. They fell",
    )
    anchored, exact, _ = moved_to(marked(quote), new)
    assert (anchored, exact) == ("moved", "fell for the third month in a row")


def test_half_a_word_stays_half_a_word() -> None:
    new = TEXT.replace("on Friday", "on Good Friday")
    assert moved_to(marked("xports fe"), new)[:2] == ("kept", "xports fe")


def test_anchor_finds_position_context_and_likeness() -> None:
    selector = marked("output of cement rose 2 percent in March")
    assert anchor(selector, TEXT).anchor == "kept"
    assert anchor(selector, "Note. " + TEXT).selector.exact == selector.exact
    found = anchor(selector, TEXT.replace("cement rose", "cement rosé"))
    assert (found.anchor, found.selector.exact) == ("moved", "output of cement rosé 2 percent in March")
    assert anchor(selector, "Nothing of the kind.").anchor == "orphan"


def test_anchor_asks_context_which_of_two_is_meant() -> None:
    second = marked("The ministry said on", nth=1)
    new = "A line more.\n\n" + TEXT
    assert anchor(second, new).selector.span.start == new.rindex("The ministry said on")


@given(st.text(max_size=80), st.text(max_size=80), st.data())
def test_any_two_texts_give_a_true_answer(old: str, new: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    end = data.draw(st.integers(start, len(old)))
    selector = Selector.at(old, Span(start, end))
    for found in (anchor(selector, new), *reanchor([selector], old, new)):
        if found.anchor == "orphan":
            assert found.selector == selector
        else:
            assert found.selector.exact == found.selector.span.of(new)
            assert found.anchor == "moved" or found.selector.exact == selector.exact


def test_anchoring_grows_with_the_highlights_and_the_words_and_no_faster() -> None:
    def revised(words: int) -> tuple[list[Selector], str, str]:
        dice = random.Random(4)
        old = [dice.choice(TEXT.split()) + str(dice.randrange(900)) for _ in range(words)]
        text = " ".join(old)
        spans = [Span(i * 100, i * 100 + 90) for i in range(words // 20)]
        return (
            [Selector.at(text, span) for span in spans],
            text,
            " ".join(w for i, w in enumerate(old) if i % 50),
        )

    def kept(made: tuple[list[Selector], str, str]) -> None:
        assert all(found.anchor != "orphan" for found in reanchor(*made))

    assert growth(kept, revised, 1_000, 10_000) < LINEAR


def test_what_is_only_set_in_another_way_need_not_be_checked() -> None:
    old = 'Before. It\'s "laid up" - for good,\n\nthe master said. After.'
    new = "A new lead. Before. It’s “laid up” – for good, the master said. After."
    start = old.index("It's")
    [found] = reanchor([Selector.at(old, Span(start, old.index(" After")))], old, new)
    assert found.anchor == "kept"
    assert found.selector.exact == "It’s “laid up” – for good, the master said."
    [found] = reanchor([Selector.at(old, Span(start, old.index(" After")))], old, new.replace("good", "ever"))
    assert found.anchor == "moved"
