"""How a worker ends: after its batch, or by giving it back when it takes too long."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Thread
from types import FrameType

from tradewarn.stopping import Stop

GRACE_SECONDS = 20.0  # service managers kill after 30 seconds or more
ENDED = 143  # the exit code of a process that SIGTERM ended


@contextmanager
def ended_by_signals(stop: Stop, give_back: Callable[[], None]) -> Iterator[None]:
    """Wish for the end at SIGTERM or Ctrl-C; at the second one, or after a while, end without the batch.

    Args:
        stop: Set by the first signal; what runs goes on until its batch is done.
        give_back: Called before the process ends in the middle of a batch.
    """

    def leave() -> None:
        give_back()
        os._exit(ENDED)  # the batch may be in a thread, and in code that no signal interrupts

    def late() -> None:
        if not through.wait(GRACE_SECONDS):
            leave()

    def ask(number: int, frame: FrameType | None) -> None:
        if stop.is_set():
            Thread(target=leave, daemon=True).start()  # a handler may interrupt the store's own code
            return
        Thread(target=late, name="grace", daemon=True).start()
        stop.set()

    through = Stop()
    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    finally:
        through.set()
        for number, handler in before.items():
            signal.signal(number, handler)
