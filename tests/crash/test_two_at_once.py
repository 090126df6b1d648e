"""Two programs write to one library at once: neither loses anything, neither is turned away."""

from pathlib import Path

from reader.library import Library
from tests.crash.child import Child
from tests.library.made import put_many


def test_both_write_everything(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    with Library.open(path) as library:
        put_many(library, 3)
        children = [Child("tag", path, seed) for seed in (1, 2)]
        assert [len(child.ended()) for child in children] == [100, 100]
        assert {tag.name for tag in library.shelf.tags()} == {
            f"by{seed}x{turn}" for seed in (1, 2) for turn in range(100)
        }
