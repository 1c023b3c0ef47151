"""Ask a part how it is without waiting for it: an answer that is fresh enough counts, a late one is none."""

from collections.abc import Callable
from threading import Condition, Thread
from time import monotonic
from typing import Generic, TypeVar

T = TypeVar("T")


class Probe(Generic[T]):
    """Remembers for a while what a part answered, and asks it from a thread of its own.

    However often and by however many it is asked, one question at most is under way.

    Args:
        ask: Asks the part; it may take long, or raise.
        fresh: Seconds for which an answer counts.
        patience: Seconds that one who asks waits at most.
    """

    def __init__(self, ask: Callable[[], T], *, fresh: float, patience: float) -> None:
        self._ask, self._fresh, self._patience = ask, fresh, patience
        self._changed = Condition()
        self._asking = False
        self._answered: float | None = None
        self._answer: T | None = None

    def __call__(self) -> T | None:
        """Give the answer; none where it failed, or has not come in time."""
        with self._changed:
            if self._is_fresh():
                return self._answer
            if not self._asking:
                self._asking = True
                Thread(target=self._run, name="probe", daemon=True).start()
            self._changed.wait_for(lambda: not self._asking, timeout=self._patience)
            return self._answer if self._is_fresh() else None

    def _is_fresh(self) -> bool:
        return self._answered is not None and monotonic() - self._answered < self._fresh

    def _run(self) -> None:
        answer: T | None = None
        try:
            answer = self._ask()
        except Exception:  # noqa: BLE001  (whatever is wrong with it, it gave no answer)
            answer = None
        finally:
            with self._changed:
                self._answer, self._answered, self._asking = answer, monotonic(), False
                self._changed.notify_all()
