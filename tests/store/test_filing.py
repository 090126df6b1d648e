"""What briefs say can be asked for across articles, whenever the article came into the library."""

import sqlite3
from dataclasses import replace

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.brief import Brief, Organisation
from reader.core.corrections import Correction
from reader.core.spans import Span
from reader.errors import QueryError
from reader.library import Library
from reader.store.filing import name_key
from tests.library.made import add_read, article, brief_of, put
from tests.store.test_search import plan

SIZES: dict[str, dict[str, object]] = {
    "small": {"value": 5.0, "unit": "percent"},
    "range": {"value": None, "low": 10.0, "high": 20.0, "unit": "percent"},
    "money": {"value": 3e9, "unit": "USD", "measures": "Spending on base-stations"},
    "loss": {"value": -40.0, "unit": "km"},
    "none": {"value": None, "unit": "percent"},
}


def sized(number: int, changes: dict[str, object]) -> tuple[str, Brief]:
    brief = brief_of(article(number))
    figure = replace(brief.figures[0], **changes)  # type: ignore[arg-type]
    bodies = (Organisation("Ministry of Mills", "MoM", ()),) if number == 0 else ()
    return brief.id, replace(brief, figures=(figure,), organisations=bodies)


@pytest.fixture
def measured(library: Library) -> Library:
    for number, changes in enumerate(SIZES.values()):
        _, brief = sized(number, changes)
        add_read(library, str(number).encode(), [(article(number), brief)], analyser=ANALYSER_VERSION)
    return library


def found(library: Library, query: str) -> set[str]:
    names = {article(number).article_id: name for number, name in enumerate(SIZES)}
    return {names[i] for i in library.shelf.listing(query).ids()}


QUERIES = [
    ("figure:>1e6", "money"),
    ("figure:>1,000,000", "money"),
    ("figure:>=5 figure:<6", "small"),
    ("figure:5", "small"),
    ("figure:15", "range"),
    ("figure:20..30", "range"),
    ("figure:4..11", "small range"),
    ("figure:<0", "loss"),
    ("figure:-50..-30", "loss"),
    ("figure:>1%", "small range"),
    ("figure:$2bn..$4bn", "money"),
    ('figure:">1 usd"', "money"),
    ("figure:..0", "loss"),
    ("-figure:>1", "loss none"),
    ("figure:spending", "money"),
    ("figure:spend*", "money"),
    ('figure:"base stations"', "money"),
    ("figure:march -figure:>1", "loss none"),
    ("figure:steel figure:>1e6", ""),
    ("org:mills", "small"),
    ("org:mom", "small"),
    ('org:"of mills" OR figure:<0', "small loss"),
    ("-org:ministry", "range money loss none"),
    ("has:person", "small range money loss none"),
]


@pytest.mark.parametrize(("query", "names"), QUERIES)
def test_what_is_asked_of_briefs(measured: Library, query: str, names: str) -> None:
    assert found(measured, query) == set(names.split())


def test_a_library_of_before_answers_once_its_briefs_are_filed(measured: Library) -> None:
    with measured._store.writing() as db:
        for table in ("figure", "appearance", "person", "named"):
            db.execute(f"DELETE FROM {table}")
        db.execute("UPDATE particulars SET filed = 0")
    assert found(measured, "figure:>1e6") == set()
    assert measured.briefs.file() == len(SIZES)
    for query, names in QUERIES:
        assert found(measured, query) == set(names.split())
    assert measured.briefs.file() == 0


def test_filing_stops_when_asked_and_goes_on_later(measured: Library) -> None:
    with measured._store.writing() as db:
        db.execute("UPDATE particulars SET filed = 0")
    assert measured.briefs.file(cancelled=lambda: True) == 0
    assert measured.briefs.file() == len(SIZES)


def test_what_was_put_right_is_what_is_found_and_undo_brings_it_back(measured: Library) -> None:
    article_id = article(2).article_id
    measured.edits.correct(article_id, [Correction("hide-figure", Span(21, 30))], "hide a figure")
    assert found(measured, "figure:>1e6") == set()
    measured.edits.undo()
    assert found(measured, "figure:>1e6") == {"money"}


def test_what_is_deleted_for_good_leaves_nothing_behind(measured: Library) -> None:
    measured.edits.highlight(article(0).article_id, Span(0, 9), note="compare")
    measured.edits.delete([article(n).article_id for n in range(5)])
    measured.edits.empty_bin()
    with measured._store.reading() as db:
        for table in ("figure", "appearance", "named", "note_words"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,), table
        assert db.execute(
            "SELECT count(*) FROM figure_words WHERE figure_words MATCH 'steel'"
        ).fetchone() == (0,)
    assert measured.upkeep.doctor().ok or sqlite3.sqlite_version_info < (3, 44)


def test_notes_and_highlights_are_found_by_their_words_as_they_change(library: Library) -> None:
    [one, two] = put(library, article(1), article(2))
    mark = library.edits.highlight(one, Span(0, 15), note="compare with Grid")
    library.edits.add_note(two, "a quiet year")
    ask = library.shelf.listing
    assert ask("highlight:output").ids() == [one]
    assert ask("note:grid").ids() == [one]
    assert ask("note:comp* OR note:quiet").total == 2
    assert ask("note:output").ids() == []
    library.edits.set_note(mark.annotation_id, "nothing more")
    assert ask("note:grid").ids() == []
    assert ask("note:nothing").ids() == [one]
    library.edits.remove(mark.annotation_id)
    assert ask("highlight:output").ids() == []
    library.edits.undo()
    assert ask("highlight:output note:nothing").ids() == [one]


@pytest.mark.parametrize(
    ("query", "uses"),
    [
        ("figure:>1e6", "COVERING INDEX figure_size"),
        ("figure:<0", "COVERING INDEX figure_size"),
        ("figure:10..20%", "COVERING INDEX figure_unit"),
        ("figure:steel", "figure_words VIRTUAL TABLE"),
        ("org:ministry", "named VIRTUAL TABLE"),
        ("note:grid", "note_words VIRTUAL TABLE"),
    ],
)
def test_no_such_query_reads_the_articles_themselves(measured: Library, query: str, uses: str) -> None:
    steps = plan(measured, query, "newest")
    assert uses in steps
    assert "TEMP B-TREE" not in steps


@pytest.mark.parametrize("query", ["figure:>", "figure:>many", "figure:<..3"])
def test_a_size_that_is_none_is_told_at_its_place(library: Library, query: str) -> None:
    with pytest.raises(QueryError) as raised:
        library.shelf.listing(f"steel {query}")
    assert raised.value.position == len("steel figure:")
    assert raised.value.text == f"steel {query}"


def test_names_that_differ_in_case_and_marks_only_are_one() -> None:
    assert name_key("Tian YULONG") == name_key("tian yulong") == "tian yulong"
    assert name_key("Zoë O'Neil-Díaz") == name_key("Zoe O’Neil Diaz")
    assert name_key("王毅") == "王毅"
    assert name_key("—") == ""
