"""English press on acts of any authority: invented, each with what it must give."""

import pytest


def news(headline, body, place="GENEVA, March 4, 2031 (Reuters) - "):
    return f"{headline}\n\n{place}{body}\n"


STORY = news(
    "US sets final dumping duties on Kenyan glass beads",
    "The U.S. Commerce Department said on Monday it had made a final determination that glass beads from Kenya "
    "were dumped, setting a margin of 11.68% for Lake Glass Co., Ltd. and 58.30% for the Kenya-wide entity. The "
    "U.S. International Trade Commission will vote on injury on April 24, 2031.",
)


def test_a_report_of_an_agency_is_a_record_of_the_authority_that_acts(notice_of):
    made = notice_of(STORY)
    assert (made.authority, made.importing_country, made.stage) == ("US-DOC", "US", "final")
    assert (made.product, made.countries_of_origin, made.instruments) == ("glass beads", ("KE",), ("AD",))
    assert str(made.publication_date) == "2031-03-03"  # the Monday before the dateline
    assert {(r.company, r.scope, r.rate) for r in made.rates} == {
        ("Lake Glass Co., Ltd.", "company", "11.68"),
        (None, "country_wide", "58.30"),
    }
    assert [str(d.date) for d in made.deadlines] == ["2031-04-24"]


@pytest.mark.parametrize(
    ("headline", "body", "authority", "stage"),
    [
        (
            "EU launches anti-dumping probe into Egyptian glass wool",
            "The European Commission has opened an anti-dumping investigation into imports of glass wool from "
            "Egypt. Provisional duties could be imposed within seven months.",
            "EU-COM",
            "initiation",
        ),
        (
            "India's DGTR recommends anti-dumping duty on tea mugs from Thailand",
            "The commerce ministry's investigation arm DGTR has recommended imposition of anti-dumping duty on "
            "imports of tea mugs from Thailand for five years.",
            "IN-DGTR",
            "final",
        ),
        (
            "Canada starts dumping case against steel racks from Vietnam",
            "The Canada Border Services Agency (CBSA) initiated an investigation into the alleged dumping of steel "
            "racks originating in or exported from Vietnam.",
            "CA-CBSA",
            "initiation",
        ),
        (
            "Australia drops dumping inquiry on Chinese tea mugs",
            "Australia's Anti-Dumping Commission has terminated the dumping investigation into tea mugs exported "
            "from China.",
            "AU-ADC",
            "termination",
        ),
        (
            "US sets preliminary anti-subsidy duties on Indian tea mugs",
            "The US Department of Commerce set preliminary countervailing duties on tea mugs from India.",
            "US-DOC",
            "prelim",
        ),
        (
            "Vietnam extends anti-dumping tax on Chinese tea mugs",
            "The Ministry of Industry and Trade of Vietnam has issued a decision on the result of the sunset "
            "review, extending anti-dumping measures on tea mugs originating from China.",
            "VN-MOIT",
            "sunset-final",
        ),
        (
            "Mexico opens anti-dumping investigation into Malaysian steel nails",
            "Mexico's Ministry of Economy announced the start of an anti-dumping investigation into imports of "
            "steel nails from Malaysia.",
            "MX-SE",
            "initiation",
        ),
        (
            "USITC finds U.S. industry injured by imports of Thai paper folders",
            "The U.S. International Trade Commission (USITC) voted that a U.S. industry is materially injured by "
            "reason of imports of paper folders from Thailand that are dumped.",
            "US-ITC",
            "injury-final",
        ),
        (
            "USITC votes to continue cases on tea mugs from Kenya",
            "The United States International Trade Commission determined that there is a reasonable indication "
            "that a U.S. industry is materially injured by reason of dumped imports of tea mugs from Kenya.",
            "US-ITC",
            "injury-prelim",
        ),
        (
            "US begins yearly look at Vietnamese tea mugs in dumping case",
            "The US Department of Commerce (DOC) has initiated an administrative review of the anti-dumping duty "
            "order on tea mugs from Vietnam.",
            "US-DOC",
            "review-initiation",
        ),
        (
            "US finds Vietnamese pipe circumvents dumping duty on China",
            "The US Department of Commerce issued a final ruling that pipe from Vietnam circumvents the "
            "anti-dumping order on pipe from China.",
            "US-DOC",
            "circumvention-final",
        ),
        (
            "Turkey imposes safeguard duty on imported polyester fibre",
            "Türkiye's Trade Ministry has imposed a safeguard measure on imports of polyester fibre regardless of "
            "origin for three years.",
            "TR-MOT",
            "order",
        ),
    ],
)
def test_who_acts_and_what_is_done_is_told_from_headline_and_sentence(
    notice_of, headline, body, authority, stage
):
    made = notice_of(news(headline, body))
    assert (made.authority, made.stage) == (authority, stage)
    assert made.product


