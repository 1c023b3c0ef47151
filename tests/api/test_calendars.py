"""A calendar is whole by RFC 5545, names each deadline for good, and holds nothing of anybody's own."""

import re
from datetime import date, timedelta

import pytest
from icalendar import Calendar

from tradewarn.model import CaseEvent, Extraction, Source

FEEDS = "/api/v1/feeds"


def read(answer):
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].startswith("text/calendar")
    return Calendar.from_ical(answer.content)


def events(answer):
    return {str(e["summary"]): e for e in read(answer).walk("VEVENT")}


def only(answer):
    (event,) = events(answer).values()
    return event


@pytest.fixture
def kept(services, make):
    """Put a notice in the store once more, with changes."""

    def put(**changes):
        notice, pages = make.notice(document=services.originals["a" * 64])
        notice = notice.model_validate(notice.model_dump(mode="json") | changes)
        made = Extraction(
            path="x", sha256=notice.document, media_type="text/plain", language="en", pages=pages,
            relevant=True, notices=(notice,), issues=(),
        )  # fmt: skip
        services.store.notices.replace([made])
        return notice

    return put


def test_a_deadline_is_a_whole_day_with_alarms_before_it(client):
    event = only(client.get(f"{FEEDS}/notices/n-bamboo.ics"))
    assert (event.start, event.end) == (date(2026, 3, 30), date(2026, 3, 31))
    assert [a["trigger"].dt for a in event.walk("VALARM")] == [timedelta(days=-7), timedelta(days=-1)]
    assert all(str(a["action"]) == "DISPLAY" and a["description"] for a in event.walk("VALARM"))
    assert event["transp"] == "TRANSPARENT"


@pytest.mark.parametrize(("lang", "said"), [("vi", "khay tre – Hoa Kỳ"), ("en", "United States")])
def test_an_entry_is_in_the_language_asked_for(client, lang, said):
    (summary,) = events(client.get(f"{FEEDS}/notices/n-bamboo.ics", params={"lang": lang}))
    assert said in summary


def test_an_entry_has_the_rule_the_quote_and_the_way_back(client, kept):
    kept(deadlines=({"what": "comments", "date": "2026-03-30"},))
    event = only(client.get(f"{FEEDS}/notices/n-bamboo.ics"))
    assert "March 30, 2026" in event["description"]
    assert event["url"].endswith("/notices/n-bamboo") and event["url"] in event["description"]


def test_lines_are_folded_and_end_as_the_standard_asks(client):
    data = client.get(f"{FEEDS}/notices/n-bamboo.ics").content
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n") and b"\n" not in b"".join(lines)
    assert max(map(len, lines)) <= 75
    for needed in (b"VERSION:2.0", b"PRODID:"):
        assert any(line.startswith(needed) for line in lines)


def test_the_same_question_gives_the_same_file(client):
    first, again = (client.get(f"{FEEDS}/notices/n-bamboo.ics").content for _ in range(2))
    assert first == again


def test_a_correction_keeps_the_uid_and_raises_the_sequence(client, services):
    before = only(client.get(f"{FEEDS}/notices/n-bamboo.ics"))
    moved = [{"what": "comments", "date": "2026-04-02"}]
    services.store.reviews.decide(
        "n-bamboo:deadlines", "corrected", value=moved, by="lan", at="2026-03-05T00:00:00+07:00"
    )
    after = only(client.get(f"{FEEDS}/notices/n-bamboo.ics"))
    assert after["uid"] == before["uid"] and after.start == date(2026, 4, 2)
    assert (before["sequence"], after["sequence"]) == (0, 1)
    assert after["last-modified"].dt > before["last-modified"].dt
    assert "lan" not in after["description"].split()


def test_taken_back_the_sequence_rises_all_the_same(client, services):
    for verb in ("decide", "undo"):
        more = {"decision": "corrected", "value": []} if verb == "decide" else {}
        getattr(services.store.reviews, verb)(
            "n-bamboo:deadlines", by="lan", at="2026-03-05T00:00:00+07:00", **more
        )
    assert only(client.get(f"{FEEDS}/notices/n-bamboo.ics"))["sequence"] == 2


