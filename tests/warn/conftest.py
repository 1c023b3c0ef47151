"""A made-up world: goods of the thesaurus, but proceedings, numbers and firms that never were."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from extract.cases import assemble_cases
from tradewarn.model import (
    Case,
    CaseEvent,
    Company,
    Document,
    Extraction,
    Found,
    HsCode,
    Instrument,
    Notice,
    Page,
    Question,
    Rate,
    RelatedCountry,
    Source,
    Stage,
)
from warn.check import Checker

DAY = date(2031, 3, 10)
PRODUCTS = {
    "ceramic-tiles": ("Certain Ceramic Tiles", "gạch men"),
    "paper-bags": ("Certain Paper Bags", "túi giấy"),
    "mattresses": ("Mattresses", "đệm mút"),
    "frozen-warmwater-shrimp": ("Frozen Warmwater Shrimp", "tôm nước ấm đông lạnh"),
    "cement": ("Cement", "xi măng"),
    "cold-rolled-steel": ("Cold-Rolled Steel Flat Products", "thép cán nguội"),
}


class World:
    """Makes notices and cited rows, and loads a store with them."""

    def __init__(self, store):
        self.store = store
        self.extractions = []
        self.rows = []

    def notice(self, number, stage, *, goods="ceramic-tiles", days=0, market="AU", origins=("VN",), **more):
        product, product_vi = PRODUCTS[goods] if goods else (None, None)  # nobody could read its name
        title = more.pop("title", f"{product} From {', '.join(origins) or 'All Countries'}: {stage}")
        text = more.pop("text", "")
        day = DAY + timedelta(days=days)
        body = f"{title}\n{text}\npublication_date: {day}\n"
        proofs = {"title": title, "publication_date": str(day)} | ({"product": product} if product else {})
        proofs |= more.pop("proofs", {})
        fields = {
            "id": f"n-{number}",
            "document": f"{abs(hash(number)):064x}"[:64],
            "pages": (1, 1),
            "authority": {"AU": "AU-ADC", "US": "US-DOC", "EU": "EU-COM", "CA": "CA-CBSA"}.get(market),
            "importing_country": market,
            "instruments": tuple(Instrument(i) for i in more.pop("kinds", ("AD",))),
            "stage": Stage(stage),
            "countries_of_origin": origins,
            "product": product,
            "product_vi": product_vi,
            "goods": (goods,) if goods else (),
            "document_number": number,
            "title": title,
            "publication_date": day,
            "evidence": {name: (_found(body, quote),) for name, quote in proofs.items()},
        }
        if origins:
            fields["evidence"]["countries_of_origin"] = (_found(body, title, value=origins[0]),)
        made = Notice(**(fields | more))
        self.extractions.append(
            Extraction(
                path=number,
                sha256=made.document,
                media_type="text/plain",
                language="en",
                pages=(Page(number=1, text=body),),
                relevant=True,
                notices=(made,),
                issues=(),
            )
        )
        return made

    def row(self, record, steps, *, goods="ceramic-tiles", market="AU", kind="AD", **more):
        product, product_vi = PRODUCTS[goods]
        events = tuple(
            CaseEvent(
                date=DAY + timedelta(days=days),
                stage=Stage(stage),
                source=Source(id=record, ref=record, date=DAY + timedelta(days=days)),
                quote=f"{stage} | {' '.join(r.printed for r in rates)} | {DAY + timedelta(days=days)}",
                result=result,
                rates=rates,
            )
            for stage, days, result, rates in steps
        )
        fields = {
            "id": record,
            "importing_country": market,
            "product": product,
            "product_vi": product_vi,
            "goods": (goods,),
            "instruments": (Instrument(kind),),
            "countries_of_origin": ("VN",),
            "events": events,
            "cited": True,
            "notes": (f"source: made up {record}",),
        }
        made = Case(**(fields | more))
        self.rows.append(made)
        return made

    def load(self):
        documents = [
            Document(
                sha256=e.sha256,
                source="test",
                name=e.path,
                media_type="text/plain",
                size=1,
                url=f"https://x/{e.path}",
            )
            for e in self.extractions
        ]
        self.store.documents.add(documents)
        self.store.documents.read(self.extractions, version="1")
        self.store.notices.replace(self.extractions)
        self.store.cited.put(self.rows, form="events", source="made-up.csv")
        for market in sorted({*self.store.notices.markets(), *self.store.cited.markets()}):
            cases = assemble_cases(self.store.notices.of_market(market), self.store.cited.of_market(market))
            self.store.cases.replace(market, cases)
        return self.store


def _found(body, quote, *, value=None):
    at = max(0, body.find(quote))
    return Found(
        value=quote if value is None else value,
        quote=quote,
        page=1,
        start=at,
        end=at + len(quote),
        confidence=1,
        by="test",
    )


@pytest.fixture
def world(store):
    return World(store)


@pytest.fixture
def make():
    """Small records."""

    def rate(amount, company=None, scope="all_others", **more):
        fields = {
            "company": company,
            "scope": "company" if company else scope,
            "rate": amount,
            "unit": "%",
            "basis": "definitive duty",
            "kind": "ad_valorem",
            "printed": f"{company or scope} {amount}%",
        }
        return Rate(**(fields | more))

    return SimpleNamespace(
        rate=rate,
        firm=lambda name, role="exporter", country="VN": Company(name=name, role=role, country=country),
        code=lambda digits: HsCode(printed=digits, digits=digits),
        related=lambda country, role="inquiry": RelatedCountry(country=country, role=role),
        day=DAY,
    )


@pytest.fixture
def ask(world, make):
    def asked(question="", **fields):
        world.load()
        checker = Checker(world.store, today=lambda: make.day + timedelta(days=600))
        return checker.check(Question(question=question, **fields))

    return asked
