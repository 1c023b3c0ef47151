"""Every page, in both languages, says what it should and leads where it should."""

import re
from datetime import date
from html.parser import HTMLParser

import pytest

from tradewarn.model import CaseEvent, Issue, Source

PAGES = (
    "/",
    "/check",
    "/check?q=khay+tre",
    "/cite",
    "/cite?text=A-552-899",
    "/search?q=bamboo&market=US",
    "/notices/n-bamboo",
    "/notices/n-tyres",
    "/cases/c-bamboo",
    "/warnings",
    "/warnings/w-bamboo",
    "/sources",
    "/guide",
    "/desk",
)
BOTH = [(prefix, page) for prefix in ("", "/en") for page in PAGES]


class Tags(HTMLParser):
    """All start tags of a page with their attributes, and the ids."""

    def __init__(self, text):
        super().__init__()
        self.tags = []
        self.feed(text)
        self.ids = [a["id"] for _, a in self.tags if "id" in a]

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def of(self, name):
        return [a for tag, a in self.tags if tag == name]


@pytest.mark.parametrize("prefix, page", BOTH)
def test_a_page_is_in_its_language_and_names_the_other(client, prefix, page):
    answer = client.get(prefix + page)
    assert answer.status_code == 200
    tags = Tags(answer.text)
    own, other = ("en", "vi") if prefix else ("vi", "en")
    assert tags.of("html")[0]["lang"] == own == answer.headers["Content-Language"]
    switch = next(a for a in tags.of("a") if a.get("class") == "switch")
    assert (switch["lang"], switch["href"]) == (other, page if prefix else "/en" + page)
    assert client.get(switch["href"]).status_code == 200


@pytest.mark.parametrize("prefix, page", BOTH)
def test_every_link_of_a_page_leads_somewhere(client, prefix, page):
    tags = Tags(client.get(prefix + page).text)
    inside = {a["href"] for a in tags.of("a") if a["href"].startswith("/")}
    for address in sorted(inside | {a["hx-get"] for _, a in tags.tags if "hx-get" in a}):
        assert client.get(address).status_code == 200, address
    for a in tags.of("a"):
        if a["href"].startswith("#"):
            assert a["href"][1:] in tags.ids, a


@pytest.mark.parametrize("prefix, page", BOTH)
def test_a_page_has_nothing_inline_and_nothing_from_elsewhere(client, prefix, page):
    tags = Tags(client.get(prefix + page).text)
    assert not tags.of("style")
    assert all("src" in a for a in tags.of("script"))
    for tag, attributes in tags.tags:
        assert "style" not in attributes
        assert not [name for name in attributes if name.startswith("on") or name.startswith("hx-on")], tag
        for name in ("src", "action", "formaction"):
            assert attributes.get(name, "/").startswith("/")
        if tag == "link":
            assert attributes["href"].startswith("/")


@pytest.mark.parametrize("prefix, page", BOTH)
def test_a_page_can_be_used_without_eyes_or_scripts(client, prefix, page):
    text = client.get(prefix + page).text
    tags = Tags(text)
    assert len(tags.of("main")) == len(tags.of("h1")) == 1
    assert tags.of("a")[0]["href"] == "#main"
    assert len(tags.ids) == len(set(tags.ids))
    labels = {a["for"] for a in tags.of("label")}
    for tag, a in tags.tags:
        if tag in ("input", "select", "textarea") and a.get("type") != "hidden":
            assert a["id"] in labels
        if tag == "form":
            assert a["method"] == ("post" if page == "/desk" or page.startswith("/cite") else "get")
        if tag == "th":
            assert a["scope"] in ("row", "col")
        if "hx-get" in a:
            assert a["href"] == a["hx-get"] or a["hx-get"].endswith(a["href"]), "works only with scripts"
            assert a["hx-target"] == a["hx-select"]


