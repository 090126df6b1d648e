"""Signs that programs put beside headings, terms and notes to link to them: no words of the text."""

from __future__ import annotations

from typing import Any

_OF_WIKIS = (
    "//*[self::span or self::a][contains(@class, 'mw-editsection') or contains(@class, 'mw-cite-backlink')]"
)
_TO_A_PLACE = "//a[starts-with(@href, '#')][not(@id or @name)][string-length(normalize-space(.)) <= 2]"
_SIGNS = frozenset("#¶§^↑↩⤴🔗\u200b\ufeff\ufe0e\ufe0f\uf0c1")


def drop_signs(tree: Any) -> None:
    """Take "[edit]", "¶", "#" and "^" out of a page; a link whose place is a number or a letter is a note's."""
    for sign in tree.xpath(_OF_WIKIS):
        sign.drop_tree()
    for link in tree.xpath(_TO_A_PLACE):
        if _SIGNS.issuperset("".join(link.itertext()).strip()):
            link.drop_tree()
