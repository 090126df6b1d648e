"""Where things live: pure functions over the platform's conventions, the environment and the package."""

from __future__ import annotations

import os
from pathlib import Path

APP = "newsbrief"
PACKAGE = Path(__file__).resolve().parent


def library_path(override: Path | None = None) -> Path:
    """Return the library's file: `override`, else NEWSBRIEF_LIBRARY, else the user's data folder."""
    named = override or os.environ.get("NEWSBRIEF_LIBRARY")
    if named:
        path = Path(named).expanduser()
        return path / "library.db" if not path.suffix or _is_folder(path) else path
    import platformdirs

    return platformdirs.user_data_path(APP) / "library.db"


def config_path() -> Path:
    """Return the configuration file: NEWSBRIEF_CONFIG, else config.toml in the user's configuration folder."""
    named = os.environ.get("NEWSBRIEF_CONFIG")
    if named:
        return Path(named).expanduser()
    import platformdirs

    return platformdirs.user_config_path(APP) / "config.toml"


def state_path() -> Path:
    """Return the folder for what the app remembers between runs (theme, pane sizes), NEWSBRIEF_STATE first."""
    named = os.environ.get("NEWSBRIEF_STATE")
    if named:
        return Path(named).expanduser()
    import platformdirs

    return platformdirs.user_state_path(APP)


def log_path() -> Path:
    """Return the file that `--debug` writes to."""
    return state_path() / "newsbrief.log"


def for_us_alone(path: str, flags: int) -> int:
    """Open a file that nobody else can read, whatever the process was started with: an opener for `open`."""
    return os.open(path, flags, 0o600)


def styles_dir() -> Path:
    """Return the folder of the .tcss files, in a checkout or in an installed package."""
    return _shipped("styles")


def samples_dir() -> Path:
    """Return the folder of the sample articles, in a checkout or in an installed package."""
    return _shipped("sample_feeds")


def _is_folder(path: Path) -> bool:
    """Tell a folder; one that may not be looked at is for whoever opens it to complain about."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _shipped(name: str) -> Path:
    inside = PACKAGE / name
    return inside if inside.is_dir() else PACKAGE.parent / name
