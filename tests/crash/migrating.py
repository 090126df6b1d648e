"""`python -m tests.crash.migrating LIBRARY NUMBER`: open an older library, and die at the so-manieth statement of its migrations."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

from reader.store import schema
from reader.store.connection import Store


def main(path: str, number: str) -> None:
    """Die before the statement with that number is run; with one too high, end in order."""
    left, whole = int(number), schema.statements

    def dying(script: str) -> Iterator[str]:
        nonlocal left
        for statement in whole(script):
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)
            left -= 1
            yield statement

    schema.statements = dying
    Store.open(Path(path)).close()


if __name__ == "__main__":
    main(*sys.argv[1:])
