"""Words that tie a speaker to what is said, and the small words around them (data)."""

from __future__ import annotations

from functools import partial

from reader.analysis.speech_verbs import QUOTED, SAY, THAT
from reader.analysis.word_lists import words

listed = partial(words, "reader.analysis.statements", "cues")


NAMING = listed("naming")
PROMISES = listed("promises")
COMMANDS = listed("commands")
NOUNS = listed("nouns")
GERUNDS = listed("gerunds")
GERUNDS_THAT = listed("gerunds_that")
GERUNDS_CLAUSE = listed("gerunds_clause")
PUT = listed("put")
VIEWS = listed("views")
NAMED = listed("named")
THINKING = listed("thinking")
MAKING = listed("making")
CLAIMING = listed("claiming")
INFINITIVES = listed("infinitives")
BEFORE_NOUN = listed("before_noun")
BEHIND_NOUN = listed("behind_noun")
PLURAL = listed("plural")

FINITE = SAY | THAT | QUOTED
CLEAR = listed("clear")
SOURCED = listed("sourced")
CUES = FINITE | GERUNDS | NOUNS | PUT | VIEWS | CLEAR | SOURCED

PRONOUNS = {"he": "m", "she": "f", "they": "", "i": "", "we": "", "it": ""}

QUESTIONS = listed("questions")
AUXILIARIES = listed("auxiliaries")
ADVERBS = listed("adverbs")
ASPECT = listed("aspect")
OBJECTS = listed("objects")
NEGATIVE = listed("negative")
BESIDE = listed("beside")
TIMES = listed("times")
DAYS = listed("days")
OPENERS = listed("openers")
JOINERS = listed("joiners")
DETERMINERS = listed("determiners")
ARTICLES = listed("articles")

POSSESSIVE = ("'s", "’s", "'", "’")

PREPOSITIONS = listed("prepositions")
PEOPLE_NOUNS = listed("people_nouns")
BODIES = listed("bodies")
SOURCES = listed("sources") | PEOPLE_NOUNS | BODIES

ISSUED = listed("issued")

SPEAKING = tuple("ers ors ists ians ants ees crats men women person people".split())
"""Endings of nouns for those who say things."""
ABSTRACT = tuple(
    "tion tions ment ments ness ity ities ism ship ance ence ences ing ings age ure ures th acy dom ed ly ous ful al ive"
    " ic ies rate view views opinion opinions".split()
)
"""Endings of words that say nothing, unless they are listed."""

WRITINGS = listed("writings")
FEMALE = listed("female")
MALE = listed("male")

IRREGULAR = frozenset(
    "rose fell grew made took went came left lost won sold spent paid kept held ran began met hit".split()
)
"""Past tenses that do not end in -ed."""
