"""What the app remembers between runs: choices made in it, kept apart from the person's configuration."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from reader.paths import for_us_alone


class State:
    """A small JSON file; one that cannot be read or written costs nothing but the memory."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._path = folder / "state.json"
        self._values: dict[str, Any] = _read(self._path)

    def get(self, name: str) -> Any:
        """Return a value, or None."""
        return self._values.get(name)

    def set(self, name: str, value: Any) -> None:
        """Remember a value."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            part = self._path.with_suffix(".part")
            with open(part, "w", encoding="utf-8", opener=for_us_alone) as file:
                json.dump(self._values, file)
            part.replace(self._path)
        except OSError:
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
