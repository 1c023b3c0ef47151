import pytest

from kb.stages import stages
from tradewarn.model import Stage

AD = "Antidumping Duty"
TEA = "Green Tea From India: "


@pytest.mark.parametrize(
    ("act", "stage"),
    [
        (f"Initiation of {AD} Investigation", "initiation"),
        ("Initiation of Less-Than-Fair-Value Investigations", "initiation"),
        ("Postponement of Preliminary Determinations in the Less-Than-Fair-Value Investigations", "extension"),
        (f"Extension of the Time Limit for the Final Results of {AD} Administrative Review", "extension"),
        (
            "Preliminary Affirmative Determination of Sales at Less Than Fair Value, Postponement of Final"
            " Determination, and Extension of Provisional Measures",
            "prelim",
        ),
        ("Amended Preliminary Determination of Sales at Less Than Fair Value", "amended-prelim"),
        ("Final Affirmative Countervailing Duty Determination", "final"),
        ("Final Negative Determination of Sales at Less Than Fair Value", "final"),
        (f"Amended Final {AD} Determination and {AD} Order", "order"),
        ("Antidumping and Countervailing Duty Orders", "order"),
        ("Antidumping Order and Countervailing Duty Order", "order"),
        (f"Initiation of {AD} Administrative Review", "review-initiation"),
        (f"Preliminary Results and Partial Rescission of {AD} Administrative Review; 2030", "review-prelim"),
        (f"Preliminary Intent To Rescind {AD} Administrative Review; 2030", "review-prelim"),
        (f"Final Results of {AD} Administrative Review and Final Determination of No Shipments; 2030", "review-final"),
        ("Final Results of Administrative Reviews of the Antidumping and Countervailing Duty Orders", "review-final"),
        (f"Rescission of {AD} Administrative Review; 2030", "review-rescission"),
        (f"Recission of {AD} Administrative Review; 2030", "review-rescission"),
        (f"Amended Final Results of {AD} Administrative Review; 2030", "amended-final"),
        (f"Initiation of {AD} New Shipper Review", "new-shipper-review-initiation"),
        (f"Final Results of {AD} New-Shipper Review", "new-shipper-review-final"),
        ("Initiation of Changed Circumstances Review", "changed-circumstances-initiation"),
        ("Initiation and Preliminary Results of Changed Circumstances Reviews", "changed-circumstances-prelim"),
        (
            "Final Results of Changed Circumstances Reviews, and Revocation of the Orders, in Part",
            "changed-circumstances-final",
        ),
        (f"Final Results of Changed Circumstances Review, Revocation of the {AD} Order", "revocation"),
        (f"Continuation of {AD} Order", "sunset-final"),
        (f"Final Results of the Expedited Second Sunset Review of the {AD} Order", "sunset-final"),
        ("Final Results of Sunset Review and Revocation of Order", "revocation"),
        (f"Preliminary Results of the Full Sunset Review of the {AD} Order", "sunset-prelim"),
        (f"Notice of Partial Revocation of the {AD} Order", "revocation-partial"),
        (f"Initiation of Circumvention Inquiry on the {AD} Order", "circumvention-initiation"),
        ("Preliminary Affirmative Determination of Circumvention", "circumvention-prelim"),
        ("Affirmative Preliminary Determinations of Circumvention", "circumvention-prelim"),
        ("Final Scope Ruling and Final Affirmative Determination of Circumvention", "circumvention-final"),
        ("Final Determination of Anti-Circumvention Inquiry", "circumvention-final"),
        ("Final Scope Ruling on Tea Bags and Rescission of the Circumvention Inquiry", "scope-ruling"),
        ("Rescission of Circumvention Inquiry on the Orders", "termination"),
        ("Notice of Court Decision Not in Harmony With Final Results; Notice of Amended Final Results", "court-decision-amended-final"),
        ("Final Results of Administrative Review; 2030; Correction", "correction"),
        (f"Notice of Correction to {AD} Orders", "correction"),
        (f"Suspension of {AD} Investigation", "undertaking-acceptance"),
        (f"Amendment to the Agreement Suspending the {AD} Investigation", "undertaking-amendment"),
        (f"Continuation of Suspension of the {AD} Investigation", "sunset-final"),
        (f"Termination of Suspension Agreement and Issuance of {AD} Order", "order"),
        (f"Intent To Terminate Suspension Agreement and Issue an {AD} Order", "other"),
    ],
)  # fmt: skip
def test_commerce_titles_are_read_by_meaning(record, act, stage):
    notice = record(
        TEA + act, "The Department of Commerce (Commerce) acts on the antidumping duty order on tea."
    )
    assert notice.stage == stage
    assert notice.authority == "US-DOC"


