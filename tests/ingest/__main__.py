"""Read every hostile page at its full size in a child with the app's limits: `python -m tests.ingest [SCALE] [NAME]`."""

from __future__ import annotations

import resource
import sys
import time

from reader.errors import RefusedInput
from reader.ingest import Source
from reader.library.pool import Pool
from tests.ingest.hostile import PARAGRAPHS, Hostile, pages


def main() -> int:
    """Print what became of each page, with its seconds of processor; the status says whether all went well."""
    scale = float(sys.argv[1]) if len(sys.argv) > 1 else 1.0
    wanted = sys.argv[2] if len(sys.argv) > 2 else ""
    failed = 0
    for kind, make in pages(scale).items():
        if wanted not in kind:
            continue
        hostile, before = make(), _used()
        start = time.monotonic()
        outcome = _outcome(hostile)
        wall = time.monotonic() - start
        failed += outcome.isupper()
        size = len(hostile.data) / 1e6
        print(f"{kind:32} {size:6.1f} MB {_used() - before:6.1f} s of {wall:5.1f}  {outcome}", flush=True)
    print(f"{failed} failed")
    return 1 if failed else 0


def _outcome(hostile: Hostile) -> str:
    pool = Pool(1)
    try:
        reading = pool.read(Source(hostile.data, hostile.name))
    except RefusedInput as refusal:
        print(f"    {refusal.message}")
        return "REFUSED" if hostile.holds else "refused"
    finally:
        pool.close()
    text = reading.articles[0].text
    return "found" if not hostile.holds or all(p in text for p in PARAGRAPHS) else "LOST"


def _used() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


if __name__ == "__main__":
    sys.exit(main())
