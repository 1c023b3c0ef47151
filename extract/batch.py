"""Documents into extractions, in the order given: here where they are few, on all cores where they are many.

The rules are what a batch takes longest with, and Python runs them on one core. Loading
them again in each process costs about a second, so it is done only once so much text has
come that it is won back. Reading stays with `Readers`, whose processes are thrown away; these
stay, and get pages.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import chain
from queue import SimpleQueue

from extract.extractor import Extractor
from extract.guarded import guarded, unreadable
from extract.reading import Reading
from extract.reading.child import BROKEN, CODED
from extract.reading.reader import Limits
from extract.reading.sandbox import Readers, Worker, error_of, parsed
from tradewarn.errors import ExtractionError, TradewarnError
from tradewarn.model import Extraction

ENOUGH = 500_000  # weight of a batch that is worth more processes: some three seconds of rules
MOST = ENOUGH // 8  # weight of one document, which one process does however large it is
LEAST = ENOUGH // 1_000
PDF_BYTES = 10  # to a code point
AHEAD = 8  # documents that may be on their way, for each process
CHILD = "extract.batch_child"
PATIENCE = 10  # times the seconds that a file may be read


@dataclass(frozen=True, slots=True)
class Original:
    """A document to be read: what people call it, the sha256 of its bytes, and these."""

    name: str
    sha256: str
    data: bytes


Outcomes = Iterable[tuple[Original, Reading | TradewarnError]]


class Batch:
    """Reads and understands documents; close it at the end.

    Args:
        extractor: Understands them here, where they are few.
        readers: Gives the open pool that reads bytes into pages.
        limits: Of reading; the rules get ten times its seconds for a document.
        jobs: The most processes for the rules.
    """

    def __init__(
        self, extractor: Extractor, readers: Callable[[], Readers], *, limits: Limits, jobs: int
    ) -> None:
        self._extractor = extractor
        self._readers = readers
        self._limits = replace(limits, seconds=limits.seconds * PATIENCE)
        self._jobs = jobs
        self._come = 0
        self._workers: list[Worker] = []
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        self._threads: ThreadPoolExecutor | None = None

    def __enter__(self) -> "Batch":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all processes at once; what they still worked on is dropped."""
        if self._threads:
            self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.retire()

    def extract(self, originals: Iterable[Original]) -> Iterator[Extraction]:
        """Give each document's extraction, in order; an unreadable one is an Issue.

        Args:
            originals: The documents; taken a bounded number ahead of what was given.
        """
        left = iter(originals)
        if self._jobs == 1:
            return self._in_turn(self._read(left, meanwhile=self._extractor.warm))
        taken: list[Original] = []
        while self._come < ENOUGH:
            original = next(left, None)
            if original is None:
                return self._here(taken)
            taken.append(original)
            self._come += _weight(original.data)
        return self._apart(self._read(chain(taken, left)))

    def _read(
        self, originals: Iterable[Original], *, meanwhile: Callable[[], None] | None = None
    ) -> Outcomes:
        return self._readers().map(((o, o.data) for o in originals), meanwhile=meanwhile)

    def _here(self, originals: Sequence[Original]) -> Iterator[Extraction]:
        """Understand them in this process, until what was read tells that the others hold much text."""
        outcomes = self._read(originals, meanwhile=self._extractor.warm)
        seen, texts, unseen = 0, 0, sum(len(o.data) for o in originals)
        for done, (original, outcome) in enumerate(outcomes):
            if isinstance(outcome, Reading):
                seen += len(original.data)
                texts += sum(len(page.text) for page in outcome.pages)
            left = min(unseen * texts // max(1, seen), MOST * (len(originals) - done))
            unseen -= len(original.data)
            if left >= ENOUGH:
                self._come = ENOUGH
                yield from self._apart(chain([(original, outcome)], outcomes))
                return
            yield from self._in_turn([(original, outcome)])

    def _in_turn(self, outcomes: Outcomes) -> Iterator[Extraction]:
        for original, outcome in outcomes:
            try:
                if isinstance(outcome, TradewarnError):
                    raise outcome
                yield guarded(self._extractor, outcome, path=original.name, sha256=original.sha256)
            except TradewarnError as error:
                yield unreadable(original.name, original.sha256, error)

    def _apart(self, outcomes: Outcomes) -> Iterator[Extraction]:
        threads = self._started()
        waiting: deque[Future[Extraction]] = deque()
        try:
            for original, outcome in outcomes:  # which may be large, and was read
                waiting.append(threads.submit(self._one, replace(original, data=b""), outcome))
                while waiting and (len(waiting) > AHEAD * self._jobs or waiting[0].done()):
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()

    def _one(self, original: Original, outcome: Reading | TradewarnError) -> Extraction:
        """Have one document understood in the next free process."""
        try:
            if isinstance(outcome, TradewarnError):
                raise outcome
            return self._asked(original, outcome)
        except TradewarnError as error:
            return unreadable(original.name, original.sha256, error)

    def _asked(self, original: Original, reading: Reading) -> Extraction:
        named = json.dumps({"path": original.name, "sha256": original.sha256})
        request = named.encode() + b"\n" + reading.model_dump_json().encode()
        worker = self._idle.get()
        try:
            status, body = worker.answer(request, self._limits)
        finally:
            self._idle.put(worker)
        if status == BROKEN:
            raise ExtractionError(
                f"the rules ended their process on this document, or took more than {self._limits.seconds} s",
                fix="extract it alone; if it happens again, the document is needed to mend the rules",
            )
        if status == CODED:
            raise error_of(body)
        return parsed(Extraction, body).model_copy(update={"pages": reading.pages})

    def _started(self) -> ThreadPoolExecutor:
        """The threads that wait for the processes, which start when first asked."""
        if self._threads is None:
            self._threads = ThreadPoolExecutor(self._jobs, thread_name_prefix="rules")
            for _ in range(self._jobs):
                self._workers.append(Worker(CHILD))
                self._idle.put(self._workers[-1])
        return self._threads


def _weight(data: bytes) -> int:
    """Guess how much text a document has; the smallest costs something too."""
    return min(MOST, max(LEAST, len(data) // PDF_BYTES if data.startswith(b"%PDF") else len(data)))
