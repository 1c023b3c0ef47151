import csv

import pytest

from kb.goods import goods_for_hs, match_goods, match_product, vietnamese_name
from tradewarn.text import fold

FOUND = """
tôm đông lạnh của tôi có bị điều tra không | frozen-warmwater-shrimp
tom dong lanh cua toi co bi dieu tra khong | frozen-warmwater-shrimp
Certain Frozen and Canned Warmwater Shrimp | frozen-warmwater-shrimp
frozen warm-water prawns | frozen-warmwater-shrimp
camarão congelado | frozen-warmwater-shrimp
tôm tẩm bột | breaded-shrimp
breaded shrimp | breaded-shrimp
cold-water shrimps | coldwater-shrimp
tôm khô | dried-shrimp
tôm hùm | lobster
Frozen Fish Fillets | pangasius-fillets
cá tra phi lê | pangasius-fillets
ca basa | pangasius-fillets
tuna fillets | tuna
canned tuna | canned-tuna
cá ngừ đóng hộp | canned-tuna
thức ăn cho tôm | animal-feed
honey | raw-honey
mật ong | raw-honey
mat ong sang my | raw-honey
refined sugar | sugar
đường tinh luyện | sugar
cà phê sang Mỹ | coffee
ca phe hoa tan | instant-coffee
hạt điều rang muối | cashew-nuts
gạo ST25 | rice
Paper Plates | paper-plates
đĩa giấy | paper-plates
dia giay xuat sang my | paper-plates
paper shopping bags | paper-bags
túi giấy | paper-bags
tui nilon | pe-carrier-bags
Polyethylene Retail Carrier Bags | pe-carrier-bags
plastic shopping bags | pe-carrier-bags
bao dệt PP | laminated-woven-sacks
steel plate | steel-plate
Carbon and Alloy Steel Cut-to-Length Plate | steel-plate
thép tấm | steel-plate
steel pipe | steel-pipe
ống thép | steel-pipe
stainless steel pipe | stainless-welded-pipe
ống thép không gỉ | stainless-welded-pipe
Circular Welded Carbon-Quality Steel Pipe | circular-welded-pipe
Light-Walled Rectangular Pipe and Tube | rectangular-pipe
thép hộp | rectangular-pipe
Oil Country Tubular Goods | octg
hot-rolled steel sheet | hot-rolled-steel
HRC | hot-rolled-steel
thep can nong | hot-rolled-steel
thép cuộn cán nóng | hot-rolled-steel
cold rolled coils | cold-rolled-steel
thép cán nguội | cold-rolled-steel
thép không gỉ cán nguội | stainless-cold-rolled
Stainless Steel Sheet and Strip in Coils | stainless-sheet-strip
acero recubierto | corrosion-resistant-steel
thép mạ kẽm | galvanised-steel
ton lanh | aluzinc-steel
tôn màu | prepainted-steel
dây thép mạ kẽm | steel-wire
ống thép mạ kẽm | circular-welded-pipe
steel wire rod | wire-rod
welded wire mesh | wire-mesh
Steel Concrete Reinforcing Bars | rebar
thép xây dựng | rebar
Certain Collated Steel Staples | collated-staples
Steel Wire Garment Hangers | garment-hangers
mắc áo thép | garment-hangers
lõi lò xo đệm | innersprings
mattress innersprings | innersprings
innerspring mattresses | mattresses
Mattresses | mattresses
nệm lò xo | mattresses
motorcycle tires | motorcycle-tyres
lop xe may sang brazil | motorcycle-tyres
pneus para motocicletas | motorcycle-tyres
truck tires | truck-bus-tyres
lốp xe tải | truck-bus-tyres
light truck tires | passenger-tyres
xe máy | motorcycles
xe đạp điện | electric-bicycles
xe dap | bicycles
Aluminum Extrusions | aluminium-extrusions
nhom dun ep | aluminium-extrusions
Aluminum Foil | aluminium-foil
copper pipe fittings | copper-fittings
phu kien ong dong sang canada | copper-fittings
copper pipe and tube | copper-tube
Solar Cells | solar-cells
pin mặt trời | solar-cells
plywood | plywood
ván ép | plywood
Hardwood and Decorative Plywood | hardwood-plywood
gỗ MDF | mdf
sàn nhựa | vinyl-tiles
sàn gỗ | wood-flooring
tủ bếp | wooden-cabinets
xi mang sang philippines | cement
clinker | clinker
gạch men | ceramic-tiles
quartz slabs | quartz-surface
bột ngọt | monosodium-glutamate
giày thể thao | footwear
leather shoes | leather-footwear
polyester staple fiber | polyester-staple-fibre
soi dun polyester | polyester-textured-yarn
kệ thép không bu lông | boltless-shelving
bu lông | steel-fasteners
may rua ap luc chay xang | pressure-washers
máy giặt | washing-machines
khung gầm container | chassis
frozen warmwatr shrmip | frozen-warmwater-shrimp
Alumnium Extrusons | aluminium-extrusions
fillets of pangasius, frozen | pangasius-fillets
"""
TABLE = [tuple(part.strip() for part in line.split("|")) for line in FOUND.strip().splitlines()]


