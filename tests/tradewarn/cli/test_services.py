"""What a server loads before the first question."""

from kb.hs import loaded
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.model import Question
from tradewarn.settings import Settings


def test_a_warm_server_makes_the_classifier_of_goods_for_no_question(run, monkeypatch):
    made = []
    make = loaded._make
    monkeypatch.setattr(loaded, "_make", lambda store: made.append(store) or make(store))
    with Program(Settings.read()) as program:
        services = ProgramServices(program)
        services.warm()
        assert len(made) == 1
        answer = services.check(Question(question="wooden clothes hangers to Canada, any duty?"))
    assert any("4421" in step for step in answer.next_steps)
    assert len(made) == 1
