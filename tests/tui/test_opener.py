"""Only web and mail addresses are opened, each as one argument, whatever it holds."""

from __future__ import annotations

import os
import subprocess
import sys
import webbrowser
from pathlib import Path

import pytest

from reader.errors import NewsbriefError
from reader.tui.opener import open_address


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "file:///etc/passwd", "data:text/html,<script>1</script>",
        "vbscript:1", "--version", "-rf", "/etc/passwd", "smb://host/share", "x-apple.systempreferences:", " file:///a",
    ],
)  # fmt: skip
def test_nothing_else_is_opened(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(webbrowser, "open", opened.append)
    with pytest.raises(NewsbriefError, match="is not opened"):
        open_address(url)
    assert opened == []


def test_no_shell_sees_the_address(tmp_path: Path) -> None:
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\nprintf "%s\\n" "$#" "$@" > "$0.told"\n')
    browser.chmod(0o700)
    url = "https://example.org/$(touch${IFS}owned);`id`|'\"&--new-window <a>%s"
    code = "import sys; from reader.tui.opener import open_address; open_address(sys.argv[1])"
    environment = {
        **os.environ,
        "BROWSER": str(browser),
        "PYTHONPATH": str(Path(__file__).parents[2]),
        "DISPLAY": "",
    }
    subprocess.run([sys.executable, "-c", code, url], cwd=tmp_path, env=environment, check=True)
    assert (tmp_path / "browser.told").read_text() == f"1\n{url}\n"
    assert not (tmp_path / "owned").exists()
