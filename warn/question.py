"""What a question asks: which goods, codes, market, firm and number, in which language."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extract.cases.numbers import plain_number
from extract.cases.words import product_words
from kb.company_index import CompanyIndex
from kb.company_names import CompanyKey, company_key
from kb.company_text import place_in
from kb.countries import CountryMention, country_code, find_countries
from kb.goods import goods_for_hs
from kb.goods_match import GoodMatch
from tradewarn.model import Question, Size
from tradewarn.text import WORD, fold, fold_words, plain_dashes
from warn.codes import clean_code, like_a_number, spelt_numbers, tariff_codes
from warn.firm_name import introduced, with_form
from warn.goods_phrase import goods_phrase
from warn.language import Lang, language_asked
from warn.made_from import input_spans, processes, without
from warn.named_goods import named_goods
from warn.places import in_union, no_such_market
from warn.sizes import sizes_in
from warn.wording import CAVEATS, say

NAMED = 0.45  # the thesaurus returns nothing below this
CLEAR = 0.6  # goods at a place of their own in a question are named with this
CLOSE = 0.2  # goods this near to the best match are meant too
LEAST_NUMBER, MOST_NUMBER = 3, 120  # letters
NUMBER_START = re.compile(r"(?<![\w/-])(?=\S)")
NUMBER_END = re.compile(r"(?<=\S)(?![\w/-])")
ONLY_DIGITS = re.compile(r"[\d/ .-]+$")
ORIGIN_BEFORE = re.compile(r"\b(?:from|tu|xuat xu|nguon goc|made in|originating in)\s{1,2}(?:the\s)?$")
TO_BEFORE = re.compile(
    r"\b(?:to|into|in|sang|vao|o|tai|di|den|qua|thi truong|a|en|para|au|aux"
    r"|xuat|xuat khau|ban|export|ship)\s{1,2}(?:the\s|thi truong\s)?$"
)
LIABLE_AFTER = re.compile(
    r"\s(?:(?:co|dang|da|se|cung)\s){0,2}(?:bi|phai chiu|chiu)\s"
)  # “Thái Lan có bị Mỹ …”
JOINED = re.compile(r"\s{0,2}(?:,|;|/|&|va|and|or|hoac|hay|y|e|et)\s{0,2}(?:the\s)?")
NUMBER_CONTEXT = re.compile(r"\b(?:vu|case|expediente|epr|ho so|so vu|investigation|no|inquiry)\W{1,3}$")


@dataclass(frozen=True, slots=True)
class Understood:
    """A question understood: empty fields were not asked about.

    `unknown_market` is a market named in a field that no country has; `number` one asked
    for by its form which no record bears.
    """

    lang: Lang
    text: str
    product: str
    phrase: str  # the product without market, firm and the words of the asking
    goods: tuple[str, ...]
    sure: float
    words: frozenset[str]
    codes: tuple[str, ...]
    coded: tuple[str, ...]  # goods that the codes alone stand for
    bad_code: str | None
    markets: tuple[str, ...]
    other_countries: tuple[str, ...]
    unknown_market: str | None
    firm: str | None
    firm_key: CompanyKey | None
    numbers: tuple[str, ...]
    unknown_number: str | None
    sizes: tuple[Size, ...] = ()
    remarks: tuple[str, ...] = ()  # caveats on how the question was understood
    made_of: tuple[str, ...] = ()  # countries of the inputs that the goods are made of


def understand(
    question: Question,
    *,
    numbers: Mapping[str, object],
    firms: Callable[[], CompanyIndex],
) -> Understood:
    """Read a question; a field that is given wins over the words.

    Args:
        question: Words, fields, or both.
        numbers: The numbers that records bear, in plain form.
        firms: Gives the firms that records and profiles name; asked only where words are read.
    """
    text = spelt_numbers(" ".join(unicodedata.normalize("NFKC", question.question).split()))
    lang = question.lang or language_asked(text or question.product or question.company or "")
    asked, rest = numbers_in(text, numbers)
    codes = tariff_codes(rest)
    product = question.product or ""
    in_product = tariff_codes(product)
    digits = [clean_code(question.hs)] if question.hs else [*codes.digits, *in_product.digits]
    known_codes = tuple(dict.fromkeys(d for d in digits if d))
    firm, key, rest = firm_asked(question, codes.rest, firms)
    inputs = input_spans(rest) if not product else []
    placed = without(text, input_spans(text)) if inputs else text
    named_markets, others, unknown = _markets(question.market, placed)
    markets, joined = in_union(named_markets, lang)
    named = in_product.rest.strip() or without(rest, inputs)
    found = _meant(named)
    best = max((m.score for m in found), default=0.0)
    made = processes(named) if inputs else []
    return Understood(
        lang=lang,
        text=text,
        product=named.strip(),
        phrase=goods_phrase(named),
        goods=tuple(dict.fromkeys([*(m.good.id for m in found), *made])),
        sure=best,
        words=product_words(named) - _countries_in(named),
        codes=known_codes,
        coded=tuple(dict.fromkeys(g.id for c in known_codes for g in goods_for_hs(c[:6]))),
        bad_code=question.hs if question.hs and not known_codes else None,
        markets=markets,
        other_countries=others,
        unknown_market=unknown,
        firm=firm,
        firm_key=key,
        numbers=asked,
        unknown_number=None if asked else like_a_number(text),
        sizes=question.size or sizes_in(f"{text} {product}"),
        made_of=_input_origins(rest, inputs),
        remarks=(
            *_remarks(lang, question.hs, known_codes, (*codes.restored, *in_product.restored)),
            *joined,
            *no_such_market(text, lang, named=bool(question.market or markets)),
        ),
    )


def _countries_in(text: str) -> set[str]:
    return {w for m in find_countries(text, folded=True) for w in fold_words(text[m.start : m.end])}


def _meant(text: str) -> list[GoodMatch]:
    """Give the goods that a text names, the surest first: of readings of the same words the near ones.

    Goods named at another place are asked about too, though their name is less sure.
    """
    found = [m for m in named_goods(text) if m.score >= NAMED]
    best = max((m.score for m in found), default=0.0)
    kept = []
    for match in found:
        over = [m.score for m in found if m.start < match.end and match.start < m.end]
        clear = max(over) >= min(CLEAR, best - CLOSE)
        if clear and match.score >= max(over) - CLOSE:
            kept.append(match)
    return kept


def _input_origins(text: str, spans: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    named = [m for m in find_countries(text, folded=True) if m.code != "VN"]
    return tuple(dict.fromkeys(m.code for m in named if any(a <= m.start < b for a, b in spans)))


def _remarks(lang: Lang, field: str | None, codes: Sequence[str], restored: Sequence[str]) -> tuple[str, ...]:
    """Say which codes were read with a leading zero that was not typed."""
    typed = re.sub(r"\D", "", unicodedata.normalize("NFKC", field)) if field else None
    mended = [c for c in codes if (c in restored if typed is None else c == "0" + typed)]
    return tuple(say(CAVEATS, "leading_zero", lang, code=f"{c[:4]}.{c[4:6]}") for c in mended)


def numbers_in(text: str, known: Mapping[str, object]) -> tuple[tuple[str, ...], str]:
    """Find the numbers of proceedings and acts that records bear; give the text without them."""
    plain = plain_dashes(text).upper()
    compact = plain_number(text)
    found: list[str] = []
    rest = text
    if not any(c.isdigit() for c in plain):
        return (), text
    for number, start in _standing_in(plain, known):
        if number not in compact or (_ambiguous(number) and not _in_context(plain, start)):
            continue
        found.append(number)
        rest = rest[:start] + " " * len(number) + rest[start + len(number) :]
    return tuple(sorted(found)), rest


def _standing_in(plain: str, known: Mapping[str, object]) -> list[tuple[str, int]]:
    """Give the known numbers that stand whole in a text, each with its first place."""
    ends = [m.start() for m in NUMBER_END.finditer(plain)]
    found: dict[str, int] = {}
    for start in (m.start() for m in NUMBER_START.finditer(plain)):
        near = ends[bisect_left(ends, start + LEAST_NUMBER) : bisect_right(ends, start + MOST_NUMBER)]
        for number in (plain[start:end] for end in near):
            if number in known:
                found.setdefault(number, start)
    return list(found.items())


def _ambiguous(number: str) -> bool:
    """Tell whether a number without a word like “case” could be a date, a year or a quantity."""
    return bool(ONLY_DIGITS.match(number)) and not re.fullmatch(r"\d{4}-\d{5}", number)


def _in_context(plain: str, at: int) -> bool:
    return NUMBER_CONTEXT.search(" ".join(fold_words(plain[:at])) + " ") is not None


def after_case_word(text: str, number: str) -> bool:
    """Tell whether a word like “case” stands before a number in a text."""
    plain = plain_dashes(text).upper()
    return number in plain and _in_context(plain, plain.index(number))


def firm_asked(
    question: Question, text: str, firms: Callable[[], CompanyIndex]
) -> tuple[str | None, CompanyKey | None, str]:
    """Find the firm asked about, and the text without its name."""
    if question.company:
        return question.company, company_key(question.company), text
    words = fold_words(text)
    known = firms().within(words) if words else []
    if known:
        best = max(known, key=lambda k: (len(k.own), k.name))
        return best.name, best, _without(text, best)
    name = introduced(text) or with_form(text)
    key = company_key(name)
    return (name, key, text.replace(name, " ")) if key else (None, None, text)


def _without(text: str, key: CompanyKey) -> str:
    """Leave the firm's name out of a text, so that it is not taken for goods.

    Only where it stands: a firm of beekeepers may bear a word of the honey asked about.
    """
    at, count = place_in(key, fold_words(text))
    spans = [m.span() for m in WORD.finditer(text) if fold_words(m[0])]
    if at < 0 or at + count > len(spans):
        return text
    return text[: spans[at][0]] + " " + text[spans[at + count - 1][1] :]


def _markets(field: str | None, text: str) -> tuple[tuple[str, ...], tuple[str, ...], str | None]:
    """Find the markets asked about, other countries named, and a field that names no country."""
    if field:
        code = country_code(field)
        return ((code,), (), None) if code else ((), (), field)
    named = [m for m in find_countries(text, folded=True) if m.code != "VN"]
    bound, others = _destinations(text, named)
    return tuple(dict.fromkeys(bound)), tuple(dict.fromkeys(others)), None


def _destinations(text: str, named: Sequence[CountryMention]) -> tuple[list[str], list[str]]:
    """Part the markets of a question from the origins it names (“Chinese goods to the US”)."""
    marks: list[str] = []
    for at, mention in enumerate(named):
        before = fold(text[: mention.start])
        towards = TO_BEFORE.search(before) is not None
        liable = bool(named[at + 1 :]) and LIABLE_AFTER.match(fold(text[mention.end :])) is not None
        joined = at > 0 and JOINED.fullmatch(fold(text[named[at - 1].end : mention.start]))
        if mention.origin or ORIGIN_BEFORE.search(before):
            marks.append("from")
        elif joined:
            marks.append(marks[-1])
        elif liable and not towards:
            marks.append("from")
        else:
            marks.append("to" if towards else "")
    told = "to" in marks and len(set(marks)) > 1
    bound = [
        m.code for m, mark in zip(named, marks, strict=True) if mark == "to" or (mark == "" and not told)
    ]
    return bound, [m.code for m in named if m.code not in bound]
