"""Each case is the text with "‖" where a sentence ends and the next begins."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.analysis.sentences import split
from reader.core.article import Block
from reader.core.spans import Span
from tests.growth import LINEAR, growth

CASES = [
    "Output rose.‖ Exports fell.",
    "Is it over?‖ Nobody knows!‖ We wait.",
    "My name is Jonas E. Smith.‖ I live here.",
    "Please turn to p. 55 of the report.",
    "Were Jane and co. at the party?",
    "They closed the deal with Pitt, Briggs & Co. at noon.",
    "Let's ask Jane and co.‖ They should know.",
    "They closed the deal with Pitt, Briggs & Co.‖ It closed yesterday.",
    "I can see Mt. Fuji from here.",
    "St. Michael's Church is on 5th St. near the light.",
    "That is JFK Jr.'s book.",
    "I visited the U.S.A. last year.",
    "I live in the E.U.‖ How about you?",
    "I live in the U.S.‖ The weather is fine.",
    "I work for the U.S. Government in Virginia.",
    "I have lived in the U.S. for 20 years.",
    "At 5 a.m. Mr. Smith went to the bank.‖ He left the bank at 6 P.M.‖ Mr. Smith then went to the store.",
    "She has $100.00 in her bag.‖ It is hers.",
    "It grew 3.5 percent in 2021.‖ That is 2.1 points more.",
    "He teaches science (He previously worked for 5 years as an engineer.) at the local University.",
    "Her email is Jane.Doe@example.com.‖ I sent her an email.",
    "The site is: https://www.example.50.com/new-site/awesome_content.html.‖ Please check it out.",
    "She turned to him, 'This is great.' she said.",
    'She turned to him, "This is great." she said.',
    'He turned to her, "This is great." She held the book out to show him.'.replace('." She', '."‖ She'),
    "Hello!!‖ Long time no see.",
    "Hello?!‖ Is that you?",
    "1. The first item",
    "1.) The first item",
    "a. The first item",
    "2.1. Overview of the plan",
    "You can find it at N°. 1026.253.553.‖ That is where the treasure is.",
    "She works at Yahoo! in the accounting department.",
    "We make a good team, you and I.‖ Did you see Albert I. Jones yesterday?",
    "Thoreau argues that by simplifying one's life, “the laws of the universe will appear less complex. . . .”",
    "I never meant that....‖ She left the store.",
    "I wasn't really ... well, what I mean...see . . . what I'm saying.",
    '"We need 5 years," he said.‖ "Then we build."',
    '"Growth is the task of the sector." Tian yulong said.‖ Exports rose.',
    '"Will it hold?" Mr. Osei asked.‖ Nobody knew.',
    'Osei said, "Nine will be closed."‖ The minister noted that 1.2 billion lira was set aside.',
    "“The work is done. We are proud of it.”‖ The minister left.".replace("done. We", "done.‖ We"),
    "No. 5 reactor was stopped.‖ No.‖ It was not.",
    "The bill passed in Jan. 2021 and Sen. Lee voted for it.",
    "Acme Inc. said profit rose.‖ Rivals such as Beta Corp. Holdings fell.",
    "The output grew.Exports fell.".replace("grew.", "grew.‖"),
    "产出增长。‖出口下降！‖部长说：“我们会继续。”‖会议结束。",
    "経済は成長した。‖輸出は減った。",
]


@pytest.mark.parametrize("case", CASES)
def test_sentences_end_where_marked(case: str) -> None:
    text = case.replace("‖", "")
    expected = [part.strip() for part in case.split("‖")]
    assert [span.of(text) for span in split(text)] == expected


def test_a_text_without_capitals_still_has_sentences() -> None:
    text = "output rose by a tenth last year. exports fell in the same time. the ministry said so."
    assert len(split(text)) == 3


def test_no_sentence_crosses_a_block() -> None:
    text = "A heading\n\nThe text. It goes on"
    blocks = (Block("heading", Span(0, 9), 2), Block("paragraph", Span(11, len(text))))
    assert [s.of(text) for s in split(text, blocks)] == ["A heading", "The text.", "It goes on"]


def test_other_languages_have_their_abbreviations() -> None:
    text = "Dr. Meier sprach z.B. über Preise. Danach ging er."
    assert len(split(text, language="de")) == 2


@given(st.text(alphabet="ab .!?\"'“”()[]A1\n…。Mr"))
def test_sentences_cover_every_word_once(text: str) -> None:
    spans = split(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text).strip() == span.of(text) != "" for span in spans)
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())


@pytest.mark.parametrize(
    "piece",
    [
        ".",
        '"',
        "a. ",
        '." ',
        "[1 ",
        "Mr. ",
        ". A",
        "U.",
        "(",
        "x" * 50 + " ",
        "e.g.\t",
        ". . . ",
        "a) A b) B ",
        "• ",
    ],
)
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    assert growth(split, lambda size: piece * (size // len(piece)), 25_000, 200_000) < LINEAR


def test_a_long_line_of_another_language_takes_time_in_proportion() -> None:
    def read(text: str) -> None:
        split(text, language="fr")

    assert growth(read, lambda size: "e.g.\t" * (size // 5), 10_000, 80_000) < LINEAR


def test_a_long_line_of_another_language_is_cut_where_its_sentences_end() -> None:
    text = " ".join(f"Le prix {number} a été relevé hier par M. Morel à Lyon." for number in range(500))
    assert [span.of(text)[:9].split()[0] for span in split(text, language="fr")] == ["Le"] * 500
