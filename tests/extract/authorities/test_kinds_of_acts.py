"""Titles of acts in English, French, Turkish and Russian: what kind of act, on which goods, from where.

Short texts in the manner of each authority; goods and numbers are ours. A wording that was
once misread stays here with its family.
"""

import pytest

HEADS = {
    "IN-DGTR": "F. No. 6/22/2031-DGTR\nGovernment of India\nMinistry of Commerce & Industry\n"
    "(Directorate General of Trade Remedies)\n\nNew Delhi, the 3rd October, 2031\n\nSubject: {}\n",
    "EU-COM": "Official Journal\nof the European Union      EN\nL series\n\n2031/601      3.10.2031\n\n{}\n",
    "EU-COM fr": "Journal officiel\nde l’Union européenne      FR\nSérie L\n\n2031/601      3.10.2031\n\n{}\n",
    "UK-TRA": "Trade Remedies Authority\n\n{}\n",
    "CA-CBSA": "Canada Border Services Agency\n\n{}\n",
    "CA-CBSA fr": "Agence des services frontaliers du Canada\n\n{}\n",
    "CA-CITT fr": "Tribunal canadien du commerce extérieur\n\n{}\n",
    "AU-ADC": "ANTI-DUMPING NOTICE NO. 2031/088\n\nCustoms Act 1901 – Part XVB\n\n{}\n",
    "ZA-ITAC": "INTERNATIONAL TRADE ADMINISTRATION COMMISSION\n\nNOTICE 555 OF 2031\n\n{}\n",
    "TR-MOT": "3 Ekim 2031    Resmî Gazete    Sayı : 42681\n\nTEBLİĞ\n\nTicaret Bakanlığından:\n\n"
    "İTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ\n(TEBLİĞ NO: 2031/30)\n\n{}\n",
    "TR-MOT sg": "3 Ekim 2031    Resmî Gazete    Sayı : 42681\n\nTEBLİĞ\n\nTicaret Bakanlığından:\n\n"
    "İTHALATTA KORUNMA ÖNLEMLERİNE İLİŞKİN TEBLİĞ\n(TEBLİĞ NO: 2031/6)\n\n{}\n",
    "EAEU-EEC": "ЕВРАЗИЙСКАЯ ЭКОНОМИЧЕСКАЯ КОМИССИЯ\nДепартамент защиты внутреннего рынка\n\n"
    "УВЕДОМЛЕНИЕ\n\n3 октября 2031 г.\n\n{}\n",
}
ACTS = [
    (
        "IN-DGTR",
        "Mid-term review of anti-dumping duty imposed on imports of Slate Rollers originating in or exported "
        "from China PR – Initiation.",
        "interim-review-initiation",
        {"CN"},
    ),
    (
        "IN-DGTR",
        "Corrigendum to the Final Findings in the anti-dumping investigation on imports of Slate Rollers from "
        "Korea RP and Thailand.",
        "correction",
        {"KR", "TH"},
    ),
    (
        "IN-DGTR",
        "Extension of time limit for questionnaire responses in the anti-dumping investigation concerning "
        "imports of Slate Rollers from China PR, Saudi Arabia and Vietnam.",
        "extension",
        {"CN", "SA", "VN"},
    ),
    (
        "EU-COM",
        "COMMISSION IMPLEMENTING REGULATION (EU) 2031/601 of 2 October 2031 making imports of slate rollers "
        "originating in China subject to registration\n\nTHE EUROPEAN COMMISSION,",
        "registration",
        {"CN"},
    ),
    (
        "EU-COM",
        "COMMISSION IMPLEMENTING REGULATION (EU) 2031/601 initiating a ‘new exporter’ review of a definitive "
        "anti-dumping duty on imports of slate rollers originating in Thailand\n\nTHE EUROPEAN COMMISSION,",
        "new-shipper-review-initiation",
        {"TH"},
    ),
    (
        "EU-COM fr",
        "RÈGLEMENT D’EXÉCUTION (UE) 2031/601 DE LA COMMISSION portant extension du droit antidumping définitif "
        "institué sur les importations de rouleaux d’ardoise originaires de Chine aux importations expédiées "
        "du Maroc\n\nLA COMMISSION EUROPÉENNE,\n\nvu le traité",
        "circumvention-final",
        {"CN"},
    ),
    (
        "EU-COM fr",
        "RÈGLEMENT D’EXÉCUTION (UE) 2031/601 DE LA COMMISSION soumettant à enregistrement les importations de "
        "rouleaux d’ardoise originaires de Chine\n\nLA COMMISSION EUROPÉENNE,\n\nvu le traité",
        "registration",
        {"CN"},
    ),
    (
        "UK-TRA",
        "Notice of initiation: scope review of AD0912 anti-dumping measure on slate rollers from China",
        "review-initiation",
        {"CN"},
    ),
    (
        "CA-CBSA",
        "Notice of conclusion of expiry review investigation: slate rollers\n\nToday, the CBSA determined that "
        "the expiry of the finding is likely to result in the resumption of dumping of slate rollers from "
        "Vietnam into Canada.",
        "sunset-final",
        {"VN"},
    ),
    (
        "CA-CBSA fr",
        "Énoncé des motifs\n\nConcernant la décision provisoire à l’égard du dumping de certains rouleaux "
        "d’ardoise originaires ou exportés de la République de Corée",
        "prelim",
        {"KR"},
    ),
    (
        "CA-CITT fr",
        "ORDONNANCE\n\nRéexamen relatif à l’expiration no RR-2031-009\n\nEU ÉGARD À un réexamen relatif à "
        "l’expiration concernant le dumping de rouleaux d’ardoise originaires ou exportés du Pakistan et du "
        "Vietnam\n\nLe Tribunal proroge ses conclusions.",
        "sunset-final",
        {"PK", "VN"},
    ),
    (
        "AU-ADC",
        "Slate rollers\n\nExported from the People’s Republic of China\n\nInitiation of an inquiry into the "
        "continuation of anti-dumping measures\n\nPublic notice under subsection 269ZHD(4)",
        "sunset-institution",
        {"CN"},
    ),
    (
        "AU-ADC",
        "Slate rollers\n\nExported from the Republic of Indonesia\n\nFindings of a review of anti-dumping "
        "measures\n\nPublic notice under subsection 269ZDB(1)",
        "review-final",
        {"ID"},
    ),
    (
        "ZA-ITAC",
        "INITIATION OF AN INVESTIGATION FOR REMEDIAL ACTION IN THE FORM OF A SAFEGUARD AGAINST THE INCREASED "
        "IMPORTS OF SLATE ROLLERS",
        "initiation",
        set(),
    ),
    (
        "TR-MOT",
        "MADDE 1- (1) Bu Tebliğin amacı, Endonezya menşeli arduvaz merdane için uygulanan telafi edici önleme "
        "ilişkin yeni ihracatçı gözden geçirme soruşturması açılmasıdır.",
        "new-shipper-review-initiation",
        {"ID"},
    ),
    (
        "TR-MOT sg",
        "MADDE 1- (1) Bu Tebliğ, arduvaz merdane ithalatında uygulanmakta olan korunma önleminin süresinin "
        "uzatılmasına ilişkindir.",
        "extension",
        set(),
    ),
    (
        "EAEU-EEC",
        "о начале повторного антидемпингового расследования в связи с изменившимися обстоятельствами в "
        "отношении сланцевых валков, происходящих из Республики Индия",
        "interim-review-initiation",
        {"IN"},
    ),
    (
        "EAEU-EEC",
        "о продлении срока проведения антидемпингового расследования в отношении сланцевых валков, "
        "происходящих из Китайской Народной Республики",
        "extension",
        {"CN"},
    ),
]


