"""Bytes to text: byte order mark, UTF-8 if it is UTF-8, what is declared, then what fits best."""

from __future__ import annotations

import codecs
import re

from reader.ingest.mojibake import mended

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEAD = 4096
_DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.+-]{2,40})""", re.IGNORECASE)
# Browsers read these labels as the larger set that contains them (WHATWG Encoding).
_WIDER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "latin-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
_ALIASES = {
    "x-mac-roman": "mac_roman",
    "csmacintosh": "mac_roman",
    "mac": "mac_roman",
    "ms-cyrl": "cp1251",
    "x-gbk": "gbk",
    "x-sjis": "shift_jis",
    "x-euc-jp": "euc_jp",
}
_MULTIBYTE = ("gb18030", "cp932", "euc_jp", "cp949", "big5hkscs")
_ESCAPED = {"iso2022_jp", "iso2022_kr", "hz"}
_SAMPLE = 65536
_TOLERATED = 0.1
_WIDE_TAG = re.compile(rb"(?P<little><\x00[a-zA-Z!?]\x00)|\x00<\x00[a-zA-Z!?]")
_COMMON = re.compile(
    "[的一是不了在人有我他这中大来上国到和年月日の、。はにをたがでてとしれさいるはをん이다는에을의가고를은]"
)
_WIDE = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")


def declared(data: bytes) -> str | None:
    """Return the Python name of the encoding that the first bytes declare, or None."""
    found = _DECLARED.search(data[:_HEAD])
    return codec_name(found[1].decode("ascii")) if found else None


def codec_name(label: str) -> str | None:
    """Return the codec a label stands for, as browsers understand it, or None for an unknown label."""
    try:
        name = codecs.lookup(_ALIASES.get(label.strip().lower(), label.strip())).name
    except (LookupError, ValueError):
        return None
    return _WIDER.get(name, name) if _is_text(name) else None


def decode(data: bytes, charset: str | None = None) -> str:
    """Return the text of `data`; `charset` is what a server said. Never fails: the worst is U+FFFD."""
    return mended(_decoded(data, charset))


def _decoded(data: bytes, charset: str | None) -> str:
    for mark, name in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace")
    wide = _without_mark(data)
    if wide:
        return data.decode(wide, "replace")
    label = (codec_name(charset) if charset else None) or declared(data)
    if label in _ESCAPED and (b"\x1b" in data or b"~{" in data):
        return data.decode(label, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return _not_quite_utf8(data, label)


def _is_text(name: str) -> bool:
    try:
        return isinstance(codecs.decode(b"", name), str)
    except (LookupError, ValueError, TypeError):
        return False


def _without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by its NULs: Latin text has one in nearly every second byte, and markup begins with Latin text."""
    head = data[:_HEAD]
    pairs = len(head) // 2
    if pairs < 4:
        return None
    begun = _WIDE_TAG.match(head)
    if begun:
        return "utf-16-le" if begun["little"] else "utf-16-be"
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if odd > 0.4 * pairs and even < 0.1 * pairs:
        return "utf-16-le"
    if even > 0.4 * pairs and odd < 0.1 * pairs:
        return "utf-16-be"
    return None


def _not_quite_utf8(data: bytes, label: str | None) -> str:
    high = sum(byte > 0x7F for byte in data[:_SAMPLE]) or sum(byte > 0x7F for byte in data)
    text = data.decode("utf-8", "replace")
    bad, good = text.count("\ufffd"), sum(c > "\x7f" and c != "\ufffd" for c in text)
    if good and bad <= _TOLERATED * good:
        return text
    broken = False
    if label and label not in {"utf-8", "cp1252"}:
        try:
            return data.decode(label)
        except UnicodeDecodeError as error:
            broken = error.start > _TOLERATED * len(data) and label in _MULTIBYTE
    sample = data[:_SAMPLE]
    sparse = _is_sparse(sample)
    best = _best_multibyte(sample, high, 0.25 if sparse else 0.05)
    if best or (label and broken):
        return data.decode(best or label or "", "replace")
    if sparse:
        return data.decode("cp1252", "replace")
    return data.decode(_detected(sample), "replace")


def _is_sparse(sample: bytes) -> bool:
    """Tell the lone accents of Western text from the dense high bytes of other scripts."""
    accents = len(re.findall(rb"(?<![\x80-\xff])[\x80-\xff]{1,2}(?![\x80-\xff])", sample))
    return accents >= 4 * len(re.findall(rb"[\x80-\xff]{3,}", sample))


def _best_multibyte(sample: bytes, high: int, least: float) -> str | None:
    """Return the East Asian encoding that reads the sample as everyday text, if one does."""
    best, most = None, least
    for name in _MULTIBYTE:
        decoder = codecs.getincrementaldecoder(name)()
        try:
            text = decoder.decode(sample)
        except UnicodeDecodeError:
            continue
        wide = len(_WIDE.findall(text))
        score = len(_COMMON.findall(text)) / max(1, wide)
        if wide * 2 >= 0.7 * high and wide > 3 and score > most:
            best, most = name, score
    return best


def _detected(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    guess = from_bytes(sample).best()
    return guess.encoding if guess else "cp1252"
