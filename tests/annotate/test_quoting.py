"""A quote that comes from elsewhere finds the words it means, where they stand several times, too."""

from __future__ import annotations

from reader.annotate import place

TEXT = "Looms: 37 looms were counted in May.\n\nMills: 41 looms were counted in June, and 52 looms were counted since."


def test_words_that_stand_once_need_no_company() -> None:
    found = place("counted  in\nMay", TEXT)
    assert found.selector.exact == "counted in May"
    assert found.anchor == "kept"


def test_a_word_before_or_after_tells_which_of_several_is_meant() -> None:
    for prefix, suffix, before in (
        ("41 ", "", "41 "),
        ("", " since.", "52 "),
        ("  and\n 52 ", " since", "52 "),
    ):
        found = place("looms were counted", TEXT, prefix, suffix)
        assert TEXT[: found.selector.span.start].endswith(before)
        assert found.anchor == "kept"


def test_of_several_that_nothing_tells_apart_the_first_is_taken_and_not_sure() -> None:
    found = place("looms were counted", TEXT)
    assert found.selector.span.start == TEXT.index("looms were")
    assert found.anchor == "moved"
    assert place("looms were counted", TEXT, "99 ").anchor == "moved"
