"""A child that answers without reading or analysing, and misbehaves when the bytes tell it to."""

import os
import sys
import time

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.library.frames import Frame, packed, read
from tests.library.made import brief_of


def main() -> None:
    while (request := read(sys.stdin.buffer)) is not None:
        for header in answers(request):
            sys.stdout.buffer.write(packed(Frame(header)))
            sys.stdout.buffer.flush()


def answers(request: Frame) -> list[dict[str, object]]:
    name, text = request.header["source"]["name"], request.data.decode()
    if text.startswith("hang"):
        time.sleep(60)
    if text.startswith("die"):
        os.abort()
    if text.startswith("leave"):
        sys.exit(3)
    if text.startswith("refuse"):
        error = RefusedInput(f"{name} holds no article.", "Look at it.")
        return [refusal(name, error), {"kind": "done", "analyser": 7}]
    found: list[dict[str, object]] = []
    for line in text.splitlines():
        article = Article(line, f"{line} and more words", "text", url=request.header["source"]["url"])
        if line == "bad entry":
            found.append(refusal(line, RefusedInput("The entry is empty.")))
        else:
            found.append(
                {"kind": "article", "article": article.to_json(), "brief": brief_of(article).to_json()}
            )
    return [*found, {"kind": "done", "analyser": 7}]


def refusal(name: str, error: RefusedInput) -> dict[str, object]:
    return {"kind": "refused", "name": name, "message": error.message, "hint": error.hint}


if __name__ == "__main__":
    main()
