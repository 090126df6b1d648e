"""`python -m tests.crash.filling FOLDER SIZE SEED`: fill a disk of that size, mounted for this process alone, and look what is left."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from reader.errors import NewsbriefError
from reader.library import Library
from tests.crash.acts import acts, do, held
from tests.crash.test_killed import expected, whole


def main(folder: str, size: str, seed: str) -> None:
    """Work until nothing more can be kept, then open the library once more on the disk that is still full."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], check=True)
    path = Path(folder) / "library.db"
    done, ids, told = 0, dict[int, str](), ""
    with Library.open(path) as library:
        try:
            for act in acts(int(seed)):
                do(library, act, ids)
                done += 1
        except NewsbriefError as error:
            told = str(error)
    assert "disk" in told or "space" in told, told
    kept = expected(int(seed), done)[0]
    with Library.open(path) as library:
        assert held(library) == kept
    whole(path)
    print(done)


if __name__ == "__main__":
    main(*sys.argv[1:])
