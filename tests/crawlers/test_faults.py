"""What a source can do to a crawl, and what the crawl says and keeps of it."""

from itertools import pairwise

import pytest
from replay import Answer, Replay, bomb, record, served

XML_3 = "xml/2025/01/08/2025-00003"
ALL_3 = "2025-00003"


@pytest.fixture
def replay(january):
    return Replay(january)


def kept(home):
    return {name.partition(".")[0] for name in home.sink.kept()}


def numbers(rows):
    return {row["document_number"] for row in rows}


def crawl(home, replay, **how):
    with served(replay) as url:
        return home.crawl(url, **how)


def test_clean_crawl_keeps_every_document_and_says_nothing(home, replay, january):
    report = crawl(home, replay)
    assert kept(home) == numbers(january)
    assert (report.complete, report.issues, report.documents) == (True, (), 12)
    assert str(report.newest) == "2025-01-24"
    first = home.sink.taken[0]
    assert first.media_type == "application/xml"
    assert first.url.startswith("https://www.federalregister.gov/documents/full_text/xml/")
    assert b"page_views" not in first.meta


def test_every_page_is_followed(home, january):
    replay = Replay(january, page=5)
    report = crawl(home, replay)
    assert report.documents == 12
    assert len(replay.paths("documents.json")) == 3


def test_window_over_the_cap_is_cut_until_all_of_it_is_shown(home):
    rows = [record(f"2025-{n:05}", f"2025-01-{1 + n % 31:02}", f"Widget {n}") for n in range(60)]
    replay = Replay(rows)
    replay.shape = lambda page: page | {"count": page["count"] if page["count"] < 25 else 10_000}
    report = crawl(home, replay)
    assert kept(home) == numbers(rows)
    assert report.complete
    assert len(replay.paths("/xml/")) == 60


def test_pages_that_end_early_make_the_window_be_cut(home, january):
    replay = Replay(january, page=4)

    def no_third_page(page):
        if page["count"] > 8:
            page.pop("next_page_url", None)
        return page

    replay.shape = no_third_page
    report = crawl(home, replay)
    assert kept(home) == numbers(january)
    assert report.complete
    assert len(replay.paths("/xml/")) == 12


def test_day_that_cannot_be_shown_whole_is_an_issue(home, january):
    replay = Replay(january)
    replay.shape = lambda page: page | {"count": page["count"] + 1}
    report = crawl(home, replay, since="2025-01-06", until="2025-01-06")
    assert not report.complete
    assert "2 documents counted, 1 listed" in report.issues[0].what


def test_busy_server_is_waited_for_as_long_as_it_asks(home, replay):
    replay.fail("documents.json", Answer(status=429, headers={"Retry-After": "1"}), then_ok=True)
    report = crawl(home, replay)
    (first, second) = (when for when, path in replay.asked if "documents.json" in path)
    assert second - first >= 1
    assert (report.complete, report.issues) == (True, ())


def test_server_that_asks_for_too_much_patience_is_left_for_the_next_run(home, replay, january):
    replay.fail("documents.json", Answer(status=503, headers={"Retry-After": "4000"}), then_ok=True)
    report = crawl(home, replay)
    assert not report.complete
    assert "asks to wait 4000 s" in report.issues[0].what
    assert crawl(home, replay).complete
    assert kept(home) == numbers(january)


@pytest.mark.parametrize("status", [429, 500, 503])
def test_passing_fault_is_repeated_and_forgotten(home, replay, january, status):
    replay.fail(XML_3, Answer(status=status), Answer(status=status), then_ok=True)
    report = crawl(home, replay)
    assert (report.complete, report.issues) == (True, ())
    assert kept(home) == numbers(january)


def test_list_that_stays_broken_fails_the_run_after_three_repeats(home, replay):
    replay.fail("documents.json", Answer(b"oops", status=500))
    report = crawl(home, replay)
    assert len(replay.paths("documents.json")) == 4
    assert (report.complete, report.through) == (False, None)
    assert "the server answered 500" in report.issues[0].what


def test_body_without_xml_is_taken_as_text_then_as_page(home):
    one = record("2025-00001", "2025-01-06", "Widget From Vietnam", full_text_xml_url=None)
    replay = Replay([one])
    report = crawl(home, replay)
    assert home.sink.taken[0].media_type == "text/html"
    assert (report.complete, report.issues) == (True, ())


def test_body_that_is_gone_leaves_the_record_and_an_issue(home, replay, january):
    replay.fail(ALL_3, Answer(status=404))
    report = crawl(home, replay)
    assert kept(home) == numbers(january)
    assert report.complete
    (bare,) = (f for f in home.sink.taken if f.media_type == "application/json")
    assert (bare.ref, bare.body) == ("2025-00003", bare.meta)
    assert any("its record stands alone" in issue.what for issue in report.issues)


