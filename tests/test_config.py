from pathlib import Path

import pytest

from reader.config import Config, load
from reader.errors import ConfigError


def written(folder: Path, text: str) -> Path:
    path = folder / "config.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_missing_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == Config()


def test_settings_are_read(tmp_path: Path) -> None:
    config = load(written(tmp_path, 'theme = "ink"\nmeasure = 80\n[keys]\nopen = "ctrl+o"\n'))
    assert (config.theme, config.measure, dict(config.keys)) == ("ink", 80, {"open": "ctrl+o"})


def test_tags_have_colours_whatever_their_case(tmp_path: Path) -> None:
    config = load(written(tmp_path, '[tags.colours]\nPolicy = "red"\n"#policy/Industry" = "blue"\n'))
    assert config.tags.colours == {"policy": "red", "policy/industry": "blue"}


def test_colours_of_highlights_get_names(tmp_path: Path) -> None:
    config = load(written(tmp_path, '[colours]\nyellow = " claim "\n'))
    assert (config.colour_name("yellow"), config.colour_name("pink")) == ("claim", "pink")


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("measure = 80\nmesure = 3\n", "line 2", "no setting 'mesure'"),
        ('[colours]\nyellow = "claim"\nred = "doubt"\n', "line 3", "does not name a colour"),
        ('[tags.colours]\npolicy = "red"\nsteel = "grey"\n', "line 3", "no colour of tags"),
        ('[tags]\npolicy = "red"\n', "line 1", "does not fit 'tags'"),
        ("[colours]\ngreen = 3\n", "line 2", "does not name a colour"),
        ("measure = 8\n", "line 1", "8 does not fit 'measure'"),
        ("measure = true\n", "line 1", "does not fit"),
        ("summary_sentences = true\n", "line 1", "does not fit"),
        ("\n[keys]\nopen = 3\n", "line 3", "the key for 'open' must be text"),
        ("theme = \n", "line 1", "not valid TOML"),
        ("editor = ''\n", "line 1", "does not fit"),
    ],
)
def test_an_error_names_file_line_and_key(tmp_path: Path, text: str, line: str, said: str) -> None:
    path = written(tmp_path, text)
    with pytest.raises(ConfigError) as raised:
        load(path)
    message = str(raised.value)
    assert str(path) in message and line in message and said in message


def test_a_file_that_is_not_utf8(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"theme = '\xff'")
    with pytest.raises(ConfigError, match="cannot be read"):
        load(path)


def test_a_folder_to_watch_is_a_table(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text('[watch]\nfolder = "~/Inbox"\nmove = "/read"\n')
    watch = load(path).watch
    assert watch
    assert (watch.folder, watch.move) == (Path("~/Inbox").expanduser(), Path("/read"))
    for wrong in ('watch = "here"', "[watch]\nfolder = 3", '[watch]\nfolder = "a"\nmoved = "b"', "[watch]"):
        path.write_text(wrong)
        with pytest.raises(ConfigError, match=r"line 1: .* does not fit 'watch'"):
            load(path)
