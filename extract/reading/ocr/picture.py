"""Pages as pictures: a PDF's page drawn, or a picture file's frame, at the size that is recognised best."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tradewarn.errors import NotFound, OversizeFile, UnreadableFile

if TYPE_CHECKING:
    from PIL.Image import Image

DPI = 200  # measured: 300 reads no better, and noise worse, at half again the time
MOST_PIXELS = 24_000_000  # an A3 page, or a picture file; larger pages are drawn coarser
_COARSEST = 40
_POINTS = 72
_A4_WIDTH = 595.0  # of a picture that does not say how large it is
_ROTATED = {3: 2, 6: 3, 8: 1}  # EXIF's orientation: quarter turns against the clock


@dataclass(frozen=True)
class Picture:
    """A page as seen: grey pixels, their number in an inch, and the page's size in points."""

    image: "Image"
    dpi: float
    width: float
    height: float


@contextmanager
def opened(data: bytes, media_type: str) -> Iterator["Pictures"]:
    """Open a file whose pages are to be looked at."""
    pictures = PdfPictures(data) if media_type == "application/pdf" else FilePictures(data)
    try:
        yield pictures
    finally:
        pictures.close()


class PdfPictures:
    """The pages of a PDF."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._document: Any = pypdfium2.PdfDocument(data)

    def page(self, number: int) -> Picture:
        """Draw a page, as it is displayed."""
        page = self._document[number - 1]
        try:
            width, height = page.get_size()
            dpi = fitting(width, height)
            bitmap = page.render(scale=dpi / _POINTS, grayscale=True, may_draw_forms=False)
            return Picture(bitmap.to_pil().convert("L"), dpi, width, height)
        finally:
            page.close()

    def close(self) -> None:
        """Close the file."""
        self._document.close()


class FilePictures:
    """The frames of a picture file."""

    def __init__(self, data: bytes) -> None:
        self._image = open_image(data)

    def __len__(self) -> int:
        return int(getattr(self._image, "n_frames", 1))

    def page(self, number: int) -> Picture:
        """Take a frame, at the resolution of all pages."""
        from PIL import Image

        if not 1 <= number <= len(self):
            raise NotFound(f"the picture has no page {number}", fix="read the file again")
        self._image.seek(number - 1)
        check_size(self._image)
        image = flat(self._image)
        turns = _ROTATED.get(self._image.getexif().get(0x0112, 1), 0)
        if turns:
            image = image.rotate(90 * turns, expand=True)
        own = _own_dpi(self._image, image.width)
        width, height = image.width * _POINTS / own, image.height * _POINTS / own
        dpi = fitting(width, height)
        size = max(1, round(width * dpi / _POINTS)), max(1, round(height * dpi / _POINTS))
        return Picture(image.resize(size, Image.Resampling.LANCZOS), dpi, width, height)

    def check(self) -> None:
        """Refuse a file whose first frame has more pixels than any page."""
        check_size(self._image)

    def close(self) -> None:
        """Close the file."""
        self._image.close()


Pictures = PdfPictures | FilePictures


def open_image(data: bytes) -> Any:
    """Open a picture file, its pixels still packed.

    Raises:
        UnreadableFile: It is damaged.
    """
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # `check_size` refuses sooner, and with a fix
    try:
        return Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "TIFF"))
    except Exception as error:
        raise UnreadableFile(
            f"a damaged picture: {type(error).__name__}", fix="open it by hand and save it again"
        ) from error


def check_size(image: Any) -> None:
    """Refuse a frame of more pixels than any page has, before it is unpacked."""
    if image.width * image.height > 4 * MOST_PIXELS:
        raise OversizeFile(
            f"a picture of {image.width:,} × {image.height:,} pixels",
            fix="save it at 200 to 300 dots an inch",
        )


def flat(image: Any) -> "Image":
    """The picture in grey, on white where it is transparent."""
    from PIL import Image

    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        shown = image.convert("RGBA")
        ground = Image.new("RGBA", shown.size, "white")
        return Image.alpha_composite(ground, shown).convert("L")
    grey: Image.Image = image.convert("L")
    return grey


def fitting(width: float, height: float) -> float:
    """The dots an inch at which a page of this size in points is drawn."""
    inches = max(0.01, width / _POINTS) * max(0.01, height / _POINTS)
    most = float((MOST_PIXELS / inches) ** 0.5)
    if most < _COARSEST:
        raise OversizeFile(
            f"a page of {width / _POINTS:,.0f} × {height / _POINTS:,.0f} inches", fix="look at it by hand"
        )
    return min(float(DPI), most)


def _own_dpi(image: Any, width: int) -> float:
    """What the file says of its resolution, where that makes a page of sensible width; else as if A4."""
    try:
        told = float(image.info.get("dpi", (0, 0))[0])
    except (TypeError, ValueError, ZeroDivisionError):
        told = 0.0
    if told > 0 and 2 < width / told < 20:
        return told
    return max(1.0, width * _POINTS / _A4_WIDTH)
