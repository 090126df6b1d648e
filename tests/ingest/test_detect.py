import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import RefusedInput
from reader.ingest import SUFFIXES, Source, detect, gzipped, read
from tests.ingest.soundness import assert_sound


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (b"<!DOCTYPE html><p>x", "a.txt", "html"),
        (b"\xef\xbb\xbf<html>", "a", "html"),
        (b"<!-- saved from url=(0001)x --><html>", "a", "html"),
        (b"  <div>x</div>", "page", "html"),
        (b"<?xml version='1.0'?><html xmlns='x'>", "a.xml", "html"),
        (b"<?xml version='1.0'?><!-- rss & co --><rss version='2.0'>", "a.html", "rss"),
        (b"<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "a", "rss"),
        (b"<rdf:RDF xmlns:rdf='x'>", "a", "rss"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "a", "atom"),
        (b"<atom:feed xmlns:atom='x'>", "a", "atom"),
        ("<html><p>x".encode("utf-16"), "a.htm", "html"),
        (b'{"version": "https://jsonfeed.org/version/1"}', "a", "jsonfeed"),
        (b"---\ntitle: x\n---\nText", "a", "markdown"),
        (b"# Not known to be Markdown", "a", "text"),
        (b"# Title", "a.MD", "markdown"),
        (b"Some words", "https://x.example/a.txt?b=c", "text"),
        (b"Prices < 5 and <b> is no page", "a.txt", "text"),
        (b"just words without a tag", "a.html", "html"),
        (
            b"Received: x\nTo: a@b.example\nContent-Type: multipart/related; type='text/html'\n\n",
            "a.eml",
            "email",
        ),
        (b"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related\n\n", "a", "mhtml"),
    ],
)
def test_content_tells_before_the_name(data: bytes, name: str, kind: str) -> None:
    assert detect(Source(data, name)) == kind


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "is empty"),
        (b" \n\x00", "is empty"),
        (b"%PDF-1.7 ...", "a PDF that cannot be read"),
        (b"PK\x03\x04....", "damaged"),
        (b"\x89PNG\r\n", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 99, "an Outlook letter (.msg)"),
        (bytes(range(256)) * 40, "a binary file"),
        (b"\x00\x01\x02\x03" * 50, "a binary file"),
    ],
)
def test_what_cannot_be_an_article_is_refused_with_a_sentence(data: bytes, says: str) -> None:
    with pytest.raises(RefusedInput) as caught:
        read(Source(data, "thing"))
    assert caught.value.message.startswith("thing is ")
    assert says in caught.value.message
    assert caught.value.hint


def test_suffixes_are_what_folders_are_searched_for() -> None:
    assert {".html", ".txt", ".md", ".xml", ".json"} <= SUFFIXES


@given(st.binary(max_size=300), st.sampled_from(["a", "a.html", "a.txt", "a.md", "a.xml", "a.json"]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    try:
        articles = read(Source(data, name))
    except RefusedInput as error:
        assert error.message
        return
    for article in articles:
        assert_sound(article)
        assert article.text


def test_what_gzip_packed_is_read_as_it_was_before() -> None:
    (article,) = read(Source(gzip.compress(b"# Tolls\n\nThey rise in spring."), "tolls.md.gz"))
    assert (article.title, article.text, article.format) == ("Tolls", "They rise in spring.", "markdown")


def test_what_gzip_packed_badly_or_too_well_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gzipped, "MOST_BYTES", 1_000_000)
    with pytest.raises(RefusedInput, match="is damaged"):
        read(Source(gzip.compress(b"", mtime=0)[:10] + b"\xff" * 40, "a.txt.gz"))
    with pytest.raises(RefusedInput, match="grows over 1 MB"):
        read(Source(gzip.compress(b" " * 1_000_001, mtime=0), "a.txt.gz"))
