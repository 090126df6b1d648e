"""Which roles are offices of the state or between states, and which bodies belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.analysis.people.lexicon import is_office, is_people, is_place, listed, words_in
from reader.analysis.people.role_words import FIELDS_OF_STATE

ALWAYS = listed("always", "offices")
"""Offices in themselves, unless the body is a private one."""

OFTEN = listed("often", "offices")
"""Offices where no body is named, or one of the state or a place."""

_LED = re.compile(
    r"\b(?:opposition|council|majority|minority|house|senate|parliamentary|assembly|cabinet|police|fire|customs) "
    r"(?:leader|speaker|whip|chief|chair\w*|member)\b"
    r"|\b(?:leader|speaker|whip|chief|head|chair\w*|member|clerk) of (?:the )?(?:\w+ )?"
    r"(?:opposition|council|house|senate|mission|parliament|assembly|cabinet|commons|lords|delegation)\b"
    r"|\b(?:spokes\w+|director|head|deputy|chief|engineer) of the (?:office|fleet|garrison|coastguard)\b"
    r"|\b(?:permanent|principal|cabinet|joint|additional|chief) secretary\b|\bchief economic advis[eo]r\b"
    r"|\bharbou?r ?-?master|\bport captain\b|\bpolice officer\b"
)
"""Offices of two words or more: "opposition leader", "harbour master", "head of mission"."""

PORTFOLIOS = listed("portfolios", "offices")
"""What follows a field of work rather than a body: "Sports Minister"."""

STATE_SHORT = listed("state_short", "offices")
"""Bodies of states, and between them, by their short names."""

STATE_HEADS = listed("state_heads", "offices") | STATE_SHORT
"""Bodies of the state by their own name, unless a word of a private one stands beside it."""

STATE_KINDS = FIELDS_OF_STATE | listed("state_kinds", "offices")
"""Words that make a bank, an office or a council one of the state."""

NEUTRAL_HEADS = listed("neutral_heads", "offices")

WEAK_HEADS = listed("weak_heads", "offices")
"""Words that private bodies are built on as often."""
STRONG_HEADS = NEUTRAL_HEADS - WEAK_HEADS

LOOSE_KINDS = listed("loose_kinds", "offices")
STRICT_KINDS = STATE_KINDS - LOOSE_KINDS
PARTIES = listed("parties", "offices")

PRIVATE = listed("private", "offices")
"""Words that make a body somebody else's."""

NO_LONGER = listed("no_longer", "offices")

TOP_HEADS = listed("top_heads", "offices")
"""Heads of whole bodies; whoever speaks for a bureau of one speaks for it."""

BODY_HEADS = (
    STATE_HEADS | NEUTRAL_HEADS | TOP_HEADS | listed("body_heads", "words") | listed("body_heads", "offices")
) - words_in("secretary minister gov")
"""The words an organisation's name is built on."""


def is_state_body(words: Sequence[str]) -> bool:
    """Tell whether words in small letters name a body of the state or between states."""
    sure = any(word in ("ministry", "government") or word in STATE_SHORT for word in words)
    if not sure and any(word in PRIVATE for word in words):
        return False
    if any(word in STATE_HEADS for word in words):
        return True
    if "committee" in words and any(word in PARTIES for word in words):
        return False
    strong = [i for i, word in enumerate(words) if word in STRONG_HEADS]
    weak = [i for i, word in enumerate(words) if word in WEAK_HEADS]
    kinds = [i for i, word in enumerate(words) if word in STATE_KINDS or is_place(word) or is_people(word)]
    if strong and any(i not in strong for i in kinds):
        return True
    return bool(weak) and any(words[i] in STRICT_KINDS for i in kinds)


def is_official(role: Sequence[str], organisation: Sequence[str]) -> bool:
    """Tell whether a role (words in small letters) is an office held now; `organisation` is the body in it, if any.

    Of two roles, "deputy director of the commission and member of the group", one is enough.
    """
    joints = [at for at in range(1, len(role) - 1) if role[at] == "and" and is_office(role[at + 1])]
    if joints and not is_office(role[joints[0] - 1]):
        return any(
            _is_office_held(part, [word for word in organisation if word in part])
            for part in (role[: joints[0]], role[joints[0] + 1 :])
        )
    return _is_office_held(role, organisation)


def _is_office_held(role: Sequence[str], organisation: Sequence[str]) -> bool:
    if any(word in NO_LONGER for word in role[:4]):
        return False
    private = any(word in PRIVATE for word in (*role, *organisation)) or _of_a_union((*role, *organisation))
    state = is_state_body(organisation or role)
    if "secretary" in role and not private and any(word in STATE_KINDS for word in role):
        return True
    if role == ["speaker"] or _LED.search(" ".join(role)):
        return not private
    if any(word in ALWAYS for word in role):
        return state or not private
    if any(word in OFTEN for word in role):
        named = [word for word in organisation if not (is_place(word) or is_people(word))]
        return state or not (private or named)
    return state


def _of_a_union(words: Sequence[str]) -> bool:
    """Tell whether a union of workers is meant, not one of states."""
    at = next((i for i, word in enumerate(words) if word in ("union", "unions")), -1)
    return at >= 0 and not (
        at > 0 and (is_people(words[at - 1]) or words[at - 1] in ("european", "african", "of"))
    )
