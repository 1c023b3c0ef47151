"""The process of a batch in which the rules run: pages in, their extraction out.

Run as ``python -m extract.batch_child`` by `extract.batch`. It works in one go, with no fork
between: the rules are ours, the pages were read under limits, and what a fork costs would
be paid again for every abstract. Frames are those of `extract.reading.child`; a request is a
line of JSON that names the document, and its reading.
"""

import json
import os
import signal

from extract.extractor import Extractor
from extract.guarded import guarded
from extract.reading import Reading
from extract.reading.child import BEGUN, CODED, GOOD, as_json, private_stdout, read_frame, write_frame
from tradewarn.errors import TradewarnError


def main() -> None:
    """Do the documents that come until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when to stop
    requests, answers = os.fdopen(0, "rb"), private_stdout()
    extractor = Extractor()
    extractor.warm()
    write_frame(answers, b"ready")
    while read_frame(requests) is not None and (data := read_frame(requests)) is not None:
        write_frame(answers, BEGUN)
        try:
            status, body = GOOD, _extract(extractor, data)
        except TradewarnError as error:
            status, body = CODED, as_json(error)
        write_frame(answers, status)
        write_frame(answers, body)


def _extract(extractor: Extractor, data: bytes) -> bytes:
    """Return the extraction without its pages: who asked has them."""
    head, _, body = data.partition(b"\n")
    named: dict[str, str] = json.loads(head)
    made = guarded(extractor, Reading.model_validate_json(body), path=named["path"], sha256=named["sha256"])
    return made.model_copy(update={"pages": ()}).model_dump_json().encode()


if __name__ == "__main__":
    main()