@pytest.mark.parametrize(
    ("title", "stage"),
    [
        ("Tea From India; Institution of Antidumping Duty Investigation and Scheduling of Preliminary Phase Investigation", "injury-institution-prelim"),
        ("Tea From India; Scheduling of the Final Phase of an Anti-Dumping Duty Investigation", "injury-final-phase-scheduling"),
        ("Tea From India; Institution of a Five-Year Review", "sunset-institution"),
        ("Tea From India; Scheduling of an Expedited Five-Year Review", "sunset-scheduling"),
        ("Tea From India; Notice of Commission Determination To Conduct a Full Five-Year Review", "sunset-scheduling"),
        ("Tea From India; Termination of Five-Year Review", "termination"),
        ("Tea; Institution of an Investigation and Scheduling of Public Hearings in a global safeguard investigation", "initiation"),
    ],
)  # fmt: skip
def test_commission_titles_are_read_by_meaning(record, title, stage):
    assert record(title, "The Commission hereby gives notice on antidumping duties.").stage == stage


@pytest.mark.parametrize(
    ("finding", "stage"),
    [
        ("there is a reasonable indication that an industry in the United States is materially injured", "injury-prelim"),
        ("an industry in the United States is not materially injured or threatened", "injury-final"),
        ("an industry in the United States is threatened with material injury", "injury-final"),
        (
            "revocation of the antidumping duty order on tea from India would be likely to lead to"
            " continuation or recurrence of material injury",
            "sunset-final",
        ),
    ],
)  # fmt: skip
def test_a_bare_commission_title_leaves_it_to_the_statutory_words(record, finding, stage):
    text = f"The United States International Trade Commission (“Commission”) determines, pursuant to the Act, that {finding}."
    notice = record("Tea From India; Determination", text + " This is an antidumping duty proceeding.")
    assert (notice.stage, notice.authority) == (stage, "US-ITC")
    assert notice.evidence["stage"][0].quote in text


@pytest.mark.parametrize(
    ("phase", "stage"),
    [
        ("Preliminary", "injury-prelim"),
        ("Final", "injury-final"),
        ("Third Review", "sunset-final"),
        ("Reviews", "sunset-final"),
    ],
)
def test_without_any_text_the_phase_in_brackets_tells_what_was_determined(record, phase, stage):
    notice = record(f"Tea From India, Investigation No. 731-TA-1999 ({phase}); Determination", "")
    assert (notice.stage, notice.authority) == (stage, "US-ITC")


def test_the_multi_case_titles_have_their_stages(record):
    for title, stage in {
        "Initiation of Five-Year (Sunset) Reviews": "sunset-institution",
        "Initiation of Antidumping and Countervailing Duty Administrative Reviews": "review-initiation",
        "Antidumping or Countervailing Duty Order, Finding, or Suspended Investigation; Advance Notification"
        " of Sunset Review": "other",
        "Antidumping or Countervailing Duty Order, Finding, or Suspended Investigation; Opportunity To Request"
        " Administrative Review": "other",
    }.items():
        assert record(title, "The Department of Commerce (Commerce) gives notice.").stage == stage


def test_wording_that_no_rule_knows_waits_for_a_person(record):
    notice = record(
        "Tea From India: Antidumping Duty Whispers", "The Department of Commerce (Commerce) whispers."
    )
    assert notice.stage is None
    assert "stage" in notice.needs_review
    assert notice.evidence["stage"][0].confidence < 0.5


def test_a_title_broken_over_lines_reads_the_same(printed, extract_pages):
    text = printed(
        "Green Tea From the Republic of\nIndia: Preliminary Results of\nAntidumping Duty Administrative Review; 2030"
    )
    (notice,) = extract_pages(text).notices
    assert (notice.stage, notice.countries_of_origin) == ("review-prelim", ("IN",))


def test_every_stage_found_has_its_vietnamese_name(record):
    notice = record(f"{TEA}{AD} Order", "The Department of Commerce (Commerce) issues an order.")
    assert notice.stage_vi == stages()[Stage.ORDER].vi
    assert notice.evidence["stage_vi"][0].quote == notice.evidence["stage"][0].quote


def test_each_real_title_gives_a_stage_or_asks_for_review(abstracts, record, extract_pages):
    unknown = []
    for row in abstracts[::20]:
        text = f"{row['title']}\n{row['abstract']}\ndocument_number: {row['document_number']}"
        for notice in extract_pages(text).notices:
            if notice.stage is None and "stage" not in notice.needs_review:
                unknown.append(row["title"])
    assert unknown == []
