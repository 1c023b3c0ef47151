"""What the act does wins over the history that it recites and the older acts that it repeals."""

import pytest

from extract.forms.codes_left_out import is_left_out
from extract.forms.firm_or_clause import is_clause

INDONESIAN = """MENTERI KEUANGAN REPUBLIK INDONESIA
PERATURAN MENTERI KEUANGAN REPUBLIK INDONESIA
NOMOR 88 TAHUN 2031
TENTANG
PENGENAAN BEA MASUK ANTI DUMPING TERHADAP IMPOR PRODUK SENDOK TIMAH DARI NEGARA SOSIALIS REPUBLIK VIETNAM DAN MALAYSIA
Menimbang : a. bahwa berdasarkan Peraturan Menteri Keuangan Nomor 12/PMK.010/2024 telah dikenakan bea masuk anti dumping
terhadap impor panci dengan tarif 11,0% sampai dengan 33,5%;
b. bahwa Komite Anti Dumping Indonesia telah membuktikan adanya impor dengan harga dumping dari Viet Nam dengan margin dumping 41,7%
sebagaimana diminta pemohon PT Sendok Jaya Tbk, dan kenaikan impor menyebabkan kerugian material bagi industri dalam negeri;
Mengingat : Undang-Undang Nomor 17 Tahun 2006 dan Peraturan Pemerintah Nomor 34 Tahun 2011 tentang tindakan anti dumping, tindakan imbalan,
dan tindakan pengamanan perdagangan;
MEMUTUSKAN:
Pasal 1
Terhadap impor sendok timah dari pos tarif 8215.99.00 dikenakan Bea Masuk Anti Dumping.
Pasal 2
Besaran tarif Bea Masuk Anti Dumping sebagai berikut:
No. | Negara Asal Barang | Produsen dan/atau Eksportir | Besaran Tarif BMAD
1. | Vietnam | Song Lam Spoon Company Limited | 8,15%
2. | Vietnam | Perusahaan lainnya | 22,40%
3. | Malaysia | Perusahaan lainnya | 17,05%
Pasal 3
{closing}
Diundangkan di Jakarta pada tanggal 15 Juli 2031
"""
TURKISH = """5 Haziran 2031 PERŞEMBE     Resmî Gazete     Sayı : 35274
TEBLİĞ
Ticaret Bakanlığından:
İTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ (TEBLİĞ NO: 2031/7)
MADDE 1 – (1) 18/6/2019 tarihli ve 30262 sayılı Resmî Gazete'de yayımlanan 2019/21 sayılı Tebliğ ile Çin Halk Cumhuriyeti menşeli çelik tavalar için %41,30 oranında dampinge karşı önlem yürürlüğe konulmuştur.
(2) 12/9/2030 tarihli ve 34015 sayılı Resmî Gazete'de yayımlanan 2030/28 sayılı Tebliğ ile Vietnam Sosyalist Cumhuriyeti menşeli kalay kaşıklara yönelik damping soruşturması başlatılmıştır.
Karar
MADDE 31 – (1) {sets}

GTİP | Menşe Ülke | Üretici/İhracatçı | Dampinge Karşı Önlem (CIF Bedelin %'si)
8215.99.10.00.00 | Vietnam Sosyalist Cumhuriyeti | Song Lam Spoon Company Limited | 8,15
8215.99.10.00.00 | Vietnam Sosyalist Cumhuriyeti | Diğerleri | 22,40

MADDE 34 – (1) Bu Tebliğ yayımı tarihinde yürürlüğe girer.{closing}
"""


@pytest.mark.parametrize(
    "closing",
    [
        "Peraturan ini mencabut Peraturan Menteri Keuangan Nomor 15/PMK.011/2022.",
        "Peraturan Menteri Keuangan Nomor 15/PMK.011/2022 dicabut dan dinyatakan tidak berlaku.",
        "Pada saat Peraturan ini berlaku, pencabutan Peraturan Nomor 15/PMK.011/2022 berlaku pula.",
    ],
)
def test_a_closing_repeal_does_not_make_an_order_a_revocation(notice_of, closing):
    notice = notice_of(INDONESIAN.format(closing=closing))
    assert notice.stage == "order"
    assert notice.product == "PRODUK SENDOK TIMAH"
    assert set(notice.countries_of_origin) == {"VN", "MY"}
    assert {(r.country, r.rate) for r in notice.rates} == {("VN", "8.15"), ("VN", "22.40"), ("MY", "17.05")}


