"""Briefs of many texts at once: a JSON object a line in, one a line out, in order."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from reader.core.clean import escaped
from reader.errors import NewsbriefError, RefusedInput
from reader.library.child_process import ONE_THREAD

if TYPE_CHECKING:
    from concurrent.futures import Future
    from multiprocessing.context import BaseContext

BATCH = 4
"""Lines a worker takes at a time: enough to outweigh the trip, few enough to keep all busy to the end."""

AHEAD = 8
"""Batches in flight for each worker, so that memory stays bounded and a slow text holds up no other."""

SAMPLE = "Exports rose 3% to 2 billion dollars in May, the minister, Ana Ruiz, said on Monday."
"""What is analysed so that everything is loaded before workers are begun."""

Answer = Callable[[dict[str, Any]], dict[str, Any]]


def brief_lines(
    lines: Iterable[str],
    *,
    jobs: int = 1,
    sentences: int = 3,
    words: int | None = None,
    method: str = "newsbrief",
) -> Iterator[tuple[str, bool]]:
    """Yield for each line {"id", "text"[, "title", "published"]} its brief as JSON, and whether it went well."""
    answer = partial(_brief, sentences=sentences, words=words, method=method)
    return _each(lines, answer, jobs)


def summary_lines(
    lines: Iterable[str], *, jobs: int = 1, count: int = 3, method: str = "newsbrief"
) -> Iterator[tuple[str, bool]]:
    """Yield for each line {"id", "sentences"[, "count", "title"]} {"id", "indices"}, and whether it went well."""
    return _each(lines, partial(_summary, count=count, method=method), jobs)


def _each(lines: Iterable[str], answer: Answer, jobs: int) -> Iterator[tuple[str, bool]]:
    full = (line for line in lines if line.strip())
    if jobs <= 1:
        yield from (_answered(line, answer) for line in full)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    os.environ.update(ONE_THREAD)
    pool = ProcessPoolExecutor(jobs, mp_context=_workers(answer), initializer=_end_with_parent)
    # The oldest first, so that answers keep the input's order.
    flying: deque[Future[list[tuple[str, bool]]]] = deque()
    try:
        while True:
            while len(flying) < jobs * AHEAD and (batch := list(islice(full, BATCH))):
                flying.append(pool.submit(_all_answered, batch, answer))
            if not flying:
                return
            yield from flying.popleft().result()
    except BrokenProcessPool as error:
        raise NewsbriefError(
            "A worker was ended from outside, most likely for want of memory.", "Ask for fewer of them (-j)."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _workers(answer: Answer) -> BaseContext:
    """Return how workers are begun: as copies of this process with all loaded, where that is safe; else anew."""
    from multiprocessing import get_context

    if sys.platform != "linux" or threading.active_count() > 1:
        return get_context("spawn")
    answer({"text": SAMPLE, "sentences": [SAMPLE]})
    return get_context("fork")


def _end_with_parent() -> None:
    """Let this worker end when whoever began it is gone, however that came; ^C is for the parent to handle."""
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None

    def until_it_ends() -> None:
        parent.join()
        os._exit(1)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=until_it_ends, daemon=True).start()


def _all_answered(lines: Iterable[str], answer: Answer) -> list[tuple[str, bool]]:
    return [_answered(line, answer) for line in lines]


def _answered(line: str, answer: Answer) -> tuple[str, bool]:
    """Return one line's answer or its error; whatever is wrong with one line costs no other."""
    asked: Any = None
    try:
        asked = json.loads(line)
        if not isinstance(asked, dict):
            raise RefusedInput("The line is not a JSON object.")
        return _dumped({"id": asked.get("id"), **answer(asked)}), True
    except (ValueError, RecursionError) as error:
        reason = f"The line is not JSON that can be read: {error}."
    except NewsbriefError as error:
        reason = str(error)
    return _dumped({"id": asked.get("id") if isinstance(asked, dict) else None, "error": reason}), False


def _dumped(value: dict[str, Any]) -> str:
    return escaped(json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode())


def _brief(asked: dict[str, Any], *, sentences: int, words: int | None, method: str) -> dict[str, Any]:
    from reader.ingest import read_text
    from reader.library.briefing import brief_article

    text = _text(asked, "text")
    article = read_text(text, title=_maybe(asked, "title"), published=_maybe(asked, "published"))
    brief = brief_article(
        article, id=str(asked.get("id", "")), sentences=sentences, words=words, method=method
    )
    return {**brief.to_json(), "id": asked.get("id")}


def _summary(asked: dict[str, Any], *, count: int, method: str) -> dict[str, Any]:
    from reader.analysis.summary import rank

    sentences = asked.get("sentences")
    if not isinstance(sentences, list) or not all(isinstance(s, str) for s in sentences):
        raise RefusedInput('"sentences" must be a list of texts.')
    wanted = asked.get("count", count)
    if not isinstance(wanted, int) or wanted < 0:
        raise RefusedInput('"count" must be a whole number.')
    return {"indices": rank(sentences, count=wanted, title=_maybe(asked, "title"), method=method)}


def _text(asked: dict[str, Any], key: str) -> str:
    value = asked.get(key)
    if not isinstance(value, str):
        raise RefusedInput(f'"{key}" is missing or is not text.')
    return value


def _maybe(asked: dict[str, Any], key: str) -> str | None:
    return _text(asked, key) if asked.get(key) is not None else None
