"""Canada Border Services Agency: its files, dates with the month first, no origin from the place of sending."""

import pytest

HEAD = "Canada Border Services Agency\n\nSpecial Import Measures Act\n\n"


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        (
            "Notice of initiation of investigation: alleged dumping of wire originating in or exported from India",
            "initiation",
        ),
        (
            "Notice of preliminary determination of dumping of wire originating in or exported from India",
            "prelim",
        ),
        (
            "Notice of conclusion of a normal value review respecting the dumping of wire originating in or exported from India",
            "review-final",
        ),
        (
            "Notice of termination of the investigation into the dumping of wire originating in or exported from India",
            "termination",
        ),
    ],
)
def test_the_title_gives_the_stage(notice_of, title, stage):
    notice = notice_of(f"{HEAD}{title}\n\nOttawa, March 4, 2031\n")
    assert (notice.authority, notice.stage, notice.countries_of_origin) == ("CA-CBSA", stage, ("IN",))
    assert str(notice.publication_date) == "2031-03-04"


def test_the_file_of_a_case_is_its_number(notice_of):
    notice = notice_of(f"{HEAD}WR9 2031 IN: dumping of wire originating in or exported from India\n")
    assert notice.case_numbers == ("WR9 2031 IN",)


def test_a_re_investigation_is_about_the_goods_not_their_normal_values(notice_of):
    notice = notice_of(
        f"{HEAD}Notice of conclusion of a re-investigation\n\nThe agency has concluded a re-investigation of"
        " the normal values and export prices of certain wire exported from India to Canada.\n"
    )
    assert (notice.stage, notice.product) == ("review-final", "certain wire")