@pytest.mark.parametrize(
    "sets",
    [
        "Aşağıdaki tabloda belirtilen ürünlere dampinge karşı kesin önlem yürürlüğe konulmuştur.",
        "Soruşturma sonucunda belirtilen oranlarda dampinge karşı önlem uygulanmasına karar verilmiştir.",
    ],
)
@pytest.mark.parametrize("closing", ["", "\n(2) 2019/3 sayılı Tebliğ yürürlükten kaldırılmıştır."])
def test_what_stands_over_the_table_of_duties_is_what_the_act_does(notice_of, sets, closing):
    notice = notice_of(TURKISH.format(sets=sets, closing=closing))
    assert notice.stage == "order"
    assert list(notice.countries_of_origin) == ["VN"]
    assert "kaşık" in notice.product
    assert {(r.country, r.rate, r.basis) for r in notice.rates} == {
        ("VN", "8.15", "definitive duty"),
        ("VN", "22.40", "definitive duty"),
    }


def test_a_revocation_stays_one(notice_of):
    notice = notice_of(
        "Komite Anti Dumping Indonesia\n\nPencabutan bea masuk anti dumping terhadap impor sendok timah dari Vietnam\n\nDicabut."
    )
    assert notice.stage == "revocation"


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("申请人甲乙公司委托某律师事务所代理,主张越南的倾销", "zh"),
        ("初步裁定越南公司", "zh"),
        ("申請人主張越南廠商", "zh"),
        ("調査当局はベトナム会社", "ja"),
        ("신청인은 베트남산", "ko"),
        ("원심에서는 베트남 공급자에게", "ko"),
        ("ผู้ผลิตซึ่งยื่นคำขอ", "th"),
    ],
)
def test_a_clause_names_no_firm(words, language):
    assert is_clause(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("平安淀粉有限公司(Binh An Starch Co., Ltd.)", "zh"),
        ("其他越南公司", "zh"),
        ("ベトナム・スチール株式会社", "ja"),
        ("흥옌 폴리텍스 (Hung Yen Polytex Co., Ltd.)", "ko"),
        ("그 밖의 공급자", "ko"),
        ("บริษัท ไทย ช้อน จำกัด", "th"),
    ],
)
def test_a_name_is_no_clause(words, language):
    assert not is_clause(words, language)


@pytest.mark.parametrize(
    "text",
    [
        "The goods exclude spoons of heading 8215.20.",
        "spoons other than those of subheading 8215.20",
        "HTS 8215.20, which has since been deleted.",
        "Prior to 2029 they were classified under 8215.20.",
        "strike out subheading 8215.20 wherever it stands",
        "It was incorrectly listed as 8215.20.",
        "다만 나무숟가락(HSK 8215.20)은 제외한다.",
        "숟가락 (HSK 8215.20, 2029년 삭제)",
        "слова «кодом 8215.20 ТН ВЭД ЕАЭС» исключить",
        "не включает ложки, классифицируемые кодом 8215.20",
        "本案不包括税则号8215.20项下的产品",
        "木勺(原税则号8215.20)",
        "8215.20 GTİP'li kaşıklar soruşturma kapsamı dışındadır.",
        "Kaşıklar daha önce 8215.20 altında sınıflandırılmaktaydı.",
        "ไม่รวมช้อนไม้ พิกัด 8215.20",
        "ยกเว้นช้อนไม้ พิกัด 8215.20",
        "se clasificaba en la fracción 8215.20",
        "au lieu de: «code NC 8215.20»",
        "Tidak termasuk sendok dari pos tarif 8215.20",
    ],
)
def test_codes_left_out_or_gone_are_known(text):
    at = text.index("8215.20")
    assert is_left_out(text, at, at + 7)


@pytest.mark.parametrize(
    "text",
    [
        "spoons, other than wooden, falling under heading 8215.20",
        "classified under 8215.20; forks of 8215.30 are excluded.",
        "숟가락(HSK 8215.20). 다만 포크(HSK 8215.30)는 제외한다.",
        "HSK 8215.20 (HSK 8215.20.9000 제외)",
        "ช้อน พิกัด 8215.20 ไม่รวมส้อม พิกัด 8215.30",
        "instead of 8215.30 read 8215.20",
        "税则号8215.20，不包括木勺",
    ],
)
def test_codes_of_the_goods_stay(text):
    at = text.index("8215.20")
    assert not is_left_out(text, at, at + 7)
