from __future__ import annotations

from tests.eval.floors import fallen, raised, read_floors
from tests.eval.loading import load_all
from tests.eval.scoring import measured, score_all, total


def test_no_measure_falls_below_its_floor() -> None:
    measures = measured(total(score_all(load_all())))
    assert fallen(measures, read_floors()) == []
    assert set(read_floors()) == set(measures)


def test_a_fall_is_told_in_a_sentence() -> None:
    assert fallen({"a": 49.9, "b": 60.0}, {"a": 50.0, "b": 50.0, "c": 1.0}) == [
        "a is 49.9, its floor is 50.0.",
        "c is 0.0, its floor is 1.0.",
    ]


def test_floors_rise_and_fall_only_when_allowed() -> None:
    measures, floors = {"a": 80.0, "b": 20.0}, {"a": 50.0, "b": 50.0}
    assert raised(measures, floors) == {"a": 79.5, "b": 50.0}
    assert raised(measures, floors, allow_lower=True) == {"a": 79.5, "b": 19.5}
