"""The reviewed firms: each with a source, and short names that tell when several bear them."""

import pytest

from kb import firms as module
from kb.company_names import company_key, whole_name
from kb.firms import firms, known_by
from tradewarn.errors import BadKnowledge


def test_each_firm_has_names_a_country_and_a_source():
    assert len(firms()) >= 20
    for firm in firms().values():
        assert firm.names, firm.id
        assert len(firm.country) == 2, firm.id
        assert len(firm.source) > 20, firm.id


def test_every_name_and_short_name_finds_its_firm():
    for firm in firms().values():
        for name in (*firm.names, *firm.short):
            assert firm.id in company_key(name).firms, name


def test_a_short_name_of_several_firms_is_no_firm_s_alone():
    shared = known_by(whole_name("Formosa"))
    assert len(shared.ids) > 1
    assert shared.short == frozenset()
    assert "formosa" not in company_key("Formosa Ha Tinh Steel Corporation").short


def test_a_firm_without_a_source_is_refused(monkeypatch, tmp_path):
    entry = {"firms": [{"id": "x", "names": ["X"], "country": "VN"}]}
    monkeypatch.setattr(module, "shipped_folder", lambda name: [(tmp_path / "x.yaml", entry)])
    firms.cache_clear()
    with pytest.raises(BadKnowledge):
        firms()
    firms.cache_clear()
