"""Words that decide whether a full stop ends a sentence (data for `sentences`)."""

from __future__ import annotations

from functools import partial

from reader.analysis.word_lists import words

listed = partial(words, "reader.analysis", "sentence_words")


TITLES = listed("titles")
LEADS = listed("leads")
JOINING = listed("joining")
MAYBE = listed("maybe")
STARTERS = listed("starters")
REPORTING = listed("reporting")
HOURS = listed("hours")
DAYS = listed("days")
