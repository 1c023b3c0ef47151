import pytest


def roles(values, text, **known):
    return {v["name"]: v["role"] for v in values("companies", text, **known)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Commerce determines that Song Hau Foods Joint Stock Company (Song Hau), a producer/exporter of plates, sold plates.",
         {"Song Hau Foods Joint Stock Company": "producer/exporter"}),
        ("in response to a petition filed on May 3, 2030, by Oak Table Works, LLC, Dayton, Ohio and Elm Chair Corporation, Erie, Pennsylvania.",
         {"Oak Table Works, LLC": "petitioner", "Elm Chair Corporation": "petitioner"}),
        ("Commerce received a notice of intent to participate from Elm Chair Corporation (Elm).",
         {"Elm Chair Corporation": "domestic interested party"}),
        ("Based on a request from Ha Long Power (Vietnam) Co., Ltd. (Ha Long), Commerce is initiating a review.",
         {"Ha Long Power (Vietnam) Co., Ltd.": "requester"}),
        ("Minh Tam Wood Co., Ltd. and Van Lang, Ltd. (collectively, Van Lang) had no shipments during the POR.",
         {"Minh Tam Wood Co., Ltd.": "no shipments", "Van Lang, Ltd.": "no shipments"}),
        ("We are rescinding the review with respect to Grupo Azul S.A. de C.V.", {"Grupo Azul S.A. de C.V.": "review rescinded"}),
        ("We rescind the review for all companies except for Grupo Azul S.A. de C.V., whose sales we examined.",
         {"Grupo Azul S.A. de C.V.": "respondent"}),
        ("Briefs came from the petitioner, Elm Chair Corporation, and the respondent Van Lang, Ltd. in August.",
         {"Elm Chair Corporation": "petitioner", "Van Lang, Ltd.": "respondent"}),
    ],
)  # fmt: skip
def test_firms_are_named_whole_with_the_part_they_play(values, text, expected):
    assert roles(values, text) == expected


def test_firms_without_a_legal_form_are_known_by_their_short_names(values):
    text = (
        "This review covers two companies, Ravi Chemical Industries (Ravi) and Nutra International (Nutra)."
    )
    assert set(roles(values, text)) == {"Ravi Chemical Industries", "Nutra International"}


def test_a_collective_name_brings_in_the_members_before_it(values):
    text = "The exporters HANSA, HANSA MS, and Winmetal Co., Ltd. (collectively, the HANSA single entity) made sales."
    assert set(roles(values, text)) == {"HANSA", "HANSA MS", "Winmetal Co., Ltd."}


def test_a_group_printed_with_a_slash_is_kept_and_its_members_added(values):
    named = roles(values, "We examined Bac Nam Trade Co., Ltd./Tay Do Mill Co., Ltd. as respondents.")
    assert set(named) == {
        "Bac Nam Trade Co., Ltd./Tay Do Mill Co., Ltd.",
        "Bac Nam Trade Co., Ltd.",
        "Tay Do Mill Co., Ltd.",
    }


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. Department of Commerce (Commerce) and the International Trade Commission (ITC) decide on companies.",
        "Counsel is Grey and Hill LLP, for several companies from the People's Republic of China (China).",
        "See Alambres Azules S.A. de C.V. v. United States, 999 F.3d 9999 (Fed. Cir. 2031).",
        "12 See Letter from Oak Table Works, LLC, “Stools from Vietnam: Request of Oak Table Works, LLC.”",
        "The companies gave facts for Less Than Adequate Remuneration (LTAR) and the Preliminary Decision Memorandum (PDM).",
        "Rate for the Non-Examined Company",
    ],
)
def test_agencies_law_firms_cases_and_papers_are_no_firms_of_the_notice(values, text):
    assert values("companies", text) == []


def test_a_column_of_a_rate_table_gives_the_role(values):
    table = [["Exporter", "Producer", "Dumping margin (percent)"], ["Bac Nam Trade Co., Ltd", "Tay Do Mill JSC", "1.23"],
             ["Vietnam-Wide Entity", "", "9.99"]]  # fmt: skip
    named = {v["name"]: v["role"] for v in values("companies", "Results", tables=[table])}
    assert named == {"Bac Nam Trade Co., Ltd": "exporter", "Tay Do Mill JSC": "producer"}


def test_a_numbered_list_takes_its_role_from_its_heading(values):
    text = (
        "The review is over.\n\nAppendix II\n\nCompanies for Which Commerce Is\nRescinding the Review\n"
        "1. Bac Nam Trade Co., Ltd.\n2. Blue River Equipment\n3. Long Name International Techno-Economic\nCooperation Co., Ltd.\n\n"
        "[FR Doc. 2031–00001 Filed 1–1–31; 8:45 am]"
    )
    assert roles(values, text) == dict.fromkeys(
        (
            "Bac Nam Trade Co., Ltd.",
            "Blue River Equipment",
            "Long Name International Techno-Economic Cooperation Co., Ltd.",
        ),
        "review rescinded",
    )


