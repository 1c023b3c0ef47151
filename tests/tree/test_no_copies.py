"""What the project contains, its authors wrote: no sentence and no table is borrowed.

A stretch of sixty letters that a real text has too is borrowed, unless it is a formula:
words that three real texts have in common, or that `formulas.txt` lists after review.
"""

import re
from collections import defaultdict
from itertools import groupby

import pytest

from extract.reading import Limits, read

RUN = 60  # code points: a longer stretch in common would be a borrowed sentence
LEFT = 30  # of a stretch, its formulas taken out, so much must be left to make it one
BLOCK = 30  # every stretch of RUN holds a whole block of ours, wherever it begins
AROUND = 100  # letters beside a stretch, so that a formula at its end is seen whole
FORMULA = 3  # real texts that have the same words: an authority's way to speak
OURS = (
    *("README.md", "CHANGELOG.md", "api", "bench", "crawlers", "docs", "extract", "index", "kb"),
    *("sample", "tests", "tradewarn", "warn"),
)
WRITTEN = {".csv", ".html", ".json", ".jsonl", ".md", ".py", ".txt", ".xml", ".yaml"}
REAL = {".csv", ".html", ".json", ".jsonl", ".md", ".tsv", ".txt", ".xml", ".yaml"}
MADE_BY_OTHERS = {"vendor", "__pycache__"}  # named in NOTICE, with their licence
MARKUP = re.compile(r"<[^<>]{1,300}>|https?://[^\s\"'<>]+|\"\w+\": ?")


def plain(text):
    return re.sub(r"\s+", " ", MARKUP.sub(" ", text))


def written(root):
    """Yield what we wrote: text files as they are, the sample's other files as they read."""
    for name in OURS:
        top = root / name
        for path in [top] if top.is_file() else sorted(p for p in top.rglob("*") if p.is_file()):
            where = path.relative_to(root).as_posix()
            if MADE_BY_OTHERS & set(path.parts) or where == "tests/tree/formulas.txt":
                continue
            if path.suffix in WRITTEN:
                yield where, plain(path.read_text(encoding="utf-8"))
            elif name == "sample":
                pages = read(path.read_bytes(), limits=Limits()).pages
                yield where, plain("\n".join(page.text for page in pages))


def real_texts(real):
    """Yield each real text; a line of a .jsonl is one of its own."""
    for folder in (real, real.parent / "domain"):
        for path in sorted(folder.rglob("*")):
            if path.suffix in REAL and path.is_file():
                text = path.read_text(encoding="utf-8", errors="ignore")
                parts = text.splitlines() if path.suffix == ".jsonl" else [text]
                for number, part in enumerate(parts, 1):
                    yield f"{path.name}:{number}", plain(part)


def shared_windows(ours, theirs):
    """Tell for each window of RUN letters of ours which of their texts have it too."""
    blocks = defaultdict(list)
    for name, text in ours.items():
        for at in range(0, len(text) - BLOCK + 1, BLOCK):
            blocks[text[at : at + BLOCK]].append((name, at))
    found = defaultdict(set)
    for source, text in theirs:
        for at in range(len(text) - BLOCK + 1):
            for name, place in blocks.get(text[at : at + BLOCK], ()):
                first, last = grown(ours[name], place, text, at)
                for start in range(first, last - RUN + 1):
                    found[name, start].add(source)
    return found


def grown(ours, place, theirs, at):
    """Grow a common block both ways, as far as the texts agree."""
    before = 0
    while before < min(place, at) and ours[place - before - 1] == theirs[at - before - 1]:
        before += 1
    after = BLOCK
    most = min(len(ours) - place, len(theirs) - at)
    while after < most and ours[place + after] == theirs[at + after]:
        after += 1
    return place - before, place + after


def borrowed(ours, theirs, formulas):
    """Give the stretches of ours that are borrowed, each with one of the texts that has it."""
    windows = {place: texts for place, texts in shared_windows(ours, theirs).items() if len(texts) < FORMULA}
    found = {}
    for (name, _), group in groupby(sorted(windows), key=lambda w, seen=[0]: following(w, seen)):
        starts = [start for _, start in group]
        first, last = starts[0], starts[-1] + RUN
        if own(ours[name], first, last, formulas) >= LEFT:
            found[name, ours[name][first:last]] = min(windows[name, first])
    return found


def own(text, first, last, formulas):
    """Count the letters of a stretch that stand in no formula, those cut at its ends too."""
    begin, end = max(0, first - AROUND), last + AROUND
    spans = [match.span() for match in formulas.finditer(text, begin, end)]
    return last - first - sum(max(0, min(stop, last) - max(start, first)) for start, stop in spans)


def following(window, seen):
    """Key windows that follow one another by the same number."""
    name, start = window
    seen[0] += 1
    return name, start - seen[0]


@pytest.fixture(scope="module")
def formulas(root):
    lines = (root / "tests" / "tree" / "formulas.txt").read_text(encoding="utf-8").splitlines()
    return re.compile("|".join(line for line in lines if line and line[0] != "#"), re.IGNORECASE)


def test_nothing_that_we_wrote_is_borrowed(root, real, formulas):
    found = borrowed(dict(written(root)), real_texts(real), formulas)
    told = "\n".join(f"{name}: {stretch!r} ({source})" for (name, stretch), source in found.items())
    assert not found, told


def test_a_borrowed_sentence_is_found_wherever_it_begins():
    sentence = "the respondent did not answer the second questionnaire of the agency in time"
    never = re.compile(r"(?!)")
    for shift in range(BLOCK):
        ours = {"a.md": "x" * shift + " we say that " + sentence + ", as we heard"}
        assert borrowed(ours, [("real", f"It found that {sentence} and so on.")], never), shift


def test_what_three_texts_say_alike_is_a_formula():
    words = "notice is hereby given that the said committee has taken the following decision on"
    texts = [(f"real:{n}", f"{n} {words} {n}") for n in range(3)]
    assert borrowed({"a.md": words}, texts[:2], re.compile(r"(?!)"))
    assert not borrowed({"a.md": words}, texts, re.compile(r"(?!)"))
