"""Time a search in a process of its own, which the system ends when its time is up.

The time is the processor's, so a busy machine makes nothing slow; and a signal whose default is
death ends a search that checks for no signals.
"""

import contextlib
import json
import os
import signal
import time
from collections import deque
from collections.abc import Sequence
from typing import IO, NoReturn

from bench.expressions.found import Expression


class Clock:
    """A process that runs searches, made anew after one that took too long.

    Args:
        expressions: What is searched with; a search names one by its place.
        limit: Seconds of processor time that one search may take.
    """

    def __init__(self, expressions: Sequence[Expression], *, limit: float) -> None:
        self._expressions = [(e.compiled(), e.methods) for e in expressions]
        self._limit = limit
        self._pid = 0
        self._ask: IO[bytes] | None = None
        self._answers: IO[bytes] | None = None

    def seconds(self, place: int, text: str) -> float | None:
        """Return how long an expression takes over a text, as it is used; none where it is too long."""
        if not self._pid:
            self._start()
        assert self._ask and self._answers
        self._ask.write(json.dumps([place, text]).encode() + b"\n")
        self._ask.flush()
        answer = self._answers.readline()
        if answer:
            return float(answer)
        self.close()
        return None

    def close(self) -> None:
        """End the process."""
        for stream in (self._ask, self._answers):
            with contextlib.suppress(OSError):
                if stream:
                    stream.close()
        if self._pid:
            with contextlib.suppress(ProcessLookupError):
                os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)
        self._pid, self._ask, self._answers = 0, None, None

    def _start(self) -> None:
        there, here = os.pipe(), os.pipe()
        self._pid = os.fork()
        if not self._pid:
            os.close(there[1])
            os.close(here[0])
            self._serve(os.fdopen(there[0], "rb"), os.fdopen(here[1], "wb"))
        os.close(there[0])
        os.close(here[1])
        self._ask, self._answers = os.fdopen(there[1], "wb"), os.fdopen(here[0], "rb")

    def _serve(self, asked: IO[bytes], answers: IO[bytes]) -> NoReturn:
        """Search until nobody asks; never return into the caller's program."""
        try:
            signal.signal(signal.SIGVTALRM, signal.SIG_DFL)
            for line in asked:
                place, text = json.loads(line)
                expression, methods = self._expressions[place]
                subject = text.encode() if isinstance(expression.pattern, bytes) else text
                signal.setitimer(signal.ITIMER_VIRTUAL, self._limit)
                begun = time.process_time()
                for method in methods:
                    if method == "search":
                        deque(expression.finditer(subject), maxlen=0)
                    else:
                        getattr(expression, method)(subject)
                took = time.process_time() - begun
                signal.setitimer(signal.ITIMER_VIRTUAL, 0)
                answers.write(b"%.6f\n" % took)
                answers.flush()
        finally:
            os._exit(0)
