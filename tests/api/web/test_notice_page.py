"""A notice beside its original: every value leads to the words that prove it, and back."""

import re

import pytest

from kb.cited_by import NoticeCitations
from kb.resolving import resolve_citations
from tradewarn.model import Document, Extraction, Page


def anchors(text):
    return set(re.findall(r'id="e(\d+)"', text)), set(re.findall(r'class="proof" id="f(\d+)"', text))


def test_each_value_leads_to_marked_words_and_the_words_back_to_it(client):
    text = client.get("/notices/n-bamboo").text
    places, links = anchors(text)
    assert places
    for number in places:
        assert number in links
        assert f'href="#e{number}"' in text
        assert f'href="#f{number}"' in text
    assert re.search(r'<mark data-e="\d+ ">4419\.19\.9100</mark>', text)


def test_a_value_on_another_page_leads_to_that_page(client):
    text = client.get("/notices/n-bamboo").text
    away = re.search(r'href="(/notices/n-bamboo\?sheet=2#e\d+)"', text)[1]
    assert away.rpartition("#")[2] in client.get(away).text
    assert ">25.76</mark>" in client.get(away).text


def test_a_field_that_was_not_read_is_no_statement_about_the_document(client):
    assert "máy chưa đọc được mục này" in client.get("/notices/n-bamboo").text
    assert "not read by the machine" in client.get("/en/notices/n-bamboo").text


def test_what_needs_review_is_flagged_and_its_proposal_is_not_a_value(client):
    text = client.get("/en/notices/n-bamboo").text
    field = text[text.index('id="field-period"') :]
    field = field[: field.index("</div>")]
    assert "Needs review" in field
    assert "Not certain (40%)" in field
    assert "not read by the machine" in field


def test_a_machine_reading_says_so(client):
    assert "Máy đọc, chưa kiểm tra" in client.get("/notices/n-bamboo").text
    assert "Read by machine, not checked" in client.get("/en/notices/n-bamboo").text


def test_a_corrected_notice_says_that_instead(client, services):
    services.store.notices.correct(
        "n-bamboo", "document_number", "2026-99", reviewer="officer", at="2026-03-01T00:00:00Z"
    )
    text = client.get("/en/notices/n-bamboo").text
    assert "Corrected by an officer" in text
    assert "Read by machine" not in text.partition("<footer")[0]


def test_foreign_text_names_its_language(client):
    assert '<bdi lang="tr">Motosiklet lastikleri</bdi>' in client.get("/notices/n-tyres").text


def test_a_document_without_text_still_has_its_page(client, services, make):
    notice, _ = make.notice(document="d" * 64, id="n-scan", evidence={})
    store = services.store
    document = Document(sha256="d" * 64, source="made", name="scan.pdf", media_type="application/pdf", size=9)
    store.documents.add([document])
    extraction = Extraction(
        path="scan.pdf",
        sha256="d" * 64,
        media_type="application/pdf",
        language=None,
        pages=(),
        relevant=True,
        notices=(notice,),
        issues=(),
    )
    store.notices.replace([extraction])
    assert "Chưa có nội dung chữ" in client.get("/notices/n-scan").text


def test_a_very_long_page_is_shown_in_parts(client, services, make):
    page = Page(number=1, text="line of text\n" * 8_000 + "the end")
    found = make.notice()[0].evidence["case_numbers"][0]
    last = found.model_copy(update={"quote": "the end", "start": len(page.text) - 7, "end": len(page.text)})
    notice, _ = make.notice(document="d" * 64, id="n-long", pages=(1, 1), evidence={"case_numbers": (last,)})
    store = services.store
    store.documents.add(
        [Document(sha256="d" * 64, source="made", name="x.txt", media_type="text/plain", size=9)]
    )
    extraction = Extraction(
        path="x.txt",
        sha256="d" * 64,
        media_type="text/plain",
        language="en",
        pages=(page,),
        relevant=True,
        notices=(notice,),
        issues=(),
    )
    store.documents.read([extraction], version="1")
    store.notices.replace([extraction])
    first = client.get("/notices/n-long").text
    assert "1 (1/3)" in first
    assert "?sheet=3#e1" in first
    assert ">the end</mark>" in client.get("/notices/n-long?sheet=3").text


def test_a_sheet_that_is_not_there_shows_the_first(client):
    assert client.get("/notices/n-bamboo?sheet=99").status_code == 200


def test_the_original_is_saved_never_shown(client, services):
    for digest in services.originals.values():
        answer = client.get(f"/documents/{digest}/original")
        assert answer.content == services.store.archive.get(digest)
        assert answer.headers["Content-Disposition"].startswith("attachment;")
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert not answer.headers["Content-Type"].startswith("text/html")


def test_only_a_digest_names_an_original(client):
    for name in ("..", "%2e%2e%2fetc%2fpasswd", "a" * 63, "A" * 64, "a" * 64 + "%00", "0" * 64):
        answer = client.get(f"/documents/{name}/original")
        assert answer.status_code in (404, 422)
        assert "attachment" not in answer.headers.get("Content-Disposition", "")


