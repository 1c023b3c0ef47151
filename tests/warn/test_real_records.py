"""The whole way from real abstracts and the list of events to answers and warnings."""

import csv
import hashlib
from datetime import date

import pytest

from extract.cases import assemble_cases
from extract.extractor import Extractor
from extract.reading import Limits, read
from kb.loading import load
from tradewarn.model import Document, Question
from tradewarn.settings import Settings
from tradewarn.store import open_store
from warn.check import Checker
from warn.running import run

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def events(real):
    path = real.parent / "domain" / "events_shared.csv"
    if not path.exists():
        pytest.skip("no list of events here")
    return path


@pytest.fixture(scope="module")
def loaded(real, events, tmp_path_factory):
    """A store with the abstracts that speak of Viet Nam, and the events."""
    store = open_store(Settings(home=tmp_path_factory.mktemp("home")))
    reader, documents, readings = Extractor(), [], []
    for at, line in enumerate((real / "notices" / "us_fr_abstracts.jsonl").read_bytes().splitlines()):
        if b"Vietnam" not in line and b"Viet Nam" not in line and b"duplicate copies" not in line:
            continue
        got = read(line, limits=Limits())
        sha = hashlib.sha256(line).hexdigest()
        readings.append(reader.extract(got.pages, path=f"#{at}", sha256=sha, media_type=got.media_type))
        documents.append(
            Document(sha256=sha, source="test", name=f"#{at}", media_type=got.media_type, size=len(line))
        )
    store.documents.add(documents)
    store.documents.read(readings, version="1")
    store.notices.replace(readings)
    store.cited.put(load(events).cases, form="events", source=events.name)
    for market in sorted({*store.notices.markets(), *store.cited.markets()}):
        cases = assemble_cases(store.notices.of_market(market), store.cited.of_market(market))
        store.cases.replace(market, cases)
    yield store
    store.close()


@pytest.fixture(scope="module")
def ask(loaded):
    checker = Checker(loaded, today=lambda: TODAY)
    return lambda question, **fields: checker.check(Question(question=question, **fields))


def ref_of(store, words):
    """Find the document number of the order whose title has these words."""
    return {
        n.document_number
        for n in store.notices.all()
        if n.stage == "order" and all(w in (n.title or "").lower() for w in words)
    }


@pytest.mark.parametrize(
    ("question", "lang"),
    [
        ("tôm đông lạnh của tôi, mã HS 030617, có đang bị điều tra ở Mỹ không?", "vi"),
        ("tom dong lanh cua toi HS 030617 co bi dieu tra o My khong?", "vi"),
        ("tom dong lanh 0306.17 my", "vi"),
        ("Is my frozen shrimp (HS 0306.17) being investigated in the US?", "en"),
        ("frozen shrimp 030617 USA AD/CVD", "en"),
    ],
)
def test_frozen_shrimp_to_the_united_states(ask, question, lang):
    verdict = ask(question)
    assert verdict.verdict == "covered_by_country"
    assert verdict.language == lang
    assert {r.instrument for r in verdict.rates} == {"AD", "CVD"}
    assert len({f.source.id for f in verdict.facts}) >= 3
    assert any("0306" in f.text and "HS" in f.text for f in verdict.facts)
    assert verdict.sources_loaded


@pytest.mark.parametrize(
    ("market", "reach"),
    [("EU", "đã nạp đến ngày"), ("Nhật Bản", "chưa nạp nguồn"), ("Japan", "chưa nạp nguồn")],
)
def test_frozen_shrimp_elsewhere_is_not_found_and_not_denied(ask, market, reach):
    verdict = ask(f"tôm đông lạnh HS 030617 sang {market}")
    assert verdict.verdict == "no_record"
    assert reach in verdict.summary


@pytest.mark.parametrize(
    "question",
    [
        "Đĩa giấy xuất sang Mỹ (HS 482369) có bị thuế gì?",
        "dia giay xuat sang My (HS 482369) co bi thue gi?",
        "Are paper plates (HS 482369) exported to the US subject to any duty?",
    ],
)
def test_paper_plates_are_under_both_orders_and_no_rate_is_made_up(loaded, ask, question):
    verdict = ask(question)
    assert verdict.verdict == "covered_by_country"
    orders = ref_of(loaded, ["paper plates"])
    assert len(orders) == 2
    assert orders <= {f.source.ref for f in verdict.facts}
    assert verdict.rates == ()


@pytest.mark.parametrize(
    "question", ["cà phê HS 0901 sang Mỹ", "ca phe HS 0901 sang My", "coffee HS 0901 to the US"]
)
def test_coffee_is_not_found(ask, question):
    assert ask(question).verdict == "no_record"


def test_a_case_number_in_any_dash_finds_its_case(events, ask):
    with events.open(encoding="utf-8") as stream:
        number = next(r["case_no"] for r in csv.DictReader(stream) if "fish fillets" in r["product_en"])
    for dash in ("-", "–", "‑"):
        verdict = ask(number.replace("-", dash))
        assert verdict.verdict == "covered_by_country"
        assert any(number in f.text for f in verdict.facts)


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("Nhôm đùn ép HS 7604 sang Mỹ đang bị thuế không?", "investigated_no_measure"),
        ("Thép cán nóng sang EU có thuế không?", "covered_by_country"),
        ("Ván ép sang Thổ Nhĩ Kỳ", "covered_by_country"),
        ("Xi măng sang Philippines", "provisional"),
        ("máy rửa áp lực chạy xăng sang Mỹ", "covered_by_country"),
        ("kệ thép không bu lông", "covered_by_country"),
    ],
)
def test_other_goods_and_markets(ask, question, verdict):
    assert ask(question).verdict == verdict


def test_orders_on_goods_of_a_profile_warn_it_and_repeats_do_not(loaded):
    run(loaded, at="2026-11-22T00:00:00")
    numbers = {n.id: n for n in loaded.notices.all()}
    told = {numbers[w.record].document_number: w for w in loaded.warnings.all()}
    orders = ref_of(loaded, ["paper plates"])
    assert {told[o].level for o in orders} == {4}
    assert run(loaded, at="2026-11-22T00:00:00") == 0


def test_a_notice_printed_twice_and_its_correction_are_one_step_and_one_warning(loaded):
    (event,) = [e for c in loaded.cases.of_market("US") for e in c.events if len(e.also) == 2]
    run(loaded, at="2026-11-22T00:00:00")
    warned = {w.record for w in loaded.warnings.all()}
    assert event.source.id in warned
    assert not {s.id for s in event.also} & warned
