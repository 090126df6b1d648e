"""Whether a sentence can be read alone, and whether the author tells it."""

from __future__ import annotations

import re
from functools import cache

from reader.analysis.summary.openings import BACK, NOTICES, OPENINGS, POINTED, UNSPACED

DANGLING_COST = 0.42
GREETING_COST = 1.2
HALF_QUOTE_COST = 0.4
QUESTION_COST = 0.3
NOTICE_COST = 0.8
UNENDED_COST = 0.3
QUOTED_COST = 0.2
SPEAKING_COST = 0.3

END = 40
"""Characters at the end of a sentence that are looked at for its stop: closing marks and footnotes may follow it."""

MARKS = '"“”„«»「」『』'
_BEFORE = r"[\"“”„«»「『'‘(¿¡]*"
_POINTING = (
    rf"|(?:{'|'.join(BACK.split())}) (?:{'|'.join(POINTED)})|(?:\w+ ){{0,3}}\w+ of (?:them|these|those|it)"
    rf"|(?:{'|'.join(BACK.split())}) (?:\w+ ){{1,2}}(?:he|she|they)"
    r"|the \d+-year-old (?:is|was|has|had|\w+ed)|(?:\w+[ -]){0,3}\w+, (?:he|she|they|his|her|their|this|these|those)"
    r"|\w+(?: \w+)?, (?:however|though|therefore|meanwhile|then|too)"
)
_GREETING = re.compile(
    r"(?:[A-Z][\w .'’-]{0,40}:\s*)?[\"“]?(?:thank you|thanks|good (?:morning|afternoon|evening)|ladies and gentlemen|welcome|hello"
    r"|dear (?:friends|colleagues))\b",
    re.IGNORECASE,
)
_NOTICE = re.compile("|".join(NOTICES))
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|myself|ourselves)\b")
_ENDED = re.compile(rf"[.!?…。！？؟।][{MARKS}’')\]]*(?:\[\d+\]\.?)*\s*\Z")
_QUESTION = re.compile(rf"[?？؟][{MARKS}’')\]]*\s*\Z")


def alone(sentence: str, language: str | None = "en") -> float:
    """Return what a sentence loses for leaning on others, or for being a notice or no whole sentence; 0 where it stands alone."""
    cost = DANGLING_COST if _dangling(language or "en").match(sentence) else 0.0
    cost += GREETING_COST if _GREETING.match(sentence) else 0.0
    cost += HALF_QUOTE_COST if _is_half_quoted(sentence) else 0.0
    cost += NOTICE_COST if _NOTICE.search(sentence.lower()) else 0.0
    end = sentence[-END:]
    cost += QUESTION_COST if _QUESTION.search(end) else 0.0
    return -(cost + (0.0 if _ENDED.search(end) else UNENDED_COST))


def telling(sentence: str, language: str | None = "en") -> float:
    """Return what a sentence loses for words in a mouth; 0 where the author tells it."""
    cost = QUOTED_COST if any(mark in sentence for mark in MARKS) else 0.0
    return -(cost + (SPEAKING_COST if language in {None, "en"} and _SPEAKING.search(sentence) else 0.0))


@cache
def _dangling(language: str) -> re.Pattern[str]:
    """Return the openings of a language that lean; those of English where we know none."""
    language = language if language in OPENINGS else "en"
    words = "|".join(re.escape(word).replace("_", " ") for word in OPENINGS[language].split())
    after = "" if language in UNSPACED else r"(?!\w)"
    return re.compile(f"{_BEFORE}(?:{words}{_POINTING if language == 'en' else ''}){after}", re.IGNORECASE)


def _is_half_quoted(sentence: str) -> bool:
    """Tell a sentence that is a part of a longer quotation: one of its marks has none beside it."""
    return sum(map(sentence.count, MARKS)) % 2 == 1
