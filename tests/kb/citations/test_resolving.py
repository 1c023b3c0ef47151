"""A citation leads to what is loaded, and an act is told with its life."""

from datetime import date

import pytest

from kb.acts import Act, acts
from kb.resolving import language_of, resolve_citations
from tradewarn.model import Case, Document, Extraction, Notice, Page
from tradewarn.settings import Settings
from tradewarn.store import open_store

TODAY = date(2026, 11, 1)


def notice(name, document, **more):
    return Notice(id=name, document=document * 64, pages=(1, 1), **more)


def loaded():
    return {
        "a": (
            notice("n-us", "a", authority="US-DOC", importing_country="US", document_number="2026-00001", title="Blue widgets", publication_date=date(2026, 3, 20), citations=("91 FR 12345",)),
            "Blue widgets\ncitation: 91 FR 12345\n",
        ),
        "b": (
            notice("n-us-2", "b", authority="US-DOC", importing_country="US", document_number="2026-00002", title="Red widgets", publication_date=date(2026, 3, 21), citations=("91 FR 12345",)),
            "Red widgets, see 91 FR 12345\n",
        ),
        "c": (
            notice("n-vn", "c", authority="VN-MOIT", importing_country="VN", document_number="9/QĐ-BCT", title="Áp dụng biện pháp"),
            "Quyết định 9/QĐ-BCT",
        ),
        "d": (
            notice("n-pdf", "d", authority="US-DOC", importing_country="US", document_number="2026-00003", title="Green widgets", publication_date=date(2026, 4, 2)),
            "22222 Federal Register / Vol. 91, No. 62 / Thursday, April 2, 2026 / Notices\nGreen widgets",
        ),
    }  # fmt: skip


@pytest.fixture
def store(tmp_path):
    kept = open_store(Settings(home=tmp_path / "home"))
    notices = loaded()
    for letter, (item, text) in notices.items():
        digest = letter * 64
        document = Document(sha256=digest, source="files", name=letter, media_type="text/plain", size=1)
        made = Extraction(
            path=letter,
            sha256=digest,
            media_type="text/plain",
            language="en",
            pages=(Page(number=1, text=text),),
            relevant=True,
            notices=(item,),
            issues=(),
        )
        kept.documents.add([document])
        kept.documents.read([made], version="t")
        kept.notices.replace([made])
    kept.cases.replace(
        "US",
        [
            Case(
                id="c-1",
                importing_country="US",
                authority="US-DOC",
                product="Blue widgets",
                case_numbers=("A-999-801",),
            )
        ],
    )
    yield kept
    kept.close()


def one(store, text, on=TODAY, language="vi"):
    (found,) = resolve_citations(text, store, language=language, on=on)
    return found


@pytest.mark.parametrize(
    ("text", "leads_to"),
    [
        ("FR Doc. 2026-00001", "n-us"),
        ("A–999–801", "c-1"),
        ("91 Fed. Reg. 12,345", "n-us"),
        ("91 FR 22222 (April 2, 2026)", "n-pdf"),
        ("Quyết định số 9/QĐ-BCT", "n-vn"),
        ("Điều 2 Quyết định 9/QĐ-BCT", "n-vn"),
    ],
)
def test_a_citation_leads_to_the_record_that_bears_it(store, text, leads_to):
    found = one(store, text)
    assert found.status == "resolved" and found.resolved.id == leads_to
    assert found.resolved.title


@pytest.mark.parametrize("text", ["A-999-802", "91 FR 99999", "FR Doc. 2026-99999", "Điều 82", "DS404"])
def test_what_is_not_loaded_stays_unresolved_and_says_so(store, text):
    found = one(store, text)
    assert (found.status, found.resolved) == ("unresolved", None) and found.note


def test_two_records_of_one_number_are_named_and_none_is_chosen(store):
    cases = [
        Case(id=f"c-{n}", importing_country="US", product="x", case_numbers=("A-999-805",)) for n in (1, 2)
    ]
    store.cases.replace("US", cases)
    found = one(store, "A-999-805")
    assert found.resolved is None and "c-1, c-2" in found.note


def test_a_repealed_act_is_told_with_the_day_and_what_replaced_it(store):
    found = one(store, "Nghị định số 10/2018/NĐ-CP")
    assert found.status == "repealed"
    assert found.note == "hết hiệu lực từ 01/07/2025, thay bằng Nghị định 86/2025/NĐ-CP"
    article = one(store, "Article 5 of Decree 10/2018/ND-CP", language="en")
    assert article.status == "repealed"
    assert article.note == "no longer in force since 2025-07-01, replaced by Decree 86/2025/NĐ-CP"


