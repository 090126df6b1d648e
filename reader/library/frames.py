"""How parent and child talk over pipes: a JSON header and bytes, each with its length in front (no pickle)."""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO, NamedTuple

_LENGTHS = struct.Struct(">IQ")


class Frame(NamedTuple):
    """One message."""

    header: dict[str, Any]
    data: bytes = b""


def packed(frame: Frame) -> bytes:
    """Return a frame as bytes."""
    header = json.dumps(frame.header, ensure_ascii=True, separators=(",", ":")).encode()
    return _LENGTHS.pack(len(header), len(frame.data)) + header + frame.data


def taken(buffer: bytearray) -> Frame | None:
    """Take the first frame out of `buffer`, or return None if it is not there whole."""
    if len(buffer) < _LENGTHS.size:
        return None
    header, data = _LENGTHS.unpack_from(buffer)
    middle = _LENGTHS.size + header
    if len(buffer) < middle + data:
        return None
    frame = Frame(json.loads(buffer[_LENGTHS.size : middle]), bytes(buffer[middle : middle + data]))
    del buffer[: middle + data]
    return frame


def read(stream: BinaryIO) -> Frame | None:
    """Wait for the next frame of `stream`; None at its end."""
    lengths = stream.read(_LENGTHS.size)
    if len(lengths) < _LENGTHS.size:
        return None
    header, data = _LENGTHS.unpack(lengths)
    return Frame(json.loads(stream.read(header)), stream.read(data))
