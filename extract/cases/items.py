"""What joining looks at: one notice or cited row, as a step of one kind of proceeding."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from extract.cases.numbers import number_instrument, plain_number
from extract.cases.parts import part_of
from extract.cases.words import product_words
from kb.stages import Part, stages, stages_in
from tradewarn.model import Case, Instrument, Notice, Stage

OWN_KIND = (Instrument.AC, Instrument.EV, Instrument.AA)  # proceedings about goods under another's order
ALL_ORIGINS = (Instrument.SG,)  # a safeguard that lists origins still is one proceeding
HOME = "VN"  # whose exporters the cases are told for
UNKNOWN = "?"
EVERYONE = "*"


@dataclass(frozen=True, slots=True)
class Item:
    """One notice or cited row within one kind of proceeding (`track`).

    `origins` are those whose goods the proceeding is about (for circumvention, the
    country of the order). `act` is the document's own number, `cites` those of acts that it
    amends or rests on. `loose` items cover several products or say too little: they
    join what exists and tie nothing together. `joint` ones tell of two instruments and
    several countries without saying which is for which.
    """

    key: str
    day: date
    track: str
    words: frozenset[str]
    goods: frozenset[str]
    numbers: frozenset[str]
    origins: tuple[str, ...]
    phase: Part
    opened: date | None
    ordered: date | None
    ended: date | None
    loose: bool = False
    joint: bool = False
    act: str = ""
    cites: frozenset[str] = frozenset()
    notice: Notice | None = None
    cited: Case | None = None


def notice_items(notices: Iterable[Notice]) -> Iterator[Item]:
    """Give each dated notice's items, one for each kind of proceeding it is a step of."""
    for notice in notices:
        if notice.partial or notice.publication_date is None:
            continue
        for track in _tracks(notice.instruments, notice.stage):
            yield _notice_item(notice, track, notice.publication_date)


def cited_items(cases: Iterable[Case]) -> Iterator[Item]:
    """Give the items of cited rows; a row without a dated event stays what it is."""
    opening, measure, ending = stages_in("opening"), stages_in("measure"), stages_in("ending")
    for case in cases:
        days = [e.date for e in case.events]
        if not days:
            continue
        opened = [e.date for e in case.events if e.stage in opening]
        ordered = [e.date for e in case.events if e.stage in measure]
        ended = [e.date for e in case.events if e.stage in ending or e.result == "negative"]
        for track in _tracks(case.instruments, None):
            origins = _cited_origins(case, track)
            yield Item(
                key=case.id,
                day=min(days),
                track=track,
                words=product_words(case.product),
                goods=frozenset(case.goods),
                numbers=_numbers(case.case_numbers, track),
                origins=origins,
                loose=origins == (UNKNOWN,),
                phase=stages()[case.events[0].stage].part,
                opened=min(opened, default=None),
                ordered=min(ordered, default=None),
                ended=max(ended, default=None),
                cited=case,
            )


def _notice_item(notice: Notice, track: str, day: date) -> Item:
    part = part_of(notice.stage or Stage.OTHER, notice.title or "")
    numbers = _numbers(notice.case_numbers, track)
    origins = _notice_origins(notice, track)
    named = notice.product or ""
    a_case = 3 if track in OWN_KIND else 2  # numbers an authority may print for one origin
    several = ";" in named or len(numbers) > len(origins) * a_case or (not named and len(notice.goods) > 1)
    base = [i for i in notice.instruments if i not in OWN_KIND]
    return Item(
        key=notice.id,
        day=day,
        track=track,
        words=product_words(named) if named else _goods_words(notice),
        goods=frozenset(notice.goods),
        numbers=numbers,
        origins=origins,
        phase=part,
        opened=day if part == "opening" else None,
        ordered=day if part == "measure" else None,
        ended=day if part == "ending" else None,
        loose=several or not (named or notice.goods) or origins == (UNKNOWN,),
        joint=track not in OWN_KIND and len(base) > 1 and len(origins) > 1,
        act=plain_number(notice.document_number or ""),
        cites=frozenset(map(plain_number, notice.related_acts)) if part != "opening" else frozenset(),
        notice=notice,
    )


def _goods_words(notice: Notice) -> frozenset[str]:
    """Give what stands for the product's words where a notice names none."""
    return frozenset(f"goods:{g}" for g in notice.goods)


def _tracks(instruments: Iterable[Instrument], stage: Stage | None) -> list[str]:
    listed = list(dict.fromkeys(instruments))
    for own in OWN_KIND:
        if own in listed:
            return [own.value]
    if stage in (Stage.CIRCUMVENTION_INITIATION, Stage.CIRCUMVENTION_PRELIM, Stage.CIRCUMVENTION_FINAL):
        return [Instrument.AC.value]
    return [i.value for i in listed] or [UNKNOWN]


def _numbers(numbers: Iterable[str], track: str) -> frozenset[str]:
    own = track in OWN_KIND or track == UNKNOWN
    return frozenset(plain_number(n) for n in numbers if own or number_instrument(n) in (None, track))


def _notice_origins(notice: Notice, track: str) -> tuple[str, ...]:
    if notice.all_origins or track in ALL_ORIGINS:
        return (EVERYONE,)
    if track in OWN_KIND:
        ordered = {r.country for r in notice.related_countries if r.role == "order"}
        asked = {r.country for r in notice.related_countries if r.role in ("inquiry", "third_country")}
        found = ordered or set(notice.countries_of_origin) - asked or set(notice.countries_of_origin)
    else:
        found = set(notice.countries_of_origin)
    return tuple(sorted(found)) or (UNKNOWN,)


def _cited_origins(case: Case, track: str) -> tuple[str, ...]:
    if case.all_origins or track in ALL_ORIGINS:
        return (EVERYONE,)
    if track in OWN_KIND:
        ordered = sorted({r.country for r in case.related_countries if r.role == "order"})
        return tuple(ordered) or (UNKNOWN,)
    if HOME in case.countries_of_origin:
        return (HOME,)  # the row's outcome is for these goods; the others were looked at beside them
    return tuple(sorted(set(case.countries_of_origin))) or (UNKNOWN,)
