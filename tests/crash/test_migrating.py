"""An older library whose migration is killed is as it was, or up to date; the copy made before is whole."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library, backups
from reader.store import schema
from tests.crash.child import ROOT, SOAK
from tests.store.test_older_schemas import ONE, old_library

OLDEST = 1
STATEMENTS = sum(len(list(schema.statements(script.read_text()))) for script in schema.MIGRATIONS[OLDEST:])
EVERY = max(1, 12 // SOAK)
"""In the everyday run only so many statements apart."""


@pytest.mark.parametrize("number", [*range(0, STATEMENTS, EVERY), STATEMENTS])
def test_a_migration_that_is_killed_is_done_by_the_next_start(tmp_path: Path, number: int) -> None:
    path = tmp_path / "library.db"
    old_library(path, OLDEST)
    command = [sys.executable, "-m", "tests.crash.migrating", str(path), str(number)]
    ended = subprocess.run(command, cwd=ROOT, check=False).returncode
    assert ended == (0 if number == STATEMENTS else -signal.SIGKILL)
    assert backups.verify(path.with_name(f"library.db.v{OLDEST}.backup")).ok
    with Library.open(path) as library:
        assert library.shelf.article(ONE.article_id).article == ONE
        assert [c for c in library.upkeep.doctor().checks if not c.ok and c.name != "Permissions"] == []
