"""Every appearance of a firm under all its spellings, over all authorities, with its rates and its peers.

Names are joined where nothing but form, spelling or language differs, or nobody else bears the
shorter one. A name like it stands beside, told and never joined; a name that fits two firms is
nobody's until it is asked in full.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from extract.cases.firm import likeness
from kb.company_likeness import Likeness, compare
from kb.company_names import CompanyKey, company_key
from kb.company_words import tells_nothing
from tradewarn.model import Appearance, Case, CaseEvent, Fact, Measure, Notice, Passport, Spelling
from tradewarn.text import fold_words
from warn import naming
from warn.facts import fact_of, linked_source
from warn.in_force import in_force
from warn.known import Known
from warn.known_case import KnownCase
from warn.language import Lang
from warn.standing import words_naming

MOST_PEERS = 40
JOINED = ("same", "likely")
SAID: dict[str, tuple[str, str]] = {
    "found": (
        "{firm} được nêu tên trong {count} vụ việc trong các nguồn đã nạp.",
        "{firm} is named in {count} proceedings in the sources loaded.",
    ),
    "nothing": (
        "Không tìm thấy tên {firm} trong các nguồn đã nạp.",
        "{firm} was not found in the sources loaded.",
    ),
    "several": (
        "“{firm}” có thể là nhiều doanh nghiệp khác nhau: {names}. Hãy hỏi lại bằng tên đầy đủ.",
        "“{firm}” may be several firms: {names}. Ask again by the full name.",
    ),
    "no_name": (
        "“{firm}” không nêu riêng doanh nghiệp nào.",
        "“{firm}” names no firm of its own.",
    ),
}
CAVEATS: dict[str, tuple[str, str]] = {
    "not_no": (
        "Không tìm thấy không có nghĩa là không bị nêu tên; chỉ các nguồn liệt kê đã được tra.",
        "Not found does not mean not named; only the listed sources were searched.",
    ),
    "alike": (
        "Có tên gần giống được nêu riêng, không gộp vào doanh nghiệp được hỏi.",
        "Names like it are listed apart and are not joined with the firm asked about.",
    ),
    "spelling": (
        "Các cách viết được gộp theo tên, không theo mã số thuế; hãy đối chiếu với văn bản.",
        "Spellings are joined by name, not by tax code; compare the documents.",
    ),
}


def passport(name: str, known: Known, *, on: date, lang: Lang) -> Passport:
    """Gather what is loaded on a firm.

    Args:
        name: The firm, in any spelling.
        known: What is loaded.
        on: Later acts are not told.
        lang: The reader's language.
    """
    key = known.firms.spelled(company_key(name))
    at = 0 if lang == "vi" else 1
    if not key or tells_nothing(fold_words(name)):
        return _empty(SAID["no_name"][at].format(firm=name), name, known, on=on, lang=lang)
    near = {k.name: compare(key, k) for k in known.firms.index.like(key)}
    spelt = [(printed, near[printed], known.firms.cases[printed]) for printed in sorted(near)]
    joined = [_spelling(p, found, cs) for p, found, cs in spelt if found.degree in JOINED]
    alike = [_spelling(p, found, cs) for p, found, cs in spelt if found.degree == "perhaps"]
    if _several(joined):
        named = "; ".join(one.name for one in joined)
        summary = SAID["several"][at].format(firm=name, names=named)
        made = _empty(summary, name, known, on=on, lang=lang)
        return made.model_copy(update={"alike": (*joined, *alike)})
    ids = {case for one in joined for case in one.cases}
    named_in = [k for k in known.cases if k.case.id in ids]
    appearances = tuple(a for k in named_in if (a := _appearance(k, known, key, on, lang)) is not None)
    told = SAID["found" if appearances else "nothing"][at]
    keys = (["spelling"] if len(joined) > 1 else []) + (["alike"] if alike else [])
    keys += [] if appearances else ["not_no"]
    return Passport(
        company=name,
        spellings=tuple(joined),
        alike=tuple(alike),
        appearances=tuple(sorted(appearances, key=_newest_first)),
        summary=told.format(firm=name, count=str(len(appearances))),
        caveats=tuple(CAVEATS[k][at] for k in keys),
        as_of=on,
        language=lang,
        sources_loaded=known.sources,
    )


def _empty(summary: str, name: str, known: Known, *, on: date, lang: Lang) -> Passport:
    caveat = CAVEATS["not_no"][0 if lang == "vi" else 1]
    return Passport(
        company=name,
        summary=summary,
        caveats=(caveat,),
        as_of=on,
        language=lang,
        sources_loaded=known.sources,
    )


def _spelling(printed: str, found: Likeness, cases: Sequence[KnownCase]) -> Spelling:
    ids = tuple(sorted({k.case.id for k in cases}))
    degree = found.degree
    assert degree != "different"
    return Spelling(name=printed, degree=degree, why=found.why, cases=ids)


def _several(joined: Sequence[Spelling]) -> bool:
    """Tell whether two of the names joined are two firms."""
    keys = [company_key(one.name) for one in joined]
    return any(compare(a, b).degree == "different" for a, b in combinations(keys, 2))


def _appearance(one: KnownCase, known: Known, key: CompanyKey, on: date, lang: Lang) -> Appearance | None:
    """Tell one proceeding that names the firm; None where only acts after the day do."""
    case = one.case
    events = [e for e in case.events if e.date <= on]
    notices = {n.id: n for n in known.notices(e.notice for e in events if e.notice)}
    facts = [f for e in events if (f := _fact(case, e, notices, known, key, lang)) is not None]
    if not facts:
        return None
    urls = known.urls(f.source.id for f in facts)
    measures = [m for m in case.measures if m.from_ <= on]
    own = [m for m in measures if any(_bears(key, n) for n in (m.company, m.producer) if n)]
    return Appearance(
        case=case.id,
        ref=next(iter(case.case_numbers), case.id),
        importing_country=case.importing_country,
        product=case.product,
        product_vi=case.product_vi,
        instruments=case.instruments,
        status=case.status,
        roles=_roles(notices.values(), key),
        facts=tuple(f.model_copy(update={"source": linked_source(f.source, urls)}) for f in facts),
        measures=tuple(own),
        now=tuple(in_force(case, on, company=key)),
        peers=_peers(measures, own),
    )


def _fact(
    case: Case, event: CaseEvent, notices: dict[str, Notice], known: Known, key: CompanyKey, lang: Lang
) -> Fact | None:
    quote = words_naming(event, notices.get(event.notice or ""), key, known)
    return fact_of(case, event, lang).model_copy(update={"quote": quote}) if quote else None


def _roles(notices: Iterable[Notice], key: CompanyKey) -> tuple[str, ...]:
    told = {firm.role for n in notices for firm in n.companies if firm.role and _bears(key, firm.name)}
    return tuple(sorted(told))


def _peers(measures: Sequence[Measure], own: Sequence[Measure]) -> tuple[str, ...]:
    others = sorted({m.company for m in measures if m.company and m not in own})
    return tuple(others[:MOST_PEERS])


def _bears(key: CompanyKey, printed: str) -> bool:
    return likeness(key, printed).degree in JOINED


def _newest_first(one: Appearance) -> tuple[int, str]:
    newest = max((f.source.date.toordinal() for f in one.facts if f.source.date), default=0)
    return -newest, one.case


def market_said(one: Appearance, lang: Lang) -> str:
    """Name the market of an appearance."""
    return naming.market(one.importing_country, lang)
