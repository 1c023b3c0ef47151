import pytest
from openpyxl import Workbook

from kb.countries import countries
from kb.goods import goods
from kb.profiles import builtin_profiles, read_profiles
from tradewarn.errors import NotFound

HEADER = "name,goods,hs,markets,companies,sizes\n"


def read(tmp_path, text, name="p.csv", **options):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_profiles(path, **options)


def test_there_is_a_profile_for_every_sector_of_export():
    profiles = builtin_profiles()
    assert len(profiles) >= 15
    assert len({p.id for p in profiles}) == len(profiles)
    for profile in profiles:
        assert profile.owner == "" and profile.name and profile.markets and profile.hs
        assert set(profile.goods) <= set(goods()) and set(profile.markets) <= set(countries())


def test_built_in_codes_fit_the_goods():
    for profile in builtin_profiles():
        listed = {code[:4] for good in profile.goods for code in goods()[good].hs}
        assert all(code[:4] in listed for code in profile.hs), profile.id


def test_a_row_becomes_a_profile(tmp_path):
    row = "Tôm Cà Mau,tôm đông lạnh; cá tra,030617;0304.62,Mỹ; EU; Hàn Quốc,Ca Mau Foods; CM Foods,thickness=5 mm\n"
    profiles, issues = read(tmp_path, HEADER + row, owner="me")
    assert issues == []
    (profile,) = profiles
    assert profile.owner == "me" and profile.name == "Tôm Cà Mau"
    assert profile.goods == ("frozen-warmwater-shrimp", "pangasius-fillets")
    assert profile.hs == ("030617", "030462") and profile.markets == ("US", "EU", "KR")
    assert profile.companies == ("Ca Mau Foods", "CM Foods")
    assert [(s.name, s.value, s.unit) for s in profile.sizes] == [("thickness", "5", "mm")]


def test_two_owners_of_one_name_do_not_share_an_id(tmp_path):
    row = HEADER + "Honey,honey,,US,,\n"
    mine, yours = read(tmp_path, row, owner="me")[0][0], read(tmp_path, row, owner="you")[0][0]
    assert mine.id != yours.id
    assert mine.id == read(tmp_path, row, owner="me")[0][0].id


@pytest.mark.parametrize(
    ("row", "what", "kept"),
    [
        ("A,flying carpets 3000 xx,0409,US,,\n", "goods: 'flying carpets 3000 xx'", 1),
        ("A,honey,04x9,US,,\n", "hs: no code: 04x9", 1),
        ("A,honey,,Atlantis; US,,\n", "markets: no country: Atlantis", 1),
        ("A,honey,,US,,thick\n", "sizes: 'thick'", 1),
        ("A,,,US,,\n", "lacks goods", 0),
        ("A,honey,,,,\n", "lacks a market", 0),
        (",honey,,US,,\n", "lacks a name", 0),
    ],
)
def test_a_bad_cell_is_an_issue_with_its_row(tmp_path, row, what, kept):
    if "carpets" in row:
        row = row.replace("flying carpets 3000 xx", "zzyzx")
        what = "goods: 'zzyzx'"
    profiles, issues = read(tmp_path, HEADER + row)
    assert len(profiles) == kept
    assert [what in i.what and i.where == "p.csv:2" for i in issues] == [True]


def test_an_xlsx_is_read_as_a_csv_is(tmp_path):
    book = Workbook()
    book.active.append(["name", "goods", "hs", "markets"])
    book.active.append(["Đĩa giấy", "đĩa giấy", 482369, "Hoa Kỳ"])
    path = tmp_path / "p.xlsx"
    book.save(path)
    profiles, issues = read_profiles(path)
    assert issues == []
    assert (profiles[0].goods, profiles[0].hs, profiles[0].markets) == (
        ("paper-plates",),
        ("482369",),
        ("US",),
    )


def test_a_yaml_may_hold_lists(tmp_path):
    text = "- name: Nhôm\n  goods: [nhôm đùn ép]\n  markets: [AU, 'NO']\n  companies: [Alpha]\n"
    profiles, issues = read(tmp_path, text, name="p.yaml")
    assert issues == [] and profiles[0].goods == ("aluminium-extrusions",)
    assert profiles[0].markets == ("AU", "NO")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("p.csv", "who,what\na,b\n"),
        ("p.csv", ""),
        ("p.yaml", "- [unclosed"),
        ("p.yaml", "- just text"),
        ("p.xlsx", "no zip"),
        ("p.doc", "x"),
    ],
)
def test_a_file_that_is_no_profile_list_is_an_issue_or_empty(tmp_path, name, text):
    profiles, issues = read(tmp_path, text, name=name)
    assert profiles == []
    assert bool(issues) == bool(text)


def test_a_missing_file_is_an_error(tmp_path):
    with pytest.raises(NotFound):
        read_profiles(tmp_path / "none.csv")
