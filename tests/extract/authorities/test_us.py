import pytest

from extract.authority import AuthorityForm
from extract.segment import Segment, whole
from kb.authorities import authorities
from tradewarn.model import Page
from tradewarn.plugins import load

FORMS = load("extract.authorities", AuthorityForm)
KEYS = "document_number: 2031-00001\npublication_date: 2031-01-02"


def segment(text):
    pages = [Page(number=1, text=text)]
    return Segment(pages, whole(pages))


def speaker(text):
    """The form with the surest proof, as the extractor chooses."""
    item = segment(text)
    known = [(r.confidence, -r.start, f.name) for f in FORMS.values() if (r := f.recognise(item))]
    return max(known)[2] if known else None


def test_the_forms_bear_codes_of_the_contract():
    codes = {name.partition(".")[0] for name in FORMS if not name.startswith("press.")}
    assert codes <= set(authorities())
    assert {"US-DOC", "US-ITC", "US-CBP"} <= set(FORMS)


@pytest.mark.parametrize(
    ("title", "abstract", "who"),
    [
        (
            "Tea From India: Antidumping Duty Order",
            "As both the U.S. Department of Commerce (Commerce) and the International Trade Commission found"
            " against the imports in the end, Commerce is issuing this order.",
            "US-DOC",
        ),
        (
            "Tea From India: Notice of Court Decision Not in Harmony With Final Results",
            "On May 1, 2030, the U.S. Court of International Trade sustained the remand results. Commerce is notifying"
            " the public.",
            "US-DOC",
        ),
        (
            "Tea From India; Institution of a Five-Year Review",
            "The Commission hereby gives notice that it has instituted a review of the order issued by the Department"
            " of Commerce.",
            "US-ITC",
        ),
        (
            "Tea From India; Termination of Investigation",
            "On May 1, 2030, the Department of Commerce published a negative final determination. Accordingly, the"
            " investigation No. 731-TA-1999 is terminated.",
            "US-ITC",
        ),
        (
            "Investigation of Claims of Evasion of Antidumping Duties",
            "This document amends the U.S. Customs and Border Protection (CBP) regulations.",
            "US-CBP",
        ),
        (
            "Tea From India: Notice of Covered Merchandise Referral",
            "The U.S. Department of Commerce (Commerce) has received a referral from U.S. Customs and Border Protection"
            " (CBP).",
            "US-DOC",
        ),
        ("Tea From India: Final Results of Antidumping Duty Administrative Review", "", "US-DOC"),
        ("Tea From India; Scheduling of a Full Five-Year Review", "", "US-ITC"),
    ],
)  # fmt: skip
def test_who_acts_is_told_from_who_is_named(title, abstract, who):
    assert speaker(f"{title}\n{abstract}\n{KEYS}") == who


def test_the_agencies_of_a_record_settle_it():
    agencies = '[{"name":"Commerce Department"},{"name":"International Trade Administration"}]'
    text = f"Tea From India; Determination\nNotice of the Commission's vote.\n{KEYS}\nagencies: {agencies}"
    assert speaker(text) == "US-DOC"


@pytest.mark.parametrize(
    ("head", "who"),
    [
        ("INTERNATIONAL TRADE COMMISSION\n\n[Investigation No. 731–TA–1999 (Final)]\n\nTea From India\n\nDeterminations\n", "US-ITC"),
        ("DEPARTMENT OF COMMERCE\n\nInternational Trade Administration\n\n[A–533–999]\n\nTea From India\n\nAGENCY: It.\n", "US-DOC"),
    ],
)  # fmt: skip
def test_the_printed_head_settles_it_whoever_is_named_below(head, who):
    body = (
        "\nThe International Trade Commission and the Department of Commerce (Commerce) are both named.\n" * 3
    )
    assert speaker(head + body) == who


@pytest.mark.parametrize(
    "text",
    [
        "DEPARTMENT OF COMMERCE\n\nBureau of Industry and Security\n\nIn the Matter of a Person\n\nOrder denying export privileges",
        "Tea prices rose in May.",
        "",
    ],
)  # fmt: skip
def test_others_are_not_taken_for_one_of_them(text):
    assert speaker(text) is None


def test_the_proof_is_verbatim():
    item = segment(
        f"Tea From India: Antidumping Duty Order\nThe U.S. Department of Commerce (Commerce) acts.\n{KEYS}"
    )
    proof = FORMS["US-DOC"].recognise(item)
    assert item.text[proof.start : proof.end] == "U.S. Department of Commerce (Commerce)"
