"""How figures and their changes read."""

from dataclasses import replace
from typing import Any

import pytest

from reader.analysis import analyse
from reader.core import wording
from reader.core.brief import Change, Figure, FigureKind, Statement
from reader.core.spans import Span


def figure(value: float, unit: str, kind: FigureKind, change: dict[str, Any]) -> Figure:
    moved = Change(**change) if change else None
    zero = Span(0, 1)
    return Figure("f1", zero, value, None, None, "=", kind, unit, None, None, moved, None, None, zero, 1)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (3.0, "3"),
        (0.4, "0.4"),
        (51_000.0, "51,000"),
        (999_999.0, "999,999"),
        (1_000_000.0, "1 million"),
        (1_040_000_000.0, "1.04 billion"),
        (1_234_567.0, "1,234,567"),
        (999_999_999.0, "999,999,999"),
        (-2_500_000.0, "-2.5 million"),
        (3.2e12, "3.2 trillion"),
    ],
)
def test_a_number_is_readable_and_never_rounded(value: float, words: str) -> None:
    assert wording.number(value) == words


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (63.5, "percent", "63.5%"),
        (3.0, "percentage point", "3 points"),
        (1.04e9, "USD", "$1.04 billion"),
        (-2e6, "GBP", "-£2 million"),
        (1200.0, "CNY", "1,200 CNY"),
        (7.0, None, "7"),
        (7.0, "", "7"),
    ],
)
def test_an_amount_has_its_unit(value: float, unit: str | None, words: str) -> None:
    assert wording.amount(value, unit) == words


About = tuple[float, str, FigureKind]
MONEY: About = (890e6, "GBP", "money")
PERCENT: About = (3.1, "percent", "percent")
COUNT: About = (52.0, "houses", "count")


@pytest.mark.parametrize(
    ("about", "change", "words"),
    [
        (MONEY, {"direction": "down", "start": 1.04e9, "end": 890e6}, "▼ from £1.04 billion"),
        (MONEY, {"direction": "up", "value": 21.0, "unit": "percent"}, "▲ 21%"),
        (PERCENT, {"direction": "down", "start": 3.8, "end": 3.1}, "▼ from 3.8%"),
        (PERCENT, {"direction": "up", "value": 3.1, "unit": "percent"}, "▲ up"),
        (PERCENT, {"direction": "down", "value": 3.1, "comparison": "on the year"}, "▼ down on the year"),
        (PERCENT, {"direction": "flat"}, "unchanged"),
        (PERCENT, {"direction": "flat", "comparison": "on the month"}, "unchanged on the month"),
        (COUNT, {"direction": "up", "start": 44.0, "end": 60.0}, "▲ from 44 to 60"),
        (
            COUNT,
            {"direction": "down", "value": 6.0, "unit": "percent", "comparison": "than a year earlier"},
            "▼ 6% less than a year earlier",
        ),
        (COUNT, {}, ""),
    ],
)
def test_a_change_is_one_short_phrase(about: About, change: dict[str, Any], words: str) -> None:
    assert wording.change_words(figure(*about, change)) == words


@pytest.mark.parametrize(
    ("words", "unit", "measures", "beside"),
    [
        ("five votes", "votes", "votes the court ruled", "the court ruled"),
        ("22 crew", "crew", "crew on board", "on board"),
        ("5G base stations", "5G base stations", "5G base stations installed", ""),
        ("1,200 Boats", "boats", "boats", ""),
        ("1,200 boats", "boats", "small boats", "small boats"),
        ("52", "", "houses", "houses"),
    ],
)
def test_what_is_measured_is_not_said_twice(words: str, unit: str, measures: str, beside: str) -> None:
    counted = replace(figure(5, unit, "count", {}), measures=measures)
    assert wording.beside(counted, words) == beside


def test_a_symbol_is_no_answer_to_what_is_measured() -> None:
    assert wording.beside(figure(27, "m/s", "measure", {}), "27 metres per second") == ""
    assert wording.beside(figure(52, "houses", "count", {}), "52") == "houses"


HEARING = """CHAIR: What happened on board?

MIRA HAMASAKI: The door was not locked. We believe the ship took on about 400 tonnes of water.

CHAIR: Thank you.
"""


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (HEARING, "Mira Hamasaki"),
        ("We believe that the ship took on about 400 tonnes of water.", None),
        ("The harbour office said that the ship took on about 400 tonnes of water.", "The harbour office"),
    ],
)
def test_who_said_a_figure_is_never_a_pronoun(text: str, speaker: str | None) -> None:
    brief = analyse(text)
    (said,) = (figure for figure in brief.figures if figure.value == 400)
    assert wording.speaker_of(said, brief) == speaker


@pytest.mark.parametrize(
    ("label", "words"),
    [
        ("tag 3 articles with policy", "Tagged 3 articles with policy"),
        ("put “A” back into the inbox", "Put “A” back into the inbox"),
        ("no longer follow “A”", "No longer follow “A”"),
        ("", ""),
    ],
)
def test_what_was_done_is_told_as_done(label: str, words: str) -> None:
    assert wording.told(label) == words


@pytest.mark.parametrize(
    ("role", "words"),
    [
        ("chief accountant of the MHCS", "chief accountant of the MHCS"),
        ("head of the ministry of harbours", "head of the ministry of harbours"),
        ("minister", "minister, MHCS"),
        ("head of MHCSX", "head of MHCSX, MHCS"),
        (None, "MHCS"),
    ],
)
def test_an_organisation_is_not_said_twice(role: str | None, words: str) -> None:
    assert wording.office(role, "MHCS", ("Ministry of Harbours", "MHCS")) == words


@pytest.mark.parametrize(
    ("text", "direct", "said"),
    [
        ('"It is over,"', True, '"It is over"'),
        ("“It is over”,", True, "“It is over”"),
        ("Thank you,\nChair.", True, "“Thank you, Chair.”"),
        ('We will build it."', True, "“We will build it.”"),
        ('They lack an "ark"', True, '“They lack an "ark"”'),
        ("it was over,", False, "it was over"),
        ("it was, he knew, over", False, "it was, he knew, over"),
    ],
)
def test_what_is_said_stands_on_one_line_in_quotation_marks_without_a_last_comma(
    text: str, direct: bool, said: str
) -> None:
    whole = Span(0, len(text))
    statement = Statement("s1", None, None, None, "named", whole, (whole,), direct, 0.9)
    assert wording.said(statement, text) == said
