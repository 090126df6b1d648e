"""Names of files and folders become the bytes to read, or a reason."""

import os
from pathlib import Path

import pytest

from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest import Source
from reader.library.sources import expanded, loaded


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
