"""The text of what came in as an address: fetched when asked, with its highlights, politely."""

from __future__ import annotations

import json
import threading
import time
from itertools import pairwise
from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.library import Library
from reader.library.turns import Turns
from reader.settings import Rule
from tests.library.pages import PAGE, served


@pytest.fixture(autouse=True)
def _without_pauses(library: Library) -> None:
    library.fetching.pause = 0.0


def saved(library: Library, folder: Path, *urls: str, quote: str = "") -> list[str]:
    """Bring in addresses as Hypothesis exports them, each with a highlight; return their ids."""
    rows = [
        {"uri": url, "text": "Mine.", "created": "2031-05-30T09:00:00+00:00", "document": {"title": [f"Page {i}"]},
         "target": [{"selector": [{"type": "TextQuoteSelector", "exact": quote or "out of room"}]}]}
        for i, url in enumerate(urls)
    ]  # fmt: skip
    path = folder / "export.json"
    path.write_text(json.dumps({"annotations": rows}))
    return [a.article_id for a in library.imports.add([path]).added]


def test_the_text_comes_in_and_highlights_find_their_words(library: Library, tmp_path: Path) -> None:
    with served({"/quay": PAGE.format(title="The quay is full")}) as site:
        [quay] = saved(library, tmp_path, f"{site}/quay")
        library.edits.tag([quay], ["harbour"])
        assert not library.shelf.article(quay).row.fetched
        assert library.shelf.listing("is:unfetched").total == 1
        report = library.fetching.fetch([quay])
    assert report.summary == "1 fetched"
    assert library.briefs.waiting() == [quay]
    assert library.briefs.make([quay]).made == 1
    opened = library.shelf.article(quay)
    assert (opened.row.fetched, opened.row.title, opened.row.tags) == (True, "The quay is full", ("harbour",))
    [mark] = opened.annotations
    assert mark.selector
    assert (mark.selector.span.of(opened.article.text), mark.anchor, mark.note) == (
        "out of room",
        "kept",
        "Mine.",
    )
    assert opened.brief.officials[0].name == "Koen Verhaegen"
    assert library.shelf.listing("is:unfetched").total == 0
    assert library.shelf.listing("containers").total == 1
    assert library.upkeep.doctor().ok


def test_the_rules_are_asked_once_its_words_are_there(tmp_path: Path) -> None:
    rules = (Rule("containers", ("port",)),)
    with (
        Library.open(tmp_path / "library.db", rules) as library,
        served({"/quay": PAGE.format(title="Full")}) as site,
    ):
        [quay] = saved(library, tmp_path, f"{site}/quay")
        assert library.shelf.article(quay).row.tags == ()
        library.fetching.fetch([quay])
        library.briefs.make([quay])
        assert library.shelf.article(quay).row.tags == ("port",)


def test_the_same_export_finds_the_fetched_article(library: Library, tmp_path: Path) -> None:
    with served({"/quay": PAGE.format(title="The quay is full")}) as site:
        [quay] = saved(library, tmp_path, f"{site}/quay")
        library.fetching.fetch([quay])
    text = (tmp_path / "export.json").read_text()
    (tmp_path / "export.json").write_text(text + "\n")
    report = library.imports.add([tmp_path / "export.json"])
    assert [a.article_id for a in report.present] == [quay]
    assert len(library.shelf.article(quay).annotations) == 1
    assert library.shelf.article(quay).article.text


def test_what_cannot_be_fetched_says_why_and_can_be_tried_again(library: Library, tmp_path: Path) -> None:
    pages = {"/empty": "<html><body><script>1</script></body></html>"}
    with served(pages) as site:
        gone, empty = saved(library, tmp_path, f"{site}/gone", f"{site}/empty")
        report = library.fetching.fetch([gone, empty])
        assert (len(report.fetched), len(report.refused)) == (0, 2)
        assert "404" in (library.shelf.article(gone).trouble or "")
        assert library.shelf.preview(empty).trouble
        pages["/gone"] = PAGE.format(title="Back again")
        assert library.fetching.fetch([gone, empty]).summary == "1 fetched, 1 refused"
    assert library.shelf.article(gone).trouble is None


def test_fetching_can_be_stopped_and_goes_on_with_what_is_left(library: Library, tmp_path: Path) -> None:
    asked: list[str] = []
    with served({f"/{i}": PAGE.format(title=f"Quay {i}") for i in range(6)}, asked) as site:
        ids = saved(library, tmp_path, *(f"{site}/{i}" for i in range(6)))
        told: list[Progress] = []
        first = library.fetching.fetch(ids, progress=told.append, cancelled=lambda: len(told) >= 2)
        assert first.cancelled
        assert (len(first.fetched), first.left) == (2, 4)
        rest = library.fetching.fetch(ids)
        assert len(rest.fetched) == 4
    assert library.shelf.listing("is:unfetched").total == 0


def test_a_host_is_asked_by_one_at_a_time_with_a_pause_and_others_meanwhile() -> None:
    pause = 0.05
    turns = Turns(
        [(f"a{i}", f"https://a.example/{i}") for i in range(3)]
        + [(f"b{i}", f"https://b.example/{i}") for i in range(3)],
        pause=pause,
    )
    busy: set[str] = set()
    starts: dict[str, list[float]] = {"a": [], "b": []}
    order: list[str] = []
    clashes: list[str] = []
    guard = threading.Lock()

    def work() -> None:
        while turn := turns.take():
            key, url = turn
            with guard:
                clashes.extend([key] if key[0] in busy else [])
                busy.add(key[0])
                starts[key[0]].append(time.monotonic())
                order.append(key)
            with guard:
                busy.discard(key[0])
                starts[key[0]][-1] = time.monotonic()
            turns.done(url)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert sorted(order) == ["a0", "a1", "a2", "b0", "b1", "b2"]
    assert set(order[:2]) == {"a0", "b0"}
    assert clashes == []
    for times in starts.values():
        assert all(later - earlier >= pause for earlier, later in pairwise(times))
