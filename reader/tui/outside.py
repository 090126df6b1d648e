"""Editing a text in the person's own editor."""

from __future__ import annotations

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from reader.errors import NewsbriefError

FALLBACK = "vi"


def editor_command(configured: str | None) -> list[str]:
    """Return the editor's command and arguments: the configured one, else $VISUAL, $EDITOR, vi."""
    wanted = configured or os.environ.get("VISUAL") or os.environ.get("EDITOR") or FALLBACK
    try:
        return shlex.split(wanted) or [FALLBACK]
    except ValueError:
        return [wanted]


def edited(text: str, command: list[str], folder: Path) -> str:
    """Let `command` edit `text` in a file of its own under `folder` and return the text as it was left.

    Raises NewsbriefError when the editor cannot be started or fails; the text is then unchanged.
    """
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=folder, prefix="note-") as place:
        path = Path(place) / "note.md"
        path.write_text(text, encoding="utf-8")
        try:
            done = subprocess.run([*command, str(path)], check=False)  # noqa: S603 - a list, never a shell
        except OSError as error:
            raise NewsbriefError(
                f"The editor '{command[0]}' cannot be started: {error.strerror}.",
                "Set 'editor' in config.toml, or $EDITOR.",
            ) from error
        if done.returncode != 0:
            raise NewsbriefError(
                f"The editor '{command[0]}' ended with status {done.returncode}.",
                "The note is as it was before.",
            )
        return path.read_text(encoding="utf-8", errors="replace").rstrip("\n")
