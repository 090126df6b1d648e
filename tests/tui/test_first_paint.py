"""What the library's first paint does not wait for."""

import subprocess
import sys

SPARED = (
    "reader.analysis",
    "reader.core.article",
    "reader.core.brief",
    "reader.core.query_completion",
    "reader.core.reports",
    "reader.ingest",
    "reader.library.rules",
    "reader.store.articles",
    "reader.store.backup",
    "reader.tui.opener",
    "reader.tui.palette",
    "reader.tui.screens.help",
    "reader.tui.screens.reading",
    "reader.tui.screens.trouble",
    "reader.tui.typeset",
    "reader.tui.widgets.places",
    "textual.widgets._text_area",
)


def test_the_library_screen_loads_nothing_that_a_list_needs_not() -> None:
    script = (
        "import sys; import reader.cli.opening, reader.tui.app, reader.tui.screens.library\n"
        f"print(*sorted({set(SPARED)} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("\n", "")
