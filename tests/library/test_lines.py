"""Many texts at once: whoever works on them, the answers are the same, and nobody works on when the asker is gone."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading

from reader.errors import NewsbriefError
from reader.library.lines import brief_lines, summary_lines

LINES = [
    *(f'{{"id": {n}, "text": "Sales rose {n} percent in May, the ministry said."}}\n' for n in range(60)),
    "no JSON\n",
]


def asked(then: str, lines: str = repr(LINES)) -> subprocess.CompletedProcess[str]:
    """Ask two workers from a process of its own; returns when all who hold its output are gone."""
    script = (
        "import itertools, multiprocessing, os, signal\n"
        "from reader.library.lines import brief_lines\n"
        f"answers = brief_lines({lines}, jobs=2)\n"
        f"print(next(answers)[0], flush=True)\n{then}"
    )
    return subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=300)


def test_two_copies_answer_as_one_process_does() -> None:
    done = asked("print(*(line for line, _ in answers), sep='\\n')")
    assert done.stdout.splitlines() == [line for line, _ in brief_lines(LINES)]
    assert done.stderr == ""


def test_beside_other_threads_workers_begin_anew_and_answer_the_same() -> None:
    over = threading.Event()
    other = threading.Thread(target=over.wait)
    other.start()
    try:
        lines = ['{"id": 1, "sentences": ["Output rose.", "It rained."], "count": 1}', "no JSON"]
        assert [*summary_lines(lines, jobs=2)] == [*summary_lines(lines)]
    finally:
        over.set()
        other.join()


def test_workers_end_with_a_parent_that_was_killed() -> None:
    done = asked("os.kill(os.getpid(), signal.SIGKILL)")
    assert done.returncode == -signal.SIGKILL
    assert len(done.stdout.splitlines()) == 1


def test_a_worker_ended_from_outside_is_told_in_a_sentence() -> None:
    done = asked(
        "for worker in multiprocessing.active_children(): worker.kill()\n"
        "try: [None for _ in answers]\n"
        "except Exception as error: print(type(error).__name__, error)",
        lines=f"itertools.repeat({LINES[0]!r})",
    )
    assert done.stdout.splitlines()[1].startswith(f"{NewsbriefError.__name__} A worker was ended")
    assert done.stderr == ""


def test_lines_of_text_load_nothing_that_reads_pages_or_libraries() -> None:
    script = (
        "import sys; from reader.library.lines import brief_lines\n"
        f"print(len([*brief_lines({LINES[:1]!r})]))\n"
        "heavy = {'lxml', 'httpx', 'numpy', 'nltk', 'reader.ingest.html', 'reader.store', 'reader.library.pool'}\n"
        "print(*sorted(heavy & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("1\n\n", "")
