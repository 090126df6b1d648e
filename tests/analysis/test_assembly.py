"""The rules that hold for every brief, whatever the text."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis import analyse
from reader.analysis.assembly import LONGEST
from reader.core.brief import Brief
from reader.core.spans import Span
from tests.growth import LINEAR, growth

WIRE = """The harbour office reported record traffic on Monday.

Containers handled at Port Almere reached 1.8 million in 2031, up 12 percent year on year, said Mira Tanaka, director of
the Port Almere Harbour Office. "We expect more than 2 million next year," Tanaka said. "It will not be easy."

According to Jonas Weber, chief economist of the National Bank, freight rates fell from $410 to $355 per box.
""".replace("\nthe Port", " the Port")

FRAGMENTS = [
    "Ada Moreau, head of the Energy Board, said",
    "“We will add 12 turbines,”",
    '"It fell',
    "said he.",
    "Output rose 18 percent year on year",
    "to $1.2 billion",
    "(NEB)",
    "the National Energy Board",
    "in 2031.",
    "According to Luo junjie,",
    "jun-jie luo stressed that",
    "\n\n",
    "Q: How many?",
    "1,2,3 4.5.6",
    "🎉",
    "她说：“增长百分之五。”",
]
texts = st.one_of(st.text(max_size=300), st.lists(st.sampled_from(FRAGMENTS), max_size=25).map(" ".join))


def spans_of(brief: Brief) -> list[Span]:
    found = [*brief.sentences, *(item.span for item in brief.summary)]
    for figure in brief.figures:
        found += [figure.span, figure.sentence, *figure.repeats]
    for person in brief.people:
        found += [*person.mentions, *([person.role_span] if person.role_span else [])]
    for statement in brief.statements:
        found += [
            statement.cue,
            *statement.content,
            *([statement.speaker_span] if statement.speaker_span else []),
        ]
    for organisation in brief.organisations:
        found += organisation.mentions
    return found


def check(brief: Brief) -> None:
    text = brief.text
    for span in spans_of(brief):
        assert 0 <= span.start < span.end <= len(text)
    starts = {s.start for s in brief.sentences}
    ends = {s.end for s in brief.sentences}
    for item in brief.summary:
        assert item.span.start in starts and item.span.end in ends
    assert sorted(i.rank for i in brief.summary) == list(range(1, len(brief.summary) + 1))
    assert [i.span for i in brief.summary] == sorted(i.span for i in brief.summary)
    for person in brief.people:
        if person.role_span:
            assert person.role and person.role.casefold().split()[0] in person.role_span.of(text).casefold()
    for statement in brief.statements:
        if statement.speaker_span:
            assert statement.speaker == statement.speaker_span.of(text)
    people = {p.id for p in brief.people}
    statements = {s.id: s for s in brief.statements}
    assert {s.person for s in brief.statements} <= people | {None}
    for figure in brief.figures:
        assert (figure.statement is None) or figure.id in statements[figure.statement].figures
    assert sorted(f.rank for f in brief.figures) == list(range(1, len(brief.figures) + 1))
    assert Brief.from_json(json.loads(json.dumps(brief.to_json()))) == brief


@settings(max_examples=150, deadline=None)
@given(texts)
def test_every_span_lies_in_the_text_and_reads_as_claimed(text: str) -> None:
    check(analyse(text))


def test_a_press_text_gives_all_parts() -> None:
    brief = analyse(WIRE, title="Port Almere sets a record", published="2032-01-12")
    check(brief)
    assert {"Mira Tanaka", "Jonas Weber"} <= {p.name for p in brief.people}
    containers = next(f for f in brief.figures if f.value == 1.8e6)
    assert containers.change is not None
    assert (containers.change.direction, containers.change.value) == ("up", 12.0)
    assert containers.person == next(p.id for p in brief.people if p.name == "Mira Tanaka")
    assert len(brief.summary) == 3


def test_the_same_text_gives_the_same_bytes_for_every_hash_seed() -> None:
    script = "import json,sys; from reader.analysis import analyse; print(json.dumps(analyse(sys.argv[1]).to_json()))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script, WIRE],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4711")
    }
    assert len(outputs) == 1


HOSTILE = {
    "nothing": "",
    "one word": "word",
    "blanks": " \n\n ",
    "quotes": '"' * 10_000,
    "digits": "7" * 100_000,
    "capitals": WIRE.upper(),
    "small letters": WIRE.lower(),
    "no stops": WIRE.replace(".", "").replace(",", ""),
    "emoji": "🎉👩‍👩‍👧‍👦 " * 500,
    "right to left": "قال الوزير إن النمو بلغ 5 في المئة. " * 50,
    "table": "Region 2030 2031\nNorth 1,200 1,300\nSouth 900 850\n" * 40,
    "a megabyte without a line break, shortened": WIRE.replace("\n", " ") * 40,
    "random bytes": bytes((i * i * 31 + i * 7) % 256 for i in range(8_000)).decode("latin-1"),
    "random utf-8": bytes((i * i * 31 + i * 7) % 256 for i in range(8_000)).decode("utf-8", "replace"),
    "Chinese": "部长说：“我们会继续增长百分之五。”出口下降。" * 60,
    "lists": "1. Steel 2. Ships 3. 40 percent of grain " * 60,
    "noise": "0CR n0ise w1th m1ssing l3tt3rs , and ,, stray ' marks \" all 0ver. " * 100,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_a_brief_that_holds_the_rules(name: str) -> None:
    check(analyse(HOSTILE[name]))


GROWING = {
    "press": WIRE,
    "one line": WIRE.replace("\n", " "),
    "quotes": '"',
    "digits": "7",
    "table": HOSTILE["table"],
    "brackets": "(said [“He ",
    "money": "$5 million, ",
    "per": "5 per ",
    "dashes": "— said Lind — ",
    "capital words": "The Harbour Board Of Port Almere And ",
    "acronyms": "National Energy Board (NEB) ",
    "initials": "A. ",
    "changes": "rose 5 percent from 4 percent to ",
    "years": "2021 ",
    "turns": "Q: Why?\nA: No.\n",
    "abbreviations": "e.g.\t",
}


@pytest.mark.parametrize("name", [*GROWING])
def test_time_grows_in_proportion_to_the_text(name: str) -> None:
    unit = GROWING[name]

    assert growth(analyse, lambda size: (unit * (size // len(unit) + 1))[:size], 10_000, 60_000) < LINEAR


def test_of_a_text_longer_than_a_book_the_beginning_is_briefed() -> None:
    beginning, rest = WIRE * 3, "Prices rose again in the north. " * 20_000
    found = analyse(beginning + rest, title="Port")
    assert found.text == beginning + rest
    assert found.sentences[-1].end > LONGEST + 100_000
    assert [p.name for p in found.people] == [p.name for p in analyse(beginning).people]
    assert max(f.span.end for f in found.figures) <= LONGEST
