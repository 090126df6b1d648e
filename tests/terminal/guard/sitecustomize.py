"""Python runs this at the start of every process that has this folder on its path: connections are written down."""

import os
import sys


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event in ("socket.getaddrinfo", "socket.gethostbyname", "socket.sendto") or (
        event == "socket.connect" and isinstance(arguments[1], tuple)
    ):
        with open(os.environ["CONNECTIONS"], "a", encoding="utf-8") as file:  # noqa: PTH123
            file.write(f"{event} {arguments[1:]}\n")


sys.addaudithook(_note)
