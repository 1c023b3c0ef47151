"""What no record has is told, and what is near is not taken for it."""

from datetime import date

import pytest

from index.backend import Filters
from index.indexing import Indexer
from index.search import Searcher
from index.understanding import understand

LACKING = "is not in the sources loaded"


@pytest.fixture
def ask(engine, embedder):
    """Ask records a question, as it is understood."""

    def asked(records, question, **options):
        backend = engine()
        Indexer(backend, embedder).add(records)
        meant = understand(question, today=date(2026, 1, 1))
        return Searcher(backend, embedder).search(question, understood=meant, **options)

    return asked


def told(answer):
    return [(issue.code, issue.what) for issue in answer.issues]


def one(answer):
    [part] = answer.understood
    return part


def test_a_case_number_that_no_record_bears_is_told_before_what_is_near(ask, entry):
    answer = ask([entry("n-1", "frozen shrimp", case_numbers=("A-552-802",))], "A-552-803 frozen shrimp")
    assert [hit.id for hit in answer.hits] == ["n-1"]
    assert (one(answer).emptied, one(answer).mentioned) == (True, False)
    assert told(answer) == [("TW-I06", "number A-552-803 is not in the sources loaded")]


@pytest.mark.parametrize("typed", ["A-552-802", "a 552 802", "A–552–802 frozen shrimp"])
def test_a_number_that_a_record_bears_is_told_nowhere(ask, entry, typed):
    answer = ask([entry("n-1", "frozen shrimp", case_numbers=("A-552-802",))], typed)
    assert not one(answer).emptied and not told(answer)


@pytest.mark.parametrize("typed", ["(EU) 2022/58", "Regulation (EU) 2022/58", "32022R0058"])
def test_a_citation_is_looked_up_under_the_numbers_that_records_bear(ask, entry, typed):
    answer = ask([entry("n-1", "steel", ref="2022/58", market="EU")], typed)
    assert not one(answer).emptied and not told(answer)


def test_the_same_number_of_another_market_is_not_the_one_asked_for(ask, entry):
    answer = ask([entry("n-1", "steel", ref="2022/58", market="AU")], "(EU) 2022/58")
    assert one(answer).emptied


def test_a_number_that_is_only_mentioned_is_no_records_own(ask, entry):
    records = [entry("n-1", "thi hành Quyết định 1846/QĐ-BCT", ref="99/QĐ-BCT", language="vi")]
    answer = ask(records, "quyết định 1846/QĐ-BCT")
    assert (one(answer).emptied, one(answer).mentioned) == (False, True)
    [(code, what)] = told(answer)
    assert code == "TW-I06" and "bears the number 1846/QĐ-BCT; some mention it" in what


@pytest.mark.parametrize(
    "text",
    [
        "see 89 FR 64411",
        "see 89 Fed. Reg. 64411",
        "Federal Register / Vol. 89, No. 152 / Wednesday, August 7, 2024 / Notices 64411",
    ],
)
def test_a_page_of_the_gazette_is_no_records_own_number(ask, entry, text):
    answer = ask([entry("n-1", text)], "89 FR 64411")
    assert not one(answer).emptied and not told(answer)


def test_a_page_that_no_record_names_is_told(ask, entry):
    answer = ask([entry("n-1", "Federal Register / Vol. 88, No. 1 / Notices 64411")], "89 FR 64411")
    assert one(answer).emptied and LACKING in told(answer)[0][1]


def test_an_act_whose_life_is_known_is_not_unfound(ask, entry):
    answer = ask([entry("n-1", "frozen shrimp")], "Điều 8 Nghị định 10/2018/NĐ-CP")
    assert not one(answer).emptied and "TW-I06" not in dict(told(answer))


def test_of_a_printed_range_one_number_that_is_borne_is_enough(ask, entry):
    answer = ask([entry("n-1", "shrimp", case_numbers=("731-TA-1092",))], "731-TA-1091-1093")
    assert not one(answer).emptied


def test_a_code_that_no_record_has_is_told(ask, entry):
    records = [entry("n-1", "thép cuộn", hs=("7210",), language="vi")]
    assert told(ask(records, "HS 9999 thép")) == [
        ("TW-I06", "no record in the sources loaded has the HS code 9999")
    ]
    for had in ("mã HS 7210 thép", "HS 72 thép", "HS 7210.49 thép"):
        assert not one(ask(records, had)).emptied


def test_a_bare_figure_that_may_be_a_code_is_not_told(ask, entry):
    answer = ask([entry("n-1", "shrimp")], "shrimp 7323")
    assert (one(answer).kind, one(answer).sure, one(answer).emptied) == ("hs", False, True)
    assert not told(answer)


