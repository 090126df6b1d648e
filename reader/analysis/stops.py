"""Which stops end a sentence, by the words on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.analysis.sentence_words import DAYS, HOURS, JOINING, LEADS, MAYBE, REPORTING, STARTERS, TITLES

ABBREVIATIONS = TITLES | LEADS | MAYBE
LEAST_LETTERS = 4
"""Letters of a word that is no abbreviation for sure, unless it is a listed one."""
LONGEST = 40
"""Characters of a word that is looked at, at most."""
YEAR = 4
"""Digits of a year."""
FEW = 3
"""Characters before the first word of a sentence at most: a bullet, a bracket, a blank."""
LEAST_WORDS = 4
LONG = 100
"""Fewer words before an abbreviation are no sentence yet, "At 5 a.m. Mr. Smith went"; in so many characters are more."""

WIDE_STOPS = "。！？｡．"
GOING_ON = ("と", "って")
"""What goes on after a Japanese quotation: "…" と述べた."""
_CLOSERS = "\"'”’»)\\]）】」』"
_OPENERS = "\"'“‘«(\\[（【「『¿¡"
_WIDE = "\u3040-\u30ff\u4e00-\u9fff"
# A run of stops, the quotes and brackets it closes, a citation such as [4] or [1-3], and, to be looked at only, what
# comes next: blanks, a dash or bullet, opening marks and a word. A stop within a word or number is none.
_STOP = re.compile(
    rf"([.!?…。！？｡．][.!?…。！？｡]{{0,9}}+(?:\s\.){{0,5}}+)"
    rf"(?:(?<=[。！？｡．])|(?=[{_CLOSERS}]{{0,6}}(?:[\s{_OPENERS}A-Z{_WIDE}]|$)))"
    rf"([{_CLOSERS}]{{0,6}}+)(?:\s?\[\d[\d ,–-]{{0,12}}\])?"
    rf"(?=(\s*)(?:[-–—•*]\s+)?([{_OPENERS}]{{0,4}})([\w'’-]{{0,40}}))"
)
_LAST = re.compile(r"[\w.'’&/°-]{1,40}$")
_ENUMERATOR = re.compile(r"(?:\(?\d{1,3}(?:\.\d{1,3}){0,3}|\(?[a-zA-Z]|[ivxIVX]{1,5})$")
_SAID = re.compile(r"[\u4e00-\u9fff·]{1,20}?(?:说|表示|指出|称|强调|认为|道)[。，]")
_ATTRIBUTION = re.compile(
    rf"\s*(?P<names>(?:[\w'’.-]{{1,25}}\s+){{1,5}}?)(?:{'|'.join(sorted(REPORTING))})\b(?P<rest>(?:[^.!?\n]|\.(?=\d)){{0,40}})"
)


def ends(piece: str, uncased: bool = False, careless: bool = False) -> Iterator[int]:
    """Yield the offset after each sentence of one line; `uncased` is whether small letters may begin one.

    In a `careless` text they do now and then.

    Linear in the length of the line.
    """
    start = 0
    for found in _STOP.finditer(piece):
        stop, close, gap, _, word = found.groups()
        at = found.start()
        small = word.islower() and not careless
        if stop == "." and gap and not close and not small and _is_plain(piece, start, at):
            pass  # nearly every sentence of edited text ends so
        elif found.end() == len(piece):
            pass
        elif stop[0] in WIDE_STOPS:
            if (stop == "．" and word[:1].isdigit()) or (close and _goes_on(piece, found.end(), word)):
                continue
        elif len(stop) > 1 and (inner := _spaced(piece, start, at, stop, word)) is not None:
            if inner:
                start = at + inner
                yield start
            continue
        elif not _is_end(piece, start, found, uncased, careless):
            continue
        start = found.end()
        yield start
    if start < len(piece):
        yield len(piece)


def _is_plain(piece: str, start: int, at: int) -> bool:
    """Tell whether the stop follows a word that is no abbreviation for sure, so that it ends a sentence before anything."""
    low = max(start, at - LONGEST)
    before = piece[max(low, piece.rfind(" ", low, at) + 1) : at].lower().lstrip('("“‘')
    if not before.isalpha():
        return len(before) == YEAR and before.isdigit()
    if len(before) < LEAST_LETTERS and (len(before) == 1 or before not in STARTERS):
        return False
    return before not in ABBREVIATIONS


def _spaced(piece: str, start: int, at: int, stop: str, word: str) -> int | None:
    """Tell where a run of stops with blanks between them ends a sentence: after its first stop, or (0) not at all.

    None for other runs. "compounds. . . . The" leaves the omission to what follows.
    """
    if at - start <= FEW and not piece[start:at].strip(_OPENERS + " "):
        return 0
    if " " not in stop:
        omitted = piece[at - 1] == "[" and stop in ("...", "…")
        return 0 if omitted else None
    if piece[at - 1].isspace():
        return 0 if stop == ". . ." and word.startswith("I") else None
    return 1 if stop == ". . . ." and word[:1].isupper() else None


def _is_end(piece: str, start: int, found: re.Match[str], uncased: bool, careless: bool) -> bool:
    """Tell whether the stop ends the sentence that began at `start`."""
    stop, close, gap, opening, word = found.groups()
    if not gap and not _is_glued(piece, start, found):
        return False
    if word[:1].islower() and not (uncased and len(stop) == 1):
        quoted = stop == "." and close != "" and close[-1] in '"”'
        return quoted and word not in JOINING and _begins_small(piece, found.end(), careless)
    if ('"' in close or "”" in close) and _is_attributed(piece, found.end(), stop):
        return False
    if stop != ".":
        return True
    return _full_stop_ends(piece, start, found.start(), word, opening)


def _is_glued(piece: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether a stop without a blank after it still parts two sentences ("grew.Exports", "1,000.That")."""
    stop, close, _, opening, word = found.groups()
    at = found.start()
    before = piece[max(start, at - LONGEST) : at].rpartition(" ")[2]
    after = piece[at : at + LONGEST].partition(" ")[0]
    if any(mark in before + after for mark in "@/"):
        return False
    if "\u3040" <= word[:1] <= "\u9fff":
        return stop[0] in "!?" or (stop == "." and "\u3040" <= before[-1:] <= "\u9fff")
    if not (word[:1].isupper() and word[1:].islower()) or opening[:1] in ("(", "["):
        return False
    if not before:
        return len(word) >= LEAST_LETTERS  # "grew .Exports"
    if before[-1].isdigit() or before[-1] == "%":
        return at - start > len(before)
    return before[-2:].islower() and (len(before) > 2 or bool(opening or close))


