"""A brief as Markdown for people."""

from __future__ import annotations

from dataclasses import replace

from reader.core.brief import Brief, Person
from reader.export.briefs import brief_markdown


def test_a_name_in_capitals_is_no_other_spelling_of_it() -> None:
    person = Person("p1", "Luo Junjie", ("LUO JUNJIE", "Luo junjie", "Luo"), None, None, None, None, True, ())
    brief = replace(Brief.of_nothing("a1", "Results"), people=(person,))
    assert "- **Luo Junjie** (also: Luo junjie, Luo)" in brief_markdown(brief)
