"""The cases stage beside another worker: the newest projection is the one that stays."""

from datetime import date

import pytest

from extract.cases import stage
from tradewarn.errors import LeaseLost
from tradewarn.model import Case, CaseEvent, Source
from tradewarn.work import Worker


def row(number):
    event = CaseEvent(date=date(2031, 1, 2), stage="order", source=Source(id=f"ev-{number}", ref=f"{number}"))
    return Case(
        id=f"ev-{number}",
        importing_country="AU",
        product=f"Blue widget {number}",
        instruments=("AD",),
        countries_of_origin=("VN",),
        events=(event,),
        cited=True,
    )


def known(store):
    return sorted(c.product for c in store.cases.of_market("AU"))


@pytest.fixture
def loaded(any_store):
    any_store.cited.put([row(1)], form="events", source="one.csv")
    any_store.jobs.reopen("cases", ["AU"], version="1")
    return any_store


def test_a_worker_whose_lease_was_over_does_not_write_its_older_projection(loaded, monkeypatch):
    work = stage.cases_stage(loaded).work
    loaded.jobs.lease_seconds = -1
    old = loaded.jobs.claim("cases", limit=1)
    loaded.jobs.lease_seconds = 600
    assemble = stage.assemble_cases

    def while_another_works(notices, cited):
        monkeypatch.setattr(stage, "assemble_cases", assemble)
        made = assemble(notices, cited)
        loaded.cited.put([row(2)], form="events", source="two.csv")
        loaded.jobs.reopen("cases", ["AU"], version="1")
        work(loaded.jobs.claim("cases", limit=1))
        return made

    monkeypatch.setattr(stage, "assemble_cases", while_another_works)
    with pytest.raises(LeaseLost):
        work(old)
    assert known(loaded) == ["Blue widget 1", "Blue widget 2"]


def test_rows_that_come_while_a_market_is_assembled_are_in_the_next_projection(loaded, monkeypatch):
    work = stage.cases_stage(loaded).work
    assemble = stage.assemble_cases

    def while_rows_come(notices, cited):
        monkeypatch.setattr(stage, "assemble_cases", assemble)
        loaded.cited.put([row(2)], form="events", source="two.csv")
        loaded.jobs.reopen("cases", ["AU"], version="1")
        assert loaded.jobs.claim("cases", limit=1) == []  # nobody else may begin on this market
        return assemble(notices, cited)

    monkeypatch.setattr(stage, "assemble_cases", while_rows_come)
    work(loaded.jobs.claim("cases", limit=1))
    assert known(loaded) == ["Blue widget 1"]
    work(loaded.jobs.claim("cases", limit=1))
    assert known(loaded) == ["Blue widget 1", "Blue widget 2"]


def test_cases_that_other_rules_made_are_made_anew_once(any_store, monkeypatch):
    any_store.cited.put([row(1)], form="events", source="one.csv")
    made = stage.cases_stage(any_store)
    assert Worker(any_store, [made]).run_until_idle() == 1
    any_store.cases.replace("AU", [])
    assert Worker(any_store, [made]).run_until_idle() == 0
    monkeypatch.setattr(stage, "cases_version", lambda: "0123456789ab")
    assert Worker(any_store, [made]).run_until_idle() == 1
    assert known(any_store) == ["Blue widget 1"]
    assert Worker(any_store, [made]).run_until_idle() == 0
