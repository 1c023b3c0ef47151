"""Department of Foreign Trade of Thailand: Buddhist years and Thai digits."""


def test_a_thai_announcement_is_read_in_its_own_years(notice_of):
    notice = notice_of(
        "ประกาศคณะกรรมการพิจารณาการทุ่มตลาดและการอุดหนุน\n\nเรื่อง เปิดการไต่สวนการทุ่มตลาดสินค้ากระจกแผ่น ที่มีแหล่งกำเนิดจากมาเลเซีย\n\nกรมการค้าต่างประเทศ\n\nประกาศ ณ วันที่ ๓ มิถุนายน ๒๕๗๔\n"
    )
    assert (notice.authority, notice.stage, notice.instruments) == ("TH-DFT", "initiation", ("AD",))
    assert (notice.countries_of_origin, str(notice.publication_date)) == (("MY",), "2031-06-03")


def test_an_english_page_gives_the_case(notice_of):
    notice = notice_of(
        "Department of Foreign Trade, Ministry of Commerce, Thailand\n\nAD2031\n\nInitiation of an anti-dumping investigation on flat glass originating in Malaysia\n"
    )
    assert (notice.authority, notice.case_numbers) == ("TH-DFT", ("AD2031",))