def test_a_producer_has_the_only_origin_as_its_country_unless_its_name_says_another(values):
    text = "We examined Tay Do Mill JSC, a producer, and Tay Do (Hong Kong) Co., Ltd., a producer."
    known = {"countries_of_origin": [("VN", "Vietnam")]}
    countries = {v["name"]: v["country"] for v in values("companies", text, **known)}
    assert countries == {"Tay Do Mill JSC": "VN", "Tay Do (Hong Kong) Co., Ltd.": None}


@pytest.mark.parametrize(
    "text",
    [
        "In the petitions, the petitioners identified two producers in Norway (i.e., Fjord Belt AS Co. and Vik Rubber Ltd.).",
        "The petitioner named Fjord Belt AS Co. and Vik Rubber Ltd. as exporters.",
        "In the petition filed on May 3, 2030, by the industry, two foreign exporters, Fjord Belt AS Co. and Vik Rubber Ltd., are alleged to dump.",
        "We selected Fjord Belt AS Co. and Vik Rubber Ltd. in response to Oak Table Works, LLC (collectively, the petitioners).",
    ],
)
def test_whom_the_petitioners_accuse_is_no_petitioner(values, text):
    named = roles(values, text)
    assert {"Fjord Belt AS Co.", "Vik Rubber Ltd."} <= set(named)
    assert "petitioner" not in {named["Fjord Belt AS Co."], named["Vik Rubber Ltd."]}


@pytest.mark.parametrize(
    "text",
    [
        "The petitioners in this investigation are Oak Table Works, LLC and Elm Chair Corporation.",
        "Petitions were filed on behalf of Oak Table Works, LLC, a U.S. producer of oak tables, and Elm Chair Corporation (the petitioners).",
    ],
)
def test_petitioners_are_known_through_a_list_of_names(values, text):
    named = roles(values, text)
    assert [named["Oak Table Works, LLC"], named["Elm Chair Corporation"]] == ["petitioner", "petitioner"]


def test_a_firm_of_a_circumvention_inquiry_may_sit_in_a_third_country(values):
    text = "We examined two respondents, Fjord Belt AS Co. and Vik Rubber Ltd., under individual examination."
    known = {"countries_of_origin": [("CN", "China")]}
    assert {v["country"] for v in values("companies", text, **known)} == {"CN"}
    for instrument in ("AC", "EV"):
        assert {v["country"] for v in values("companies", text, **known, instruments=["AD", instrument])} == {
            None
        }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Petitions were filed on behalf of Oak Table Works, LLC and the United Steelworkers (the petitioners).", "United Steelworkers"),
        ("On May 2, 2030, the Coalition for Honest Trade in Garden Chairs, Erie, Pennsylvania filed petitions with the Commission.",
         "Coalition for Honest Trade in Garden Chairs"),
        ("The review follows the filing of petitions on May 2, 2030, by the Coalition of American Chair Makers.", "Coalition of American Chair Makers"),
        ("In response to petitions filed by the United Paper and Forestry, Rubber and Service Workers International Union, we act.",
         "United Paper and Forestry, Rubber and Service Workers International Union"),
        ("In response to petitions filed by Oak Table Works, LLC and the United Steelworkers, Pittsburgh, we act.", "United Steelworkers"),
    ],
)  # fmt: skip
def test_unions_and_coalitions_are_petitioners_without_a_legal_form(values, text, name):
    assert roles(values, text)[name] == "petitioner"


PERIOD = "6/1/30-5/31/31"


def test_firms_below_their_order_take_its_country(values):
    table = [["", "Period to be reviewed"], ["AD Proceedings", ""], ["KENYA: Tea, A–779–999", PERIOD], ["Rift Leaf SE", ""],
             ["PERU: Canvas, A–333–999", PERIOD], ["Lima Lona Group", ""], ["Suspension Agreements", ""], ["None", ""]]  # fmt: skip
    found = {v["name"]: (v["role"], v["country"]) for v in values("companies", "We begin.", tables=[table])}
    assert found == {"Rift Leaf SE": ("respondent", "KE"), "Lima Lona Group": ("respondent", "PE")}


def test_the_text_editions_ruled_list_is_read_line_by_line(values):
    rule = "-" * 60
    text = (
        f"We begin.\n\n{rule}\n                         Period\n{rule}\nAD Proceedings\n"
        f"    KENYA: Black Tea, A-                     {PERIOD}\n     779-999.............\n"
        "        Rift Leaf Joint Stock Company.\n        Mombasa Tea Cooperative......\n"
        f"PERU:\n    Canvas, A-333-999..........       {PERIOD}\n        Lima Lona Co.,\n         Ltd.........\n"
        f"BRAZIL: Nuts, A-351-999......       {PERIOD}\n{rule}\n"
    )
    found = {v["name"]: v["country"] for v in values("companies", text)}
    assert found == {
        "Rift Leaf Joint Stock Company": "KE",
        "Mombasa Tea Cooperative": "KE",
        "Lima Lona Co., Ltd": "PE",
    }