def test_both_languages_name_a_deadline_alike(client):
    uids = {only(client.get(f"{FEEDS}/notices/n-bamboo.ics?lang={lang}"))["uid"] for lang in ("vi", "en")}
    assert len(uids) == 1 and next(iter(uids)).endswith("@tradewarn")


def test_a_notice_without_a_day_has_no_calendar(client):
    answer = client.get(f"{FEEDS}/notices/n-tyres.ics")
    assert (answer.status_code, answer.json()["error"]) == (404, "TW-U02")


def test_a_notice_that_is_none_is_told(client):
    assert client.get(f"{FEEDS}/notices/none.ics").status_code == 404


def far(days):
    return (date.today() + timedelta(days=days)).isoformat()


def test_the_feed_of_a_market_has_what_lies_ahead_there(client, kept):
    kept(publication_date=far(0), deadlines=({"what": "hearing", "date": far(20)},))
    assert [e.start.isoformat() for e in events(client.get(f"{FEEDS}/deadlines.ics")).values()] == [far(20)]
    assert events(client.get(f"{FEEDS}/deadlines.ics?market=US"))
    assert not events(client.get(f"{FEEDS}/deadlines.ics?market=TR"))


def test_what_is_past_is_not_in_the_feed(client, kept):
    kept(publication_date=far(0), deadlines=({"what": "hearing", "date": far(-2)},))
    empty = read(client.get(f"{FEEDS}/deadlines.ics"))
    assert empty.walk("VEVENT") == [] and len(empty.walk("VTIMEZONE")) == 1


def test_a_case_tells_the_review_of_each_year(client, services, make):
    order = CaseEvent(
        date=date(2025, 3, 20), stage="order", source=Source(id="row-9", ref="row 9", date=date(2025, 3, 20))
    )
    case = make.case().model_copy(update={"events": (order,)})
    services.store.cited.put([case], form="events", source="list.csv")
    services.store.cases.replace("US", [case])
    found = events(client.get(f"{FEEDS}/cases/c-bamboo.ics?lang=en"))
    yearly = next(e for s, e in found.items() if "request for review" in s)
    assert (yearly.start.month, yearly.start.day) in ((3, 31), (4, 1), (4, 2))
    assert "19 CFR 351.213(b)" in yearly["description"] and yearly["url"].endswith("/cases/c-bamboo")
    page = client.get("/cases/c-bamboo").text
    assert "351.213(b)" in page and "/api/v1/feeds/cases/c-bamboo.ics?lang=vi" in page


def test_the_calendar_of_an_answer_holds_nothing_of_the_question(client, kept):
    kept(publication_date=far(0), deadlines=({"what": "hearing", "date": far(20)},))
    answer = client.get(f"{FEEDS}/check.ics", params={"product": "khay tre", "company": "Own Firm Ltd"})
    assert events(answer) and "Own Firm" not in answer.text
    page = client.get("/check", params={"q": "khay tre", "company": "Own Firm Ltd"}).text
    assert re.search(r"/api/v1/feeds/check\.ics\?question=khay\+tre&amp;company=Own\+Firm\+Ltd", page)


def test_a_calendar_of_nothing_asked_is_refused(client):
    assert client.get(f"{FEEDS}/check.ics").status_code == 400


def test_a_notice_page_tells_the_law_beside_what_is_printed(client, kept):
    kept(stage="review-prelim", deadlines=({"what": "case briefs", "date": "2026-03-20"},))
    page = client.get("/notices/n-bamboo").text
    law = page[page.index('id="by-law"') :]
    law = law[: law.index("</section>")]
    assert "351.309(c)(1)(ii)" in law and "Thông báo ghi 20/03/2026, còn theo luật là 30/03/2026" in law
    assert "/api/v1/feeds/notices/n-bamboo.ics?lang=vi" in page
