"""The shape of a sentence: one letter a token that tells verbs, nouns and the words between them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.analysis.figures import verbs as words
from reader.analysis.figures.scan import Piece

QUANTITY, NUMBER, NOUN, MODIFIER, DETERMINER = "Q", "#", "N", "J", "D"
VERB, PARTICIPLE, AUXILIARY, TO = "V", "G", "A", "T"
PRONOUN, RELATIVE, PREPOSITION, CONJUNCTION, SUBORDINATOR, ADVERB = "I", "W", "P", "C", "B", "R"
JOINER, COMMA, BORDER = "-", ",", "X"

NOMINAL = frozenset("NJDQ#-")
"""What a noun phrase without prepositions is made of."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A sentence's tokens with one letter for each."""

    pieces: Sequence[Piece]
    tags: Sequence[str]

    def low(self, at: int) -> str:
        """Return a token in small letters, "" outside the sentence."""
        return self.pieces[at].low if 0 <= at < len(self.pieces) else ""

    def tag(self, at: int) -> str:
        """Return a token's letter, a border's outside the sentence."""
        return self.tags[at] if 0 <= at < len(self.tags) else BORDER

    def text(self, start: int, end: int) -> str:
        """Return the words of a range of tokens."""
        kept = self.pieces[start:end]
        return "".join(p.text if p.glued or not i else f" {p.text}" for i, p in enumerate(kept))

    def form(self, at: int) -> str:
        """Return which form of a verb a token may be, "" where it is none."""
        found = words.FORMS.get(self.low(at))
        return found[0] if found else ""

    def base(self, at: int) -> str:
        """Return the verb that a token may be a form of, "" where it is none."""
        found = words.FORMS.get(self.low(at))
        return found[1] if found else ""
