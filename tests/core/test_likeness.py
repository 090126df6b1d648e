import random
import re

import pytest

from reader.core.likeness import FEWEST, copies, marks
from tests.core.copies_made import Report, follow_up, form_anew, report, same_event, text, wire_copy
from tests.growth import LINEAR, growth

PAIRS = range(100)


def test_copies_are_known_and_share_a_mark() -> None:
    found = 0
    for seed in PAIRS:
        dice = random.Random(f"copy {seed}")
        made = report(dice)
        one, two = text(made), text(wire_copy(dice, made))
        found += copies(one, two) and copies(two, one) and bool(set(marks(one)) & set(marks(two)))
    assert found >= 95


@pytest.mark.parametrize("other", [same_event, form_anew, follow_up])
def test_what_is_no_copy_is_never_called_one(other: object) -> None:
    for seed in PAIRS:
        dice = random.Random(f"other {seed}")
        made: Report = report(dice)
        one = text(made)
        if other is form_anew and len(re.findall(r"\d+", one)) < 2:
            continue
        assert not copies(one, text(other(dice, made)))  # type: ignore[operator]


def test_short_texts_have_no_copies() -> None:
    words = "word " * (FEWEST - 1)
    assert marks(words) == ()
    assert not copies(words, words)


def test_marking_takes_linear_time() -> None:
    assert growth(marks, lambda count: "one two three four five " * count, 1_000, 10_000) < LINEAR
