"""What a store holds, kept ready for questions while it changes."""

from threading import Lock, Thread
from time import thread_time

from sqlalchemy.exc import SQLAlchemyError

from tradewarn.errors import TradewarnError
from tradewarn.store import Store
from warn.known import Known, generation, load_known

LONG = 0.5  # seconds of work that a question waits for


class Loaded:
    """The cases of a store as they are, or as they were a moment ago.

    What has changed is read before the next answer. Where that takes long, as with a hundred
    thousand notices, it is read beside the questions, which are answered meanwhile from what
    was loaded before: they would wait seconds at every act that comes in.

    Args:
        store: The store.
        long: Seconds of work from which a loading is done beside the questions.
    """

    def __init__(self, store: Store, *, long: float = LONG) -> None:
        self._store = store
        self._long = long
        self._lock = Lock()
        self._state: tuple[object, ...] | None = None
        self._known: Known | None = None
        self._seconds = 0.0  # of work that the last loading after a change took
        self._beside: Thread | None = None

    def known(self) -> Known:
        """Give what is loaded."""
        with self._lock:
            now = generation(self._store)
            if self._known is None:
                self._known, self._state = load_known(self._store), now
            elif now != self._state and self._seconds < self._long:
                self._load(now)
            ready = self._known
            if now != self._state and not (self._beside and self._beside.is_alive()):
                self._beside = Thread(target=self._load_beside, args=(now,), daemon=True)
                self._beside.start()
            return ready

    def _load(self, now: tuple[object, ...]) -> None:
        began, before = thread_time(), self._known
        corrected = self._state is not None and now[1:] != self._state[1:]
        known = load_known(self._store, before, corrected=corrected)
        if before is not None and "firms" in before.__dict__:
            _ = known.firms.index  # whoever asks for a firm next would wait for it
        self._known, self._state, self._seconds = known, now, thread_time() - began

    def _load_beside(self, now: tuple[object, ...]) -> None:
        try:
            self._load(now)
        except (TradewarnError, SQLAlchemyError):
            self._seconds = 0.0  # the next question meets it itself, and is told
