"""The wheel is whole: built, installed in a clean environment, and the app opens from it."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from tests.terminal.session import Terminal

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(out), str(ROOT)],
        check=True,
        capture_output=True,
    )
    return next(out.glob("newsbrief-*.whl"))


def test_the_wheel_holds_styles_samples_and_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for kind in (
        "reader/styles/base.tcss",
        "reader/sample_feeds/MANIFEST.md",
        "reader/export/presets/obsidian.md.j2",
    ):
        assert kind in names
    assert not [name for name in names if name.startswith(("tests/", "benchmarks/"))]


def test_the_wheel_stays_small(wheel: Path) -> None:
    assert wheel.stat().st_size < 1_500_000


def test_the_app_opens_from_the_installed_wheel(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "env"
    venv.create(place, with_pip=False)
    packages = next((place / "lib").glob("python3*")) / "site-packages"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-deps",
            "--no-index",
            "--target",
            str(packages),
            str(wheel),
        ],
        check=True,
        capture_output=True,
    )
    # The dependencies are those of this environment, so that the test needs no network.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    script = (
        "from reader.__main__ import main; import reader, sys; assert sys.prefix in reader.__file__; main()"
    )
    command = [
        str(place / "bin" / "python"),
        "-P",
        "-c",
        script,
        "--library",
        str(tmp_path / "library.db"),
        "open",
        "--samples",
    ]
    environment = {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    with Terminal(command, columns=120, lines=40, environment=environment) as terminal:
        terminal.wait_for("Inbox", 60)
        terminal.send("\x11")  # ctrl+q
        assert terminal.wait() == 0
