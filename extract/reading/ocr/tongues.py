"""Which language data reads which language, by its name at Tesseract and at Debian."""

from collections.abc import Iterable

DATA = {  # the first reads it best; the others have all its letters
    "en": ("eng",),
    "vi": ("vie",),
    "ms": ("msa", "ind"),
    "id": ("ind", "msa"),
    "fr": ("fra",),
    "es": ("spa",),
    "pt": ("por",),
    "tr": ("tur",),
    "ru": ("rus",),
    "th": ("tha",),
    "ko": ("kor",),
    "zh": ("chi_sim", "chi_tra"),
    "ja": ("jpn",),
    "ar": ("ara",),
}
SCRIPTS = {  # what Tesseract calls a script, to its data
    "Latin": ("vie", "eng"),
    "Vietnamese": ("vie",),
    "Cyrillic": ("rus",),
    "Thai": ("tha",),
    "Hangul": ("kor",),
    "Korean": ("kor",),
    "Han": ("chi_sim", "chi_tra"),
    "HanS": ("chi_sim",),
    "HanT": ("chi_tra",),
    "Japanese": ("jpn",),
    "Arabic": ("ara",),
}
WANTED = ("vie", "eng", "msa")  # what an installation should have
_FIRST = ("vie", "eng", "msa", "ind", "fra", "spa", "por", "tur")


def first_choice(installed: Iterable[str]) -> str:
    """The data to begin with where nothing is known; empty: none for Latin letters.

    Vietnamese has the most letters of all, so that its data reads a plain Latin page
    nearly as well as the page's own, while no other data reads Vietnamese.
    """
    there = frozenset(installed)
    return next((data for data in _FIRST if data in there), "")


def package(data: str) -> str:
    """The Debian package of language data."""
    return "tesseract-ocr-" + data.replace("_", "-")
