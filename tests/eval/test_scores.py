"""The scorers on tiny briefs made by hand: perfect, empty, and with one thing wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.core.brief import Brief, Change, Figure, Person, Statement, SummaryItem
from reader.core.spans import Span
from tests.eval.labels import ChangeLabel, FigureLabel, Labels, PersonLabel, StatementLabel
from tests.eval.scoring import measured, score
from tests.eval.summary_scores import stands_alone
from tests.eval.tally import alike

TEXT = (
    'Port traffic rose to 40 tonnes a day in 2031, up 12 percent, said Ida Quist, mayor of Ulm. "It hit 9 ships," she said.\n\n'
    "By Jo Pike, 12 May"
)
LABELS = Labels(
    name="port",
    title="Port",
    published="2031-05-02",
    genre="wire",
    text=TEXT,
    figures=(
        FigureLabel(
            "40 tonnes", 40, None, None, ("t",), ("measure",), per="day", measures=("port traffic",),
            change=ChangeLabel("up", 12), period=("2031",), speaker=("Ida Quist",),
        ),
        FigureLabel("9 ships", 9, None, None, ("ships",), ("count",), speaker=("Ida Quist",)),
    ),
    people=(PersonLabel(("Ida Quist",), ("Ida Quist",), ("mayor",), ("Ulm",), official=True),),
    statements=(
        StatementLabel(("Ida Quist",), "named", direct=False, content=("Port traffic rose to 40 tonnes a day in 2031",)),
        StatementLabel(("Ida Quist",), "pronoun", direct=True, content=("It hit 9 ships",)),
    ),
    summary=("Port traffic rose",),
    not_figures=("12 May",),
    not_people=("Jo Pike",),
)  # fmt: skip


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


SENTENCE = Span(0, TEXT.index(' "It hit'))
TRAFFIC = Figure(
    id="f1", span=at("40 tonnes a day"), value=40.0, low=None, high=None, bound="=", kind="measure", unit="t", per="day",
    measures="port traffic", change=Change("up", 12.0, "percent"), period="2031", place=None, sentence=SENTENCE, rank=1,
    statement="s1", person="p1",
)  # fmt: skip
SHIPS = replace(
    TRAFFIC, id="f2", span=at("9 ships"), value=9.0, kind="count", unit="ships", per=None, measures=None,
    change=None, period=None, rank=2, statement="s2",
)  # fmt: skip
QUIST = Person("p1", "Ida Quist", (), "mayor", at("mayor"), "Ulm", None, True, (at("Ida Quist"),))
REPORTED = Statement(
    "s1", "p1", "Ida Quist", at("Ida Quist"), "named", at("said"),
    (at("Port traffic rose to 40 tonnes a day in 2031"),), False, 1.0,
)  # fmt: skip
QUOTED = Statement("s2", "p1", "she", at("she"), "pronoun", at("said."), (at("It hit 9 ships"),), True, 1.0)
PERFECT = Brief(
    id="", title=None, language="en", published="2031-05-02", text=TEXT, words=20, sentences=(SENTENCE,),
    summary=(SummaryItem(SENTENCE, 1),), figures=(TRAFFIC, SHIPS), people=(QUIST,), statements=(REPORTED, QUOTED),
    organisations=(),
)  # fmt: skip
EMPTY = replace(PERFECT, summary=(), figures=(), people=(), statements=())


def measures(brief: Brief) -> dict[str, float]:
    return measured(score(brief, LABELS))


def test_a_perfect_brief_scores_full_marks_and_has_no_errors() -> None:
    assert set(measures(PERFECT).values()) == {100.0}
    assert score(PERFECT, LABELS).errors == []


def test_an_empty_brief_scores_nothing_but_quiet_on_traps() -> None:
    found = measures(EMPTY)
    silent = {"figures: traps kept quiet", "people: traps kept quiet", "people: canonical name right"}
    assert {name for name, value in found.items() if value} == silent


JO = replace(QUIST, id="p2", name="Jo Pike", role=None, role_span=None, organisation=None, official=False)
MAY = replace(SHIPS, id="f3", span=at("12 May"), value=12.0, unit="May", statement=None, person=None)


@pytest.mark.parametrize(
    ("brief", "measure", "expected"),
    [
        (replace(PERFECT, figures=(TRAFFIC,)), "figures: value F1", 66.7),
        (replace(PERFECT, figures=(TRAFFIC, SHIPS, MAY)), "figures: value F1", 80.0),
        (replace(PERFECT, figures=(TRAFFIC, SHIPS, MAY)), "figures: traps kept quiet", 0.0),
        (replace(PERFECT, figures=(TRAFFIC, replace(SHIPS, unit="boats"))), "figures: value+unit F1", 50.0),
        (replace(PERFECT, figures=(TRAFFIC, replace(SHIPS, unit="big ships"))), "figures: value+unit F1", 100.0),
        (replace(PERFECT, figures=(replace(TRAFFIC, change=Change("down", 12.0)), SHIPS)), "figures: value+change F1", 50.0),
        (replace(PERFECT, figures=(replace(TRAFFIC, change=Change("up", 11.0)), SHIPS)), "figures: value+change F1", 50.0),
        (replace(PERFECT, figures=(replace(TRAFFIC, per=None), SHIPS)), "figures: value+bound+per F1", 50.0),
        (replace(PERFECT, figures=(replace(TRAFFIC, measures="traffic"), SHIPS)), "figures: what it measures (partial) F1", 83.3),
        (replace(PERFECT, figures=(replace(TRAFFIC, period=None), SHIPS)), "figures: value+period F1", 50.0),
        (replace(PERFECT, figures=(replace(TRAFFIC, period=None), SHIPS)), "figures: whole records", 50.0),
        (replace(PERFECT, figures=(replace(TRAFFIC, statement=None, person=None), SHIPS)), "figures: value+speaker F1", 50.0),
        (replace(PERFECT, people=(QUIST, JO)), "people: distinct persons F1", 66.7),
        (replace(PERFECT, people=(QUIST, JO)), "people: traps kept quiet", 0.0),
        (replace(PERFECT, people=(replace(QUIST, name="ida quist"),)), "people: canonical name right", 0.0),
        (replace(PERFECT, people=(replace(QUIST, role="head of tourism"),)), "people: role F1", 0.0),
        (replace(PERFECT, people=(replace(QUIST, official=False),)), "people: officials F1", 0.0),
        (replace(PERFECT, statements=(REPORTED, replace(QUOTED, person=None))), "statements: speaker F1, all", 50.0),
        (replace(PERFECT, statements=(REPORTED, replace(QUOTED, person=None))), "statements: speaker F1, direct", 0.0),
        (replace(PERFECT, statements=(QUOTED,)), "statements: speaker F1, all", 66.7),
        (replace(PERFECT, summary=(SummaryItem(at('"It hit 9 ships," she said.'), 1),)), "summary: items that stand alone", 0.0),
        (replace(PERFECT, summary=(SummaryItem(at('"It hit 9 ships," she said.'), 1),)), "summary: sentences a desk would take", 0.0),
    ],
)  # fmt: skip
def test_one_thing_wrong_costs_what_it_should(brief: Brief, measure: str, expected: float) -> None:
    assert measures(brief)[measure] == expected


def test_wordings_left_open_are_no_errors() -> None:
    labels = replace(LABELS, either_way=("12 May", "Jo Pike"), not_figures=(), not_people=())
    found = measured(score(replace(PERFECT, figures=(TRAFFIC, SHIPS, MAY), people=(QUIST, JO)), labels))
    assert found["figures: value F1"] == found["people: distinct persons F1"] == 100.0


def test_the_base_of_a_change_may_come_as_a_figure_too() -> None:
    label = replace(LABELS.figures[0], change=ChangeLabel("up", start=12))
    labels = replace(LABELS, figures=(label, LABELS.figures[1]))
    base = replace(SHIPS, id="f3", span=at("12 percent"), value=12.0)
    found = measured(score(replace(PERFECT, figures=(TRAFFIC, SHIPS, base)), labels))
    assert found["figures: value F1"] == 100.0


def test_a_person_split_in_two_counts_once() -> None:
    twice = replace(PERFECT, people=(QUIST, replace(QUIST, id="p2")))
    assert measures(twice)["people: distinct persons F1"] == 66.7


def test_words_alike_are_shared_words_without_plurals_and_small_words() -> None:
    assert alike("the ports of Ulm", "port Ulm") == 1.0
    assert alike("port", "ship") == alike("", "") == 0.0
    assert alike("port traffic", "traffic") == pytest.approx(2 / 3)


@pytest.mark.parametrize("text", ["Mayors met.", "“Ports grew,” Quist said.", "Iterations ended."])
def test_sentences_that_stand_alone(text: str) -> None:
    assert stands_alone(text)


@pytest.mark.parametrize(
    "text", ["He left.", "“It grew,” she said.", "But ports grew.", "In addition, ports grew.", ""]
)
def test_sentences_that_lean_on_another(text: str) -> None:
    assert not stands_alone(text)
