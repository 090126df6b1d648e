"""Whether a sentence can be read alone, and whether the author tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from reader.analysis.summary.openings import (
    ANNOUNCING,
    BACK,
    CLAUSES,
    NOTICES,
    OPENINGS,
    POINTED,
    QUANTIFIED,
    TIES,
    UNSPACED,
    VERBS,
)

DANGLING_COST = 0.5
GREETING_COST = 1.2
HALF_QUOTE_COST = 0.4
QUESTION_COST = 0.8
NOTICE_COST = 0.8
ANNOUNCING_COST = 0.4
UNENDED_COST = 0.6
QUOTED_COST = 0.2
SPEAKING_COST = 0.3

END = 40
"""Characters at the end of a sentence that are looked at for its stop: closing marks and footnotes may follow it."""

MARKS = '"“”„«»「」『』'
_BEFORE = r"[\"“”„«»「『'‘(¿¡]*"
_LABEL = r"(?:[A-Z][\w .'’-]{0,40}: )?"
_POINTING = (
    rf"|(?:{'|'.join(BACK.split())}) (?:{'|'.join(POINTED)})|(?:\w+ ){{0,3}}\w+ of (?:them|these|those|it)"
    rf"|(?:{'|'.join(BACK.split())}) (?:\w+ ){{1,2}}(?:he|she|they)"
    r"|the \d+-year-old (?:is|was|has|had|\w+ed)|(?:\w+[ -]){0,3}\w+, (?:he|she|they|his|her|their|this|these|those)"
    r"|\w+(?: (?-i:[a-z\d])[\w-]*){4,8}, (?:he|she|they|his|her|their|this|these|those)"
    r"|(?:to \w+|\w{2,}ing)(?: (?:yourself|yourselves|with|about|on|for|all|of))? (?:these|those|them|it|this(?! (?:week|month|year|spring|summer|autumn|fall|winter|morning|evening|season)))"
    r"|\w+(?: \w+)?, (?:however|though|therefore|meanwhile|then|too)"
    rf"|(?:{'|'.join(QUANTIFIED.split())}) (?:{'|'.join(VERBS.split())})|(?:which|whose)(?![^?]*\?)"
    r"|(?:well|yes|no|oh|okay|ok|right|again|later|earlier|elsewhere|further)(?=,)"
    r"|(?:\w+ ){1,2}(?:minutes?|hours?|days?|weeks?|months?|years?|time|moments?) (?:later|earlier|before)(?=,)"
)
_CLAUSE = re.compile(
    rf"{_BEFORE}(?:{'|'.join(CLAUSES.split()).replace('_', ' ')}) (?:he|she|they|his|her|their)\b(?-i:(?!.*[A-Z]))",
    re.IGNORECASE | re.DOTALL,
)
_GREETING = re.compile(
    r"(?:[A-Z][\w .'’-]{0,40}:\s*)?[\"“]?(?:thank you|thanks|good (?:morning|afternoon|evening)|ladies and gentlemen|welcome|hello"
    r"|dear (?:friends|colleagues))\b",
    re.IGNORECASE,
)
_NOTICES = [(needed, re.compile(pattern)) for needed, pattern in NOTICES.items()]
_ANNOUNCING = [(needed, re.compile(pattern)) for needed, pattern in ANNOUNCING.items()]
_UNBEGUN = re.compile(rf"{_BEFORE}[a-z]+(?!\w)")
_SPEAKING = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us|me|myself|ourselves)\b")
_ENDED = re.compile(rf"[.!?…。！？؟।][{MARKS}’')\]]*(?:\s?\[\d[\d ,–-]{{0,12}}\]\.?)*\s*\Z")
_QUESTION = re.compile(rf"[?？؟][{MARKS}’')\]]*\s*\Z")


def alone(sentence: str, language: str | None = "en") -> float:
    """Return what a sentence loses for leaning on others, or for being a notice or no whole sentence; 0 where it stands alone."""
    small = sentence.lower()
    cost = DANGLING_COST if _leans(sentence, language or "en") else 0.0
    cost += GREETING_COST if _GREETING.match(sentence) else 0.0
    cost += HALF_QUOTE_COST if _is_half_quoted(sentence) else 0.0
    cost += NOTICE_COST if _has(_NOTICES, small) else 0.0
    cost += ANNOUNCING_COST if _has(_ANNOUNCING, small) else 0.0
    end = sentence[-END:]
    cost += QUESTION_COST if _QUESTION.search(end) else 0.0
    cost += UNENDED_COST if _UNBEGUN.match(sentence) else 0.0
    return -(cost + (0.0 if is_ended(sentence) else UNENDED_COST))


def is_ended(sentence: str) -> bool:
    """Tell whether a sentence has its stop."""
    return _ENDED.search(sentence[-END:]) is not None


def telling(sentence: str, language: str | None = "en") -> float:
    """Return what a sentence loses for words in a mouth; 0 where the author tells it."""
    cost = QUOTED_COST if any(mark in sentence for mark in MARKS) else 0.0
    return -(cost + (SPEAKING_COST if language in {None, "en"} and _SPEAKING.search(sentence) else 0.0))


def _leans(sentence: str, language: str) -> bool:
    if _dangling(language).match(sentence):
        return True
    return language == "en" and (
        bool(_CLAUSE.match(sentence)) or any(tie in sentence.split(";")[0] for tie in TIES)
    )


def _has(patterns: Sequence[tuple[str, re.Pattern[str]]], small: str) -> bool:
    return any(needed in small and pattern.search(small) for needed, pattern in patterns)


@cache
def _dangling(language: str) -> re.Pattern[str]:
    """Return the openings of a language that lean; those of English where we know none."""
    language = language if language in OPENINGS else "en"
    words = "|".join(re.escape(word).replace("_", " ") for word in OPENINGS[language].split())
    after = "" if language in UNSPACED else r"(?!\w)"
    return re.compile(
        f"{_BEFORE}{_LABEL}(?:{words}{_POINTING if language == 'en' else ''}){after}", re.IGNORECASE
    )


def _is_half_quoted(sentence: str) -> bool:
    """Tell a sentence that is a part of a longer quotation: one of its marks has none beside it."""
    return sum(map(sentence.count, MARKS)) % 2 == 1
