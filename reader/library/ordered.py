"""Work done by all the children at a time, and handed on in its order, until nobody wants to wait any longer."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

from reader.core.reports import Stopped
from reader.errors import Cancelled
from reader.library.children import Children

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(
    pool: Children,
    work: Callable[[Item], Result],
    items: Iterable[Item],
    cancelled: Stopped,
    *,
    owner: object,
    ahead: int,
) -> Iterator[Result]:
    """Yield what `work` makes of each item, as many at a time as the pool has children; `Cancelled` if that is told.

    `ahead` items are in hand or wait to be taken: so many that the children stay busy meanwhile. Whoever takes no more
    of them stops the children that work for `owner`.
    """
    threads = ThreadPoolExecutor(pool.size, thread_name_prefix="import")
    rest = iter(items)
    flying = deque(threads.submit(work, one) for one in islice(rest, ahead))
    try:
        while flying:
            result = _waited_for(flying.popleft(), cancelled)
            flying.extend(threads.submit(work, one) for one in islice(rest, 1))
            yield result
    finally:
        if flying:
            pool.stop(owner)
        threads.shutdown(wait=False, cancel_futures=True)


def _waited_for(future: Future[Result], cancelled: Stopped) -> Result:
    while not cancelled():
        try:
            return future.result(timeout=0.1)
        except TimeoutError:
            continue
    raise Cancelled("Stopped before it was done.")
