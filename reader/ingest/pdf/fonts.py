"""What the fonts of a PDF say about the words set in them."""

from __future__ import annotations

import re
from typing import Any

_BOLD = re.compile(r"bold|black|heavy|demi|-medi\b|-bd\b|cmbx", re.IGNORECASE)


def is_bold(font: Any) -> bool:
    """Tell a bold font by its name."""
    return bool(font) and bool(_BOLD.search(str(font.get("/BaseFont", ""))))


def is_mute(font: Any) -> bool:
    """Tell a font that numbers its shapes and does not say which letters they are: read, its words are gibberish."""
    return (
        bool(font)
        and font.get("/Subtype") == "/Type0"
        and str(font.get("/Encoding", "")).startswith("/Identity")
        and "/ToUnicode" not in font
    )
