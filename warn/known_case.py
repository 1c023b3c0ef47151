"""A case made ready for questions."""

from dataclasses import dataclass
from functools import cached_property

from extract.cases.numbers import plain_number
from extract.cases.words import product_words
from kb.countries import find_countries
from kb.goods import goods
from tradewarn.model import Case, Notice

HOME = "VN"
ABOUT = ("inquiry", "third_country", "consigned_from")


@dataclass(frozen=True)
class KnownCase:
    """A case made ready for questions."""

    case: Case
    body: str  # as stored; equal bodies are one case unchanged
    goods: frozenset[str]
    wider: frozenset[str]  # its goods and the kinds that they belong to
    words: frozenset[str]
    codes: frozenset[str]
    undated: Notice | None = None  # a notice without a readable day stands alone, as a case without steps

    @cached_property
    def home(self) -> bool:
        """Whether it is about goods from Viet Nam, or through it; its own measures meet nobody's exports."""
        case = self.case
        return case.importing_country != HOME and (
            case.all_origins
            or HOME in case.countries_of_origin
            or any(r.country == HOME and r.role in ABOUT for r in case.related_countries)
        )

    @cached_property
    def input_origins(self) -> frozenset[str]:
        """The countries of whose inputs the goods are made, for circumvention: those of the order too."""
        ordered = {r.country for r in self.case.related_countries if r.role == "order"}
        printed = {m.code for m in find_countries(self.case.product, folded=True)}
        about = {r.country for r in self.case.related_countries if r.role in ABOUT}
        return frozenset((ordered | printed | set(self.case.countries_of_origin)) - about - {HOME})

    @cached_property
    def refs(self) -> frozenset[str]:
        """Every number by which it can be asked for."""
        acts = {e.source.ref for e in self.case.events} | {s.ref for e in self.case.events for s in e.also}
        acts |= {self.undated.document_number or ""} - {""} if self.undated else set()
        return frozenset(plain_number(n) for n in {*self.case.case_numbers, *acts})


def made_ready(case: Case, body: str) -> KnownCase:
    """Make a case ready; `body` is what it is stored as."""
    own = frozenset(case.goods)
    wider = set(own)
    for good in own:
        at: str | None = good
        while at is not None and (entry := goods().get(at)) is not None:
            at = entry.broader
            if at is None or at in wider:
                break
            wider.add(at)
    return KnownCase(case, body, own, frozenset(wider), product_words(case.product), frozenset(case.hs))
