"""A wish to end, which signals set and which what runs looks at."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event


class Stop:
    """Set once, from a signal or another thread."""

    def __init__(self) -> None:
        self._event = Event()
        self._told: list[Callable[[], None]] = []

    def set(self) -> None:
        """Wish for the end; who waits for it is woken."""
        self._event.set()
        for tell in list(self._told):
            tell()

    def is_set(self) -> bool:
        """Tell whether the end is wished for."""
        return self._event.is_set()

    def wait(self, seconds: float) -> bool:
        """Sleep, and no longer than until the end is wished for; tell whether it is."""
        return self._event.wait(seconds)

    @contextmanager
    def telling(self, tell: Callable[[], None]) -> Iterator[None]:
        """Call this, too, when the end is wished for while the block runs."""
        self._told.append(tell)
        try:
            if self.is_set():
                tell()
            yield
        finally:
            self._told.remove(tell)
