from __future__ import annotations

from pathlib import Path

from reader.ingest.xml_tree import with_troubles, xml_tree


def test_no_entity_is_resolved_and_no_file_is_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hush")
    outside = f'<!DOCTYPE a [<!ENTITY out SYSTEM "{secret.as_uri()}">]><a>&out;</a>'
    laughs = '<!DOCTYPE a [<!ENTITY ha "ha"><!ENTITY more "&ha;&ha;">]><a>&more;</a>'
    for document in (outside, outside.encode(), laughs, laughs.encode()):
        assert xml_tree(document).text is None


def test_neither_depth_nor_a_long_text_ends_the_reading() -> None:
    deep = xml_tree("<a>" * 1000 + "words" + "</a>" * 1000)
    assert "".join(deep.itertext()) == "words"
    long = "word " * 2_100_000
    assert xml_tree(f"<a>{long}</a>").text == long


def test_what_is_no_xml_has_no_tree() -> None:
    assert [xml_tree(data) for data in (None, b"", "", "words", b"\0\0")] == [None] * 5


def test_what_was_amiss_is_told() -> None:
    assert with_troubles("<a><b/></a>")[1] == frozenset()
    root, troubles = with_troubles("<a><b></c></b></a>")
    assert root.tag == "a" and troubles


def test_bytes_are_read_as_they_declare() -> None:
    assert xml_tree('<?xml version="1.0" encoding="iso-8859-1"?><a>Café</a>'.encode("latin-1")).text == "Café"