@pytest.mark.parametrize("prefix, page", BOTH)
def test_a_page_is_small(client, prefix, page):
    tags = Tags(client.get(prefix + page).text)
    files = [a["src"] for a in tags.of("script")] + [
        a["href"] for a in tags.of("link") if a["rel"] in ("stylesheet", "icon")
    ]
    weight = len(client.get(prefix + page).content) + sum(len(client.get(f).content) for f in files)
    assert weight < 120_000
    assert all("immutable" in client.get(f).headers["Cache-Control"] for f in files)


def test_the_box_on_the_first_page_asks_and_searches_without_scripts(client):
    tags = Tags(client.get("/").text)
    form = tags.of("form")[0]
    search = next(b for b in tags.of("button") if "formaction" in b)
    assert (form["action"], search["formaction"]) == ("/check", "/search")
    assert client.get("/check?q=tre").status_code == client.get("/search?q=tre").status_code == 200


def test_the_first_page_tells_how_fresh_it_is_and_which_silence_alarms(client):
    text = client.get("/").text
    assert "27/02/2026" in text
    assert "1 nguồn im lặng bất thường" in text


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_withdrawn_and_private_warnings_are_on_no_list(client, prefix):
    for page in ("/", "/warnings"):
        text = client.get(prefix + page).text
        for hidden in ("Đã rút lại", "A withdrawn one", "Riêng tư", "Kept private"):
            assert hidden not in text


def test_withdrawn_warnings_are_shown_to_who_asks_for_them(desk):
    assert "Đã rút lại" in desk.get("/warnings?status=withdrawn&level=").text


def test_a_draft_says_that_nobody_reviewed_it(desk):
    assert "Bản nháp, máy đọc, chưa có người duyệt" in desk.get("/warnings").text
    assert "nobody has reviewed it" in desk.get("/en/warnings/w-draft").text


def test_a_warning_gives_its_reason_in_the_readers_language_and_the_words_that_raised_it(client):
    vi, en = client.get("/warnings/w-bamboo").text, client.get("/en/warnings/w-bamboo").text
    assert "Thông báo nêu tên mặt hàng" in vi
    assert "The notice names the profile&#39;s goods" in en
    for text in (vi, en):
        assert "bamboo trays from Vietnam" in text
        assert "/notices/n-bamboo" in text


def test_the_verdict_is_said_in_words_with_sources_rates_and_what_was_loaded(client, services):
    text = client.get("/check?q=khay+tre&hs=4419.19&market=US&company=&as_of=").text
    for said in (
        "Mặt hàng đang chịu biện pháp phòng vệ thương mại",
        "61,05%",
        "Final Affirmative Determination",
        "Mô tả hàng hóa quyết định phạm vi.",
        "Kiểm tra mức riêng của doanh nghiệp.",
        "30/03/2026",
        "02/01/2020 – 02/03/2026",
    ):
        assert said in text
    assert 'href="/notices/n-bamboo"' in text
    asked = services.asked[0]
    assert (asked.question, asked.hs, asked.market, asked.company, asked.as_of) == (
        "khay tre",
        "4419.19",
        "US",
        None,
        None,
    )


def test_the_question_is_asked_in_the_language_of_the_page(client, services):
    client.get("/check?q=x")
    client.get("/en/check?q=x")
    assert [q.lang for q in services.asked] == ["vi", "en"]


@pytest.mark.parametrize(
    "prefix, words", [("", "Không tìm thấy trong các nguồn"), ("/en", "Not found in the sources")]
)
def test_no_record_is_never_worded_as_no(client, services, make, prefix, words):
    services.verdict = make.verdict(verdict="no_record", facts=(), rates=(), summary="")
    text = client.get(prefix + "/check?q=x").text
    assert words in text
    assert "Không bị điều tra" not in text


def test_every_verdict_has_words_in_both_languages(client, services, make):
    from tradewarn.model import VerdictCode

    for code in VerdictCode:
        services.verdict = make.verdict(verdict=code, summary="")
        for prefix in ("", "/en"):
            assert client.get(prefix + "/check?q=x").status_code == 200


def test_the_empty_form_asks_nothing(client, services):
    assert client.get("/check?q=&product=&hs=&market=&company=&as_of=").status_code == 200
    assert services.asked == []


