"""Whatever was acknowledged is there after kill -9, and what was under way is there whole or not at all."""

import random
import shutil
from pathlib import Path

import pytest

from reader.library import Library
from tests.crash.acts import Kept, acts, do, held
from tests.crash.child import SOAK, Child
from tests.library.made import put_many


def expected(seed: int, done: int) -> tuple[Kept, Kept]:
    """What the library holds after that many acts, and after one more."""
    kept = Kept()
    doing = acts(seed)
    for _ in range(done):
        kept = kept.after(next(doing))
    following = next(doing, None)
    return kept, kept.after(following) if following else kept


def whole(path: Path) -> None:
    """Find nothing wrong with the library, bar what the machine is to blame for."""
    with Library.open(path) as library:
        wrong = [c for c in library.upkeep.doctor().checks if not c.ok and c.name != "Free space"]
        assert wrong == []


@pytest.mark.parametrize("seed", range(5 * SOAK))
def test_nothing_acknowledged_is_lost(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "library.db"
    child = Child("edit", path, seed)
    chance = random.Random(seed)
    done = 0
    for _ in range(chance.randrange(1, 60)):
        done = int(child.line())
    done = max([done, *map(int, child.killed())])
    with Library.open(path) as library:
        assert held(library) in expected(seed, done)
    whole(path)


@pytest.mark.parametrize("seed", range(SOAK))
def test_an_export_that_is_killed_leaves_whole_files_only(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put_many(library, 30)
    child = Child("export", path, seed)
    for _ in range(2 + seed % 3):
        child.line()
    child.killed()
    files = sorted((tmp_path / "vault").glob("*.md"))
    assert len(files) == 30
    with Library.open(path) as library:
        for file in files:
            text = file.read_text(encoding="utf-8")
            assert text.startswith("---\n") and "%% end notes %%" in text
        report = library.exports.markdown("", tmp_path / "vault")
        assert len(report.written) + report.unchanged == 30 and not report.refused
    whole(path)


@pytest.mark.parametrize("seed", range(SOAK))
def test_a_backup_that_is_killed_is_whole_or_not_there(tmp_path: Path, seed: int) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put_many(library, 30)
    child = Child("backup", path, seed)
    for _ in range(2 + seed % 4):
        child.line()
    child.killed()
    copies = list((tmp_path / "copies").glob("*.db"))
    assert copies
    for copy in copies:
        with Library.open(copy) as library:
            assert library.shelf.listing().total == 30
        whole(copy)


@pytest.mark.parametrize("seed", range(20 * SOAK))
def test_a_torn_journal_gives_an_earlier_state_never_a_broken_one(tmp_path: Path, seed: int) -> None:
    """The machine loses power: the tail of the write-ahead log is not on the disk, or is rubbish."""
    chance = random.Random(seed)
    path = tmp_path / "library.db"
    states = [Kept()]
    ids: dict[int, str] = {}
    copy = tmp_path / "after" / "library.db"
    copy.parent.mkdir()
    with Library.open(path) as library:
        doing = acts(seed)
        for _ in range(30):
            act = next(doing)
            do(library, act, ids)
            states.append(states[-1].after(act))
        log = path.with_name("library.db-wal").read_bytes()
        shutil.copy(path, copy)
    cut = chance.randrange(len(log))
    rubbish = chance.randbytes(len(log) - cut) if seed % 2 else b""
    copy.with_name("library.db-wal").write_bytes(log[:cut] + rubbish)
    with Library.open(copy) as library:
        assert held(library) in states
    whole(copy)
