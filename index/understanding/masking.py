"""Strike words out of a question that are read already."""

from collections.abc import Iterable

from index.understanding.parts import Part


def masked(text: str, parts: Iterable[Part]) -> str:
    """Strike out the words of parts, so that nothing else reads them; places stay."""
    letters = list(text)
    for part in parts:
        letters[part.start : part.end] = "|" * (part.end - part.start)
    return "".join(letters)
