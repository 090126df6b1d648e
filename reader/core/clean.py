"""Text is data: what must never reach the store or the terminal is taken out here, in one place."""

from __future__ import annotations

import re

# C0 but tab and newline, DEL, C1, soft hyphen (where a page may break a word: no search would find it), bidi overrides and isolates, zero-width and invisible
# operators, fillers, line and paragraph separators, BOM, tags, lone surrogates, noncharacters.
_BANNED = re.compile(
    "(\U0001f3f4[\U000e0030-\U000e007a]{3,8}\U000e007f)|"  # the flag of a region, whose letters are tags
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u115f\u1160\u180e\u200b\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff"
    "\uffa0\ufff0-\ufffb\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "]"
)
_FILLERS = re.compile("[\u115f\u1160\u3164\uffa0]")  # those of the banned that Python calls printable
_BREAKS = re.compile("\r\n?|\x85|\u2028|\u2029|\x0b|\x0c")
_BLANKS = re.compile(r"[^\S\n]+")
_ODD_BLANKS = re.compile(r"[^\S ]\s*| \s+")
_BLANK_LINES = re.compile(r"\n{3,}")
_PRINTABLE = bytes(range(0x20, 0x7F))


def without_controls(text: str) -> str:
    """Return `text` with line breaks as "\\n" and without control, bidi-override or invisible characters.

    ZWJ and ZWNJ stay (emoji families, Persian), and so do combining marks and right-to-left text.
    """
    if _is_clean(text):
        return text  # most lines, at a tenth of the cost
    return _BANNED.sub(r"\1", _BREAKS.sub("\n", text))


def escaped(json: str) -> str:
    """Return JSON with what must not reach a terminal written as escapes, which mean the same."""
    if _is_clean(json):
        return json
    return _BANNED.sub(lambda found: found[1] or _ascii(found[0]), json)


def _ascii(character: str) -> str:
    """Return a character as JSON's escape, in two halves where it takes two."""
    halves = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{halves[at : at + 4]}" for at in range(0, len(halves), 4))


def one_line(text: str) -> str:
    """Return clean `text` on one line, every run of white space as one blank and none at its ends."""
    if "  " not in text and _is_clean(text):
        return text.strip()  # no white space but the blank is printable
    return _ODD_BLANKS.sub(" ", without_controls(text)).strip()


def _is_clean(text: str) -> bool:
    if text.isascii() and text.isprintable():
        return True
    # Dropping what is surely clean as bytes leaves little to look at: a quarter of the cost.
    odd = text.encode("utf-8", "surrogatepass").translate(None, _PRINTABLE)
    left = odd.decode("utf-8", "surrogatepass")
    return left.isprintable() and not _FILLERS.search(left)


def paragraphs(text: str) -> str:
    """Return clean `text` with runs of blanks as one, no blanks at line ends, and one blank line at most."""
    lines = (_BLANKS.sub(" ", line).strip() for line in without_controls(text).split("\n"))
    return _BLANK_LINES.sub("\n\n", "\n".join(lines)).strip("\n")
