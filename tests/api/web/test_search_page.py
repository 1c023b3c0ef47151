"""The search page as a lawyer, an officer and a business use it."""

import re
from html.parser import HTMLParser

import pytest

from api.web.pages.search import parameters
from api.web.pages.searches import asked_of
from tradewarn.model import Hit, Precedent, SavedSearch, SearchAnswer, Snippet, UnderstoodPart, Why

LAW = Precedent(
    id="precedent-x",
    case="A v. B",
    point="Setting to zero was refused.",
    point_vi="Không được quy về không.",
    issues=("CMP-1",),
    citations=("DS999", "99 F.9th 999"),
    market="US",
    standing="unchecked",
    source="hearsay",
    row="mine.csv:2",
)


class Links(HTMLParser):
    """The addresses of a page's links, and the fields of its forms."""

    def __init__(self, text):
        super().__init__()
        self.to, self.fields = [], {}
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if tag == "a":
            self.to.append(given["href"])
        if tag == "input":
            self.fields[given["name"]] = given.get("value")


def links(text):
    return Links(text).to


def law_hit(**changes):
    plain = Hit(
        id="precedent-x", kind="law", ref="DS999", title="A v. B (chưa kiểm chứng – unchecked)", authority=None,
        publication_date=None, score=1.0, standing="unchecked",
        snippets=(Snippet(text="Setting to zero was refused.", page=1, start=0, end=28),),
        why=Why(lexical_rank=1, matched_terms=("zero",)),
    )  # fmt: skip
    return plain.model_copy(update=changes)


@pytest.fixture
def answers(services, monkeypatch):
    """Let the search find what a test says, and keep what was asked."""

    def install(hits, *, total=None, found=None, understood=()):
        asked = []

        def search(text, **named):
            asked.append((text, named))
            many = found(named) if found else total if total is not None else len(hits)
            return SearchAnswer(
                query=text, total=many, took_ms=1, hits=tuple(hits) if many else (), understood=understood
            )

        monkeypatch.setattr(services, "search", search)
        return asked

    return install


def test_the_order_is_a_link_that_keeps_the_filters_and_is_kept_by_them(client, services):
    text = client.get("/search?q=bamboo&market=US").text
    assert "/search?q=bamboo&market=US" in links(text)
    assert services.sorted == "best"
    text = client.get("/search?q=bamboo&sort=newest&market=US").text
    assert services.sorted == "newest"
    assert "/search?q=bamboo&market=US&sort=oldest" in links(text)
    assert "/search?q=bamboo&sort=newest&market=US&page=2" in links(text)
    assert "/search?q=bamboo&sort=newest" in links(text)  # all filters off
    assert Links(text).fields["sort"] == "newest"
    assert re.search(r'sort=newest[^>]*aria-current="true">Mới nhất', text)


def test_another_order_is_told_to_be_none(client):
    assert client.get("/api/v1/search?q=x&sort=newest").status_code == 200
    assert client.get("/api/v1/search?q=x&sort=size").status_code == 422


def test_what_is_swapped_holds_the_form_so_that_the_next_question_keeps_the_filters(client):
    text = client.get("/search?q=bamboo&market=US").text
    swapped = text.index('<div id="searching">')
    assert swapped < text.index("<form") < text.index('id="found"')
    assert set(re.findall(r'hx-target="([^"]+)"', text)) == {"#searching"}


def test_acts_of_one_case_stand_together_under_the_best_of_them(client):
    text = client.get("/search?q=bamboo").text
    assert text.count('<li class="card hit">') == 2  # the trays with their case, and the tyres
    assert "Thêm 1 kết quả của cùng vụ việc" in text
    assert text.count('href="/cases/c-bamboo"') == 2  # the notice's way to its case, and the case's own hit
    assert "1 more result of the same case" in client.get("/en/search?q=bamboo").text


def test_notices_asked_for_alone_stand_each_for_itself(client):
    text = client.get("/search?q=bamboo&kind=notice").text
    assert text.count('<li class="card hit">') == 2
    assert "cùng vụ việc" not in text
    assert 'href="/cases/c-bamboo"' in text


def test_a_passage_leads_to_its_place_in_the_document(client):
    text = client.get("/search?q=bamboo").text
    (address,) = {a for a in links(text) if "place=" in a and "n-bamboo" in a}
    assert address == "/notices/n-bamboo?place=1.0-36#e0"
    page = client.get(address).text
    assert 'id="e0"' in page
    lit = re.findall(r'<mark data-e="[^"]*\b0 [^"]*">(.*?)</mark>', page, re.DOTALL)
    assert "".join(lit).startswith("DEPARTMENT OF COMMERCE")
    assert 'href="#f0"' not in page


