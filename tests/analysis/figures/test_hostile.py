"""What holds of any text: time grows with its length and no faster, every hash seed finds the same."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from reader.analysis.figures import find_figures
from tests.analysis.figures.stage import staged
from tests.growth import LINEAR, growth

HOSTILE = {
    "digits": "1 ",
    "grouped": "1,234,",
    "ranges": "5-",
    "to": "5 to ",
    "words": "twenty ",
    "and": "one hundred and ",
    "dollars": "$5 ",
    "percents": "rose 5% to ",
    "of": "5% of the ",
    "nouns": "growth of exports of 5 ",
    "verbs": "rose fell 5 ",
    "insertions": ", which rose 5, ",
    "brackets": "(5 ",
    "slashes": "5/",
    "powers": "5e5",
    "raised": "10^5 × 10⁻⁵",
    "tests": "p = ( , 5",
    "ones": "one in ten of ",
    "quotes": '"99 Lines ',
    "months": "May 5 ",
    "half": "a year and a half ",
    "commas": "7,2 % ",
    "nothing": "5 to 0 million ",
}


@pytest.mark.parametrize("piece", list(HOSTILE.values()), ids=list(HOSTILE))
def test_time_is_linear_on_hostile_text(piece: str) -> None:
    # Both are longer than what is looked at together.
    assert growth(find_figures, lambda count: staged((piece * count)[: 8 * count]), 1_200, 6_000) < LINEAR


@pytest.mark.parametrize(
    "sentence", ["{} of 3 × 10{}", "2e{} tonnes", "5 km{}", "{}:{} left", "{}-{} and {}/{}"]
)
def test_no_digit_of_any_script_is_too_odd(sentence: str) -> None:
    odd = [chr(code) for code in range(0x3000) if chr(code).isnumeric()]
    assert len(odd) > 300
    for digit in odd:
        for figure in find_figures(staged(f"They have {sentence.replace('{}', digit)} of them.")):
            assert figure.span.end > figure.span.start


def test_the_same_for_every_hash_seed() -> None:
    script = (
        "from reader.analysis.figures import find_figures\n"
        "from tests.analysis.figures.stage import staged\n"
        "from tests.analysis.figures.test_sentences import SENTENCES\n"
        "print(find_figures(staged(SENTENCES.read_text('utf-8'))))"
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
