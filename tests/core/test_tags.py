"""Tags are spelt one way, whatever was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.tags import tag_name, tag_names


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("policy", "policy"),
        ("#policy", "policy"),
        (" Policy / Heavy  industry ", "Policy/Heavy-industry"),
        ("//a//b//", "a/b"),
        ("5g+", "5g+"),
        ("政策/工业", "政策/工业"),
        ("#", ""),
        ("\x1b[31mred", "[31mred"),
        ("a,b", "a-b"),
        ("x" * 300, "x" * 100),
    ],
)
def test_how_a_tag_is_spelt(typed: str, name: str) -> None:
    assert tag_name(typed) == name


def test_each_tag_once_whatever_its_case() -> None:
    assert tag_names(["Policy", "policy", "#POLICY", "", "b"]) == ("Policy", "b")


@given(st.text(max_size=200))
def test_spelling_a_tag_twice_changes_nothing(text: str) -> None:
    name = tag_name(text)
    assert tag_name(name) == name
    assert not any(c.isspace() for c in name)
