"""Canadian International Trade Tribunal: inquiry numbers; its finding of injury is no duty rate."""

import pytest

HEAD = "Canadian International Trade Tribunal\n\n"


@pytest.mark.parametrize(
    ("number", "text", "stage"),
    [
        (
            "NQ-2030-002",
            "The Tribunal finds that the dumping of wire originating in or exported from India has caused injury.",
            "injury-final",
        ),
        (
            "PI-2030-001",
            "Preliminary determination of injury: there is a reasonable indication that the dumping of wire originating in or exported from India has caused injury.",
            "injury-prelim",
        ),
        (
            "RR-2030-003",
            "Expiry review order: the Tribunal continues its finding on the dumping of wire originating in or exported from India.",
            "sunset-final",
        ),
    ],
)
def test_each_kind_of_inquiry_has_its_stage(notice_of, number, text, stage):
    notice = notice_of(f"{HEAD}Inquiry No. {number}\n\n{text}\n")
    assert (notice.authority, notice.case_numbers, notice.stage) == ("CA-CITT", (number,), stage)
    assert notice.countries_of_origin == ("IN",)


def test_an_agency_that_a_finding_names_is_not_its_author(notice_of):
    notice = notice_of(
        f"{HEAD}Inquiry No. NQ-2030-002\n\nThe Canada Border Services Agency found dumping. The Tribunal finds that the dumping of wire exported from India has caused injury.\n"
    )
    assert notice.authority == "CA-CITT"
