"""Press conferences as machines translate them: small letters where sentences and names begin, names in their own order."""

from __future__ import annotations

import pytest

from reader.analysis import analyse
from reader.core.brief import Brief


def brief_of(text: str) -> Brief:
    return analyse(text)


def said(text: str) -> list[tuple[str, str]]:
    """Return who said what, by the person's name where there is one."""
    brief = brief_of(text)
    names = {person.id: person.name for person in brief.people}
    return [
        (names.get(one.person or "", one.speaker or ""), " ".join(span.of(text) for span in one.content))
        for one in brief.statements
    ]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("ma qi, director of the Price bureau, said fees fell.", "Ma Qi", "director of the Price bureau"),
        ("Ma qi said the fees of the harbour fell.", "Ma Qi", None),
        (
            "Federal Minister of Economics Robert habeck has on Wednesday presented it. All fell, said habeck.",
            "Robert Habeck",
            "Federal Minister of Economics",
        ),
        ("Minister sule ABDULAZIZ noted that fees fell.", "Sule Abdulaziz", "Minister"),
        (
            "joo-won han, minister of Fisheries, Trade and energy, said catches fell.",
            "Han Joo-won",
            "minister of Fisheries, Trade and energy",
        ),
        ("Minister Han joo-won emphasized the catches.", "Han Joo-won", "Minister"),
        ("Minister ONDA Kenichi left. Minister Onda said no.", "Kenichi Onda", "Minister"),
        ("Minister Charles Kos III said no.", "Charles Kos III", "Minister"),
        ("Minister Ines DE LA VEGA said no.", "Ines de la Vega", "Minister"),
        (
            "On Friday deputy Minister of ports Orlov Sergey Ivanovich said the ice broke.",
            "Sergey Ivanovich Orlov",
            "deputy Minister of ports",
        ),
        ("At noon Minister of ports ONDA Ayushi left.", "Ayushi Onda", "Minister of ports"),
        ("VIKA - Director general of Taxes Ana RUIZ said no.", "Ana Ruiz", "Director general of Taxes"),
        ("The Treasury minister mehmet DİMŞEK said no.", "Mehmet Dimşek", "Treasury minister"),
        ("Minister Nguyen hong Thanh said no.", "Nguyen Hong Thanh", "Minister"),
        (
            "The president of the Grain Company (GC), Edegar pretto, said no.",
            "Edegar Pretto",
            "president of the Grain Company",
        ),
        ("The mayor of Vika, antonio garamendi, was absent.", "Antonio Garamendi", "mayor of Vika"),
        (
            "Minister of Commerce & Industry, Consumer affairs, Food and Textiles, Shri Anand Pillai today said no.",
            "Anand Pillai",
            "Minister of Commerce & Industry, Consumer affairs, Food and Textiles",
        ),
    ],
)
def test_a_name_gets_its_order_and_its_capitals(text: str, name: str, role: str | None) -> None:
    found = brief_of(text).people
    assert [(person.name, person.role) for person in found] == [(name, role)]


@pytest.mark.parametrize("short", ["S.I. Orlov", "S. I. Orlov", "S. Orlov", "Orlov S"])
def test_initials_mean_who_is_named_in_full(short: str) -> None:
    found = brief_of(f'Minister Orlov Sergey Ivanovich came. "The ice broke early this year," said {short}.')
    assert [person.name for person in found.people] == ["Sergey Ivanovich Orlov"]
    assert [one.person for one in found.statements] == ["p1"]


def test_a_name_spelt_out_counts_before_initials() -> None:
    found = brief_of("Minister ONDAVA Sergey left. S. Ondava said the ice broke early.").people
    assert [person.name for person in found] == ["Sergey Ondava"]


def test_initials_of_two_mean_neither() -> None:
    found = brief_of("Jan Kos came. Jutta Kos came too. J. Kos said the ice broke early.")
    assert len(found.people) == 3


@pytest.mark.parametrize(
    "role",
    [
        "deputy director of the commission and member of the Party group",
        "director and spokesman of the Policy Research office of the NDRC",
    ],
)
def test_offices_of_the_state(role: str) -> None:
    [person] = brief_of(f"ma qimeng, {role}, said fees fell.").people
    assert person.official


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'Han joo-won, minister of ports, stated that "the ice broke." minister han said that the fleet sails in May.',
            [("Han Joo-won", '"the ice broke."'), ("Han Joo-won", "the fleet sails in May")],
        ),
        (
            "At a meeting on Friday deputy Minister of ports Sergey Orlov reported that the ice broke early.",
            [("Sergey Orlov", "the ice broke early")],
        ),
        (
            "The head of the department of harbour works Mira Lind noted that the ice broke early.",
            [("Mira Lind", "the ice broke early")],
        ),
        (
            "Yesterday the deputy Minister of ports Mira Lind said, that the ice broke, that is the end.",
            [("Mira Lind", "the ice broke, that is the end")],
        ),
        (
            "Minister Mira Lind announced this Thursday (14) that the ice broke early.",
            [("Mira Lind", "the ice broke early")],
        ),
        (
            "The Minister of Roads and urban development, Mira Lind, stated: The ice broke early this year.",
            [("Mira Lind", "The ice broke early this year")],
        ),
        (
            "The wife of President Jan Kos said that the ice broke early.",
            [("The wife of President Jan Kos", "the ice broke early")],
        ),
        (
            "The Ministry of Trade, Ice and Ports (MOTIP) announced that the ice broke early.",
            [("The Ministry of Trade, Ice and Ports", "the ice broke early")],
        ),
        (
            "Mr. Goyal said that exports passed Rs. 3.20 lakh crore.",
            [("Goyal", "exports passed Rs. 3.20 lakh crore")],
        ),
    ],
)
def test_who_said_it(text: str, found: list[tuple[str, str]]) -> None:
    assert said(text) == found


ANSWERED = (
    "Journalist: When does the bridge close?\n\n"
    "Ma qimeng, deputy director of the harbour bureau: It closes in May for eight weeks.\n\n"
    "We have told the ferries.\n\n"
    "Journalist: And the cost?"
)


def test_an_answer_led_by_name_and_office_goes_on_until_the_next_question() -> None:
    assert said(ANSWERED) == [("Ma Qimeng", "It closes in May for eight weeks. We have told the ferries.")]


def test_without_questions_a_paragraph_led_by_a_name_stands_alone() -> None:
    text = ANSWERED.replace("Journalist: ", "")
    assert said(text) == [("Ma Qimeng", "It closes in May for eight weeks.")]


def test_items_of_a_list_that_read_like_names_say_nothing() -> None:
    text = "- Blanc Fontaine: a crisp white wine with notes of pear and almond.\n\nMr. Blanc Fontaine was a grower."
    assert said(text) == []


def test_a_heading_that_begins_with_a_name_is_no_answer() -> None:
    assert said("Minister Ma Qimeng visits.\n\nMa Qimeng: a life in pictures") == []
