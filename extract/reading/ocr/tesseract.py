"""The Tesseract program: what it knows, and what it sees in a picture.

It is called as it is, picture in and table of words out, over pipes. The wrappers for
Python write a file for each page, which a process that reads foreign files may not.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from tradewarn.errors import SlowFile, UnreadableFile

if TYPE_CHECKING:
    from PIL.Image import Image

PROGRAM = "tesseract"
ONE_THREAD = {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}  # also what makes two runs agree
_WORD, _COLUMNS = "5", 12
_TURN = re.compile(r"^Rotate: (\d+)$", re.M)
_TURN_SURE = re.compile(r"^Orientation confidence: ([\d.]+)$", re.M)
_SCRIPT = re.compile(r"^Script: (\w+)$", re.M)
_SURE = 1.0  # of its scale, on which a page of clear text has 10 and more


@dataclass(frozen=True, slots=True)
class Seen:
    """One word with its box in the picture's pixels, and how sure Tesseract is, from 0 to 1."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    sure: float
    line: str


def found() -> bool:
    """Whether the program is on the search path."""
    return shutil.which(PROGRAM) is not None


def languages() -> frozenset[str]:
    """The language data that is installed, by Tesseract's own names; empty without the program."""
    program = shutil.which(PROGRAM)
    return _languages(program) if program else frozenset()


@cache
def _languages(program: str) -> frozenset[str]:
    done = subprocess.run([program, "--list-langs"], capture_output=True, timeout=30, check=False)
    return frozenset(done.stdout.decode(errors="replace").split("\n")[1:]) - {""}


def words(picture: "Image", data: str, *, dpi: int, seconds: float) -> list[Seen]:
    """Recognise a picture of upright text.

    Args:
        picture: Grey, dark on light.
        data: The language data to use.
        dpi: Of the picture.
        seconds: After these it is stopped.

    Raises:
        SlowFile: It took longer.
        UnreadableFile: The program failed on this picture.
    """
    options = ["-l", data, "--psm", "3", "--dpi", str(dpi), "-c", "thresholding_method=0", "tsv"]
    return list(_rows(_run(picture, options, seconds)))


def orientation(picture: "Image", *, dpi: int, seconds: float) -> tuple[int, str]:
    """Tell by how many degrees clockwise a picture must be turned, and the script of its text.

    Returns:
        0 and no script where there is too little text to tell.
    """
    if "osd" not in languages():
        return 0, ""
    try:
        told = _run(picture, ["-l", "osd", "--psm", "0", "--dpi", str(dpi)], seconds)
    except SlowFile:
        raise
    except UnreadableFile:  # what it says of a page with too few characters
        return 0, ""
    turn, sure, script = _TURN.search(told), _TURN_SURE.search(told), _SCRIPT.search(told)
    degrees = int(turn[1]) if turn and sure and float(sure[1]) >= _SURE else 0
    return degrees, script[1] if script else ""


def _run(picture: "Image", options: list[str], seconds: float) -> str:
    """Give the program a picture; what it prints."""
    grey = picture.convert("L")
    header = f"P5 {grey.width} {grey.height} 255\n".encode()
    try:
        done = subprocess.run(
            [PROGRAM, "-", "-", *options],
            input=header + grey.tobytes(),
            capture_output=True,
            timeout=max(0.1, seconds),
            env=os.environ | ONE_THREAD,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SlowFile(
            f"recognising a page took longer than {seconds:.0f} s and was stopped",
            fix="look at the page by hand",
        ) from error
    if done.returncode:
        last = done.stderr.decode(errors="replace").strip().rpartition("\n")[2][:200]
        raise UnreadableFile(
            f"tesseract ended with {done.returncode}: {last or 'no word of why'}",
            fix="look at the page by hand; see `tradewarn doctor`",
        )
    return done.stdout.decode("utf-8", errors="replace")


def _rows(table: str) -> Iterator[Seen]:
    """The words of Tesseract's table."""
    for row in table.split("\n"):
        cells = row.split("\t")
        if len(cells) != _COLUMNS or cells[0] != _WORD or not (text := cells[11].strip()):
            continue
        left, top, width, height = (float(cell) for cell in cells[6:10])
        sure = min(1.0, max(0.0, float(cells[10]) / 100))
        yield Seen(text, left, top, left + width, top + height, sure, "-".join(cells[2:5]))