@pytest.mark.parametrize(("head", "title", "stage", "origins"), ACTS)
def test_a_title_tells_the_kind_of_act_and_the_countries(notice_of, head, title, stage, origins):
    notice = notice_of(HEADS[head].format(title))

    assert (notice.authority, notice.stage) == (head.split()[0], stage)
    assert set(notice.countries_of_origin) == origins


def test_margins_alleged_for_each_country_are_read_with_their_country(notice_of):
    notice = notice_of(
        "Trade Remedies Authority\n\nAD0912: notice of initiation of a dumping investigation into slate rollers "
        "from China and India\n\nThe applicant alleges a dumping margin of 44.6% for China and 27.3% for India.\n"
    )

    assert {(r.country, r.rate, r.scope, r.basis) for r in notice.rates} == {
        ("CN", "44.6", "country_wide", "alleged margin"),
        ("IN", "27.3", "country_wide", "alleged margin"),
    }


def test_what_an_earlier_regulation_imposed_is_no_rate_of_this_one(notice_of):
    notice = notice_of(
        "COMMISSION IMPLEMENTING REGULATION (EU) 2031/602\nof 1 August 2031\namending Implementing Regulation "
        "(EU) 2027/125 imposing a definitive anti-dumping duty on imports of slate rollers originating in "
        "Thailand, following a partial interim review\n\nTHE EUROPEAN COMMISSION,\n\nWhereas:\n\n(1) On 24 July "
        "2027 the Commission imposed definitive anti-dumping duties ranging from 14,9 % to 57,8 %. The measures "
        "in force for Alfa Slate Co. Ltd are 15,5 %.\n"
    )

    assert notice.stage == "interim-review-final"
    assert notice.rates == ()


