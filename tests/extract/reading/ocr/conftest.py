"""Scans made here: text set on a page, drawn as a picture, soiled, and kept as the picture alone."""

import io
import shutil
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from extract.reading.ocr import tesseract
from extract.reading.ocr.picture import opened

FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
A4 = (595, 842)


class Paper:
    """A PDF drawn line by line, y from the top, in a face that has Vietnamese letters."""

    def __init__(self):
        if not FONT.exists():
            pytest.skip(f"no face with Vietnamese letters at {FONT}")
        pdfmetrics.registerFont(TTFont("Serif", str(FONT)))
        self.file = io.BytesIO()
        self.canvas = Canvas(self.file, pagesize=A4, invariant=True)

    def text(self, x, y, text, *, size=11):
        self.canvas.setFont("Serif", size)
        self.canvas.drawString(x, A4[1] - y, text)

    def lines(self, lines, *, x=60, y=70, size=11, lead=17):
        for i, line in enumerate(lines):
            self.text(x, y + i * lead, line, size=size)

    def rule(self, x0, y0, x1, y1):
        self.canvas.setLineWidth(0.6)
        self.canvas.line(x0, A4[1] - y0, x1, A4[1] - y1)

    def grid(self, xs, ys):
        for y in ys:
            self.rule(xs[0], y, xs[-1], y)
        for x in xs:
            self.rule(x, ys[0], x, ys[-1])

    def picture(self, image, box):
        from reportlab.lib.utils import ImageReader

        self.canvas.drawImage(ImageReader(image), *box)

    def turn(self):
        self.canvas.showPage()

    def bytes(self):
        self.canvas.save()
        return self.file.getvalue()


@pytest.fixture
def paper():
    return Paper


def soiled(image, *, skew, turn, noise):
    if skew:
        image = image.rotate(skew, resample=Image.Resampling.BICUBIC, fillcolor=255)
    if turn:
        image = image.rotate(turn, expand=True, fillcolor=255)
    if noise:
        dust = np.random.default_rng(7)
        pixels = np.asarray(image).astype(float) * 0.85 + 20
        pixels += dust.normal(0, noise, pixels.shape)
        pixels[dust.random(pixels.shape) < noise / 4000] = 0
        image = Image.fromarray(pixels.clip(0, 255).astype("uint8"))
    return image


@pytest.fixture
def scanned():
    """A PDF's pages as pictures, in a PDF that has nothing else."""

    def make(data, *, dpi=150, skew=0.0, turn=0, noise=0):
        images = [
            soiled(
                page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L"),
                skew=skew,
                turn=turn,
                noise=noise,
            )
            for page in pypdfium2.PdfDocument(data)
        ]
        file = io.BytesIO()
        images[0].save(file, "PDF", resolution=dpi, save_all=True, append_images=images[1:])
        return file.getvalue()

    return make


@pytest.fixture
def looked_at():
    """The picture of a file's first page."""

    def look(data, media_type="application/pdf"):
        with opened(data, media_type) as pictures:
            return pictures.page(1)

    return look


@pytest.fixture
def needs():
    """Skip where Tesseract, or its data for a language, is not installed."""

    def check(*data):
        if shutil.which("tesseract") is None:
            pytest.skip("tesseract is not installed")
        lacking = {*data, "osd"} - tesseract.languages()
        if lacking:
            pytest.skip(f"tesseract has no data for {', '.join(sorted(lacking))}")

    return check


@pytest.fixture
def without_tesseract(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
