from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.eval import __main__ as command
from tests.eval.floors import fallen, raised, read_floors
from tests.eval.loading import ARTICLES, load_all
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


def test_the_command_prints_the_table_and_fails_on_a_fall(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    shutil.copy(ARTICLES / "rail-ministry-briefing.toml", tmp_path)
    monkeypatch.setattr(command, "read_floors", lambda: {"figures: value F1": 100.1})
    assert command.main(["--articles", str(tmp_path), "--details", "--errors"]) == 1
    printed = capsys.readouterr()
    assert "FALLEN: figures: value F1 is" in printed.err
    assert all(words in printed.out for words in ("1 articles", "Per genre", "Per phenomenon"))


def test_the_command_tells_a_wrong_label(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "broken.toml").write_text("title = 1", "utf-8")
    assert command.main(["--articles", str(tmp_path)]) == 2
    assert "broken.toml: 'published' is missing." in capsys.readouterr().err
