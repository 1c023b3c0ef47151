"""A real store with a few notices made by hand, and services that answer from it."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.services import EngineState, Lag
from index.backend import Filters
from index.understanding.narrowing import shown
from tradewarn.errors import EmptyFile
from tradewarn.model import (
    Case,
    CaseEvent,
    Document,
    EarlyWarning,
    Extraction,
    Found,
    Hit,
    Likeness,
    Measure,
    Notice,
    Page,
    Profile,
    SearchAnswer,
    SimilarAnswer,
    SimilarHit,
    Snippet,
    Source,
    SourceState,
    Verdict,
    Why,
)
from tradewarn.settings import Settings
from tradewarn.store import open_store
from tradewarn.store.people import People
from warn.check import Checker

TEXT_1 = (
    "DEPARTMENT OF COMMERCE\n[A-552-899]\n"
    "Certain Bamboo Trays From the Socialist Republic of Vietnam: Final Affirmative Determination\n\n"
    "SUMMARY: The Department of Commerce determines that imports of bamboo trays from Vietnam are being sold "
    "at less than fair value. Comments are due no later than March 30, 2026.\n"
    "The goods enter under subheading 4419.19.9100.\n"
)
TEXT_2 = (
    "Exporter\tProducer\tMargin (percent)\n"
    "Green Grove Joint Stock Company\tGreen Grove Joint Stock Company\t25.76\n"
    "Vietnam-wide entity\t\t61.05\n"
    "Excluded are trays coated with metal.\n"
)


def proof(page, quote, value, sure=0.95, by="extract/fields/stage.py"):
    start = page.text.index(quote)
    return Found(
        value=value,
        quote=quote,
        page=page.number,
        start=start,
        end=start + len(quote),
        confidence=sure,
        by=by,
    )


def bamboo(document="a" * 64, **changes):
    """A whole notice on bamboo trays, each value with its proof."""
    one, two = Page(number=1, text=TEXT_1), Page(number=2, text=TEXT_2)
    data = json.loads(Path(__file__).with_name("bamboo.json").read_text(encoding="utf-8"))
    first, second = data["rates"]
    data |= {
        "document": document,
        "evidence": {
            "case_numbers": (proof(one, "A-552-899", "A-552-899"),),
            "stage": (proof(one, "Final Affirmative Determination", "final"),),
            "title": (proof(one, TEXT_1.splitlines()[2], TEXT_1.splitlines()[2]),),
            "countries_of_origin": (proof(one, "Socialist Republic of Vietnam", "VN"),),
            "hs_codes": (proof(one, "4419.19.9100", {"printed": "4419.19.9100", "digits": "4419199100"}),),
            "deadlines": (proof(one, "March 30, 2026", {"what": "comments", "date": "2026-03-30"}),),
            "rates": (proof(two, "25.76", first), proof(two, "61.05", second)),
            "companies": (proof(two, "Green Grove Joint Stock Company", {"name": first["company"]}),),
            "scope": (proof(two, "trays coated with metal", {"exclude": ["trays coated with metal"]}),),
            "period": (proof(one, "March 30, 2026", "2026-03-30", sure=0.4),),
        },
    }
    return Notice.model_validate(data | changes), (one, two)


def tyres():
    """A short notice of another authority; no date, no evidence, Turkish text."""
    page = Page(
        number=1, text="İTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ\nMotosiklet lastikleri\n"
    )
    return Notice(
        id="n-tyres",
        document="b" * 64,
        pages=(1, 1),
        authority="TR-MOT",
        importing_country="TR",
        stage="order",
        title="Motosiklet lastikleri",
        language="tr",
        instruments=("AD",),
    ), (page,)


def bamboo_case():
    """The case of the bamboo trays: three events and the duty they led to."""
    source = Source(id="n-bamboo", ref="2026-01234", date=date(2026, 2, 27))
    rate = bamboo()[0].rates[0]
    return Case(
        id="c-bamboo",
        importing_country="US",
        authority="US-DOC",
        product="Certain Bamboo Trays",
        product_vi="khay tre",
        instruments=("AD",),
        case_numbers=("A-552-899",),
        countries_of_origin=("VN",),
        hs=("441919",),
        status="in_force",
        companions=("c-missing",),
        events=(
            CaseEvent(
                date=date(2025, 4, 1),
                stage="initiation",
                source=Source(id="row-1", ref="row 1", url="https://example.org/list"),
            ),
            CaseEvent(date=date(2025, 9, 1), precision="month", stage="prelim", source=source),
            CaseEvent(
                date=date(2026, 2, 27),
                stage="final",
                notice="n-bamboo",
                rates=(rate,),
                source=source,
                quote="Final Affirmative Determination",
                result="affirmative",
            ),
        ),
        measures=(
            Measure(
                instrument="AD",
                company="Green Grove Joint Stock Company",
                rate="25.76",
                unit="%",
                basis="dumping margin",
                from_=date(2026, 2, 27),
                event="n-bamboo",
            ),
        ),
    )


def early_warning(**changes):
    """A warning on the bamboo trays."""
    data = json.loads(Path(__file__).with_name("warning.json").read_text(encoding="utf-8"))
    return EarlyWarning.model_validate(data | changes)


def profile(id="bamboo-goods", owner=""):
    """An export profile of goods of bamboo."""
    return Profile(id=id, owner=owner, name="Hàng tre đan", goods=("bamboo",), hs=("4419",), markets=("US",))


class FakeServices:
    """Services over a real store; search and check answer what a test gives them."""

    def __init__(self, home):
        self.settings = Settings(home=home)
        self.store = open_store(self.settings)
        self.asked = []
        self.fails = None
        self.state = {"store": "ok", "index": "ok"}
        self.checker = Checker(self.store, today=lambda: date(2026, 3, 2))

    def search(
        self,
        text,
        *,
        filters=Filters(),  # noqa: B008
        limit=20,
        offset=0,
        mode="hybrid",
        understood=None,
        sort="best",
    ):
        self.asked.append((text, filters, limit, offset, mode))
        self.sorted = sort
        if self.fails:
            raise self.fails
        notices = [
            n for n in self.store.notices.all() if not filters.market or n.importing_country in filters.market
        ]
        hits = [hit(n) for n in notices] + [hit_case(c) for c in self.store.cases.all()]
        if filters.kind == ("notice",):
            hits = hits[: len(notices)]
        facets = {
            "market": {"US": 1, "TR": 1},
            "year": {"2026": 1},
            "stage": {"final": 1, "order": 1},
            "kind": {"notice": 2, "case": 1},
        }
        said, total, parts = tuple(hits[:limit]), len(hits) + 60, shown(understood)
        return SearchAnswer(query=text, total=total, took_ms=4, hits=said, facets=facets, understood=parts)

    def check(self, question):
        self.asked.append(question)
        if self.fails:
            raise self.fails
        return getattr(self, "verdict", verdict())

    def company(self, name, *, lang, on):
        self.asked.append((name, lang, on))
        return getattr(self, "passport", None) or self.checker.company(name, lang=lang, on=on)

    def rates(self, question):
        return self.asked.append(question) or self.answer

    def letter(self, data, *, name, lang, received):
        pages = (Page(number=1, text=data.decode()),)
        read = self.extract(data, name=name).model_copy(update={"pages": pages})
        return self.checker.letter(read, name=name, lang=lang, received=received)

    def extract(self, data, *, name):
        if not data:
            raise EmptyFile("the file has no bytes", fix="send another", where=name)
        self.asked.append((name, len(data)))
        page = Page(number=1, text="text")
        return Extraction(
            path=name,
            sha256="c" * 64,
            media_type="text/plain",
            language="en",
            pages=(page,),
            relevant=True,
            notices=(),
            issues=(),
        )

    def meet_profiles(self):
        self.met = [p.id for p in self.store.profiles.all()]

    def similar(self, notice, *, limit=20):
        others = [n for n in self.store.notices.all() if n.id != notice][:limit]
        reason = Likeness(text_vi="Cùng từ", text_en="The same words")
        hits = tuple(SimilarHit(**dict(hit(n)), reason=reason) for n in others)
        return SimilarAnswer(like=notice, total=len(hits), took_ms=4, hits=hits, same_case=())

    def sources(self):
        data = Path(__file__).with_name("source.json").read_text(encoding="utf-8")
        return [SourceState.model_validate_json(data)]

    def ready(self):
        return self.state

    def engine(self):
        return EngineState(records=3, held=3)

    def lag(self):
        return Lag()


def hit(n):
    return Hit(
        id=n.id,
        kind="notice",
        ref=n.document_number or n.id,
        title=n.title or "",
        authority=n.authority,
        publication_date=n.publication_date,
        score=1.5,
        snippets=(Snippet(text="imports of bamboo trays from Vietnam", page=1, start=0, end=36),),
        why=Why(lexical_rank=1, dense_rank=2, matched_terms=("bamboo",)),
    )


def hit_case(c):
    case = {"id": c.id, "kind": "case", "ref": "A-552-899", "title": c.product, "authority": c.authority}
    return Hit(publication_date=None, score=1.0, **case)


def verdict(**changes):
    """A verdict with everything in it."""
    data = json.loads(Path(__file__).with_name("verdict.json").read_text(encoding="utf-8"))
    return Verdict.model_validate(data | changes)


def fill(services):
    """Put the made records into a store."""
    store = services.store
    originals = {}
    for made, name, url in (
        (bamboo, "2026-01234.txt", "https://example.org/1"),
        (tyres, "teblig.html", None),
    ):
        notice, pages = made()
        data = "\f".join(p.text for p in pages).encode()
        digest = store.archive.put(data)
        originals[notice.document] = digest
        kind = "text/html" if name.endswith("html") else "text/plain"
        store.documents.add(
            [Document(sha256=digest, source="made", name=name, media_type=kind, size=len(data), url=url)]
        )
        extraction = Extraction(
            path=name,
            sha256=digest,
            media_type=kind,
            language=notice.language,
            pages=pages,
            relevant=True,
            notices=(notice.model_copy(update={"document": digest}),),
            issues=(),
        )
        store.documents.read([extraction], version="1")
        store.notices.replace([extraction])
    store.cases.replace("US", [bamboo_case()])
    store.profiles.put([profile(), profile("own:secret", "own")])
    at = "2026-03-01T00:00:00Z"
    items = [
        early_warning(),
        early_warning(id="w-draft", level=2, text_en="A draft on bamboo", text_vi="Dự thảo về tre"),
        early_warning(id="w-gone", status="withdrawn", text_en="A withdrawn one", text_vi="Đã rút lại"),
        early_warning(id="w-private", profile="own:secret", text_en="Kept private", text_vi="Riêng tư"),
    ]
    store.warnings.raise_new([(w, f"act-{w.id}") for w in items], at=at)
    store.warnings.set_status("w-bamboo", "published", by="officer", at=at)
    return originals


@pytest.fixture(scope="session")
def filled(tmp_path_factory):
    """A home with the made records, made once, and the digests of the originals."""
    home = tmp_path_factory.mktemp("filled")
    made = FakeServices(home)
    originals = fill(made)
    made.store.close()
    return home, originals


@pytest.fixture
def services(filled, tmp_path):
    """Services over a store of one's own with the made records."""
    home, originals = filled
    shutil.copytree(home, tmp_path, dirs_exist_ok=True)
    made = FakeServices(tmp_path)
    made.originals = originals
    yield made
    made.store.close()


@pytest.fixture
def client(services):
    """A client of an app over those services; a failure of the app is an answer, not a raise."""
    with TestClient(create_app(services), raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def desk(services):
    """A client on the machine that serves, which nobody else can reach."""
    app = create_app(services, local=True)
    with TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False) as client:
        yield client


@pytest.fixture
def officer(services):
    """An officer's token."""
    return People(services.store.engine).add("lan", role="officer")


@pytest.fixture
def token(services):
    """A token of the owner of the private profile."""
    return People(services.store.engine).add("own", role="business")


@pytest.fixture
def make():
    """The makers of records, for tests that need them otherwise."""
    return type(
        "Make",
        (),
        {
            "notice": staticmethod(bamboo),
            "case": staticmethod(bamboo_case),
            "warning": staticmethod(early_warning),
            "verdict": staticmethod(verdict),
            "profile": staticmethod(profile),
        },
    )
