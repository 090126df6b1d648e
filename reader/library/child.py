"""The child process: reads and analyses what the parent sends, within limits of memory and time.

It ends when its parent closes the pipe, even in the middle of its work.
"""

from __future__ import annotations

import gc
import json
import os
import queue
import resource
import signal
import sys
import threading
import traceback
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any

from reader.core.article import Article
from reader.core.reports import Refusal
from reader.errors import RefusedInput
from reader.library.frames import Frame, packed, read

MEMORY = 1 << 30
"""Bytes of address space."""

FEW_COLLECTIONS = 50_000
"""Objects made before Python looks for cycles: what we make has none, and of a long feed looking takes about a twentieth of the time."""

NICE = 5
"""How far we stand back for the person who reads meanwhile."""


def main() -> None:
    """Answer requests until the pipe ends."""
    os.nice(NICE)
    gc.set_threshold(FEW_COLLECTIONS)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # a library that prints must not garble the answers
    with suppress(ValueError, OSError):  # macOS knows no such limit
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    requests: queue.Queue[Frame] = queue.Queue()
    threading.Thread(target=_listen, args=(requests,), daemon=True).start()
    while True:
        request = requests.get()
        seconds = request.header["seconds"]
        _limit_time(seconds)
        for header in _answered(request):
            answers.write(packed(Frame(header)))
            answers.flush()
            _limit_time(seconds)
        _limit_time(0)


def _listen(requests: queue.Queue[Frame]) -> None:
    while (request := read(sys.stdin.buffer)) is not None:
        requests.put(request)
    os._exit(0)


def _limit_time(seconds: float) -> None:
    """Let the kernel end us after so many seconds of work, counted anew for each answer (0: no limit)."""
    signal.setitimer(signal.ITIMER_PROF, seconds)


def _answered(request: Frame) -> Iterator[dict[str, Any]]:
    """Yield what is answered to a request, and that this was all."""
    yield from _WORK[request.header["do"]](request)
    yield {"kind": "done"}


def _read(request: Frame) -> Iterator[dict[str, Any]]:
    """Yield an answer for each article of a source."""
    known = set(request.header["known"])
    for found in _each(request):
        if not isinstance(found, Article):
            yield found
        elif found.along is not None:
            yield {"kind": "brought", "article": found.to_json()}
        elif found.article_id in known:
            yield {"kind": "present", "id": found.article_id, "title": found.title}
        else:
            yield {"kind": "article", "article": found.to_json()}


def _each(request: Frame) -> Iterator[Article | dict[str, Any]]:
    """Yield each article of a source, or the answer that says why one could not be read."""
    name = request.header["name"]
    articles, refusal = _guarded(name, partial(_articles, request))
    while articles is not None and refusal is None:
        found, refusal = _guarded(name, lambda: next(articles, None))
        if found is None:
            break
        yield found if isinstance(found, Article) else _refused(found)
    if refusal:
        yield refusal


def _articles(request: Frame) -> Iterator[Article | Refusal]:
    from reader.ingest import Source, read_each
    from reader.store import newsboat

    name = request.header["name"]
    if request.data.startswith(newsboat.MAGIC):
        from reader.ingest.exports.newsboat import read_rows

        return read_rows(newsboat.rows(request.data, name), name)
    return read_each(Source(**request.header["source"], name=name, data=request.data))


def _analyse(request: Frame) -> Iterator[dict[str, Any]]:
    """Yield the brief of an article."""
    from reader.analysis.assembly import ANALYSER_VERSION
    from reader.library.briefing import brief_article

    def work() -> dict[str, Any]:
        article = Article.from_json(json.loads(request.data))
        return brief_article(article, **request.header["options"]).to_json()

    brief, refusal = _guarded(request.header["name"], work)
    yield refusal or {"kind": "brief", "brief": brief, "analyser": ANALYSER_VERSION}


def _draw(request: Frame) -> Iterator[dict[str, Any]]:
    """Yield a picture."""
    found, refusal = _guarded(request.header["name"], partial(_picture, request, request.header["picture"]))
    yield refusal or {"kind": "picture", **found}


def _picture(request: Frame, wish: dict[str, Any]) -> dict[str, Any]:
    """Return a picture in cells or, without a frame for it, as a PNG; `image` is the one wanted of a saved file."""
    from reader.core.article import Image
    from reader.core.pictures import Frame as Room
    from reader.ingest import Source
    from reader.ingest.pictures import drawing, finding

    data: bytes | None = request.data
    if wish["image"] is not None:
        source = Source(**request.header["source"], name=request.header["name"], data=request.data)
        data = finding.picture_in(source, Image(*wish["image"]), wish["format"])
    if not data:
        return {"found": None}
    if wish["frame"] is None:
        return {"found": b64encode(drawing.copied(data)).decode()}
    return {"found": drawing.drawn(data, Room.from_json(wish["frame"])).to_json()}


def _guarded(name: str, work: Callable[[], Any]) -> tuple[Any, dict[str, Any] | None]:
    """Return what `work` gives, or the answer that says why it gave nothing."""
    try:
        return work(), None
    except RefusedInput as error:
        return None, _refused(Refusal(name, error.message, error.hint))
    except MemoryError:
        message, hint = f"{name} needs more memory to read than is safe.", "Save a smaller part of it."
    except RecursionError:
        message, hint = f"{name} is nested too deeply to read.", "Save it again, or as plain text."
    except Exception:  # noqa: BLE001 - a bug met in one file must not cost the others
        trace = traceback.format_exc(limit=-3).strip().splitlines()
        where = next((line.strip() for line in reversed(trace) if line.lstrip().startswith("File")), "")
        message = f"Newsbrief failed on {name}: {trace[-1][:300]} ({where})."
        hint = "This is a bug in Newsbrief; please report it with the file."
    return None, _refused(Refusal(name, message, hint))


def _refused(refusal: Refusal) -> dict[str, Any]:
    return {"kind": "refused", "name": refusal.name, "message": refusal.message, "hint": refusal.hint}


_WORK = {"read": _read, "analyse": _analyse, "draw": _draw}


if __name__ == "__main__":
    main()
