"""Read the documents of a gold again, as `tradewarn extract` reads them."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from extract.extractor import Extractor
from extract.guarded import unreadable
from extract.reading.sandbox import Readers
from tradewarn.errors import TradewarnError
from tradewarn.evaluation.gold import Gold, document
from tradewarn.model import Extraction
from tradewarn.store.archive import sha256

Report = Callable[[str, int, int], None]


def read_again(
    golds: Sequence[Gold], base: Path, *, readers: Readers, extractor: Extractor, report: Report
) -> Iterator[tuple[Gold, Extraction]]:
    """Yield each gold record with what its document gives now.

    A document that cannot be read counts as one that gave nothing; one that is not there
    is a mistake of who asks.

    Args:
        golds: The records.
        base: The folder under which their documents lie.
        readers: Reads bytes into pages.
        extractor: Reads pages into notices.
        report: Told the progress.
    """
    by_name = {gold.doc: gold for gold in golds}
    items = ((name, document(gold, base)) for name, gold in by_name.items())
    for number, (name, outcome) in enumerate(readers.map(items), 1):
        digest = sha256(name.encode())
        if isinstance(outcome, TradewarnError):
            made = unreadable(name, digest, outcome)
        else:
            made = extractor.extract(outcome.pages, path=name, sha256=digest, media_type=outcome.media_type)
        report("extract", number, len(by_name) - number)
        yield by_name[name], made
