"""Where a proceeding stands, in words; and why a person must look where it cannot be told."""

from datetime import date

from tradewarn.model import Instrument
from warn import naming
from warn.language import Lang
from warn.standing import Standing
from warn.wording import WHY, say

STATES: dict[str, tuple[str, str]] = {
    "in_force": ("đang có hiệu lực", "in force"),
    "provisional": (
        "có kết luận khẳng định hoặc biện pháp tạm thời",
        "affirmative finding or provisional measure",
    ),
    "finding": (
        "đã có kết luận cuối cùng khẳng định, chưa thấy lệnh áp thuế trong các nguồn đã nạp",
        "final determination, order not seen in the sources loaded",
    ),
    "open": ("đang điều tra", "under investigation"),
    "no_measure": ("đã kết thúc, không áp biện pháp", "ended without a measure"),
    "revoked": ("đã bãi bỏ", "revoked"),
    "expired": ("đã hết hiệu lực", "expired"),
    "unknown": ("chưa rõ", "not clear"),
    "silent": ("không có văn bản nào sau đó trong các nguồn đã nạp", "nothing later in the sources loaded"),
    "undated": ("có văn bản chưa rõ ngày", "a document without a readable date"),
}


def state(standing: Standing, lang: Lang) -> str:
    """Say in a word where a proceeding stands."""
    key: str = "finding" if standing.finding else "silent" if standing.silent else standing.status
    key = "undated" if standing.candidate.known.undated else key
    return say(STATES, key, lang)


def why(standing: Standing, lang: Lang, on: date) -> str:
    """Say why a person must look at a proceeding."""
    case = standing.candidate.known.case
    values = {
        "kind": naming.kind(kinds_of(standing), lang),
        "market": naming.market(case.importing_country, lang),
        "goods": naming.product(case, lang),
    }
    if standing.contrary:
        said, described = standing.contrary.said, standing.contrary.described
        return say(WHY, "contrary", lang, words=said, described=described)
    if standing.disagree:
        return say(WHY, "disagree", lang)
    if standing.candidate.known.undated is not None:
        return say(WHY, "undated", lang, **values)
    if standing.silent:
        newest = max((e for e in case.events if e.date <= on), key=lambda e: e.date)
        return say(WHY, "silent", lang, date=naming.dated(newest.date, lang, newest.precision), **values)
    return say(WHY, "unclear", lang)


def kinds_of(standing: Standing) -> list[Instrument]:
    """Give the instruments that name a proceeding: circumvention before the duty it is about."""
    own = list(standing.candidate.known.case.instruments)
    return [i for i in own if i in naming.OWN_KIND] or own


def market_of(standing: Standing) -> str:
    """Give the importing country of a proceeding."""
    return standing.candidate.known.case.importing_country
