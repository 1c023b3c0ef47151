"""A firm's list: read as people write it, answered row by row, back as a workbook that holds no formula."""

import io

import pytest
from openpyxl import Workbook, load_workbook

from tradewarn.errors import OversizeFile, TradewarnError, UnreadableFile
from warn.sheets import answers, rows, workbook

HEAD = ["Sản phẩm", "Mã HS", "Thị trường", "Công ty"]


def xlsx(*lines):
    book = Workbook()
    for line in lines:
        book.active.append(line)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.fixture
def checked(world, ask):
    world.notice("31-1", "order")
    world.notice("31-2", "order", market="US", goods="frozen-warmwater-shrimp")
    ask("gạch men")  # loads the world

    def all_of(data, name="goods.xlsx", **more):
        return list(answers(rows(data, name=name), lambda q: ask("", **_fields(q)), name=name, **more))

    return all_of


def _fields(question):
    named = ("product", "hs", "market", "company", "lang", "as_of")
    return {name: getattr(question, name) for name in named if getattr(question, name) is not None}


def test_each_row_is_answered_for_each_market_it_names(checked):
    data = xlsx(HEAD, ["gạch men", "6907.21", "Úc; US", ""], ["tôm đông lạnh", "", "US", ""])
    told = checked(data)
    assert [(one.row.number, one.market, str(one.verdict.verdict)) for one in told] == [
        (2, "AU", "covered_by_country"),
        (2, "US", "no_record"),
        (3, "US", "covered_by_country"),
    ]


def test_a_row_without_a_market_is_looked_up_in_all(checked):
    (one,) = checked(b"product,hs,market,company\nceramic tiles,,,\n", name="a.csv")
    assert (one.market, str(one.verdict.verdict), one.verdict.language) == (None, "covered_by_country", "en")


def test_a_code_that_lost_its_zero_is_read_and_told(checked):
    (one,) = checked(xlsx(HEAD, ["tôm đông lạnh", 30617.0, "US", ""]))
    assert one.row.cells["hs"] == "30617"
    assert any("0306.17" in caveat for caveat in one.verdict.caveats)


@pytest.mark.parametrize(
    ("line", "cell"),
    [
        (["gạch men", "12", "Úc", ""], "B3"),
        (["gạch men", "", "Atlantis", ""], "C3"),
        (["", "", "Úc", ""], "A3"),
        (["gạch men", "", "Úc", "x" * 600], "D3"),
    ],
)
def test_a_bad_row_is_told_by_its_cell_and_the_rest_is_answered(checked, line, cell):
    told = checked(xlsx(HEAD, ["gạch men", "", "Úc", ""], line, ["tôm đông lạnh", "", "US", ""]))
    assert [one.problem.where if one.problem else None for one in told] == [None, f"goods.xlsx!{cell}", None]


def test_columns_are_found_by_their_names_in_any_order_beside_others():
    data = "Ghi chú;THỊ TRƯỜNG;Tên hàng\n1;Mỹ;gạch men\n;;\n".encode()
    (row,) = rows(data, name="a.csv")
    assert row.cells == {"market": "Mỹ", "product": "gạch men"}
    assert (row.number, row.place("product"), row.place("market")) == (2, "C2", "B2")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"", "a.csv"),
        (b"one,two\n1,2\n", "a.csv"),
        (b"\xd0\xcf\x11\xe0 old", "a.xls"),
        (b"PK\x03\x04 cut", "a.xlsx"),
        (b"%PDF-1.7", "a.csv"),
    ],
)
def test_a_file_that_is_no_list_is_a_coded_error(data, name):
    with pytest.raises(TradewarnError) as told:
        list(rows(data, name=name))
    assert isinstance(told.value, UnreadableFile) and told.value.fix


def test_too_many_rows_are_refused():
    with pytest.raises(OversizeFile):
        list(rows(b"product\n" + b"x\n" * 6_000, name="a.csv"))


def test_the_workbook_has_the_proof_and_no_formula(checked):
    told = checked(xlsx(HEAD, ["gạch men", "", "Úc", "=1+1 Co"], ["@SUM(A1)", "", "Atlantis", ""]))
    sheet = load_workbook(io.BytesIO(workbook(told, "vi"))).active
    table = list(sheet.iter_rows(values_only=True))
    assert table[0][5] == "kết luận" and len(table) == 3
    assert table[1][9] and "31-1" in table[1][10]
    assert "TW-U01" in table[2][6]
    assert not any(cell.data_type == "f" for line in sheet.iter_rows() for cell in line)
    assert table[2][1] == "'@SUM(A1)"
