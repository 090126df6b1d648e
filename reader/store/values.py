"""How values are written into columns and read back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime


def now() -> str:
    """Return the time as the store writes it: ISO, UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def json_list(values: Iterable[object]) -> str:
    """Return values as a JSON array, for json_each or to keep."""
    return json.dumps(list(values), ensure_ascii=False)
