"""Rates in the styles of several authorities: shares, money a unit, both at once."""

import pytest

EGYPT = """Egyptian Ministry of Trade
Trade Remedies Sector

Initiation of safeguard investigation on imports of wooden spoons

The provisional safeguard measure shall be 13.6% ad valorem of CIF, minimum 3,673 EGP per ton.
"""
INDONESIA = """PERATURAN MENTERI KEUANGAN REPUBLIK INDONESIA
NOMOR 45/PMK.010/2031
TENTANG
PENGENAAN BEA MASUK ANTI DUMPING TERHADAP IMPOR SENDOK KAYU DARI NEGARA VIETNAM DAN MALAYSIA

Negara Asal | Eksportir/Produsen | Besaran Bea Masuk Anti Dumping
Vietnam | Alpha Spoon Co., Ltd. | 12,5%
Vietnam | Perusahaan lainnya | 27,9%
Malaysia | Beta Spoon Sdn. Bhd. | Rp1.250.000/ton
"""
BRAZIL = """RESOLUÇÃO GECEX Nº 812, DE 14 DE MARÇO DE 2031

Aplica direito antidumping definitivo às importações brasileiras de colheres de madeira, originárias do Vietnã e da Tailândia.

País | Produtor/Exportador | Direito antidumping definitivo (US$/t)
Vietnã | Alpha Spoon Company Limited | 1.246,80
Vietnã | Demais empresas | 1.903,15
Tailândia | Demais empresas | 734,00
"""
TURKEY = """İTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ
(TEBLİĞ NO: 2031/7)

MADDE 1- (1) Bu Tebliğin amacı, Vietnam menşeli "tahta kaşık" ithalatında yürürlükte bulunan dampinge karşı önleme ilişkin sonuçlandırılan nihai gözden geçirme soruşturması sonucunda alınan kararın yürürlüğe konulmasıdır.

Menşe Ülke | Firma | Dampinge Karşı Önlem (CIF %)
Vietnam | Alpha Kaşık Co. Ltd. | 12,45
Vietnam | Diğerleri | 34,7
"""


@pytest.mark.parametrize(
    ("text", "authority", "stage", "rates"),
    [
        (EGYPT, "EG-TRS", "initiation", [(None, None, "13.6", "%", "combined")]),
        (
            INDONESIA,
            "ID-KADI",
            "order",
            [
                ("Alpha Spoon Co., Ltd.", "VN", "12.5", "%", "ad_valorem"),
                (None, "VN", "27.9", "%", "ad_valorem"),
                ("Beta Spoon Sdn. Bhd.", "MY", "1250000", "IDR/t", "specific"),
            ],
        ),
        (
            BRAZIL,
            "BR-GECEX",
            "order",
            [
                ("Alpha Spoon Company Limited", "VN", "1246.80", "USD/t", "specific"),
                (None, "VN", "1903.15", "USD/t", "specific"),
                (None, "TH", "734.00", "USD/t", "specific"),
            ],
        ),
        (
            TURKEY,
            "TR-MOT",
            "sunset-final",
            [
                ("Alpha Kaşık Co. Ltd.", "VN", "12.45", "%", "ad_valorem"),
                (None, "VN", "34.7", "%", "ad_valorem"),
            ],
        ),
    ],
)
def test_rates_keep_their_value_unit_and_country(notice_of, text, authority, stage, rates):
    notice = notice_of(text)
    assert (notice.authority, notice.stage) == (authority, stage)
    assert [(r.company, r.country, r.rate, r.unit, r.kind) for r in notice.rates] == rates
