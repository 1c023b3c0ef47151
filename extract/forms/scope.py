"""What the described goods take in and leave out, outside the Federal Register and the schedules."""

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.field import Reading
from extract.prose.sentences import Sentence, one_line, sentences
from extract.scope_limits import described
from tradewarn.model import Found

BY = "extract/forms/scope.py"
DEFINES = re.compile(
    r"\b(?:products?\s+(?:concerned|subject\s+to\s+(?:this|the)\s+(?:investigation|review|proceeding)"
    r"|under\s+(?:review|investigation|consideration|re-?investigation))|subject\s+goods"
    r"|goods\s+(?:under\s+(?:consideration|review|investigation)|subject\s+to|the\s+subject\s+of)"
    r"|merchandise\s+covered"
    r"|produits?\s+(?:concernés?|faisant\s+l['’]objet|considérés?)|producto\s+(?:objeto|investigado"
    r"|considerado)"
    r"|produto\s+objeto|(?:hàng\s+h[oó][aá]|sản\s+phẩm|mặt\s+hàng)\s+(?:bị|thuộc\s+đối\s+tượng)"
    r"\s+(?:điều\s+tra|áp\s+dụng|rà\s+soát)"
    r"|barang\s+(?:yang\s+diselidiki|terselidik)|(?:soruşturma|önlem)\s+konusu\s+(?:ürün|madde|eşya)"
    r"|the\s+goods\s+are)\b"
    r"[^.;]{0,120}?(?:\b(?:is|are|means?|covers?|includes?|consists?|defined|described|est|sont|es|son|é"
    r"|são|là|gồm|adalah)\b|:)",
    re.I,
)
OUT = re.compile(
    r"\b(?:excluding|excludes?|excluded|exclusion\s+of|exclusive\s+of|other\s+than"
    r"|with\s+the\s+exception\s+of|except(?:ing)?(?:\s+for)?"
    r"|(?:does|do|are|is)\s+not\s+(?:cover|include|covered|included|subject|within)|autres?\s+qu(?:e|['’])"
    r"|à\s+l['’]exclusion|à\s+l['’]exception"
    r"|sont\s+exclus|excluyendo|se\s+excluyen|excepto|exceto|excluindo|ngoại\s+trừ|không\s+bao\s+gồm"
    r"|loại\s+trừ"
    r"|tidak\s+termasuk|kecuali|hariç)\b",
    re.I,
)
NOT_OUT = re.compile(
    r"\bnot\s+(?:otherwise\s+)?(?:specifically\s+)?excluded|\bunless\b|\bexclusion\s+requests?\b", re.I
)
ENDS = re.compile(
    r";|\s(?=\(['‘“\"])|,\s{1,3}(?=(?:with|of\s+a|originating|originaire|currently|presently|falling"
    r"|classif|relevant|whether|in\s+the\s+form"
    r"|hiện|có\s+xuất|xuất\s+xứ))|\s(?=originating\s+in|originaires?\s+d)"
)
OF_ACT = re.compile(
    r"\bspecified\s+in\s+column|\bexercise\s+of\s+the\s+powers|\bdinyatakan\s+dalam\s+ruang", re.I
)
ROW = re.compile(r"\||\t")  # of a table: it names no goods by itself
NEAR = 1_500
MOST = 8
SHORTEST = 40
FEW = 2  # letters of a word that tells no goods


def find_scope(reading: Reading) -> Iterable[Found]:
    """Give the sentence that defines the goods, and the clauses and sentences that leave goods out."""
    found = list(sentences(reading.segment))
    at = next((i for i, s in enumerate(found) if _defines(s)), None)
    codes = reading.found.best("hs_codes")
    if at is None and codes is not None:
        quoted = reading.segment.flow.find(codes.quote)
        goods = {w for w in str(reading.found.value("product") or "").lower().split() if len(w) > FEW}
        near = [
            i
            for i, s in enumerate(found)
            if s.start <= quoted < s.end and not OF_ACT.search(s.text) and not ROW.search(s.text)
        ]
        at = next((i for i in near if goods & set(found[i].text.lower().split())), None)
    if at is None:
        return
    first = found[at]
    goes_on = found[at + 1 : at + 2] if first.text.endswith(":") else []
    used = [first, *goes_on]
    spans = [list(_clauses(sentence)) for sentence in used]
    told = " ".join(_without(s.text, out) for s, out in zip(used, spans, strict=True))
    out = [
        one_line(s.text[a:b]).strip(" ,.")
        for s, found_out in zip(used, spans, strict=True)
        for a, b in found_out
    ]
    for sentence in found[at + len(used) : at + len(used) + MOST]:
        if sentence.start - first.end > NEAR:
            break
        if OUT.search(sentence.text) and not NOT_OUT.search(sentence.text):
            out.append(one_line(sentence.text))
            used.append(sentence)
    value = described([told], list(dict.fromkeys(out)), language=reading.segment.language)
    yield reading.segment.found(value, first.start, used[-1].end, confidence=0.75, by=BY)


def _defines(sentence: Sentence) -> bool:
    return (
        len(sentence.text) > SHORTEST
        and DEFINES.search(sentence.text) is not None
        and OF_ACT.search(sentence.text) is None
    )


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
        end = stop.start() if stop else len(sentence.text)
        yield match.start(), end
