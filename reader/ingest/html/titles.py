"""The headline of a page: what its sources agree on, without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.clean import one_line

_PARTS = re.compile(
    r"\s+[|–—·•»«›:\-/]{1,2}\s+|\s*[|»]\s*|::|(?<=[^\x00-\x7f])\s*[_-]{1,2}\s*(?=[^\x00-\x7f])"
)
_WORD = re.compile(r"\w+")
SHARED = 0.3
LEAST_OF_HEADLINE = 4
"""Words; fewer may be the name of a site."""
_LETTERS = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """Return the letters and digits of `text`, folded, to compare titles by."""
    return _LETTERS.sub("", text).casefold()


def choose(headline: str, shared: str, heads: Sequence[str], title: str, sites: Sequence[str]) -> str | None:
    """Return the best title of JSON-LD's headline, OpenGraph's, the h1 headings and `<title>`.

    What stands over the article (an h1) is its title where it speaks of the same as what the page
    tells machines; a claim without such a heading comes without the site's name.
    """
    last = one_line(_PARTS.split(one_line(title))[-1])
    if 2 * len(last) < len(one_line(title)) and any(key(last) == key(head) for head in heads):
        sites = [*sites, last]  # "Rates rise | The Daily", and The Daily is the heading of every page
    first = _PARTS.split(one_line(title).replace(": ", " | "))[0]
    if any(key(first) == key(head) for head in heads) and any(
        len(first) < len(said) and key(first) + key(said) == key(title) for said in (headline, shared)
    ):
        sites = [*sites, first]  # "The Daily: Rates rise", which is "Rates rise" elsewhere
    known = {key(site) for site in sites}
    claims = [claim for said in (headline, shared, title) if (claim := without_site(one_line(said), sites))]
    for head in dict.fromkeys(heads):
        if key(head) not in known and any(
            _same_matter(head, claim) or _begins(claim, head) for claim in claims
        ):
            return _unlabelled(_unshouted(head, claims), claims)
    if not headline and not shared and len(set(heads)) == 1 and _says_more(heads[0], title):
        return heads[0]
    return claims[0] if claims else next((head for head in heads if key(head) not in known), None)


def of_book(title: str, heads: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Return the name of the book that a page is a part of: "Types - The Reference", where both are headings."""
    parts = _PARTS.split(one_line(title))
    first, last = key(parts[0]), key(parts[-1])
    if len(parts) < 2 or not first or not heads or key(heads[0]) != last:
        return []
    named = any(first in key(head) for head in heads[1:]) or any(first == key(head) for head in lower)
    return [parts[-1]] if named else []


def _says_more(head: str, title: str) -> bool:
    """Tell the headline of a page whose `<title>` only says where it stands: "Ministry of Ports | News"."""
    parts = _PARTS.split(one_line(title))
    return len(head.split()) >= LEAST_OF_HEADLINE and len(head) > max(map(len, parts))


def _unshouted(head: str, claims: Sequence[str]) -> str:
    """Return a heading all in capitals as the page writes it elsewhere, if it does."""
    same = (claim for claim in claims if key(claim) == key(head) and not claim.isupper())
    return next(same, head) if head.isupper() else head


def _unlabelled(head: str, claims: Sequence[str]) -> str:
    """Return a heading without what stands before a colon, where the page is called by the rest: "Thread: Gates"."""
    rest = head.partition(": ")[2]
    return rest if rest and any(key(rest) == key(claim) for claim in claims) else head


def _same_matter(head: str, claim: str) -> bool:
    """Tell whether two titles share a good part of their words."""
    if key(head) == key(claim):
        return bool(key(head))
    one, two = (set(_WORD.findall(text.casefold())) for text in (head, claim))
    return len(one) > 1 and len(two) > 1 and len(one & two) >= SHARED * min(len(one), len(two))


def _begins(claim: str, head: str) -> bool:
    """Tell whether a claim is a heading with the names of sections behind it: "Promise - JavaScript"."""
    return key(_PARTS.split(claim)[0]) == key(head) != ""


def names_page(title: str, head: str) -> bool:
    """Tell a heading of a lower level that is the headline: it begins `<title>`, or is a good part of it at its end."""
    last = _PARTS.split(one_line(title))[-1]
    return _begins(title, head) or (len(head.split()) >= LEAST_OF_HEADLINE and key(last) == key(head))


def without_site(title: str, sites: Sequence[str]) -> str:
    """Cut the site's name from the end (or start) of a title: "Rates rise | The Daily" -> "Rates rise"."""
    known = {key(site) for site in sites if key(site)}
    site, colon, rest = title.partition(": ")
    if colon and rest and " " in site and key(site) in known:
        title = rest  # "The Tide: Rates rise"
    for _ in range(3):
        cuts = list(_PARTS.finditer(title))
        if not cuts:
            break
        first, last = cuts[0], cuts[-1]
        if _is_site(title[last.end() :], known):
            title = title[: last.start()].strip()
        elif _is_site(title[: first.start()], known):
            title = title[first.end() :].strip()
        else:
            break
    head, bar, tail = title.rpartition(" | ")
    return head if bar and len(tail.split()) <= 3 < len(head.split()) else title


def _is_site(part: str, known: set[str]) -> bool:
    mine = key(part)
    if not mine:
        return True
    return any(
        mine == site or (len(mine) > 3 and (mine in site or site in mine) and len(part.split()) <= 5)
        for site in known
    )
