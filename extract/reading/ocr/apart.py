"""Scanned pages recognised in processes of their own, beside those that read files."""

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from queue import SimpleQueue

from extract.reading import Reading
from extract.reading.ocr.child import request
from extract.reading.ocr.finish import Look, finish, page_seconds
from extract.reading.ocr.issues import unread_error
from extract.reading.ocr.recognise import SeenPage
from extract.reading.reader import Limits
from extract.reading.sandbox import Worker, parsed
from tradewarn.errors import TradewarnError

_ROOM_MIB = 512  # of address space: a page's picture, as pixels, several times over


class Scans:
    """A pool of processes that recognise pages; several pages of one file at once."""

    def __init__(
        self, limits: Limits, *, jobs: int, progress: Callable[[int, int], None] | None = None
    ) -> None:
        self._limits = limits
        self._one_page = replace(
            limits, seconds=page_seconds(limits), memory_mib=limits.memory_mib + _ROOM_MIB
        )
        self._progress = progress
        self._workers = [Worker("extract.reading.ocr.child") for _ in range(jobs)]
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers:
            self._idle.put(worker)
        self._threads = ThreadPoolExecutor(jobs, thread_name_prefix="recognising")

    def close(self) -> None:
        """End all processes."""
        self._threads.shutdown(wait=True, cancel_futures=True)
        for worker in self._workers:
            worker.close()

    def finish(self, data: bytes, reading: Reading) -> Reading:
        """Recognise what waits in a file.

        Raises:
            ScanUnread: Nothing at all could be read of it.
        """

        def look(number: int, known: str) -> SeenPage:
            asked = request(data, media_type=reading.media_type, page=number, known=known)
            worker = self._idle.get()
            try:
                body = worker.ask(asked, self._one_page, "a scanned page")
            finally:
                self._idle.put(worker)
            return parsed(SeenPage, body)

        pages = finish(
            reading.pages,
            look,
            limits=self._limits,
            seconds=self._limits.ocr_seconds,
            together=self._together,
            progress=self._progress,
        )
        if not any(page.text.strip() for page in pages):
            raise unread_error(pages)
        return reading.model_copy(update={"pages": tuple(pages)})

    def _together(
        self, look: Look, numbers: Sequence[int], known: str
    ) -> Iterable[SeenPage | TradewarnError]:
        for future in [self._threads.submit(_tried, look, number, known) for number in numbers]:
            yield future.result()


def _tried(look: Look, number: int, known: str) -> SeenPage | TradewarnError:
    try:
        return look(number, known)
    except TradewarnError as error:
        return error
