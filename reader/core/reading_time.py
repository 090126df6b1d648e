"""How long reading takes."""

from __future__ import annotations

WORDS_A_MINUTE = 230


def minutes(words: int) -> int:
    """Return the whole minutes it takes to read so many words, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))
