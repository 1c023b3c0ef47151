"""Plain text in the old charsets of East Asia, Thai and Cyrillic, where what it gives is surely that script.

Strict decoding alone proves nothing: bytes of one East Asian charset are letters of another.
The text must be of the script throughout, and its commonest characters must be there as
often as in any real text; two charsets that both fit are none.
"""

import re
from collections.abc import Callable

ENOUGH = 12  # letters beyond ASCII, fewer of which prove nothing
_SIMPLIFIED = frozenset(
    "的国人在和对公告年月日产进口调查税企业本商务部自各第经应其中与以上为関有关定期规不于一"
)
_TRADITIONAL = frozenset(
    "的國在和對公告年月日產進口調查稅企業本商務部自各第經應其中與以上為有關定期規不於一之及臺財政"
)
_PARTICLES = frozenset("의은는을를에이가다로및한하과고일자조사")
_KANA = re.compile(r"[ぁ-んァ-ヶー]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_HANGUL = re.compile(r"[가-힣]")
_BROKEN_THAI = re.compile(r"(?:^|[\sA-Za-z0-9])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]|[เแโใไ](?![ก-ฮ])", re.M)
_THAI_WORDS = re.compile(r"การ|ของ|และ|ที่|จาก|ตาม|ให้|เป็น")
_RUSSIAN = re.compile(r"\b[А-ЯЁ]?[а-яё]{1,40}\b|\b[А-ЯЁ]{2,40}\b|\b[А-ЯЁ]\b")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_RUSSIAN_WORDS = re.compile(r"\b(?:и|в|на|о|от|по|из|не|для|с|к)\b", re.I)


def old_charset_text(data: bytes) -> str | None:
    """Give the text by the one old charset that fits; None where none does, or several."""
    fitting: list[str] = []
    for charset, fits in _CHARSETS:
        try:
            text = data.decode(charset)
        except UnicodeDecodeError:
            continue
        if _is_clean(text) and fits(text):
            fitting.append(text)
    return fitting[0] if len(set(fitting)) == 1 else None


def _is_clean(text: str) -> bool:
    return not any("\ue000" <= c <= "\uf8ff" or "\x80" <= c <= "\x9f" for c in text)


def _beyond(text: str) -> list[str]:
    return [c for c in text if c.isalpha() and c > "\x7f"]


def _share(common: frozenset[str], letters: list[str]) -> float:
    return sum(c in common for c in letters) / max(1, len(letters))


def _is_chinese(common: frozenset[str]) -> Callable[[str], bool]:
    def fits(text: str) -> bool:
        letters = _beyond(text)
        han = len(_HAN.findall(text))
        return len(letters) >= ENOUGH and han >= 0.97 * len(letters) and _share(common, letters) >= 0.12

    return fits


def _is_korean(text: str) -> bool:
    letters = _beyond(text)
    hangul = len(_HANGUL.findall(text))
    return len(letters) >= ENOUGH and hangul >= 0.9 * len(letters) and _share(_PARTICLES, letters) >= 0.12


def _is_japanese(text: str) -> bool:
    letters = _beyond(text)
    kana, han = len(_KANA.findall(text)), len(_HAN.findall(text))
    full = not re.search(r"[\uff61-\uff9f]{3}", text)
    return (
        len(letters) >= ENOUGH and full and kana + han >= 0.95 * len(letters) and kana >= 0.15 * len(letters)
    )


def _is_thai(text: str) -> bool:
    signs = [c for c in text if c > "\x7f" and not c.isspace()]
    thai = sum("\u0e01" <= c <= "\u0e5b" for c in signs)
    whole = len(signs) >= ENOUGH and thai >= 0.95 * len(signs)
    return whole and len(_BROKEN_THAI.findall(text)) <= thai / 100 and _THAI_WORDS.search(text) is not None


def _is_russian(text: str) -> bool:
    letters = _CYRILLIC.findall(text)
    inside = sum(len(m) for m in _RUSSIAN.findall(text))
    signs = [c for c in text if c > "\x7f" and not c.isspace() and not _CYRILLIC.match(c)]
    whole = len(letters) >= ENOUGH and inside >= 0.97 * len(letters) and len(signs) <= 0.1 * len(letters)
    return whole and _RUSSIAN_WORDS.search(text) is not None


_CHARSETS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("gb18030", _is_chinese(_SIMPLIFIED)),
    ("big5", _is_chinese(_TRADITIONAL)),
    ("cp949", _is_korean),
    ("cp932", _is_japanese),
    ("cp874", _is_thai),
    ("cp1251", _is_russian),
)
