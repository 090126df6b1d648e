"""Summaries: verbatim, in order, standing alone, within their bounds; sumy's methods through our sentences."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.analysis.summary import METHODS, rank
from reader.analysis.summary.weighing import weighed
from reader.core.article import Block
from reader.core.spans import Span
from tests.growth import LINEAR, growth

NEWS = [
    "The harbour of Port Ness will be closed to large ships for two weeks, the harbour board said on Monday.",
    "He did not say when it would open again.",
    "A dredger will clear 40,000 tonnes of sand that a storm washed into the channel of the harbour.",
    "The board expects large ships to return to the harbour by the end of March.",
    "Some 26 ships have been sent to other ports, the board said.",
    "A cat sat on the quay.",
    "Why was the channel not cleared last year?",
    "The storm of January was the strongest since 1987, and the channel lost a third of its depth.",
]


def words(indices: list[int]) -> str:
    return " ".join(NEWS[i] for i in indices)


def test_it_is_verbatim_and_in_order() -> None:
    text = " ".join(NEWS)
    summary = analyse(text).summary
    assert len(summary) == 3
    assert [s.span for s in summary] == sorted(s.span for s in summary)
    assert sorted(s.rank for s in summary) == [1, 2, 3]
    for item in summary:
        assert item.span.of(text) in NEWS


def test_what_the_text_is_about_comes_before_what_stands_beside() -> None:
    chosen = rank(NEWS, count=3)
    assert 0 in chosen
    assert not {1, 5, 6} & set(chosen)


@pytest.mark.parametrize(
    "sentence",
    [
        "Thank you, Madam President, and good evening to you all.",
        "CHAIR: Good morning, and welcome to this hearing of the committee.",
        "However, the ministry said that it would look at the channel again.",
        "One of them gives the town money for a bridge that was washed away.",
        "They said that the ships had been sent to other ports along the coast.",
        "“As of this winter the harbour will be open, and the ships will be back.",
        "Is that what the harbour board has promised to the owners of ships?",
        "Additionally, the ministry said on Monday that it would look at the channel again.",
        "The ministry, though, would look at the channel again before the end of the winter.",
        "In this way the ministry would look at the channel again before the end of the winter.",
        "The most recent of these gives the town money for a bridge that was washed away.",
        "What the ministry said on Monday of the channel",
        "On average, these ministries look at the channel again before the end of the winter.",
        "In November they said that the ministry would look at the channel again.",
        "Behind her stood the board, which would look at the channel again.",
        "The 23-year-old looked at the channel again before the end of the winter.",
        "Last year, she said that the ministry would look at the channel again.",
        "Copyright © 2022 the harbour board of Port Ness, which is a part of the ministry.",
        "Ann Lee and Tom Hale of the Port Ness Herald contributed to this report.",
        "Which meant that the ministry would look at the channel again before the end of the winter.",
        "Some were told that the ministry would look at the channel again before the end of the winter.",
        "Three days later, the ministry said that it would look at the channel again.",
        "What the ministry said of the channel on Monday, however, was that it would look again.",
        "What she said was that the ministry would look at the channel again.",
        "YUKI: They said on Monday that the ministry would look at the channel again.",
        "Here are nine ways in which the ministry would look at the channel again.",
        "In the following drawing, the ministry is shown as it looks at the channel again.",
        "I want to speak about three things tonight: the ministry, the board and the channel.",
        "In this article, we will look at the channel with those who run the ministry.",
        "looked at the channel again before the end of the winter, as the ministry had said.",
        "Ann Lee, left, greets the minister before the two look at the channel again.",
        "Ann Lee is a senior reporter at the Port Ness Herald and looks at the ministry.",
        "Asking these questions, the ministry said on Monday that it would look at the channel again.",
        "To simplify this process, the ministry said on Monday that it would look at the channel again.",
        "Built for both rain and snow, this channel will be looked at again by the ministry.",
        "Further, the ministry said on Monday that it would look at the channel again.",
        "The ministry answers who writes to channel@harbour.example before the end of the winter.",
    ],
)
def test_what_does_not_stand_alone_or_is_a_notice_pays_for_it(sentence: str) -> None:
    plain = "The ministry said on Monday that it would look at the channel again."
    assert weighed([sentence])[0].alone < weighed([plain])[0].alone == 0


@pytest.mark.parametrize(
    "sentence",
    [
        "Many people said on Monday that the ministry would look at the channel again.",
        "When she came home on Monday, Minister Lind said that she would look at the channel again.",
        "The board waited; the ministry, however, said that it would look at the channel again.",
        "In this paper, we show how often the ministry has looked at the channel since 2019.",
        "The left, which runs the ministry, said that it would look at the channel again.",
        "Beijing this week said that the ministry would look at the channel again before winter.",
        "After Ann Lee had come home on Monday at noon, she said that the ministry would look again.",
        "Further talks of the ministry and the board of the harbour will look at the channel again.",
        "eBay said on Monday that it would look at the channel again with the ministry.",
    ],
)
def test_what_only_looks_so_stands_alone(sentence: str) -> None:
    assert weighed([sentence])[0].alone == 0


@pytest.mark.parametrize(
    "sentence",
    [
        "“The ministry,” it said on Monday, “will look at the channel again.”",
        "The ministry said on Monday that we should look at the channel again.",
    ],
)
def test_what_an_author_tells_comes_before_words_in_a_mouth(sentence: str) -> None:
    plain = "The ministry said on Monday that it would look at the channel again."
    assert weighed([sentence])[0].telling < weighed([plain])[0].telling == 0


@pytest.mark.parametrize(
    "sentence",
    [
        "“Rain fell.”",
        "(Rain fell.)",
        "Rain fell.[3]",
        "Rain fell. [17]",
        "Rain fell. [1 - 3]",
        "经济增长。",
        "هطل المطر.",
    ],
)
def test_an_end_is_known_in_any_script(sentence: str) -> None:
    assert weighed([sentence])[0].alone == 0


@pytest.mark.parametrize(
    ("language", "leaning", "plain"),
    [
        ("de", "Außerdem sinken die Zinsen.", "Die Zinsen sinken."),
        ("de", "Davon trägt der Bund die Hälfte.", "Der Bund trägt die Hälfte."),
        ("fr", "Il baisse les taux.", "La banque baisse les taux."),
        ("fr", "Selon lui, les taux baissent.", "Selon la banque, les taux baissent."),
        ("es", "Según ella, los tipos bajan.", "Según el banco, los tipos bajan."),
        ("it", "Inoltre i tassi scendono.", "Il governo abbassa i tassi."),
        ("ru", "Однако ставка растёт.", "Ставка растёт."),
        ("ru", "Об этом сообщил банк.", "Банк сообщил о ставке."),
        ("uk", "Однак ставка зростає.", "Ставка зростає."),
        ("pl", "Ponadto spadają stopy.", "Stopy spadają."),
        ("tr", "Ayrıca faiz düşüyor.", "Faiz düşüyor."),
        ("he", "אולם הריבית יורדת.", "הריבית יורדת."),
        ("hi", "लेकिन ब्याज घट रहा है।", "ब्याज घट रहा है।"),
        ("ko", "그러나 금리는 내린다.", "금리는 내린다."),
        ("zh", "此外，利率下降。", "利率下降。"),
        ("ja", "しかし金利は下がる。", "金利は下がる。"),
    ],
)
def test_other_languages_lean_on_words_of_their_own(language: str, leaning: str, plain: str) -> None:
    assert weighed([leaning], language=language)[0].alone < 0
    assert weighed([plain], language=language)[0].alone == 0


@pytest.mark.parametrize(
    "sentence", ["„Regen“ fiel auf das Land.", "”Regn” föll över landet.", "「雨」が降った。"]
)
def test_a_quotation_in_marks_of_other_languages_is_whole(sentence: str) -> None:
    assert weighed([sentence])[0].alone == 0


def test_the_same_is_not_said_twice() -> None:
    again = [NEWS[0], NEWS[0].replace("Monday", "Tuesday"), *NEWS[2:]]
    assert not {0, 1} <= set(rank(again, count=3))


def test_a_text_of_one_sentence_has_one_item() -> None:
    assert len(rank([NEWS[0]] * 5, count=3)) == 1


def test_the_title_is_not_said_again() -> None:
    title = "Harbour of Port Ness closed to large ships for two weeks"
    assert 0 not in rank([f"{title}.", *NEWS], count=3, title=title)


@pytest.mark.parametrize("method", METHODS)
def test_a_method_is_quiet_where_words_are_few(method: str, recwarn: pytest.WarningsRecorder) -> None:
    sentences = ["Alpha beta.", "Gamma delta.", "Epsilon zeta."]
    assert len(rank(sentences, count=2, method=method)) == 2
    assert len(rank(["Alpha.", "Beta.", "Alpha beta."], count=2, method=method)) == 2
    assert not recwarn.list


def test_headings_and_lists_are_not_chosen() -> None:
    heading = "The harbour of Port Ness and its channel: what the harbour board says of ships"
    body = " ".join(NEWS)
    text = f"{heading}\n\n{body}"
    blocks = (
        Block("heading", Span(0, len(heading)), 1),
        Block("paragraph", Span(len(heading) + 2, len(text))),
    )
    assert all(item.span.start > len(heading) for item in analyse(text, blocks=blocks).summary)


def test_a_budget_of_words_is_kept() -> None:
    text = " ".join(NEWS)
    summary = analyse(text, words=40).summary
    assert 0 < sum(len(item.span.of(text).split()) for item in summary) <= 40


@pytest.mark.parametrize("method", ["luhn", "lsa"])
def test_a_method_fills_a_budget_of_words_with_sentences_of_its_choice(method: str) -> None:
    names = "fog ice rain hail snow wind sun thaw dew frost".split()
    text = " ".join(
        f"{name.title()} came to the {names[i * 7 % 10]} of the harbour with {name} and ships."
        for i, name in enumerate(names)
    )
    assert analyse(text, words=60, method=method).summary == analyse(text, sentences=5, method=method).summary


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    "sentences",
    [[], ["One."], ["One.", "One."], ["…"] * 5, ["中国经济增长。", "出口下降。"], ["👩‍👩‍👧‍👦"] * 4, NEWS],
    ids=["none", "one", "twice", "marks", "Chinese", "emoji", "news"],
)
def test_every_method_ranks_anything(method: str, sentences: list[str]) -> None:
    chosen = rank(sentences, count=3, title="Harbour", method=method)
    assert chosen == sorted(set(chosen))
    assert all(0 <= i < len(sentences) for i in chosen)
    assert len(chosen) <= min(3, len(sentences))
    if sentences is NEWS:
        assert len(chosen) == 3


def test_an_unknown_method_is_said_so() -> None:
    with pytest.raises(ValueError, match="no summary method 'magic'"):
        rank(NEWS, method="magic")


@given(st.lists(st.text(max_size=40), max_size=12), st.integers(1, 5))
def test_any_sentences_can_be_ranked(sentences: list[str], count: int) -> None:
    chosen = rank(sentences, count=count)
    assert chosen == sorted(set(chosen))
    assert len(chosen) <= min(count, len(sentences))


@pytest.mark.parametrize("piece", ["[1].", '?"', ". ", "a-", "a, ", "© "])
def test_a_hostile_sentence_is_weighed_in_linear_time(piece: str) -> None:
    assert growth(weighed, lambda count: [piece * count + "x"], 10_000, 100_000) < LINEAR


@pytest.mark.parametrize("method", METHODS)
def test_the_methods_do_not_grow_with_the_square_of_a_long_text(method: str) -> None:
    def ranked(sentences: list[str]) -> None:
        assert len(rank(sentences, count=3, method=method)) == 3

    def made(count: int) -> list[str]:
        return [f"{NEWS[i % len(NEWS)][:-1]} number {i}." for i in range(count)]

    assert growth(ranked, made, 100, 1000) < LINEAR


@pytest.mark.parametrize("text", ["1" * 3_000, "1,234 " * 1_000, '"' * 3_000, "a ship " * 1_000])
def test_what_holds_no_sentence_has_no_summary(text: str) -> None:
    assert analyse(text).summary == ()


@pytest.mark.parametrize(
    "text",
    ["Wednesday at 4:00 PM EDT\nTomorrow at 12:00 PM GMT", "Region 1\t3\t5.5%\nRegion 2\t6\t2.5%", "Harbour"],
)
def test_lines_that_say_nothing_are_no_summary(text: str) -> None:
    assert analyse(text).summary == ()
    assert [item.span.of(f"{text}\n{NEWS[0]}") for item in analyse(f"{text}\n{NEWS[0]}").summary] == [NEWS[0]]


def test_a_short_sentence_or_a_line_of_some_words_is_one() -> None:
    for text in ("Rain fell.", "rain fell on the harbour again today", "เศรษฐกิจเติบโต", "经济增长"):
        assert [item.span.of(text) for item in analyse(text).summary] == [text]


def test_a_page_without_stops_is_left_out_beside_sentences() -> None:
    text = "\n".join([NEWS[0], "a ship " * 1_000, NEWS[2]])
    assert [item.span.of(text) for item in analyse(text).summary] == [NEWS[0], NEWS[2]]


def test_a_sentence_of_hardly_a_word_of_meaning_is_not_taken() -> None:
    talk = [
        "You know.",
        "The old bridge of Almere closes in May for repairs.",
        "Oh yeah.",
        "I don't know.",
        "A ferry carries cars across the harbour until the autumn.",
        "That's right.",
        "The town pays two million for the new piers of the bridge.",
    ]
    assert sorted(rank(talk, count=3)) == [1, 4, 6]
