"""Names of files and folders become the bytes to read, or a reason."""

import os
from pathlib import Path

import pytest

from reader import paths
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest import Source
from reader.library.sources import expanded, loaded, name_of


def test_a_folder_gives_its_files_in_order_and_none_that_are_hidden(tmp_path: Path) -> None:
    for name in (
        "b.html",
        "a.txt",
        ".hidden.html",
        "x.exe",
        "sub/c.md",
        "sub/.git/d.html",
        "sub/C.HTML",
        "a/z.xml",
    ):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    found = [str(Path(str(p)).relative_to(tmp_path)) for p in expanded([tmp_path])]
    assert found == ["a.txt", "b.html", "a/z.xml", "sub/C.HTML", "sub/c.md"]


def test_a_circle_of_links_ends(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "a.html").touch()
    (tmp_path / "gone.html").symlink_to(tmp_path / "nowhere")
    assert len(list(expanded([tmp_path]))) == 2


def test_a_folder_without_articles_says_so(tmp_path: Path) -> None:
    [refusal] = expanded([str(tmp_path)])
    assert isinstance(refusal, Refusal)
    assert "holds no file" in refusal.message


def test_urls_and_given_bytes_pass_through() -> None:
    given = Source(b"", "standard input")
    assert list(expanded(["https://a.b/c", given])) == ["https://a.b/c", given]
    assert loaded(given) is given


def test_a_file_is_read_with_its_date(tmp_path: Path) -> None:
    file = tmp_path / "a.html"
    file.write_bytes(b"<p>")
    os.utime(file, (1_600_000_000, 1_600_000_000))
    source = loaded(str(file))
    assert (source.data, source.name, source.url, source.modified) == (b"<p>", str(file), None, "2020-09-13")


def test_what_cannot_be_read_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe.html")
    for name, why in (
        ("none.html", "no file"),
        ("pipe.html", "not a regular file"),
        ("a\0b", "cannot be read"),
    ):
        with pytest.raises(RefusedInput, match=why) as raised:
            loaded(tmp_path / name)
        assert raised.value.hint
    with pytest.raises(RefusedInput, match="is a folder"):
        loaded(tmp_path)
    (tmp_path / "big.html").write_bytes(b"123456")
    monkeypatch.setattr("reader.library.sources.LARGEST", 5)
    with pytest.raises(RefusedInput, match="larger than"):
        loaded(tmp_path / "big.html")


def test_what_may_not_be_read_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    with pytest.raises(RefusedInput, match="may not read"):
        loaded(tmp_path / "a.html")


def test_a_zip_of_pages_is_read_like_a_folder() -> None:
    path = paths.samples_dir() / "archives" / "saved-pages.zip"
    found = list(expanded([path]))
    assert [name_of(one) for one in found if not isinstance(one, Refusal)] == [
        f"{path}/{name}" for name in ("../outside.txt", "saved/The lock keeper.html", "saved/notes/bells.md")
    ]
    assert [f for f in found if isinstance(f, Refusal)] == []
    page = loaded(found[1])  # type: ignore[arg-type]
    assert (page.data[:15], page.modified) == (b"<!doctype html>", "2031-03-06")
    # A zip given as bytes is the same, an export stays whole, and so does a document.
    assert len(list(expanded([Source(path.read_bytes(), "standard input")]))) == 3
    export = paths.samples_dir() / "exports" / "omnivore.zip"
    assert list(expanded([export])) == [export]


def test_a_zip_in_a_folder_is_looked_into_and_a_damaged_one_is_told(tmp_path: Path) -> None:
    good = (paths.samples_dir() / "archives" / "saved-pages.zip").read_bytes()
    (tmp_path / "good.zip").write_bytes(good)
    (tmp_path / "bad.zip").write_bytes(good[:900])
    found = list(expanded([tmp_path]))
    assert [f.message for f in found if isinstance(f, Refusal)] == [
        f"{tmp_path / 'bad.zip'} is damaged, or locked with a password."
    ]
    assert len(found) == 4


def test_what_a_browser_put_beside_a_page_is_no_article(tmp_path: Path) -> None:
    for name in (
        "Page one.html",
        "Page one_files/frame.html",
        "Seite.htm",
        "Seite-Dateien/x.html",
        "notes_files/kept.html",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [str(Path(name_of(p)).relative_to(tmp_path)) for p in expanded([tmp_path])]  # type: ignore[arg-type]
    assert found == ["Page one.html", "Seite.htm", "notes_files/kept.html"]
