"""Names in small letters that no list knows, and words that are no names."""

from __future__ import annotations

import pytest

from reader.analysis import analyse
from reader.analysis.people.english import is_english, is_unknown


def names(text: str) -> list[str]:
    return [person.name for person in analyse(text).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday febrio kacaribu added that the budget would rise.", "Febrio Kacaribu"),
        ("The law was changed, sri mulyono Indradi said on Thursday.", "Sri Mulyono Indradi"),
        ("The plan is late, spokeswoman ayu permata told reporters.", "Ayu Permata"),
        ("Mr. nguyen van duc told the reporters that the road is open.", "Nguyen Van Duc"),
        ('"We will stay in the villages," affirmed nurlan abishev.', "Nurlan Abishev"),
        ("Deputy governor olumide adeyemi informed that the rate stays.", "Olumide Adeyemi"),
        ("The fees fell, according to Capt. Lahteenmaki birgitta.", "Birgitta Lahteenmaki"),
        ("Minister Juma Kitwana ndaki has said the shilling is strong.", "Juma Kitwana Ndaki"),
    ],
)
def test_words_of_no_language_known_are_a_name_in_the_company_of_persons(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The former governor galvanized fervent support among residents.",
        "They serve xiao long bao, honey kaofu, lion's head meatballs, and more.",
        "The teahouses, called qahveh khanehs, opened again on Monday.",
        "The livestreamed podcasts said that smartphones are dear.",
    ],
)
def test_words_in_other_company_are_no_name(text: str) -> None:
    assert names(text) == []


def test_a_word_before_a_whole_name_is_no_part_of_it() -> None:
    assert names("A wine list curated by master sommelier Anna Sohm was praised.") == ["Anna Sohm"]


def test_english_is_known_by_its_lists_its_forms_and_its_halves() -> None:
    assert all(map(is_english, ("policies", "reopened", "livestream", "reporters")))
    assert not any(map(is_english, ("kacaribu", "santoso", "mwakasege", "yusuf")))


def test_a_name_with_particle_or_hyphen_is_unknown_as_a_whole() -> None:
    assert is_unknown("el-sherbini")
    assert not is_unknown("long-term")
    assert not is_unknown("van")
