"""Key figures, a phenomenon at a time: our own sentences, what must come out and what must not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.core.article import Block
from reader.core.brief import Change, Figure
from reader.core.spans import Span
from tests.growth import LINEAR, growth

PUBLISHED = "2031-02-11"


def figures(text: str) -> tuple[Figure, ...]:
    return analyse(text, published=PUBLISHED).figures


def only(text: str) -> Figure:
    found = figures(text)
    assert len(found) == 1, [f.span.of(text) for f in found]
    return found[0]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty of 1998 was revised on 14 March 2014.",
        "The gates open at 9.30 and close at 18:45.",
        "They asked households to save between 5 and 9 pm.",
        "On july 16 the asphalt melted.",
        "Boeing delayed the 737 Max, and Airbus its A320.",
        "The company sells 4K televisions and 5G phones.",
        "Shares in the S&P 500 were mixed.",
        "Port Ness won 3-1 at home, and Rovers 6-4, 6-2.",
        "The court ruled 5-4 for the ministry.",
        "Call 020 7946 0018 or write to box 1180.",
        "Section 14 of the act was read with article 7.",
        "See doi 10.5555/jar.2032.114.",
        "There are three aspects to this, one of which matters.",
        "No one came, and the one who did left.",
        "The 14th Five-Year Plan began.",
        "The second quarter was the third in a row.",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("The deal is worth $4bn.", 4e9, "USD", "money"),
        ("It lost £35m in a year.", 35e6, "GBP", "money"),
        ("Aid of three and a half billion euros was agreed.", 3.5e9, "EUR", "money"),
        ("The state owes Rs 2,500 crore.", 2.5e10, "INR", "money"),
        ("He was fined A$500k.", 5e5, "AUD", "money"),
        ("The state would spend N4.2 trillion on roads.", 4.2e12, "NGN", "money"),
        ("It paid N500,000 for a gate and wore N95 masks on the N4 road.", 5e5, "NGN", "money"),
        ("Most came from China 3,928,000 people.", 3928000.0, "people", "count"),
        ("Guidance was cut to $US160 million.", 160e6, "USD", "money"),
        ("The plan costs RM79 a month.", 79.0, "MYR", "money"),
        ("Turnout was 63.5%.", 63.5, "percent", "percent"),
        ("Ten per cent of staff left.", 10.0, "percent", "percent"),
        ("The rate rose by half a percentage point.", 0.5, "percentage point", "percentage_point"),
        ("The bank added 25 basis points.", 25.0, "basis point", "percentage_point"),
        ("The pipeline is 1 061 km long.", 1061.0, "km", "measure"),
        ("The plot measures 500 sq m.", 500.0, "m²", "measure"),
        ("The shaft is 412 metres deep.", 412.0, "m", "measure"),
        ("Some 2,600 boats were laid up.", 2600.0, "boats", "count"),
        ("AT LEAST 29 PEOPLE HAVE DIED SINCE FRIDAY.", 29.0, "people", "count"),
        ("About 48.7 thous. subscribers were connected.", 48700.0, None, "count"),
        ("Seven members of the court agreed.", 7.0, "members", "count"),
        ("The disease affects one in 80,000 newborns.", 1 / 80000, "newborns", "ratio"),
        ("It is a 500-page report.", 500.0, "page", "count"),
    ],
)
def test_value_unit_and_kind(text: str, value: float, unit: str | None, kind: str) -> None:
    figure = only(text)
    assert figure.value == pytest.approx(value)
    assert figure.kind == kind
    if unit is not None:
        assert figure.unit == unit


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Between 15 and 20 percent of the stock is gone.", 15, 20),
        ("Prices of $62-68 are expected.", 62, 68),
        ("He saw a majority of 30 or 40 votes.", 30, 40),
        ("Fees range from 1 per cent to 1.5 per cent.", 1, 1.5),
        ("It accelerates from 0 to 62 mph.", 0, 62),
        ("Earnings of between $US160 million and $US171 million are forecast.", 160e6, 171e6),
    ],
)
def test_ranges(text: str, low: float, high: float) -> None:
    figure = only(text)
    assert (figure.value, figure.low, figure.high) == (None, low, high)


@pytest.mark.parametrize(
    ("words", "bound"),
    [
        ("more than", ">"), ("at least", ">="), ("up to", "<="), ("no more than", "<="), ("no longer than", "<="),
        ("fewer than", "<"), ("nearly", "~"), ("about", "~"), ("some", "~"), ("exactly", "="),
    ],
)  # fmt: skip
def test_bounds(words: str, bound: str) -> None:
    assert only(f"The search took {words} 40 ships.").bound == bound


@pytest.mark.parametrize(
    ("text", "value", "change"),
    [
        ("Exports rose 9.6 percent.", 9.6, Change("up", 9.6, "percent")),
        ("Exports reached 25 tonnes, up 19.8% year on year.", 25, Change("up", 19.8, "percent", "year on year")),
        ("Growth slowed to 4.1 percent from 5.3 percent.", 4.1, Change("down", start=5.3, end=4.1)),
        ("It will rise from 1.2 million tonnes to 1.9 million tonnes.", 1.9e6, Change("up", start=1.2e6, end=1.9e6)),
        ("Rations were cut from 2,100 to 1,200 kilocalories.", 1200, Change("down", start=2100, end=1200)),
        ("Sales rose by 27 per cent to 34,600.", 34600, Change("up", 27, "percent")),
        ("The bank lowered its rate by half a percentage point to 4.75 percent.", 4.75,
         Change("down", 0.5, "percentage point")),
        ("Shares were up 4.1% at 141.60 euros.", 141.6, Change("up", 4.1, "percent")),
        ("Police made 17 arrests, nine fewer than last year.", 17, Change("down", 9, "arrests", "than last year")),
        ("They carried 226 million passengers, an increase of 2.8 percent on the year.", 226e6,
         Change("up", 2.8, "percent", "on the year")),
        ("Exports reached 47 dollars (+59.5%) in May.", 47, Change("up", 59.5, "percent")),
        ("Imports were 41 dollars (-12.3%).", 41, Change("down", 12.3, "percent")),
        ("Sales of fuel (41 dollars, −12.3%) fell.", 41, Change("down", 12.3, "percent")),
        ("Spending was 239,000 yen (16.8 % increase).", 239000, Change("up", 16.8, "percent")),
        ("A ticket will cost 18 euros instead of 12.", 18, Change("up", start=12)),
        ("In all 27 people died, compared with 41 the year before.", 27, Change("down", start=41)),
        ("For gas the cap is 9.85 cents, unchanged.", 9.85, Change("flat")),
        ("Timber was 8 per cent cheaper than in spring.", 8, Change("down", 8, "percent")),
        ("Juvenile crime grew at a double-digit rate, by 11.7 percent.", 11.7, Change("up", 11.7, "percent")),
    ],
)  # fmt: skip
def test_changes(text: str, value: float, change: Change) -> None:
    figure = figures(text)[0]
    assert figure.value == pytest.approx(value)
    found = figure.change
    assert found is not None
    assert (found.direction, found.value, found.start) == (change.direction, change.value, change.start)
    if change.comparison:
        assert found.comparison == change.comparison


def test_the_second_of_two_shares_the_verb() -> None:
    first, second = figures("Volumes rose 9% in Germany and 6% in Poland.")
    assert first.change and second.change
    assert (first.change.direction, second.change.direction) == ("up", "up")


@pytest.mark.parametrize(
    "text",
    [
        "Milk makes up about 40 percent of costs.",
        "She put down 41,300 euros.",
        "Helicopters carried 85 tonnes of rice.",
        "The clear-up rate stood at 58.2 percent.",
        "She added that fines of 10 euros are common.",
    ],
)
def test_what_is_no_change(text: str) -> None:
    assert only(text).change is None


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Since 2011 the council has sold 30 allotments.", "allotments council has sold"),
        ("More than 98 percent of county towns are covered.", "county towns"),
        ("Revenue of $5 billion was reported.", "Revenue"),
        ("A 12% increase in rent was announced.", "rent"),
        ("It charges a 0.6 per cent fee.", "fee"),
        ("She paid $12,000 for a new roof.", "new roof"),
        ("Adult moths can fly more than 100 kilometres.", "Adult moths can fly"),
        ("The Bank of Maravia lowered its policy rate by a quarter point to 4.75 percent.", "policy rate"),
        ("She put the need at $180 million.", "need"),
        ("Exports were 25 billion euros; imports 13.5 billion euros.", "imports"),
        ("An anticipated price of between $62 and $68 was named.", "anticipated price"),
        ("Shipments reached 266 million units.", "Shipments"),
        (
            "The number of phone terminals connected reached 518 million households.",
            "number of phone terminals",
        ),
        ("The productivity of the field reached 19 ardebs.", "productivity of the field"),
        ("Exports recorded 55 billion dollars.", "Exports"),
        ("Orders totalled 40 ships.", "Orders"),
        ("The deficit will be brought back to 5% of the GDP.", "deficit"),
        ("State revenue reached 72 percent of the target.", "State revenue"),
        ("Briefing at the port: 17 thousand housing units were delivered.", "delivered"),
        ("He detailed that the stocks of grain fall to 1.3 million tons.", "stocks of grain"),
        ("The total scale of factory investment growth 23.0%.", "total scale of factory investment"),
        (
            "Ana Ruiz, head of works, noted that the size of investment growth 23%, 17 percentage points faster than all.",
            "size of investment",
        ),
        ("The national fixed asset investment was 36 trillion yuan.", "national fixed asset investment"),
        ("Exports fell, manufacturing investment increased 10.0 percent.", "manufacturing investment"),
        (
            "The spending of foreigners visiting japan in April was 2 trillion yen.",
            "spending of foreigners visiting japan",
        ),
        ("Over 2,000 projects are under construction.", "projects under construction"),
    ],
)
def test_what_it_measures(text: str, measures: str) -> None:
    assert figures(text)[-1].measures == measures


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In 2030, 40 ships came.", "2030"),
        ("The network grew by 5 percent in the first quarter of 2030.", "2030-Q1"),
        ("The council approved 1,870 homes in the first half.", "2031-H1"),
        ("Airlines carried 26 million passengers in the first three months of the year.", "2031-Q1"),
        ("Inflation eased to 2.9% in January.", "2031-01"),
        ("The charge will fall by 1.8 cents from April.", "2031-04"),
        ("She sees the rate at 4 percent by March.", "2031-03"),
        ("Losses were 40 tonnes between 2015 and 2030.", "2015/2030"),
        ("Last year 40 ships came.", "2030"),
        ("Rainfall of 412 mm broke a record that had stood since 1974.", None),
        ("There were 212 homicides, 19 fewer than in 2029.", None),
        ("Plans for 2030 were made; 40 ships came.", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    assert figures(text)[0].period == period


def test_a_table_gives_what_has_a_unit_under_its_rows_name() -> None:
    text = "Region | Employed | Wage\nLakes | 140,300 | €22.40\nCoast | 90,100 | €25.10"
    found = analyse(text, blocks=(Block("table", Span(0, len(text))),)).figures
    assert [(f.value, f.unit, f.measures) for f in found] == [(22.4, "EUR", "Lakes"), (25.1, "EUR", "Coast")]


def test_a_conversion_in_brackets_is_no_figure_of_its_own() -> None:
    figure = only("A $350 million (£270 million) stake was sold.")
    assert (figure.value, figure.unit, len(figure.repeats)) == (350e6, "USD", 1)


def test_what_is_said_again_is_listed_once() -> None:
    text = (
        "In all 1.4 million homes were built. Of the 1.4 million homes, most are empty. Nobody counted them."
    )
    found = [f for f in figures(text) if f.value == 1.4e6]
    assert len(found) == 1
    assert len(found[0].repeats) == 1


@given(st.text(alphabet="0123456789 .,-–%$€£/()abkmn\n“”:;", max_size=120))
def test_any_text_gives_figures_that_read_as_claimed(text: str) -> None:
    brief = analyse(text)
    for figure in brief.figures:
        assert figure.span.of(brief.text).strip()
        assert figure.sentence.holds(figure.span)
        assert (figure.value is None) == (figure.low is not None and figure.high is not None)
    assert sorted(f.rank for f in brief.figures) == list(range(1, len(brief.figures) + 1))


def test_time_grows_with_the_text_and_no_faster() -> None:
    text = "Output rose 5.3 percent to 1,200 tonnes in 2030, up from 1,100 in 2029, he said. "
    assert growth(analyse, lambda count: text * count, 100, 800) < LINEAR


def test_small_counts_stand_behind_what_is_told_of_the_matter() -> None:
    brief = analyse(
        "The two leaders met on three islands. Exports came to $4.2 billion. Exports of tin came to $4.2 billion, too."
    )
    first, *rest = sorted(brief.figures, key=lambda figure: figure.rank)
    assert first.value == 4.2e9
    assert {figure.value for figure in rest[:2]} == {2.0, 3.0}


def test_a_few_dead_are_the_news() -> None:
    brief = analyse("Two ships met in five ports. Three people were killed.")
    assert min(brief.figures, key=lambda figure: figure.rank).value == 3


def test_a_figure_that_says_what_it_is_stands_before_one_that_does_not() -> None:
    text = "Prices: $15.00, $12.00. The new bridge at Odrava cost $11 million."
    first = min(figures(text), key=lambda figure: figure.rank)
    assert (first.value, first.measures) == (11e6, "new bridge at Odrava")


def test_a_few_of_something_stand_behind_how_long_it_takes() -> None:
    text = "The course has three modules. Pupils must spend 72 hours on a farm."
    assert [f.value for f in sorted(figures(text), key=lambda figure: figure.rank)] == [72, 3]


def test_years_in_prison_come_before_ages() -> None:
    found = figures(
        "Mara Quill, 47, was convicted on Monday. Owen Holm, 52, faces a sentence of up to 30 years in prison."
    )
    assert min(found, key=lambda figure: figure.rank).value == 30


def test_three_figures_of_one_thing_leave_room_for_another() -> None:
    text = "The bond was $100,000. The bond was $90,000. The bond was $80,000. Then 9,000 people came to the court."
    last = sorted(figures(text), key=lambda figure: figure.rank)[2:]
    assert last[0].unit == "people"
