"""Numbers that name what stands before them: "page 14", "Boeing 737", "models 712 and 715"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.analysis.figures.directions import COMPARED
from reader.analysis.figures.lexicon import ABOUT, LABELS, STOP
from reader.analysis.figures.nouns import has_plural
from reader.analysis.figures.numbers.reading import Number
from reader.analysis.figures.scan import Piece
from reader.analysis.figures.tables import listed
from reader.analysis.figures.verbs import AUXILIARIES, DETERMINERS, FORMS, NOUNY, PREPOSITIONS

LOWER_LABELS = listed("lower_labels")
"""Words after which a number is a name even in small letters."""
KINDS = listed("numbered_kinds")
"""Other things that are told apart by numbers: "posts 542 and 543"."""
STANDARDS = listed("standards")
"""What numbers of standards and bills stand after."""
SHORTENED = frozenset("no nos n fig art sec p pp vol r ch".split())
"""Words before the stop of "No. 4" and "pp. 3"."""
JOINING = frozenset("and or , to - –".split())
"""What joins the numbers of several things: "pages 14 to 20"."""
MOST = 12
"""Numbers of a series that are looked back over."""
OPENING = frozenset("in at on of the see from to and after by for with".split())
"""Words after which a noun stands: "in phase 3", "the figure 3"."""
NO_NAMES = STOP | {"some", "rs"}
"""Words that name nothing, though a capital begins them."""
DEMONYMS = ("an", "ish", "ese", "ch", "ic", "li", "ek", "iss", "ans", "eu", "uk", "us")


def is_label(
    pieces: Sequence[Piece], number: Number, before: Piece | None, after: Piece | None, *, ranged: bool
) -> bool:
    """Tell a number that names what stands before it: "page 14", "S&P 500", "cell 14"; `ranged` when it begins a range."""
    if before is None or number.scaled:
        return False
    if "," in pieces[number.start].text and before.low not in ("number", "no", "nos"):
        return False  # no name has "3,928,000", but "ticket number 7,501"
    return (
        _is_behind_label(pieces, number, before, ranged)
        or _names_a_thing(pieces, number, before, after)
        or _is_model(number, pieces[number.start], before, after)
        or _is_listed(pieces, number, before, after)
        or _is_behind_name(pieces, number, before, after)
    )


def _is_behind_label(pieces: Sequence[Piece], number: Number, before: Piece, ranged: bool) -> bool:
    """Tell "page 14", "grades 6-12", "Article 5", "ISO 9001", "No. 4", "the Group of 20", "iPhone 15"."""
    earlier = pieces[number.start - 2] if number.start >= 2 else None
    if earlier and before.low == "of" and earlier.text in ("Group", "Gang"):
        return True
    if earlier and before.text in (".", "°") and earlier.low in SHORTENED:
        return True
    if before.low in LOWER_LABELS or (ranged and before.low[-1] == "s" and before.low[:-1] in LOWER_LABELS):
        return True
    if not before.is_word or before.text.islower():
        return False
    if before.low in LABELS or (before.text in STANDARDS and before.text.isupper() and len(before.text) < 4):
        return True
    odd = before.text[-1].isupper() or before.text[0].islower()
    return odd and len(before.text) > 2 and before.text.isalpha() and not before.text.isupper()


def _is_behind_name(pieces: Sequence[Piece], number: Number, before: Piece, after: Piece | None) -> bool:
    """Tell "Boeing 737 Max" and "S&P 500": a capitalised word leads, and nothing that could be counted follows."""
    possessive = before.low.endswith(("'s", "’s"))
    if not before.is_word or not before.text[0].isupper() or possessive or before.low in NO_NAMES:
        return False
    small = after is not None and after.is_word and after.text[0].islower()
    if small and _is_counted(pieces[number.start], after):
        return False
    acronym = len(before.text) > 2 and before.text.isupper()  # "NEM 1 and NEM 2 are"
    opens = number.start == 1 and small and not acronym
    return not opens or _is_named_thing(before.low, after)


def _is_counted(number: Piece, after: Piece | None) -> bool:
    """Tell a noun that a number could count; "Web 2.0 sites" are named."""
    if after is None or "." in number.text or len(after.low) <= 3:
        return False
    return has_plural(after.low) and not _acts(after.low)


def _is_named_thing(low: str, after: Piece | None) -> bool:
    """Tell "Voyager 2 is" and "Item 9 on" from "Another 20 are" and "Nearly 20 were"."""
    counts = low in ABOUT or low in DETERMINERS or low.endswith("ly")
    if counts or after is None:
        return False
    return after.low in AUXILIARIES or (
        not low.endswith("s") and (after.low in PREPOSITIONS or _acts(after.low))
    )


def _acts(low: str) -> bool:
    """Tell a verb that is no plural: "The new Altair 2 includes"."""
    form = FORMS.get(low)
    return form is not None and form[0] == "s" and not {low, form[1]} & NOUNY


def _names_a_thing(pieces: Sequence[Piece], number: Number, before: Piece, after: Piece | None) -> bool:
    """Tell a bare number after a singular noun: "cell 14", "week 12 of the study"; after a lone capital: "S P 500"."""
    if len(before.text) == 1 and before.text.isupper() and before.text not in "AI":
        return True
    bare = after is None or not after.is_word or after.low in STOP
    return (
        bare
        and not _is_graded(pieces, number.start - 1)
        and before.is_word
        and before.text.islower()
        and len(before.low) > 2
        and not before.low.endswith(("s", "ed", "ly", "ing"))
        and before.low not in STOP
        and before.low not in ABOUT
        and before.low not in COMPARED
        and (
            FORMS.get(before.low) is None
            or (before.low in NOUNY and number.start >= 2 and _is_open(pieces[number.start - 2]))
        )
        and pieces[number.start].text.isdecimal()
        and number.value < 1000
    )


def _is_graded(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the word between "a" and a number: "an unbeaten 142", "a career-high 31"."""
    while at >= 2 and pieces[at - 1].text == "-" and pieces[at].glued:
        at -= 2
    return at > 0 and pieces[at - 1].low in ("a", "an")


