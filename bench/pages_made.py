"""PDFs set here from plain texts, two close columns a page and no rules: pages for machines without any."""

from collections.abc import Iterator
from pathlib import Path

WIDTH, HEIGHT = 612, 792
SIZE, LEADING = 9, 10.5
COLUMN, GUTTER = 245, 14
TOP, BOTTOM, LEFT = 70, 740, 54


def set_in_columns(text: str, path: Path, *, pages: int) -> None:
    """Set a text in two columns, over and over until the pages are full."""
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=True)
    plain = text.encode("latin-1", "ignore").decode("latin-1")
    lines = simpleSplit(plain, "Times-Roman", SIZE, COLUMN) or [" "]
    flow = _endless(lines)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", SIZE)
        canvas.drawString(LEFT, HEIGHT - 40, f"Gazette of the bench, page {number}")
        for column in range(2):
            y = TOP
            while y < BOTTOM:
                canvas.drawString(LEFT + column * (COLUMN + GUTTER), HEIGHT - y, next(flow))
                y += LEADING
        canvas.showPage()
    canvas.save()


def _endless(lines: list[str]) -> Iterator[str]:
    while True:
        yield from lines
