"""A stretch of a source without the signs that lay it out: what is shown, never what proves.

Crawled pages and converted documents hold markdown: headings, bold words, tables, links. In a line of
a few words they only stand in the way. The place that is linked, and all that programs are given, stays
letter for letter that of the source.
"""

import re

_RULES = re.compile(r"(?:^|(?<=\s))[-=_]{4,}(?=\s|$)")
_HEADING = re.compile(r"(?:^|(?<=\n))[ \t]{0,3}#{1,6}[ \t]+")
_QUOTE = re.compile(r"(?:^|(?<=\n))[ \t]{0,3}>[ \t]")
_BULLET = re.compile(r"(?:^|(?<=\n))[ \t]{0,8}[*+][ \t]+(?=\S)")
_LINK = re.compile(r"!?\[([^][\n]{0,200})\]\([^()\s]{1,400}(?:\)|$)")
_CUT_LINK = re.compile(r"\]\(https?://[^()\s]{0,400}(?:\)|$)")  # of a stretch that begins within
_STRONG = re.compile(
    r"(?<![\w*])\*\*(?=[^\s*])|(?<=[^\s*(])\*\*(?![\w*])|(?<![\w_])__(?=[^\W_])|(?<=[^\W_])__(?![\w_])"
)
_SLANTED = re.compile(r"(?<![\w*])\*([^\s*][^*\n]{0,200})(?<=[^\s*])\*(?![\w*])")
_ESCAPED = re.compile(r"\\([-\\`*_{}\[\]()#+.!|>~])")
_BREAK = re.compile(r"<br[ \t]?/?>", re.IGNORECASE)
_BAR = re.compile(r"(?<!\\)\|")  # one that is escaped is a letter of its cell
_RULE = frozenset("-–—: \t")
_NOTHING = frozenset(("", "-", "--", "---", "–", "—", r"\-", "&nbsp;"))
NO_VALUE = "–"  # a cell without a value is shown, or the next rate would stand in its column
LEAST_CELLS = 2  # upright lines of a table; one alone may mean “or”


def unmarked(text: str) -> str:
    r"""Give a text without the signs of markdown, its words untouched.

    Asterisks that stand for what a notice leaves out stay (``a margin of ***``), and so does a lone
    upright line.

    Example:
        >>> unmarked("## **Điều 5.** Thuế\n| Công ty | Mức thuế |\n|---|---|\n| A | 5\\.2% |")
        'Điều 5. Thuế Công ty · Mức thuế; A · 5.2%'
    """
    text = _CUT_LINK.sub(" ", _LINK.sub(r"\1", _BREAK.sub(" ", text)))
    text = _QUOTE.sub("", _HEADING.sub("", text))
    text = _BULLET.sub("• ", text)
    text = _SLANTED.sub(r"\1", _STRONG.sub("", text))
    text = _RULES.sub("", text)
    shown, in_row = "", False
    tabled = len(_BAR.findall(text)) >= LEAST_CELLS
    for line in filter(None, map(str.strip, text.split("\n"))):
        cells = tabled and _BAR.search(line) is not None
        words = _row(line) if cells else line
        if words:
            shown += ("; " if cells and in_row else " " if shown else "") + words
            in_row = cells
    return _ESCAPED.sub(r"\1", shown)


def _row(line: str) -> str:
    """Write a row of a table, each cell in its place; one without a word, as under its head, is none."""
    cells = [cell.strip() for cell in _BAR.split(line)]
    first = 0 if cells[0] else 1
    cells = cells[first : len(cells) if cells[-1] else -1]
    if all(cell in _NOTHING or _RULE.issuperset(cell) for cell in cells):
        return ""
    return " · ".join(NO_VALUE if cell in _NOTHING else cell for cell in cells)
