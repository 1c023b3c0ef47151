"""What a page says is in the reader's words: no code, no key, no id of ours, nothing dropped in silence."""

import pytest

from extract.companies import roles
from tradewarn.model import Company, Extraction, Source


@pytest.mark.parametrize("name", ["q", "question"])
def test_a_question_is_taken_under_either_name(client, services, name):
    client.get(f"/check?{name}=khay+tre+sang+M%E1%BB%B9")
    assert [q.question for q in services.asked] == ["khay tre sang Mỹ"]


@pytest.mark.parametrize("page", ["/check", "/search", "/warnings"])
def test_a_part_of_the_address_that_is_not_taken_is_told(client, page):
    text = client.get(f"{page}?wrong-name=1&%3Cb%3E=2").text
    assert "đã bỏ qua" in text and "<bdi>wrong-name</bdi>" in text
    assert "<b>" not in text
    assert "đã bỏ qua" not in client.get(page).text


def test_the_mark_of_all_origins_is_told_in_words(client):
    text = client.get("/search?q=thep&country=*").text
    assert "Mọi nước xuất xứ" in text and "đã bỏ qua" not in text


def test_every_role_of_a_firm_has_a_vietnamese_name(client, services, make):
    cues = [getattr(roles, name) for name in dir(roles) if name.isupper()]
    told = {c.role for table in cues if isinstance(table, tuple) for c in table if hasattr(c, "role")}
    told |= {"party", "respondent", "review rescinded", "no shipments", "successor", "predecessor"}
    assert {"petitioner", "producer/exporter"} <= told
    notice, pages = make.notice(document=services.originals["a" * 64])
    firms = tuple(Company(name=f"Firm {n}", role=role, country=None) for n, role in enumerate(sorted(told)))
    extraction = Extraction(
        path="x", sha256=notice.document, media_type="text/plain", language="en", pages=pages, relevant=True,
        notices=(notice.model_copy(update={"companies": firms, "evidence": {}}),), issues=(),
    )  # fmt: skip
    services.store.notices.replace([extraction])
    text = client.get("/notices/n-bamboo").text
    shown = text[text.index('id="field-companies"') :]
    shown = shown[: shown.index("</div>")]
    for part in {part for role in told for part in role.split("/")}:
        assert part not in shown, part


def test_an_id_of_ours_is_nobodys_number(client, services, make):
    verdict = make.verdict()
    source = Source(id="n-bamboo", ref="n-bamboo", date=None)
    services.verdict = verdict.model_copy(
        update={"facts": (verdict.facts[0].model_copy(update={"source": source}),), "rates": ()}
    )
    text = client.get("/check?q=x").text
    assert "thông báo không có số" in text and ">n-bamboo<" not in text


def test_what_a_list_is_quoted_for_has_its_place_in_the_list(client, services, make):
    case = make.case()
    event = case.events[0].model_copy(update={"quote": "2025-04-01", "place": "list.csv:7:opened"})
    services.store.cited.put([case.model_copy(update={"events": (event,)})], form="events", source="list.csv")
    services.store.cases.replace("US", [case.model_copy(update={"events": (event,)})])
    text = client.get("/cases/c-bamboo").text
    assert "list.csv, dòng 7, cột opened" in text


def test_a_reason_leads_to_the_words_that_prove_it(client, services, make):
    item = make.warning()
    reason = item.reasons[0].model_copy(update={"signal": "same_heading", "quote": "4419.19.9100"})
    made = item.model_copy(update={"id": "w-code", "reasons": (reason,), "status": "published"})
    services.store.warnings.raise_new([(made, "act-code")], at="2026-03-01T00:00:00Z")
    text = client.get("/warnings/w-code").text
    assert "under subheading <mark>4419.19.9100</mark>" in text
    assert "same_heading" not in text
    assert "/notices/n-bamboo?proof=" in text


def test_a_pdf_is_sent_as_what_it_is(client, services):
    from tradewarn.model import Document

    digest = services.store.archive.put(b"%PDF-1.4")
    services.store.documents.add(
        [Document(sha256=digest, source="made", name="x.pdf", media_type="application/pdf", size=8)]
    )
    answer = client.get(f"/documents/{digest}/original")
    assert answer.headers["Content-Type"] == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="x.pdf"')
