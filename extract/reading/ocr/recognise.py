"""One scanned page recognised: turned upright, set straight, read in its own language."""

import time
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from extract.language import language_of
from extract.reading.ocr import tesseract
from extract.reading.ocr.leaders import find_leaders
from extract.reading.ocr.picture import Picture
from extract.reading.ocr.rules import Run, find_rules, without
from extract.reading.ocr.skew import straightened
from extract.reading.ocr.tesseract import Seen
from extract.reading.ocr.tongues import DATA, SCRIPTS, first_choice, package
from tradewarn.errors import SlowFile
from tradewarn.model import Record

if TYPE_CHECKING:
    from PIL.Image import Image

PAGE_SECONDS = 60  # for all passes over one page
_DOUBTFUL = 0.7  # mean confidence, under which a page may lie on its side or be in other letters
_SIDEWAYS = 0.05  # by which a turned page may be read worse: Tesseract reads some lines that run down
_WORDS = 12  # fewer say little of how the page lies
_LETTERS = 40  # that tell a language
_MANY_LETTERS = 200  # that tell it so surely that missing data is worth a word
_FLAW = 0.9  # a page read better than this needs no other data
_SPECK = 3  # pixels of the filter that takes specks of dust out
_LATIN = frozenset(("", "Latin", "Vietnamese"))
_POINTS = 72


class SeenWord(Record):
    """A word in points of the upright, straight page; `line` is Tesseract's name of its line."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    sure: float
    line: str


class SeenPage(Record):
    """What was seen on a page.

    Attributes:
        width: Of the page as displayed, in points; `height` likewise.
        turns: Quarter turns clockwise that set its text upright.
        angle: Degrees against the clock that set it straight after that.
        data: The language data it was read with.
        missing: The package whose data would have read it better; empty: none.
        rules: Its ruled lines: x0, top, x1, bottom.
        leaders: Its rows of dots, likewise.
    """

    width: float
    height: float
    turns: int = 0
    angle: float = 0.0
    data: tuple[str, ...] = ()
    missing: str = ""
    words: tuple[SeenWord, ...] = ()
    rules: tuple[tuple[float, float, float, float], ...] = ()
    leaders: tuple[tuple[float, float, float, float], ...] = ()

    @property
    def text(self) -> str:
        """Its words in the order in which Tesseract saw them."""
        return " ".join(word.text for word in self.words)


@dataclass
class _Pass:
    """One reading of the page with one language's data."""

    data: str
    seen: list[Seen]

    @cached_property
    def letters(self) -> int:
        return sum(map(len, (word.text for word in self.seen)))

    @cached_property
    def mean(self) -> float:
        """How sure the words are, the longer ones heard more."""
        return sum(word.sure * len(word.text) for word in self.seen) / max(1, self.letters)

    @cached_property
    def language(self) -> str:
        """The language of what was read; empty where that is too little."""
        if self.letters < _LETTERS:
            return ""
        return language_of(" ".join(word.text for word in self.seen))

    @property
    def doubtful(self) -> bool:
        """Whether the page may not have been upright, or in other letters."""
        tall = sum(w.bottom - w.top > 1.5 * (w.x1 - w.x0) for w in self.seen if len(w.text) > 2)
        return len(self.seen) < _WORDS or self.mean < _DOUBTFUL or tall > len(self.seen) / 4


class _Sheet:
    """A picture as it is looked at: set straight, rules and rows of dots painted over, specks gone."""

    def __init__(self, image: "Image", dpi: float) -> None:
        from PIL import ImageFilter

        self.dpi = dpi
        straight, self.angle = straightened(image, dpi)
        self.rules = find_rules(straight, dpi)
        ruled = without(straight, self.rules)
        smooth = ruled.filter(ImageFilter.MedianFilter(_SPECK))
        self.leaders = find_leaders(smooth, dpi)
        self.image = without(smooth, self.leaders)


