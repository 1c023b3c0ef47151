"""First and last days that an act counts and does not print. Acts and goods are made up."""

from datetime import date

import pytest

from extract.cases import assemble_cases

EU = """Official Journal of the European Union EN L series 14.3.2031
COMMISSION IMPLEMENTING REGULATION (EU) 2031/45 of 13 March 2031 imposing a {kind} anti-dumping duty on imports of glass fibre fabrics originating in Viet Nam
THE EUROPEAN COMMISSION,
Article 1
1. A {kind} anti-dumping duty is imposed on imports of glass fibre fabrics originating in Viet Nam.
2. The rate of the {kind} anti-dumping duty applicable to the net, free-at-Union-frontier price shall be as follows:
Company    {title} anti-dumping duty
Hoa Lan JSC    12,5 %
All other companies    30,0 %
Article 2
{tail}
Done at Brussels, 13 March 2031.
"""
INDIA = """Government of India
Ministry of Finance (Department of Revenue)
Notification No. 15/2031-Customs (ADD)
New Delhi, the 14th March, 2031
G.S.R. 200(E).- Whereas, in the matter of 'ceramic tiles' originating in or exported from Vietnam, the designated authority in its final findings has come to the conclusion; Now, therefore, the Central Government hereby imposes on the subject goods anti-dumping duty.
{tail}
"""
VIET_NAM = """BỘ CÔNG THƯƠNG
Số: 1846/QĐ-BCT
Hà Nội, ngày 14 tháng 3 năm 2031
QUYẾT ĐỊNH
Về việc áp dụng biện pháp chống bán phá giá chính thức đối với gạch men có xuất xứ từ Cộng hòa nhân dân Trung Hoa
Điều 1. Áp dụng thuế chống bán phá giá chính thức đối với gạch men có xuất xứ từ Trung Hoa, mức thuế 12,5%.
Điều 2. {tail}
"""


@pytest.fixture
def term(extract_pages):
    """Give the first and last day that the notice of a text has, and the notice."""

    def read(text):
        (notice,) = extract_pages(text).notices
        told = {d.what: d.date and d.date.isoformat() for d in notice.deadlines}
        return (told.get("in force from"), told.get("in force to")), notice

    return read


def eu(tail, kind="definitive"):
    return EU.format(tail=tail, kind=kind, title=kind.title())


@pytest.mark.parametrize(
    ("tail", "first"),
    [
        ("This Regulation enters into force on the day after its publication in the Journal.", "2031-03-15"),
        ("This Regulation shall enter into force 30 days after the day of its publication.", "2031-04-13"),
        ("This Regulation shall enter into force on the twentieth day following that of its publication.", "2031-04-03"),
        ("This Regulation shall enter into force on the date of its publication.", None),
        ("This Regulation shall enter into force 30 working days after its publication.", None),
        ("The earlier Regulation was to come into operation on the day following its publication.", None),
    ],
)  # fmt: skip
def test_the_first_day_is_counted_from_the_publication(term, tail, first):
    assert term(eu(tail))[0][0] == first


@pytest.mark.parametrize(
    ("tail", "days"),
    [
        ("2. The anti-dumping duty imposed shall be effective for a period of five years (unless revoked, superseded or amended earlier) from the date of publication of this notification in the Official Gazette.", (None, "2036-03-13")),
        ("2. The anti-dumping duty imposed shall be effective for a period of five years from the 1st August, 2031.", ("2031-08-01", "2036-07-31")),
        ("2. The anti-dumping duty imposed shall be effective for a period not exceeding six months from the date of publication of this notification.", (None, "2031-09-13")),
        ("2. The anti-dumping duty was levied for a period of five years from the date of publication of this notification.", (None, None)),
        ("2. The duty shall be paid within a period of five years from a date that nobody has named.", (None, None)),
    ],
)  # fmt: skip
def test_the_last_day_is_counted_from_the_day_that_is_named(term, tail, days):
    assert term(INDIA.format(tail=tail))[0] == days


def test_vietnamese_days_are_counted_from_the_day_of_the_decision(term):
    tail = "Quyết định này có hiệu lực sau 15 ngày kể từ ngày ban hành."
    assert term(VIET_NAM.format(tail=tail))[0][0] == "2031-03-29"


def test_printed_dates_go_before_counted_ones(term):
    tail = (
        "This Regulation enters into force on the day after its publication."
        " It shall apply from 1 August 2031 to 31 July 2036."
    )
    assert term(eu(tail))[0] == ("2031-08-01", "2036-07-31")


def test_the_words_that_count_are_the_proof(term):
    _, notice = term(eu("This Regulation shall enter into force 30 days after the day of its publication."))
    (told,) = [d for d in notice.deadlines if d.what == "in force from"]
    assert told.days_after_publication == 30
    assert told.rule == "30 days after the day of its publication"
    quotes = [f.quote for f in notice.evidence["deadlines"] if f.value["what"] == "in force from"]
    assert quotes[0].startswith("shall enter into force 30 days after")


def test_a_recommending_authoritys_own_day_counts_nothing(term):
    text = (
        "Directorate General of Trade Remedies\nNotification No. 6/15/2031-DGTR\nFinal Findings\n"
        "New Delhi, the 14th March, 2031\nSubject: Anti-dumping investigation concerning imports of ceramic"
        " tiles originating in or exported from Viet Nam.\nThe duty shall be effective for a period of five"
        " years from the date of publication of this notification."
    )
    assert term(text)[0] == (None, None)


def test_the_duty_binds_from_the_counted_day_until_the_counted_day(term):
    tail = (
        "This Regulation enters into force on the day after its publication. The duty"
        " shall apply for a period of six months from the date of its entry into force."
    )
    _, notice = term(eu(tail, "provisional"))
    (case,) = assemble_cases([notice], [])
    spans = {m.company or m.scope: (m.from_, m.to) for m in case.measures}
    assert spans["Hoa Lan JSC"] == spans["all_others"] == (date(2031, 3, 15), date(2031, 9, 15))
