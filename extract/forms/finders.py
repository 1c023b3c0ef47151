"""The rules of the fields for notices outside the Federal Register, gathered for one form."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.authority import AuthorityForm
from extract.field import Find
from extract.forms.codes import codes_finder
from extract.forms.companies import find_companies
from extract.forms.deadlines import deadlines_finder
from extract.forms.goods import find_goods, find_product_vi
from extract.forms.identity import (
    all_origins_finder,
    find_origins,
    find_product,
    find_related_countries,
    find_title,
    instruments_finder,
    stage_finder,
)
from extract.forms.numbers import Written, numbers_finder, one_number_finder
from extract.forms.period import period_finder
from extract.forms.published import published_finder
from extract.forms.rates import rates_finder
from extract.forms.scope import find_scope
from extract.forms.subject import Telling, subject_finder, telling_by
from extract.letterhead import Named, letterhead
from extract.tongue import StageRule
from tradewarn.printed.dates import Order


@dataclass(frozen=True)
class Manner:
    """What is particular to one authority's notices.

    Attributes:
        languages: What it writes, the one to be read first first.
        title: How it sets its titles; the general rule serves most.
        telling: How the telling stretches are found, where not by the title.
        cases: How it writes the numbers of its proceedings.
        acts: How it writes an act's own number; the first that fits.
        related: How it names other acts.
        published: Lines that bear the day of publication: each ends where the date begins.
        stages: Its own wordings, tried before the language's.
        order: What its numeric dates print first, the day or the month; ``sure`` where both occur.
        decimal: Its decimal mark, where that is not its language's.
        editions: Whether each paper is in one of its languages, not in several side by side.
        extra: Rules that replace any of these.
    """

    languages: Sequence[str] = ("en",)
    title: re.Pattern[str] | None = None
    telling: Telling | None = None
    cases: Sequence[Written] = ()
    acts: Sequence[Written] = ()
    related: Sequence[Written] = ()
    published: Sequence[re.Pattern[str]] = ()
    stages: Sequence[StageRule] = ()
    order: Order = "day"
    decimal: str | None = None
    editions: bool = False
    extra: Mapping[str, Find] = field(default_factory=dict)


def authority_form(
    name: str, signs: Sequence[Named], manner: Manner, *, nomenclature: str = "HS", press: bool = False
) -> AuthorityForm:
    """Make the form of an authority outside the United States from its signs and its manner.

    Args:
        name: Its code in `kb/authorities`.
        signs: How it names itself.
        manner: What is particular to its notices.
        nomenclature: What it calls its tariff.
        press: Whether Vietnamese texts may be its own.
    """
    return AuthorityForm(
        name=name,
        recognise=letterhead(signs, press=press),
        nomenclature=nomenclature,
        language=manner.languages[0] if len(manner.languages) == 1 else None,
        finders=finders(manner),
    )


def finders(manner: Manner) -> dict[str, Find]:
    """Give the rules of every field that a foreign form words otherwise than the Federal Register."""
    return {
        "headline": subject_finder(
            manner.languages,
            manner.telling or telling_by(manner.title),
            decimal=manner.decimal,
            editions=manner.editions,
        ),
        "title": find_title,
        "stage": stage_finder(manner.stages),
        "instruments": instruments_finder(),
        "countries_of_origin": find_origins,
        "all_origins": all_origins_finder(),
        "related_countries": find_related_countries,
        "product": find_product,
        "case_numbers": numbers_finder(manner.cases, field="case_numbers"),
        "document_number": one_number_finder(manner.acts),
        "related_acts": numbers_finder(manner.related, field="related_acts"),
        "publication_date": published_finder(manner.published, order=manner.order),
        "period": period_finder(),
        "deadlines": deadlines_finder(),
        "hs_codes": codes_finder(),
        "rates": rates_finder(),
        "companies": find_companies,
        "scope": find_scope,
        "goods": find_goods,
        "product_vi": find_product_vi,
        **manner.extra,
    }
