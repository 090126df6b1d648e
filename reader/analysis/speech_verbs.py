"""Verbs that tie a speaker to what is said (data)."""

from __future__ import annotations

from functools import partial

from reader.analysis.word_lists import words

listed = partial(words, "reader.analysis", "speech_verbs")


SAY = listed("say")
THAT = listed("that")
QUOTED = listed("quoted")
AMBIGUOUS = listed("ambiguous")
TOLD = listed("told")

SPOKEN = {word for word in SAY - AMBIGUOUS | TOLD if word.endswith("ed")} | {"clarified"}
"""Verbs that hardly anybody but a person is the subject of."""
