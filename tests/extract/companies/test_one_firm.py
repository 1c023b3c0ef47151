"""One firm of a notice under several spellings is one company."""

from extract.companies.one_firm import joined
from tradewarn.model import Company, Found


def found(name, role="party", country=None):
    value = Company(name=name, role=role, country=country).model_dump(mode="json")
    return Found(value=value, quote=name, page=1, start=0, end=len(name), confidence=0.8, by="a test")


def names(made):
    return [(f.value["name"], f.value["role"], tuple(f.value["aliases"])) for f in made]


def test_spellings_of_one_firm_are_joined_under_its_first_full_name():
    made = joined(
        [
            found("Sao Mai"),
            found("Công ty Cổ phần Sao Mai", "petitioner"),
            found("SAO MAI J.S.C.", "party", "VN"),
            found("Hoa Lan Co., Ltd."),
        ]
    )
    assert names(made) == [
        ("Công ty Cổ phần Sao Mai", "petitioner", ("Sao Mai", "SAO MAI J.S.C.")),
        ("Hoa Lan Co., Ltd.", "party", ()),
    ]
    assert made[0].value["country"] == "VN"


def test_the_spelling_of_the_rates_is_kept():
    made = joined([found("Sao Mai Joint Stock Company"), found("Sao Mai JSC")], rated={"Sao Mai JSC"})
    assert names(made) == [("Sao Mai JSC", "party", ("Sao Mai Joint Stock Company",))]


def test_sisters_and_firms_of_two_kinds_stay_apart():
    listed = [
        "Sao Mai Steel JSC",
        "Sao Mai Hau Giang JSC",
        "Sao Mai (Thailand) Co.",
        "Lotus A.Ş.",
        "Lotus Ltd. Şti.",
    ]
    assert [n for n, _, _ in names(joined(found(n) for n in listed))] == listed


def test_a_short_name_that_two_firms_bear_joins_neither():
    listed = ["Sao Mai Corporation (SMC)", "Song Moc Corporation (SMC)", "SMC"]
    assert [n for n, _, _ in names(joined(found(n) for n in listed))] == listed