@pytest.mark.parametrize(("text", "good"), TABLE)
def test_a_text_names_these_goods_first(text, good):
    assert [m.good.id for m in match_goods(text)][:1] == [good]


def test_the_table_is_large():
    assert len(TABLE) >= 80


@pytest.mark.parametrize(
    "text",
    [
        "coffee machine",
        "máy pha cà phê",
        "may pha ca phe",
        "máy tính bảng",
        "máy chế biến gỗ",
        "solar panel mounting bracket",
        "tyre pressure gauge",
        "pepper spray",
        "rice cooker",
        "honey bee",
        "bánh mật ong",
        "thuốc trị cho tôm",
        "dây chuyền sản xuất xi măng",
        "steel nail gun",
        "phần mềm kế toán",
        "xuất khẩu lao động",
        "thép",
        "toi muon hoi ve thue",
        "What is the law in force?",
        "",
        "?!",
    ],
)
def test_what_is_no_known_goods_names_none(text):
    assert match_goods(text) == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("steel pipe", {"hot-rolled-steel", "cold-rolled-steel", "steel-plate"}),
        ("hot-rolled steel sheet", {"steel-pipe", "circular-welded-pipe"}),
        ("raw honey", {"sugar"}),
        ("frozen warmwater shrimp", {"pangasius-fillets", "coldwater-shrimp"}),
        ("frozen fish fillets", {"frozen-warmwater-shrimp"}),
        ("paper plates", {"steel-plate"}),
        ("steel plate", {"paper-plates"}),
        ("paper shopping bags", {"pe-carrier-bags"}),
        ("polyethylene shopping bags", {"paper-bags"}),
        ("steel wire rod", {"wire-mesh", "steel-wire"}),
        ("motorcycle tyres", {"truck-bus-tyres", "passenger-tyres", "motorcycles"}),
        ("truck tyres", {"motorcycle-tyres"}),
        ("thép không gỉ cán nguội", {"cold-rolled-steel"}),
        ("copper pipe fittings", {"pipe-fittings", "steel-pipe"}),
        ("đĩa giấy", {"ceramic-tableware"}),
    ],
)
def test_near_misses_are_told_apart(text, never):
    assert not {m.good.id for m in match_goods(text) if m.score >= 0.6} & never


@pytest.mark.parametrize(
    ("text", "good"),
    [
        ("HS 0306.17", "frozen-warmwater-shrimp"),
        ("mã HS 0409", "raw-honey"),
        ("heading 8541.42", "solar-cells"),
        ("030462", "pangasius-fillets"),
    ],
)
def test_a_tariff_code_stands_in_for_a_name(text, good):
    assert match_goods(text)[0].good.id == good


@pytest.mark.parametrize("text", ["call 1800 10 22 33", "in 2020", "2020-05-15", "90 FR 17388"])
def test_other_numbers_are_no_tariff_codes(text):
    assert match_goods(text) == []


