from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.data import main


def test_without_a_folder_it_says_so_in_one_sentence(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main([]) == main([str(tmp_path / "gone")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["There is no folder of data to score: say make eval-data DATA=folder."] * 2


def test_each_scorer_gets_its_folder_and_a_failure_is_told(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "data" / "figures").mkdir(parents=True)
    (tmp_path / "data" / "summary").mkdir()
    (tmp_path / "score_figures.py").write_text("import sys; print(sys.argv[1][-7:])")
    (tmp_path / "score_summary.py").write_text("raise SystemExit(3)")
    assert main([str(tmp_path / "data")], tmp_path) == 1
    out = capfd.readouterr().out
    assert "\nfigures\n" in out
    assert "score_people.py: skipped" in out
