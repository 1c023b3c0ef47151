"""Documents whose scanned pages wait for recognition."""

from typing import TYPE_CHECKING

from tradewarn.cli.health import Check
from tradewarn.errors import ScanUnread

if TYPE_CHECKING:
    from tradewarn.cli.program import Program


def ask(program: "Program") -> str:
    """Count the documents that were read without what their scanned pages need."""
    from extract.waiting_scans import readable_now, waiting_scans

    waiting = waiting_scans(program.store)
    if not waiting:
        return "no document waits for recognition"
    ready = len(readable_now(program.store))
    if ready:
        raise ScanUnread(
            f"{ready} of {len(waiting)} documents with unread scans can be read now",
            fix="run `tradewarn worker --once`, which reads them again",
        )
    wanted = sorted({name for names in waiting.values() for name in names})
    raise ScanUnread(
        f"{len(waiting)} documents have scanned pages that wait for {', '.join(wanted)}",
        fix=f"`apt-get install {' '.join(wanted)}`, then `tradewarn worker --once`",
    )


CHECK = Check("scans", ask, needs=("store",), optional=True)
