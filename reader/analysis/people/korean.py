"""Korean names in Latin letters: surnames, and whether a word is a given name of two syllables."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

SURNAMES = frozenset(
    """kim lee yi rhee park pak choi choe jung jeong chung kang cho jo yoon yun jang chang lim im rim han oh o seo suh shin
    sin kwon hwang ahn an song ryu ryoo yoo yu hong moon mun yang ko koh go son sohn bae pae baek paik heo hur huh noh roh
    no nam shim sim ha joo ju koo ku gu kwak woo wu jeon chun jun min na ma do cha ku bang pang chin jin eom um won byun
    byeon pyun seol sul yeo ki gi wang pyo tak myung""".split()
)
_SYLLABLE = (
    r"(?:kk|tt|pp|ss|jj|ch|sh|[gkndtrlmbpsjhyw])?"
    r"(?:yeo|wae|ae|ya|ye|eo|oo|ou|oe|wa|wo|we|wi|yo|yu|eu|ee|ui|a|e|i|o|u)"
    r"(?:ng|ck|[kgntdlrmpb])?"
)
_GIVEN = re.compile(rf"{_SYLLABLE}-{_SYLLABLE}")


@lru_cache(1 << 12)
def is_given(word: str) -> bool:
    """Tell whether a word in small letters is two Korean syllables with a hyphen: "sung-wook"."""
    return "-" in word and _GIVEN.fullmatch(word) is not None


def is_korean(words: Sequence[str]) -> bool:
    """Tell whether two words are a Korean surname and a given name, in either order and any casing."""
    if len(words) != 2 or ("-" in words[0]) == ("-" in words[1]):
        return False
    surname, given = (word.lower() for word in (words if "-" in words[1] else words[::-1]))
    return surname in SURNAMES and is_given(given)


def mended(words: Sequence[str]) -> list[str]:
    """Return surname and given name in their order, with their capitals: "Moon Sung-wook"."""
    return [word.capitalize() for word in (words if "-" in words[1] else words[::-1])]
