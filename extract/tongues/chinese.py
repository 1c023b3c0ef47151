"""Chinese, in both scripts: announcements of China's Ministry of Commerce and of Taiwan's ministries."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage
from tradewarn.printed.numbers import NUMBER

S, K = Stage, Instrument
HAN = r"\u4e00-\u9fff"
SHARE = rf"(?P<n>{NUMBER})\s?[%％]"
SUNSET = r"(?:(?:期终|到期|日落|落日)(?:复审|複審|覆審|调查|調查))"

TONGUE = Tongue(
    name="zh",
    goods_after=wordings(
        r"(?:涉案貨物|涉案货物|被调查产品|被調查產品|涉案产品|涉案產品|调查产品|貨物)(?:名称|名稱)?(?:及範圍)?\s?[：:为為]+",
        r"(?:对|對|就)(?:所有|全部)?(?:进口|進口)(?:的|之)?|(?:对|對)(?:自[^，。\n]{2,30}?)?(?:进口|進口)(?:的|之)?",
    ),
    origin=wordings(
        r"(?:[等]?[一二三四五六七八九十]?[国國])?(?:产|產製?)?(?:的|之)?(?:进口|進口)?(?:的"
        r"|之)?"
    ),
    goods_end=wordings(
        r"(?:(?:臨時|临时|所)?适用|所適用|产品|產品)?(?:的|之)?(?:反倾销|反傾銷|反补贴|反補貼|涉及|涉嫌|进行|進行"
        r"|保障措施|臨時|临时|课徵|課徵|征收|采取|採取|採行|实施|實施|反规避|反規避|(?:展開|开展|啟動|启动|續行)"
        r"|(?:所)?(?:适用|適用)|价格承诺|價格具結|期[终中]复审|落日|產業損害|产业损害|傾銷|倾销|补贴|補貼|案(?=[，。第進进\s]|$)"
        r"|发起|發起|存在|[，。；、（(：:,;]|\s|$)"
    ),
    not_goods=wordings(r"公司|公告|调查|調查|裁定|企业|廠商|厂商|[国國]家"),
    instruments=(
        (K.AD, wordings(r"反倾销|反傾銷|倾销|傾銷")),
        (K.CVD, wordings(r"反补贴|反補貼|平衡税|平衡稅")),
        (K.SG, wordings(r"保障措施")),
        (K.AC, wordings(r"反规避|規避")),
    ),
    names=wordings(r"《[^》\n]{2,60}》|贸易救济调查局|貿易救濟"),
    stages=(
        rule(r"更正|勘误", S.CORRECTION, 0.85),
        rule(r"(?:接受|批准)[^。\n]{0,30}(?:价格承诺|價格具結|具結)", S.UNDERTAKING_ACCEPTANCE),
        rule(
            r"(?:调整|变更|修改|终止|恢复)[^。\n]{0,20}(?:价格承诺|價格具結)", S.UNDERTAKING_AMENDMENT, 0.85
        ),
        rule(
            rf"{SUNSET}[^。\n]{{0,24}}(?:裁定|决定|决議|结果|結果|認定)|(?<!应当)(?:决定|决議|裁定|公告)?(?:继续|繼續)(?:课徵|課徵|课征)",
            S.SUNSET_FINAL,
        ),
        rule(rf"{SUNSET}[^。\n]{{0,24}}(?:終止|终止)", S.SUNSET_FINAL, 0.85),
        rule(
            r"期[终中終]复审[^。\n]{0,20}(?:立案|调查的公告)|(?:启动|發起|发起|进行|開始)[^。\n]{0,40}期终复审"
            r"|(?:落日|到期)[^。\n]{0,10}(?:調查|檢討)[^。\n]{0,12}(?:展開|開始|進行)|(?:展開|開始|進行)[^。\n]{0,30}落日調查|落日調查",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"期终复审[^。\n]{0,20}(?:裁定|决定|结果)|(?:终止|继续)[^。\n]{0,40}期终复审|继续(?:征收|实施)|繼續課徵|继续[^。\n]{0,40}措施",
            S.SUNSET_FINAL,
        ),
        rule(
            r"期中复审[^。\n]{0,20}(?:裁定|决定|结果)|期中複審[^。\n]{0,20}(?:認定|決定)",
            S.INTERIM_REVIEW_FINAL,
        ),
        rule(
            r"(?:发起|启动|进行|立案)[^。\n]{0,40}期中复审|期中复审[^。\n]{0,20}(?:立案|调查)",
            S.INTERIM_REVIEW_INITIATION,
        ),
        rule(r"新出口商[^。\n]{0,20}(?:裁定|决定|结果)", S.NEW_SHIPPER_REVIEW_FINAL),
        rule(r"新出口商[^。\n]{0,20}(?:立案|调查)", S.NEW_SHIPPER_REVIEW_INITIATION),
        rule(
            r"(?:反规避|規避)[^。\n]{0,30}(?:立案|展開|發起|发起)|(?:发起|发起)[^。\n]{0,40}反规避",
            S.CIRCUMVENTION_INITIATION,
        ),
        rule(r"反规避[^。\n]{0,20}(?:裁定|决定)|規避[^。\n]{0,20}(?:認定|決定)", S.CIRCUMVENTION_FINAL),
        rule(
            r"(?:延长|延長)[^。\n]{0,30}(?:期限|調查|调查)|(?:期限|调查)[^。\n]{0,12}延(?:长|期|長)",
            S.EXTENSION,
        ),
        rule(r"(?:披露|揭露)[^。\n]{0,20}基本事实|基本事实[^。\n]{0,12}披露", S.DISCLOSURE),
        rule(r"立案(?:调查)?(?!后)", S.INITIATION),
        rule(r"(?:终止|終止)[^。\n]{0,40}(?:调查|調查)", S.TERMINATION),
        rule(
            r"(?:终止|停止|撤销|取消|終止|停止)[^。\n]{0,40}(?:征收|課徵|措施)|不再(?:征收|实施)",
            S.REVOCATION,
        ),
        rule(r"到期[^。\n]{0,12}(?:公告|通知)|即将到期|將屆期|将于[^。\n]{0,20}到期", S.EXPIRY_NOTICE),
        rule(r"最终裁定|最終裁定|终裁|最後認定|最終認定|(?:最後|最終)調查(?:認定|結果)?", S.FINAL),
        rule(r"临时反倾销|臨時課徵|臨時反傾銷|临时(?:反补贴|保障)|保证金", S.PROVISIONAL),
        rule(r"初步裁定|初裁|初步認定|初步調查", S.PRELIM),
        rule(
            r"(?:征收|課徵|课徵|實施|实施|采取|採取|採行)[^。\n]{0,16}(?:反倾销税|反傾銷稅|反补贴税|平衡稅|保障措施|反倾销措施|反补贴措施)",
            S.ORDER,
            0.9,
        ),
        rule(
            r"(?:展開|展开|進行|进行|發起|发起|開始|开始|启动|啟動|開啟)[^。\n]{0,40}(?:調查|调查)",
            S.INITIATION,
        ),
    ),
    code_words=wordings(r"税则|稅則|税号|稅號|税目|HS|編碼|编码|號列|号列|號別|商品编号|貨品分類"),
    others=wordings(
        r"(?:其他|其它|其餘|所有|全部)[\u4e00-\u9fff]{0,10}(?:公司|厂商|廠商|企业"
        r"|生产商)",
        r"^\s*(?:其他|其它)",
    ),
    period={"POI": wordings(r"(?:倾销|傾銷)?(?:调查期|調查期|資料涵蓋期)")},
    country_first=True,
    said=(
        said(
            rf"(?<![{HAN}])(?P<firm>(?!其他|其它|其餘|所有|各)[{HAN}（）()·A-Za-z]{{2,40}}(?:公司|株式会社))"
            rf"[^。；;\d\n]{{0,20}}?{SHARE}",
            "company",
            confidence=0.8,
        ),
    ),
    limits=Limits(
        tasks=(
            (wordings(r"登记参加|登記|报名参加|登记应诉"), "registration of parties"),
            (wordings(r"答卷|问卷|問卷"), "questionnaire reply"),
            (wordings(r"听证会|聽證"), "hearing"),
            (wordings(r"复审申请|複審申請|申请[^，。]{0,6}复审|提出[^，。]{0,12}复审"), "request for review"),
            (wordings(r"结束|終結|完成|作出(?:最终|终)裁"), "final determination"),
            (wordings(r"评论|評論|意见|意見|陳述"), "comments"),
        ),
        counted=wordings(
            r"(?:公告|发布|發布|公布|刊登|立案)[^。，\d]{0,8}?(?:(?:之|的)?(?:翌|次)?日|後|后)(?:起算?|之後|之后|后|後)?[，,]?\s?"
            r"(?P<n>[\d一二三四五六七八九十]{1,3})\s?(?:个|個)?(?:自然|日曆|日历)?[天日](?:[之以]?[内內]|前)"
        ),
        due=wordings(r"(?:应于|應於|不晚于|不遲於|最迟于?|截止(?:日期|时间)?[为為：]?)\s*$", r"(?:应|應)在"),
        due_behind=wordings(
            r"\s?(?:[（(](?:含当日|星期[一二三四五六日])[)）])?(?:\d{1,2}[：:]\d{2})?(?:之|以)?前"
        ),
        from_day=wordings(r"[自从從]"),
        holds=wordings(r"征收|課徵|课徵|征税|实施|實施|施行|执行|生效|保证金|保證金"),
        earlier=wordings(
            r"立案|调查期|調查期|資料|发布[^。]{0,12}公告[，,]|进行[^。]{0,12}调查|追溯|转为反倾销税|转为反补贴税|已(?:缴|繳)"
        ),
        until_behind=wordings(r"(?:（含当日）)?(?:止|为止|為止)"),
        from_publication=wordings(
            r"自(?:本)?公告(?:发布|發布|公布)?(?:之)?(?P<next>次日|翌日)(?:起|开始|生效)"
            r"|自(?:本)?公告(?:发布|發布|公布)?(?:之)?日起?(?:执行|生效|實施|实施|施行|課徵|开始|起(?:执行|生效|實施|实施|施行|課徵))"
            r"|本公告自(?:发布|發布|公布)之?日起(?:执行|施行|生效)"
        ),
        lasts=wordings(
            r"(?:起[，,]?\s?(?:实施|實施|征收|課徵)?|期限(?:为|為|是)?|期间(?:为|為)?|期間(?:为|為)?|为期|為期)\s?"
            r"(?:(?P<n>[\d一二三四五六七八九十]{1,2})\s?年|(?P<m>[\d一二三四五六七八九十]{1,2})\s?(?:个|個)月)"
        ),
        task_behind=True,
    ),
)
