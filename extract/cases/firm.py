"""When two printed names are certainly one firm, so that a later rate replaces an earlier one.

Only spelling, marks, language and legal form may differ, or a source gives both names to
one firm. Names that merely can be one firm are kept apart here: a rate must never end for
the sister of the firm that got a new one. Who asks for a firm is answered by the wider
comparing of `kb.company_likeness`.
"""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Protocol

from kb.company_likeness import DEGREES, Likeness, compare, same_company
from kb.company_names import CompanyKey, also_named, company_key
from tradewarn.model import Measure, Rate

Figure = tuple[str, str, str]  # what a rate says, as far as it tells two firms of an act apart
LONGEST = 400  # letters of a name that can be several firms'


def likeness(firm: CompanyKey, printed: str) -> Likeness:
    """Tell how surely a firm is the one that a row names, or one of several that it names.

    Example:
        >>> likeness(company_key("Sao Mai JSC"), "Hoa Lan Co., Ltd and Sao Mai JSC").degree
        'same'
    """
    found = [compare(firm, company_key(name)) for name in names_in(printed)]
    return min(found, key=lambda f: (DEGREES.index(f.degree), not f.sure))


@lru_cache(maxsize=16_384)
def names_in(printed: str) -> tuple[str, ...]:
    """Give a printed name, and where it is a list of firms those of it too."""
    from extract.companies.names import members  # patterns that a question without a firm never asks for

    return (printed, *members(printed)) if len(printed) <= LONGEST else (printed,)


def one_firm(a: str, b: str) -> bool:
    """Tell whether two printed names are certainly one firm.

    Example:
        >>> one_firm("Hạ Long Gạch Joint Stock Company", "HA LONG GACH JSC.")
        True
        >>> one_firm("Hạ Long Gạch Joint Stock Company", "Ha Long Gach Co., Ltd.")
        False
    """
    return a == b or same_company(company_key(a), company_key(b))


def firms_of(
    names: Iterable[str],
    apart: Collection[frozenset[str]] = (),
    *,
    also: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> dict[str, str]:
    """Give every name the name that stands for its firm.

    Names are one firm's where each is certainly the same as all others. A name that fits
    two firms (typed without its marks, say) is neither's.

    Args:
        names: As printed in one proceeding.
        apart: Names of which an act tells that they are two firms.
        also: The other spellings that notices give for a name.
    """
    keys = {n: also_named(company_key(n), also.get(n, ())) for n in names}
    groups: list[list[str]] = []
    places: dict[str, set[int]] = {}
    for name in sorted(keys, key=lambda n: (-_says(keys[n]), n)):
        blocks = _blocks(keys[name])
        near = sorted({at for block in blocks for at in places.get(block, ())})
        fitting = [at for at in near if any(same_company(keys[name], keys[other]) for other in groups[at])]
        joins = len(fitting) == 1 and all(
            same_company(keys[name], keys[o]) and frozenset((name, o)) not in apart
            for o in groups[fitting[0]]
        )
        at = fitting[0] if joins else len(groups)
        if joins:
            groups[at].append(name)
        else:
            groups.append([name])
        for block in blocks:
            places.setdefault(block, set()).add(at)
    return {name: group[0] for group in groups for name in group}


def told_apart(rows: Iterable[tuple[str, str | None, Figure]]) -> set[frozenset[str]]:
    """Give the pairs of names, alike in more than spelling, to which one act gives other rates.

    Of names that differ in spelling alone another rate is a contradiction in the source.

    Args:
        rows: Of each rate the act, the firm as printed, and what it says.
    """
    acts: dict[tuple[str, str], dict[str, set[Figure]]] = {}
    for act, name, figure in rows:
        for block in _blocks(company_key(name)) if name else ():
            acts.setdefault((act, block), {}).setdefault(name or "", set()).add(figure)
    return {
        frozenset((name, other))
        for told in acts.values()
        for name in told
        for other in told
        if name < other
        and company_key(name).whole != company_key(other).whole
        and not told[name] & told[other]
    }


def figure_of(rate: Rate | Measure) -> Figure:
    """Give what a rate says, as far as it tells two firms of one act apart."""
    return (rate.rate or "", rate.unit or "", rate.goods or "")


class Aliased(Protocol):
    """A firm as a notice names it, with its other spellings there."""

    @property
    def name(self) -> str:
        """Its name as printed."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its other spellings."""


def spellings(companies: Iterable[Aliased]) -> dict[str, set[str]]:
    """Give for each firm's name in notices the other spellings that stand there."""
    found: dict[str, set[str]] = {}
    for company in (c for c in companies if c.aliases):
        every = {company.name, *company.aliases}
        for name in every:
            found.setdefault(name, set()).update(every - {name})
    return found


def _says(key: CompanyKey) -> int:
    """Count what a name tells of its firm, so that full names make the groups that short ones join."""
    return len(key.others) * 4 + bool(key.kind) * 2 + bool(key.spoken)


def _blocks(key: CompanyKey) -> set[str]:
    """Give the words by which spellings of one firm find each other."""
    found = {b for k, _ in key.names for b in (k.whole, k.mark, "".join(k.own), *k.short, *k.firms)}
    return found - {""}