def test_the_search_form_may_be_sent_with_empty_fields(client, services):
    assert client.get("/search?q=tre&hs=&from=&to=&mode=hybrid&utm_source=mail").status_code == 200
    assert services.asked[0][0] == "tre"


def test_search_shows_filters_as_chips_that_take_themselves_off(client):
    text = client.get("/search?q=bamboo&market=US&stage=final&from=2026-01-01").text
    chips = [a["href"] for a in Tags(text).of("a") if a.get("class") == "chip"]
    assert chips == [
        "/search?q=bamboo&stage=final&from=2026-01-01",
        "/search?q=bamboo&market=US&from=2026-01-01",
        "/search?q=bamboo&market=US&stage=final",
    ]
    assert "Hoa Kỳ" in text


def test_search_marks_the_words_and_keeps_the_filters_from_page_to_page(client):
    text = client.get("/search?q=bamboo&market=US").text
    assert "imports of <mark>bamboo</mark> trays" in text
    following = next(a["href"] for a in Tags(text).of("a") if a.get("rel") == "next")
    assert following == "/search?q=bamboo&market=US&page=2"


def test_sources_show_the_alarm_in_the_readers_words(client):
    text = client.get("/sources").text
    assert "Báo động im lặng" in text
    assert "không có thông báo mới từ 27/02/2026" in text
    assert "Bộ Thương mại Hoa Kỳ" in text
    assert "nothing for 9 days, usually 1" in client.get("/en/sources").text


@pytest.mark.parametrize("prefix, said", [("", "Chưa lấy lần nào"), ("/en", "Never crawled")])
def test_a_source_that_was_never_asked_is_told_in_the_readers_words(client, services, prefix, said):
    state = services.sources()[0].model_copy(
        update={"last_success": None, "newest": None, "alarm": "as kept"}
    )
    by_hand = state.model_copy(update={"name": "hand", "lane": "M", "silent": False, "country": ""})
    services.sources = lambda: [state, by_hand]
    text = client.get(f"{prefix}/sources").text
    assert said in text and "as kept" not in text
    assert ("Nạp thủ công" if prefix == "" else "Loaded by hand") in text


def test_words_that_stand_nowhere_are_told_so_before_what_is_near_in_meaning(client, services, monkeypatch):
    said = "không có bản ghi nào chứa các từ này"
    assert said not in client.get("/search?q=bamboo").text
    plain = services.search
    near = Issue(code="TW-I07", what="only near", fix="ask with other words", stage="search")
    monkeypatch.setattr(
        services, "search", lambda *a, **n: plain(*a, **n).model_copy(update={"issues": (near,)})
    )
    text = client.get("/search?q=zzz").text
    assert 0 < text.index(said) < text.index('<ol class="hits"')


def test_a_search_that_finds_nothing_says_where_it_looked(client, services, monkeypatch):
    from tradewarn.model import SearchAnswer

    monkeypatch.setattr(
        services, "search", lambda *a, **n: SearchAnswer(query="x", total=0, took_ms=1, hits=())
    )
    assert "Không thấy trong các nguồn đã nạp" in client.get("/search?q=x").text


def test_a_fact_leads_to_the_words_that_prove_it(client, services):
    text = client.get("/check?q=x").text
    link = next(
        a["href"] for a in Tags(text).of("a") if a.get("href", "").startswith("/notices/n-bamboo?proof=")
    )
    shown = client.get(link).text
    assert f'id="{link.partition("#")[2]}"' in shown


def test_the_proof_asked_for_chooses_the_page_of_the_original(client):
    number = re.search(r"\?sheet=2#e(\d+)", client.get("/notices/n-bamboo").text)[1]
    assert f'id="e{number}"' in client.get(f"/notices/n-bamboo?proof={number}").text


def test_the_sources_of_an_answer_tell_their_age(client):
    assert "3 ngày" in client.get("/check?q=x").text
    assert "3 days" in client.get("/en/check?q=x").text


