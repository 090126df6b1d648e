"""Interviews: speakers' labels, first names, introductions, and what they say somebody is."""

from __future__ import annotations

import pytest

from tests.analysis.people.test_names import people_of


def test_a_label_in_capitals_is_the_person_that_the_introduction_names() -> None:
    people = people_of(
        "Nadège Amouzou talks to a diver.\n\nAMOUZOU: Is it cold?\n\nAMOUZOU: And dark?\n\nAMOUZOU: Thank you."
    ).people
    assert [person.name for person in people] == ["Nadège Amouzou"]
    assert len(people[0].mentions) == 4


def test_whose_first_name_is_used_alone_later_is_one_person() -> None:
    people = people_of(
        "We speak with Brisa Okonjo, a nurse from Dellwick. Thank you, Brisa. Brisa laughs and says it is late."
    ).people
    assert [(person.name, person.role) for person in people] == [("Brisa Okonjo", "nurse from Dellwick")]


def test_a_surname_known_alone_is_found_with_its_first_name() -> None:
    people = people_of(
        "Yesterday the race was won by Solvei Kruczenski. Kruczenski said she was tired."
    ).people
    assert [person.name for person in people] == ["Solvei Kruczenski"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "The prize honours Edith Stanhope (1868-1941), founder of the sailing club.",
            "Edith Stanhope",
            "founder of the sailing club",
        ),
        (
            "The person in charge of the provincial bureau, Gan Zhiyao, introduced the plan.",
            "Gan Zhiyao",
            "person in charge of the provincial bureau",
        ),
        ("Culture Minister Inés de la Torre handed over the cup.", "Inés de la Torre", "Culture Minister"),
        ("It belongs to the brewer Hans-Peter Wiegand.", "Hans-Peter Wiegand", "brewer"),
    ],
)
def test_roles_behind_brackets_before_names_and_left_of_them(text: str, name: str, role: str) -> None:
    (person,) = people_of(text).people
    assert (person.name, person.role) == (name, role)


def test_whose_navigator_somebody_is_is_no_organisation() -> None:
    people = people_of("Callum Strachan sailed. Strachan's navigator, Bea Ferreira, broke a finger.").people
    assert [person.organisation for person in people] == [None, None]


def test_the_firm_that_somebody_heads_is_no_person() -> None:
    people = people_of(
        "Ann Holm, chairman of Yuhai Lithium, and Kurt Berg of Elverum Energy also spoke."
    ).people
    assert [person.name for person in people] == ["Ann Holm", "Kurt Berg"]
