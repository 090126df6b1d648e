"""Whatever the process was started with, nobody else reads what it writes; and what it may not read or write it says."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library import Library
from tests.library.made import put_many
from tests.terminal.session import Terminal

NEWSBRIEF = [sys.executable, "-m", "reader"]

UNMASKED = ["sh", "-c", 'umask 0; exec "$@"', "sh"]
"""Before a command: whatever it makes is open to all, unless it says otherwise."""

POWERLESS = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
"""Before a command: not even root may read what permissions forbid."""

LOOK = 'stat -c "%a %n" "$(dirname "$1")" "$1" > "$0"; echo " and more" >> "$1"'
"""An editor that writes down who may read what it edits."""


def environment(place: Path) -> dict[str, str]:
    return {
        "NEWSBRIEF_LIBRARY": str(place / "data" / "library.db"),
        "NEWSBRIEF_STATE": str(place / "state"),
        "NEWSBRIEF_CONFIG": str(place / "no.toml"),
        "VISUAL": f"sh -c '{LOOK}' {place}/seen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def open_to_others(folder: Path) -> list[str]:
    return [
        f"{path.stat().st_mode & 0o777:o} {path.relative_to(folder)}"
        for path in (folder, *folder.rglob("*"))
        if path.stat().st_mode & 0o077
    ]


def test_nobody_else_reads_what_is_written(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("Output rose 5 percent in 2030, said Mira Tanaka.\n" * 3)
    for arguments in (("add", str(tmp_path / "page.txt")), ("backup",), ("--debug", "list")):
        subprocess.run(
            [*UNMASKED, *NEWSBRIEF, *arguments],
            env={**os.environ, **environment(tmp_path)},
            check=True,
            capture_output=True,
        )
    opened = [*UNMASKED, *NEWSBRIEF, "--debug", "open"]
    with Terminal(opened, environment=environment(tmp_path)) as terminal:
        terminal.wait_for("1 of 1")
        terminal.send("\rahalf a note")
        terminal.wait_for("half a note")
        terminal.send("\x05")  # into the editor, and back
        terminal.wait_for("and more")
        while not list((tmp_path / "state" / "drafts").glob("*.json")):
            assert terminal.process.poll() is None, terminal.shown
            terminal.read(0.1)
        names = {path.name for folder in ("data", "state") for path in (tmp_path / folder).rglob("*")}
        assert {"library.db", "library.db-wal", "library.db-shm", "library.db.lock", "backups"} <= names
        assert {"newsbrief.log", "drafts"} <= names
        assert open_to_others(tmp_path / "data") == []
        assert open_to_others(tmp_path / "state") == []
        folder, _ = (tmp_path / "seen").read_text().splitlines()
        assert folder.startswith("700 ")


def can_be_powerless() -> bool:
    """Tell whether root can do without what it may."""
    if not shutil.which("setpriv"):
        return False
    return subprocess.run([*POWERLESS, "true"], capture_output=True, check=False).returncode == 0


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A place with a library, whose permissions a test may take away."""
    if os.geteuid() == 0 and not can_be_powerless():
        pytest.skip("root may read everything")
    with Library.open(tmp_path / "data" / "library.db") as library:
        put_many(library, 1)
    yield tmp_path
    (tmp_path / "data").chmod(0o700)


def told(place: Path, *arguments: str) -> str:
    done = subprocess.run(
        [*(POWERLESS if os.geteuid() == 0 else []), *NEWSBRIEF, *arguments],
        env={**os.environ, **environment(place)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert "mistake of ours" not in done.stderr, (place / "state" / "crash.txt").read_text()
    return done.stdout + done.stderr


@pytest.mark.parametrize(
    ("mode", "arguments", "says"),
    [
        (0o600, ("list",), "cannot be made: Permission denied"),
        (0o600, ("backup", "--list"), "backups cannot be looked into: Permission denied"),
        (0o600, ("doctor", "--mend"), "cannot be made: Permission denied"),
        (0o500, ("list",), "Steel output"),
        (0o500, ("doctor",), "✓ Journal: the library can only be read"),
        (0o500, ("backup",), "backups cannot be made: Permission denied"),
        (0o500, ("undo",), "can be read but not changed"),
    ],
)
def test_a_folder_that_may_not_be_used_is_told(
    closed: Path, mode: int, arguments: tuple[str, ...], says: str
) -> None:
    (closed / "data").chmod(mode)
    assert says in told(closed, *arguments)


def test_a_library_that_may_not_be_read_is_left_where_it_is(closed: Path) -> None:
    library = closed / "data" / "library.db"
    library.chmod(0o000)
    assert "cannot be opened" in told(closed, "doctor", "--mend")
    assert library.exists()
    assert [path.name for path in library.parent.iterdir()] == ["library.db"]


def test_a_log_that_cannot_be_written_is_told(closed: Path) -> None:
    (closed / "state").write_text("a file where a folder should be")
    assert "newsbrief.log cannot be written: File exists" in told(closed, "--debug", "list")
