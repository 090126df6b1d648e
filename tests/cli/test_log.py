"""What `--debug` writes: what was done, and nothing that was read or typed."""

from pathlib import Path

import pytest

from reader.cli import log
from reader.cli.main import run
from reader.tui.screens.trouble import TroubleScreen
from tests.tui.shell import person

SECRET = "the minister's unpublished words"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "state" / "newsbrief.log"
    monkeypatch.setattr("reader.paths.log_path", lambda: path)
    return path


def test_a_command_is_told_without_its_arguments(
    file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library = str(tmp_path / "library.db")
    assert run(["--debug", "--library", library, "list", SECRET]) == 0
    assert str(file) in capsys.readouterr().err
    first, *_, last = file.read_text(encoding="utf-8").splitlines()
    assert "list begins: Newsbrief" in first
    assert "list ends after" in last
    assert "minister" not in file.read_text(encoding="utf-8")
    assert file.stat().st_mode & 0o077 == 0


def test_without_it_nothing_is_written(file: Path, tmp_path: Path) -> None:
    assert run(["--library", str(tmp_path / "library.db"), "list"]) == 0
    assert not file.exists()


async def test_work_of_the_app_is_told_with_the_kind_of_its_failure(file: Path, tmp_path: Path) -> None:
    def broken() -> None:
        raise ValueError(SECRET)

    end = log.begin(file, "open")
    async with person(tmp_path, 1) as someone:
        someone.app.jobs.write(someone.screen, broken)
        await someone.settle()
        assert isinstance(someone.app.screen, TroubleScreen)
    end()
    told = file.read_text(encoding="utf-8")
    assert "newsbrief.jobs list " in told
    assert "failed with ValueError" in told
    assert "minister" not in told


def test_the_file_is_kept_small(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "LARGEST", 1_000)
    for _ in range(30):
        log.begin(file, "list")()
    files = sorted(file.parent.iterdir())
    assert len(files) == 1 + log.KEPT
    assert all(one.stat().st_size <= 1_000 for one in files)
    assert all(one.stat().st_mode & 0o077 == 0 for one in files)
