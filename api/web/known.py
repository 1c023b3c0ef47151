"""What the store knows of hits beside their titles: the goods in the page's language, and the stage."""

import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from api.web.words import Language
from index.backend import ALL_ORIGINS
from index.entries import UNCHECKED
from tradewarn.errors import NotFound
from tradewarn.model import Case, Hit, Notice
from tradewarn.store import Store

OWN_ID = re.compile(r"[a-z]{1,12}-[0-9a-f]{12,64}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Known:
    """The goods of a hit in one language, its origins, the stage of its act or the state of its case.

    What nobody read is empty; `*` among the origins stands for all.
    """

    goods: str
    origins: tuple[str, ...] = ()
    stage: str | None = None
    status: str | None = None


def known_of(hits: Sequence[Hit], store: Store, language: Language, *, on: date) -> Mapping[str, Known]:
    """Tell of each notice and case what its title, often in another language, does not; `on` a day."""
    from extract.cases.stands import as_of  # the commands, which ask for less, need not wait for it

    found = {}
    for notice in store.notices.many([hit.id for hit in hits if hit.kind == "notice"]):
        goods = notice.product_vi if language == "vi" else (notice.product_en or notice.product)
        found[notice.id] = Known(_upper(goods), _origins(notice), stage=notice.stage)
    for hit in hits:
        if hit.kind == "case":
            with suppress(NotFound):  # made anew since the index was
                case = as_of(store.cases.get(hit.id), on)
                goods = case.product_vi if language == "vi" else case.product
                found[hit.id] = Known(_upper(goods), _origins(case), status=case.status)
    return found


def _origins(record: Notice | Case) -> tuple[str, ...]:
    return (ALL_ORIGINS,) if record.all_origins else record.countries_of_origin


def own_id(ref: str) -> bool:
    """Tell whether a number is only our own id, which is nobody's number.

    Example:
        >>> own_id("n-89f348a0826616e5"), own_id("A-999-000")
        (True, False)
    """
    return OWN_ID.fullmatch(ref) is not None


def case_name(title: str) -> str:
    """Give the name of a precedent; that it is unchecked is told beside, in the reader's language.

    Example:
        >>> case_name("A v. B (chưa kiểm chứng – unchecked)")
        'A v. B'
    """
    return title.removesuffix(UNCHECKED)


def _upper(text: str | None) -> str:
    return text[:1].upper() + text[1:] if text else ""
