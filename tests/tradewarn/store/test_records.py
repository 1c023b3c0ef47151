import json
from datetime import date

import pytest
import sqlalchemy as sa

from tradewarn.errors import BadUse, NotFound, StoreError
from tradewarn.model import (
    Case,
    Company,
    Document,
    EarlyWarning,
    Extraction,
    Found,
    HsCode,
    Issue,
    Mark,
    Notice,
    Page,
    Profile,
)
from tradewarn.store.archive import sha256
from tradewarn.store.schema import correction

TEXT = "Đĩa giấy từ Việt Nam"


def document(data=b"one", **more):
    return Document(
        sha256=sha256(data), source="manual", name="one.txt", media_type="text/plain", size=len(data), **more
    )


def notice(number=0, **more):
    proof = Found(value="order", quote="Đĩa", page=1, start=0, end=3, confidence=0.9, by="test")
    values = {
        "stage": "order",
        "importing_country": "US",
        "authority": "US-DOC",
        "evidence": {"stage": (proof,)},
    }
    return Notice(id=f"n-{number}", document=sha256(b"one"), pages=(1, 1), **(values | more))


def extraction(*notices, issues=()):
    return Extraction(
        path="one.txt",
        sha256=sha256(b"one"),
        media_type="text/plain",
        language="vi",
        pages=(Page(number=1, text=TEXT, marks=(Mark(kind="title", start=0, end=8),)),),
        relevant=True,
        notices=notices,
        issues=issues,
    )


@pytest.fixture
def kept(any_store):
    any_store.documents.add([document()])
    any_store.documents.read([extraction()], version="v1")
    return any_store


def test_pages_come_back_as_they_were_read(kept):
    assert kept.documents.pages(sha256(b"one")) == extraction().pages
    assert kept.documents.versions() == {sha256(b"one"): "v1"}


def test_a_document_that_is_known_is_not_added_again(kept):
    assert kept.documents.add([document()]) == 0
    assert kept.documents.names([sha256(b"one"), sha256(b"two")]) == {sha256(b"one"): "one.txt"}


def test_a_better_reading_replaces_the_notices_of_its_document(kept):
    kept.notices.replace([extraction(notice(1), notice(2))])
    kept.notices.replace([extraction(notice(2, stage="final"))])
    assert [(n.id, n.stage) for n in kept.notices.all()] == [("n-2", "final")]


def test_a_persons_value_survives_every_rerun(kept):
    kept.notices.replace([extraction(notice(1))])
    kept.notices.correct("n-1", "stage", "final", reviewer="an officer", at="2025-01-01T00:00:00")
    kept.notices.replace([extraction(notice(1, stage="prelim"))])
    seen = kept.notices.get("n-1")
    assert (seen.stage, seen.status) == ("final", "corrected")


def test_a_correction_enters_the_index_the_cases_and_the_match_again(kept):
    kept.notices.replace([extraction(notice(1))])
    for stage, subject in (("index", "n-1"), ("cases", "US")):
        kept.jobs.reopen(stage, [subject], version="1")
        kept.jobs.done(kept.jobs.claim(stage, limit=1))
    kept.notices.correct("n-1", "stage", "final", reviewer="an officer", at="2025-01-01T00:00:00")
    waiting = {
        stage: [j.subject for j in kept.jobs.claim(stage, limit=9)] for stage in ("index", "cases", "match")
    }
    assert waiting == {"index": ["n-1"], "cases": ["US"], "match": ["n-1"]}


def test_a_correction_and_the_work_that_follows_stand_or_fall_together(kept):
    kept.notices.replace([extraction(notice(1))])
    with pytest.raises(BadUse):
        kept.notices.correct("n-1", "stage", "no such stage", reviewer="x", at="now")
    assert kept.jobs.counts() == {}


def test_a_corrected_market_moves_the_notice_and_both_markets_cases_are_made_anew(kept):
    kept.notices.replace([extraction(notice(1))])
    kept.notices.correct("n-1", "importing_country", "CA", reviewer="an officer", at="now")
    assert [n.id for n in kept.notices.of_market("CA")] == ["n-1"]
    assert kept.notices.of_market("US") == []
    assert [j.subject for j in kept.jobs.claim("cases", limit=9)] == ["CA", "US"]
    kept.notices.replace([extraction(notice(1))])  # a later reading does not move it back
    assert kept.notices.markets() == ["CA"]


