"""Ministry of Trade of Türkiye: the country before the goods, codes of twelve digits."""

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