def test_an_answer_says_at_once_that_it_is_no_advice(client):
    text = client.get("/check?q=x").text
    assert (
        text.index('id="verdict"') < text.index("không thay ý kiến tư vấn pháp lý") < text.index('id="facts"')
    )
    assert 'href="#caveats"' in text and 'id="caveats"' in text


def test_a_warning_tells_when_it_was_raised_and_when_its_notice_was_published(client):
    text = client.get("/warnings/w-bamboo").text
    assert re.search(r"Thông báo ngày\s*<time[^>]*>27/02/2026", text)
    assert re.search(r"lập lúc\s*<time[^>]*>01/03/2026 07:00", text)


def test_an_example_can_be_asked_with_one_click(client, services):
    link = next(
        a["href"] for a in Tags(client.get("/check").text).of("a") if a["href"].startswith("/check?q=")
    )
    assert client.get(link).status_code == 200 and services.asked[0].question


def test_a_case_shows_a_step_of_two_lists_once_with_both_its_sources(client, services, make):
    case = make.case()
    order, other = (
        CaseEvent(
            date=date(2026, 4, day),
            stage="order",
            source=Source(id=f"row-{name}", ref=f"{name} 7"),
            quote=f"{name} says order",
            place=f"{name}.csv:7:order_date",
        )
        for name, day in (("first", 1), ("second", 2))
    )
    services.store.cases.replace("US", [case.model_copy(update={"events": (*case.events, order, other)})])
    events = client.get("/en/cases/c-bamboo").text.partition('<ol class="events">')[2]
    assert events.count("<h3>") == len(case.events) + 1
    assert "first 7" in events and "second 7" in events
    assert len(client.get("/api/v1/cases/c-bamboo").json()["events"]) == len(case.events) + 2


def test_a_fact_that_several_sources_tell_names_them_all_and_its_place(client, services, make):
    verdict = make.verdict()
    fact = verdict.facts[0].model_copy(
        update={"also": (Source(id="row-x", ref="list 12"),), "place": "list.csv, row 12, column order_date"}
    )
    services.verdict = verdict.model_copy(update={"facts": (fact,)})
    text = client.get("/en/check?q=x").text
    told = text.partition('<ol class="facts-list">')[2].partition("</ol>")[0]
    assert "2026-01234" in told and "list 12" in told
    assert "list.csv, row 12, column order_date" in told


def test_a_case_shows_its_events_with_no_more_of_a_date_than_is_known(client):
    text = client.get("/cases/c-bamboo").text
    assert '<time datetime="2025-09-01">09/2025</time>' in text
    assert text.index("27/02/2026") < text.index("01/04/2025"), "newest first"
    assert "<svg" in text and 'role="img"' in text
    assert 'href="https://example.org/list"' in text


def test_numbers_and_dates_are_written_as_the_language_writes_them(client):
    assert "25,76%" in client.get("/cases/c-bamboo").text
    english = client.get("/en/cases/c-bamboo").text
    assert "25.76%" in english
    assert "27 February 2026" in english
    assert not re.search(r"25,76", english)


def test_the_form_offers_markets_with_data_first_and_any_other_that_investigates(client):
    text = client.get("/en/check").text
    loaded, others = text.index("With data loaded"), text.index("Other markets")
    assert loaded < text.index('value="US"') < others
    assert others < text.index('value="EU"') < text.index('value="JP"')
    assert 'value="VN"' not in text


def test_a_profile_is_named_in_the_readers_language(client, services, make):
    named = make.profile().model_copy(update={"name_en": "Woven bamboo goods"})
    services.store.profiles.put([named])
    for page in ("/", "/warnings", "/warnings/w-bamboo"):
        assert "Hàng tre đan" in client.get(page).text
        assert "Woven bamboo goods" in client.get(f"/en{page}").text


def test_a_list_is_called_by_its_name_and_not_by_its_key(client, services, make):
    services.store.cited.put([make.case()], form="events", source="list.csv@0a1b2c3d")
    text = client.get("/sources").text
    assert "list.csv" in text and "@0a1b2c3d" not in text
    assert "danh mục vụ việc" in text
