"""Rates as sentences, lists and odd tables of many authorities tell them; the goods and firms are made up."""

import pytest

from extract.reading import Limits, read

US = "DEPARTMENT OF COMMERCE\nInternational Trade Administration\n[A-{}-988]\nClay Hooks From {}: {}\nSUMMARY: {}"
CASES = {
    "figures first, each with its country": (
        "Anti-Dumping Commission\nANTI-DUMPING NOTICE NO. 2031/900\nClay hooks exported from Malaysia and Thailand\n"
        "Preliminary affirmative determination and imposition of securities\n"
        "The application was lodged by Hookmakers of Perth Pty Ltd. The security is 9.8% for goods exported from "
        "Malaysia by Lumut Hook Sdn Bhd, 18.7% for all other exporters from Malaysia, and 46.2% for all exporters "
        "from Thailand.",
        ["MY Lumut Hook Sdn Bhd 9.8", "MY all_others 18.7", "TH all_others 46.2"],
    ),
    "a share of a price is no figure of prices": (
        "RÈGLEMENT D’EXÉCUTION (UE) 2031/23 DE LA COMMISSION du 9 janvier 2031 instituant un droit antidumping "
        "provisoire sur les importations de crochets originaires de Malaisie et de Thaïlande\n"
        "Les taux du droit antidumping provisoire applicables au prix net franco frontière de l’Union, avant "
        "dédouanement, s’établissent à 11,9 % pour Lumut Hook Sdn Bhd (Malaisie), à 27,4 % pour toutes les autres "
        "sociétés de Malaisie et à 19,8 % pour toutes les sociétés de Thaïlande.",
        ["MY Lumut Hook Sdn Bhd 11.9", "MY all_others 27.4", "TH all_others 19.8"],
    ),
    "turkish words of the measure stand behind the figures": (
        "Ticaret Bakanlığından:\nİTHALATTA HAKSIZ REKABETİN ÖNLENMESİNE İLİŞKİN TEBLİĞ (TEBLİĞ NO: 2031/41)\n"
        "MADDE 8 – Vietnam menşeli çengel ithalatında, Song Lo Hook Co., Ltd. firması için CIF bedelin %9,42'si, "
        "diğer tüm firmalar için CIF bedelin %27,15'i oranında dampinge karşı kesin önlem uygulanır.",
        ["VN Song Lo Hook Co., Ltd. 9.42", "VN all_others 27.15"],
    ),
    "russian producers of a country": (
        "РЕШЕНИЕ\nКоллегии Евразийской экономической комиссии\nот 9 сентября 2031 г. № 121\nО применении "
        "антидемпинговой меры в отношении крючков, происходящих из Республики Индии и Турецкой Республики\n"
        "Установить антидемпинговую пошлину: в отношении товара, производимого компанией Dhruv Hook Ltd., "
        "– 11,9 процента от таможенной стоимости, в отношении иных производителей Республики Индии – 27,33 "
        "процента, в отношении производителей Турецкой Республики – 8,6 процента.",
        ["IN Dhruv Hook Ltd. 11.9", "IN all_others 27.33", "TR country_wide 8.6"],
    ),
    "rates of a us notice beside several firms": (
        US.format(
            "533",
            "India",
            "Preliminary Affirmative Determination of Sales at Less Than Fair Value",
            "Commerce preliminarily assigned a weighted-average dumping margin of 21.40 percent to Dhruv Hook Ltd. "
            "and, as facts available, a margin of 63.88 percent to Kaveri Hook Limited.",
        ),
        ["IN Dhruv Hook Ltd. 21.40", "IN Kaveri Hook Limited 63.88"],
    ),
    "what was found before is no rate of now": (
        US.format(
            "533",
            "India",
            "Final Results of Antidumping Duty Administrative Review; 2029-2030",
            "In the underlying investigation we assigned a rate of 9.12 percent to Dhruv Hook Ltd.\nIn the prior "
            "review the dumping margin was 4.10 percent for Kaveri Hook Limited.",
        ),
        [],
    ),
    "an amended rate of those not chosen": (
        US.format(
            "552",
            "the Socialist Republic of Vietnam",
            "Notice of Amended Preliminary Determination of Sales at Less Than Fair Value",
            "As a result, the margin for Song Lo Hook Co., Ltd. changes from 45.10 percent to 61.85 percent, and the "
            "rate for the non-selected companies changes from 51.22 percent to 59.60 percent.",
        ),
        ["VN Song Lo Hook Co., Ltd. 61.85", "VN cooperating_other 59.60"],
    ),
    "a firm bears what the sentence before names": (
        "# Australia slaps duties on Vietnamese hooks\n21 July 2031\nAustralia's Anti-Dumping Commission has imposed "
        "final anti-dumping duties on hooks from Vietnam. Song Lo Hook JSC faces the lowest rate at 3.4%, while Hong "
        "Ngoc Hook Co., Ltd was hit with 14.9%. Exports fell 18% last year.",
        ["VN Song Lo Hook JSC 3.4", "VN Hong Ngoc Hook Co., Ltd 14.9"],
    ),
    "everyone else": (
        "# EU hits Vietnamese hooks with definitive tariffs\n3 June 2031\nThe European Commission on Tuesday imposed "
        "definitive anti-dumping duties on hooks from Vietnam. Duties are 13.8% for Song Lo Hook JSC, 9.4% for Hong "
        "Ngoc Hook Co., Ltd and 31.5% for everyone else.",
        ["VN Song Lo Hook JSC 13.8", "VN Hong Ngoc Hook Co., Ltd 9.4", "VN all_others 31.5"],
    ),
    "steps whose figures stand first, in words too": (
        "GOVERNMENT OF INDIA\nMINISTRY OF FINANCE (DEPARTMENT OF REVENUE)\nNotification No. 02/2031-Customs (SG)\n"
        "New Delhi, the 10th November, 2031\nNow, therefore, the Central Government hereby imposes a safeguard duty "
        "on hooks at the following rates:\n(a) fourteen per cent. ad valorem when imported during the period from "
        "10th November, 2031 to 9th November, 2032;\n(b) twelve per cent. ad valorem when imported during the period "
        "from 10th November, 2032 to 9th November, 2033.",
        ["- country_wide 14", "- country_wide 12"],
    ),
    "the ordinary duty is no step": (
        "INTERNATIONAL TRADE ADMINISTRATION COMMISSION OF SOUTH AFRICA\nReport No. 933: Safeguard measure on imports "
        "of hooks\nThe Commission recommended a safeguard duty of 48,04% for year one, 46,04% for year two and 44,04% "
        "for year three, in addition to the ordinary customs duty of 10%.",
        ["- country_wide 48.04", "- country_wide 46.04", "- country_wide 44.04"],
    ),
    "each step with its least amount": (
        "Arab Republic of Egypt\nMinistry of Investment and Foreign Trade – Trade Remedies Sector\nPublic Notice No. "
        "7 of 2031 on the imposition of final safeguard duties against imports of hooks\nDefinitive safeguard duties "
        "are imposed: 20% of the CIF value with a minimum of 1,150 EGP per ton during the first year and 18% with a "
        "minimum of 1,035 EGP per ton during the second year.",
        ["- country_wide 20", "- country_wide 18"],
    ),
    "a negligible margin beside the threshold": (
        "Anti-Dumping Commission\nANTI-DUMPING NOTICE NO. 2031/907\nClay hooks exported from Thailand\nTermination of "
        "part of an investigation\nThe dumping margin for Siam Hook Co., Ltd was 1.4%, which is less than 2%.",
        ["TH Siam Hook Co., Ltd 1.4"],
    ),
    "what holds already is not set by a review that opens": (
        "# Úc rà soát thuế chống bán phá giá móc treo\n(Ngày 3/3/2031) Ủy ban Chống bán phá giá Úc (ADC) thông báo "
        "khởi xướng rà soát cuối kỳ thuế chống bán phá giá với móc treo nhập khẩu từ Việt Nam. Hiện nay, mức thuế "
        "đang áp dụng với Công ty CP Móc Sông Lô là 1,9%, các công ty khác 34,9%.",
        [],
    ),
    "a list behind a semicolon goes on": (
        "# Ấn Độ gia hạn thuế chống bán phá giá móc treo\nBộ Tài chính Ấn Độ (CBIC) ngày 9/8/2031 ban hành thông báo "
        "tiếp tục áp thuế chống bán phá giá với móc treo nhập khẩu từ Việt Nam. Trong đó, Công ty TNHH Móc Sông Lô "
        "bị áp thuế 128,06 USD/tấn; các nhà sản xuất, xuất khẩu còn lại 719,44 USD/tấn.",
        ["VN Công ty TNHH Móc Sông Lô 128.06", "VN all_others 719.44"],
    ),
    "a korean firm without a form beside the others": (
        "무역위원회 공고 제2031-14호\n중국산 걸이에 대한 덤핑사실과 국내산업피해 유무의 예비판정\n2031년 4월 11일\n"
        "무역위원회는 예비긍정판정을 하고 홍옥케미칼 8.71%, 그 밖의 공급자 31.4%의 잠정덤핑방지관세 부과를 건의하기로 결정하였다.",
        ["CN 홍옥케미칼 8.71", "CN all_others 31.4"],
    ),
    "lines whose shares are of a value": (
        "Ministry of Business, Innovation and Employment\nTrade (Anti-dumping and Countervailing Duties) (Hooks) "
        "Notice 2031\nThe rates of anti-dumping duty for hooks from Vietnam are as follows:\nSong Lo Hook JSC: 4.1 "
        "percent of the value for duty\nAny other producer or exporter: 26.5 percent of the value for duty",
        ["VN Song Lo Hook JSC 4.1", "VN residual 26.5"],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), CASES.values(), ids=CASES)
def test_each_rate_told_is_read_with_whose_it_is(extractor, text, wanted):
    done = read(f"{text}\n".encode(), limits=Limits())
    found = extractor.extract(done.pages, path="said", sha256="0" * 64, media_type=done.media_type)
    rates = [r for notice in found.notices for r in notice.rates]
    assert sorted(f"{r.country or '-'} {r.company or r.scope} {r.rate}" for r in rates) == sorted(wanted)
