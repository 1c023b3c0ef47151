"""Goods, origins, codes and scope in the many ways that authorities word them; every text is made up."""

import pytest

from extract.forms.goods_name import names_goods

EU = (
    "Notice of initiation of an anti-dumping proceeding concerning imports of {0} originating in {1}\n\n"
    "Official Journal of the European Union, C/2031/77\n\nThe European Commission has received a complaint.\n\n{2}\n"
)
IN = (
    "MINISTRY OF COMMERCE AND INDUSTRY\nDirectorate General of Trade Remedies\n\nINITIATION NOTIFICATION\n\n"
    "Subject: Initiation of anti-dumping investigation concerning imports of Steel Hooks originating in or exported"
    " from Thailand.\n\nF. No. 6/91/2031-DGTR\n\n{0}\n"
)
RU = (
    "КОЛЛЕГИЯ ЕВРАЗИЙСКОЙ ЭКОНОМИЧЕСКОЙ КОМИССИИ\nРЕШЕНИЕ\nот 3 марта 2031 г. № 9\n\nО применении антидемпинговой"
    " меры в отношении стальных крюков, происходящих из {0}\n\n{1}\n"
)
BR = (
    "CIRCULAR Nº 9, DE 3 DE MARÇO DE 2031\nA SECRETÁRIA DE COMÉRCIO EXTERIOR torna público:\n1. Iniciar investigação"
    " para averiguar a existência de dumping nas exportações do Vietnã para o Brasil de ganchos de aço, classificados"
    " no subitem 7326.90.90 da NCM.\n{0}\n"
)
CN = "商务部公告2031年第9号 关于对原产于日本和印度的进口钢钩反倾销调查立案的公告\n\n2031年3月3日\n\n{0}\n"
KR = "무역위원회공고 제2031-9호\n베트남산 강철 고리 덤핑방지관세 부과 최종판정\n2031년 3월 3일\n{0}\n"
ID = (
    "PERATURAN MENTERI KEUANGAN NOMOR 9 TAHUN 2031 TENTANG PENGENAAN BEA MASUK ANTIDUMPING TERHADAP IMPOR PRODUK KAIT"
    " BAJA DARI NEGARA {0}\n\nPasal 1\n{1}\n\nDiundangkan di Jakarta pada tanggal 3 Maret 2031\n"
)
VI = (
    "BỘ CÔNG THƯƠNG\nSố: 9/QĐ-BCT\n\nQUYẾT ĐỊNH\nVề việc điều tra áp dụng biện pháp chống bán phá giá đối với móc thép"
    " có xuất xứ từ Nhật Bản\n\nĐiều 1. Điều tra đối với móc thép theo mã HS 7326.90.99.\n\n{0}\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "Trung Quốc",
        "China and Viet Nam",
        "the People's Republic of China",
        "Cộng hòa Nhân dân Trung Hoa",
        "Republik Korea",
        "certain products",
        "sản phẩm",
        "barang",
        "товара",
        "eşyanın",
        "물품",
    ],
)
def test_a_country_or_a_word_for_any_goods_names_no_goods(text):
    assert not names_goods(text)


@pytest.mark.parametrize(
    "text", ["bột ngọt", "China clay", "steel hooks", "hàng dệt kim", "不銹鋼", "товары для дома"]
)
def test_a_name_of_goods_names_goods(text):
    assert names_goods(text)


@pytest.mark.parametrize(
    ("text", "left_out"),
    [
        (
            IN.format("The PUC is steel hooks of all kinds. Brass hooks are beyond the scope of the PUC."),
            "Brass hooks",
        ),
        (
            IN.format("The PUC is steel hooks of all kinds. Brass hooks do not form part of it."),
            "Brass hooks",
        ),
        (EU.format("steel hooks", "Japan", "Brass hooks are not covered by this proceeding."), "Brass hooks"),
        (RU.format("Японии", "Мера не распространяется на крюки из латуни."), "крюки из латуни"),
        (
            RU.format("Японии", "Указанная пошлина не применяется в отношении рыболовных крючков."),
            "рыболовных",
        ),
        (BR.format("2. Não estão incluídos no escopo os ganchos de latão."), "ganchos de latão"),
        (BR.format("2. São excluídos os ganchos de latão."), "ganchos de latão"),
        (CN.format("被调查产品:钢钩。黄铜钩不在本次调查产品范围之内。"), "黄铜钩"),
        (KR.format("조사대상물품: 강철 고리. 다만, 황동 고리는 제외한다."), "황동 고리"),
        (
            ID.format("JEPANG", "Dikecualikan dari pengenaan bea masuk antidumping kait kuningan."),
            "kait kuningan",
        ),
        (VI.format("Không thuộc phạm vi điều tra: móc bằng đồng thau."), "đồng thau"),
    ],
)
def test_goods_that_are_left_out_are_told_in_every_language(notice_of, text, left_out):
    assert any(left_out in clause for clause in notice_of(text).scope.exclude)


