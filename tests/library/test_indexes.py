"""Figures and people of all articles together: in order, page by page, without what is in the bin."""

import csv
import io
from dataclasses import replace

import pytest

from reader.analysis.assembly import ANALYSER_VERSION
from reader.core.brief import Brief, Person, Statement
from reader.core.indexes import FigureOrder
from reader.core.spans import Span
from reader.export import tables
from reader.library import Library
from reader.store import figures
from reader.store.paging import PAGE
from tests.library.made import add_read, article, brief_of, put_many

LI = Person("p2", "Li Wei", (), "mayor of Halden", None, "Ministry of Mills", "MoM", True, (Span(0, 6),))


def brief(number: int) -> Brief:
    """Every article names Ana Ruiz, each third one Li Wei, who says two things; figures grow."""
    plain = brief_of(article(number))
    figure = replace(plain.figures[0], value=float(number), unit="percent" if number % 2 else "km")
    second = replace(figure, id="f2", value=None, measures="exports", rank=2, span=Span(0, 6))
    said = tuple(
        Statement(f"s{n}", "p2", "Li", None, "named", Span(0, 6), (Span(10, 15),), n == 0, 0.9)
        for n in range(2)
    )
    people = (*plain.people, LI) if number % 3 == 0 else plain.people
    return replace(plain, figures=(figure, second), people=people, statements=said if number % 3 == 0 else ())


@pytest.fixture
def many(library: Library) -> Library:
    for number in range(9):
        add_read(library, str(number).encode(), [(article(number), brief(number))], analyser=ANALYSER_VERSION)
    return library


def values(library: Library, query: str = "", order: FigureOrder = "newest") -> list[float | None]:
    return [row.figure.value for row in library.indexes.figures(query, order=order).all()]


def test_figures_come_from_the_newest_article_on_the_most_important_first(many: Library) -> None:
    rows = list(many.indexes.figures().all())
    assert [row.title for row in rows[:4]] == ["Steel output 8"] * 2 + ["Steel output 7"] * 2
    assert [row.figure.rank for row in rows[:4]] == [1, 2, 1, 2]
    assert many.indexes.figures().total == 18


def test_the_largest_leave_out_what_has_no_value(many: Library) -> None:
    assert values(many, order="largest") == [8, 7, 6, 5, 4, 3, 2, 1, 0]
    assert values(many, "figure:2..6%", "largest") == [5, 3]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("exports", 9),
        ("-exports", 9),
        ("exports OR figure:>6", 11),
        ("steel", 9),
        ("title:7", 2),
        ("title:7 exports", 1),
        ("person:li", 6),
        ("tag:x", 0),
        ("(title:7 OR figure:>6)", 4),
        ("march", 18),
    ],
)
def test_words_and_sizes_ask_the_figure_and_fields_its_article(many: Library, query: str, count: int) -> None:
    listing = many.indexes.figures(query)
    assert listing.total == len(list(listing.all())) == count


def test_people_are_one_across_articles(many: Library) -> None:
    ana, li = many.indexes.people().rows(0, 9)
    assert (ana.name, ana.role, ana.articles, ana.statements) == ("Ana Ruiz", "minister", 9, 0)
    assert (li.name, li.office, li.articles, li.statements) == (
        "Li Wei",
        "mayor of Halden, Ministry of Mills (MoM)",
        3,
        6,
    )
    assert [p.name for p in many.indexes.people(order="statements").all()] == ["Li Wei", "Ana Ruiz"]
    assert [p.name for p in many.indexes.people(order="name").all()] == ["Ana Ruiz", "Li Wei"]


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("wei", "Li Wei"),
        ("ei", ""),
        ("LI", "Li Wei"),
        ("halden", "Li Wei"),
        ("mom", "Li Wei"),
        ("minist", "Ana Ruiz Li Wei"),
        ("org:mills", "Li Wei"),
        ("person:ana", "Ana Ruiz"),
        ("-wei", "Ana Ruiz"),
        ("title:3", "Ana Ruiz Li Wei"),
        ("title:4", "Ana Ruiz"),
    ],
)
def test_words_ask_the_person_and_fields_the_articles(many: Library, query: str, names: str) -> None:
    assert " ".join(sorted(p.name for p in many.indexes.people(query).all())) == names


def test_only_the_articles_asked_for_are_counted(many: Library) -> None:
    [li] = many.indexes.people("wei (title:3 OR title:6)").rows(0, 2)
    assert (li.articles, li.statements) == (2, 4)


def test_what_somebody_said_comes_with_its_article_and_place(many: Library) -> None:
    number = many.indexes.person("LI WEI")
    assert number is not None
    said = many.indexes.said(number)
    assert [one.title for one in said] == ["Steel output 6", "Steel output 3", "Steel output 0"]
    assert [(s.direct, words) for s, words in said[0].statements] == [(True, "“steel”"), (False, "steel")]
    assert said[0].mention == Span(0, 6)
    assert many.indexes.said(number, 1, 1) == said[1:2]
    assert many.indexes.person("Nobody") is None