@pytest.mark.parametrize(
    "name, record, saved",
    [
        ("/somewhere/list.jsonl#17", 17, "list-17.json"),
        ("C:\\papers\\notice.pdf", None, "notice.pdf"),
        ('../../<b>"\r\n.html', None, "b_.html"),
        ("...", None, "a" * 12),
    ],
)
def test_a_saved_original_has_a_name_that_is_only_a_name(name, record, saved):
    from api.web.pages.original import file_name
    from tradewarn.model import Document

    document = Document(sha256="a" * 64, source="x", name=name, media_type="x/y", size=1, record=record)
    assert file_name(document) == saved


def _field(text, name):
    field = text[text.index(f'id="field-{name}"') :]
    return field[: field.index("</div>")]


def test_a_field_that_an_officer_blanked_says_who_left_it_blank(client, services):
    services.store.notices.correct(
        "n-bamboo", "deadlines", [], reviewer="officer-7", at="2026-03-01T00:00:00Z"
    )
    field = _field(client.get("/notices/n-bamboo").text, "deadlines")
    assert "officer-7 đã để trống mục này (01/03/2026 07:00)" in field
    assert "máy chưa đọc được" not in field
    assert "officer-7 left this blank" in _field(client.get("/en/notices/n-bamboo").text, "deadlines")


def test_what_the_machine_proposed_is_written_as_people_read_it(client, services, make):
    proposed = {
        "deadlines": {"what": "hearing", "date": "2031-08-01", "days_after_publication": None, "rule": None},
        "rates": {"company": "Alpha Ropes", "scope": "company", "rate": "4.5", "unit": "%", "basis": "margin",
                  "kind": "ad_valorem", "printed": "4.5", "country": "VN"},
    }  # fmt: skip
    notice = services.store.notices.get("n-bamboo")
    proof = next(iter(notice.evidence.values()))[0]
    evidence = dict(notice.evidence) | {
        name: (proof.model_copy(update={"value": value, "confidence": 0.4}),)
        for name, value in proposed.items()
    }
    from api.web.evidence import proofs_of
    from api.web.readable import readable

    shown = {
        p.field: readable(p.found.value, p.field)
        for p in proofs_of(notice.model_copy(update={"evidence": evidence}))
    }
    assert (shown["deadlines"].what, str(shown["deadlines"].date)) == ("hearing", "2031-08-01")
    assert (shown["rates"].company, str(shown["rates"].rate)) == ("Alpha Ropes", "4.5")
    assert readable({"a": "x", "b": None, "c": ["y"]}, "no field") == "x · y"


def test_the_issues_of_a_notice_lead_to_their_words_and_to_other_records(client, services, make):
    notice, _ = make.notice(
        document="e" * 64, id="n-issue", evidence={}, pages=(1, 1), parts=(), language="en"
    )
    text = "The court upheld adverse facts available. The rest is steel."
    document = Document(sha256="e" * 64, source="made", name="x.txt", media_type="text/plain", size=9)
    services.store.documents.add([document])
    extraction = Extraction(
        path="x.txt",
        sha256="e" * 64,
        media_type="text/plain",
        language="en",
        pages=(Page(number=1, text=text),),
        relevant=True,
        notices=(notice,),
        issues=(),
    )
    services.store.documents.read([extraction], version="1")
    services.store.notices.replace([extraction])
    shown = client.get("/notices/n-issue").text
    section = shown[shown.index('id="issues"') :]
    section = section[: section.index("</section>")]
    assert "Thông tin sẵn có bất lợi (RAT-3)" in section and "/search?issue=RAT-3" in section
    number = re.search(r'href="#e(\d+)"', section)[1]
    assert re.search(rf'<mark data-e="{number} ">[^<]*facts available</mark>', shown)


def test_citations_that_lead_somewhere_are_links_and_the_others_stand_together(client, services, monkeypatch):
    from datetime import date

    text = "Decree 10/2018/ND-CP; A-552-899; 19 CFR 351.303; 19 CFR 351.309; 81 FR 44260"
    found = resolve_citations(text, services.store, language="en", on=date(2026, 1, 1))
    made = NoticeCitations(id="n-bamboo", cites=found, cited_by=())
    monkeypatch.setattr("api.web.pages.notice.citations_of", lambda *_, **__: made)
    page = client.get("/en/notices/n-bamboo").text
    section = page[page.index('id="cites"') :]
    section = section[: section.index("</section>")]
    assert 'href="/en/acts/10/2018/N%C4%90-CP"' in section and 'href="/en/cases/c-bamboo"' in section
    assert section.count("<li>") == 2
    assert section.count("Not among the loaded records:") == 1
    assert "<bdi>19 CFR 351.303</bdi>; <bdi>19 CFR 351.309</bdi>; <bdi>81 FR 44260</bdi>" in section
