"""The process in which scanned pages are drawn and recognised: a file and a page number in, words out.

Run as ``python -m extract.reading.ocr.child`` by `extract.reading.ocr.apart`, under the
limits and the protocol of `extract.reading.child`. One request is one page, so that a
page that breaks it costs no other.
"""

import json
import os

from extract.reading.child import main
from extract.reading.ocr.picture import opened
from extract.reading.ocr.recognise import SeenPage, recognise
from extract.reading.reader import Limits


def request(data: bytes, *, media_type: str, page: int, known: str) -> bytes:
    """Write down what is to be looked at."""
    asked = json.dumps({"media_type": media_type, "page": page, "known": known})
    return asked.encode() + b"\n" + data


def look(data: bytes, *, media_type: str, page: int, known: str, seconds: float) -> SeenPage:
    """Recognise one page of a file."""
    with opened(data, media_type) as pictures:
        return recognise(pictures.page(page), known=known, seconds=seconds)


def _work(asked: bytes, limits: Limits) -> bytes:
    head, _, data = asked.partition(b"\n")
    seen = look(data, **json.loads(head), seconds=max(1, limits.seconds - 2))
    return seen.model_dump_json().encode()


def _load() -> None:
    """Import what looking needs; numpy's own threads would take the memory that a reader may have."""
    os.environ["OPENBLAS_NUM_THREADS"] = "1"
    import numpy  # noqa: F401
    import pypdfium2  # noqa: F401
    from PIL import Image, ImageDraw, ImageFilter  # noqa: F401

    from extract.language import language_of

    language_of("Nhập khẩu tôm đông lạnh từ Việt Nam")


if __name__ == "__main__":
    main(_work, _load)