@pytest.mark.parametrize("place", ["1", "9.0-5", "1.5-2", "x.y-z", "1.0-999999999"])
def test_a_place_that_is_none_shows_the_notice(client, place):
    assert client.get(f"/notices/n-bamboo?place={place}").status_code == 200


def test_a_notice_is_told_in_the_readers_words_with_its_stage_and_origin(client):
    text = client.get("/search?q=bamboo&kind=notice").text
    assert "Kết luận cuối cùng" in text and "Xuất xứ: Việt Nam" in text
    assert "Origin: Viet Nam" in client.get("/en/search?q=bamboo&kind=notice").text
    assert "/notices/n-bamboo/similar" in links(text)


def test_a_case_stands_on_the_list_as_it_stands_today(services, make):
    from datetime import date

    from api.web.known import known_of
    from extract.cases.stands import as_of

    case = make.case()
    hit = law_hit(id=case.id, kind="case", standing=None)
    for day in (date(2025, 5, 1), date(2026, 5, 1), date(2040, 1, 1)):
        told = known_of([hit], services.store, "vi", on=day)[case.id]
        assert told.status == as_of(case, day).status
    assert (told.goods, told.origins) == ("Khay tre", ("VN",))


def test_our_own_id_is_shown_as_nobodys_number(client, answers):
    answers([law_hit(ref="n-89f348a0826616e5")])
    assert 'class="ref"' not in client.get("/search?q=zero").text


def test_a_precedent_leads_to_its_page(client, services, answers):
    services.store.precedents.put([LAW], source="mine.csv")
    answers([law_hit()])
    english = client.get("/en/search?q=zero").text
    assert "/en/law/precedent-x" in links(english)
    assert "chưa kiểm chứng" not in english and "unchecked" in english


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_the_page_of_a_precedent_tells_its_point_its_source_and_that_nobody_checked_it(
    client, services, prefix
):
    services.store.precedents.put([LAW], source="mine.csv")
    text = client.get(f"{prefix}/law/precedent-x").text
    for said in ("A v. B", LAW.point, LAW.point_vi, "hearsay", "DS999", "CMP-1"):
        assert said in text
    assert ("was not compared with the original" if prefix else "chưa đối chiếu với văn bản gốc") in text
    for address in links(text):
        if address.startswith("/"):
            assert client.get(address).status_code == 200, address
    services.store.precedents.put([LAW.model_copy(update={"standing": "checked"})], source="mine.csv")
    assert "badge green" in client.get(f"{prefix}/law/precedent-x").text


def test_a_precedent_that_is_none_is_not_found(client):
    assert client.get("/law/precedent-none").status_code == 404


def test_the_page_of_a_precedent_lists_the_notices_that_cite_it(client, services, make):
    notice, pages = make.notice()
    from tradewarn.model import Extraction

    document = services.originals["a" * 64]
    citing = notice.model_copy(update={"document": document, "citations": ("99 F.9th 999",)})
    services.store.notices.replace([
        Extraction(
            path="x", sha256=document, media_type="text/plain", language="en", pages=pages,
            relevant=True, notices=(citing,), issues=(),
        )
    ])  # fmt: skip
    services.store.precedents.put([LAW], source="mine.csv")
    assert "/notices/n-bamboo" in links(client.get("/law/precedent-x").text)


def test_nothing_found_names_the_filters_that_emptied_it_each_with_what_is_there_without(client, answers):
    asked = answers([], found=lambda n: 0 if n["filters"].stage else 12)
    text = client.get("/search?q=tre&market=US&stage=final&mode=lexical").text
    assert len(asked) == 3
    assert "Không thấy trong các nguồn đã nạp" in text
    assert re.search(r'href="/search\?q=tre&amp;mode=lexical&amp;market=US"[^>]*>Bỏ Giai đoạn', text)
    assert "– 12 kết quả" in text
    assert not re.search(r">Bỏ Nước điều tra", text)  # without it nothing is found either
    assert {"/search?q=tre&market=US&stage=final", "/check?q=tre", "/sources"} <= {*links(text)}


