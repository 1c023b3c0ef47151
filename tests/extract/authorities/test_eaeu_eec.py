"""Eurasian Economic Commission: declined goods, dates of the legal portal, numbers of notices."""

import pytest

GOODS = (
    "стеклянных чайников, происходящих из Республики Индия и ввозимых на таможенную территорию Евразийского"
    " экономического союза"
)
HEAD = "Дата опубликования: 07.03.2031\n\nКОЛЛЕГИЯ ЕВРАЗИЙСКОЙ ЭКОНОМИЧЕСКОЙ КОМИССИИ\n\nРЕШЕНИЕ\n5 марта 2031 г. № 31\n\n"


@pytest.mark.parametrize(
    ("stage", "title"),
    [
        ("order", "О применении антидемпинговой меры в отношении {0}"),
        ("provisional", "О введении предварительной антидемпинговой пошлины в отношении {0}"),
        ("sunset-final", "О внесении изменений в Решение Коллегии от 1 апреля 2026 г. № 12 и продлении срока действия антидемпинговой меры в отношении {0}"),
        ("revocation", "О признании утратившим силу Решения Коллегии от 1 апреля 2026 г. № 12 «О применении антидемпинговой меры в отношении {0}»"),
        ("undertaking-acceptance", "Об одобрении добровольно принятых обязательств в отношении {0} в связи с антидемпинговой мерой"),
        ("prelim", "о предварительном определении наличия демпингового импорта в отношении {0}"),
        ("disclosure", "о размещении отчета, содержащего существенные факты, в рамках антидемпингового расследования в отношении {0}"),
        ("extension", "о продлении срока проведения антидемпингового расследования в отношении {0}"),
    ],
)  # fmt: skip
def test_a_title_tells_the_stage_goods_and_country(notice_of, stage, title):
    notice = notice_of(f"{HEAD}{title.format(GOODS)}\n\nКод 7013 37 000 0 ТН ВЭД ЕАЭС.\n")
    assert (notice.authority, notice.stage) == ("EAEU-EEC", stage)
    assert (notice.product, notice.countries_of_origin) == ("стеклянных чайников", ("IN",))
    assert str(notice.publication_date) == "2031-03-07"


@pytest.mark.parametrize(
    ("printed", "product"),
    [
        ("Наименование товара | Производитель\nСтеклянные чайники | прочие", "Стеклянные чайники"),
        ("Товар, являющийся объектом расследования: чайники стеклянные, классифицируемые кодом 7013 37 000 0.", "чайники стеклянные"),
        ("Чайники из иной стали не рассматриваются.", "стеклянных чайников"),
    ],
)  # fmt: skip
def test_goods_are_named_undeclined_where_the_act_prints_them_so(notice_of, printed, product):
    notice = notice_of(f"{HEAD}О применении антидемпинговой меры в отношении {GOODS}\n\n{printed}\n")
    assert notice.product == product


@pytest.mark.parametrize(
    "line",
    [
        "Регистрационный номер: 2031/318/AD31",
        "Номер уведомления: 2031/318/AD31",
        "УВЕДОМЛЕНИЕ № 2031/318/AD31",
    ],
)
def test_a_notice_of_the_department_is_known_by_its_number(notice_of, line):
    notice = notice_of(
        f"Евразийская экономическая комиссия\nДепартамент защиты внутреннего рынка\n\n{line}\n\nо начале антидемпингового"
        f" расследования в отношении {GOODS.replace('Республики', 'Вьетнама и Республики')}\n\nОпубликовано 07.03.2031\n\nВ качестве периода анализа, за который устанавливается"
        " наличие демпинга, выбран период с 1 января 2030 г. по 31 декабря 2030 г. Согласно заявлению демпинговая маржа"
        " составляет 22,6 процента по поставкам из Вьетнама и 31,4 процента по поставкам из Индии.\n"
    )
    assert (notice.document_number, notice.case_numbers) == ("2031/318/AD31", ("2031/318/AD31",))
    assert (str(notice.period.start), str(notice.period.end)) == ("2030-01-01", "2030-12-31")
    assert {(r.country, r.rate) for r in notice.rates} == {("VN", "22.6"), ("IN", "31.4")}


def test_the_last_day_of_a_measure_is_printed_behind_a_word_or_called_inclusive(notice_of):
    notice = notice_of(
        f"{HEAD}О применении антидемпинговой меры в отношении {GOODS}\n\n3. Настоящее Решение вступает в силу по истечении 30"
        " календарных дней с даты его официального опубликования и применяется по 15 марта 2036 г. включительно.\n"
    )
    assert ("in force to", "2036-03-15") in {(d.what, str(d.date)) for d in notice.deadlines}
