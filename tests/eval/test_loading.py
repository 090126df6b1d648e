from __future__ import annotations

from pathlib import Path

import pytest

from tests.eval.loading import LabelError, load, load_all

ARTICLE = """
title = "Bridge opens"
published = 2031-05-02
genre = "wire"
text = '''
The bridge at Ulm Falls cost 40 million euros, said Ida Quist, the mayor. "It will stand for 100 years, 100 years," Quist said.
'''
summary = ["The bridge at Ulm"]
"""
FIGURE = '[[figures]]\ntext = "40 million euros"\nvalue = 40_000_000\nunit = "EUR"\nkind = "money"\n'


def write(folder: Path, more: str) -> Path:
    path = folder / "bridge.toml"
    path.write_text(ARTICLE + more, "utf-8")
    return path


def test_a_labelled_article_is_read(tmp_path: Path) -> None:
    labels = load(write(tmp_path, FIGURE))
    assert (labels.name, labels.published, labels.figures[0].value) == ("bridge", "2031-05-02", 40e6)
    assert labels.text.startswith("The bridge")


@pytest.mark.parametrize(
    ("more", "message"),
    [
        (FIGURE.replace("40 million e", "50 million e"), "the figure '50 million euros' is not in the text"),
        ('not_people = ["Anna"]\n', "the trap 'Anna' is not in the text"),
        ('[[people]]\nname = "Eda Quist"\nofficial = true\n', "the name 'Eda Quist' is not in the text"),
        (
            '[[statements]]\nspeaker = "Ida Quist"\nkind = "named"\ndirect = true\ncontent = "It fell"\n',
            "the statement 'It fell' is not in the text",
        ),
        (
            FIGURE.replace("40 million euros", "100 years"),
            "stands there more than once; single it out by `at`",
        ),
        (FIGURE.replace("value = 40_000_000", "low = 4"), "needs either a value or low and high"),
        (
            FIGURE.replace("value = 40_000_000", "value = 4\nlow = 3\nhigh = 5"),
            "needs either a value or low and high",
        ),
        (FIGURE + "colour = 1\n", "unknown key 'colour'"),
        (FIGURE.replace('"money"', '"cash"'), "unknown kind"),
        (FIGURE.replace('unit = "EUR"\n', ""), "'unit' is missing"),
        ("figures = [", "not TOML"),
    ],
)
def test_a_wrong_label_is_refused_with_its_file(tmp_path: Path, more: str, message: str) -> None:
    with pytest.raises(LabelError, match=r"bridge\.toml: ") as caught:
        load(write(tmp_path, more))
    assert message in str(caught.value)


def test_a_repeated_wording_is_singled_out_by_its_surroundings(tmp_path: Path) -> None:
    more = FIGURE.replace("40 million euros", "100 years") + 'at = "stand for 100 years"\n'
    assert load(write(tmp_path, more)).figures[0].at == "stand for 100 years"


def test_a_damaged_name_may_be_put_right(tmp_path: Path) -> None:
    more = '[[people]]\nname = ["Quist Ida"]\nvariants = ["Ida Quist"]\nofficial = true\n'
    assert load(write(tmp_path, more)).people[0].names == ("Quist Ida",)


def test_every_article_has_people_or_figures_and_a_summary() -> None:
    articles = load_all()
    assert articles
    assert all(a.summary and (a.figures or a.people) for a in articles)