def test_what_was_understood_may_have_emptied_the_answer_too(client, answers):
    part = UnderstoodPart(
        kind="market", values=("US",), label="US", text="Mỹ", start=4, end=6, sure=True, filter=True
    )
    answers(
        [],
        understood=(part,),
        found=lambda n: 3 if n["understood"] is None or not n["understood"].parts else 0,
    )
    text = client.get("/search?q=tre+M%E1%BB%B9").text
    assert re.search(r'href="/search\?q=tre\+M%E1%BB%B9&amp;not=market%3AUS"[^>]*>Bỏ Nước điều tra', text)


def test_a_page_beyond_the_last_says_so_and_leads_back(client, answers):
    answers([], total=3)
    text = client.get("/search?q=tre&page=9").text
    assert "Không có trang này" in text and "Không thấy trong các nguồn" not in text
    assert "/search?q=tre" in links(text)


def test_chapters_and_headings_are_named_in_the_language_of_the_page(client, services, monkeypatch):
    plain = services.search
    counted = {"hs_chapter": {"73": 4}, "hs_heading": {"7306": 3, "9999": 1}}
    monkeypatch.setattr(
        services, "search", lambda *a, **n: plain(*a, **n).model_copy(update={"facets": counted})
    )
    text = client.get("/search?q=x").text
    assert "73 – Sản phẩm bằng sắt, thép" in text
    assert re.search(r"7306 – \S*[ốthéá]", text)
    assert "73 – Articles of iron or steel" in client.get("/en/search?q=x").text


def test_every_chapter_has_a_name():
    from api.web.words import Words

    named = set(Words.load("vi").below("hs_chapter"))
    assert named == {f"{n:02}" for n in range(1, 98)} - {"77"}


def test_a_search_with_chips_taken_off_and_an_order_can_be_kept():
    from api.web.pages.search import parameters
    from api.web.pages.searches import typed_of

    asked = typed_of(
        "q=tre&sort=newest&market=US&market=EU&not=market%3AUS&not=stage%3Afinal&as_written=true"
    )
    assert asked.removed == ["market:US", "stage:final"]
    assert (asked.market, asked.sort, asked.as_written) == (["US", "EU"], "newest", True)
    assert ("not", "stage:final") in parameters(asked)


def test_what_is_left_out_is_a_chip_in_the_readers_words_that_can_be_taken_off(client):
    part = "not=without%3ATh%C3%A1i+Lan"
    text = client.get("/search", params={"q": 'tôm -"Thái Lan"'}).text
    assert "Loại trừ: <bdi>Thái Lan</bdi>" in text and part in text
    text = client.get("/en/search", params={"q": "tôm", "without": "Thái Lan"}).text
    assert "Left out: <bdi>Thailand</bdi>" in text


def test_one_thing_said_twice_is_one_chip(client, answers):
    part = UnderstoodPart(kind="market", values=("US",), label="", text="Mỹ", start=0, end=2, filter=True)
    answers([law_hit()], understood=(part, part))
    assert client.get("/search?q=x").text.count('class="chip"') == 1


def test_a_known_act_that_is_asked_for_is_told_with_its_life(client):
    text = client.get("/search", params={"q": "Điều 8 Nghị định 10/2018/NĐ-CP"}).text
    assert "/acts/10/2018/N%C4%90-CP" in text and "thay bằng Nghị định 86/2025/NĐ-CP" in text
    assert "/acts/05/2017/QH14" in client.get("/search", params={"q": "luat quan ly ngoai thuong"}).text
    assert "/acts/" not in client.get("/search?q=bamboo").text


def test_the_signs_of_markdown_are_not_shown_and_the_place_is_that_of_the_source(client, answers):
    snippet = Snippet(text="## **Zero** | one | two |", page=1, start=7, end=31)
    answers([law_hit(kind="notice", id="n-bamboo", standing=None, snippets=(snippet,))])
    text = client.get("/search?q=zero").text
    assert "<mark>Zero</mark> · one · two" in text and "**" not in text and "place=1.7-31" in text


def test_that_a_precedent_is_unchecked_is_said_in_one_language(client, answers):
    answers([law_hit()])
    assert "unchecked)" not in client.get("/search?q=x").text
    assert "chưa kiểm chứng" not in client.get("/en/search?q=x").text


def test_a_saved_search_leads_to_a_page_that_leaves_out_the_same():
    item = SavedSearch(
        id="s",
        owner="an",
        name="x",
        query='tôm -"Thái Lan"',
        filters={"without": ("Thái Lan",)},
        mode="hybrid",
        created="2031-03-01T00:00:00Z",
    )
    assert ("without", "Thái Lan") in parameters(asked_of(item))
