"""How sentences open that do not stand alone (data for `weighing`)."""

from __future__ import annotations

WORDS = (
    "he she they it this that these those his her their its him them hers theirs such both another others but and or so yet nor"
    " however though also then thus therefore hence besides still instead meanwhile moreover furthermore nevertheless"
    " nonetheless likewise otherwise conversely indeed afterwards additionally subsequently consequently accordingly"
    " similarly secondly thirdly finally especially"
)
"""They point back, or tie a sentence to the one before."""

PHRASES = (
    "as such",
    "as a result",
    "as a consequence",
    "at the same time",
    "because of this",
    "by comparison",
    "by contrast",
    "for example",
    "for instance",
    "in addition",
    "in contrast",
    "in fact",
    "in other words",
    "in turn",
    "of course",
    "on the contrary",
    "on the other hand",
    "the former",
    "the latter",
    "the other",
    "the others",
    "the same",
)
"""The like in more words."""

BACK = "after among at before by despite for from in like of on since to under unlike with"
"""Prepositions that lean where a word of `POINTED` follows: "after that", "in this way"."""

POINTED = (
    "that",
    "these",
    "those",
    "them",
    "him",
    "it",
    "this,",
    "this (?:case|context|end|point|reason|regard|respect|sense|way)",
)
