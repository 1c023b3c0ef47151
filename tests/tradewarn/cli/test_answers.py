"""What a person reads of an answer in the shell."""

from datetime import date

import pytest

from tradewarn.cli.answers import print_verdict
from tradewarn.model import Fact, Source, Verdict


@pytest.mark.parametrize(
    "place, told",
    [
        ("orders.csv, row 12, column order_date", "[case 12-3; orders.csv, row 12, column order_date]"),
        (None, "[case 12-3]"),
    ],
)
def test_a_fact_of_a_list_tells_where_its_quote_stands(capsys, place, told):
    fact = Fact(
        text="An order.", source=Source(id="row-12", ref="case 12-3"), quote="2020-01-02", place=place
    )
    print_verdict(
        Verdict(
            verdict="covered_by_country",
            summary="",
            facts=(fact,),
            rates=(),
            caveats=(),
            next_steps=(),
            sources_loaded=(),
            as_of=date(2026, 3, 2),
            language="en",
            confidence=0.5,
        )
    )
    assert f"“2020-01-02” {told}" in " ".join(capsys.readouterr().out.split())
