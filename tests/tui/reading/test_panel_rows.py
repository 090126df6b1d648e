from dataclasses import replace

import pytest

from reader.core.annotations import Annotation, Selector
from reader.core.brief import Brief
from reader.core.spans import Span
from reader.tui.typeset.wrapping import cells
from reader.tui.widgets.panel_rows import Row, figure_rows, note_rows, people_rows
from tests.tui.reading.sample import BRIEF, TEXT, at


def lines(row: Row) -> list[str]:
    return row.content.plain.split("\n")


def note(id: str, words: str | None, note: str = "", **more: object) -> Annotation:
    selector = Selector.at(TEXT, at(words)) if words else None
    fields: dict[str, object] = {"colour": "yellow", "tags": (), "anchor": "kept", **more}
    return Annotation(id, "x", selector, note=note, created=id, updated="", **fields)  # type: ignore[arg-type]


def test_a_figure_says_what_changed_and_when() -> None:
    assert lines(figure_rows(BRIEF, 44)[0]) == [
        "4,120 kilometres                        2023",
        "  railway opened",
        "  ▲ 12.5% on the year before",
    ]


def test_a_figure_says_who_said_it() -> None:
    row = figure_rows(BRIEF, 44)[2]
    assert lines(row)[-1] == "  Elena Marković"
    assert row.places == (at("more than 98 percent"),)


def test_a_bound_outside_the_figures_words_is_shown() -> None:
    bare = replace(BRIEF.figures[2], span=at("98 percent"))
    row = figure_rows(replace(BRIEF, figures=(bare,)), 44)[0]
    assert lines(row)[0].startswith("> 98 percent")


def test_figures_come_by_rank_and_go_through_their_repeats() -> None:
    first, second = BRIEF.figures[:2]
    again = replace(second, rank=0, repeats=(at("2,300"),))
    rows = figure_rows(replace(BRIEF, figures=(first, again)), 44)
    assert [row.id for row in rows] == ["f2", "f1"]
    assert rows[0].places == (at("3.9 billion tonnes"), at("2,300"))


def test_an_official_opens_on_what_was_said() -> None:
    closed = people_rows(BRIEF, 48, frozenset())
    assert [lines(row) for row in closed] == [
        ["Elena Marković", "  minister of transport, Ministry of Transport", "  ▸ 2 statements"],
        ["Jan Kowal", "  head of the freight office", "  ▸ 2 statements"],
    ]
    opened = people_rows(BRIEF, 40, frozenset({"p1"}))
    assert [row.kind for row in opened] == ["person", "statement", "statement", "person"]
    assert lines(opened[1]) == ["  › “Every county will have a station by", "    2030”"]
    assert opened[1].places == (at("Every county will have a station by 2030"),)


def test_words_quoted_already_are_not_quoted_again() -> None:
    first = BRIEF.statements[0]
    quoted = replace(first, content=(Span(first.content[0].start - 1, first.content[0].end + 1),))
    rows = people_rows(replace(BRIEF, statements=(quoted,)), 60, frozenset({"p1"}))
    assert lines(rows[1]) == ["  › “Every county will have a station by 2030"]


def test_notes_stand_in_the_order_of_the_text_after_those_on_the_article() -> None:
    rows = note_rows(
        [
            note("c", "Jan Kowal"),
            note("b", "night train", "late?", tags=("rail/night",)),
            note("a", None, "Read twice."),
        ],
        44,
    )
    assert [lines(row) for row in rows] == [
        ["✎ on the article", "  Read twice."],
        ["▌ night train", "  late?", "  #rail/night"],
        ["▌ Jan Kowal"],
    ]
    assert rows[0].places == ()


def test_a_highlight_that_moved_says_so() -> None:
    row = note_rows([note("a", "night train", anchor="moved")], 44)[0]
    assert lines(row) == ["▌ night train", "  moved by an edit: check"]
    assert row.places == (at("night train"),)


def test_a_note_whose_words_are_gone_says_so_and_leads_nowhere() -> None:
    row = note_rows([note("a", "night train", anchor="orphan")], 44)[0]
    assert "not found in the text" in row.content.plain
    assert row.places == ()


@pytest.mark.parametrize("width", [16, 24, 44, 80])
def test_no_line_is_too_wide(width: int) -> None:
    long = replace(
        BRIEF.figures[0], measures="word " * 60, period="the first quarter of 2023 and all that", place="中国"
    )
    brief: Brief = replace(BRIEF, figures=(long, *BRIEF.figures))
    rows = figure_rows(brief, width) + people_rows(brief, width, frozenset({"p1", "p2"}))
    rows += note_rows([note("a", "Freight moved by rail reached", "note " * 80, tags=("t" * 90,))], width)
    assert max(cells(line) for row in rows for line in lines(row)) <= width


def test_words_of_the_article_are_never_markup() -> None:
    hostile = replace(BRIEF.people[0], name="[red]A[/] [@click=app.quit]", role="x\x1b[2J")
    row = people_rows(replace(BRIEF, people=(hostile,)), 44, frozenset())[0]
    assert lines(row)[0] == "[red]A[/] [@click=app.quit]"
    assert "\x1b" not in row.content.plain


def test_spans_of_places_are_spans() -> None:
    assert all(
        isinstance(place, Span) for row in people_rows(BRIEF, 44, frozenset({"p2"})) for place in row.places
    )


def test_who_is_no_official_waits_behind_a_row_of_its_own() -> None:
    first, second = BRIEF.people[:2]
    brief = replace(BRIEF, people=(replace(first, official=False), second))
    rows = people_rows(brief, 48, frozenset())
    assert [(row.id, row.kind) for row in rows] == [(second.id, "person"), ("others", "others")]
    assert lines(rows[1]) == ["▸ 1 other named"]
    said = [span for statement in brief.said_by(first.id) for span in statement.content]
    assert said and list(rows[1].said) == said
    opened = people_rows(brief, 48, frozenset({"others"}))
    assert [row.id for row in opened] == [second.id, "others", first.id]


def test_where_nobody_is_an_official_the_row_says_so() -> None:
    people = tuple(replace(person, official=False) for person in BRIEF.people)
    rows = people_rows(replace(BRIEF, people=people), 48, frozenset())
    assert [lines(row) for row in rows] == [[f"▸ no official, but {len(people)} named"]]
