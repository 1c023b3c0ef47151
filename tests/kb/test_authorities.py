from kb.authorities import authorities, investigator
from kb.countries import countries

CODES = [
    "US-DOC",
    "US-ITC",
    "US-CBP",
    "US-CIT",
    "EU-COM",
    "UK-TRA",
    "UK-DBT",
    "IN-DGTR",
    "IN-CBIC",
    "TR-MOT",
    "CA-CBSA",
    "CA-CITT",
    "AU-ADC",
    "AU-ADRP",
    "ID-KADI",
    "ID-KPPI",
    "MY-MITI",
    "MY-MOF",
    "TH-DFT",
    "PH-DTI",
    "PH-TC",
    "MX-SE",
    "BR-DECOM",
    "BR-GECEX",
    "KR-KTC",
    "KR-MOEF",
    "TW-MOF",
    "TW-MOEA",
    "CN-MOFCOM",
    "AR-CNCE",
    "AR-ME",
    "ZA-ITAC",
    "EAEU-EEC",
    "EG-TRS",
    "GCC-TSAIP",
    "PK-NTC",
    "NZ-MBIE",
    "JP-MOF",
    "WTO",
    "VN-MOIT",
]


def test_every_authority_of_the_contract_is_known_and_no_other():
    assert list(authorities()) == CODES


def test_every_authority_has_names_a_lane_and_a_source():
    for authority in authorities().values():
        assert authority.name_en and authority.name_vi and authority.aliases and authority.languages
        assert authority.lane in {"A", "H", "B", "M"}
        assert authority.source.startswith("https://")


def test_every_country_of_an_authority_is_a_country_except_the_wto():
    assert [a.code for a in authorities().values() if a.country not in countries()] == ["WTO"]


def test_each_instrument_is_opened_by_one_authority_a_country():
    opened = [(a.country, i) for a in authorities().values() for i in a.opens]
    assert len(opened) == len(set(opened))


def test_the_investigator_is_the_one_who_opens_such_proceedings():
    assert investigator("CA", "AD") == "CA-CBSA"
    assert investigator("US", "EV") == "US-CBP"
    assert investigator("ID", "AD") == "ID-KADI"
    assert investigator("VN", "SG") == "VN-MOIT"


def test_an_unknown_country_has_no_investigator():
    assert investigator("FR", "AD") is None
