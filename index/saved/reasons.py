"""Why a record is among the matches of a saved search, in words."""

from collections.abc import Mapping, Sequence
from typing import Literal

from index.saved.matches import MOST
from kb.authorities import authorities
from kb.countries import countries
from kb.instruments import instruments
from kb.issues import issue_name
from kb.stages import stages
from tradewarn.model import Hit, Instrument, MatchReason, SavedSearch, Stage
from tradewarn.text import WORD, fold_words, nfc

Lang = Literal["vi", "en"]
FILTERS: dict[str, tuple[str, str]] = {
    "kind": ("loại bản ghi", "kind"),
    "market": ("nước nhập khẩu", "importing country"),
    "country": ("nước xuất xứ hoặc liên quan", "origin or related country"),
    "authority": ("cơ quan", "authority"),
    "instrument": ("biện pháp", "instrument"),
    "stage": ("giai đoạn", "stage"),
    "hs": ("mã HS", "HS code"),
    "case_number": ("số vụ việc", "case number"),
    "language": ("ngôn ngữ", "language"),
    "issue": ("vấn đề pháp lý", "legal issue"),
    "without": ("không có", "without"),
    "date_from": ("công bố từ ngày", "published from"),
    "date_to": ("công bố đến ngày", "published until"),
    "undated": ("văn bản không có ngày", "without a day"),
}
KINDS = {"notice": ("văn bản", "notice"), "case": ("vụ việc", "case"), "law": ("pháp luật", "law")}


def reason_of(hit: Hit, item: SavedSearch) -> MatchReason:
    """Say why a record matches: its words, the numbers and codes that were asked for, the filters."""
    matched = hit.why.matched_terms
    numbers = tuple(term for term in matched if any(c.isdigit() for c in term))
    terms = tuple(term for term in matched if term not in numbers)
    vi, en = (_sentence(terms, numbers, item, hit, lang) for lang in ("vi", "en"))
    return MatchReason(terms=terms, numbers=numbers, filters=item.filters, text_vi=vi, text_en=en)


def _sentence(terms: Sequence[str], numbers: Sequence[str], item: SavedSearch, hit: Hit, lang: Lang) -> str:
    vi = lang == "vi"
    parts = []
    if terms:
        parts.append(f"{'có các từ' if vi else 'it has the words'} {_listed(as_asked(terms, item.query))}")
    if numbers:
        parts.append(f"{'có số hoặc mã' if vi else 'it has the number or code'} {_listed(numbers)}")
    if item.query.strip() and not parts:
        near = hit.why.lexical_rank is None
        if near:
            parts.append("gần nghĩa với câu tìm" if vi else "it is near in meaning to what is asked")
        else:
            parts.append("khớp với câu tìm" if vi else "it matches what is asked")
    if item.filters:
        told = "; ".join(filter_words(item.filters, lang))
        passes = "đúng bộ lọc" if vi else "it passes the filters"
        if hit.kind == "law":  # it tells no market, origin or authority, and is not left out for that
            passes = "không trái bộ lọc" if vi else "nothing in it is against the filters"
        parts.append(f"{passes} ({told})")
    text = "; ".join(parts) or ("khớp" if vi else "it matches")
    return text[0].upper() + text[1:] + "."


def as_asked(terms: Sequence[str], query: str) -> list[str]:
    """Put words together as the question has them, then those that it has not.

    Example:
        >>> as_asked(["tôm", "việt", "nam", "shrimp"], "Tôm đông lạnh Việt Nam")
        ['Tôm', 'Việt Nam', 'shrimp']
    """
    query = nfc(query)
    found = {folded for term in terms for folded in fold_words(term)}
    stretches: list[tuple[int, int]] = []
    said: set[str] = set()
    last = -2
    for number, match in enumerate(WORD.finditer(query)):
        pieces = fold_words(match[0])
        if not found.issuperset(pieces):
            continue
        beside = last == number - 1 and query[stretches[-1][1] : match.start()].isspace()
        begins = stretches.pop()[0] if beside else match.start()
        stretches.append((begins, match.end()))
        said.update(pieces)
        last = number
    whole = [query[start:end] for start, end in stretches]
    return list(dict.fromkeys([*whole, *(term for term in terms if said.isdisjoint(fold_words(term)))]))


def filter_words(filters: Mapping[str, Sequence[str]], lang: Lang) -> list[str]:
    """Say each filter with its values by name."""
    at = 0 if lang == "vi" else 1
    said = []
    for name, values in filters.items():
        label = FILTERS[name][at] if name in FILTERS else name
        said.append(f"{label}: {', '.join(_named(name, value, at) for value in values)}")
    return said


def _named(name: str, value: str, at: int) -> str:
    if name == "undated":
        return ("kể cả", "too")[at]
    if name in ("market", "country"):
        if value == "*":
            return ("mọi xuất xứ", "all origins")[at]
        known = countries().get(value)
        return (known.vi, known.en)[at] if known else value
    if name == "authority":
        body = authorities().get(value)
        return (body.name_vi, body.name_en)[at] if body else value
    if name == "instrument":
        means = instruments()[Instrument(value)]
        return (means.vi, means.en)[at]
    if name == "stage":
        step = stages()[Stage(value)]
        return (step.vi, step.en)[at]
    if name == "kind":
        return KINDS[value][at] if value in KINDS else value
    if name == "issue":
        return issue_name(value, ("vi", "en")[at])
    if name in ("date_from", "date_to") and at == 0:
        return "/".join(reversed(value.split("-")))
    return value


def _listed(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)


def said_of_look(*, first: bool, checked: int, total: int) -> tuple[str, str]:
    """Say what a reader of an answer must know beside it: the first look, and a limit that cut."""
    vi, en = [], []
    if first:
        vi.append(f"Đây là lần đầu: {checked} kết quả hiện có được ghi nhớ, không báo.")
        en.append(f"This is the first look: the {checked} records that match now are remembered, not told.")
    if checked < total:
        vi.append(
            f"Chỉ xem {checked} trong {total} kết quả (mỗi loại nhiều nhất {MOST}); hãy thu hẹp câu tìm."
        )
        en.append(
            f"Only {checked} of {total} matches were looked at (at most {MOST} of a kind); narrow the search."
        )
    return " ".join(vi), " ".join(en)
