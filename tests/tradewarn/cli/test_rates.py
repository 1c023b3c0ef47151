"""`tradewarn rates` in the shell."""

import json
from datetime import date

import pytest

from tradewarn.cli.rates import print_rates
from tradewarn.errors import BadUse
from tradewarn.model import RateInForce, RatesAnswer, Source


def row(**more):
    fields = {
        "case": "c",
        "ref": "A-1",
        "importing_country": "US",
        "product": "Garden gnomes",
        "status": "in_force",
        "instrument": "AD",
        "rate": "5.5",
        "unit": "%",
        "basis": "cash deposit",
        "applies": "all_others",
        "since": date(2031, 5, 1),
        "source": Source(id="n", ref="2031-7"),
        "quote": "All Others 5.5",
    }
    return RateInForce(**(fields | more))


def printed(capsys, monkeypatch, *rows, unknown=()):
    monkeypatch.setenv("TRADEWARN_LANG", "en")
    print_rates(RatesAnswer(on=date(2031, 6, 1), rates=rows, unknown=unknown))
    return " ".join(capsys.readouterr().out.split())


def test_a_row_tells_whose_how_much_since_when_and_by_which_act(capsys, monkeypatch):
    text = printed(capsys, monkeypatch, row())
    assert "AD · All others · 5.5% (cash deposit) · since 1 May 2031" in text
    assert "“All Others 5.5” [2031-7]" in text


def test_a_day_known_to_its_month_is_written_so(capsys, monkeypatch):
    assert "since May 2031" in printed(capsys, monkeypatch, row(precision="month"))


def test_the_last_day_is_written_and_not_the_day_after(capsys, monkeypatch):
    assert "until 30 April 2036" in printed(capsys, monkeypatch, row(to=date(2036, 5, 1)))


def test_what_is_not_a_rate_is_told_in_words(capsys, monkeypatch):
    firm = row(company="Sao Mai", applies="excluded", rate=None, unit=None, basis=None)
    unknown = row(applies="unprinted", rate=None, unit=None, basis=None, since=None)
    text = printed(capsys, monkeypatch, firm, unknown, unknown=("Nothing later.",))
    assert "Sao Mai · excluded from the measure" in text
    assert "rate not printed in the records loaded" in text
    assert "What is not known – Nothing later." in text


@pytest.mark.parametrize("words", [[], ["--on", "2031-06-01"]])
def test_nothing_asked_is_bad_use(run, words):
    with pytest.raises(BadUse):
        run("rates", *words)


def test_the_answer_is_one_object(run, record):
    run("ingest", record())
    _, out = run("rates", "--market", "US", "--on", "2031-06-01", "--json")
    told = json.loads(out)
    assert set(told) >= {"on", "rates", "unknown", "sources_loaded"}
    assert [(r["ref"], r["applies"]) for r in told["rates"]] == [("2031-00001", "unprinted")]
