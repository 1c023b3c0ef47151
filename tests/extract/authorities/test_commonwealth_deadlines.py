"""What falls due, in sentences and in schedules, as six countries print it."""

from datetime import date

import pytest

DUE = [
    ("India", "All communications should be received by the Authority on or before 10th June 2031."),
    ("India", "The interested parties may file their comments latest by 10.06.2031."),
    ("India", "The time limit for filing questionnaire responses has been extended up to 10th June, 2031."),
    ("India", "The last date for submission of response is 10th June 2031."),
    ("India", "An oral hearing will be held on 10th June, 2031 at 11:00 AM."),
    ("India", "Interested parties may register by sending an email not later than 10th June 2031."),
    (
        "India",
        "Any interested party may submit its written submissions within 37 days, i.e., by 10 June 2031.",
    ),
    (
        "India",
        "The information must reach the Authority within thirty-seven (37) days from the date of this notice.",
    ),
    ("Australia", "Submissions should be lodged no later than the close of business on 10 June 2031."),
    (
        "Australia",
        "Interested parties are invited to lodge submissions within 37 days of the publication of this notice, that is, by 10 June 2031.",
    ),
    (
        "Australia",
        "The Statement of Essential Facts is due to be published on the public record by 10 June 2031.",
    ),
    ("Australia", "The SEF will be placed on the public record on or before 10 June 2031."),
    (
        "Australia",
        "The Commissioner's final report and recommendations must be provided to the Minister on or before 10 June 2031.",
    ),
    ("Australia", "My report to the Minister is now due no later than 10 June 2031."),
    ("Australia", "Due date for exporter questionnaire response: 10 June 2031"),
    ("Australia", "Applications for continuation must be received by the close of business on 10 June 2031."),
    ("Australia", "Applications for a review by the Anti-Dumping Review Panel must be made by 10 June 2031."),
    ("Australia", "The Minister's decision is due 10 June 2031."),
    ("CBSA", "The CBSA will make a preliminary determination by June 10, 2031."),
    ("CBSA", "Exporters' responses to the request for information are due by June 10, 2031."),
    ("CBSA", "A final decision will be made by June 10, 2031."),
    ("CBSA", "The CITT will issue its finding by June 10, 2031."),
    ("CBSA", "Deadline for RFI responses: June 10, 2031"),
    ("CBSA", "Written information should be provided by no later than noon, June 10, 2031."),
    ("CBSA", "Case arguments are due on June 10, 2031."),
    ("CBSA", "Reply submissions | June 10, 2031"),
    ("CBSA", "Closing of the record date: June 10, 2031"),
    ("CBSA", "The statement of reasons will be available by June 10, 2031."),
    ("CITT", "The Tribunal will issue its decision on June 10, 2031."),
    ("CITT", "A public hearing will be held commencing on June 10, 2031."),
    (
        "CITT",
        "Each person wishing to participate must file a Form I—Notice of Participation on or before June 10, 2031.",
    ),
    ("CITT", "The hearing will begin on June 10, 2031, at 9:30 a.m."),
    ("CITT", "The Tribunal must receive written submissions not later than noon on June 10, 2031."),
    ("CITT", "The finding is scheduled to expire on June 10, 2031."),
    (
        "CITT",
        "The CBSA must provide notice of its determinations within 150 days, that is, no later than June 10, 2031.",
    ),
    (
        "CITT",
        "Persons wishing to make submissions requesting or opposing the initiation of an expiry review must file them no later than June 10, 2031.",
    ),
    ("ASFC", "L'ASFC rendra une décision provisoire au plus tard le 10 juin 2031."),
    ("ASFC", "Les réponses au questionnaire doivent être reçues au plus tard le 10 juin 2031."),
    ("ASFC", "Le Tribunal rendra ses conclusions d'ici le 10 juin 2031."),
    ("ASFC", "Les exposés écrits doivent être déposés au plus tard à midi le 10 juin 2031."),
    ("ASFC", "Une audience publique débutera le 10 juin 2031."),
    ("New Zealand", "Questionnaire responses are due on 10 June 2031."),
    ("New Zealand", "Submissions close at 5pm on 10 June 2031."),
    ("New Zealand", "Submissions on the report close 10 June 2031."),
    ("New Zealand", "MBIE will release its essential facts and conclusions report by 10 June 2031."),
    ("New Zealand", "The final determination is due by 10 June 2031."),
    ("New Zealand", "- Final report due: 10 June 2031"),
    ("New Zealand", "Interested parties should register their interest by 10 June 2031."),
    ("South Africa", "All responses should be received by the Senior Manager not later than 10 June 2031."),
    ("South Africa", "Comments must be submitted on or before 10 June 2031."),
    ("South Africa", "All responses should reach the Commission by 10 June 2031."),
    ("Pakistan", "Questionnaire responses must be submitted by June 10, 2031."),
    ("Pakistan", "Interested parties may make their views known not later than June 10, 2031."),
    ("Pakistan", "A hearing will be held on June 10, 2031 at 1100 hours."),
    ("Pakistan", "The preliminary determination shall be made not later than June 10, 2031."),
    (
        "Pakistan",
        "Interested parties are required to register themselves within 37 days of the publication of this notice.",
    ),
    (
        "Pakistan",
        "All interested parties shall be deemed informed. Comments within 37 days from the date of publication of this notice in the newspapers.",
    ),
    ("South Africa", "All responses should be received not later than 37 days from the date hereof."),
    ("South Africa", "Interested parties are invited to submit comments within 37 days of this notice."),
    ("South Africa", "Comments must reach the Commission within 37 days after publication of this notice."),
]
SCHEDULES = [
    (
        "Australia",
        "Key dates\nMilestone | Due date\nSubmissions due | 10 June 2031\nStatement of essential facts | 22 August 2031\nFinal report to the Minister | 6 October 2031",
    ),
    (
        "New Zealand",
        "Timeline\n- Questionnaires due: 10 June 2031\n- Essential facts report: 22 August 2031\n- Final determination: 6 October 2031",
    ),
    (
        "CBSA",
        "Schedule\nDay | Event | Date\n37 | Exporter RFI responses due | June 10, 2031\n90 | Preliminary determination | August 22, 2031\n180 | Final determination | October 6, 2031",
    ),
    (
        "CITT",
        "Inquiry schedule\nJune 10, 2031 Notices of participation\nAugust 22, 2031 Hearing\nOctober 6, 2031 Finding",
    ),
    (
        "India",
        "SCHEDULE\nSubmission of questionnaire response - 10.06.2031\nDisclosure statement - 22.08.2031\nFinal findings - 06.10.2031",
    ),
    (
        "ASFC",
        "Calendrier\nJour 37 : réponses au questionnaire - le 10 juin 2031\nDécision provisoire - le 22 août 2031\nDécision définitive - le 6 octobre 2031",
    ),
]


@pytest.mark.parametrize(("country", "body"), DUE)
def test_what_falls_due_is_read(opened_in, country, body):
    notice = opened_in(country, body)
    assert date(2031, 6, 10) in {d.date for d in notice.deadlines}


@pytest.mark.parametrize(("country", "body"), SCHEDULES)
def test_every_step_of_a_schedule_is_read(opened_in, country, body):
    notice = opened_in(country, body)
    assert {date(2031, 6, 10), date(2031, 8, 22), date(2031, 10, 6)} <= {d.date for d in notice.deadlines}


def test_a_step_that_is_past_is_no_deadline(opened_in):
    told = "Timeline\nSubmissions closed: 3 March 2031\nFinal determination: 6 October 2031"
    notice = opened_in("New Zealand", told)
    assert [d.date for d in notice.deadlines] == [date(2031, 10, 6)]
