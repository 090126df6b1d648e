"""Vietnamese names without their accents: surnames, and what stands between them and the given name (data)."""

from __future__ import annotations

from collections.abc import Sequence

SURNAMES = frozenset(
    "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh truong lam trinh mai cao luong luu ta phung"
    " chau trieu quach thai".split()
)
MIDDLES = frozenset(
    "thi van duc xuan quoc thanh huu ngoc quang hong minh dinh viet trong cong tien manh hoai thuy kim anh tuan bao gia".split()
)


def is_full(words: Sequence[str]) -> bool:
    """Tell "Le van Thuan": a surname, what stands between, and a given name; the "van" of others is a particle."""
    return len(words) > 2 and words[0].lower() in SURNAMES and words[1].lower() in MIDDLES


def is_surname(word: str, following: str) -> bool:
    """Tell whether a word, maybe without its capital, is the surname of who goes on "Thi …": "do Xuan" of "do Xuan Khiem"."""
    return following.lower() in MIDDLES and following[0].isupper() and word.lower() in SURNAMES
