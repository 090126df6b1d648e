"""What holds for every text: spans, speakers that stand there, linear time, the same for every hash seed."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.analysis.statements.quotes import quotations
from tests.analysis.statements.stage import BODIES, PEOPLE, statements
from tests.growth import LINEAR, growth

PIECES = [
    "Mira Lind", "Weber", "he", "She", "officials", "the Harbour Board", "said", "told reporters", "that", "adding",
    "according to", "not", "who", "and", "but", ",", ".", ":", ";", "—", "-", '"', "“", "”", "«", "»", "‘", "’", "''", "(", ")",
    "the bridge would close", "in May", "on Friday", "\n", "\n\n", "KRAL: yes indeed.", "Q: why?", "5G", "说：「好」", "🎉", "?", "!",
]  # fmt: skip
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join))


@settings(max_examples=300, deadline=None)
@given(texts)
def test_every_statement_stands_in_the_text(text: str) -> None:
    found = statements(text)
    assert [s.id for s in found] == [f"s{i}" for i in range(1, len(found) + 1)]
    for one in found:
        assert one.content and 0 < one.confidence <= 1
        for span in (one.cue, *one.content, *([one.speaker_span] if one.speaker_span else [])):
            assert 0 <= span.start < span.end <= len(text)
        assert list(one.content) == sorted(one.content)
        assert all(a.end <= b.start for a, b in pairwise(one.content))
        assert one.speaker_span is not None and one.speaker == one.speaker_span.of(text)
        assert one.speaker and one.speaker.strip() == one.speaker


@settings(max_examples=200, deadline=None)
@given(texts)
def test_quotations_are_in_order_and_apart(text: str) -> None:
    found = quotations(text)
    assert all(0 <= q.start < q.end <= len(text) and "\n" not in q.of(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@settings(max_examples=200, deadline=None)
@given(texts)
def test_a_named_speaker_is_named_where_the_span_says(text: str) -> None:
    names = [[name, *others] for name, others in PEOPLE.items()]
    for one in statements(text):
        if one.speaker_kind == "named":
            assert one.person and one.speaker in names[int(one.person[1:]) - 1]


HOSTILE = {
    "straight marks": '" ',
    "straight marks without blanks": '"',
    "opening marks": "“",
    "closing marks": "a”",
    "single marks": "'a ",
    "curly single marks": "‘a ",
    "pairs": "“a” ",
    "said": "said ",
    "he said": "he said ",
    "commas": "Lind, ",
    "who said": "who said, ",
    "quoted said": '"a b c d e f," said Lind, ',
    "brackets": "Lind ( said ",
    "closed brackets": ") said ",
    "dashes": "Lind - said ",
    "lines": 'Lind said:\n"',
    "labels": "KRAL: yes\n",
    "according": "according to ",
    "gerunds": ", saying and adding ",
    "capitals": "Lind Lind ",
}


@pytest.mark.parametrize("piece", list(HOSTILE.values()), ids=list(HOSTILE))
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    assert growth(statements, lambda count: piece * count, 1_250, 10_000) < LINEAR


def test_the_same_for_every_hash_seed() -> None:
    script = (
        "from tests.analysis.statements.stage import statements\n"
        "t = '\"The bridge closes,\" said Mira Lind. Weber, who met her, said he agreed, adding that Kral had warned them.'\n"
        "print(statements(t + '\\n' + t.replace('Lind', 'Harbour Board')))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "77")
    }
    assert len(outputs) == 1 and len(outputs.pop()) > 100


def test_a_body_is_only_what_the_text_names() -> None:
    text = "The board said the bridge would close. The Harbour Board said the ferry would sail."
    assert [s.speaker for s in statements(text)] == ["The board", "The Harbour Board"]
    assert BODIES[0] in text