@pytest.mark.parametrize(
    "sentence",
    [
        "Confidential submissions are not included in the public file.",
        "Holidays are excluded from the period.",
        "Exporters that do not take part are not covered by individual margins of the measures.",
    ],
)
def test_papers_days_and_firms_are_no_goods_that_are_left_out(notice_of, sentence):
    assert notice_of(EU.format("steel hooks", "Japan", sentence)).scope.exclude == ()


def test_a_sentence_that_tells_only_codes_is_no_definition_where_a_label_stands_over_one(notice_of):
    text = EU.format(
        "steel hooks",
        "Japan",
        "Definition: Hooks of steel, whether or not coated, of a length above 4 cm.\n\nThe subject goods are usually"
        " classified under CN code 7326 90 98.",
    )
    (told,) = notice_of(text).scope.include
    assert "Hooks of steel" in told and "7326" not in told


@pytest.mark.parametrize(
    ("body", "digits"),
    [
        (
            "falling under CN codes 7326 90\n98, 7318 15 95 and 7318 16 39.",
            {"73269098", "73181595", "73181639"},
        ),
        ("falling under CN codes 7318 15 95 and 7326\n90 98.", {"73181595", "73269098"}),
        (
            "falling under CN code 7326 90 98. Brass hooks of CN code 7326 90 92 are not covered by it.",
            {"73269098"},
        ),
    ],
)
def test_a_code_parted_by_a_line_is_whole_and_that_of_goods_left_out_is_none(notice_of, body, digits):
    notice = notice_of(EU.format("steel hooks", "Japan", f"The product concerned is steel hooks, {body}"))
    assert {c.digits for c in notice.hs_codes} == digits


@pytest.mark.parametrize(
    ("text", "origins"),
    [
        (
            ID.format("REPUBLIK RAKYAT TIONGKOK DAN REPUBLIK\nKOREA", "Kait baja pos tarif 7326.90.99."),
            {"CN", "KR"},
        ),
        (
            RU.format("Китайской Народной Республики и Республики Корея", "Код 7326 90 980 9 ТН ВЭД."),
            {"CN", "KR"},
        ),
        (EU.format("steel hooks", "the Republic\nof Korea and the\nKingdom of Thailand", ""), {"KR", "TH"}),
        (
            "무역위원회, 베트남산 강철 고리 덤핑 조사 개시\n2031년 3월 3일\n무역위원회는 베트남 및 태국산 강철 고리 및 걸쇠에"
            " 대한 덤핑사실과 국내산업 피해 유무 조사를 개시한다고 밝혔다.\n",
            {"VN", "TH"},
        ),
    ],
)
def test_origins_are_whole_whatever_parts_them(notice_of, text, origins):
    assert set(notice_of(text).countries_of_origin) == origins


@pytest.mark.parametrize(
    ("text", "product"),
    [
        (
            "Anti-Dumping Commission\n\nAnti-Dumping Notice No. 2031/009\n\nSteel hooks exported to Australia from the"
            " Republic of Korea\n\nCustoms Act 1901 - Part XVB\n\nInquiry into the continuation of anti-dumping measures\n",
            "Steel hooks",
        ),
        (
            "Arab Republic of Egypt - Ministry of Trade\n\nTrade Remedies Sector\n\nInitiation of a safeguard"
            " investigation against increased imports of steel hooks\n\nCairo, 3 March 2031.\n",
            "steel hooks",
        ),
        (
            "SEOUL, March 3 (Yonhap) -- The Korea Trade Commission (KTC) has made a preliminary ruling that steel hooks"
            " from China were dumped, and asked for provisional anti-dumping duties of 2.91 percent.\n",
            "steel hooks",
        ),
        (
            "COMISIÓN NACIONAL DE COMERCIO EXTERIOR\nActa de Directorio N° 2999\nBuenos Aires, 3 de marzo de 2031\nLa"
            " Comisión determina que existe daño importante a la rama de producción nacional de ganchos de acero"
            " causado por las importaciones con dumping originarias de Tailandia.\n",
            "ganchos de acero",
        ),
    ],
)
def test_goods_are_found_where_the_title_does_not_name_them(notice_of, text, product):
    assert notice_of(text).product == product


def test_the_rows_of_a_table_give_the_countries_of_the_same_goods(notice_of, page):
    text = page(
        "İTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ (TEBLİĞ NO: 2031/9)",
        "Resmî Gazete: 3 Mart 2031",
        "Aşağıda belirtilen eşyanın ithalatında dampinge karşı kesin önlem yürürlüğe konulmuştur.",
        [
            ("GTP", "Eşya Tanımı", "Menşe Ülke", "Dampinge Karşı Vergi (%)"),
            ("7326.90.98", "Çelik kancalar", "Hindistan", "12,9"),
            ("7326.90.98", "Çelik kancalar", "Tayland", "3,6"),
        ],
    )
    notice = notice_of(text)
    assert (notice.product, set(notice.countries_of_origin)) == ("Çelik kancalar", {"IN", "TH"})
