"""What the tagger finds in a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from reader.analysis.document import Document
from reader.analysis.people.casing import recased
from reader.analysis.people.mentions import Cover, Mention
from reader.analysis.people.tagging.tagger import Kind, names_in
from reader.analysis.people.tagging.trimming import person
from reader.analysis.people.tagging.usage import Usage
from reader.analysis.tokens import Token, tokenise
from reader.core.spans import Span


@dataclass(frozen=True, slots=True)
class Tagged:
    """The sentences of a document as tokens, and what the tagger says of them."""

    tokens: tuple[tuple[Token, ...], ...]
    words: tuple[list[str], ...]
    starts: tuple[list[int], ...]
    """Where names may begin in each sentence: at capitals and at words with a hyphen."""
    vocabulary: frozenset[str]
    """Every word of the document, as it is spelt."""
    usage: Usage
    people: tuple[Mention, ...]
    others: tuple[tuple[Kind, Span], ...]


def tagged(document: Document, acronyms: Mapping[str, str], outside: Cover) -> Tagged:
    """Return what the tagger finds outside the by-lines."""
    tokens = tuple(recased(tokenise(document.text, *sentence)) for sentence in document.sentences)
    words = tuple([token.text for token in sentence] for sentence in tokens)
    starts = tuple([i for i, word in enumerate(line) if word[0].isupper() or "-" in word] for line in words)
    usage = Usage(words)
    people: list[Mention] = []
    others: list[tuple[Kind, Span]] = []
    for number, sentence in enumerate(tokens):
        for name in names_in(words[number], usage):
            span = Span(sentence[name.start].start, sentence[name.end - 1].end)
            if outside.touching(span):
                continue
            if name.kind == "PER":
                people += person(number, name.start, name.end, sentence, acronyms)
            else:
                others.append((name.kind, span))
    vocabulary = frozenset().union(*words)
    return Tagged(tokens, words, starts, vocabulary, usage, tuple(people), tuple(others))
