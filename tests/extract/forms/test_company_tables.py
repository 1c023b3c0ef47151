"""Firms in tables without rates, and firms as Russian acts name them."""

import pytest

from extract.forms.companies_ru import russian_firms


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "заявление, поданное ООО «Стекло» и АО «Бисер-Юг».",
            [("ООО «Стекло»", "petitioner"), ("АО «Бисер-Юг»", "petitioner")],
        ),
        ("Ставка для ТОВ «Нева» не изменена.", [("ТОВ «Нева»", "producer/exporter")]),
        ("Слово «комиссия» в кавычках.", []),
    ],
)
def test_russian_firms_stand_behind_their_form(text, named):
    assert [(n.name, role) for n, role in russian_firms(text)] == named
