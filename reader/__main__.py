"""The entry point of the command `newsbrief`."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status."""
    from reader.cli import streams
    from reader.cli.main import run

    end = streams.begin()
    status = run(sys.argv[1:])
    end()
    sys.exit(status)


if __name__ == "__main__":
    main()
