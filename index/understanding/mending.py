"""One wrong letter: whether two words are one edit apart, and how to find such words fast."""

from collections.abc import Iterator


def one_apart(typed: str, meant: str) -> bool:
    """Tell whether a word becomes another by one letter left out, added, changed, or two swapped.

    Example:
        >>> [one_apart(w, "safeguard") for w in ("safegaurd", "safegard", "safeguards", "vanguard")]
        [True, True, True, False]
    """
    if abs(len(typed) - len(meant)) > 1 or typed == meant:
        return False
    head = 0
    while head < min(len(typed), len(meant)) and typed[head] == meant[head]:
        head += 1
    left, right = typed[head:], meant[head:]
    if len(left) == len(right):
        swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
        return left[1:] == right[1:] or swapped
    return left[1:] == right if len(left) > len(right) else left == right[1:]


def shortened(word: str) -> Iterator[str]:
    """Give a word, and the word with each of its letters left out: words one edit apart share one."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