def test_body_that_does_not_come_now_is_asked_for_in_the_next_run(home, replay):
    replay.fail(ALL_3, *[Answer(status=500)] * 12, then_ok=True)
    report = crawl(home, replay)
    assert not report.complete
    assert report.documents == 12
    replay.asked.clear()
    report = crawl(home, replay)
    assert (report.complete, report.documents, report.revised) == (True, 1, 1)
    assert [p for p in replay.paths("/xml/") if ALL_3 not in p] == []


def test_answer_that_does_not_come_in_time_is_cut(home, replay):
    replay.fail(ALL_3, Answer(b"x" * 100_000, drip=0.05))
    report = crawl(home, replay, timeout=0.5)
    assert not report.complete
    assert any("no whole answer in time" in issue.what for issue in report.issues)
    assert report.documents == 12


def test_answer_that_breaks_off_is_repeated_then_an_issue(home, replay):
    replay.fail(ALL_3, Answer(b"<NOTICE>half", claim=5000))
    report = crawl(home, replay)
    assert len(replay.paths(XML_3)) == 4
    assert any("broke off" in issue.what for issue in report.issues)
    assert not report.complete


def test_connection_that_is_reset_is_an_issue(home, replay):
    replay.fail("documents.json", Answer(reset=True))
    report = crawl(home, replay)
    assert not report.complete
    assert report.issues[0].code == "TW-C03"


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"<?xml version='1.0'?><NOTICE><P>half", "the XML is not whole"),
        (b"<html><title>One moment</title>Checking your browser</html>", "names neither"),
        (b"<html><body><pre>2025-00003 half", "breaks off"),
        (b"", "empty"),
    ],
)
def test_body_that_is_not_the_document_gives_way_to_the_next_best(home, replay, january, body, says):
    replay.fail(XML_3, Answer(body))
    report = crawl(home, replay)
    assert says in report.issues[0].what
    assert report.complete
    (other,) = (f for f in home.sink.taken if f.ref == "2025-00003")
    assert other.media_type == "text/html"


def test_answer_over_the_size_limit_is_an_issue(home, replay):
    replay.fail(ALL_3, Answer(b"x" * 300_000))
    report = crawl(home, replay, size=200_000)
    assert any("over the size limit" in issue.what for issue in report.issues)
    assert report.documents == 12


def test_answer_that_unpacks_without_end_is_an_issue(home, replay):
    replay.fail(ALL_3, Answer(bomb(50_000_000), headers={"Content-Encoding": "gzip"}))
    report = crawl(home, replay, size=200_000)
    assert any("unpacks beyond the size limit" in issue.what for issue in report.issues)
    assert report.documents == 12


def test_redirect_loop_ends_in_an_issue(home, replay):
    replay.fail("documents.json", Answer(status=302, headers={"Location": "/api/v1/documents.json?again"}))
    report = crawl(home, replay)
    assert "max redirections" in report.issues[0].what
    assert not report.complete


@pytest.mark.parametrize("target", ["file:///etc/passwd", "http://169.254.169.254/latest", "//10.0.0.1/x"])
def test_redirect_elsewhere_never_leaves_the_base_url(home, replay, target):
    replay.fail("documents.json", Answer(status=302, headers={"Location": target}))
    report = crawl(home, replay)
    assert not report.complete
    assert report.issues


@pytest.mark.parametrize(
    "shape",
    [
        lambda page: "a web page",
        lambda page: {"total": 12, "items": []},
        lambda page: page | {"results": {"0": {}}},
        lambda page: {k: v for k, v in page.items() if k != "results"},
    ],
)
def test_list_of_another_form_fails_the_run(home, replay, shape):
    replay.shape = shape
    report = crawl(home, replay)
    assert not report.complete
    assert report.issues[0].code == "TW-C01"
    assert home.sink.kept() == []


def test_firewall_page_in_place_of_the_list_fails_the_run(home, replay):
    replay.fail("documents.json", Answer(b"<html>Request blocked</html>"))
    report = crawl(home, replay)
    assert not report.complete
    assert "not JSON" in report.issues[0].what


def test_new_field_is_one_issue_and_no_document_is_lost(home, january):
    replay = Replay([row | {"+era": "new"} for row in january])
    report = crawl(home, replay)
    assert report.documents == 12
    assert [issue.what for issue in report.issues] == [
        "us_federal_register: the record has a new field '+era'"
    ]


def test_record_without_its_number_is_an_issue_and_the_others_are_kept(home, january):
    january[4].pop("document_number")
    replay = Replay([])
    replay = Replay([row for row in january if "document_number" in row])
    replay.rows = january
    report = crawl(home, replay)
    assert (report.documents, report.complete) == (11, False)
    assert any("no field 'document_number'" in issue.what for issue in report.issues)


@pytest.mark.parametrize(
    "spoilt", [{"docket_ids": 5}, {"full_text_xml_url": "no address"}, {"document_number": ["2025-00004"]}]
)
def test_record_of_another_form_costs_no_other_record(home, january, spoilt):
    replay = Replay(january)
    january[4] |= spoilt
    replay.rows = january
    report = crawl(home, replay)
    assert len({f.ref for f in home.sink.taken} - {"2025-00004"}) == 11
    assert not report.complete
    assert report.issues


