"""An act of an authority that nobody taught the program: from the file to the pages, without a name."""

import json
import re

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.settings import Settings

HEAD = "State of Israel\nMinistry of Economy and Industry\nCommissioner of Trade Levies\n\nPublic Notice\n\n"
OPENED = f"""{HEAD}Initiation of an Anti-Dumping Investigation concerning Imports of Ceramic Tiles originating in Viet Nam

Date: 11 May 2032

The Commissioner has decided to initiate an investigation following a complaint lodged by Galil Tile Works Ltd.
The product is classified under customs tariff item 6907.21.00.
The period of investigation is from 1 January 2031 to 31 December 2031.
Interested parties may submit their comments not later than 20 June 2032.
"""
IMPOSED = f"""{HEAD}Imposition of a Definitive Anti-Dumping Duty on Imports of Ceramic Tiles originating in Viet Nam

Date: 14 March 2033

Following an investigation the Commissioner imposes a definitive anti-dumping duty on imports of ceramic tiles
originating in Viet Nam, classified under customs tariff item 6907.21.00.

The rate of the definitive anti-dumping duty is 17.4 % for all companies.
"""
NOWHERE = """Ministry of Trade and Industry
Directorate of Trade Remedies

Public Notice No. 12/2032

Initiation of an Anti-Dumping Investigation concerning Imports of Ceramic Tiles originating in Viet Nam

Date: 3 April 2032

The Directorate has decided to initiate an anti-dumping investigation on ceramic tiles.
"""
TAGS = re.compile(r"<(script|style).*?</\1>|<[^>]+>", re.S)
HOLE = re.compile(r"\b(?:None|Undefined|null)\b|\? →|→ \?")
KINDS = ("notice", "case")
NAMELESS = {"": "cơ quan chưa xác định", "/en": "authority not known"}
TILES = "name,id,goods,hs,markets\nTiles,tiles,ceramic-tiles,690721,IL\n"


@pytest.fixture
def loaded(run, tmp_path):
    folder = tmp_path / "acts"
    folder.mkdir()
    for name, text in (("opened", OPENED), ("imposed", IMPOSED), ("nowhere", NOWHERE)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "tiles.csv").write_text(TILES, encoding="utf-8")
    code, out = run("ingest", "--json", str(folder))
    assert (code in (0, 1), json.loads(out)["notices"]) == (True, 3)
    run("profiles", "import", str(tmp_path / "tiles.csv"))
    return run


@pytest.fixture
def web(loaded):
    with Program(Settings.read()) as program, TestClient(create_app(ProgramServices(program))) as client:
        yield client


def told(loaded, *words):
    return [json.loads(line) for line in loaded(*words, "--json")[1].splitlines()]


def test_it_is_found_and_joined_into_a_case(loaded, web):
    (found,) = told(loaded, "search", "ceramic tiles", "--market", "IL", "--kind", "notice")
    assert [h["authority"] for h in found["hits"]] == [None, None]
    (case,) = web.get("/api/v1/cases").json()
    assert (case["authority"], case["importing_country"], case["status"]) == (None, "IL", "in_force")
    assert [e["stage"] for e in case["events"]] == ["initiation", "order"]
    assert [m["rate"] for m in case["measures"]] == ["17.4"]


@pytest.mark.parametrize(
    ("question", "goods"),
    [("gạch men sang Israel", "Gạch men"), ("ceramic tiles to Israel", "Ceramic Tiles")],
)
def test_a_question_is_answered_in_its_language_by_the_country_s_name(loaded, question, goods):
    (verdict,) = told(loaded, "check", question, "--as-of", "2034-01-02")
    assert verdict["verdict"] == "covered_by_country"
    assert [r["rate"] for r in verdict["rates"]] == ["17.4"]
    assert goods in verdict["summary"]
    assert all("Israel" in f["text"] and f["quote"] for f in verdict["facts"])
    assert "None" not in json.dumps(verdict, ensure_ascii=False)


def test_a_profile_of_the_market_is_warned(loaded):
    warned = [w for w in told(loaded, "warnings", "list") if w["profile"] == "local:tiles"]
    assert {w["level"] for w in warned} == {3, 4}
    assert all("Israel" in w["text_vi"] and "Israel" in w["text_en"] for w in warned)
    assert "None" not in str([w["text_vi"] + w["text_en"] for w in warned])


def test_a_person_is_asked_who_acted_and_for_which_market(loaded):
    asked = told(loaded, "review", "next")
    assert asked[0]["field"] == "authority"


def test_an_act_whose_market_nobody_can_tell_is_found_and_joins_no_case(loaded, web):
    (found,) = told(loaded, "search", "ceramic tiles", "--kind", "notice")
    assert found["total"] == 3
    (case,) = web.get("/api/v1/cases").json()
    assert len(case["events"]) == 2


@pytest.mark.parametrize("lead", ["", "/en"])
def test_every_page_shows_it_without_a_hole(loaded, web, lead):
    hits = [web.get("/api/v1/search", params={"q": "ceramic tiles", "kind": k}).json() for k in KINDS]
    records = [f"/{kind}s/{h['id']}" for kind, found in zip(KINDS, hits, strict=True) for h in found["hits"]]
    assert len(records) == 4
    check = "/check?question=ceramic tiles&as_of=2034-01-02"
    for path in ("/", "/search?q=ceramic tiles", "/sources", check, *records):
        page = web.get(lead + path)
        text = TAGS.sub(" ", page.text)
        assert page.status_code == 200, path
        assert not HOLE.search(text), path
    assert NAMELESS[lead] in TAGS.sub(" ", web.get(lead + check).text)