@pytest.mark.parametrize(
    ("headline", "goods", "origins"),
    [
        ("EU slaps dumping duties on Chinese tea mugs", "tea mugs", ("CN",)),
        ("EU opens dumping probe into Indian and Thai tea mugs", "tea mugs", ("IN", "TH")),
        (
            "EU ends dumping inquiry against Turkish tea mugs after complaint is withdrawn",
            "tea mugs",
            ("TR",),
        ),
        ("EU extends anti-dumping duty on certain Kenyan tea mugs for five years", "tea mugs", ("KE",)),
    ],
)
def test_an_adjective_of_origin_gives_the_country_of_the_goods(notice_of, headline, goods, origins):
    made = notice_of(
        news(headline, "The European Commission announced the anti-dumping decision on Tuesday.")
    )
    assert made.authority == "EU-COM"
    assert (made.product, made.countries_of_origin) == (goods, origins)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("on March 3, 2031 issued", "2031-03-03"),
        ("on Friday issued", "2031-02-28"),
        ("today issued", "2031-03-04"),
    ],
)
def test_the_day_of_the_act_is_printed_or_follows_from_the_papers_own_date(notice_of, said, day):
    body = (
        f"The US Department of Commerce {said} its final determination that tea mugs from Kenya were dumped."
    )
    made = notice_of(news("US issues final dumping finding on Kenyan tea mugs", body))
    assert str(made.publication_date) == day


def test_a_round_up_of_several_countries_is_no_record(extraction_of):
    told = news(
        "Businesses urged to prepare for trade remedy cases",
        "The US, Canada and India opened the most anti-dumping cases against Vietnam, the ministry said. In 2030 "
        "India imposed dumping duties on tea mugs from Vietnam. Australia launched an anti-dumping probe into rope.",
    )
    assert not extraction_of(told).notices


def test_who_only_reports_a_case_abroad_does_not_act(notice_of):
    made = notice_of(
        news(
            "US imposes anti-dumping duties on Vietnamese tea mugs",
            "The US Department of Commerce (DOC) has announced its final determination in the anti-dumping "
            "investigation into tea mugs from Vietnam, the Ministry of Industry and Trade said on Monday.",
            place="HÀ NỘI (VNS) — ",
        )
    )
    assert (made.authority, made.stage) == ("US-DOC", "final")


def test_a_release_of_the_commission_gives_its_number_and_cases(notice_of):
    made = notice_of(
        "News Release 31-019\nInv. No(s). 731-TA-9488 (Review)\n\nFebruary 19, 2031\n\n"
        "USITC MAKES DETERMINATION IN FIVE-YEAR (SUNSET) REVIEW CONCERNING TEA MUGS FROM KENYA\n\n"
        "The U.S. International Trade Commission (USITC) today determined that revoking the existing antidumping "
        "duty order on tea mugs from Kenya would be likely to lead to continuation or recurrence of material "
        "injury within a reasonably foreseeable time.\n"
    )
    assert (made.authority, made.stage, made.document_number) == ("US-ITC", "sunset-final", "31-019")
    assert (made.case_numbers, str(made.publication_date)) == (("731-TA-9488",), "2031-02-19")


def test_a_period_that_a_case_covers_is_read_without_its_label(notice_of):
    made = notice_of(
        news(
            "US reviews dumping duty on Kenyan tea mugs",
            "The US Department of Commerce has initiated an administrative review of the anti-dumping duty order on "
            "tea mugs from Kenya covering the period from June 1, 2029 to May 31, 2030.",
        )
    )
    assert made.period is not None
    assert (str(made.period.start), str(made.period.end)) == ("2029-06-01", "2030-05-31")


def test_an_official_notice_is_never_press(notice_of):
    made = notice_of(
        "DEPARTMENT OF COMMERCE\n\nInternational Trade Administration\n\n[A-779-801]\n\n"
        "Tea Mugs From Kenya: Antidumping Duty Order\n\nAGENCY: Enforcement and Compliance, International Trade "
        "Administration, Department of Commerce.\n\nSUMMARY: Commerce announced on Monday, (Reuters) said, the order."
    )
    assert made.evidence["authority"][0].by == "extract/fields/authority.py"