def _is_attributed(piece: str, end: int, stop: str) -> bool:
    """Tell whether the quotation that ends here is tied to its speaker next: '…?" Smith asked.'"""
    found = _ATTRIBUTION.match(piece, end)
    if found is None or found["rest"].lstrip().startswith(":"):
        return False
    names = found["names"].split()
    proper = sum(name[:1].isupper() for name in names)
    # After a full stop only a bare "Tian Yulong said." belongs; a longer one is a sentence of its own.
    return proper > 0 and (stop != "." or (len(names) <= 4 and len(found["rest"].split()) <= 2))


def _goes_on(piece: str, end: int, word: str) -> bool:
    """Tell whether a sentence in wide letters goes on behind its quotation: "…。」と述べた。", "…。”部长说。"."""
    return word.startswith(GOING_ON) or _SAID.match(piece, end) is not None


def _begins_small(piece: str, end: int, careless: bool) -> bool:
    """Tell whether a sentence begins in a small letter behind a quotation: '…" minister moon said that …'."""
    found = _ATTRIBUTION.match(piece, end)
    return careless if found is None else found["rest"].startswith((" that ", ", that "))


def _full_stop_ends(piece: str, start: int, at: int, word: str, opening: str) -> bool:
    """Tell whether the single full stop at `at` ends a sentence, by the words around it."""
    last = _LAST.search(piece, max(start, at - LONGEST), at)
    before = last.group() if last else ""
    low = before.lower().rstrip(".")
    if not word and not opening:
        return True
    if (
        start + len(before) >= at - FEW
        and _ENUMERATOR.match(before)
        and not piece[start : at - len(before)].strip(" (•⁃‣▪●")
    ):
        return False
    if low in TITLES:
        return False
    capitals = len(before) > 1 and before.isupper() and before.isalpha()  # IE is no "i.e."
    if low in LEADS and not capitals:
        return low == "no" and not word[:1].isdigit() and word.lower() in STARTERS
    starts = word.lower() in STARTERS or bool(opening and opening[0] in '"“‘«')
    if len(before) == 1 and before.isupper():
        return (
            starts
            and word.lower() != "i"
            and (before == "I" or _ends_small(piece[max(start, at - 21) : at - 1]))
        )
    if (low in MAYBE and not capitals) or _is_dotted(before):
        if at - start < LONG and len(piece[start:at].split()) < LEAST_WORDS:
            return False
        if low in HOURS and word.lower() in DAYS:
            return False  # "at 10 a.m. Tuesday"
        return starts or (low in {"etc", *HOURS} and word[:1].isupper() and not word.isupper())
    return True


def _ends_small(text: str) -> bool:
    """Tell whether `text` ends in a word without capitals."""
    return text.rstrip().rpartition(" ")[2].islower()


def _is_dotted(before: str) -> bool:
    """Tell an abbreviation made of letters and dots ("U.S", "J.P")."""
    letters = before.split(".")
    return len(letters) > 1 and all(len(letter) == 1 and letter.isalpha() for letter in letters)
