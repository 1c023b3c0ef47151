from extract.segment import Segment, whole
from extract.us.case_list import rows
from tradewarn.model import Page

RULE = "-" * 60
PERIOD = "9/1/30-8/31/31"


def read(text):
    page = Page(number=1, text=text)
    return [text[e.start : e.end] for e in rows(Segment([page], whole([page])))]


def test_a_number_before_leaders_or_a_period_is_a_row():
    found = read(
        f"{RULE}\nKENYA: Tea, A-779-999....   {PERIOD}\nPERU: Canvas, A-333-999   {PERIOD}\n{RULE}\nSee A-552-111, as amended.\n"
    )
    assert [f.split(":")[0] for f in found] == ["KENYA", "PERU"]


def test_a_number_parted_at_the_end_of_its_line_is_one():
    (found,) = read(f"\nKENYA: Very Fine Tea, A-      {PERIOD}\n     779-999............\n")
    assert found.startswith("KENYA") and "779-999" in found


def test_a_country_above_its_orders_is_a_row_with_them():
    assert read(f"\nMEXICO:\n    Heavy Pipes, A-201-999....   {PERIOD}\n")[0] == "MEXICO:"


def test_an_application_names_its_order_before_the_first_semicolon():
    text = "Applications\n\nTea from Kenya (A–779–999/C–779–998); iced tea made in Vietnam; submitted by Rift Ltd.\n"
    (found,) = read(text)
    assert found.endswith("(A–779–999/C–779–998);") and "Vietnam" not in found


def test_a_row_begins_with_the_line_that_names_its_country():
    text = f"{RULE}\nKINGDOM OF KENYA: Very Fine\n Black Tea, A-779-999........   {PERIOD}\n{RULE}\n"
    assert read(text)[0].startswith("KINGDOM OF KENYA")