class _Reader:
    """Reads one page in passes, all in one stretch of time."""

    def __init__(self, picture: Picture, seconds: float) -> None:
        self.picture = picture
        self.until = time.monotonic() + min(seconds, PAGE_SECONDS)
        self.installed = tesseract.languages()
        self.turns = 0
        self.sheet = _Sheet(picture.image, picture.dpi)

    @property
    def left(self) -> float:
        return self.until - time.monotonic()

    def look(self, data: str) -> _Pass:
        """Read the page with one language's data."""
        if self.left <= 0:
            raise SlowFile(f"recognising a page took over {PAGE_SECONDS} s", fix="look at the page by hand")
        dpi = round(self.sheet.dpi)
        return _Pass(data, tesseract.words(self.sheet.image, data, dpi=dpi, seconds=self.left))

    def best(self, among: tuple[str, ...]) -> _Pass | None:
        """The surest reading with those of the data that are installed."""
        passes = [self.look(data) for data in among if data in self.installed]
        return max(passes, key=lambda p: p.mean * min(1, p.letters / _LETTERS), default=None)

    def upright(self, first: _Pass) -> tuple[_Pass, str]:
        """Turn the page as its letters say and read it in their script; the data that lacks for it."""
        degrees, script = tesseract.orientation(
            self.sheet.image, dpi=round(self.sheet.dpi), seconds=max(1.0, self.left)
        )
        fitting = SCRIPTS.get(script, ())
        missing = fitting[0] if fitting and not self.installed.intersection(fitting) else ""
        others = (
            () if script in _LATIN or not first.data else fitting
        )  # small samples fool it: both are tried
        among = tuple(dict.fromkeys((first.data, *others) if first.data else fitting))
        straight = self.sheet
        if degrees % 360:
            turned = self.picture.image.rotate(-degrees, expand=True)
            self.turns, self.sheet = degrees // 90 % 4, _Sheet(turned, self.picture.dpi)
        elif not others:
            return first, missing
        again = self.best(among if self.turns else others)
        if again and again.mean > first.mean - (_SIDEWAYS if self.turns else 0):
            return again, ""
        self.turns, self.sheet = 0, straight
        return first, missing


def recognise(picture: Picture, *, known: str = "", seconds: float = PAGE_SECONDS) -> SeenPage:
    """Read the words of a page that is a picture.

    The first pass is made with the data that read the page before, or with Vietnamese;
    what it gives tells the language, and where that is another one whose data is here,
    the page is read again with that, and the surer of the two readings is kept.

    Args:
        picture: The page.
        known: The language data that fitted the document so far.
        seconds: That there are for it.

    Raises:
        SlowFile: They were not enough.
        UnreadableFile: Tesseract failed.
    """
    reader = _Reader(picture, seconds)
    first = known if known in reader.installed else first_choice(reader.installed)
    done, missing = (reader.look(first), "") if first else (_Pass("", []), "vie")
    if done.doubtful:
        done, missing = reader.upright(done)
    fitting = DATA.get(done.language, ())
    if fitting and done.data not in fitting:
        again = reader.best(fitting)
        if again and again.mean >= done.mean:
            done = again
        elif again is None and done.letters >= _MANY_LETTERS and done.mean < _FLAW:
            missing = missing or fitting[0]
    return _seen_page(reader, done, missing)


def _seen_page(reader: _Reader, done: _Pass, missing: str) -> SeenPage:
    """Write down what was seen, in points."""
    scale = _POINTS / reader.picture.dpi
    return SeenPage(
        width=reader.picture.width,
        height=reader.picture.height,
        turns=reader.turns,
        angle=reader.sheet.angle,
        data=(done.data,) if done.seen else (),
        missing=package(missing) if missing else "",
        words=tuple(
            SeenWord(
                text=word.text,
                x0=word.x0 * scale,
                top=word.top * scale,
                x1=word.x1 * scale,
                bottom=word.bottom * scale,
                sure=word.sure,
                line=word.line,
            )
            for word in done.seen
        ),
        rules=_in_points(reader.sheet.rules, scale),
        leaders=_in_points(reader.sheet.leaders, scale),
    )


def _in_points(runs: list[Run], scale: float) -> tuple[tuple[float, float, float, float], ...]:
    return tuple((a * scale, b * scale, c * scale, d * scale) for a, b, c, d in runs)
