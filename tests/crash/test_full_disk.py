"""A disk that is full: the message names the cause, nothing that was stored is lost, nothing half is left."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library
from tests.crash.acts import held
from tests.crash.child import ROOT, SOAK, Child
from tests.crash.test_killed import expected, whole


@pytest.mark.parametrize("room", [300_000 + 40_000 * step for step in range(3 * SOAK)])
def test_what_was_stored_stays_and_the_cause_is_told(tmp_path: Path, room: int) -> None:
    path = tmp_path / "library.db"
    Library.open(path).close()
    *done, told = Child("fill", path, room, room).ended()
    assert told.startswith("told ") and ("space" in told or "disk" in told)
    with Library.open(path) as library:
        assert held(library) == expected(room, len(done))[0]
    whole(path)


MOUNTING = ("unshare", "--user", "--map-root-user", "--mount")
"""Runs a program that may mount what it alone sees."""


def can_mount(folder: Path) -> bool:
    """Tell whether a disk can be made here."""
    if shutil.which("unshare") is None:
        return False
    mount = [*MOUNTING, "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    return subprocess.run(mount, capture_output=True, check=False).returncode == 0


MOST_PAGES = 1600
"""More than these would not be filled by what is done."""


@pytest.mark.parametrize("pages", [512 + 37 * step % MOST_PAGES for step in range(2 * SOAK)])
def test_a_disk_of_its_own_that_fills_up_can_still_be_read_from(tmp_path: Path, pages: int) -> None:
    if not can_mount(tmp_path):
        pytest.skip("no disk can be mounted here")
    command = [*MOUNTING, sys.executable, "-m", "tests.crash.filling", str(tmp_path), f"{4 * pages}k", "3"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 0
