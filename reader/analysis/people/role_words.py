"""Small words in and round roles."""

from __future__ import annotations

from reader.analysis.people.lexicon import SAYING, listed, words_in

ARTICLES = words_in("the a an")
DETERMINERS = ARTICLES | listed("determiners", "roles")
JOINTS = words_in("of for at and the in on & to - ' ’ 's ’s , / under with by")
PREPOSITIONS = listed("prepositions", "roles")
STOPS = frozenset('.;:!?()—–"“”…|[]') | {"''", "``"}
ENDS = listed("ends", "roles")
"""Words that no role goes on over."""

BEHIND_NAMES = listed("behind_names", "roles")
"""Words that stand behind a name and behind no verb."""

SPOKEN_ENDS = ENDS | SAYING

KIN = listed("kin", "roles")
"""Neither an office nor a trade, but it tells who somebody is."""

SEX_AND_AGE = listed("sex_and_age", "roles")
"""Neither an office nor a trade."""
NO_TRADES = KIN | SEX_AND_AGE

NAMED = listed("named", "roles")
"""Participles behind which no role goes on, with those in -ed."""

PRONOUNS = words_in("i he she it we they you who")
HEADING = words_in("heads leads chairs runs directs oversees commands manages")
"""Verbs that say what somebody is the head of."""

MODIFIERS = listed("modifiers", "roles")
NO_MODIFIERS = listed("no_modifiers", "roles")
CLAUSE_LEADS = listed("clause_leads", "roles")
"""Words that begin a clause, and no title."""
PLURALS = listed("plurals", "roles")

FIELDS_OF_STATE = listed("fields_of_state", "roles")
"""Fields of work whose banks, offices and councils are the state's."""

FIELDS = FIELDS_OF_STATE | listed("fields", "roles")
"""What ministries are for, in small letters where machines lose capitals: "Trade, Industry and energy"."""
