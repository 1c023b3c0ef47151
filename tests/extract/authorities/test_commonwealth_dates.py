"""Days of publication and periods as six countries print them."""

from datetime import date

import pytest

PUBLISHED = [
    ("India", "F. No. 6/12/2031-DGTR Dated: 4th May, 2031", ""),
    ("India", "New Delhi, the 4th May 2031", ""),
    ("India", "F. No. 6/12/2031-DGTR                                   Date: 04.05.2031", ""),
    ("India", "Dated the 4th of May, 2031", ""),
    ("India", "NOTIFICATION\nNew Delhi, dated the 4th May, 2031", ""),
    ("India", "NEW DELHI, SUNDAY, MAY 4, 2031/VAISAKHA 14, 1953", ""),
    ("India", "4th May 2031", ""),
    ("India", "Date: 04/05/2031", ""),
    (
        "India",
        "The Gazette of India\nEXTRAORDINARY\nPART I-Section 1\nPUBLISHED BY AUTHORITY\nNo. 144]   NEW DELHI, SUNDAY, MAY 4, 2031/VAISAKHA 14, 1953",
        "",
    ),
    ("Australia", "", "Commissioner of the Anti-Dumping Commission\n4 May 2031"),
    ("Australia", "", "Dated this 4th day of May 2031"),
    ("Australia", "4 May 2031", ""),
    ("Australia", "Date: 4 May 2031", ""),
    ("Australia", "Date of publication: 4 May 2031", ""),
    ("Australia", "Date notice published: 4 May 2031", ""),
    ("Australia", "Gazette No. GN 18, 4 May 2031", ""),
    (
        "Australia",
        "",
        "David Latina\nCommissioner\nAnti-Dumping Commission\n4 May 2031\n\nLast updated: 9 May 2031",
    ),
    ("Australia", "Date signed: 4 May 2031", ""),
    ("CBSA", "OTTAWA, May 4, 2031", ""),
    ("CBSA", "Ottawa, Sunday, May 4, 2031", ""),
    ("CBSA", "Date: May 4, 2031", ""),
    ("CBSA", "2031-05-04", ""),
    ("CBSA", "Date modified: 2031-05-04", ""),
    ("CBSA", "From: Canada Border Services Agency\nMay 4, 2031 - Ottawa, Ontario", ""),
    ("CBSA", "Ottawa, le 4 mai 2031", ""),
    ("CITT", "Decision made\nMonday, May 4, 2031", ""),
    ("CITT", "Notice issued\nSunday, May 4, 2031", ""),
    ("CITT", "Canada Gazette, Part I, Volume 165, Number 18: COMMISSIONS\nMay 4, 2031", ""),
    ("CITT", "", "Ottawa, April 29, 2031\nPublished in the Canada Gazette, Part I, on May 4, 2031"),
    ("CITT", "Findings issued\nSunday, May 4, 2031", ""),
    ("CITT", "Determination issued: May 4, 2031", ""),
    ("CITT", "", "Dated at Ottawa, this 4th day of May 2031"),
    ("ASFC", "Ottawa, le dimanche 4 mai 2031", ""),
    ("ASFC", "Date : le 4 mai 2031", ""),
    ("ASFC", "Le 4 mai 2031", ""),
    ("ASFC", "Gazette du Canada, Partie I, volume 165, numéro 18\nLe 4 mai 2031", ""),
    ("New Zealand", "Published: 4 May 2031\nLast updated: 6 May 2031", ""),
    ("New Zealand", "Published on 4 May 2031", ""),
    ("New Zealand", "", "Dated at Wellington this 4th day of May 2031."),
    ("New Zealand", "Date: 4 May 2031", ""),
    ("New Zealand", "Publication Date 4 May 2031", ""),
    ("New Zealand", "Gazette notice 2031-go1873, 4 May 2031", ""),
    ("South Africa", "No. 52295 4   GOVERNMENT GAZETTE, 4 MAY 2031", ""),
    ("South Africa", "Government Gazette No. 52295 of 4 May 2031", ""),
    ("South Africa", "Vol. 719   4 May 2031 Mei   No. 52295", ""),
    ("South Africa", "STAATSKOERANT, 4 MEI 2031   No. 52295", ""),
    ("South Africa", "4   No. 52295      GOVERNMENT GAZETTE, 4 MAY 2031", ""),
    ("South Africa", "Pretoria, 4 May 2031", ""),
    ("South Africa", "Media statement\n4 May 2031", ""),
    ("Pakistan", "Islamabad, the 4th May, 2031", ""),
    ("Pakistan", "Dated: May 4, 2031", ""),
    ("Pakistan", "Islamabad, Sunday, May 04, 2031", ""),
    ("Pakistan", "A.D.C. No. 71/2031/NTC/CF           Islamabad, the 4th of May, 2031", ""),
    ("Pakistan", "May 04, 2031", ""),
    ("Pakistan", "Date of publication: 4th May 2031", ""),
]
PERIODS = [
    (
        "India",
        "The period of investigation (POI) is April 2029 to March 2030 (12 months).",
        ("2029-04-01", "2030-03-31"),
    ),
    (
        "India",
        "The period of investigation for the present investigation is 1st April, 2029 to 31st March, 2030 (12 months).",
        ("2029-04-01", "2030-03-31"),
    ),
    ("India", "The POI has been considered from 01.04.2029 to 31.03.2030.", ("2029-04-01", "2030-03-31")),
    (
        "India",
        "Period of Investigation (POI)\n12. The applicant has proposed 1st January 2030 to 31st December 2030 (12 months) as the period of investigation. The Authority has considered the period 1st April 2029 to 31st March 2030 as the period of investigation.",
        ("2029-04-01", "2030-03-31"),
    ),
    (
        "India",
        "The investigation was carried out for the period starting from 1st April 2029 to 31st March 2030 (POI).",
        ("2029-04-01", "2030-03-31"),
    ),
    ("India", "The period of investigation (POI) is April 2029-March 2030.", ("2029-04-01", "2030-03-31")),
    ("India", "The period of investigation is 2029-30 (April to March).", ("2029-04-01", "2030-03-31")),
    (
        "India",
        "The injury investigation period will cover 2026-27, 2027-28, 2028-29 and the period of investigation. The POI is 1st April 2029 – 31st March 2030.",
        ("2029-04-01", "2030-03-31"),
    ),
    (
        "India",
        "The Authority has taken the period from 1st April 2029 to 31st March 2030 as the period of investigation (POI) in the present case.",
        ("2029-04-01", "2030-03-31"),
    ),
    (
        "Australia",
        "The investigation period is 1 January 2030 to 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    ("Australia", "Investigation period\n1 January to 31 December 2030", ("2030-01-01", "2030-12-31")),
    (
        "Australia",
        "I will examine exports to Australia during the period 1 January 2030 to 31 December 2030 (the investigation period).",
        ("2030-01-01", "2030-12-31"),
    ),
    ("Australia", "The inquiry period is 1 January 2030 to 31 December 2030.", ("2030-01-01", "2030-12-31")),
    (
        "Australia",
        "The review period is from 1 January 2030 to 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "Australia",
        "The investigation period for the purpose of assessing dumping is from 1 January 2030 to 31 December 2030. Injury is examined from 1 January 2027.",
        ("2030-01-01", "2030-12-31"),
    ),
    ("Australia", "Investigation period: calendar year 2030.", ("2030-01-01", "2030-12-31")),
    (
        "Australia",
        "exports of the goods during the 12 months ending 31 December 2030 (the investigation period) were examined",
        ("2030-01-01", "2030-12-31"),
    ),
    ("CBSA", "Period of investigation: January 1, 2030 to December 31, 2030", ("2030-01-01", "2030-12-31")),
    (
        "CBSA",
        "The dumping investigation covers goods released into Canada from January 1, 2030 to December 31, 2030 (the period of investigation).",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "CBSA",
        "The Period of Investigation (POI) for the dumping investigation is January 1 to December 31, 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "CBSA",
        "The period of investigation (POI), with respect to dumping, covered all subject goods released into Canada from January 1, 2030, to December 31, 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "CBSA",
        "Periods of investigation\nDumping\nJanuary 1, 2030 to December 31, 2030\nSubsidy\nJanuary 1, 2030 to December 31, 2030",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "CBSA",
        "The period of review (POR) is January 1, 2030 to December 31, 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "CBSA",
        "The period under review in the re-investigation was January 1, 2030 to December 31, 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "CITT",
        "The period of inquiry (POI) is from January 1, 2027 to December 31, 2030.",
        ("2027-01-01", "2030-12-31"),
    ),
    (
        "CITT",
        "The Tribunal's period of review is from January 1, 2028, to December 31, 2030.",
        ("2028-01-01", "2030-12-31"),
    ),
    (
        "ASFC",
        "La période visée par l'enquête (PVE) s'étend du 1er janvier 2030 au 31 décembre 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "ASFC",
        "Période visée par l'enquête : du 1er janvier au 31 décembre 2030",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "ASFC",
        "La période d'enquête est du 1er janvier 2030 au 31 décembre 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "New Zealand",
        "The period of investigation for dumping is the year ended 31 December 2030, and for injury the years ended 31 December 2028 to 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "New Zealand",
        "The dumping period of investigation is 1 January 2030 to 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "New Zealand",
        "The period of investigation is the 12 months ending 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "New Zealand",
        "The period of investigation (POI(D)) for dumping is 1 January to 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "South Africa",
        "The period of investigation for purposes of determining the dumping margins in the exporting country of origin will be from 1 January 2030 to 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "South Africa",
        "The investigation period for dumping is from 1 January 2030 to 31 December 2030. The injury investigation involves evaluation of data for the period 1 January 2028 to 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "South Africa",
        "PERIOD OF INVESTIGATION\nThe investigation period for dumping is 1 January 2030 - 31 December 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "Pakistan",
        "Period of Investigation (POI): January 01, 2030 to December 31, 2030",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "Pakistan",
        "The POI selected for this investigation is, for dumping, from January 1, 2030 to December 31, 2030 and for injury from January 1, 2028 to December 31, 2030.",
        ("2030-01-01", "2030-12-31"),
    ),
    (
        "Pakistan",
        "The Commission has selected the POI as under:\nFor determination of dumping: From January 01, 2030 to December 31, 2030\nFor determination of injury: From January 01, 2028 to December 31, 2030",
        ("2030-01-01", "2030-12-31"),
    ),
    ("Pakistan", "Period of investigation is calendar year 2030", ("2030-01-01", "2030-12-31")),
]


@pytest.mark.parametrize(("country", "head", "close"), PUBLISHED)
def test_the_day_of_publication_is_read_where_it_is_printed(opened_in, country, head, close):
    assert opened_in(country, close, head=head).publication_date == date(2031, 5, 4)


@pytest.mark.parametrize(("country", "body", "period"), PERIODS)
def test_the_period_of_dumping_is_read_not_that_of_injury(opened_in, country, body, period):
    found = opened_in(country, body).period
    assert found is not None
    assert (str(found.start), str(found.end)) == period


def test_a_corrected_period_replaces_the_misprint(opened_in):
    told = (
        'In para 11 the period of investigation was inadvertently mentioned as "1st April 2028 to 31st March 2029". '
        'The same may be read as "1st April 2029 to 31st March 2030".'
    )
    found = opened_in("India", told).period
    assert found is not None
    assert str(found.start) == "2029-04-01"
