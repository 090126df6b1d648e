"""The headline of a page: what its sources agree on, without the name of the site."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.core.clean import one_line

_PARTS = re.compile(r"\s+[|–—·•»«›:\-/]{1,2}\s+|\s*[|»]\s*|::")
_LETTERS = re.compile(r"[\W_]+")


def key(text: str) -> str:
    """Return the letters and digits of `text`, folded, to compare titles by."""
    return _LETTERS.sub("", text).casefold()


def choose(headline: str, shared: str, heads: Sequence[str], title: str, sites: Sequence[str]) -> str | None:
    """Return the best title of JSON-LD's headline, OpenGraph's, the h1 headings and `<title>`."""
    shared, title, headline = (without_site(one_line(t), sites) for t in (shared, title, headline))
    claims = [claim for claim in (headline, shared, title) if claim]
    keys = [key(claim) for claim in claims]
    for head in heads:
        mine = key(head)
        if len(mine) > 3 and any(
            mine == k or (len(mine) > 10 and (k.startswith(mine) or (mine.startswith(k) and len(k) > 10)))
            for k in keys
        ):
            return head
    if claims:
        return claims[0]
    return next(iter(heads), None)


def without_site(title: str, sites: Sequence[str]) -> str:
    """Cut the site's name from the end (or start) of a title: "Rates rise | The Daily" -> "Rates rise"."""
    known = {key(site) for site in sites if key(site)}
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
    return title


def _is_site(part: str, known: set[str]) -> bool:
    mine = key(part)
    if not mine:
        return True
    return any(
        mine == site or (len(mine) > 3 and (mine in site or site in mine) and len(part.split()) <= 5)
        for site in known
    )
