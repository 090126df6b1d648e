"""Of which ministry a minister is, told by the only one that the text names."""

import pytest

from reader.analysis import analyse

ASKED = "At the press conference of the Ministry of Harbours (MH) on Monday, {office} Ida Holm said that ships are late. {more}"


@pytest.mark.parametrize(
    ("office", "more", "organisation"),
    [
        ("deputy minister", "", "Ministry of Harbours"),
        ("the minister", "The ministry will report in May.", "Ministry of Harbours"),
        ("deputy minister", "The Ministry of Health said nothing.", None),
        ("Prime Minister", "", None),
        ("finance minister", "", None),
        ("the mayor", "", None),
    ],
)
def test_a_minister_without_a_field_is_of_the_only_ministry(
    office: str, more: str, organisation: str | None
) -> None:
    [person] = analyse(ASKED.format(office=office, more=more)).people
    assert person.organisation == organisation


def test_a_ministry_that_is_named_later_is_nobodys_yet() -> None:
    [person] = analyse(
        "The deputy minister Ida Holm said that ships are late. The Ministry of Health said nothing."
    ).people
    assert person.organisation is None
