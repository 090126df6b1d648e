"""Which language a text is in, as far as its script and its small words tell."""

from __future__ import annotations

import re
from collections import Counter

SAMPLE = 20_000
"""Code points looked at: enough to be sure, and the same time for any length."""

SCRIPTS: tuple[tuple[str, str, str], ...] = (
    ("ja", "\u3040", "\u30ff"),
    ("ko", "\uac00", "\ud7a3"),
    ("zh", "\u4e00", "\u9fff"),
    ("ru", "\u0400", "\u04ff"),
    ("ar", "\u0600", "\u06ff"),
    ("he", "\u0590", "\u05ff"),
    ("hi", "\u0900", "\u097f"),
    ("th", "\u0e00", "\u0e7f"),
    ("el", "\u0370", "\u03ff"),
)
"""Language, first and last code point; kana before Han, since Japanese uses both."""


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


SMALL_WORDS: dict[str, frozenset[str]] = {
    "en": _words(
        "the of and to in is that for on was with as by are said will from at has a an it this which but have be or you they were more"
        " than their i we not"
    ),
    "de": _words("der die und das den von zu mit sich des auf für ist im nicht ein eine dem auch"),
    "fr": _words("le la les et de des du est dans pour que qui une sur pas au avec par ce plus"),
    "es": _words("el la los las y de del que en por con para una su al es como más pero"),
    "it": _words("il la di che e per un una del della con non sono anche nel alla le gli è"),
    "pt": _words("o os e de do da que em um uma para com não dos das no na ao mais por"),
    "nl": _words("de het een en van dat die op te met voor zijn niet aan er om ook als"),
    "pl": _words("w na z się nie że jest o jak od po za dla przez oraz ale są"),
    "cs": _words("v se na že je z o k pro za jsou podle který jako ale není také"),
    "sv": _words("och att det som en på är av för med till den har inte om ett"),
    "vi": _words("và của là các có trong được cho với một không những người đã này"),
    "tr": _words("ve bir bu için ile da de olarak daha çok olan gibi kadar en"),
    "id": _words("yang dan di dari untuk dengan pada ini itu tidak dalam akan oleh"),
}
"""Words of a language that English writes too ("a", "i", "do", the "s" of "it's") are left out of the others."""
LETTERS: dict[str, str] = {
    "de": "ß",
    "es": "ñ",
    "pt": "ãõ",
    "pl": "ąęłńśźż",
    "cs": "ěřů",
    "sv": "å",
    "vi": "ơưđ",
    "tr": "ğış",
}
"""Letters that a language writes and hardly another of `SMALL_WORDS`."""
UKRAINIAN = "іїєґ"
"""Letters that Russian writes in names of Ukraine only: more than two in a hundred tell the language."""
_WORD = re.compile(r"[^\W\d_]+")
_BEYOND_LATIN = re.compile(r"[^\u0000-\u02ff]")


def guess_language(text: str) -> str | None:
    """Return the ISO 639-1 code of the language of `text`; None where it has no words."""
    sample = text[:SAMPLE]
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if not letters:
        return None
    beyond_latin = _BEYOND_LATIN.findall(sample)
    for language, first, last in SCRIPTS:
        share = 0.1 if language == "ja" else 0.3
        if sum(first <= c <= last for c in beyond_latin) > share * letters:
            ukrainian = sum(map(sample.lower().count, UKRAINIAN))
            return "uk" if language == "ru" and ukrainian > 0.02 * letters else language
    counts = Counter(words)
    scores = {language: sum(counts[w] for w in sorted(small)) for language, small in SMALL_WORDS.items()}
    if not sample.isascii():
        # A word with such a letter counts as a small word does; names have them in English, too.
        lettered = [word for word in _WORD.findall(sample) if word.islower() and not word.isascii()]
        for language, own in LETTERS.items():
            scores[language] += sum(any(letter in word for letter in own) for word in lettered)
    best = max(scores, key=lambda language: scores[language])
    # English is what most texts are and what short ones without small words are taken for.
    return best if scores[best] > scores["en"] and scores[best] >= 3 else "en"
