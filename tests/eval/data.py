"""`python -m tests.eval.data FOLDER`: runs the scorers of `scripts/` on data sets that are not part of the project.

FOLDER holds a folder of data for each scorer: officials, figures, summary, pages. What is not there is skipped.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "scripts"
DATA_OF = {
    "score_figures.py": "figures",
    "score_people.py": "officials",
    "score_sentences.py": "officials",
    "score_statements.py": "officials",
    "score_summary.py": "summary",
    "score_pages.py": "pages",
}
"""Each scorer and the folder of its data."""


def main(arguments: Sequence[str], scripts: Path = SCRIPTS) -> int:
    """Run every scorer that has data; return 1 when one of them failed."""
    folder = Path(arguments[0]) if arguments else None
    if folder is None or not folder.is_dir():
        print("There is no folder of data to score: say make eval-data DATA=folder.")
        return 0
    failed = 0
    for name, data in DATA_OF.items():
        script, wanted = scripts / name, folder / data
        if not script.exists() or not wanted.is_dir():
            print(f"{name}: skipped, there is no {script if not script.exists() else wanted}.")
            continue
        print(f"\n== {name} {wanted}", flush=True)
        failed += subprocess.run([sys.executable, script, wanted], check=False).returncode != 0
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