def test_a_code_confirms_goods_found_by_name():
    alone, confirmed = match_goods("tôm thẻ")[0], match_goods("tôm thẻ HS 030617")[0]
    assert confirmed.good.id == alone.good.id == "frozen-warmwater-shrimp"
    assert confirmed.terms[-1] == "030617"
    assert confirmed.score >= alone.score


def test_offsets_show_the_words_that_named_the_goods():
    text = "Công ty xuất khẩu đĩa giấy sang Hoa Kỳ"
    found = match_goods(text)[0]
    assert text[found.start : found.end] == "đĩa giấy"


def test_wrong_marks_are_another_word():
    assert match_goods("đường một chiều cấm đỗ") == []
    assert "raw-honey" not in {m.good.id for m in match_goods("bí mật ông chủ")}


def test_the_limit_is_kept():
    assert len(match_goods("tôm, cá tra, mật ong, gạo, cà phê, hạt điều", limit=3)) == 3


def test_several_goods_of_one_text_are_all_found():
    found = {m.good.id for m in match_goods("cold-rolled and corrosion-resistant steel")}
    assert {"cold-rolled-steel", "corrosion-resistant-steel"} <= found


def test_hostile_text_is_cut_short():
    assert match_goods("steel " * 50_000) == []
    assert match_goods("x" * 1_000_000) == []


def test_a_notices_product_gets_its_vietnamese_name():
    assert vietnamese_name("Certain Steel Nails") == ("steel-nails", "đinh thép")
    assert vietnamese_name("Certain Quantum Widgets") is None


def domain_rows(real, name):
    path = real.parent / "domain" / name
    if not path.exists():
        pytest.skip(f"no {name} here")
    with path.open(encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


@pytest.mark.parametrize("name", ["events_shared.csv", "trav_warnings.csv"])
@pytest.mark.parametrize("column", ["product_en", "product_vi", "without marks"])
def test_the_right_heading_is_among_the_first_five(real, name, column):
    rows = domain_rows(real, name)
    hits = 0
    for row in rows:
        text = fold(row["product_vi"]) if column == "without marks" else row[column]
        wanted = {code[:4] for code in row["hs"].split(";")}
        hits += any(wanted & {code[:4] for code in m.good.hs} for m in match_goods(text))
    assert hits / len(rows) >= 0.85


def test_every_match_by_code_lists_that_code_or_its_heading():
    for good in goods_for_hs("721070"):
        assert any(code.startswith("7210") for code in good.hs)


@pytest.mark.parametrize("text", ["Pear Core Slicers", "CORED WOOD DOOR CORE PANELS", "Wall of Fame Plaques"])
def test_a_short_name_that_is_a_word_too_needs_capitals_of_its_own(text):
    assert not {m.good.id for m in match_goods(text)} & {"corrosion-resistant-steel", "biodiesel"}


@pytest.mark.parametrize(
    ("text", "good"), [("CORE from Vietnam", "corrosion-resistant-steel"), ("thép hrc", "hot-rolled-steel")]
)
def test_a_short_name_counts_as_it_is_written(text, good):
    assert match_goods(text)[0].good.id == good


def test_what_goods_are_for_is_not_the_goods():
    assert [m.good.id for m in match_goods("Roller chain for motorcycles")] == ["steel-chain"]
    assert match_product("Saddle Covers for Motorcycles") == []
    assert match_goods("antidumping duty for honey")[0].good.id == "raw-honey"


@pytest.mark.parametrize("product", ["Brass Ball Valves", "Certain Noodles", "Kitchen Cabinets", "Tuna"])
def test_near_goods_have_no_vietnamese_name_of_ours(product):
    assert vietnamese_name(product) is None


@pytest.mark.parametrize(
    ("product", "name"),
    [
        ("Finished Carbon Steel Flanges", "mặt bích thép"),
        ("Stainless Steel Flanges", "mặt bích thép không gỉ"),
        ("Certain Steel Nails", "đinh thép"),
    ],
)
def test_a_vietnamese_name_says_no_more_than_the_product(product, name):
    assert vietnamese_name(product)[1] == name
