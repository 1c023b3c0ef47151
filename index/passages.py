"""Cut a record's pages into passages: small enough for one vector, with their true place.

A passage is a verbatim stretch of one page. It ends at a paragraph where one is near,
else at a sentence, else anywhere; after anything but a paragraph the next passage
begins a little earlier, so that no statement is cut in two everywhere.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from tradewarn.model import Page, Passage, Span

LENGTH = 70  # words: a few lines say what is asked for; more blur it, across languages most
SHORTEST = 40  # where a break is looked for
LONGEST = 100
OVERLAP = 12
FEWEST_KEYS = 3

_NO_SPACES = "\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7af"  # Thai, Chinese, Japanese, Korean: a letter a word
_WORD = re.compile(rf"[{_NO_SPACES}]|[^\s{_NO_SPACES}]{{1,60}}")
_ADDRESS_LINE = re.compile(r"^[^\n]{0,60}https?://\S{1,2000}[ \t]*$", re.MULTILINE)
_KEY_AND_VALUE = re.compile(r"[a-z][a-z0-9_]{0,60}: ?([^\n]*)")
_SENTENCE = re.compile(r"[^\[{\s]\S*(?: \S+){3}")
_SENTENCE_END = re.compile(r"[.;:!?。][\"')\]]?$")


def cut_passages(
    record: str, pages: Sequence[Page], *, parts: Mapping[int, Span] | None = None
) -> tuple[Passage, ...]:
    """Cut pages into passages, in reading order.

    Lines that hold only an address are left out: they carry no words of the notice. Of
    the `key: value` lines that end the page of a published record only sentences are
    kept, without their keys, and its title is a passage of its own: a short question is
    near to a title, not to title and abstract together.

    Args:
        record: The record's id; a passage's id is this, ``#`` and its number.
        pages: The record's pages.
        parts: For pages that the record shares with others, the stretch that is its own.
    """
    spans = [
        (page, span)
        for page in pages
        for stretch in stretches(page.text, (parts or {}).get(page.number))
        for span in cut(page.text, stretch)
    ]
    return tuple(
        Passage(
            id=f"{record}#{number}",
            text=page.text[span.start : span.end],
            page=page.number,
            start=span.start,
            end=span.end,
        )
        for number, (page, span) in enumerate(spans)
    )


def stretches(text: str, part: Span | None) -> Iterator[Span]:
    """Give the text between what only machines read."""
    start, stop = (part.start, part.end) if part else (0, len(text))
    facts = list(machine_lines(text, start, stop))
    if facts and (first := text.find("\n", start, facts[0].start())) > 0:
        yield Span(start=start, end=first)
        start = first
    for line in _ADDRESS_LINE.finditer(text, start, facts[0].start() if facts else stop):
        yield Span(start=start, end=line.start())
        start = line.end()
    yield Span(start=start, end=facts[0].start() if facts else stop)
    for line in facts:
        if _SENTENCE.match(line[1]):
            yield Span(start=line.start(1), end=line.end(1))


def machine_lines(text: str, start: int, stop: int) -> Iterator[re.Match[str]]:
    """Give the lines at the end of a record's page that are each a key of the record and its value.

    A published JSON record is read as its prose and then such lines. They are known by
    their keys, of which at least one is written as only machines write.
    """
    lines: list[re.Match[str]] = []
    end = start + len(text[start:stop].rstrip())
    while end > start:
        begin = max(start, text.rfind("\n", start, end) + 1)
        line = _KEY_AND_VALUE.fullmatch(text, begin, end)
        if line is None:
            break
        lines.append(line)
        end = begin - 1
    if len(lines) >= FEWEST_KEYS and any("_" in line[0].partition(":")[0] for line in lines):
        yield from reversed(lines)


def cut(text: str, stretch: Span) -> Iterator[Span]:
    """Cut one stretch of a page's text."""
    words = [match.span() for match in _WORD.finditer(text, stretch.start, stretch.end)]
    first = 0
    while first < len(words):
        after, whole = break_after(text, words, first)
        yield Span(start=words[first][0], end=words[after - 1][1])
        if after == len(words):
            return
        first = after if whole else max(first + 1, after - OVERLAP)


def break_after(text: str, words: list[tuple[int, int]], first: int) -> tuple[int, bool]:
    """Choose the word before which the next passage begins, and whether a paragraph ends there."""
    if len(words) - first <= LONGEST:
        return len(words), True
    near = sorted(range(first + SHORTEST, first + LONGEST), key=lambda n: abs(n - first - LENGTH))
    for after in near:
        if "\n\n" in text[words[after - 1][1] : words[after][0]]:
            return after, True
    for after in near:
        if _SENTENCE_END.search(text[words[after - 1][0] : words[after - 1][1]]):
            return after, False
    return first + LENGTH, False
