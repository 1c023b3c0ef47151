"""A question on several goods for several markets, parted so that each is answered for its own.

“Shrimp to the US and pangasius to the EU” asks two things; crossed, the answer would speak
of pangasius in the US, which nobody asked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kb.countries import find_countries
from tradewarn.text import WORD, fold
from warn.codes import AFTER_WORD, DOTTED, tariff_codes
from warn.goods_phrase import goods_phrase
from warn.made_from import input_spans
from warn.named_goods import named_goods

NAMED = 0.6  # goods less clearly named than this part no question
LEAD = re.compile(  # the word that stands before goods or a market belongs to them
    r"(?:\b(?:sang|vao|toi|o|tai|den|qua|di|thi truong|to|into|in|for|a|en|para|au|aux|the"
    r"|ma|hs|hts|code|nuoc|cac)\s{1,2}){1,4}$"
)
BREAK = re.compile(r"[,;.]|\b(?:va|con|and|while|voi|or|hoac|y|e|et)\b")
NOT_SOLD = (  # words that may stand between two markets and name nothing that is sold
    "also too then later next now again even maybe both same it them this that these those we they i you not"
    " only just year years month about via cũng cung cả luôn nữa nua thêm them rồi roi sau trước truoc đó đây"
    " này năm tháng quý tái lại chuyển tiếp tiep như kể trong ngoài ra gần mới cùng luego ensuite"
)
NO_GOODS = frozenset(NOT_SOLD.split())
MOST = 6


@dataclass(frozen=True, slots=True)
class _Mention:
    kind: str  # goods or market
    start: int
    end: int


def parts(text: str) -> list[str]:
    """Part a question where it names several goods and several markets; else give it as it is.

    Goods followed by their market, again and again, are taken in pairs. Goods listed
    together before markets listed together are each asked about for all of them. Words
    that stand where goods would are a part too, though nobody understands them: the
    answer says so, instead of telling of the other goods in their market.

    Example:
        >>> [part.strip() for part in parts("tôm sang Mỹ và cá tra sang EU")]
        ['tôm sang Mỹ và', 'cá tra sang EU']
    """
    told = _with_unknown(text, _mentions(text))
    runs = _runs(told)
    goods = sum(len(r) for r in runs if r[0].kind == "goods")
    markets = sum(len(r) for r in runs if r[0].kind == "market")
    if goods < 2 or markets < 2:
        return [text]
    if len(runs) == 2:
        return _each_goods(text, next(r for r in runs if r[0].kind == "goods"))
    if len(runs) % 2:
        return [text]  # which goods are for which market is not told
    cuts = [_cut(text, runs[i - 1][-1].end, runs[i][0].start) for i in range(2, len(runs), 2)]
    return [text[a:b] for a, b in zip([0, *cuts], [*cuts, len(text)], strict=True)][:MOST]


def _mentions(text: str) -> list[_Mention]:
    inputs = input_spans(text)
    found = [_Mention("market", m.start, m.end) for m in find_countries(text, folded=True) if m.code != "VN"]
    for match in named_goods(text):
        if match.score >= NAMED:
            _add(found, _Mention("goods", match.start, match.end))
    plain = fold(text) if len(fold(text)) == len(text) else text
    for pattern in (AFTER_WORD, DOTTED):
        for code in pattern.finditer(plain):
            if tariff_codes(text[code.start() : code.end()]).digits:
                _add(found, _Mention("goods", *code.span(1)))
    outside = [m for m in found if not any(a <= m.start < b for a, b in inputs)]
    return sorted(outside, key=lambda m: m.start)


def _with_unknown(text: str, told: Sequence[_Mention]) -> list[_Mention]:
    """Add what is said where goods would be, right before “to” a market, and is in no thesaurus."""
    if not any(m.kind == "goods" for m in told):
        return list(told)
    found: list[_Mention] = []
    for at, mention in enumerate(told):
        if mention.kind == "market" and (at == 0 or told[at - 1].kind == "market"):
            after = told[at - 1].end if at else 0
            span = _unknown(text, after, mention.start, first=at == 0)
            found += [_Mention("goods", *span)] if span else []
        found.append(mention)
    return found


def _unknown(text: str, after: int, before: int, *, first: bool) -> tuple[int, int] | None:
    """Give the place of goods that are not understood between two markets, or before the first."""
    between = fold(text[after:before])
    lead = LEAD.search(between)
    joint = BREAK.search(between)
    if len(between) != before - after or lead is None or not (first or joint):
        return None
    start = after if first else after + (joint.end() if joint else 0)
    end = after + lead.start()
    words = text[start:end].strip(" ,;.")
    phrase = goods_phrase(words)
    named = [w for w in WORD.findall(phrase.lower()) if w not in NO_GOODS and not w.isdecimal()]
    alone = phrase == words
    if not named or phrase not in words or (not alone and (first or len(named) < 2)):
        return None
    return start + text[start:end].index(phrase), start + text[start:end].index(phrase) + len(phrase)


def _add(found: list[_Mention], one: _Mention) -> None:
    """Add goods, once for words that overlap."""
    over = [m for m in found if m.kind == "goods" and one.start < m.end and m.start < one.end]
    for old in over:
        found.remove(old)
        one = _Mention("goods", min(one.start, old.start), max(one.end, old.end))
    found.append(one)


def _runs(told: Sequence[_Mention]) -> list[list[_Mention]]:
    runs: list[list[_Mention]] = []
    for mention in told:
        if runs and runs[-1][0].kind == mention.kind:
            runs[-1].append(mention)
        else:
            runs.append([mention])
    return runs


def _cut(text: str, after: int, before: int) -> int:
    """Give where the next part begins: at the word that joins, or at the word that leads to it."""
    between = fold(text[after:before])
    if len(between) != before - after:
        return before
    marks = list(BREAK.finditer(between))
    if marks:
        return after + marks[-1].end()
    lead = LEAD.search(between)
    return after + (lead.start() if lead else len(between))


def _each_goods(text: str, run: Sequence[_Mention]) -> list[str]:
    """Give the text once for each of its goods, the others left out."""
    groups = _together(text, run)
    if len(groups) < 2:
        return [text]
    made = []
    for kept in groups[:MOST]:
        rest = text
        for group in reversed(groups):
            if group is not kept:
                rest = rest[: group[0].start] + " " + rest[group[-1].end :]
        made.append(rest)
    return made


def _together(text: str, run: Sequence[_Mention]) -> list[list[_Mention]]:
    """Keep goods and a code right beside them together: “tôm HS 0306.17” is one thing."""
    groups: list[list[_Mention]] = []
    for mention in run:
        between = fold(text[groups[-1][-1].end : mention.start]) if groups else ""
        if groups and not BREAK.search(between):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return groups
