"""A disk that is full: the message names the cause, nothing that was stored is lost, nothing half is left."""

from pathlib import Path

import pytest

from reader.library import Library
from tests.crash.acts import held
from tests.crash.child import SOAK, Child
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
