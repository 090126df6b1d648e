"""`newsbrief config`, `rules`, and what is done to tags from the command line."""

import re
from pathlib import Path

import pytest
import tomli

from reader.config import load
from reader.tui.app import NewsbriefApp
from reader.tui.sample_config import sample
from reader.tui.screens.by_name import commands_by_screen
from tests.cli.conftest import Command


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "settings" / "config.toml"
    monkeypatch.setenv("NEWSBRIEF_CONFIG", str(path))
    return path


def test_the_file_is_written_once_and_is_good(newsbrief: Command, file: Path) -> None:
    assert "defaults hold" in newsbrief("config").err
    assert newsbrief("config", "init").status == 0
    assert load(file).keys == {}
    assert newsbrief("config", "check").err == f"{file} is good.\n"
    again = newsbrief("config", "init")
    assert (again.status, "there already" in again.err) == (1, True)
    assert newsbrief("config", "path").out == f"{file}\n"


def test_every_line_of_it_can_be_taken_as_it_stands(tmp_path: Path) -> None:
    taken = re.sub(r"^# (?=(?:\"[^\"]+\"|[a-z_-]+) = |\[\[rule)", "", sample(), flags=re.MULTILINE)
    path = tmp_path / "config.toml"
    path.write_text(taken)
    config = load(path)
    NewsbriefApp.check(config)
    known = {c.id for commands in commands_by_screen().values() for c in commands}
    assert all(name in sample() for name in known)
    assert set(config.keys) >= {"star", "undo", "back", "people", "help"}
    assert set(tomli.loads(taken)) == {
        "theme", "measure", "summary_sentences", "editor", "backup_days", "export_folder", "searches", "rule", "keys", "refresh_at_start", "colours", "justified", "tags",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[keys]\nundo = "f"', "line 2: the key 'f' is bound to both"),
        ('[searches]\nx = "titel:y"', "line 2: the search 'x'"),
        ('theme = "inc"', "Did you mean 'ink'?"),
        ('[[rule]]\nquery = "is:blue"\ntag = "x"', "line 1: the query of this rule"),
        ("measure = 5", "40 to 120"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(newsbrief: Command, file: Path, text: str, says: str) -> None:
    file.parent.mkdir()
    file.write_text(text)
    result = newsbrief("config", "check")
    assert (result.status, says in result.err) == (1, True), result.err


def test_rules_are_tried_then_tag_what_is_added(newsbrief: Command, file: Path, article: Path) -> None:
    assert "There are no rules" in newsbrief("rules").err
    newsbrief("add", article)
    tried = newsbrief("rules", "--try", "figure:>1e6", "money").out
    assert tried.splitlines() == [
        "figure:>1e6 → #money: 1 answer, 1 not tagged yet",
        "    Harbour town doubles its tide power",
    ]
    assert newsbrief("tag").out == ""
    file.parent.mkdir()
    file.write_text('[[rule]]\nquery = "figure:>1e6"\ntag = "money"\n')
    assert "1 not tagged yet" in newsbrief("config", "check").out
    assert newsbrief("rules", "--apply").err == "Tagged “Harbour town doubles its tide power” with money.\n"
    assert "tagged already" in newsbrief("rules", "--apply").err
    other = article.with_name("other.txt")
    other.write_text(article.read_text().replace("Harbour", "River"))
    newsbrief("add", other)
    assert newsbrief("tag").out.split() == ["2", "money"]


def test_tags_are_renamed_and_deleted_everywhere(newsbrief: Command, article: Path) -> None:
    newsbrief("add", article, "--tag", "tide/power")
    assert newsbrief("tag", "--rename", "tide", "sea").err == "Renamed #tide to #sea.\n"
    assert newsbrief("tag").out.split() == ["1", "sea/power"]
    newsbrief("tag", "--delete", "sea")
    assert newsbrief("tag").out == ""
    newsbrief("undo")
    assert newsbrief("tag").out.split() == ["1", "sea/power"]
    assert newsbrief("undo", "--list").out.splitlines()[0].endswith("undone  delete #sea everywhere")
    assert newsbrief("tag", "--rename", "none", "x").status == 1
