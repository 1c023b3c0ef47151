"""A made-up gold: what counts as right, and that the figures are those of the shared judgement."""

from pathlib import Path

import pytest

from tradewarn.errors import BadUse, NotFound
from tradewarn.evaluation.figures import figures, reliability, worst
from tradewarn.evaluation.gold import Gold, codes_of, document, golds
from tradewarn.evaluation.judging import judge
from tradewarn.model import Company, Deadline, Extraction, Found, HsCode, Issue, Notice, Page, Rate

WANTED = {
    "doc": "a.txt",
    "authority": "Malaysia, Ministry of Finance",
    "importing_country": "MY",
    "measure_type": ["AD"],
    "stage": "final",
    "countries_of_origin": ["VN", "CN"],
    "product": "Certain flat widgets",
    "case_numbers": ["AD01/2031", "P.U. (A) 7/2031"],
    "document_number": "P.U. (A) 7/2031",
    "hs_codes": ["7219.31", "7219.32"],
    "publication_date": "2031-01-02",
    "companies": ["Alpha Steel Co., Ltd.", "Beta Works"],
    "rates": [{"company": "Alpha Steel", "rate": 4.5}, {"company": "All others", "rate": 9}],
    "deadlines": [{"date": "2031-02-01"}],
}


def gold(**more):
    answers = WANTED | more
    return Gold(doc="a.txt", answers=answers, authorities=codes_of(answers["authority"]))


def rate(company, number, scope="company"):
    values = {"unit": "%", "basis": "dumping margin", "kind": "ad_valorem", "printed": number}
    return Rate(company=company, rate=number, scope=scope, **values)


def found(value, sure=0.9):
    plain = value.model_dump(mode="json") if hasattr(value, "model_dump") else value
    return Found(value=plain, quote="q", page=1, start=0, end=1, confidence=sure, by="extract/forms/rates.py")


def made(**more):
    values = {
        "authority": "MY-MOF",
        "importing_country": "MY",
        "instruments": ("AD",),
        "stage": "order",
        "countries_of_origin": ("VN",),
        "product": "flat widgets",
        "case_numbers": ("AD 01/2031",),
        "document_number": "P.U.(A) 7/2031",
        "hs_codes": (HsCode(printed="7219.31", digits="721931"), HsCode(printed="9999.99", digits="999999")),
        "publication_date": "2031-01-02",
        "companies": (Company(name="Alpha Steel", role="exporter"), Company(name="Gamma", role="exporter")),
        "rates": (rate("Alpha Steel", "4.50"), rate(None, "9.00", "all_others")),
        "deadlines": (Deadline(what="comments", date="2031-02-01"),),
        "language": "ms",
    }
    notice = Notice(id="n-1", document="d", pages=(1, 1), **(values | more))
    return Extraction(
        path="a.txt",
        sha256="d",
        media_type="text/plain",
        language="ms",
        pages=(Page(number=1, text="q"),),
        relevant=True,
        notices=(notice,),
        issues=(),
    )


def scores(outcomes):
    return {o.field: round(o.score, 3) for o in outcomes}


def test_each_field_is_scored_by_its_own_measure():
    outcomes, _ = judge(gold(), made())
    assert scores(outcomes) == {
        "authority": 1.0,
        "importing_country": 1.0,
        "instruments": 1.0,
        "stage": 1.0,  # outside the United States one act finds and imposes
        "countries_of_origin": 0.667,
        "product": 1.0,
        "case_numbers": 1.0,  # the act's own number is neither a hit nor a miss
        "hs_codes": 0.5,
        "publication_date": 1.0,
        "document_number": 1.0,
        "companies": 0.5,
        "rates": 1.0,
        "deadlines": 1.0,
    }


def test_in_the_united_states_a_final_is_no_order():
    outcomes, _ = judge(gold(authority="US Department of Commerce"), made(authority="US-DOC"))
    assert scores(outcomes)["stage"] == 0.0


def test_a_rate_is_right_with_its_firm_or_its_group_only():
    swapped = (rate("Beta Works", "4.5"), rate("Gamma", "9"))
    assert scores(judge(gold(), made(rates=swapped))[0])["rates"] == 0.0


@pytest.mark.parametrize(
    ("unit", "got", "same"),
    [
        ("%", "%", True),
        ("percent", "%", True),
        ("US$/MT", "USD/t", True),
        ("USD/kg", "USD/t", False),
        ("USD/t", "%", False),
        (None, "%", True),
    ],
)
def test_a_rate_is_right_in_its_unit_only(unit, got, same):
    wanted = gold(rates=[{"company": "Alpha Steel", "rate": 4.5, "unit": unit}])
    mine = rate("Alpha Steel", "4.50").model_copy(update={"unit": got})
    outcomes, _ = judge(wanted, made(rates=(mine,)))
    assert scores(outcomes)["rates"] == (1 if same else 0)


