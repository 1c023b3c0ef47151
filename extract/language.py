"""Tell a text's language, for documents whose authority does not settle it."""

from functools import cache
from typing import Any

LANGUAGES = ["en", "vi", "fr", "es", "pt", "ms", "id", "tr", "zh", "ko", "ru", "th", "ja", "ar"]
ENGLISH = 0.06  # of the words are the commonest ones, at least
SURELY_ENGLISH = 0.12  # where there are letters besides the plain ones
FOREIGN = 0.005  # of the letters of an English text, at most
SAMPLE = 4_000  # code points; more text changes no answer and costs time


def language_of(text: str) -> str:
    """Return the ISO 639-1 code of the language most of the text is in.

    Indonesian and Malay are a coin toss in short texts; the authority decides there.
    """
    sample = text[:SAMPLE]
    if _looks_english(sample):
        return "en"
    return str(_identifier().classify(sample)[0])


def _looks_english(text: str) -> bool:
    """Tell English without the model, which takes half a second to load; a dash makes no other language."""
    words = text.lower().split()
    foreign = 0 if text.isascii() else sum(c > "\x7f" and c.isalpha() for c in text)
    if foreign > len(text) * FOREIGN:
        return False
    least = ENGLISH if text.isascii() else SURELY_ENGLISH
    return bool(words) and sum(w in {"the", "of", "and", "in", "to"} for w in words) > len(words) * least


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier
