"""Which elements are headings, run along with the words around them, or hold no words of the article."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}

INLINE = _set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font hi i ins kbd label mark nobr q ref rp rt ruby s samp"
    " small span strike strong sub sup time tt u var wbr"
)

SKIPPED = _set(
    "script style noscript template svg math iframe object embed applet canvas audio video source track input button"
    " select option optgroup textarea datalist meter progress dialog map area param link meta title base rp"
)

UNNESTED = _set(
    "p li dt dd option optgroup h1 h2 h3 h4 h5 h6 html head body"
    " area base br col embed hr img input link meta param source track wbr thead tfoot th colgroup script style title"
)
"""Elements that a parser closes by itself or that hold nothing: they never make a page deep."""
