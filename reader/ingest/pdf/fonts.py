"""What the font of a PDF says about the words set in it."""

from __future__ import annotations

import re
from functools import lru_cache

_BOLD = re.compile(rb"bold|black|heavy|demi|-medi\b|-bd\b|cmbx", re.IGNORECASE)


@lru_cache(maxsize=256)
def is_bold(name: bytes) -> bool:
    """Tell a bold font by its name."""
    return bool(_BOLD.search(name))
