"""Whatever standard input, output and narration are: a sentence at most, and nothing is lost in silence."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library
from tests.library.made import article, put
from tests.terminal.session import Terminal

COMMAND = [sys.executable, "-m", "reader", "--library"]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "library.db") as library:
        put(library, article(title="Ærø — 港 ⟦x⟧"))
    return tmp_path


def shell(
    place: Path, line: str, pass_fds: tuple[int, ...] = (), **environment: str
) -> subprocess.CompletedProcess[bytes]:
    values = {**os.environ, "NEWSBRIEF_STATE": str(place / "state"), **environment}
    said = f'set -o pipefail; newsbrief() {{ {shlex.join(COMMAND)} library.db "$@"; }}; {line}'
    done = subprocess.run(
        ["bash", "-c", said], cwd=place, env=values, capture_output=True, pass_fds=pass_fds, check=False
    )
    assert b"Traceback" not in done.stderr and b"mistake of ours" not in done.stderr, done.stderr
    assert not (place / "state" / "crash.txt").exists()
    return done


@pytest.mark.parametrize(
    "command",
    ["list", "figures --csv", "--help", 'brief --jsonl <<< \'{"id":1,"text":"It rose 5 percent."}\''],
)
def test_a_full_disk_is_told(place: Path, command: str) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    done = shell(place, f"newsbrief {command} > /dev/full")
    assert done.returncode == 1
    assert done.stderr.startswith(b"newsbrief: The output cannot be written: No space left on device.")


def test_whoever_has_read_enough_is_no_error(place: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = shell(place, f"newsbrief list >&{writing}", pass_fds=(writing,))
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_streams_that_are_closed_are_as_good_as_nothing(place: Path, closed: str) -> None:
    done = shell(place, f"newsbrief tag {{}} late {closed}".format(shown(place)))
    assert done.returncode == 0
    with Library.open(place / "library.db") as library:
        assert [tag.name for tag in library.shelf.tags()] == ["late"]


def shown(place: Path) -> str:
    with Library.open(place / "library.db") as library:
        return library.shelf.listing().ids()[0]


def test_what_cannot_be_told_hinders_nothing(place: Path) -> None:
    (place / "page.txt").write_text("Output rose 5 percent in 2030, said Mira Tanaka.\n" * 3)
    done = shell(place, "newsbrief add page.txt 2>/dev/full")
    assert done.returncode == 0
    assert len(done.stdout.splitlines()) == 1


def test_a_closed_standard_input_holds_nothing(place: Path) -> None:
    done = shell(place, "newsbrief add - <&-")
    assert (done.returncode, done.stderr.splitlines()[0]) == (
        1,
        "✗ standard input is empty. Save it again, then add it.".encode(),
    )


def test_a_file_gets_utf_8_and_a_terminal_what_it_can_show(place: Path) -> None:
    latin = {"PYTHONIOENCODING": "latin-1"}
    printed = shell(place, "newsbrief list", PYTHONIOENCODING="latin-1").stdout
    assert "Ærø — 港 ⟦x⟧" in printed.decode()
    with Terminal([*COMMAND, str(place / "library.db"), "list"], environment=latin) as terminal:
        assert terminal.wait() == 0
    assert "Ærø ? ? ?x?".encode("latin-1") in terminal.raw
