"""The schema as numbered migrations: 0001.sql makes a library, each later file takes it one version on."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from reader.store.beginnings import COLUMNS, beginnings
from reader.store.packing import legible_text

APPLICATION_ID = 0x4E425246  # "NBRF"

MIGRATIONS: tuple[Path, ...] = tuple(sorted(Path(__file__).parent.glob("[0-9]*.sql")))


def teach(db: sqlite3.Connection) -> None:
    """Give a connection the functions that triggers, views and migrations call.

    Once: SQLite refuses to replace a function while the full-text index keeps a statement that may call it.
    """
    db.create_function("plain", 1, legible_text, deterministic=True)
    db.create_function("beginnings", len(COLUMNS), beginnings, deterministic=True)
    db.create_function("address_key", 1, _address_key, deterministic=True)


def _address_key(url: str | None) -> str | None:
    from reader.core.addresses import address_key  # only a migration asks for it

    return address_key(url)


def apply(db: sqlite3.Connection, migration: Path) -> None:
    """Run the statements of one migration in the transaction that is open."""
    for statement in statements(migration.read_text(encoding="utf-8")):
        db.execute(statement)


def statements(script: str) -> Iterator[str]:
    """Yield the statements of `script`, whose every statement ends at the end of a line."""
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            yield pending
            pending = ""
    if pending.strip():
        yield pending
