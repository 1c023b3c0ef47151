"""Firms of notices from outside the United States, and who asked for the case."""

import pytest

from extract.forms.companies_vi import vietnamese_firms

HEAD = "Trade Remedies Authority\n\nNotice of initiation of investigation: alleged dumping of wire originating in or exported from {of}\n\n"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Công ty CP Tập đoàn Miên Hoa và Công ty TNHH Tung Yang.",
            ["Công ty CP Tập đoàn Miên Hoa", "Công ty TNHH Tung Yang"],
        ),
        ("Công ty TNHH thiết bị giáo dục Tân Hà (thép cuộn)", ["Công ty TNHH thiết bị giáo dục Tân Hà"]),
        (
            "Công ty CP đầu tư, xây lắp và vật liệu Đông An (tôn)",
            ["Công ty CP đầu tư, xây lắp và vật liệu Đông An"],
        ),
        ("Công ty Godavi được áp mức thuế riêng", ["Công ty Godavi"]),
        ("Công ty TNHH Hòa Bình đề nghị Bộ Công Thương xem xét", ["Công ty TNHH Hòa Bình"]),
        ("các công ty này, và một công ty khác của Việt Nam", []),
    ],
)
def test_a_vietnamese_name_ends_with_its_last_own_word(text, names):
    assert [n.name for n in vietnamese_firms(text)] == names


@pytest.mark.parametrize(
    ("sentence", "party"),
    [
        (
            "The complaint was lodged on 9 July 2031 by the European Wire Makers Alliance (‘the complainant’).",
            ("European Wire Makers Alliance", "petitioner"),
        ),
        (
            "The application was submitted by British Wire Limited on behalf of the industry.",
            ("British Wire Limited", "petitioner"),
        ),
        (
            "A request for a review was filed by Hilal Halat Sanayi Ticaret A.S. (‘Hilal’).",
            ("Hilal Halat Sanayi Ticaret A.S.", "requester"),
        ),
    ],
)
def test_who_asked_is_named_with_its_part(notice_of, sentence, party):
    notice = notice_of(f"{HEAD.format(of='India')}{sentence}\n")
    assert party in [(c.name, c.role) for c in notice.companies]


def test_a_form_that_stands_first_makes_a_name(notice_of):
    notice = notice_of(f"{HEAD.format(of='Indonesia')}The exporter PT Kawat Baja Nusantara did not reply.\n")
    assert "PT Kawat Baja Nusantara" in [c.name for c in notice.companies]


def test_an_acronym_with_its_meaning_is_one_party(notice_of):
    notice = notice_of(
        f"{HEAD.format(of='India')}A submission came from EWMA, the European Committee of Wire Makers, which was the complainant.\n"
    )
    assert [c.name for c in notice.companies] == ["EWMA"]
