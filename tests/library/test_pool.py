"""A child that hangs, dies or refuses costs its own source and nothing else."""

import os
import resource
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.ingest import Source
from reader.library.child import MEMORY, NICE
from reader.library.pool import Pool
from tests.library.made import article

FAKE = (sys.executable, "-m", "tests.library.fake_child")


def source(text: str) -> Source:
    return Source(text.encode(), "saved.html")


@pytest.fixture
def pool() -> Iterator[Pool]:
    with closing(Pool(2, seconds=0.5, command=FAKE)) as made:
        warm(made)
        yield made


def warm(pool: Pool) -> None:
    """Let a child start up, which may take longer than the short limit of these tests."""
    pool._seconds, seconds = 20.0, pool._seconds
    pool.read(source("warm"))
    pool._seconds = seconds


def titles(pool: Pool, text: str) -> list[str]:
    return [article.title for article in pool.read(source(text)).articles]


def test_articles_and_refused_entries_of_a_feed(pool: Pool) -> None:
    reading = pool.read(source("one\nbad entry\ntwo"))
    assert [(article.title, article.text) for article in reading.articles] == [
        ("one", "one and more words"),
        ("two", "two and more words"),
    ]
    assert [(r.name, r.message) for r in reading.refused] == [("bad entry", "The entry is empty.")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("refuse", "holds no article"),
        ("", "holds no article"),
        ("bad entry", "The entry is empty"),
        ("hang", "took longer than 0.5 s"),
        ("die", "signal 6"),
        ("leave", "status 3"),
    ],
)
def test_a_source_that_gives_nothing_says_why_and_the_next_is_read(
    pool: Pool, text: str, message: str
) -> None:
    with pytest.raises(RefusedInput, match=message):
        pool.read(source(text))
    warm(pool)
    assert titles(pool, "after") == ["after"]


def test_what_was_read_before_the_child_hung_is_kept_and_the_next_source_is_read(pool: Pool) -> None:
    reading = pool.read(source("one\nslow going\ntwo"))
    assert [article.title for article in reading.articles] == ["one"]
    assert [refusal.message for refusal in reading.refused] == [
        "Reading saved.html took longer than 0.5 s and was stopped."
    ]
    warm(pool)
    assert titles(pool, "after") == ["after"]


def test_a_brief_that_cannot_be_made_anew_is_refused(pool: Pool) -> None:
    with pytest.raises(RefusedInput, match="Analysing “slow” took longer"):
        pool.analyse(Article("slow", "Some words.", "text"))


def test_one_child_serves_many_sources(pool: Pool) -> None:
    child = pool._free[0]
    for i in range(5):
        assert titles(pool, f"{i}") == [f"{i}"]
    assert pool._free == [child]


def test_stopping_frees_whoever_waits_for_that_work_and_leaves_the_rest_alone() -> None:
    with closing(Pool(2, seconds=60, command=FAKE)) as pool:
        failed: dict[str, str] = {}

        def ask(owner: str) -> None:
            with pytest.raises(RefusedInput) as raised:
                pool.read(source("hang"), owner=owner)
            failed[owner] = raised.value.message

        threads = {owner: threading.Thread(target=ask, args=(owner,)) for owner in ("import", "watch")}
        for thread in threads.values():
            thread.start()
        while len(pool._busy) < len(threads):
            pass
        for owner in ("import", "watch"):
            assert owner not in failed
            pool.stop(owner)
            threads[owner].join(10)
            assert "ended before it was done" in failed[owner]
        assert titles(pool, "again") == ["again"]


def test_a_closed_pool_reads_nothing_and_leaves_no_process() -> None:
    pool = Pool(1, command=FAKE)
    assert titles(pool, "a") == ["a"]
    process = pool._free[0]._process
    pool.close()
    pool.close()
    assert process.poll() is not None
    with pytest.raises(RefusedInput, match="closing"):
        pool.read(source("b"))


def test_a_child_ends_with_its_parent() -> None:
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", "reader.library.child"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert child.stdin is not None
    child.stdin.close()
    assert child.wait(20) == 0
    assert child.stdout is not None
    child.stdout.close()


def test_the_children_stand_back_for_the_person_who_reads_and_have_bounds() -> None:
    with closing(Pool(1)) as pool:
        pool.analyse(article())
        [child] = pool._free
        number = child._process.pid
        assert os.getpriority(os.PRIO_PROCESS, number) == os.getpriority(os.PRIO_PROCESS, 0) + NICE
        if sys.platform == "linux":
            assert resource.prlimit(number, resource.RLIMIT_AS) == (MEMORY, MEMORY)
            assert resource.prlimit(number, resource.RLIMIT_CORE) == (0, 0)