@pytest.mark.parametrize(
    ("act", "on", "status"),
    [
        ("10/2018/NĐ-CP", date(2025, 6, 30), "resolved"),
        ("10/2018/NĐ-CP", date(2025, 7, 1), "repealed"),
        ("86/2025/NĐ-CP", date(2025, 6, 30), "not_yet_in_force"),
        ("86/2025/NĐ-CP", date(2025, 7, 1), "resolved"),
        ("06/2018/TT-BCT", TODAY, "repealed"),
        ("20/2004/PL-UBTVQH11", TODAY, "repealed"),
        ("42/2023/TT-BCT", TODAY, "repealed"),
        ("37/2019/TT-BCT", TODAY, "repealed"),
    ],
)
def test_an_act_is_judged_by_the_day(store, act, on, status):
    assert one(store, act, on).status == status


def test_an_amended_act_is_in_force_and_told_as_amended(store):
    found = one(store, "Thông tư 30/2020/TT-BCT")
    assert found.status == "resolved" and "được sửa đổi bởi Thông tư 28/2025/TT-BCT" in found.note


def test_general_knowledge_is_told_to_be_verified(store):
    assert "cần kiểm tra lại" in one(store, "Pháp lệnh 20/2004/PL-UBTVQH11").note
    assert "cần kiểm tra lại" not in one(store, "Thông tư 37/2019/TT-BCT").note


def test_a_number_without_a_year_is_another_act_in_another_year(store):
    assert one(store, "Quyết định 316/QĐ-TTg ngày 01/03/2020").status == "resolved"
    assert one(store, "Quyết định 316/QĐ-TTg ngày 07/03/2016").status == "unresolved"


def test_acts_refer_to_each_other_both_ways():
    known = acts()
    for act in known.values():
        assert isinstance(act, Act) and act.sure and act.source
        for other in act.replaced_by:
            assert other in known
        for other in act.replaces:
            assert act.number in known[other].replaced_by
        for other in act.amends:
            assert other not in known or act.number in known[other].amended_by


def test_the_language_of_notes_follows_the_text():
    assert language_of("Nghị định 10/2018") == "vi"
    assert language_of("Decree 10/2018/ND-CP") == "en"


def test_a_loaded_precedent_is_led_to_by_what_it_is_cited_by(store):
    from tradewarn.model import Precedent
    from tradewarn.store.precedents import Precedents

    item = Precedent(
        id="p-1", case="Widgets", point="x", issues=(), citations=("12 F.4th 345",), standing="unchecked", source="a list", row="list:1"
    )  # fmt: skip
    Precedents(store.engine).put([item], source="list")
    assert one(store, "12 F.4th 345, 350.").resolved.id == "p-1"


def test_a_page_within_a_document_leads_to_the_document_cited_before(store):
    found = resolve_citations(
        "See 91 FR 12345; its scope is at 91 FR at 12,350, not 90 FR at 12,350.",
        store,
        language="en",
        on=TODAY,
    )
    assert [c.resolved.id if c.resolved else None for c in found] == ["n-us", "n-us", None]


def test_a_page_within_that_no_cited_document_reaches_stays_unresolved(store):
    found = resolve_citations("91 FR 12345 and 91 FR at 60,000", store, language="en", on=TODAY)
    assert found[1].status == "unresolved"


def test_places_are_of_the_text_as_it_was_pasted(store):
    text = "Xem 91&nbsp;FR&nbsp;12345 và Nghị định\n   10/2018/NĐ-CP."
    found = resolve_citations(text, store, language="vi", on=TODAY)
    assert [text[c.start : c.end] for c in found] == [c.raw for c in found]
    assert [c.status for c in found] == ["resolved", "repealed"]


def test_where_several_records_bear_a_number_all_are_named_and_none_is_taken(store):
    from tradewarn.model import Precedent
    from tradewarn.store.precedents import Precedents

    both = {"issues": (), "standing": "unchecked", "source": "a list", "citations": ("12 F.4th 345",)}
    Precedents(store.engine).put(
        [
            Precedent(id="p-1", case="A", point="x", row="l:1", **both),
            Precedent(id="p-2", case="B", point="z", row="l:2", **both),
        ],
        source="list",
    )
    found = one(store, "12 F.4th 345", language="en")
    assert (found.status, found.resolved) == ("unresolved", None)
    assert [(c.id, c.kind) for c in found.candidates] == [("p-1", "precedent"), ("p-2", "precedent")]
    assert "2 records" in found.note


def test_a_precedent_is_told_in_the_language_asked_for_else_in_the_other(store):
    from tradewarn.model import Precedent
    from tradewarn.store.precedents import Precedents

    both = {"issues": (), "standing": "unchecked", "source": "a list"}
    Precedents(store.engine).put(
        [
            Precedent(
                id="p-1", case="A", point="x", point_vi="y", citations=("12 F.4th 345",), row="l:1", **both
            ),
            Precedent(id="p-2", case="B", point="z", citations=("12 F.4th 999",), row="l:2", **both),
        ],
        source="list",
    )
    titles = [
        [
            c.resolved.title
            for c in resolve_citations("12 F.4th 345; 12 F.4th 999", store, language=lang, on=TODAY)
        ]
        for lang in ("vi", "en")
    ]
    assert titles == [["y", "z"], ["x", "z"]]
