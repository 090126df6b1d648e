import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.clean import escaped, one_line, paragraphs, without_controls

ENGLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f"


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم",
        "👩‍👩‍👧‍👦",
        ENGLAND,
        "क्‍ष",
        "Cafe\u0301",
        "שלום \u200fעולם",
        "❤\ufe0f",
        "tab\there\nand there",
        "ＮＦＫＣ stays",
    ],
)
def test_what_belongs_to_the_text_stays(text: str) -> None:
    assert without_controls(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\x1b]52;c;eA==\x07b", "a]52;c;eA==b"),
        ("\x9b31mred", "31mred"),
        ("one\r\ntwo\rthree\x0bfour\u2028five\x85six", "one\ntwo\nthree\nfour\nfive\nsix"),
        ("user\u202egnp.exe", "usergnp.exe"),
        ("in\u2066side\u2069", "inside"),
        ("zero\u200bwidth\ufeff Mini\xadstry", "zerowidth Ministry"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("blank\u115f\u1160\u3164\uffa0fillers", "blankfillers"),
        ("tag\U000e0041s and \U0001f3f4\U000e0041", "tags and \U0001f3f4"),
        ("\ufdd0\U0001fffe\uffff", ""),
    ],
)
def test_what_must_not_reach_a_terminal_goes(text: str, clean: str) -> None:
    assert without_controls(text) == clean


@given(st.text())
def test_clean_text_is_clean_and_stays_so(text: str) -> None:
    clean = without_controls(text)
    assert without_controls(clean) == clean
    assert not any(unicodedata.category(c) in {"Cc", "Cs"} and c not in "\t\n" for c in clean)
    assert "\n" not in one_line(text)
    assert one_line(text) == " ".join(without_controls(text).split())


@given(st.text(alphabet="ab \t\n\u3000\xa0"))
def test_paragraphs_have_one_blank_and_one_blank_line_at_most(text: str) -> None:
    found = paragraphs(text)
    assert "  " not in found
    assert "\n\n\n" not in found
    assert found == paragraphs(found)
    assert "".join(found.split()) == "".join(text.split())


@pytest.mark.parametrize(
    "text", ["a\x9bb", "\u202eabc", "\U000e0041tag", "\ud800", "plain", ENGLAND, "\x07\r\n"]
)
def test_json_keeps_its_meaning_and_holds_no_control_character(text: str) -> None:
    shown = escaped(json.dumps({"text": text}, ensure_ascii=False))
    assert json.loads(shown) == {"text": text}
    assert shown == without_controls(shown)
