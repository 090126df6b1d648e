"""Names that machine translation spoils: small letters, either order, and the form that is shown for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.analysis.people.casing import capitalised
from reader.analysis.people.tagging.tagger import _windows, names_in
from reader.analysis.people.tagging.usage import Usage
from tests.analysis.people.test_names import people_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prosecutor Dorota kowalczyk said the file was closed.", "Dorota Kowalczyk"),
        ("According to engineer anand Subramanian, the wall holds.", "Anand Subramanian"),
        ("Company spokesman Anders holmkvist declined. Holmkvist said nothing else.", "Anders Holmkvist"),
        ("The report was read by judge Mirela ionescu, who sighed.", "Mirela Ionescu"),
        ("wei-hong Tan, director of the bureau, said so.", "Tan Weihong"),
        ("Chairman tan Weihong told the meeting that orders grew.", "Tan Weihong"),
    ],
)
def test_a_name_partly_in_small_letters_is_found_and_put_right(text: str, name: str) -> None:
    assert [person.name for person in people_of(text).people] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Judge Florin ruled that the fine stands.",
        "Then Anna later said that it rained.",
        "My neighbour Desmond always says that.",
        "Daniel knows he will lose.",
        "Visitors from Verona wrote letters.",
        "She sold the Prince Harry photos.",
    ],
)
def test_a_verb_or_adverb_behind_a_first_name_is_no_surname(text: str) -> None:
    assert not any(" " in person.name for person in people_of(text).people)


def test_spoilt_chinese_names_are_shown_surname_first() -> None:
    people = people_of(
        "Junlong Gao, director of the bureau, spoke first. Minister mei-ying Xu said so. Xu meiying left."
    ).people
    assert [person.name for person in people] == ["Gao Junlong", "Xu Meiying"]


def test_a_chinese_name_in_western_order_stays_where_nothing_is_spoilt() -> None:
    people = people_of("Junlong Gao, a chemist in Boston, said so. His colleague Ann Lee agreed.").people
    assert [person.name for person in people] == ["Junlong Gao", "Ann Lee"]


def test_the_first_name_that_an_interview_uses_alone_does_not_turn_the_name() -> None:
    people = people_of(
        "We met Tobias Quennell, a baker. Tobias sells bread. Minister Ines dragović said: Quennell Tobias is right."
    ).people
    assert people[0].name == "Tobias Quennell"


@pytest.mark.parametrize("change", [str.lower, str.upper])
def test_officials_of_a_text_in_one_case_keep_name_and_role(change: Callable[[str], str]) -> None:
    text = (
        "Luo Junjie, head of the price bureau, said costs will be cut. According to Tian Yulong, an engineer, all is"
        " well. Mayor Nunzio Galantino welcomed the plan of the town. Galantino added that work will start."
    )
    people = people_of(change(text)).people
    assert [person.name for person in people] == ["Luo Junjie", "Tian Yulong", "Nunzio Galantino"]
    assert [len(person.mentions) for person in people] == [1, 1, 2]
    assert all(person.role for person in people)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The costs will be cut, luo junjie said on Monday.", "Luo Junjie"),
        ("LuoJunjie, head of the bureau, said so.", "Luo Junjie"),
        ("Finance Minister helen novak told reporters so.", "Helen Novak"),
        ("The engineer TIAN YULONG told reporters so.", "Tian Yulong"),
        ("Mayor DOROTA KOWALCZYK told reporters so.", "Dorota Kowalczyk"),
    ],
)
def test_the_capitals_of_a_name_are_put_right(text: str, name: str) -> None:
    assert [person.name for person in people_of(text).people] == [name]


@pytest.mark.parametrize(
    "text", ["Then long change said much.", "They say unto ye that it is so.", "The man told Gao were late."]
)
def test_english_words_that_read_as_pinyin_are_no_name(text: str) -> None:
    assert people_of(text).people == ()


def test_a_text_that_turns_names_round_is_put_right_as_a_whole() -> None:
    people = people_of(
        "Bennett Joseph, the mayor, met Novak Peter, a lawyer. Minister Galantino Nunzio came, and so did Ann Lee."
    ).people
    assert [person.name for person in people] == [
        "Joseph Bennett",
        "Peter Novak",
        "Nunzio Galantino",
        "Ann Lee",
    ]


def test_how_many_bear_a_word_as_either_name_tells_which_leads() -> None:
    people = people_of(
        "Novak Peter, the mayor, met Scalia Antonin and Reid Harry. Ann Lee and Michelle Reyes came too."
    ).people
    assert [person.name for person in people] == [
        "Peter Novak",
        "Antonin Scalia",
        "Harry Reid",
        "Ann Lee",
        "Michelle Reyes",
    ]


@pytest.mark.parametrize(
    ("name", "mended"), [("Wang Steven", "Steven Wang"), ("Shui-bian Lee", "Lee Shui-bian")]
)
def test_a_given_name_that_only_one_side_can_have_is_put_first_or_last(name: str, mended: str) -> None:
    text = f"Novak Peter, the mayor, met Bennett Joseph, a lawyer. Minister {name} said so. Mayor Ann lindqvist came."
    assert mended in [person.name for person in people_of(text).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mayor Anwar al-hamdani told reporters so.", "Anwar al-Hamdani"),
        ("Mayor Anwar Al-hamdani told reporters so.", "Anwar Al-Hamdani"),
        ("Mayor Charles lindqvist iii told reporters so.", "Charles Lindqvist III"),
    ],
)
def test_articles_stay_small_and_numerals_get_large(text: str, name: str) -> None:
    assert [person.name for person in people_of(text).people] == [name]


def test_japanese_beside_koreans_stay_as_they_stand() -> None:
    people = people_of("Minister Bae Sung-ho met Watanabe Kaori and Min Hye-jin, the trade envoy.").people
    assert "Watanabe Kaori" in [person.name for person in people]


def test_the_fullest_form_of_a_name_is_shown_though_it_lost_a_capital() -> None:
    (person,) = people_of(
        "The mayor, Rogério Bandeira de melo, came. Bandeira de Melo said taxes would fall."
    ).people
    assert person.name == "Rogério Bandeira de Melo"


def test_the_field_of_an_office_is_no_part_of_a_spoilt_name() -> None:
    (person,) = people_of(
        "First Deputy Minister of Agrarian Policy Oksana mudryk said taxes would fall."
    ).people
    assert (person.name, person.role) == ("Oksana Mudryk", "First Deputy Minister of Agrarian Policy")


def test_one_odd_name_in_a_sound_text_stays_as_it_is() -> None:
    people = people_of(
        "Bennett Joseph, the mayor, met Ann Lee, Peter Novak, Maria Ruiz and Tom Baker."
    ).people
    assert people[0].name == "Bennett Joseph"


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("o'neal", "O'Neal"),
        ("MCLAUGHLIN", "McLaughlin"),
        ("magee-shepherd", "Magee-Shepherd"),
        ("d’arcy", "D’Arcy"),
    ],
)
def test_a_surname_gets_all_its_capitals(word: str, name: str) -> None:
    assert capitalised(word) == name


def test_a_place_or_body_before_a_chinese_name_is_no_part_of_it() -> None:
    people = people_of("The head of the Pricing Council Shen Yanmei told reporters that prices fell.").people
    assert [person.name for person in people] == ["Shen Yanmei"]


def test_a_common_word_that_begins_a_sentence_is_looked_at_where_the_text_has_it_as_a_name() -> None:
    here, elsewhere = (
        "Markets fell silent in the part-time store .".split(),
        "They asked Markets why .".split(),
    )
    assert _windows(here, Usage([here])) == []
    assert _windows(here, Usage([here, elsewhere])) == [(0, 2)]
    assert _windows("the store of jun-jie luo .".split(), Usage([])) == [(2, 5)]


def test_words_that_only_begin_a_sentence_are_not_decoded_but_names_are() -> None:
    words = ["However", "it", "was", "Paul", "Weber", "who", "came"]
    assert [(n.start, n.end, n.kind) for n in names_in(words, Usage([words]))] == [(3, 5, "PER")]


def test_in_a_text_that_spoils_names_an_unknown_surname_may_end_a_clause() -> None:
    spoilt = (
        "Coach Maria lindqvist said so. In the 90th minute Hazard replaced Axel witsel. Then it was over."
    )
    assert "Axel Witsel" in [person.name for person in people_of(spoilt).people]
    whole = spoilt.replace("lindqvist", "Lindqvist")
    assert "Axel Witsel" not in [person.name for person in people_of(whole).people]


def test_in_a_text_that_spoils_names_a_first_name_and_what_is_no_english_are_a_name() -> None:
    spoilt = "Coach Maria lindqvist said so. Freis scored to beat Manuel neuer from close range, and so did Fognini Fabio."
    assert [person.name for person in people_of(spoilt).people][-2:] == ["Manuel Neuer", "Fabio Fognini"]
    whole = spoilt.replace("lindqvist", "Lindqvist")
    assert "Manuel Neuer" not in [person.name for person in people_of(whole).people]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Facebook co-founder Mark zuckerberg tweeted about it.", "Mark Zuckerberg"),
        ("It quoted the barrister Colin yeo, and others.", "Colin Yeo"),
        ("The director of the Council on American - Islamic Relations Alia Salem said so.", "Alia Salem"),
    ],
)
def test_a_title_leads_a_name_partly_in_small_letters(text: str, name: str) -> None:
    assert name in [person.name for person in people_of(text).people]


@pytest.mark.parametrize(
    "text", ["Captain John left.", "The coach told Anna so.", "Chef Maria resigned, and it closed."]
)
def test_a_verb_behind_a_first_name_is_no_surname(text: str) -> None:
    assert all(" " not in person.name for person in people_of(text).people)
