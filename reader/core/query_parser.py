"""From the text of a query to its tree, with errors that point at the place."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

from reader.core.clean import one_line
from reader.core.query import (
    All,
    Either,
    Not,
    Part,
    Query,
    Tagged,
    TextField,
    Words,
)
from reader.core.query_fields import FIELDS, FLAGS, TEXT_FIELDS, compared, example, flag, unknown_field
from reader.core.tags import tag_name
from reader.errors import QueryError

LONGEST = 4000
DEEPEST = 40
MOST_TERMS = 200

_FIELD = re.compile(r"([A-Za-z]{2,20}):(?!//)")
_WORD_END = re.compile(r'[\s()"]|\Z')
_PHRASE = re.compile(r'"([^"]*(?:""[^"]*)*)"')


def parse(text: str) -> Query:
    """Return what `text` asks for, or raise `QueryError` with the position where it stops making sense."""
    try:
        return Query(Parser(text).part(), text)
    except QueryError as error:
        error.text = text
        raise


class Parser:
    """Reads one query from left to right."""

    def __init__(self, text: str) -> None:
        if len(text) > LONGEST:
            raise QueryError(f"A query may have {LONGEST:,} characters at most.", "Ask for less.", LONGEST)
        self._text = text
        self._at = 0
        self._depth = 0
        self._terms = 0

    def part(self) -> Part | None:
        """Return the tree of the whole text, or None when it asks for nothing in particular."""
        part = self._either()
        if self._at < len(self._text):
            raise QueryError(
                'This ")" closes nothing.', "Take it away, or open a bracket before it.", self._at
            )
        return part

    def _either(self) -> Part | None:
        parts = [self._all()]
        while self._takes_or():
            parts.append(self._all())
        found = [part for part in parts if part is not None]
        return _joined(found, Either)

    def _all(self) -> Part | None:
        parts: list[Part] = []
        while (part := self._unary()) is not None or self._skipped:
            if part is not None:
                parts.append(part)
        return _joined(parts, All)

    def _unary(self) -> Part | None:
        """Return the next part; None at an end, or (with `_skipped`) for a term that asks for nothing."""
        self._skipped = False
        self._blanks()
        here = self._next()
        if not here or here == ")" or self._sees_or():
            return None
        if here == "-" and not _WORD_END.match(self._text, self._at + 1):
            return self._negated()
        if here == "-" and self._text[self._at + 1 : self._at + 2] in ("(", '"'):
            return self._negated()
        if here == "(":
            return self._bracket()
        self._count()
        return self._term()

    def _negated(self) -> Part | None:
        self._at += 1
        part = self._nested(self._at - 1, self._unary)
        return Not(part) if part is not None else None

    def _bracket(self) -> Part | None:
        opened = self._at
        self._at += 1
        part = self._nested(opened, self._either)
        if self._next() != ")":
            raise QueryError('This "(" is never closed.', 'Add a ")".', opened)
        self._at += 1
        self._skipped = part is None
        return part

    def _nested(self, at: int, inner: Callable[[], Part | None]) -> Part | None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise QueryError("There are too many brackets in one another.", "Ask more simply.", at)
        part = inner()
        self._depth -= 1
        return part

    def _term(self) -> Part | None:
        start = self._at
        named = _FIELD.match(self._text, self._at)
        if not named:
            return self._words(None)
        field = named[1].lower()
        if field not in FIELDS:
            raise unknown_field(named[1], start)
        self._at = named.end()
        if field == "figure" and (size := self._size()) is not None:
            return size
        if field in TEXT_FIELDS:
            return self._words(cast(TextField, field))
        value, prefix, at = self._value(field)
        if field == "tag":
            return Tagged(tag_name(value), prefix)
        if field in FLAGS:
            return flag(cast(Literal["is", "has"], field), value, at)
        return compared(field, value, at)

    def _words(self, field: TextField | None) -> Part | None:
        start = self._at
        quoted = self._next() == '"'
        text, prefix = self._quoted() if quoted else self._word()
        text = one_line(text)
        if not text:
            if field is not None:
                raise QueryError(f"{field}: has no value.", f"Write {field}:{example(field, 'word')}.", start)
            self._skipped = True
            return None
        if prefix and len(text) == 1 and text.isascii():
            raise QueryError(
                "One letter begins too many words.", "Write two letters or more before the *.", start
            )
        return Words(text, field, prefix, quoted)

    def _value(self, field: str) -> tuple[str, bool, int]:
        start = self._at
        text, prefix = self._quoted() if self._next() == '"' else self._word()
        text = one_line(text)
        if not text or (field == "tag" and not tag_name(text)):
            raise QueryError(f"{field}: has no value.", f"Write {field}:{example(field)}.", start)
        return text, prefix, start

    def _size(self) -> Part | None:
        """Take the size of a figure; what is none stays where it is."""
        start = self._at
        text, prefix = self._quoted() if self._next() == '"' else self._word()
        from reader.core.query_sizes import sized

        size = None if prefix else sized(one_line(text), start)
        if size is None:
            self._at = start
        return size

    def _quoted(self) -> tuple[str, bool]:
        """Take a phrase; a quotation mark inside it is written twice."""
        phrase = _PHRASE.match(self._text, self._at)
        if phrase is None:
            raise QueryError("This quotation mark is never closed.", 'Add a ".', self._at)
        self._at = phrase.end()
        prefix = self._next() == "*"
        self._at += prefix
        return phrase[1].replace('""', '"'), prefix

    def _word(self) -> tuple[str, bool]:
        end = _WORD_END.search(self._text, self._at)
        assert end is not None
        word = self._text[self._at : end.start()]
        self._at = end.start()
        return word.rstrip("*"), len(word) > 1 and word.endswith("*")

    def _count(self) -> None:
        self._terms += 1
        if self._terms > MOST_TERMS:
            raise QueryError(f"A query may have {MOST_TERMS} terms at most.", "Ask for less.", self._at)

    def _takes_or(self) -> bool:
        if self._sees_or():
            self._at += 2
            return True
        return False

    def _sees_or(self) -> bool:
        return self._text.startswith("OR", self._at) and bool(_WORD_END.match(self._text, self._at + 2))

    def _blanks(self) -> None:
        while self._next().isspace():
            self._at += 1

    def _next(self) -> str:
        return self._text[self._at : self._at + 1]


def _joined(parts: list[Part], join: type[All] | type[Either]) -> Part | None:
    if len(parts) < 2:
        return parts[0] if parts else None
    return join(tuple(parts))
