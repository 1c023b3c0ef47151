"""Ministry of Trade of Türkiye: the country before the goods, codes of twelve digits."""

import pytest

HEAD = "5 Haziran 2031 PERŞEMBE\nResmî Gazete\n\nTicaret Bakanlığından:\n\nİTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ\n(TEBLİĞ NO: 2031/9)\n\n"


def test_the_goods_follow_their_country(notice_of):
    notice = notice_of(
        f"{HEAD}MADDE 1 - Hindistan ve Malezya menşeli cam elyafı ithalatına yönelik damping soruşturması açılmıştır.\n"
    )
    assert (notice.authority, notice.document_number) == ("TR-MOT", "2031/9")
    assert (notice.product, notice.countries_of_origin) == ("cam elyafı", ("IN", "MY"))
    assert (notice.stage, notice.instruments) == ("initiation", ("AD",))
    assert str(notice.publication_date) == "2031-06-05"


def test_a_final_review_is_told_by_its_name(notice_of):
    notice = notice_of(
        f"{HEAD}MADDE 1 - Hindistan menşeli cam elyafı ithalatında uygulanan dampinge karşı önleme ilişkin nihai gözden geçirme soruşturması başlatılmıştır. GTİP 7019.11.00.00.00.\n"
    )
    assert notice.stage == "sunset-institution"
    assert [c.digits for c in notice.hs_codes] == ["701911000000"]


@pytest.mark.parametrize(
    ("stage", "article"),
    [
        ("sunset-institution", "Hindistan menşeli camdan su ısıtıcıları için bir nihai gözden geçirme soruşturması açılmasına karar verilmiştir."),
        ("sunset-final", "Hindistan menşeli camdan su ısıtıcılarının ithalatında uygulanan dampinge karşı önleme yönelik olarak başlatılan nihai gözden geçirme soruşturması tamamlanmıştır."),
        ("expiry-notice", "Hindistan menşeli camdan su ısıtıcıları ithalatında uygulanan dampinge karşı önlemin süresi 10/12/2031 tarihinde sona erecektir. Yerli üreticiler nihai gözden geçirme soruşturması açılması talebiyle başvurabilir."),
        ("termination", "Hindistan menşeli camdan su ısıtıcılarına yönelik damping soruşturmasının önlem uygulanmaksızın kapatılmasına karar verilmiştir."),
        ("new-shipper-review-initiation", "Hindistan menşeli camdan su ısıtıcıları için yeni ihracatçı soruşturması başlatılmasına karar verilmiştir. Dampinge karşı önlem sürer."),
    ],
)  # fmt: skip
def test_what_was_decided_tells_the_stage(notice_of, stage, article):
    notice = notice_of(f"{HEAD}MADDE 1- (1) {article}\n")
    assert (notice.stage, notice.product) == (stage, "camdan su ısıtıcıları")


@pytest.mark.parametrize(
    ("article", "product"),
    [
        ("Soruşturma konusu ürün, 7013.37.00.00.00 GTİP altında sınıflandırılan “camdan su ısıtıcıları”dır.", "camdan su ısıtıcıları"),
        ("Önlem konusu eşya 7013.37.00.00.00 GTİP'inde kayıtlı \"camdan demlikler\" olarak tanımlanmıştır.", "camdan demlikler"),
        ("", "cam demlikler"),
    ],
)  # fmt: skip
def test_the_article_on_the_product_names_it_undeclined(notice_of, article, product):
    notice = notice_of(
        f"{HEAD}MADDE 1- (1) Hindistan menşeli cam demliklere yönelik damping soruşturması açılmıştır.\n\nMADDE 2- (1) {article}\n"
    )
    assert notice.product == product


def test_the_firms_that_asked_are_named_with_their_words_of_trade(notice_of):
    notice = notice_of(
        f"{HEAD}MADDE 1- (1) Yerli üreticiler Bozkır Demlik Sanayi A.Ş. ve Ova Cam Aksesuar Tic. Ltd. Şti. tarafından yapılan"
        " başvuru üzerine Hindistan menşeli cam demliklere yönelik damping soruşturması açılmıştır.\n"
    )
    assert [(c.name, c.role) for c in notice.companies] == [
        ("Bozkır Demlik Sanayi A.Ş.", "petitioner"),
        ("Ova Cam Aksesuar Tic. Ltd. Şti.", "petitioner"),
    ]


def test_a_hearing_and_the_last_day_of_comments_fall_due(notice_of):
    notice = notice_of(
        f"{HEAD}MADDE 1- (1) Hindistan menşeli cam demliklere yönelik damping soruşturması açılmıştır.\n\nMADDE 6- (1) İlgili"
        " taraflar görüşlerini 20 Temmuz 2031 tarihine kadar sunabilir. (2) Kamu dinleme toplantısı 12 Eylül 2031 tarihinde yapılacaktır.\n"
    )
    assert {(d.what, str(d.date)) for d in notice.deadlines} == {
        ("comments", "2031-07-20"),
        ("hearing", "2031-09-12"),
    }


def test_a_presidents_decision_bears_its_own_number(notice_of):
    notice = notice_of(
        "RESMÎ GAZETE\nTarih: 5 Haziran 2031 Perşembe\n\nKarar Sayısı: 10999\n\nCAM DEMLİK İTHALATINDA KORUNMA ÖNLEMİ"
        " UYGULANMASINA İLİŞKİN KARAR\n\nMADDE 1- (1) 7013.37 gümrük tarife alt pozisyonunda yer alan cam demlikler ithalatında ek mali"
        " yükümlülük tahsil edilir.\n\n1. Dönem | 10/6/2031-9/6/2032 | 0,85 ABD Doları/Kg\n2. Dönem | 10/6/2032-9/6/2033 | 0,80 ABD Doları/Kg\n"
    )
    assert (notice.authority, notice.document_number, notice.all_origins) == ("TR-MOT", "10999", True)
    assert [r.rate for r in notice.rates] == ["0.85", "0.80"]
