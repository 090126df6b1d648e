"""Chinese names in pinyin: surnames, and whether a word is one or two syllables of a given name."""

from __future__ import annotations

import re
from functools import lru_cache

SURNAMES = frozenset(
    """ai an bai bao bi bian cai cao cen chai chang che chen cheng chi chu cui dai deng di ding dong dou du duan fan fang
    fei feng fu gan gao ge geng gong gu guan guo han hao he hong hou hu hua huang huo ji jia jian jiang jiao jin jing kang
    kong kuang lai lan lei li lian liang liao lin ling liu long lou lu lv luo ma mao mei meng mi miao min mo mu na ni nie
    ning niu ouyang pan pang pei peng pi ping pu qi qian qiang qiao qin qiu qu quan ran rao ren rong ruan shan shang shao
    shen sheng shi shu si sima situ song su sui sun tan tang tao teng tian tong tu wan wang wei wen weng wu xi xia xiang
    xiao xie xin xing xiong xu xue yan yang yao ye yi yin ying you yu yuan yue zang zeng zha zhai zhan zhang zhao zheng
    zhong zhou zhu zhuang zhuo zong zou zuo diao bo ba ban bu che dang ou nan sha shui tu xian xun xuan yun zhen zan zhuge
    shangguan huangfu zhangsun dongfang murong linghu""".split()
)

COMMONEST = frozenset(
    "wang li zhang liu chen yang zhao huang zhou wu xu sun hu zhu gao lin guo ma luo liang song zheng xie han tang feng dong"
    " xiao cheng cao yuan deng shen zeng peng lu su jiang cai ding xue ye pan du dai tian ren fan tan zou xiong kong bai cui".split()
)
"""Surnames that are rarely given names."""

SHORT_GIVEN = frozenset(
    "bo bi ce da di du fa fu ge gu hu ji ju ke ku le li lu lv mo mu na ni nu pi pu qi qu re ri ru sa se su te ti tu wu xi xu ya ye yi yu ze"
    " zi zu hui wei jun jie jia min hao bin bo fei ran rui kai lei lin mei nan ning peng ping qin rong tao ting xin yan yao ying"
    " yue yun zhe zhi".split()
)
"""Given names of one syllable that are no English words."""

_WORDS_TOO = frozenset(
    "unto into onto ye long you he she an ban song sun gang pang hang can bin bang tang sang rang wan pan men lane dang sha"
    " wage range human women take make change mine male female done gone tone bake lake lane wake sake dame fame tame game"
    " name same lime dime time tale bale sale pale wane mane sane tune dune june nine line fine pine wine mine mile bile"
    " tile file vile while chime shade shame shape shake china menu genie canine engine bane manage langue tongue league"
    " banana panda mango tango piano".split()
)
"""Words that read as pinyin in small letters."""
_INITIAL = r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
_FINAL = (
    r"(?:iang|iong|uang|ueng|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|ei|ao|ou|an|en|in|un|vn|ia|ie|iu|ua|uo|ui|ue|ve|er"
    r"|a|o|e|i|u|v)"
)
_GIVEN = re.compile(rf"{_INITIAL}{_FINAL}(?:['’-]?{_INITIAL}{_FINAL})?")


def is_surname(word: str) -> bool:
    """Tell whether a word in small letters is a Chinese surname."""
    return word in SURNAMES


@lru_cache(1 << 16)
def is_given(word: str) -> bool:
    """Tell whether a word in small letters reads as one or two pinyin syllables."""
    return 2 <= len(word) <= 14 and _GIVEN.fullmatch(word) is not None


def is_pair(one: str, other: str) -> bool:
    """Tell whether two words in small letters are surname and given name in either order."""
    return (is_surname(one) and is_given(other)) or (is_surname(other) and is_given(one))


def is_plain_pair(one: str, other: str) -> bool:
    """Tell whether two words that have no capital are a Chinese name all the same: no English words, two syllables."""
    for surname, given in ((one, other), (other, one)):
        if is_surname(surname) and surname not in _WORDS_TOO and len(given) > 3 and is_given(given):
            return given not in _WORDS_TOO
    return False


def is_short_pair(one: str, other: str) -> bool:
    """Tell "yuan da" and "wang yi": a common surname with a given name of one syllable; beside an office only."""
    return one in COMMONEST and one not in _WORDS_TOO and other in SHORT_GIVEN


def surname_leads(first: str, second: str) -> bool:
    """Tell whether the first of two words in small letters is the surname; where both may be, the text's order counts."""
    if not is_surname(first):
        return False
    return not is_surname(second) or first in COMMONEST or second not in COMMONEST