def test_record_without_kind_or_page_is_kept_and_said(home, january):
    bare = [{k: v for k, v in row.items() if k not in {"type", "html_url"}} for row in january]
    report = crawl(home, Replay(bare))
    assert (report.documents, report.complete) == (12, True)
    assert {issue.what.rpartition(" ")[2] for issue in report.issues} == {"'html_url'", "'type'"}


def test_field_that_vanishes_between_two_runs_is_an_issue(home, january):
    crawl(home, Replay(january))
    bare = [{k: v for k, v in row.items() if k != "docket_ids"} for row in january]
    report = crawl(home, Replay(bare))
    assert any("no fields ['docket_ids'] any more" in issue.what for issue in report.issues)


def test_unknown_kind_is_an_issue_and_the_document_is_kept(home, january):
    january[2]["type"] = "Edict"
    report = crawl(home, Replay(january))
    assert report.documents == 12
    assert [issue.what for issue in report.issues] == [
        "us_federal_register: a document of unknown type 'Edict'"
    ]


def test_record_that_comes_on_two_pages_is_fetched_once(home, january):
    replay = Replay([*january, january[5]], page=5)
    report = crawl(home, replay)
    assert report.documents == 12
    assert len(replay.paths(f"xml/2025/01/12/{january[5]['document_number']}")) == 1
    assert (report.complete, report.issues) == (True, ())


def test_page_that_repeats_itself_ends_the_crawl_with_an_issue(home, january):
    replay = Replay(january, page=5)
    replay.shape = lambda page: (
        page
        | {
            "results": page["results"][:1],
            "next_page_url": "https://www.federalregister.gov/api/v1/documents.json?page=2&per_page=5"
            "&conditions[publication_date][gte]=2025-01-01&conditions[publication_date][lte]=2025-01-31"
            "&fields[]=document_number&conditions[agencies][]=international-trade-administration",
        }
    )
    report = crawl(home, replay)
    assert not report.complete
    assert any("lists nothing new" in issue.what for issue in report.issues)


def test_correction_names_the_document_it_corrects(home, january):
    fix = record(
        "C1-2025-00003",
        "2025-01-29",
        "Widget 3 From Vietnam; Correction",
        type="Correction",
        correction_of="https://www.federalregister.gov/api/v1/documents/2025-00003.json",
    )
    report = crawl(home, Replay([*january, fix]))
    (found,) = (f for f in home.sink.taken if f.ref == "C1-2025-00003")
    assert found.corrects == "2025-00003"
    assert (report.complete, report.issues) == (True, ())


def test_text_corrected_in_place_is_kept_beside_the_old_one(home, replay, january):
    crawl(home, replay)
    path = january[-1]["full_text_xml_url"].removeprefix("https://www.federalregister.gov")
    replay.bodies[path] = replay.bodies[path].replace(b"Widget", b"Better Widget")
    report = crawl(home, replay, since=None)
    assert (report.documents, report.revised) == (1, 1)
    assert len(home.sink.known("us_federal_register", january[-1]["document_number"])) == 2


def test_silence_where_notices_are_due_is_an_alarm(home):
    report = crawl(home, Replay([]))
    assert not report.complete
    assert [issue.code for issue in report.issues] == ["TW-C02"]
    assert report.through is None


def test_silence_over_a_holiday_week_is_none(home):
    report = crawl(home, Replay([]), since="2024-12-25", until="2025-01-01")
    assert (report.complete, report.issues) == (True, ())


def test_what_is_about_something_else_is_counted_and_left(home, january):
    patents = record(
        "2025-00900",
        "2025-01-15",
        "Certain Video Games; Institution of Investigation",
        agency="international-trade-commission",
        abstract="A complaint was filed under section 337 of the Tariff Act.",
        docket_ids=["Investigation No. 337-TA-1400"],
        toc_subject="Investigations; Determinations, Modifications, and Rulings, etc.",
    )
    replay = Replay([*january, patents])
    report = crawl(home, replay)
    assert (report.documents, report.others) == (12, 1)
    assert replay.paths("2025-00900") == []


def test_robots_txt_is_obeyed_and_said(home, replay):
    replay.robots = "User-agent: *\nDisallow: /documents/full_text/\n"
    report = crawl(home, replay)
    assert any("robots.txt" in issue.what for issue in report.issues)
    assert replay.paths("/documents/full_text/") == []
    assert report.documents == 12
    assert not report.complete


def test_requests_keep_their_distance(home, january):
    replay = Replay(january[:2])
    crawl(home, replay, until="2025-01-08", delay=0.5)
    times = [when for when, _ in replay.asked]
    assert len(times) == 4
    # lower bounds: a slow machine cannot fail them
    assert all(after - before > 0.4 for before, after in pairwise(times))
