"""Documents from strangers, read and understood in processes that may hang or swell without harm."""

from dataclasses import replace
from queue import SimpleQueue

from extract.reading.reader import Limits
from extract.reading.sandbox import Worker, parsed
from tradewarn.model import Extraction

ROOM_MIB = 512  # address space of the loaded rules, before the first byte of a file


class Uploads:
    """A pool of processes that do all the work on a file, each answer under limits.

    `Readers` keeps only parsers apart and lets the rules run here, which is right for a
    batch that its operator chose. Here the sender is unknown, and a rule that hangs would
    hang whoever serves others.
    """

    def __init__(self, limits: Limits, *, jobs: int) -> None:
        self._limits = replace(limits, memory_mib=limits.memory_mib + ROOM_MIB)
        self._workers = [Worker("extract.upload_child") for _ in range(jobs)]
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)

    def __enter__(self) -> "Uploads":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End all processes."""
        for worker in self._workers:
            worker.close()

    def extract(self, data: bytes, *, path: str) -> Extraction:
        """Return what is in one file, as `Extractor.extract` does.

        Args:
            data: The bytes, of any kind.
            path: What people call the file; used in messages alone.

        Raises:
            UnreadableFile: Or one of its children; `SlowFile` when the time was up.
        """
        worker = self._idle.get()
        try:
            body = worker.ask(data, self._limits, "a notice")
        finally:
            self._idle.put(worker)
        made = parsed(Extraction, body)
        issues = tuple(i.model_copy(update={"where": i.where or path}) for i in made.issues)
        return made.model_copy(update={"path": path, "issues": issues})
