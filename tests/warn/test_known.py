"""What a server holds ready between questions follows the store."""

import pytest

from extract.cases import assemble_cases
from tradewarn.model import Question
from warn.check import Checker

FIRM = Question(question="", company="Zeta Brickworks Joint Stock Company")


@pytest.fixture
def server(world, make):
    """A checker that has answered once, on a notice that names one firm."""
    world.notice("31-1", "initiation", companies=(make.firm("Alpha Ceramics Co., Ltd."),))
    world.load()
    return Checker(world.store, today=lambda: make.day)


def read_again(world, **fields):
    """Put the one notice into the store again, as a newer reader understands it."""
    (before,) = world.extractions
    notice = before.notices[0].model_copy(update=fields)
    world.store.notices.replace([before.model_copy(update={"notices": (notice,)})])
    world.store.cases.replace("AU", assemble_cases(world.store.notices.of_market("AU"), []))


def test_a_firm_that_a_notice_names_when_read_again_is_seen_though_its_case_is_as_before(world, make, server):
    assert server.check(FIRM).verdict == "no_record"
    bodies = [c.model_dump_json() for c in world.store.cases.all()]
    both = (make.firm("Alpha Ceramics Co., Ltd."), make.firm("Zeta Brickworks Joint Stock Company"))
    read_again(world, companies=both)
    assert [c.model_dump_json() for c in world.store.cases.all()] == bodies
    assert server.check(FIRM).verdict == "named"


def test_a_firm_that_a_notice_names_no_longer_is_forgotten(world, make, server):
    alpha = Question(question="", company="Alpha Ceramics Co., Ltd.")
    assert server.check(alpha).verdict == "named"
    read_again(world, companies=(make.firm("Zeta Brickworks Joint Stock Company"),))
    assert server.check(alpha).verdict != "named"


def test_two_questions_at_once_both_get_the_addresses(world, server, monkeypatch):
    tiles = Question(question="gạch men sang Úc")
    behind = world.store.documents.behind
    beside = []

    def interrupted(notices):
        if not beside:
            beside.append(None)
            beside[0] = server.check(tiles)  # another thread asks while the first looks up the address
        return behind(notices)

    monkeypatch.setattr(world.store.documents, "behind", interrupted)
    first = server.check(tiles)
    assert [f.source.url for f in beside[0].facts] == ["https://x/31-1"]
    assert [f.source.url for f in first.facts] == ["https://x/31-1"]


def test_firms_made_ready_step_by_step_are_those_that_are_read_at_once(world, make, server):
    server.check(FIRM)
    names = ["Alpha Ceramics Co., Ltd.", "Zeta Brickworks JSC", "Hoa Sen Gach Co., Ltd."]
    steps = [names[:1], names, names[1:], names[2:], [], names[:2]]
    for given in steps:
        read_again(world, companies=tuple(make.firm(name) for name in given))
        followed, fresh = server.check(FIRM), Checker(world.store, today=lambda: make.day)
        assert followed == fresh.check(FIRM)
        then, now = (c._loaded.known().firms for c in (server, fresh))
        assert {n: [k.case.id for k in cs] for n, cs in then.cases.items()} == {
            n: [k.case.id for k in cs] for n, cs in now.cases.items()
        }
        assert len(then.index) == len(now.index) == len(given)