@pytest.mark.parametrize("name", ["Công ty TNHH Thép Sao Băng Mới", "Zorblax Steel Co., Ltd"])
def test_a_firm_that_no_record_names_is_told(ask, entry, name):
    answer = ask([entry("n-1", "thép của công ty Sao Băng, steel Co., Ltd", language="vi")], name)
    assert (one(answer).kind, one(answer).emptied) == ("firm", True)
    assert told(answer)[0] == ("TW-I06", f"the firm “{one(answer).text}” is not named in the sources loaded")


@pytest.mark.parametrize("name", ["Công ty TNHH Thép Sao Băng", "Sao Bang Steel JSC", "Sao Bang Corp"])
def test_a_firm_is_named_by_the_words_that_are_its_own(ask, entry, name):
    answer = ask([entry("n-1", "shrimp", keywords=("Sao Bang Joint Stock Company",))], name)
    assert (one(answer).kind, one(answer).emptied) == ("firm", False)


def test_the_filters_do_not_make_a_number_unknown(ask, entry):
    records = [entry("n-1", "shrimp", case_numbers=("A-552-802",), market="US"), entry("n-2", "shrimp")]
    answer = ask(records, "A-552-802 shrimp", filters=Filters(market="EU"))
    assert not one(answer).emptied


def test_hits_that_have_none_of_the_words_are_told_to_be_only_near(ask, entry):
    records = [entry("n-1", "frozen shrimp"), entry("n-2", "steel pipe")]
    answer = ask(records, "zzzqqq xyzzy")
    assert answer.hits and [code for code, _ in told(answer)] == ["TW-I07"]
    assert not told(ask(records, "shrimp xyzzy"))
    assert not told(ask(records, "zzzqqq xyzzy", mode="dense"))  # only what is near was asked for
    assert not told(ask(records, "zzzqqq xyzzy", mode="lexical"))  # nothing is shown


@pytest.mark.parametrize("typed", ["???", " … – !!! ", "«»"])
def test_signs_alone_ask_for_nothing(ask, entry, typed):
    answer = ask([entry("n-1", "frozen shrimp")], typed)
    assert (answer.total, answer.hits) == (0, ())
    assert [code for code, _ in told(answer)] == ["TW-I08"]


def test_signs_beside_a_filter_list_what_it_allows_and_are_told(ask, entry):
    records = [entry("n-1", "shrimp", market="US"), entry("n-2", "steel", market="EU")]
    answer = ask(records, "?", filters=Filters(market="US"))
    assert [hit.id for hit in answer.hits] == ["n-1"]
    assert [code for code, _ in told(answer)] == ["TW-I08"]


def test_an_empty_question_lists_all_and_says_nothing(ask, entry):
    answer = ask([entry("n-1", "shrimp")], " ")
    assert [hit.id for hit in answer.hits] == ["n-1"] and not told(answer)


def test_the_words_of_a_number_that_is_not_loaded_make_no_match_beside_others(ask, entry):
    records = [entry("n-1", "frozen shrimp"), entry("n-2", "published at 89 FR 11 and 89 FR 12")]
    answer = ask(records, "89 FR 64411 shrimp", mode="lexical")
    assert [hit.id for hit in answer.hits] == ["n-1"]


@pytest.mark.parametrize("typed", ["19 USC 1677b(c)", "19 U.S.C. § 1677b(c)"])
def test_a_provision_is_named_where_the_section_it_stands_in_is(ask, entry, typed):
    answer = ask([entry("n-1", "pursuant to 19 U.S.C. 1677b, shrimp")], typed)
    assert not any(part.emptied for part in answer.understood)


def test_the_number_of_a_database_leads_to_the_act(ask, entry):
    answer = ask([entry("n-1", "steel", ref="2022/58", market="EU"), entry("n-2", "x")], "32022R0058")
    assert [hit.id for hit in answer.hits] == ["n-1"]


def test_what_bears_no_day_is_told_where_a_period_was_read_out_of_words(ask, entry):
    records = [
        entry("n-1", "steel nails", date=date(2021, 5, 1)),
        entry("n-2", "steel nails without a day", date=None),
    ]
    answer = ask(records, "steel nails from 2020 to 2022", mode="lexical")
    assert {hit.id for hit in answer.hits} == {"n-1", "n-2"}
    assert [code for code, what in told(answer) if " 1 bear no day" in what] == ["TW-I12"]
