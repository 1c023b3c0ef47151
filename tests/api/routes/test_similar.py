"""What is like a notice, what it cites and what cites it, over HTTP and on its page."""

import pytest

from tradewarn.model import Hit, Likeness, SimilarAnswer, SimilarHit


@pytest.fixture(autouse=True)
def alike(services, monkeypatch):
    """The tyres are like every notice."""
    reason = Likeness(text_vi="Cùng từ <b>", text_en="The same words <b>")
    hit = Hit(
        id="n-tyres", kind="notice", ref="t", title="Tyres", authority=None, publication_date=None, score=1
    )
    found = SimilarHit(**dict(hit), reason=reason)

    def like(notice, *, limit=20):
        return SimilarAnswer(like=notice, total=1, took_ms=1, hits=(found,)[:limit], same_case=())

    monkeypatch.setattr(services, "similar", like, raising=False)


def test_what_is_like_a_notice_is_answered_with_its_reason(client):
    answer = client.get("/api/v1/notices/n-bamboo/similar?limit=5").json()
    assert [h["id"] for h in answer["hits"]] == ["n-tyres"]
    assert client.get("/api/v1/notices/n-bamboo/similar?limit=0").status_code == 422


@pytest.mark.parametrize(("prefix", "said"), [("", "Cùng từ &lt;b&gt;"), ("/en", "The same words &lt;b&gt;")])
def test_the_page_shows_why_and_the_notice_links_to_it(client, prefix, said):
    assert f'href="{prefix}/notices/n-bamboo/similar"' in client.get(f"{prefix}/notices/n-bamboo").text
    assert said in client.get(f"{prefix}/notices/n-bamboo/similar").text
    assert client.get(f"{prefix}/notices/n-none/similar").status_code == 404


def test_both_directions_of_citations_are_answered_and_shown(client, services, make):
    digest = services.originals["a" * 64]
    first = services.store.notices.get("n-bamboo")
    other, pages = make.notice(
        document="e" * 64, id="n-citing", related_acts=(first.document_number,), evidence={}, needs_review=()
    )
    put(services, other, pages)
    answer = client.get("/api/v1/notices/n-bamboo/citations?lang=en").json()
    assert answer["id"] == "n-bamboo" and digest
    assert [(c["id"], c["by"]) for c in answer["cited_by"]] == [("n-citing", [first.document_number])]
    assert 'id="cited-by"' in client.get("/notices/n-bamboo").text
    page = client.get("/notices/n-citing").text
    assert 'id="cites"' in page and 'href="/notices/n-bamboo"' in page
    assert client.get("/api/v1/notices/n-none/citations").status_code == 404


def put(services, notice, pages):
    from tradewarn.model import Document, Extraction

    store = services.store
    store.documents.add(
        [Document(sha256=notice.document, source="made", name="c", media_type="text/plain", size=1)]
    )
    read = Extraction(
        path="c",
        sha256=notice.document,
        media_type="text/plain",
        language="en",
        pages=pages,
        relevant=True,
        notices=(notice.model_copy(update={"document_number": "2026-99999"}),),
        issues=(),
    )
    store.documents.read([read], version="1")
    store.notices.replace([read])
