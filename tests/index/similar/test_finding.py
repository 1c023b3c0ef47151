"""More like this: like goods first, the own proceeding apart, each with its reason."""

from datetime import date

import pytest

from index.indexing import Indexer
from index.similar.finding import Similar, spread
from index.similar.likeness import headings
from index.stage import entry_of
from tradewarn.errors import BadUse, NotFound
from tradewarn.model import Case, CaseEvent, Document, Extraction, HsCode, Notice, Page, Source

GOODS = {
    "n-own": ("Frozen shrimp from Vietnam: Initiation", "frozen shrimp", "A-1", "030617", "VN", "US"),
    "n-same": ("Frozen shrimp from Vietnam: Final", "frozen shrimp", "A-1", "030617", "VN", "US"),
    "n-joined": ("Frozen shrimp from Vietnam: Order", "frozen shrimp", "", "030617", "VN", "US"),
    "n-eu": ("Frozen shrimp from Thailand: Initiation", "frozen shrimp", "AD700", "030617", "TH", "EU"),
    "n-code": ("Prawns from India: Initiation", "prawns", "A-2", "03061792", "IN", "US"),
    "n-steel": ("Steel nails from Vietnam: Initiation", "steel nails", "A-3", "731700", "VN", "US"),
}


@pytest.fixture
def put(store):
    for number, (name, (title, product, case, hs, origin, market)) in enumerate(GOODS.items()):
        digest = f"{number:064x}"
        store.documents.add([Document(sha256=digest, source="m", name="d", media_type="text/plain", size=1)])
        page = Page(number=1, text=f"{title}\n\nThis notice is on {product} of heading {hs}. " * 3)
        notice = Notice(
            id=name,
            document=digest,
            pages=(1, 1),
            title=title,
            product=product,
            case_numbers=(case,) if case else (),
            hs_codes=(HsCode(printed=hs, digits=hs, nomenclature="HS"),),
            countries_of_origin=(origin,),
            importing_country=market,
            instruments=("AD",),
            publication_date=date(2031, 1, number + 1),
        )
        read = Extraction(
            path="d",
            sha256=digest,
            media_type="text/plain",
            language="en",
            pages=(page,),
            relevant=True,
            notices=(notice,),
            issues=(),
        )
        store.documents.read([read], version="1")
        store.notices.replace([read])
    events = tuple(
        CaseEvent(date=date(2031, 1, 1), stage="order", notice=n, source=Source(id=n, ref=n))
        for n in ("n-own", "n-joined")
    )
    case = Case(
        id="c-1",
        importing_country="US",
        product="shrimp",
        status="in_force",
        instruments=("AD",),
        events=events,
    )
    store.cases.replace("US", [case])


@pytest.fixture
def similar(store, put, engine, embedder):
    backend = engine()
    Indexer(backend, embedder).add([entry_of(store, name) for name in GOODS])

    def make(model=embedder):
        return Similar(store, backend, model, lambda text: ())

    return make


def test_like_goods_come_first_and_the_own_proceeding_stands_apart(similar):
    answer = similar().like("n-own")
    ids = [hit.id for hit in answer.hits]
    assert ids[0] == "n-eu" and ids.index("n-code") < ids.index("n-steel")
    assert {hit.id for hit in answer.same_case} == {"n-same", "n-joined"}
    assert "n-own" not in ids and answer.total == len(ids)


def test_each_says_what_it_has_in_common(similar):
    hits = {hit.id: hit.reason for hit in similar().like("n-own").hits}
    assert hits["n-eu"].hs == ("0306",) and {"frozen", "shrimp"} <= set(hits["n-eu"].words)
    assert hits["n-eu"].market is None and hits["n-code"].market == "US"
    assert hits["n-steel"].countries == ("VN",) and hits["n-steel"].hs == ()
    assert "Cùng mã HS: 0306" in hits["n-code"].text_vi
    assert "the same importing country: United States" in hits["n-code"].text_en
    assert hits["n-eu"].nearness is not None
    assert "their texts are near" not in hits["n-steel"].text_en


def test_without_a_model_it_says_so_and_words_and_codes_still_tell(similar):
    answer = similar(model=None).like("n-own")
    assert [issue.code for issue in answer.issues] == ["TW-I02"]
    assert {"n-eu", "n-code"} <= {hit.id for hit in answer.hits}


def test_a_notice_that_is_not_there_and_a_limit_that_is_none_are_refused(similar):
    with pytest.raises(NotFound):
        similar().like("n-none")
    with pytest.raises(BadUse, match="limit of 0"):
        similar().like("n-own", limit=0)


def test_no_other_proceeding_fills_the_list(similar):
    answer = similar().like("n-steel")
    entries = similar()._backend.get([hit.id for hit in answer.hits])
    firsts = [hit.id for hit in spread(answer.hits, entries)]
    assert sorted(firsts) == sorted(hit.id for hit in answer.hits)
    alike = [hit for hit in answer.hits if entries[hit.id].case_numbers == ("A-1",)]
    many = spread([*alike, *alike, *alike, *answer.hits[-1:]], entries)
    assert len(many) == 3 * len(alike) + 1


def test_headings_are_four_digits_and_once_each():
    assert headings(["030617", "03061792", "73"]) == ("0306",)
