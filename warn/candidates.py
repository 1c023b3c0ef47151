"""Which proceedings a question can be about: proposed broadly, then decided by rules."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from extract.cases.numbers import plain_number
from kb.goods import goods, goods_for_hs
from tradewarn.model import CaseEvent, Instrument
from warn.known import Known
from warn.known_case import HOME, KnownCase
from warn.question import Understood

SURE = 0.8
WIDER = 0.6  # the case is about a wider or narrower kind of goods than was asked
CODE_ONLY = 0.7
FAMILY = 0.5  # other goods of one subheading: counts only where the scope leaves them out by name
WORDS_ONLY = 0.65
INPUTS = 0.15  # for goods made of inputs of the country that a circumvention finding is about


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proceeding that may be about the goods, how surely, and why."""

    known: KnownCase
    score: float
    by: str  # goods, wider, family, code, words, number, firm
    code: str | None = None  # the code of the question that the case lists


def candidates(asked: Understood, known: Known, *, limit: int = 24) -> list[Candidate]:
    """Find the proceedings on goods from Viet Nam that a question can be about, the surest first.

    A number names its proceeding whatever else is asked; one on other countries' goods
    (see `numbered`) says nothing of Viet Nam's. Else goods by the thesaurus, by
    code, or by the words of the product; a heading alone is no tie between goods.
    """
    ours = [k for k in numbered(asked, known) if about_home(k, asked)]
    if ours:
        return [Candidate(k, 1.0, "number") for k in ours]
    proposed = _proposed(asked, known)
    wanted = [k for k in proposed if k.home and _in_market(k, asked)]
    found = [_by_inputs(c, asked) for k in wanted if (c := _tie(k, asked)) is not None]
    found.sort(key=lambda c: (-c.score, c.known.case.id))
    return found[:limit]


def _by_inputs(one: Candidate, asked: Understood) -> Candidate:
    """Put a circumvention finding on goods of these very inputs before those on others'."""
    if not asked.made_of or Instrument.AC not in one.known.case.instruments:
        return one
    fits = bool(set(asked.made_of) & one.known.input_origins)
    return replace(one, score=round(one.score + (INPUTS if fits else -INPUTS), 2))


def numbered(asked: Understood, known: Known) -> list[KnownCase]:
    """Give the proceedings that the question names by number, whichever countries they are on."""
    cases = {k.case.id: k for n in asked.numbers for k in known.by_number.get(n, ())}
    return [k for _, k in sorted(cases.items())]


def numbers_of(event: CaseEvent) -> set[str]:
    """Give the numbers of an act, those of its duplicates and corrections too."""
    return {plain_number(s.ref) for s in (event.source, *event.also)}


def about_home(known: KnownCase, asked: Understood) -> bool:
    """Tell whether a proceeding, and the acts of it that the question names, concern Viet Nam."""
    wanted = set(asked.numbers)
    acts = [e for e in known.case.events if wanted & numbers_of(e)]
    others = bool(acts) and all(e.origins and HOME not in e.origins for e in acts)
    return known.home and not others


def of_firm(asked: Understood, cases: Iterable[KnownCase]) -> list[Candidate]:
    """Give the proceedings that name the firm, where no goods were asked about."""
    ours = [k for k in cases if k.home or not k.case.countries_of_origin]  # it names a firm of ours
    found = {k.case.id: k for k in ours if _in_market(k, asked)}
    return [Candidate(k, SURE, "firm") for _, k in sorted(found.items())]


def unnamed_goods(known: KnownCase, asked: Understood) -> bool:
    """Tell whether a proceeding that names the firm does not say on which goods it is, or on these."""
    if known.goods & set(asked.goods) or _akin(known, asked.goods):
        return True
    return not known.goods and (not known.case.product or bool(known.words & asked.words))


def competitors(asked: Understood, known: Known) -> list[KnownCase]:
    """Give the running proceedings in the asked market on the same goods of other countries.

    Measures in force come first, those on China before others: most circumvention
    inquiries into goods from Viet Nam rest on an order on China.
    """
    cases = {k.case.id: k for g in asked.goods or asked.coded[:1] for k in known.by_good.get(g, ())}
    running = [k for k in cases.values() if k.case.status in ("in_force", "provisional", "open")]
    found = [k for k in running if not k.home and _in_market(k, asked)]
    return sorted(
        found,
        key=lambda k: (k.case.status != "in_force", "CN" not in k.case.countries_of_origin, k.case.id),
    )


