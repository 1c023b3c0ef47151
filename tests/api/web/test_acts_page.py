"""Every act whose life is known has a page that tells it, and is led to."""

from html import unescape

import pytest

from kb.acts import acts


@pytest.mark.parametrize("number", list(acts()))
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_act_has_a_page_in_both_languages(client, number, prefix):
    act = acts()[number]
    text = unescape(client.get(f"{prefix}/acts/{number}").text)
    assert number in text and (act.title_en if prefix else act.title_vi).split(",")[0] in text


def test_a_repealed_act_leads_to_what_took_its_place_and_back(client):
    text = client.get("/acts/10/2018/NĐ-CP").text
    assert "Hết hiệu lực" in text and "01/07/2025" in text
    assert 'href="/acts/86/2025/N%C4%90-CP"' in text
    assert 'href="/acts/10/2018/N%C4%90-CP"' in client.get("/acts/86/2025/NĐ-CP").text


def test_what_is_general_knowledge_only_is_marked(client):
    assert "to be verified" in client.get("/en/acts/54/2014/QH13").text
    assert "to be verified" not in client.get("/en/acts/86/2025/NĐ-CP").text


def test_the_list_has_them_all_and_those_of_viet_nam_first(client):
    text = client.get("/en/acts").text
    assert text.count('<li class="card">') == len(acts())
    assert text.index("86/2025/NĐ-CP") < text.index("(EU) 2016/1036")


def test_an_act_that_nobody_knows_is_not_found(client):
    assert client.get("/acts/1/1999/XX").status_code == 404


def test_a_cited_act_leads_to_its_page(client):
    text = client.post("/en/cite", files={"text": (None, "Decree 10/2018/ND-CP")}).text
    assert 'href="/en/acts/10/2018/N%C4%90-CP"' in text
