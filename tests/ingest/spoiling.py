"""Ways in which files get spoilt, from a source of chance: bytes, the files in an archive, the values in JSON."""

from __future__ import annotations

import io
import json
import zipfile
from copy import deepcopy
from random import Random
from typing import Any

TOKENS = (
    b"\0", b"<", b">", b"]]>", b"<![CDATA[", b"&#0;", b"&#x110000;", b"&", b"\xff\xfe", b"\xed\xa0\x80", b"<!--", b'"', b"\r\n\r\n",
    b"--", b"=?utf-8?q?=", b"=?x?b?!?=", b"charset=utf-7;", b"encoding='utf-16'", b"9" * 5000, b"-1", b"1e999", b"[" * 2000, b"{",
    b"<div>" * 500, b"<table><tr><td>", b"</", b"\x1b[2J", "\u202e\u2066".encode(), b"---\n", b"%PDF-", b"endobj", b"stream", b"PK\3\4",
    b"<!DOCTYPE x [<!ENTITY a 'b'>]>&a;", b"\n- ", b"|", b"\\", b"Content-Type: multipart/mixed; boundary=\"\"\n", b"<base href='[::'>",
    b"http://[", b"0000-00-00", b"+99:99",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, -1, 0, 10**400, 1e308, "", "x", "\ud800", "\x1b]52;", [], {}, [None], [[]], {"name": None}, "9" * 5000, "http://[",
    "2022-13-45", ["\0"], {"a": {"b": []}},
)  # fmt: skip


def spoilt(data: bytes, other: bytes, chance: Random) -> bytes:
    """Return `data` with a few pieces cut, said twice, moved, overwritten, or mixed with `other`."""
    for _ in range(chance.randint(1, 6)):
        a = chance.randint(0, len(data))
        b = min(len(data), a + chance.choice((1, 2, 8, 100, 5000)))
        match chance.randrange(7):
            case 0:
                data = data[:a] + data[b:]
            case 1:
                data = data[:b] + data[a:b] * chance.choice((1, 2, 50)) + data[b:]
            case 2:
                data = data[:a] + chance.choice(TOKENS) + data[b:]
            case 3:
                data = data[:a] + chance.choice(TOKENS) + data[a:]
            case 4:
                data = data[:a] + chance.randbytes(b - a) + data[b:]
            case 5:
                start = chance.randint(0, len(other))
                data = data[:a] + other[start : start + 2000] + data[b:]
            case _:
                data = data[:a] if chance.random() < 0.2 else data
    return data


def spoilt_inside(data: bytes, other: bytes, chance: Random) -> bytes:
    """Return a zip archive with one of its files spoilt, missing or doubled: the archive itself stays whole."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        victim = chance.choice(old.infolist()).filename
        for info in old.infolist():
            body = old.read(info)
            if info.filename == victim:
                if chance.random() < 0.1:
                    continue
                body = spoilt(body, other, chance)
            method = zipfile.ZIP_STORED if info.filename == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(info.filename, body, method)
    return out.getvalue()


def spoilt_values(data: bytes, chance: Random) -> bytes:
    """Return JSON of the same shape in which some values are of another kind."""
    value = [json.loads(data)]
    for _ in range(chance.randint(1, 4)):
        holder, key = chance.choice(list(_places(value)))
        holder[key] = deepcopy(chance.choice(VALUES))
    return json.dumps(value[0]).encode()


def _places(value: Any) -> list[tuple[Any, Any]]:
    found: list[tuple[Any, Any]] = []
    pending = [value]
    while pending:
        holder = pending.pop()
        keys = list(holder) if isinstance(holder, dict) else range(len(holder))
        for key in keys:
            found.append((holder, key))
            if isinstance(holder[key], dict | list):
                pending.append(holder[key])
    return found
