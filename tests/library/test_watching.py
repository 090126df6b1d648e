"""A folder that is watched: what lands is added once it is whole, and moved if that is wanted."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library import Library
from tests.library.pages import PAGE


def land(path: Path, text: str, *, old: bool = True) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    if old:
        long_ago = time.time() - 60
        os.utime(path, (long_ago, long_ago))
    return path


def test_what_lands_is_added_once_and_again_when_it_changes(library: Library, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    land(inbox / "quay.html", PAGE.format(title="The quay is full"))
    watch = library.imports.watch(inbox)
    assert [a.title for a in watch.look().added] == ["The quay is full"]
    assert watch.look().summary == "0 added"
    land(inbox / "sub" / "lock.html", PAGE.format(title="The lock is not"))
    assert [a.title for a in watch.look().added] == ["The lock is not"]
    bad = land(inbox / "bad.html", "<html><body></body></html>")
    assert len(watch.look().refused) == 1
    assert watch.look().refused == ()
    land(bad, PAGE.format(title="Good at last"))
    assert [a.title for a in watch.look().added] == ["Good at last"]


def test_a_file_that_is_still_written_waits_until_it_stands_still(library: Library, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    page = PAGE.format(title="The quay is full")
    path = land(inbox / "quay.html", page[:200], old=False)
    watch = library.imports.watch(inbox)
    assert watch.look().added == ()  # seen for the first time, and young
    path.write_text(page)
    assert watch.look().added == ()  # it has grown since
    assert [a.title for a in watch.look().added] == ["The quay is full"]
    assert library.shelf.listing("").total == 1


def test_what_was_added_is_moved_with_what_stood_beside_it_and_nothing_is_overwritten(
    library: Library, tmp_path: Path
) -> None:
    inbox, away = tmp_path / "inbox", tmp_path / "inbox" / "read in"
    land(inbox / "quay.html", PAGE.format(title="The quay is full"))
    land(inbox / "quay_files" / "frame.html", "<p>Buy a boat.</p>")
    land(inbox / "empty page.html", "<html></html>")
    land(away / "quay.html", "another")
    watch = library.imports.watch(inbox, move=away)
    report = watch.look()
    assert (len(report.added), len(report.refused)) == (1, 1)
    assert sorted(str(p.relative_to(inbox)) for p in inbox.rglob("*") if p.is_file()) == [
        "empty page.html",
        "read in/quay (2).html",
        "read in/quay.html",
        "read in/quay_files/frame.html",
    ]
    assert (away / "quay.html").read_text() == "another"
    assert watch.look().summary == "0 added"


def test_a_folder_that_is_not_there_is_told(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="no folder"):
        library.imports.watch(tmp_path / "nowhere")
