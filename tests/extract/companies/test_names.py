import pytest

from extract.companies.names import clean_name, firm_names, members, name_key


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Because Nucor Corporation and Both-Well (Taizhou) Steel Fittings Co., Ltd. (Bothwell) wrote", ["Nucor Corporation", "Both-Well (Taizhou) Steel Fittings Co., Ltd."]),
        ("Alpha Imp. & Exp. Co., Ltd. (Alpha) and R.N. Gupta & Co. Ltd. sold", ["Alpha Imp. & Exp. Co., Ltd.", "R.N. Gupta & Co. Ltd."]),
        ("selected tenKsolar (Shanghai) Aluminum Co., Ltd. for", ["tenKsolar (Shanghai) Aluminum Co., Ltd."]),
        ("Sumec Hardware and Tools Co., Ltd; Deacero S.A.P.I. de C.V.; Kam Kiu Sdn. Bhd.", ["Sumec Hardware and Tools Co., Ltd", "Deacero S.A.P.I. de C.V.", "Kam Kiu Sdn. Bhd."]),
        ("Borusan Mannesmann Boru Sanayi ve Ticaret A.S. made", ["Borusan Mannesmann Boru Sanayi ve Ticaret A.S."]),
        ("POSCO and POSCO International Corporation", ["POSCO International Corporation"]),
        ("S.A. Citrique Belge N.V. did", ["S.A. Citrique Belge N.V."]),
        ("sold by AK\nSteel International\nCorporation", ["AK Steel International Corporation"]),
        ("Rummo (in Rome) S.p.A. and Pasta Zara S.p.A.", ["Pasta Zara S.p.A."]),
        ("reviewed Fjord Films Limited (Fjord) and SRF Limited of India (SRF), sold", ["Fjord Films Limited", "SRF Limited of India"]),
        ("The Elm Corporation owes what Ash Ltd. and The Oak Cabinet Co., Ltd. owe", ["Elm Corporation", "Ash Ltd.", "The Oak Cabinet Co., Ltd."]),
        ("made by Elm Corporation of Ohio mills", ["Elm Corporation"]),
        ("Each Company and the Private Limited did", []),
        ("Rebuttal briefs are Limited to the issues", []),
    ],
)  # fmt: skip
def test_a_name_begins_and_ends_where_the_firm_does(text, names):
    assert [n.name for n in firm_names(text)] == names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("POSCO Single Entity 7", "POSCO Single Entity"),
        ("Hyundai Steel Company⁷ ........", "Hyundai Steel Company"),
        ("14. Foo Factory No. 2", "Foo Factory No. 2"),
        ("Song Hau JSC \\12\\", "Song Hau JSC"),
        ("(3) Bar Ltd. *", "Bar Ltd."),
    ],
)
def test_marks_of_notes_and_lists_are_no_part_of_a_name(printed, name):
    assert clean_name(printed) == name


def test_two_printings_of_one_name_share_a_key():
    assert name_key("KG Dongbu Steel Co., Ltd") == name_key("KG DONGBU STEEL CO. LTD. (KG)")
    assert name_key("SRF Limited of India") == name_key("SRF Ltd.")
    assert name_key("The Oak Cabinet Co., Ltd.") == name_key("Oak Cabinet Co., Ltd")
    assert name_key("Foo Trading Limited") != name_key("Foo Limited")


def test_only_what_stands_as_a_name_is_a_member():
    assert members("Foo Steel Ltd. and Bar Steel Ltd.") == ["Foo Steel Ltd.", "Bar Steel Ltd."]
    assert members("PT Jaya Abadi; CV Mulia Sejahtera") == ["PT Jaya Abadi", "CV Mulia Sejahtera"]
    assert members("Sumec Hardware and Tools Co., Ltd") == members("A/S Norsk Co., Ltd.") == []