def test_a_correction_that_does_not_fit_is_refused(kept):
    kept.notices.replace([extraction(notice(1))])
    with pytest.raises(BadUse, match="does not fit"):
        kept.notices.correct("n-1", "stage", "no such stage", reviewer="x", at="now")
    with pytest.raises(BadUse, match="no field"):
        kept.notices.correct("n-1", "colour", "red", reviewer="x", at="now")
    assert kept.notices.get("n-1").status == "machine"


def test_a_kept_correction_that_fits_no_longer_is_an_issue_and_hides_nothing(kept):
    kept.notices.replace([extraction(notice(1), notice(2))])
    kept.notices.correct("n-1", "stage", "initiation", reviewer="x", at="now")
    kept.notices.correct("n-1", "product", "red widgets", reviewer="x", at="now")
    with kept.transaction() as c:  # as one that an older contract allowed
        c.execute(sa.update(correction).where(correction.c.field == "stage").values(value='["older word"]'))
    assert [n.id for n in kept.notices.of_market("US")] == ["n-1", "n-2"]
    seen = kept.notices.get("n-1")
    assert (seen.stage, seen.product, seen.needs_review) == ("order", "red widgets", ("stage",))
    kept.notices.replace([extraction(notice(1), notice(2))])
    (told,) = kept.issues.all()
    assert (told.where, told.stage) == ("n-1", "correct")
    assert "stage no longer fits" in told.what
    kept.notices.correct("n-1", "stage", "prelim", reviewer="x", at="later")
    assert kept.issues.all() == []
    assert kept.notices.get("n-1").needs_review == ()


def test_notices_page_by_filter_newest_first(kept):
    kept.notices.replace(
        [
            extraction(
                notice(1, publication_date=date(2024, 1, 1)),
                notice(2, publication_date=date(2025, 1, 1)),
                notice(3, importing_country="EU"),
            )
        ]
    )
    total, page = kept.notices.page(market="US", limit=1)
    assert (total, [n.id for n in page]) == (2, ["n-2"])
    assert kept.notices.markets() == ["EU", "US"]
    with pytest.raises(BadUse):
        kept.notices.page(limit=101)


def test_issues_of_a_subject_are_replaced_not_piled_up(any_store):
    first = Issue(code="TW-R02", what="empty", fix="fetch again")
    any_store.issues.replace("doc", "extract", [first, first])
    any_store.issues.replace("other", "extract", [first])
    any_store.issues.replace("doc", "extract", [Issue(code="TW-R03", what="locked", fix="ask")])
    assert any_store.issues.counts() == {"TW-R02": 1, "TW-R03": 1}


def test_the_archive_gives_back_the_same_bytes_and_notices_a_change(any_store, any_settings):
    digest = any_store.archive.put(b"original")
    assert any_store.archive.put(b"original") == digest
    assert any_store.archive.get(digest) == b"original"
    (path,) = (any_settings.home / "originals").rglob(digest)
    path.write_bytes(b"tampered")
    with pytest.raises(StoreError, match="was changed"):
        any_store.archive.get(digest)
    with pytest.raises(NotFound):
        any_store.archive.get("0" * 64)


def test_a_second_load_of_a_file_replaces_the_first(any_store):
    case = Case(id="ev-1", importing_country="US", product="goods", cited=True)
    other = case.model_copy(update={"id": "ev-2"})
    any_store.cited.put([case, other], form="events", source="events.csv")
    any_store.cited.put([other], form="events", source="events.csv")
    assert [c.id for c in any_store.cited.of_market("US")] == ["ev-2"]


def warning(id="w-1", level=3):
    return EarlyWarning(
        id=id,
        level=level,
        kind="match",
        profile="p",
        record="n-1",
        reasons=(),
        deadlines=(),
        score=0.5,
        created=date(2025, 1, 1),
        text_vi="…",
        text_en="…",
    )


