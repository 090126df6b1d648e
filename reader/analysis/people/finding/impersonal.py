"""Words in and beside names of firms, places and ships that would pass for a person's."""

from __future__ import annotations

from reader.analysis.people.lexicon import listed, words_in

FIRM_ENDS = listed("firm_ends", "impersonal")
IN_NAMES = listed("in_names", "impersonal")
"""Words of names that are not a person's."""

PLACES_BEGIN = words_in(
    "san santa santo são saint los las puerto cabo addis uttar madhya andhra rancho petite terre"
)
"""What towns are called by first: "San Diego"."""
PLACES_END = listed("places_end", "impersonal")
"""What they are called by last, and persons too: "Murray Hill"."""

KINDS = listed("kinds", "impersonal")
"""Nouns that say what a name right behind them is, and that it is no person."""

THINGS = listed("things", "impersonal")
"""Those of them, and works of art, that are hardly a person's word either."""

BRANDS = listed("brands", "impersonal")
"""Names that everybody knows and that are no person's alone."""

PLACED = words_in("in near at across throughout outside into around")
OWNED = listed("owned", "impersonal")
FIRM_DOES = listed("firm_does", "impersonal")
HEADED = listed("headed", "impersonal")
"""Offices of firms: of whom somebody is one is no person."""
PAPERS = ("magazine", "newspaper", "news", "inc", "corp", "ltd")
"""Ends of names whose first word alone means the same."""
STREETS = listed("streets", "impersonal")
"""What an address ends with behind "N." or "W."; the short forms by themselves too."""
SCALES = words_in("million billion trillion thousand hundred")
SMALL_IN_WORKS = words_in("a an the of in on at to for and or but with from by as is")
"""Words that have no capital in the title of a book, a film or a show."""
