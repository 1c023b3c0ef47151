"""How long the engine itself took for what one thread asks: told by its answers."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from elastic_transport import Transport


@dataclass
class Spent:
    """What one thread has asked of a cluster."""

    took: float = 0.0  # milliseconds, by the engine's own account
    waited: float = 0.0  # milliseconds until the answers were here
    requests: int = 0


_own = threading.local()


@contextmanager
def counted() -> Iterator[Spent]:
    """Count what this thread asks of a cluster."""
    spent = _own.spent = Spent()
    try:
        yield spent
    finally:
        _own.spent = None


@contextmanager
def listening() -> Iterator[None]:
    """Hear every answer of a cluster; requests that other threads make for one that asks are not its own."""
    plain = Transport.perform_request

    def heard(self: Transport, *args: Any, **given: Any) -> Any:
        began = perf_counter()
        answer = plain(self, *args, **given)
        spent = getattr(_own, "spent", None)
        if spent is not None:
            spent.waited += (perf_counter() - began) * 1000
            spent.requests += 1
            if isinstance(answer.body, dict):
                spent.took += float(answer.body.get("took", 0))
        return answer

    Transport.perform_request = heard  # type: ignore[method-assign]
    try:
        yield
    finally:
        Transport.perform_request = plain  # type: ignore[method-assign]
