"""`tradewarn profiles import`: a firm's profile meets the records that are loaded already."""

import json

import pytest

WIDGETS = "name,id,goods,hs,markets\nMine,mine,,{hs},US\n"


@pytest.fixture
def give(run, tmp_path):
    def given(hs, *words):
        (tmp_path / "mine.csv").write_text(WIDGETS.format(hs=hs), encoding="utf-8")
        return run("profiles", "import", "--json", str(tmp_path / "mine.csv"), *words)

    return given


def warned(run):
    listed = (json.loads(line) for line in run("warnings", "list", "--json")[1].splitlines())
    return [(w["profile"], w["status"]) for w in listed if ":" in w["profile"]]


def test_a_profile_is_warned_of_what_was_loaded_before_it_once(run, give, record):
    title = "Frozen Warmwater Shrimp From the Socialist Republic of Vietnam: Antidumping Duty Order"
    abstract = (
        "The U.S. Department of Commerce (Commerce) issues the order on frozen warmwater shrimp from Vietnam."
    )
    run("ingest", "--json", record(title=title, abstract=abstract))
    assert warned(run) == []
    for _ in range(2):
        assert give("030617")[0] == 0
        assert warned(run) == [("local:mine", "draft")]


def test_two_owners_profiles_of_one_name_are_two(run, give):
    give("030617", "--owner", "an")
    give("721049", "--owner", "binh")
    listed = (json.loads(line) for line in run("profiles", "list", "--json")[1].splitlines())
    assert {(p["id"], *p["hs"]) for p in listed if p["owner"]} == {
        ("an:mine", "030617"),
        ("binh:mine", "721049"),
    }


def test_a_profile_sent_to_the_site_meets_what_is_loaded_in_the_site_itself(run, record):
    from tradewarn.cli.program import Program
    from tradewarn.cli.services import ProgramServices
    from tradewarn.model import Profile
    from tradewarn.settings import Settings

    title = "Frozen Warmwater Shrimp From the Socialist Republic of Vietnam: Antidumping Duty Order"
    abstract = "The U.S. Department of Commerce issues the order on frozen warmwater shrimp from Vietnam."
    run("ingest", "--json", record(title=title, abstract=abstract))
    with Program(Settings.read()) as program:
        services = ProgramServices(program)
        services.store.profiles.put(
            [Profile(id="an:mine", owner="an", name="An", goods=(), hs=("030617",), markets=("US",))]
        )
        services.meet_profiles()
    assert ("an:mine", "draft") in warned(run)