def test_a_document_that_is_about_nothing_must_give_nothing():
    nothing = Gold(doc="b", answers={"doc": "b", "relevant": False}, authorities=frozenset())
    assert scores(judge(nothing, made())[0]) == {"not_relevant": 0.0}
    empty = made().model_copy(update={"relevant": False, "notices": ()})
    assert scores(judge(nothing, empty)[0]) == {"not_relevant": 1.0}


def test_a_document_that_gave_nothing_misses_everything():
    outcomes, judged = judge(gold(), made().model_copy(update={"notices": ()}))
    assert set(scores(outcomes).values()) == {0.0}
    assert judged == []


def test_the_notice_that_the_gold_speaks_of_is_chosen_by_its_number():
    one = made().notices[0]
    other = one.model_copy(update={"id": "n-2", "document_number": "P.U. (A) 8/2031", "stage": "prelim"})
    outcomes, _ = judge(gold(), made().model_copy(update={"notices": (other, one)}))
    assert scores(outcomes)["stage"] == 1.0


def test_precision_recall_and_f1_count_values():
    outcomes, _ = judge(gold(), made())
    by_field = {f.name: f for f in figures(outcomes, by=lambda o: o.field)}
    codes, firms = by_field["hs_codes"], by_field["companies"]
    assert (codes.precision, codes.recall, codes.f1) == (0.5, 0.5, 0.5)
    assert (firms.precision, firms.recall, firms.f1) == (None, 0.5, None)
    assert {f.name for f in figures(outcomes, by=lambda o: o.language)} == {"ms"}
    assert {f.name for f in figures(outcomes, by=lambda o: o.authority)} == {"MY-MITI/MY-MOF"}


def test_confidence_is_held_against_what_is_right():
    codes = [HsCode(printed=c, digits=c.replace(".", "")) for c in ("7219.31", "9999.99", "7219.32")]
    notice = made(
        hs_codes=codes[:2],
        evidence={"hs_codes": (found(codes[0], 0.95), found(codes[1], 0.95), found(codes[2], 0.4))},
    )
    _, judged = judge(gold(), notice)
    assert [(j.right, j.given) for j in judged] == [(True, True), (False, True), (True, False)]
    sure = reliability(judged)
    assert [(b.values, b.confidence, b.right) for b in sure.bins] == [(2, 0.95, 0.5)]
    assert (sure.brier, sure.gap) == (round((0.05**2 + 0.95**2) / 2, 4), 0.45)


def test_of_a_list_that_the_gold_gives_in_part_only_hits_and_contradictions_are_known():
    rates = (rate("Alpha Steel", "7"), rate("Gamma", "3"), rate(None, "9", "all_others"))
    _, judged = judge(gold(), made(rates=rates, evidence={"rates": tuple(map(found, rates))}))
    assert [j.right for j in judged] == [False, None, True]
    both = (rate("Alpha Steel", "4.5"), rate("Alpha Steel", "7"))  # two columns of one table
    _, judged = judge(gold(), made(rates=both, evidence={"rates": tuple(map(found, both))}))
    assert [j.right for j in judged] == [True, None]


def test_the_worst_misses_come_first_and_no_hit_is_among_them():
    outcomes, _ = judge(gold(), made(publication_date=None))
    assert [o.field for o in worst(outcomes, most=9)] == [
        "publication_date",
        "hs_codes",
        "companies",
        "countries_of_origin",
    ]


def test_a_record_of_a_list_is_read_without_what_people_added(tmp_path):
    (tmp_path / "all.jsonl").write_text('{"document_number": "1", "title": "t", "case_key": "k"}\n')
    one = Gold(doc="all.jsonl#1", answers={}, authorities=frozenset())
    assert document(one, tmp_path) == b'{"document_number": "1", "title": "t"}'
    for absent in ("all.jsonl#2", "none.txt"):
        with pytest.raises(NotFound):
            document(Gold(doc=absent, answers={}, authorities=frozenset()), tmp_path)


def test_a_gold_that_cannot_be_used_says_which_line(tmp_path):
    with pytest.raises(BadUse, match="cannot be read"):
        golds(Path("none.jsonl"))
    bad = tmp_path / "bad.jsonl"
    bad.write_text('{"doc": "a.txt", "authority": "WTO"}\n')
    with pytest.raises(BadUse, match=r"importing_country") as raised:
        golds(bad)
    assert raised.value.where.endswith("bad.jsonl:1")


def test_issues_of_a_file_that_cannot_be_read_are_a_miss_and_no_error():
    issue = Issue(code="TW-R01", what="torn", fix="x", stage="read")
    empty = made().model_copy(update={"relevant": False, "notices": (), "issues": (issue,)})
    assert scores(judge(gold(), empty)[0])["product"] == 0.0
