"""Tariff codes outside the United States."""

HEAD = "Trade Remedies Authority\n\nNotice of initiation of investigation: alleged dumping of yarn originating in or exported from India\n\n"


def digits(notice):
    return [c.digits for c in notice.hs_codes]


def test_a_comma_amid_a_list_of_codes_is_a_misprint(notice_of):
    notice = notice_of(f"{HEAD}HS codes: 5509.31, 5509.32, 5509,45, 5509.51 and 5509.61.\n")
    assert digits(notice) == ["550931", "550932", "550945", "550951", "550961"]


def test_a_number_with_a_comma_alone_is_no_code(notice_of):
    assert digits(notice_of(f"{HEAD}HS code 5509.31. Imports were 5509,45 tonnes.\n")) == ["550931"]


def test_the_subheading_of_a_code_listed_before_is_not_one_more(notice_of):
    notice = notice_of(
        f"{HEAD}It falls under CN codes ex 5509 31 00 and 5509 32 00. Others sell under HS 5509 31.\n"
    )
    assert digits(notice) == ["55093100", "55093200"]
