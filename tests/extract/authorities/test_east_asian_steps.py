"""The step of a proceeding in the wordings of China's, Taiwan's, Korea's and Japan's acts."""

import pytest

CHINA = "商务部公告2031年第12号 {}\n\n【发布单位】贸易救济调查局\n【发文日期】2031年03月14日\n\n2030年1月4日，商务部发布2030年第2号公告。\n\n商务部\n2031年3月14日\n"
TAIWAN = "財政部 公告\n發文日期：中華民國120年3月14日\n發文字號：台財關字第1201005999號\n主旨：{}。\n公告事項：\n一、涉案貨物：木匙。\n"
KOREA = "무역위원회 공고 제2031-12호\n\n{}\n\n2031년 3월 14일\n무역위원회 위원장\n\n1. 대상물품 : 나무 숟가락\n2. 공급국 : 베트남\n"
JAPAN = "経済産業省\nNews Release\n2031年3月14日\n{}\n\n対象貨物：木製スプーン\n"

CHINESE = {
    "关于对原产于越南的进口木勺进行反倾销立案调查的公告": "initiation",
    "公布对原产于越南的进口木勺发起反补贴调查": "initiation",
    "关于对原产于越南的进口木勺反倾销调查初步裁定的公告": "prelim",
    "关于对原产于越南的进口木勺实施临时反倾销措施的公告": "provisional",
    "关于原产于越南的进口木勺反倾销调查最终裁定的公告": "final",
    "关于对原产于越南的进口木勺征收反倾销税的公告": "order",
    "关于终止对原产于越南的进口木勺反倾销调查的公告": "termination",
    "关于对原产于越南的进口木勺所适用的反倾销措施发起期终复审调查的公告": "sunset-institution",
    "关于原产于越南的进口木勺反倾销措施期终复审裁定的公告": "sunset-final",
    "关于继续对原产于越南的进口木勺实施反倾销措施的公告": "sunset-final",
    "关于终止对原产于越南的进口木勺征收反倾销税的公告": "revocation",
    "关于终止实施原产于越南的进口木勺反倾销措施的公告": "revocation",
    "关于对原产于越南的进口木勺所适用的反倾销措施进行期间复审调查的公告": "interim-review-initiation",
    "关于对原产于越南的进口木勺反倾销措施发起倾销及倾销幅度期中复审的公告": "interim-review-initiation",
    "关于原产于越南的进口木勺反倾销措施期间复审裁定的公告": "interim-review-final",
    "关于原产于越南的进口木勺反倾销案新出口商复审立案的公告": "new-shipper-review-initiation",
    "关于原产于越南的进口木勺反倾销案新出口商复审裁定的公告": "new-shipper-review-final",
    "关于由春山木业股份公司继承原木勺反倾销措施所适用税率的公告": "changed-circumstances-final",
    "关于原产于越南的进口木勺所适用的反倾销措施即将到期的公告": "expiry-notice",
    "关于延长对原产于越南的进口木勺反倾销调查期限的公告": "extension",
    "关于对原产于越南的进口木勺发起反规避调查的公告": "circumvention-initiation",
    "关于原产于越南的进口木勺反规避调查裁定的公告": "circumvention-final",
    "关于对进口木勺采取临时保障措施的公告": "provisional",
    "关于接受原产于越南的进口木勺反倾销案价格承诺的公告": "undertaking-acceptance",
    "关于终止原产于越南的进口木勺反倾销案价格承诺的公告": "undertaking-amendment",
    "关于原产于越南的进口木勺反倾销案基本事实披露的通知": "disclosure",
    "关于召开原产于越南的进口木勺反倾销案听证会的通知": "other",
    "关于更正原产于越南的进口木勺反倾销案终裁公告的公告": "correction",
}
TRADITIONAL = {
    "公告對自越南產製進口木匙展開反傾銷調查": "initiation",
    "公告自越南產製進口木匙反傾銷案初步認定有傾銷": "prelim",
    "對自越南產製進口木匙課徵臨時反傾銷稅": "provisional",
    "公告對自越南產製進口木匙課徵反傾銷稅，為期5年": "order",
    "公告對自越南產製進口木匙反傾銷案最後認定不課徵反傾銷稅": "termination",
    "公告終止對自越南產製進口木匙之反傾銷調查": "termination",
    "公告自越南產製進口木匙課徵反傾銷稅案展開落日調查": "sunset-institution",
    "公告對自越南產製進口木匙繼續課徵反傾銷稅": "sunset-final",
    "公告停止課徵自越南產製進口木匙反傾銷稅": "revocation",
    "公告接受自越南產製進口木匙反傾銷案具結": "undertaking-acceptance",
    "公告延長自越南產製進口木匙反傾銷調查期間": "extension",
    "公告自越南產製進口木匙反傾銷稅課徵案廠商更名適用原稅率": "changed-circumstances-final",
    "公告自越南產製進口木匙反傾銷稅將於120年9月1日課徵期滿": "expiry-notice",
    "更正對自越南產製進口木匙課徵反傾銷稅公告": "correction",
}
KOREAN = {
    "베트남산 나무 숟가락의 덤핑사실 및 국내산업피해 조사개시 공고": "initiation",
    "베트남산 나무 숟가락의 덤핑사실 및 국내산업피해 조사 종결 공고": "termination",
    "베트남산 나무 숟가락 덤핑 조사신청 철회에 따른 조사 종결 공고": "termination",
    "베트남산 나무 숟가락 덤핑 예비조사기간 연장 공고": "extension",
    "베트남산 나무 숟가락의 덤핑사실 및 국내산업피해 유무 예비판정 공고": "prelim",
    "베트남산 나무 숟가락의 덤핑사실 및 국내산업피해 유무 최종판정 공고": "final",
    "베트남산 나무 숟가락 덤핑방지관세 종료재심사 개시 공고": "sunset-institution",
    "베트남산 나무 숟가락 덤핑방지관세 종료재심사 최종판정 공고": "sunset-final",
    "베트남산 나무 숟가락 덤핑방지관세 중간재심사 개시 공고": "interim-review-initiation",
    "베트남산 나무 숟가락 우회덤핑 조사개시 공고": "circumvention-initiation",
    "베트남산 나무 숟가락 우회덤핑 최종판정 공고": "circumvention-final",
    "베트남산 나무 숟가락 덤핑방지관세 가격약속 수락 공고": "undertaking-acceptance",
    "베트남산 나무 숟가락 덤핑방지관세 신규공급자 재심사 개시 공고": "new-shipper-review-initiation",
    "베트남산 나무 숟가락에 잠정덤핑방지관세 부과 건의": "prelim",
    "베트남산 나무 숟가락 덤핑 최종판정 공고 정정 공고": "correction",
}
JAPANESE = {
    "ベトナム産木製スプーンに対する不当廉売関税の課税に関する調査を開始します": "initiation",
    "ベトナム産木製スプーンに対する不当廉売関税の課税に関する調査開始について": "initiation",
    "ベトナム産木製スプーンに対する不当廉売関税の課税に関する調査の仮決定を行いました": "prelim",
    "ベトナム産木製スプーンに対する暫定的な不当廉売関税を課することとしました": "provisional",
    "ベトナム産木製スプーンに係る不当廉売関税の課税に関する最終決定": "final",
    "ベトナム産木製スプーンに対する不当廉売関税の課税について": "order",
    "ベトナム産木製スプーンに対する不当廉売関税の課税期間の延長に関する調査を開始します": "sunset-institution",
    "ベトナム産木製スプーンに対する不当廉売関税の課税期間の延長が決定されました": "sunset-final",
    "ベトナム産木製スプーンに対する不当廉売関税に係る調査期間の延長について": "extension",
    "ベトナム産木製スプーンに対する不当廉売関税に係る調査の終了について": "termination",
    "ベトナム産木製スプーンに係る不当廉売関税の課税の求めの取下げについて": "termination",
    "ベトナム産木製スプーンに対する不当廉売関税の廃止について": "revocation",
    "ベトナム産木製スプーンに係る不当廉売関税の調査における重要な事実の開示": "disclosure",
    "ベトナム産木製スプーンに対する不当廉売関税の課税期間の満了に関する告示": "expiry-notice",
}
TITLES = [
    (form, title, stage)
    for form, titles in ((CHINA, CHINESE), (TAIWAN, TRADITIONAL), (KOREA, KOREAN), (JAPAN, JAPANESE))
    for title, stage in titles.items()
]


@pytest.mark.parametrize(("form", "title", "stage"), TITLES, ids=[t for _, t, _ in TITLES])
def test_the_title_tells_the_step(notice_of, form, title, stage):
    notice = notice_of(form.format(title))
    told = notice.stage if notice.stage is not None else "other"
    assert (told, str(notice.publication_date)) == (stage, "2031-03-14")
