"""Archives of the web: the pages in them, and what bounds a zip."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from reader import paths
from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.ingest import Archive, Source, read, read_each

FOLDER = paths.samples_dir() / "archives"


def given(name: str) -> Source:
    return Source((FOLDER / name).read_bytes(), "thing")


def test_a_page_saved_by_safari() -> None:
    [article] = read(given("herons.webarchive"))
    assert (article.title, article.url) == (
        "Herons return to the lower Almere",
        "https://fieldnotes.example/herons",
    )
    assert "Nineteen pairs" in article.text
    assert "rights reserved" not in article.text


def test_a_crawl_gives_its_articles_with_address_and_day() -> None:
    articles = read(given("crawl.warc.gz"))
    assert [(a.title, a.url) for a in articles] == [
        ("Herons return to the lower Almere", "https://fieldnotes.example/herons"),
        ("The lock keeper's last winter", "https://culturedesk.example/lock-keeper"),
    ]
    assert {a.along.saved for a in articles if a.along} == {"2031-03-05T09:00:00Z"}


def test_an_archive_of_the_older_kind_gives_its_pages() -> None:
    words = "<p>The keepers counted nineteen pairs of herons on the lower reach this spring, two more than a year ago.</p>"
    page = f"<html><head><title>Herons return</title></head><body>{words * 3}</body></html>"
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
    about = b"1 0 Crawl\nURL IP-address Archive-date Content-type Archive-length\n"
    data = b"filedesc://old.arc 127.0.0.1 20310305090000 text/plain %d\n%s\n" % (
        len(about),
        about,
    ) + b"http://fieldnotes.example/h 127.0.0.1 20310305090000 text/html %d\n%s\n" % (len(answer), answer)
    [article] = read(Source(data, "old.arc"))
    assert (article.title, article.url) == ("Herons return", "http://fieldnotes.example/h")
    assert article.along
    assert article.along.saved == "2031-03-05T09:00:00Z"


def test_a_short_page_counts_where_an_archive_holds_no_longer_one() -> None:
    def record(url: str, words: str) -> bytes:
        page = f"<html><head><title>{url}</title></head><body><p>{words}</p></body></html>"
        answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
        head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2031-03-05T09:00:00Z\r\n"
        kind = f"Content-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
        return f"{head}{kind}".encode() + answer + b"\r\n\r\n"

    frame = record("http://n.example/frame", "Menu")
    short = record("http://n.example/gate", "The gate is closed until the ninth of May.")
    assert [a.url for a in read(Source(frame + short, "n.warc"))] == ["http://n.example/gate"]
    full = record("http://n.example/all", "The keepers counted nineteen pairs of herons this spring. " * 6)
    assert [a.url for a in read(Source(short + full, "n.warc"))] == ["http://n.example/all"]


def test_a_list_of_pages_says_which_are_meant() -> None:
    assert [a.title for a in read(given("crawl.wacz"))] == ["Bells over the flood plain"]


def test_a_crawl_that_is_cut_off_gives_what_came_before() -> None:
    data = given("crawl.warc.gz").data
    found = list(read_each(Source(data[:-300], "thing")))
    assert next(f.title for f in found if isinstance(f, Article)).startswith("Herons")
    refused = [f for f in found if isinstance(f, Refusal)]
    assert all("damaged" in refusal.message for refusal in refused)
    with pytest.raises(RefusedInput, match="holds no page"):
        list(read_each(Source(data[:400], "thing")))


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_zip_that_grows_is_not_unpacked_further() -> None:
    archive = Archive(zipped({"a.txt": b"0" * 3_000_000}), "thing", most_bytes=1_000_000)
    with pytest.raises(RefusedInput, match="grows over 1 MB"):
        archive.read("a.txt")


def test_files_that_together_grow_too_large_are_not_unpacked_further() -> None:
    archive = Archive(
        zipped({"a.txt": b"0" * 600_000, "b.txt": b"0" * 600_000}), "thing", most_bytes=1_000_000
    )
    assert archive.read("a.txt")
    with pytest.raises(RefusedInput, match="grows over"):
        archive.read("b.txt")


def test_one_file_is_bounded_however_much_all_may_take(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.ingest.archive.MOST_BYTES", 1000)
    with pytest.raises(RefusedInput, match="grows over"):
        Archive(zipped({"a.txt": b"0" * 2000}), "thing", most_bytes=10_000).read("a.txt")


def test_more_files_than_a_person_would_save_are_refused() -> None:
    with pytest.raises(RefusedInput, match="more than 2 files"):
        Archive(zipped(dict.fromkeys("abc", b"0")), "thing", most_files=2)


def test_a_long_list_of_files_is_refused_unread() -> None:
    data = bytearray(zipped({"a.txt": b"0"}))
    at = data.rfind(b"PK\5\6")
    struct.pack_into("<L", data, at + 12, 4_000_000_000)
    with pytest.raises(RefusedInput, match=r"more than 20,000 files"):
        Archive(bytes(data), "thing")


def test_a_size_that_lies_is_found_out() -> None:
    data = bytearray(zipped({"a.txt": b"words " * 1000}))
    struct.pack_into("<L", data, data.rfind(b"PK\1\2") + 24, 5)
    with pytest.raises(RefusedInput, match="damaged"):
        Archive(bytes(data), "thing").read("a.txt")


def test_links_are_told_apart_and_names_lead_nowhere() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        link = zipfile.ZipInfo("link.html")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("../../up.html", "x")
    found = Archive(out.getvalue(), "thing")
    assert (found.names, found.links) == (["../../up.html"], ["link.html"])