def near(asked: Understood, known: Known) -> list[KnownCase]:
    """Give the proceedings in the asked market on goods of the same tariff headings, for a warning."""
    listed = [h for g in asked.goods[:2] if g in goods() for h in goods()[g].hs]
    headings = sorted({h[:4] for h in (*listed, *asked.codes)})
    cases = {k.case.id: k for h in headings for k in known.by_heading.get(h, ())}
    return [k for _, k in sorted(cases.items()) if k.home and asked.markets and _in_market(k, asked)]


def _proposed(asked: Understood, known: Known) -> list[KnownCase]:
    found: dict[str, KnownCase] = {}
    ids = set(asked.goods) | (set(asked.coded) if not asked.goods else set())
    for name in list(ids):
        ids |= set(_wider(name))
    for name in sorted(ids):
        found |= {k.case.id: k for k in known.by_good.get(name, ())}
    of_goods = [h for g in asked.goods[:1] if g in goods() for h in goods()[g].hs]
    for code in (*asked.codes, *of_goods):
        found |= {k.case.id: k for k in known.by_heading.get(code[:4], ())}
        for good in goods_for_hs(code[:6]):
            found |= {k.case.id: k for k in known.by_good.get(good.id, ())}
    for word in sorted(asked.words):
        found |= {k.case.id: k for k in known.by_word.get(word, ()) if k.words <= asked.words}
    return [found[i] for i in sorted(found)]


def _tie(known: KnownCase, asked: Understood) -> Candidate | None:
    """Tell how a case is tied to the goods asked about; None where it is not."""
    code = next((c for c in asked.codes if _lists(known, c)), None)
    if asked.goods:
        if known.goods & set(asked.goods):
            return Candidate(known, SURE + (0.15 if code else 0.0), "goods", code)
        if _akin(known, asked.goods):
            return Candidate(known, WIDER + (0.25 if code else 0.0), "wider", code)
        if known.words and known.words <= asked.words and not known.goods:
            return Candidate(known, WORDS_ONLY, "words", code)
        if code is not None and not (known.goods or known.words):  # nobody could read what it names
            return Candidate(known, CODE_ONLY, "code", code)
        return Candidate(known, FAMILY, "family", code) if _in_family(known, asked) else None
    if code is not None:
        return Candidate(known, CODE_ONLY, "code", code)
    if asked.codes:
        listed = not known.codes and known.goods & set(asked.coded)
        return Candidate(known, CODE_ONLY - 0.1, "code") if listed else None
    named = len(known.words) >= 2 and known.words <= asked.words
    return Candidate(known, WORDS_ONLY, "words") if named else None


def _in_family(known: KnownCase, asked: Understood) -> bool:
    """Tell whether goods of another name share a subheading with the case's goods."""
    mine = {h for g in asked.goods[:1] if g in goods() for h in goods()[g].hs if len(h) >= 6}
    theirs = {h for g in known.goods if g in goods() for h in goods()[g].hs} | {c[:6] for c in known.codes}
    return bool(mine & theirs)


def _lists(known: KnownCase, code: str) -> bool:
    """Tell whether a case lists a code: equal on six digits, or one side names the heading."""
    for listed in known.codes:
        shorter = min(len(listed), len(code), 6)
        if listed[:shorter] == code[:shorter]:
            return True
    return False


def _akin(known: KnownCase, asked: Iterable[str]) -> bool:
    """Tell whether a case is about a kind of goods within, or around, the one asked."""
    return any(g in known.wider or set(_wider(g)) & known.goods for g in asked)


def _wider(good: str) -> list[str]:
    found: list[str] = []
    at = goods()[good].broader if good in goods() else None
    while at is not None and at not in found:
        found.append(at)
        at = goods()[at].broader if at in goods() else None
    return found


def _in_market(known: KnownCase, asked: Understood) -> bool:
    return not asked.markets or known.case.importing_country in asked.markets
