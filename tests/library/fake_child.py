"""A child that answers without reading or analysing, and misbehaves when the bytes tell it to."""

import json
import os
import sys
import time
from dataclasses import replace
from typing import Any

from reader.core.article import Article
from reader.errors import RefusedInput
from reader.library.frames import Frame, packed, read
from tests.library.made import brief_of


def main() -> None:
    while (request := read(sys.stdin.buffer)) is not None:
        for header in answers(request):
            reads_slowly = header["kind"] == "article" and header["article"]["title"].startswith("slow")
            if reads_slowly or (header["kind"] == "brief" and header["brief"]["title"].startswith("slow")):
                time.sleep(60)
            sys.stdout.buffer.write(packed(Frame(header)))
            sys.stdout.buffer.flush()


def answers(request: Frame) -> list[dict[str, Any]]:
    name, text = request.header["name"], request.data.decode()
    if request.header["do"] == "analyse":
        return again(Article.from_json(json.loads(text)))
    if text.startswith("hang"):
        time.sleep(60)
    if text.startswith("die"):
        os.abort()
    if text.startswith("leave"):
        sys.exit(3)
    if text.startswith("refuse"):
        error = RefusedInput(f"{name} holds no article.", "Look at it.")
        return [refusal(name, error), {"kind": "done"}]
    found: list[dict[str, Any]] = []
    for line in text.splitlines():
        article = Article(line, f"{line} and more words", "text", url=request.header["source"]["url"])
        if line == "bad entry":
            found.append(refusal(line, RefusedInput("The entry is empty.")))
        else:
            found.append({"kind": "article", "article": article.to_json()})
    return [*found, {"kind": "done"}]


def again(article: Article) -> list[dict[str, Any]]:
    """A newer analysis finds another person."""
    if article.title.startswith("die"):
        os.abort()
    brief = brief_of(article)
    newer = replace(brief, people=(replace(brief.people[0], name="Nova Newman", variants=()),), figures=())
    return [{"kind": "brief", "brief": newer.to_json(), "analyser": 8}, {"kind": "done"}]


def refusal(name: str, error: RefusedInput) -> dict[str, object]:
    return {"kind": "refused", "name": name, "message": error.message, "hint": error.hint}


if __name__ == "__main__":
    main()
