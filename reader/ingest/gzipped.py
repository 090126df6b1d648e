"""A page, feed or text packed with gzip, unpacked with care."""

from __future__ import annotations

import zlib
from dataclasses import replace

from reader.errors import RefusedInput
from reader.ingest.source import Source
from reader.ingest.warc import is_warc

MAGIC = b"\x1f\x8b"
MOST_BYTES = 100_000_000


def unpacked(source: Source) -> Source:
    """Return the source inside a gzip file; any other, and a WARC (which is read record by record), as it is."""
    if not source.data.startswith(MAGIC) or is_warc(source.data):
        return source
    inflate = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        data = inflate.decompress(source.data, MOST_BYTES + 1)
    except zlib.error as error:
        raise RefusedInput(f"{source.name} is damaged.", "Get the file again.") from error
    if len(data) > MOST_BYTES:
        raise RefusedInput(
            f"{source.name} grows over {MOST_BYTES // 10**6} MB when it is unpacked.",
            "Unpack it yourself if you trust it, and add what you need.",
        )
    return replace(source, data=data, name=source.name.removesuffix(".gz"))
