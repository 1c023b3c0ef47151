"""Ministry of Finance of India: the notification is the act, the findings it recites are not."""


def test_a_notification_is_an_order_of_its_own_number(notice_of):
    notice = notice_of(
        "GOVERNMENT OF INDIA\nMINISTRY OF FINANCE\n(DEPARTMENT OF REVENUE)\n\nNotification No. 99/2031-Customs (ADD)\n\nNew Delhi, the 3rd June, 2031\n\nG.S.R. 1(E).- In the matter of Resin, originating in or exported from Japan, the designated authority gave its final findings by notification No. 6/99/2031-DGTR; the Central Government hereby imposes anti-dumping duty on Resin originating in Japan.\n"
    )
    assert (notice.authority, notice.stage) == ("IN-CBIC", "order")
    assert notice.document_number == "99/2031-Customs (ADD)"
    assert (notice.countries_of_origin, str(notice.publication_date)) == (("JP",), "2031-06-03")
