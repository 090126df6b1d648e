"""A brief as Markdown for people."""

from __future__ import annotations

from dataclasses import replace

from reader.analysis import analyse
from reader.core.brief import Brief, Person
from reader.export.briefs import brief_markdown


def test_a_name_in_capitals_is_no_other_spelling_of_it() -> None:
    person = Person("p1", "Luo Junjie", ("LUO JUNJIE", "Luo junjie", "Luo"), None, None, None, None, True, ())
    brief = replace(Brief.of_nothing("a1", "Results"), people=(person,))
    assert "- **Luo Junjie** (also: Luo junjie, Luo)" in brief_markdown(brief)


def test_the_day_reads_as_people_write_it_and_what_is_not_there_is_said() -> None:
    words = brief_markdown(replace(Brief.of_nothing("a1", "Results"), published="2031-10-28"))
    assert words.startswith("# Results\n\n28 Oct 2031 · 0 words\n")
    for nothing in (
        "No sentences found.",
        "No figures found in this text.",
        "No officials are named in this text.",
    ):
        assert nothing in words


def test_a_summary_that_is_there_is_not_called_missing() -> None:
    text = "Exports rose 9 percent to 4.1 million tonnes in March, the harbour office said on Monday."
    words = brief_markdown(analyse(text))
    assert f"- {text}" in words
    assert "No sentences found." not in words


def test_of_very_many_figures_the_first_are_shown_and_how_many_there_are_more() -> None:
    brief = analyse("\n".join(f"The port shipped {n} tonnes of grain to town {n}." for n in range(101, 131)))
    words = brief_markdown(brief)
    shown = words.count("- **")
    assert shown == 20 < len(brief.figures)
    assert f"{len(brief.figures) - shown} further figures: --json has them all." in words
    few = brief_markdown(replace(brief, figures=tuple(f for f in brief.figures if f.rank <= 20)))
    assert "further figure" not in few


def test_a_figure_tells_its_place() -> None:
    brief = analyse("Exports rose 9 percent in March, the harbour office said on Monday.")
    placed = replace(brief, figures=tuple(replace(f, place="Port Ness") for f in brief.figures))
    assert "Port Ness" in brief_markdown(placed)


def test_one_word_is_one() -> None:
    assert "\n1 word\n" in brief_markdown(analyse("Harbour"))
