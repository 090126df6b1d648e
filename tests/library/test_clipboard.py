"""What was copied becomes something to add, or a sentence."""

from __future__ import annotations

import pyperclip
import pytest

from reader.errors import RefusedInput
from reader.library import clipboard
from reader.library.clipboard import copied


@pytest.fixture
def holding(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    return monkeypatch


def test_text_is_one_source_and_addresses_are_addresses(holding: pytest.MonkeyPatch) -> None:
    holding.setattr(pyperclip, "paste", lambda: "A headline\n\nAnd what it stands over.")
    [source] = copied()
    assert not isinstance(source, str)
    assert source.data.startswith(b"A headline")
    holding.setattr(pyperclip, "paste", lambda: " https://a.example/1\nhttps://b.example/2 ")
    assert copied() == ["https://a.example/1", "https://b.example/2"]


def test_an_empty_a_missing_and_a_silent_clipboard_are_told(holding: pytest.MonkeyPatch) -> None:
    holding.setattr(pyperclip, "paste", lambda: " ")
    with pytest.raises(RefusedInput, match="is empty"):
        copied()

    def missing() -> str:
        raise pyperclip.PyperclipException("none")

    holding.setattr(pyperclip, "paste", missing)
    with pytest.raises(RefusedInput, match="no clipboard") as caught:
        copied()
    assert "xclip" in caught.value.hint
    import threading

    holding.setattr(clipboard, "SECONDS", 0.05)
    holding.setattr(pyperclip, "paste", threading.Event().wait)
    with pytest.raises(RefusedInput, match="did not answer"):
        copied()