def test_raising_a_warning_twice_changes_nothing_and_every_change_is_told(any_store):
    assert any_store.warnings.raise_new([(warning(), "act")], at="t1") == 1
    assert any_store.warnings.raise_new([(warning(), "act")], at="t2") == 0
    any_store.warnings.set_status("w-1", "published", by="an officer", at="t3")
    assert any_store.warnings.get("w-1").status == "published"
    assert [(r["event"], r["at"]) for r in any_store.warnings.history("w-1")] == [
        ("raised", "t1"),
        ("published", "t3"),
    ]


def test_the_gravest_warning_stands_first(any_store):
    any_store.warnings.raise_new([(warning("w-1", 1), "a"), (warning("w-2", 4), "b")], at="t")
    assert [w.id for w in any_store.warnings.all()] == ["w-2", "w-1"]


def test_what_is_news_stands_first_by_its_level_and_the_rest_by_its_day(any_store):
    def made(name, level, day):
        return warning(name, level).model_copy(update={"created": day}), name

    items = [
        made("w-old-grave", 4, date(2019, 1, 1)),
        made("w-older", 4, date(2018, 1, 1)),
        made("w-new-light", 1, date(2030, 1, 9)),
        made("w-new-grave", 3, date(2030, 1, 2)),
    ]
    any_store.warnings.raise_new(items, at="t")
    listed = [w.id for w in any_store.warnings.all(news_from=date(2030, 1, 1))]
    assert listed == ["w-new-grave", "w-new-light", "w-old-grave", "w-older"]


def test_the_public_is_shown_what_was_published_and_owners_their_drafts(any_store):
    any_store.warnings.raise_new([(warning(f"w-{n}"), f"a{n}") for n in (1, 2, 3)], at="t")
    for name in ("w-1", "w-2"):
        any_store.warnings.set_status(name, "published", by="an officer", at="t2")
    for name in ("w-2", "w-3"):
        any_store.warnings.set_status(name, "withdrawn", by="an officer", at="t3")
    profile = warning().profile
    assert {w.id for w in any_store.warnings.page(drafts_of=())[1]} == {"w-1", "w-2"}
    assert any_store.warnings.page(drafts_of=(profile,), limit=0)[0] == 3


def test_profiles_belong_to_their_owner(any_store):
    mine = Profile(id="p1", owner="me", name="mine", goods=(), hs=("0306",), markets=("US",))
    any_store.profiles.put([mine, mine.model_copy(update={"id": "p2", "owner": "you"})])
    assert [p.id for p in any_store.profiles.all(owner="me")] == ["p1"]


def test_a_notice_keeps_every_value_through_the_store(kept):
    codes = (HsCode(printed="4823.69.00", digits="48236900", nomenclature="HTSUS"),)
    kept.notices.replace([extraction(notice(1, hs_codes=codes, product_vi="đĩa giấy"))])
    assert kept.notices.get("n-1") == notice(1, hs_codes=codes, product_vi="đĩa giấy")


def test_publishing_twice_is_told_once_and_withdrawing_is_final(any_store):
    any_store.warnings.raise_new([(warning(), "act")], at="t1")
    for _ in range(2):
        any_store.warnings.set_status("w-1", "published", by="an officer", at="t2")
    any_store.warnings.set_status("w-1", "withdrawn", by="an officer", at="t3")
    assert [r["event"] for r in any_store.warnings.history("w-1")] == ["raised", "published", "withdrawn"]
    with pytest.raises(BadUse, match="withdrawn"):
        any_store.warnings.set_status("w-1", "published", by="an officer", at="t4")


def test_the_companies_of_all_notices_are_listed_as_people_see_them(kept):
    firms = (Company(name="Công ty Sao Mai", role="exporter", country="VN", aliases=("SAMICO",)),)
    kept.notices.replace([extraction(notice(1, companies=firms), notice(2), notice(3, companies=firms))])
    kept.notices.correct(
        "n-3", "companies", [{"name": "Hoa Lan", "role": "exporter"}], reviewer="an officer", at="now"
    )
    listed = {name: json.loads(text) for name, text in kept.notices.companies().items()}
    assert [(c["name"], c["country"], c["aliases"]) for c in listed["n-1"]] == [
        ("Công ty Sao Mai", "VN", ["SAMICO"])
    ]
    assert listed["n-2"] == []
    assert [c["name"] for c in listed["n-3"]] == ["Hoa Lan"]
