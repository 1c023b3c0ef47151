import pytest

from extract import pipeline
from extract.authority import AuthorityForm
from extract.field import Field, Findings, Reading, in_order
from extract.segment import Segment, whole
from tradewarn.model import Page

PAGE = Page(number=1, text="some text")


def reading(**finders):
    segment = Segment([PAGE], whole([PAGE]))
    form = AuthorityForm(name="XX-TEST", recognise=lambda s: None, finders=finders)
    return Reading(segment=segment, form=form, found=Findings())


def says(value):
    def find(reading):
        yield reading.segment.found(value, 0, 4, confidence=0.9, by="test")

    return find


def nothing(reading):
    return ()


@pytest.fixture
def run_with(monkeypatch):
    """Run a pipeline of these fields alone."""

    def run(item, *fields):
        monkeypatch.setattr(pipeline, "fields", lambda: in_order({f.name: f for f in fields}))
        return pipeline.run(pipeline.build(), item)

    return run


def test_fields_run_after_those_they_read():
    late = Field(name="a_late", find=nothing, after=("z_early",))
    early = Field(name="z_early", find=nothing)
    assert [f.name for f in in_order({f.name: f for f in (late, early)})] == ["z_early", "a_late"]


@pytest.mark.parametrize("after", [("missing",), ("itself",)])
def test_a_field_that_waits_for_nothing_that_comes_is_refused(after):
    with pytest.raises(ValueError, match="wait"):
        in_order({"itself": Field(name="itself", find=nothing, after=after)})


def test_a_field_sees_what_came_before(run_with):
    def copy(reading):
        return [reading.found.best("one_test").model_copy(update={"value": "copied"})]

    found, issues = run_with(
        reading(),
        Field(name="one_test", find=says("first")),
        Field(name="two_test", find=copy, after=("one_test",)),
    )
    assert (found.value("two_test"), issues) == ("copied", [])


def test_a_field_that_raises_becomes_an_issue_and_costs_no_other(run_with):
    def broken(reading):
        raise RuntimeError("no luck")

    found, issues = run_with(
        reading(), Field(name="broken_test", find=broken), Field(name="sound_test", find=says("fine"))
    )
    assert found.value("sound_test") == "fine"
    assert [(i.code, "no luck" in i.what) for i in issues] == [("TW-X03", True)]


def test_an_authoritys_own_rule_replaces_the_general_one(run_with):
    found, _ = run_with(reading(own_test=says("own")), Field(name="own_test", find=says("general")))
    assert found.value("own_test") == "own"


def test_the_same_finding_twice_counts_once(run_with):
    def twice(reading):
        return [*says("v")(reading), *says("v")(reading)]

    found, _ = run_with(reading(), Field(name="twice_test", find=twice))
    assert len(found["twice_test"]) == 1


def test_every_field_is_a_component_of_the_pipeline():
    assert [f"tradewarn_{f.name}" for f in pipeline.fields()] == pipeline.build().pipe_names


def test_the_names_of_the_fields_are_pinned():
    names = {f.name for f in pipeline.fields()}
    assert names >= {
        "authority", "importing_country", "instruments", "stage", "stage_vi", "countries_of_origin", "all_origins",
        "related_countries", "product", "product_vi", "product_en", "goods", "case_numbers", "document_number",
        "related_acts", "title", "publication_date",
    }  # fmt: skip
