"""What is told to be done has been waited for: kill -9 would not tell, only a machine that loses power would."""

import shutil
import subprocess
from pathlib import Path

import pytest

from reader.library import Library
from tests.crash.child import Child
from tests.library.made import put_many

TRACE = ("strace", "-f", "-qq", "-e", "trace=fsync,fdatasync", "-o")


def can_trace(folder: Path) -> bool:
    """Tell whether system calls can be watched here."""
    if shutil.which("strace") is None:
        return False
    tried = subprocess.run([*TRACE, str(folder / "tried"), "true"], capture_output=True, check=False)
    return tried.returncode == 0


def test_the_disk_was_waited_for_as_often_as_something_was_told_to_be_done(tmp_path: Path) -> None:
    if not can_trace(tmp_path):
        pytest.skip("system calls cannot be watched here")
    with Library.open(tmp_path / "library.db") as library:
        put_many(library, 3)
    told = Child("tag", tmp_path / "library.db", 0, under=(*TRACE, str(tmp_path / "calls"))).ended()
    waited = [line for line in (tmp_path / "calls").read_text().splitlines() if line.endswith("= 0")]
    assert len(told) == 100
    assert len(waited) >= len(told)