def _is_listed(pieces: Sequence[Piece], number: Number, before: Piece, after: Piece | None) -> bool:
    """Tell the numbers of several things of a kind: "posts 542 and 543", "Articles 5, 6 and 9"."""
    digits = pieces[number.start].text.isdecimal() and number.value < 1000
    if before.low == "of" and number.start >= 3 and pieces[number.start - 2].text.isdecimal():
        return digits and pieces[number.start - 3].low in LABELS  # "Part 2 of 3"
    if _is_of_series(pieces, number):
        return True
    linked = before.text in JOINING and number.start >= 3
    if linked and pieces[number.start - 2].text.isdecimal():
        bare = after is None or not after.is_word or after.low in STOP
        at = number.start - 2
        while at >= 3 and pieces[at - 1].text == "," and pieces[at - 2].text.isdecimal():
            at -= 2
        return digits and bare and _is_kind(pieces, at - 1)
    follows = [piece.text for piece in pieces[number.end : number.end + 2]]
    listed = len(follows) == 2 and follows[0] in ("and", "or", ",") and follows[1].isdecimal()
    return digits and listed and _is_kind(pieces, number.start - 1)


def _is_of_series(pieces: Sequence[Piece], number: Number) -> bool:
    """Tell the numbers of a series: "variants 725, 735 and 755", all as long, and behind a plural."""
    digits = pieces[number.start].text
    if not digits.isdecimal() or len(digits) not in (3, 4):
        return False
    at, steps = number.start - 1, 0
    while at > 1 and pieces[at].text in JOINING and len(pieces[at - 1].text) == len(digits) and steps < MOST:
        at, steps = at - 2, steps + 1
    follows = [piece.text for piece in pieces[number.end : number.end + 2]]
    more = (
        len(follows) == 2
        and follows[0] in JOINING
        and follows[1].isdecimal()
        and len(follows[1]) == len(digits)
    )
    named = pieces[at].text.islower() and pieces[at].is_word and pieces[at].low.endswith("s")
    return named and pieces[at].low not in STOP and FORMS.get(pieces[at].low) is None and (steps > 0 or more)


def _is_kind(pieces: Sequence[Piece], at: int) -> bool:
    """Tell the plural of what is numbered: "posts", "Nos."."""
    piece = pieces[at - (pieces[at].text == "." and at > 0)]
    return piece.is_word and piece.low.endswith("s") and piece.low[:-1] in LOWER_LABELS | KINDS


def _is_open(piece: Piece) -> bool:
    """Tell a word after which a noun stands: "in phase 3", "the figure 3"."""
    return piece.low in OPENING


def _is_model(number: Number, first: Piece, before: Piece, after: Piece | None) -> bool:
    """Tell "the 737 Max" and "its own 787 Dreamliner" from "the 300 British soldiers"."""
    return (
        after is not None
        and after.is_word
        and after.text[0].isupper()
        and len(after.text) > 2
        and not after.text.rstrip("s").isupper()
        and 100 <= number.value < 1000
        and first.text.isdecimal()
        and not after.low.endswith(DEMONYMS)
        and (before.low in ("the", "a", "own", "new", "its", "s") or before.text[0].isupper())
    )
