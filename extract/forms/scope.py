"""What the described goods take in and leave out, outside the Federal Register and the schedules."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.field import Reading
from extract.forms.scope_words import CLASSES, DEFINES, LABEL, NOT_OUT, OF_GOODS, OUT, PROCEDURE
from extract.prose.sentences import Sentence, one_line, sentences
from extract.scope_limits import described
from tradewarn.model import Found

BY = "extract/forms/scope.py"
ENDS = re.compile(
    r";|\s(?=\(['‘“\"])|,\s{1,3}(?=(?:with|of\s+a|originating|originaire|currently|presently|falling"
    r"|classif|relevant|whether|in\s+the\s+form"
    r"|hiện|có\s+xuất|xuất\s+xứ))|\s(?=originating\s+in|originaires?\s+d)"
)
OF_ACT = re.compile(
    r"\bspecified\s+in\s+column|\bexercise\s+of\s+the\s+powers|\bdinyatakan\s+dalam\s+ruang", re.I
)
ROW = re.compile(r"\||\t")  # of a table: it names no goods by itself
CUT = re.compile(r"[.;]\s{1,3}(?=[\"«“(]?[À-ÞĐА-ЯЁ])|[。；]|다\.\s{1,3}")
BRACKETED = re.compile(r"[^()]{1,200}(?=\))")
PARTS = re.compile(r"[,;:，、：；(（]\s{0,3}")
NEAR = 1_500
MOST = 8
LONGEST, LONG = 900, 240  # letters of a sentence that leaves goods out; of one that says more than that
BARE = 14  # letters behind a verb that name no goods
SHORTEST = 40
FEW = 2  # letters of a word that tells no goods


def find_scope(reading: Reading) -> Iterable[Found]:
    """Give the sentence that defines the goods, and the clauses and sentences that leave goods out.

    Where none defines them, what is said to be out of the scope still is: the record then
    tells that alone.
    """
    found = [piece for s in sentences(reading.segment) for piece in _pieces(s)]
    at = _definition(reading, found)
    used = found[at : at + 1] if at is not None else []
    if at is not None and used[0].text.endswith(":"):
        used += found[at + 1 : at + 2]
    spans = [list(_clauses(sentence)) for sentence in used]
    told = " ".join(_without(s.text, out) for s, out in zip(used, spans, strict=True))
    out = [
        one_line(s.text[a:b]).strip(" ,.")
        for s, found_out in zip(used, spans, strict=True)
        for a, b in found_out
    ]
    behind = found[at + len(used) : at + len(used) + MOST] if at is not None else []
    near = [s for s in behind if s.start - used[0].end <= NEAR and _leaves_out(s)]
    if not out and not near:
        near = [s for s in found if s not in used and _leaves_out(s) and _of_goods(s)][:MOST]
    out += [_told_out(s) for s in near]
    used += near
    if not used:
        return
    value = described([told] if told else [], list(dict.fromkeys(out)), language=reading.segment.language)
    start, end = min(s.start for s in used), max(s.end for s in used)
    yield reading.segment.found(value, start, end, confidence=0.75 if told else 0.65, by=BY)


def _pieces(sentence: Sentence) -> Iterator[Sentence]:
    """Cut a sentence where capitals that are not Latin, or marks of other scripts, begin the next."""
    start = 0
    for cut in [*(m.end() for m in CUT.finditer(sentence.text)), len(sentence.text)]:
        text = sentence.text[start:cut]
        lead = len(text) - len(text.lstrip())
        if text.strip():
            at = sentence.start + start + lead
            yield Sentence(at, at + len(text.strip()), text.strip())
        start = cut


def _definition(reading: Reading, found: Sequence[Sentence]) -> int | None:
    """Find the piece that says what the goods are: in words, under a label, or beside their codes."""
    for i, piece in enumerate(found):
        if ROW.search(piece.text):
            continue
        if _defines(piece, strictly=True):
            return i
        label = LABEL.match(piece.text)
        if label and _tells_goods(piece.text[label.end() :]):
            return i
        alone = label and label.end() == len(piece.text) and i + 1 < len(found)
        if alone and _tells_goods(found[i + 1].text):
            return i + 1
    plain = next((i for i, s in enumerate(found) if _defines(s, strictly=False)), None)
    codes = reading.found.best("hs_codes")
    if plain is not None or codes is None:
        return plain
    quoted = reading.segment.flow.find(codes.quote)
    goods = {w for w in str(reading.found.value("product") or "").lower().split() if len(w) > FEW}
    near = [
        i
        for i, s in enumerate(found)
        if s.start <= quoted < s.end and not OF_ACT.search(s.text) and not ROW.search(s.text)
    ]
    return next((i for i in near if goods & set(found[i].text.lower().split())), None)


def _defines(sentence: Sentence, *, strictly: bool) -> bool:
    """Say whether a sentence defines goods; strictly: does not only say under which codes they fall."""
    match = DEFINES.search(sentence.text)
    if match is None or len(sentence.text) <= SHORTEST or OF_ACT.search(sentence.text):
        return False
    return not strictly or CLASSES.search(sentence.text, match.start(), match.end() + 30) is None


def _tells_goods(text: str) -> bool:
    return (
        len(text) > SHORTEST
        and ROW.search(text) is None
        and OF_ACT.search(text) is None
        and CLASSES.search(text, 0, SHORTEST) is None
    )


def _leaves_out(sentence: Sentence) -> bool:
    text = sentence.text
    return bool(OUT.search(text)) and not (
        NOT_OUT.search(text) or PROCEDURE.search(text) or ROW.search(text) or len(text) > LONGEST
    )


def _of_goods(sentence: Sentence) -> bool:
    """Say whether what a sentence leaves out, far from any definition, are goods."""
    text = sentence.text
    if OF_GOODS.search(text):
        return True
    match = OUT.search(text)
    return match is not None and (match.start() < BARE or len(text) < SHORTEST) and len(text) < LONG


def _told_out(sentence: Sentence) -> str:
    """Give the sentence that leaves goods out, or of a long one only the clause that does."""
    found_out = list(_clauses(sentence)) if len(sentence.text) > LONG else []
    cut = [one_line(sentence.text[a:b]).strip(" ,.") for a, b in found_out]
    return "; ".join(cut) or one_line(sentence.text)


def _without(text: str, out: Sequence[tuple[int, int]]) -> str:
    """Give what a sentence takes in: the clauses that leave goods out are cut from it."""
    kept, at = [], 0
    for start, end in out:
        kept.append(text[at:start].rstrip(" ,"))
        at = end
    return one_line(" ".join([*kept, text[at:]])).replace(" ,", ",").replace(" .", ".")


def _clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Give the stretches of the defining sentence that leave goods out."""
    end = 0
    for match in OUT.finditer(sentence.text):
        if match.start() < end or NOT_OUT.search(sentence.text, max(0, match.start() - 30), match.end()):
            continue
        stop = ENDS.search(sentence.text, match.end())
        start, low = match.start(), end
        closed = (
            BRACKETED.match(sentence.text, match.end()) if sentence.text[start - 1 : start] == "(" else None
        )
        stop = closed or stop
        end = (stop.end() if stop is closed else stop.start()) if stop else len(sentence.text)
        if end - match.end() < BARE:  # the verb stands last: what it leaves out stands before it
            start = max([low, *(m.end() for m in PARTS.finditer(sentence.text, low, start))])
        yield start, end
