"""From when to when a measure holds: the act's own terms, not those it recounts."""

HEAD = (
    "Trade Remedies Authority\n\nNotice: definitive anti-dumping duty imposed on steel ropes originating in Turkey\n\n"
    "Date: 14 March 2031\n\n"
)


def terms(notice):
    return {d.what: str(d.date) for d in notice.deadlines}


def test_a_further_period_counts_from_its_first_day(notice_of):
    notice = notice_of(
        f"{HEAD}The measures are extended for a further period of five years from 20 March 2031.\n"
    )
    assert terms(notice) == {"extended from": "2031-03-20", "extended to": "2036-03-19"}


def test_a_term_that_ended_before_the_act_is_history(notice_of):
    notice = notice_of(f"{HEAD}The first duty was in force from 1 June 2020 to 31 May 2025 in all states.\n")
    assert terms(notice) == {}
