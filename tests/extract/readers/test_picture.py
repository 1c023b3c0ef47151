import io
import shutil

import pytest
from PIL import Image, ImageDraw, ImageFont

from extract.reading import Limits, choose, read
from extract.reading.ocr import tesseract
from tradewarn.errors import OversizeFile, ScanUnread, UnreadableFile

LINE = "Termination of Investigation No. 553 into paper trays"


def sheet(*, upside_down=False):
    image = Image.new("L", (1240, 700), 255)
    draw = ImageDraw.Draw(image)
    for i in range(8):
        draw.text((90, 80 + 60 * i), LINE, font=ImageFont.load_default(34), fill=0)
    return image.rotate(180) if upside_down else image


def saved(image, form, **more):
    file = io.BytesIO()
    image.save(file, form, **more)
    return file.getvalue()


@pytest.mark.parametrize(
    ("form", "media_type"), [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("TIFF", "image/tiff")]
)
def test_a_picture_is_a_page_that_waits_for_recognition(form, media_type):
    reading = read(saved(sheet(), form), limits=Limits(), recognise=False)
    assert reading.media_type == media_type
    assert [(p.number, p.text, p.scan.unread) for p in reading.pages] == [(1, "", "waiting")]


def test_each_frame_is_a_page():
    data = saved(sheet(), "TIFF", save_all=True, append_images=[sheet(), sheet()])
    assert [p.number for p in read(data, limits=Limits(), recognise=False).pages] == [1, 2, 3]
    with pytest.raises(OversizeFile, match="3 pages, more than the limit of 2"):
        read(data, limits=Limits(pages=2))


def test_a_picture_of_too_many_pixels_is_refused_before_it_is_unpacked():
    with pytest.raises(OversizeFile, match=r"12,000 × 12,000 pixels"):
        read(saved(Image.new("1", (12_000, 12_000)), "PNG"), limits=Limits(), recognise=False)


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(200), b"\xff\xd8\xff\xe0junk", b"II*\x00"])
def test_a_damaged_picture_is_named_so(data):
    assert choose(data, limits=Limits()).sandboxed
    with pytest.raises(UnreadableFile, match="damaged picture"):
        read(data, limits=Limits())


def test_without_tesseract_a_picture_is_an_error_that_says_how_to_install_it(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ScanUnread, match="tesseract is not installed"):
        read(saved(sheet(), "PNG"), limits=Limits())


@pytest.mark.parametrize("upside_down", [False, True])
def test_the_words_of_a_picture_are_read(upside_down):
    if shutil.which("tesseract") is None or not {"eng", "osd"} <= tesseract.languages():
        pytest.skip("tesseract or its English data is not installed")
    [page] = read(saved(sheet(upside_down=upside_down), "PNG", dpi=(150, 150)), limits=Limits()).pages
    assert page.text.split("\n") == [LINE] * 8
    assert page.scan.confidence > 0.8