def test_what_is_in_the_bin_is_not_counted_and_comes_back(many: Library) -> None:
    ids = many.shelf.listing("title:3 OR title:8").ids()
    many.edits.delete(ids)
    assert many.indexes.figures().total == 14
    assert [p.articles for p in many.indexes.people().all()] == [7, 2]
    number = many.indexes.person("Li Wei")
    assert number is not None
    assert len(many.indexes.said(number)) == 2
    many.edits.undo()
    assert many.indexes.figures().total == 18


def test_any_page_is_a_slice_of_the_whole(library: Library) -> None:
    put_many(library, 2 * PAGE + 30)
    for order in ("newest", "largest"):
        whole = [row.number for row in library.indexes.figures(order=order).all()]
        listing = library.indexes.figures(order=order)
        for start, count in ((2 * PAGE - 5, 20), (PAGE, 3), (0, 5), (PAGE - 1, PAGE + 2), (9 * PAGE, 4)):
            assert [row.number for row in listing.rows(start, count)] == whole[start : start + count]


@pytest.mark.parametrize(("order", "index"), [("newest", "figure_newest"), ("largest", "figure_size")])
def test_a_page_of_figures_is_read_from_its_index(many: Library, order: str, index: str) -> None:
    statements: list[str] = []
    listing = many.indexes.figures(order=order)  # type: ignore[arg-type]
    with many._store.reading() as db:
        db.set_trace_callback(statements.append)
        listing._read_page(db, 0)
        db.set_trace_callback(None)
        steps = " | ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {statements[0]}"))
    assert index in steps
    assert "TEMP B-TREE" not in steps


@pytest.mark.parametrize("order", ["newest", "largest"])
def test_a_page_of_figures_gathers_no_articles_where_those_of_the_next_few_answer(
    library: Library, order: FigureOrder
) -> None:
    put_many(library, PAGE)
    listing = library.indexes.figures("-tag:x", order=order)
    statements: list[str] = []
    with library._store.reading() as db:
        db.set_trace_callback(statements.append)
        assert len(listing._read_page(db, 0)) == PAGE
        db.set_trace_callback(None)
        steps = " | ".join(row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {statements[-1]}"))
    assert "LIST SUBQUERY" not in steps
    assert "TEMP B-TREE" not in steps


def test_where_few_of_the_next_answer_all_that_do_are_gathered(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(figures, "NEAR", 7)
    ids = put_many(library, 40)
    library.edits.tag(ids[:30], ["x"])
    for order in ("newest", "largest"):
        listing = library.indexes.figures("tag:x", order=order)
        assert len(listing.rows(0, 99)) == listing.total > 0


def test_people_of_many_articles_are_looked_up_by_person(many: Library) -> None:
    statements: list[str] = []
    listing = many.indexes.people("is:unread")
    with many._store.reading() as db:
        numbers = listing._all(db)
        db.set_trace_callback(statements.append)
        assert listing._rows(db, numbers)
        db.set_trace_callback(None)
        steps = [row[3] for row in db.execute(f"EXPLAIN QUERY PLAN {statements[0]}")]
    assert steps[0].endswith("appearance_person (person=?)")


def test_tables_read_back_and_begin_no_formula(many: Library) -> None:
    rows = list(csv.DictReader(io.StringIO("\n".join(tables.figures(many.indexes.figures("title:7").all())))))
    assert [(r["value"], r["unit"], r["measures"], r["title"]) for r in rows] == [
        ("7", "percent", "output of steel", "Steel output 7"),
        ("", "percent", "exports", "Steel output 7"),
    ]
    assert tables.csv_line(("=1+1", "-5", -5, None, 'say "no"')) == '\'=1+1,\'-5,-5,,"say ""no"""'
    for begun in "=+-@\t\r\n":
        [[cell, harmless]] = csv.reader([tables.csv_line((f"{begun}1", "1=1"))])
        assert (cell[0], harmless) == ("'", "1=1")
    people = list(csv.DictReader(io.StringIO("\n".join(tables.people(many.indexes.people().all())))))
    assert people[1]["organisation"] == "Ministry of Mills (MoM)"


def test_around_a_figure_is_its_sentence_between_the_one_before_and_the_one_after(library: Library) -> None:
    text = "It rained. Output rose 5 percent. Ships came."
    made = article(text=text)
    first = replace(brief_of(made).figures[0], span=Span(0, 2))
    middle, last = replace(first, span=Span(23, 32), rank=2), replace(first, span=Span(34, 39), rank=3)
    spoken = replace(
        brief_of(made), figures=(first, middle, last), sentences=(Span(0, 10), Span(11, 33), Span(34, 45))
    )
    add_read(library, b"x", [(made, spoken)], analyser=ANALYSER_VERSION)
    passages = [library.indexes.passage(row) for row in library.indexes.figures().all()]
    assert [(p.before, p.figure.of(p.sentence), p.after) for p in passages] == [
        ("", "It", "Output rose 5 percent."),
        ("It rained.", "5 percent", "Ships came."),
        ("Output rose 5 percent.", "Ships", ""),
    ]
