"""Made-up proceedings for benches of questions: notices of real shape about cases that never were.

Goods are those of the thesaurus; numbers, firms and rates are drawn. A proceeding runs from its
initiation over its findings to an order and the reviews of it, or ends on the way. Numbers follow
the forms of the authorities and lie where these have none. The same seed gives the same notices.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import sha256
from itertools import count as numbered

from kb.goods import Good, goods
from tradewarn.model import (
    Case,
    CaseEvent,
    Company,
    Extraction,
    Found,
    HsCode,
    Instrument,
    Notice,
    Page,
    Rate,
    RelatedCountry,
    Scope,
    Source,
    Stage,
)

AUTHORITIES = {
    "US": "US-DOC",
    "EU": "EU-COM",
    "IN": "IN-DGTR",
    "CA": "CA-CBSA",
    "AU": "AU-ADC",
    "TR": "TR-MOT",
    "BR": "BR-DECOM",
    "MX": "MX-SE",
    "ID": "ID-KADI",
}
MARKETS = {"US": 24, "IN": 18, "EU": 14, "TR": 10, "CA": 9, "AU": 8, "MX": 7, "BR": 6, "ID": 4}
ORIGINS = {"CN": 38, "VN": 20, "KR": 9, "TH": 9, "IN": 8, "ID": 6, "MY": 5, "TR": 5}
KINDS = {"AD": 64, "CVD": 22, "AC": 8, "SG": 6}
NAMES = {"CN": "China", "VN": "Vietnam", "KR": "Korea", "TH": "Thailand", "IN": "India"} | {
    "ID": "Indonesia",
    "MY": "Malaysia",
    "TR": "Turkey",
}
FORMS = {"VN": ("Joint Stock Company", "Co., Ltd."), "CN": ("Co., Ltd.", "Group Co., Ltd.")}
HEADS = [
    "b",
    "br",
    "c",
    "d",
    "dr",
    "f",
    "g",
    "h",
    "k",
    "kl",
    "l",
    "m",
    "n",
    "p",
    "qu",
    "r",
    "s",
    "t",
    "v",
    "z",
]
MIDDLES = ["a", "e", "i", "o", "u", "ai", "eo", "ia", "ou"]
TAILS = ["l", "m", "n", "r", "s", "x", "nd", "rk", "lt"]
SYLLABLES = [h + m + t for h in HEADS for m in MIDDLES for t in TAILS]
TRADES = ("Foods", "Steel", "Wood", "Plastics", "Trading", "Industry", "Textile", "Import Export")
FIRMS = {"VN": 4_000, "CN": 16_000}
OTHER_FIRMS = 2_000
UNDATED = 0.005  # share of notices whose day nobody could read
FIRST, LAST = date(1995, 1, 1), date(2026, 6, 30)
VARIANTS = ("{}", "Certain {}", "{} and Parts Thereof", "{} of Industrial Grade")
FORM_OF_NUMBER = {
    "US": "{letter}-9{a:02d}-{b:03d}",
    "EU": "{letter}D{a:02d}{b:03d}",
    "IN": "{letter}D(OI)-{b:d}/9{a:03d}",
    "CA": "{letter}{letter}{a:02d}{b:03d} IN",
}


@dataclass(slots=True)
class Proceeding:
    """What stays the same over the steps of one proceeding."""

    number: int
    market: str
    kind: str
    good: Good
    product: str
    origins: tuple[str, ...]
    case_numbers: tuple[str, ...]
    firms: tuple[tuple[str, str], ...]  # name, country
    begun: date
    printed: list[str] = field(default_factory=list)


def made(count: int, seed: int) -> Iterator[Extraction]:
    """Draw documents of one notice each, proceeding by proceeding, until there are enough."""
    chance = random.Random(f"{seed} notices")
    named = list(goods().values())
    given = 0
    for number in numbered():
        one = _proceeding(chance, number, named)
        for step, (stage, day) in enumerate(_steps(chance, one)):
            if given == count:
                return
            yield _document(chance, one, step, stage, day)
            given += 1


def firm_names(seed: int) -> Mapping[str, list[str]]:
    """Give the firms of each country; the same name never stands twice."""
    found = {}
    for country in ORIGINS:
        chance = random.Random(f"{seed} firms {country}")
        names: dict[str, None] = {}
        while len(names) < FIRMS.get(country, OTHER_FIRMS):
            words = " ".join(s.capitalize() for s in chance.sample(SYLLABLES, 2))
            trade = f" {chance.choice(TRADES)}" if chance.random() < 0.6 else ""
            names[f"{words}{trade} {chance.choice(FORMS.get(country, ('Ltd.', 'Co., Ltd.')))}"] = None
        found[country] = list(names)
    return found


_FIRMS = firm_names(0)


def listed(count: int, seed: int) -> list[Case]:
    """Draw rows of a list of proceedings, as `tradewarn kb load` would keep them."""
    chance = random.Random(f"{seed} rows")
    named = list(goods().values())
    rows = []
    for n in range(count):
        good, day = chance.choice(named), _day(chance)
        source = Source(id=f"made-{n:05d}", ref=f"made-{n:05d}", date=day)
        stage = chance.choice((Stage.INITIATION, Stage.FINAL, Stage.ORDER))
        step = CaseEvent(date=day, stage=stage, source=source, quote=f"{stage.value} | {day}")
        rows.append(
            Case(
                id=source.id,
                importing_country=_drawn(chance, MARKETS),
                product=good.en.capitalize(),
                product_vi=good.vi,
                goods=(good.id,),
                instruments=(Instrument(_drawn(chance, {"AD": 3, "CVD": 1})),),
                countries_of_origin=(_drawn(chance, ORIGINS),),
                events=(step,),
                notes=(f"source: made up, row {n}",) if n % 3 else (),
                cited=True,
            )
        )
    return rows


def _proceeding(chance: random.Random, number: int, named: list[Good]) -> Proceeding:
    market, kind, good = _drawn(chance, MARKETS), _drawn(chance, KINDS), chance.choice(named)
    several = 1 if kind in ("AC", "SG") else chance.choices((1, 2, 3), (80, 15, 5))[0]
    origins = tuple(sorted({_drawn(chance, ORIGINS) for _ in range(several)}))
    if kind == "AC":
        origins = ("CN",)
    firms = tuple((chance.choice(_FIRMS[o]), o) for o in origins for _ in range(chance.randint(0, 6)))
    numbers = tuple(_number(market, kind, number * 3 + at) for at in range(len(origins)))
    title = chance.choice(VARIANTS).format(good.en.title())
    return Proceeding(
        number, market, kind, good, title, origins, numbers, tuple(dict.fromkeys(firms)), _day(chance)
    )


def _number(market: str, kind: str, at: int) -> str:
    form = FORM_OF_NUMBER.get(market, "{market}-{letter}D-{b:03d}/9{a:02d}")
    letter = {"AD": "A", "CVD": "C", "SG": "S", "AC": "A"}[kind]
    return form.format(letter=letter, market=market, a=at // 1000, b=at % 1000)


def _steps(chance: random.Random, one: Proceeding) -> Iterator[tuple[Stage, date]]:
    """Draw the steps of a proceeding: about one in five ends without a measure."""
    prefix = "circumvention-" if one.kind == "AC" else ""
    day = one.begun
    yield Stage(prefix + "initiation"), day
    for stage, share, days in ((prefix + "prelim", 0.85, 150), (prefix + "final", 0.9, 120)):
        day += timedelta(days=days + chance.randint(0, 60))
        if day > LAST:
            return
        if chance.random() > share:
            yield Stage.TERMINATION, day
            return
        yield Stage(stage), day
    if one.kind == "AC":
        return
    day += timedelta(days=chance.randint(10, 60))
    if day <= LAST:
        yield Stage.ORDER, day
    for year in range(1, 1 + chance.choice((0, 0, 1, 2, 3, 5))):
        day += timedelta(days=340 + chance.randint(0, 50))
        if day > LAST:
            return
        fifth = year == 5
        yield Stage.SUNSET_FINAL if fifth else Stage.REVIEW_FINAL, day
    if chance.random() < 0.15 and day + timedelta(days=400) <= LAST:
        yield Stage.REVOCATION, day + timedelta(days=400)


def _document(chance: random.Random, one: Proceeding, step: int, stage: Stage, day: date) -> Extraction:
    act = f"{9000 + one.number // 999}/{one.number % 999:03d}-{step}"
    undated = chance.random() < UNDATED
    rates = tuple(_rates(chance, one, stage))
    where = ", ".join(NAMES[o] for o in one.origins)
    title = f"{one.product} From {where}: {stage.value.replace('-', ' ').capitalize()}"
    lines = [title, f"Case {', '.join(one.case_numbers)}", f"Published {day}", f"Act {act}"]
    lines.append(f"The product is {one.product}, heading {one.good.hs[0]}.")
    lines += [_row(r) for r in rates] + [f"{name} took part." for name, _ in one.firms]
    without = f"Goods of less than {chance.randint(1, 9)} kg are not covered." if step == 0 else ""
    body = "\n".join([*lines, without, *_padding(chance)])
    quotes = {"title": title, "publication_date": lines[2], "product": lines[4]}
    quotes |= {"case_numbers": lines[1], "document_number": lines[3], "countries_of_origin": title}
    proofs = {name: (_found(body, q),) for name, q in quotes.items() if not undated or "date" not in name}
    proofs["rates"] = tuple(_found(body, _row(r), r.model_dump(mode="json")) for r in rates)
    scope = Scope(include=(lines[4],), exclude=(without,) if without else ())
    dated = None if undated else day
    notice = _notice(one, act, stage, dated, body, title=title, rates=rates, scope=scope, proofs=proofs)
    return Extraction(
        path=f"{act}.txt",
        sha256=notice.document,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text=body),),
        relevant=True,
        notices=(notice,),
        issues=(),
    )


def _row(rate: Rate) -> str:
    return f"{rate.company or 'All others'} ({rate.country}) {rate.printed}"


def _notice(
    one: Proceeding,
    act: str,
    stage: Stage,
    day: date | None,
    body: str,
    *,
    title: str,
    rates: tuple[Rate, ...],
    scope: Scope,
    proofs: Mapping[str, tuple[Found, ...]],
) -> Notice:
    digest = sha256(body.encode()).hexdigest()
    return Notice(
        id=f"n{digest[:24]}",
        document=digest,
        pages=(1, 1),
        authority=AUTHORITIES[one.market],
        importing_country=one.market,
        instruments=(Instrument(one.kind),),
        stage=stage,
        countries_of_origin=one.origins,
        all_origins=one.kind == "SG",
        related_countries=_related(one),
        product=one.product,
        product_vi=one.good.vi,
        goods=(one.good.id,),
        case_numbers=one.case_numbers,
        document_number=act,
        title=title,
        language="en",
        hs_codes=tuple(HsCode(printed=h, digits=h) for h in one.good.hs[:2]),
        publication_date=day,
        companies=tuple(Company(name=n, role="exporter", country=c) for n, c in one.firms),
        rates=rates,
        scope=scope,
        evidence={name: found for name, found in proofs.items() if found},
    )


def _related(one: Proceeding) -> tuple[RelatedCountry, ...]:
    if one.kind != "AC":
        return ()
    asked = "VN" if one.number % 2 else "TH"
    return (RelatedCountry(country="CN", role="order"), RelatedCountry(country=asked, role="inquiry"))


def _rates(chance: random.Random, one: Proceeding, stage: Stage) -> Iterator[Rate]:
    part = stage.value.removeprefix("circumvention-")
    if part not in ("prelim", "final", "order", "review-final"):
        return
    of_act: list[tuple[str | None, str]] = [
        f for f in one.firms if part != "review-final" or chance.random() < 0.5
    ]
    if part != "review-final":
        of_act += [(None, origin) for origin in one.origins]
    for company, country in of_act:
        amount = f"{chance.uniform(0.6, 190):.2f}"
        yield Rate(
            company=company,
            country=country,
            scope="company" if company else "all_others",
            rate=amount,
            unit="%",
            basis="dumping margin" if one.kind != "CVD" else "subsidy rate",
            kind="ad_valorem",
            printed=f"{amount}%",
        )


def _padding(chance: random.Random) -> Iterator[str]:
    for _ in range(3):
        yield " ".join(chance.choices(SYLLABLES, k=40)) + "."


def _found(body: str, quote: str, value: object = None) -> Found:
    at = body.index(quote)
    told = quote if value is None else value
    return Found(value=told, quote=quote, page=1, start=at, end=at + len(quote), confidence=0.9, by="made")


def _day(chance: random.Random) -> date:
    return FIRST + timedelta(days=chance.randint(0, (LAST - FIRST).days))


def _drawn(chance: random.Random, shares: Mapping[str, int]) -> str:
    return chance.choices(list(shares), list(shares.values()))[0]
