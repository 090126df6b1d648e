"""Characters that no XML may hold, and over which parsers stumble: dropped at the speed of bytes."""

from __future__ import annotations

_CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r")
_NO_CHARACTERS = ("\ufffe", "\uffff")


def xml_bytes(text: str) -> bytes:
    """Return `text` as UTF-8 without control characters and halves of pairs."""
    return text.encode("utf-8", "ignore").translate(None, _CONTROLS)


def only_xml(text: str) -> str:
    """Return `text` without control characters, halves of pairs and what is no character."""
    text = xml_bytes(text).decode("utf-8")
    for character in _NO_CHARACTERS:
        if character in text:
            text = text.replace(character, "")
    return text