def test_another_country_s_department_of_commerce_is_not_that_of_the_united_states(notice_of):
    notice = notice_of(
        "GOVERNMENT OF THE DEMOCRATIC SOCIALIST REPUBLIC OF SRI LANKA\nDepartment of Commerce\n\n"
        "PUBLIC NOTICE\n\nInitiation of an Investigation into the Alleged Dumping of Slate Rollers Exported\n"
        "to Sri Lanka from Pakistan and India\n\n1. The investigation period is 01.10.2029 to 30.09.2030.\n"
    )

    assert (notice.authority, notice.importing_country) == (None, "LK")
    assert notice.stage == "initiation"
    assert set(notice.countries_of_origin) == {"PK", "IN"}


def test_days_from_an_act_s_entry_into_force_are_counted_in_french_too(notice_of):
    notice = notice_of(
        "Journal officiel\nde l’Union européenne      FR\nSérie L\n\n2031/141      30.1.2031\n\n"
        "RÈGLEMENT D’EXÉCUTION (UE) 2031/141 DE LA COMMISSION\ndu 29 janvier 2031\ninstituant un droit "
        "antidumping provisoire sur les importations de rouleaux d’ardoise originaires de Chine\n\n"
        "LA COMMISSION EUROPÉENNE,\n\nvu le traité\n\nLes parties intéressées communiquent leurs observations "
        "écrites dans les 15 jours civils suivant la date d’entrée en vigueur du présent règlement.\n\nLe présent "
        "règlement entre en vigueur le lendemain de sa publication.\n"
    )

    assert notice.stage == "provisional"
    assert [(d.what, str(d.date)) for d in notice.deadlines] == [("comments", "2031-02-15")]


def test_countries_over_the_rows_of_a_typed_table_place_its_firms(notice_of):
    notice = notice_of(
        "Canada Border Services Agency\n\nOTTAWA, September 19, 2031\n\nSTATEMENT OF REASONS\n\nConcerning the "
        "final determination with respect to the dumping of slate rollers originating in or exported from Egypt "
        "and Vietnam\n\n"
        "Country of Origin or Export / Exporter             Margin of Dumping\n"
        "                                              (as % of the export price)\n"
        "Egypt\n"
        "  Alfa Slate Co. S.A.E.                                41.8%\n"
        "  All Other Exporters                                 143.7%\n"
        "Vietnam\n"
        "  Beta Slate Joint Stock Company                       11.4%\n"
        "  All Other Exporters                                 126.3%\n"
    )

    assert {(r.company, r.country, r.rate) for r in notice.rates} == {
        ("Alfa Slate Co. S.A.E.", "EG", "41.8"),
        (None, "EG", "143.7"),
        ("Beta Slate Joint Stock Company", "VN", "11.4"),
        (None, "VN", "126.3"),
    }


def test_rows_under_a_country_printed_once_and_all_producers_of_another_are_read(notice_of):
    notice = notice_of(
        "Коллегия Евразийской экономической комиссии\nРЕШЕНИЕ\n17 июня 2031 г.                 № 61\n\n"
        "О продлении срока действия антидемпинговой меры в отношении сланцевых валков,\nпроисходящих из Украины "
        "и Федеративной Республики Германия\n\n"
        "Страна происхождения      Производитель             Ставка, %\n"
        "Украина                   ООО «Альфа Сланец»         4,32\n"
        "                          прочие                    18,96\n"
        "Германия                  все производители         11,05\n"
    )

    assert (notice.document_number, str(notice.publication_date)) == ("№ 61", "2031-06-17")
    assert set(notice.countries_of_origin) == {"UA", "DE"}
    assert {(r.company, r.country, r.rate) for r in notice.rates} == {
        ("ООО «Альфа Сланец»", "UA", "4.32"),
        (None, "UA", "18.96"),
        (None, "DE", "11.05"),
    }


def test_codes_parted_into_pairs_of_digits_are_read_behind_their_word(notice_of):
    notice = notice_of(
        "Trade Remedies Authority\n\nAD0912: notice of initiation of a dumping investigation into slate rollers "
        "from China\n\nThey are classified within commodity codes 68 03 00 10 00 and 68 03 00 90 00. "
        "Telephone 44 20 79 46 09 58.\n"
    )

    assert [c.digits for c in notice.hs_codes] == ["6803001000", "6803009000"]
