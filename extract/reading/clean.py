"""Bytes to honest text: charset, NFC, and no character that a reader cannot see."""

import codecs
import re
import unicodedata

from extract.reading.old_charsets import old_charset_text
from tradewarn.errors import BadEncoding, UnreadableFile
from tradewarn.text import nfc

BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters
    "\u00ad\u200b\u200e\u200f\u2060-\u2064\ufeff\ufff9-\ufffb"  # soft hyphen, zero width, annotation
    "\u061c\u202a-\u202e\u2066-\u2069]"  # bidi
)
UNSURE = "\ufffc"  # stands for a digit whose order on the screen is another than in the file
_TURNED = re.compile("[\u202d\u202e][^\n\u202c]{0,2000}")
_DIGIT = re.compile(r"\d")
_JOINERS = re.compile("(?<![\u0590-\u1fff])[\u200c\u200d]")  # mean something in Arabic and Indic scripts only
_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_LINE_ENDS = re.compile("\r\n?|[\u2028\u2029\x85\x0b\x0c]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_ETH = re.compile(r"(?<![^\W\d_])[Ðð]|(?<=\b[QNHTGC])Ð(?!\w)")  # no word of Icelandic begins with it
_PLAIN = re.compile(r"[\n\t\x20-\x7e]*")

_WESTERN = set(
    "àáâãäåæçèéêëìíîïñòóôõöøùúûüÿœšžßÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŸŒŠŽªº"  # ð ý þ are Turkish ğ ı ş misread
)
_WESTERN_SIGNS = set("“”‘’‚„–—…•«»°§£€©®™¿¡½¼¾²³±×¹·¢¥†‡\u00a0\u00ad")
_INSIDE_WORDS = set("’‘–—…•·\u00a0\u00ad")
_VOWELS = set("aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ")


def clean(text: str) -> str:
    r"""Compose to NFC, end lines with ``\n`` and drop what cannot be seen.

    Control, bidi and zero-width characters go, because they hide or turn words around;
    every kind of space becomes the plain one, so that a rule need not know them. A lone
    surrogate, which JSON can smuggle in, becomes U+FFFD; an Icelandic eth that begins a word,
    as old Vietnamese keyboards typed it, becomes the đ that it looks like.

    Example:
        >>> clean("To\u0302m đo\u0302ng\u00a0la\u0323nh\u202e")
        'Tôm đông lạnh'
    """
    if text.isascii() and _PLAIN.fullmatch(text):
        return text
    text = _TURNED.sub(lambda m: _DIGIT.sub(UNSURE, m[0]), _LINE_ENDS.sub("\n", text))
    text = _JOINERS.sub("", _UNSEEN.sub("", text))
    if "Ð" in text or "ð" in text:
        text = _ETH.sub(lambda m: "Đ" if m[0] == "Ð" else "đ", text)
    return nfc(_SURROGATES.sub("\ufffd", _SPACES.sub(" ", text)))


def one_line(text: str) -> str:
    """Clean the text and write it with single spaces, on one line."""
    return " ".join(clean(text).split())


def bom_charset(data: bytes) -> str | None:
    """Name the charset that a byte order mark declares."""
    return next((charset for bom, charset in BOMS if data.startswith(bom)), None)


def decode(data: bytes, *, declared: str | None = None) -> str:
    """Decode text by its mark, what the format declares, UTF-8, then a plausible old charset.

    A single-byte charset decodes any bytes at all, so Windows-1258 and Windows-1252 are
    believed only where the words they give look like words; all else is refused. No
    statistics are asked: they read Turkish as Baltic.

    Raises:
        UnreadableFile: There are NUL bytes: this is no text.
        BadEncoding: No charset fits.
    """
    if charset := bom_charset(data):
        return _strict(data, charset)
    if b"\0" in data:
        if charset := _utf16_without_mark(data):
            return _strict(data, charset)
        raise UnreadableFile(
            f"binary data: a NUL byte at offset {data.index(0)} where text was expected",
            fix="give the original document, not a memory dump, database or damaged copy",
        )
    for charset in filter(None, (_known(declared), "utf-8")):
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return _old_charset(data)


def _strict(data: bytes, charset: str) -> str:
    """Decode, or say which bytes do not fit."""
    try:
        return data.decode(charset)
    except UnicodeDecodeError as error:
        raise BadEncoding(
            f"marked as {charset} but {error.reason} at byte {error.start}",
            fix="save the file as UTF-8 and read it again",
        ) from error


def _known(charset: str | None) -> str | None:
    """Leave out a declared charset that is unknown, or no charset of text."""
    try:
        return codecs.lookup(charset).name if charset and "\0" not in charset else None
    except LookupError:
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """Tell UTF-16 by its zero bytes: nearly all on one side, none on the other."""
    sample = data[: 4096 - 4096 % 2]
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and len(sample) >= 8:
        if odd > 0.4 * len(sample) / 2 and even == 0:
            return "utf-16-le"
        if even > 0.4 * len(sample) / 2 and odd == 0:
            return "utf-16-be"
    return None


def _old_charset(data: bytes) -> str:
    """Decode by an old charset of which the result looks like words, the West's and Viet Nam's first."""
    for charset, plausible in (("cp1258", _looks_vietnamese), ("cp1252", _looks_western)):
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        if plausible(text):
            return text
    if (text_of_old := old_charset_text(data)) is not None:
        return text_of_old
    first = next(i for i, byte in enumerate(data) if byte > 127)
    raise BadEncoding(
        f"byte 0x{data[first]:02x} at offset {first} fits neither UTF-8 nor a charset we can be sure of",
        fix="save the file as UTF-8 and read it again",
    )


def _looks_vietnamese(text: str) -> bool:
    """Tone marks stand on vowels only, and there are some."""
    marks = [i for i, c in enumerate(text) if unicodedata.combining(c)]
    on_vowels = all(i and unicodedata.normalize("NFD", text[i - 1])[0] in _VOWELS for i in marks)
    return len(marks) >= 3 and on_vowels and _letters_make_words(unicodedata.normalize("NFC", text))


def _looks_western(text: str) -> bool:
    """Letters of western Europe, never many in a row, signs never inside a word."""
    high = [c for c in text if c > "\x7f"]
    if any(c not in _WESTERN and c not in _WESTERN_SIGNS for c in high):
        return False
    return _letters_make_words(text)


def _letters_make_words(text: str) -> bool:
    """Refuse text whose letters beyond ASCII stand in long runs, or whose signs split words."""
    letters = sum(c.isalpha() for c in text)
    if sum(c.isalpha() and c > "\x7f" for c in text) > 0.45 * max(letters, 1):
        return False
    run = 0
    for before, c, after in zip(" " + text[:-1], text, text[1:] + " ", strict=True):
        run = run + 1 if c > "\x7f" and c.isalpha() else 0
        if run > 3:
            return False
        sign = c > "\x7f" and not c.isalnum() and c not in _INSIDE_WORDS and not unicodedata.combining(c)
        if sign and before.isalpha() and after.isalpha():
            return False
    return True
