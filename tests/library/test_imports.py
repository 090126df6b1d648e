"""Adding many files: each is added, found there already or refused with a reason, and none stops the others."""

import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from reader.core.reports import Progress
from reader.core.spans import Span
from reader.ingest import Source
from reader.library import Library
from reader.library.pool import Pool
from reader.store.connection import Store
from tests.library.made import add_read, article, brief_of


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Library]:
    """A library whose children only pretend to read."""
    pool = Pool(2, command=(sys.executable, "-m", "tests.library.fake_child"))
    with Library(Store.open(tmp_path / "library" / "library.db"), pool) as library:
        yield library


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six files, of which one is refused, one kills its reader, and two are the same."""
    texts = ["one", "die", "two\nbad entry\nthree", "one", "refuse", "four"]
    folder = tmp_path / "saved"
    folder.mkdir()
    for i, text in enumerate(texts):
        (folder / f"{i}.txt").write_text(text)
    return folder


def test_a_folder_is_added_and_the_bad_ones_are_told(shelf: Library, folder: Path) -> None:
    told: list[Progress] = []
    report = shelf.imports.add([folder, folder / "none.txt"], progress=told.append)
    assert [a.title for a in report.added] == ["one", "two", "three", "four"]
    assert [a.title for a in report.present] == ["one"]
    assert [Path(r.name).name for r in report.refused] == ["1.txt", "bad entry", "4.txt", "none.txt"]
    assert not report.cancelled
    stored = [p for p in told if p.current.startswith(str(folder))]
    assert [p.done for p in stored] == [1, 2, 2, 4, 5, 6, 7, 8]
    assert stored[-1].total == 8, "the feed holds two"
    assert (stored[-1].added, stored[-1].present, stored[-1].refused) == (4, 1, 4)
    assert shelf.shelf.listing(order="oldest").ids() == [a.article_id for a in report.added]
    assert shelf.shelf.raw(report.added[1].article_id) == b"two\nbad entry\nthree"


def test_adding_again_reads_nothing_and_changes_nothing(shelf: Library, folder: Path) -> None:
    shelf.imports.add([folder / "0.txt", folder / "5.txt"])
    rows = shelf.shelf.listing().rows(0, 9)
    shelf.imports._pool.close()  # nothing can be read from here on
    again = shelf.imports.add([folder / "0.txt", Source(b"four", "standard input")])
    assert [a.title for a in again.present] == ["one", "four"]
    assert (again.added, again.refused) == ((), ())
    assert shelf.shelf.listing().rows(0, 9) == rows


def test_what_lies_in_the_bin_is_told(shelf: Library) -> None:
    given = Source(b"one", "a")
    [added] = shelf.imports.add([given]).added
    shelf.edits.delete([added.article_id])
    assert shelf.imports.add([given]).present[0].deleted
    shelf.edits.empty_bin()
    assert shelf.imports.add([given]).added == (added,)


def test_a_feed_read_again_brings_only_what_is_new(shelf: Library) -> None:
    shelf.imports.add([Source(b"a\nb", "feed", "https://example.com/feed")])
    report = shelf.imports.add([Source(b"b\nc", "feed", "https://example.com/feed")])
    assert ([a.title for a in report.added], [a.title for a in report.present]) == (["c"], ["b"])


def test_cancelling_keeps_what_was_added(shelf: Library, tmp_path: Path) -> None:
    given = [Source(f"text {i}".encode(), str(i)) for i in range(40)]
    done = 0

    def progress(told: Progress) -> None:
        nonlocal done
        done = told.done

    report = shelf.imports.add(given, progress=progress, cancelled=lambda: done >= 7)
    assert report.cancelled
    assert 7 <= len(report.added) < 40
    assert shelf.shelf.listing().total == len(report.added)
    assert len(shelf.imports.add(given[-3:]).added) == 3, "the library goes on working"


def test_cancelling_does_not_wait_for_a_source_that_hangs(shelf: Library) -> None:
    answers = iter([False] * 5)
    report = shelf.imports.add([Source(b"hang", "slow")], cancelled=lambda: next(answers, True))
    assert report.cancelled
    assert (report.added, report.refused) == ((), ())


def test_nothing_to_add(shelf: Library) -> None:
    report = shelf.imports.add([])
    assert (report.added, report.present, report.refused) == ((), (), ())


def test_an_import_is_no_action_to_undo(shelf: Library) -> None:
    shelf.imports.add([Source(b"one", "a")])
    assert shelf.edits.can_undo() is None


def test_briefs_of_an_older_analysis_are_made_anew_and_found_by_what_they_say(shelf: Library) -> None:
    shelf.imports.add([Source(b"one\ntwo", "feed")])
    one = shelf.shelf.listing().ids()[0]
    mark = shelf.edits.highlight(one, Span(0, 3))
    assert shelf.briefs.stale(8) == []
    stale = shelf.briefs.stale(9)
    assert len(stale) == 2
    assert shelf.briefs.make(stale).made == 2
    assert shelf.briefs.stale(8) == []
    opened = shelf.shelf.article(one)
    assert [p.name for p in opened.brief.people] == ["Nova Newman"]
    assert opened.annotations == (mark,)
    assert shelf.shelf.listing("person:newman -has:figure").total == 2
    assert shelf.shelf.listing("person:ruiz").total == 0
    assert shelf.upkeep.doctor().ok


def test_broken_characters_cost_their_article_only(library: Library) -> None:
    whole, broken = article(0), article(1, site="half \ud83d")
    nested = article(2, authors=("\udc00",))
    report = add_read(library, b"three", [(a, brief_of(a)) for a in (broken, nested, whole)])
    assert [a.title for a in report.added] == [whole.title]
    assert [r.message for r in report.refused] == [" holds broken characters."] * 2
    assert library.upkeep.doctor().ok


def test_what_came_before_a_feed_hung_is_kept_and_the_rest_is_asked_for_again(shelf: Library) -> None:
    feed = Source(b"one\nslow here\ntwo", "feed")
    shelf.imports.add([Source(b"warm", "starts a child, which may take a while")])
    shelf.imports._pool._seconds = 0.5
    first = shelf.imports.add([feed])
    assert [a.title for a in first.added] == ["one"]
    assert "took longer than 0.5 s" in first.refused[0].message
    assert len(shelf.imports.add([feed]).refused) == 1, "it is read again, not taken for known"


def test_a_page_is_fetched_from_its_address(shelf: Library) -> None:
    class Page(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200 if self.path == "/a" else 404)
            self.end_headers()
            self.wfile.write(b"from the web")

        def log_message(self, format: str, *args: object) -> None:
            return

    with HTTPServer(("127.0.0.1", 0), Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        report = shelf.imports.add([f"{address}/a", f"{address}/b", "ftp://127.0.0.1/c"])
        server.shutdown()
    assert [a.title for a in report.added] == ["from the web"]
    assert [r.name for r in report.refused] == [f"{address}/b", "ftp://127.0.0.1/c"]
    assert shelf.shelf.article(report.added[0].article_id).article.url == f"{address}/a"


def test_undoing_what_a_person_added_puts_it_into_the_bin(shelf: Library, folder: Path) -> None:
    shelf.imports.add([folder / "5.txt"])
    assert not shelf.edits.history(), "what comes in by itself is no act of the person"
    report = shelf.imports.add([folder], undoable=True)
    assert [a.title for a in report.added] == ["one", "two", "three"]
    gone = report.added[0].article_id
    shelf.edits.delete([gone])
    shelf.edits.undo()
    change = shelf.edits.undo()
    assert change is not None and change.label == "add 3 articles"
    assert [row.title for row in shelf.shelf.listing().rows(0, 9)] == ["four"]
    assert all(a.deleted for a in shelf.imports.add([folder / "0.txt"], undoable=True).present)
    shelf.edits.redo()
    assert shelf.shelf.listing().total == 4
    before = shelf.edits.history()
    shelf.imports.add([folder], undoable=True)
    assert shelf.edits.history() == before, "nothing new, nothing to undo"
