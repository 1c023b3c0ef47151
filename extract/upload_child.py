"""The process in which a stranger's whole document is worked on: bytes in, its extraction out.

Run as ``python -m extract.upload_child`` by `extract.upload`.
"""

from functools import cache

from extract.extractor import Extractor
from extract.guarded import guarded
from extract.reading import read
from extract.reading.child import load_readers, main
from extract.reading.reader import Limits
from tradewarn.store.archive import sha256

WARMING = "Bộ Công Thương khởi xướng điều tra chống bán phá giá. Commerce initiates an investigation.\n"


@cache
def _extractor() -> Extractor:
    return Extractor()


def _load() -> None:
    """Load all there is to load: a fork under limits may open no file to write, not even a temporary one."""
    load_readers()
    _extractor().warm()
    _extract(WARMING.encode(), Limits())


def _extract(data: bytes, limits: Limits) -> bytes:
    made = guarded(_extractor(), read(data, limits=limits), path="", sha256=sha256(data))
    return made.model_dump_json().encode()


if __name__ == "__main__":
    main(_extract, _load)
