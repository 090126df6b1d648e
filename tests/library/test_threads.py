"""Several threads and several programs write at once, and a program that is killed loses nothing it was told is done."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from reader.library import Library
from tests.library.made import article, put


def test_threads_write_and_read_at_once(library: Library) -> None:
    ids = put(library, *(article(i) for i in range(10)))

    def work(number: int) -> int:
        for i in range(30):
            library.edits.tag([ids[i % 10]], [f"t{number}/{i}"])
            assert library.shelf.article(ids[i % 10]).row.tags
            assert library.shelf.listing("steel").total == 10
        return number

    with ThreadPoolExecutor(4) as threads:
        assert sorted(threads.map(work, range(4))) == [0, 1, 2, 3]
    assert len(library.shelf.tags()) == 120
    undone = 0
    while library.edits.undo():
        undone += 1
    assert undone == 100
    assert len(library.shelf.tags()) == 20
    assert library.upkeep.doctor().ok


def test_two_libraries_on_one_file_lose_nothing(library: Library) -> None:
    ids = put(library, *(article(i) for i in range(2)))
    with Library.open(library.path) as other:

        def work(which: Library, name: str) -> None:
            for i in range(60):
                which.edits.tag(ids, [f"{name}/{i}"])

        with ThreadPoolExecutor(2) as threads:
            done = [threads.submit(work, library, "a"), threads.submit(work, other, "b")]
            for future in done:
                future.result()
    assert len(library.shelf.tags()) == 120


WRITER = """
import sys
from pathlib import Path
from reader.library import Library
from tests.library.made import article, put

with Library.open(Path(sys.argv[1])) as library:
    for i in range(10_000):
        [one] = put(library, article(i))
        library.edits.tag([one], [f"t{i}"])
        print(i, flush=True)
"""


def test_what_was_acknowledged_survives_kill_9(tmp_path: Path) -> None:
    path = tmp_path / "library.db"
    first = 0
    for _ in range(4):
        script = WRITER.replace("range(10_000)", f"range({first}, 10_000)")
        writer = subprocess.Popen(
            [sys.executable, "-c", script, str(path)], stdout=subprocess.PIPE, text=True, cwd=Path.cwd()
        )
        assert writer.stdout is not None
        for _ in range(7):
            acknowledged = int(writer.stdout.readline())
        os.kill(writer.pid, signal.SIGKILL)
        rest = writer.stdout.read().split()
        writer.wait()
        writer.stdout.close()
        acknowledged = max([acknowledged, *(int(line) for line in rest)])
        with Library.open(path) as library:
            names = {tag.name for tag in library.shelf.tags()}
            assert {f"t{i}" for i in range(acknowledged + 1)} <= names
            assert library.shelf.listing().total >= acknowledged + 1
            assert library.upkeep.doctor().ok
        first = acknowledged + 2
        with Library.open(path) as library:
            put(library, article(acknowledged + 1))
            library.edits.tag(library.shelf.listing().ids()[:1], [f"t{acknowledged + 1}"])
