"""Chinese, in both scripts: announcements of China's Ministry of Commerce and of Taiwan's ministries."""

from extract.tongue import (
    Limits,
    Tongue,
    instrument_words,
    names_that_say_nothing,
    said,
    stage_rules,
    wordings,
)
from tradewarn.printed.numbers import NUMBER

HAN = r"\u4e00-\u9fff"
SHARE = rf"(?P<n>{NUMBER})\s?[%％]"

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
    instruments=instrument_words("zh"),
    names=names_that_say_nothing("zh"),
    stages=stage_rules("zh"),
    code_words=wordings(r"税则|稅則|税号|稅號|税目|HS|編碼|编码|號列|号列|號別|商品编号|貨品分類"),
    others=wordings(
        r"(?:其他|其它|其餘|其余|所有|全部|未列名|未具名)[\u4e00-\u9fff]{0,10}(?:公司|厂商|廠商|企业|企業"
        r"|[生製制](?:产|產|造)[商者]|出口[商者]|出口(?:厂商|廠商)|供應商|供应商|贸易商|貿易商)",
        r"^\s*(?:其他|其它|其余|其餘)",
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
        said(
            rf"(?<![{HAN}])(?P<firm>(?!其他|其它|其餘|所有|各)[{HAN}（）()·A-Za-z]{{2,40}}(?:公司|株式会社))"
            rf"[^。；;\d\n]{{0,60}}?(?:适用|適用)的?\s?{SHARE}的?(?:反倾销|反补贴|反傾銷|税率|稅率)",
            "company",
            confidence=0.8,
        ),
        said(
            rf"(?:加征|加徵|加收)\s?{SHARE}\s?(?:的|之)?(?:特别|特別|额外|額外)?(?:保障措施)?(?:关税|關稅|从价税|從價稅)",
            "all_others",
            confidence=0.75,
        ),
    ),
    limits=Limits(
        tasks=(
            (
                wordings(
                    r"登记参加|登記|报名参加|登记应诉|(?:欲)?(?:參與|参与|参加|參加)[^，。]{0,8}(?:調查|调查)|申請(?:登記|參加|參與)"
                ),
                "registration of parties",
            ),
            (wordings(r"到期|届满|屆滿|期滿|期满"), "measures expire"),
            (wordings(r"(?:最後|最終)調查認定"), "final injury determination"),
            (wordings(r"初步調查認定"), "preliminary injury determination"),
            (wordings(r"答卷|问卷|問卷"), "questionnaire reply"),
            (wordings(r"听证会|聽證"), "hearing"),
            (wordings(r"复审申请|複審申請|申请[^，。]{0,6}复审|提出[^，。]{0,12}复审"), "request for review"),
            (
                wordings(r"结束|終結|完成|调查期限|調查期限|延长|延長|作出(?:最终|终)裁"),
                "final determination",
            ),
            (wordings(r"评论|評論|意见|意見|陳述"), "comments"),
        ),
        counted=wordings(
            r"(?:公告|发布|發布|公布|刊登|立案)[^。，\d]{0,8}?(?:(?:之|的)?(?:翌|次)?日|後|后)(?:起算?|之後|之后|后|後)?[，,]?\s?"
            r"(?P<n>[\d一二三四五六七八九十]{1,3})\s?(?:个|個)?(?:自然|日曆|日历)?[天日](?:[之以]?[内內]|前)"
        ),
        due=wordings(
            r"(?:将于|將於|预计于|預計於|定于|定於|截止日期为|截止日期為)\s{0,3}\Z",
            r"(?:期日|聽證日期|听证会(?:时间|日期))[为為：:]{0,2}\s{0,3}\Z",
            r"(?:应于|應於|不晚于|不遲於|最迟于?|截止(?:日期|时间)?[为為：]?)\s*$",
            r"(?:应|應)在",
            r"(?:调查|調查|复审|複審|期限)[^，。;；\d]{0,12}延[长長](?:至|到)\s{0,3}",
        ),
        due_behind=wordings(
            r"\s?(?:[（(](?:含当日|星期[一二三四五六日])[)）])?(?:\d{1,2}[：:]\d{2})?(?:之|以)?前"
        ),
        from_day=wordings(r"[自从從]"),
        holds=wordings(r"有效期|承诺|征收|課徵|课徵|征税|实施|實施|施行|执行|生效|保证金|保證金"),
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
            r"(?:起[，,]?\s?(?:实施|實施|征收|課徵)?|(?:征收|課徵|课徵)[^。，；\d]{2,10}|期限(?:为|為|是)?|期间(?:为|為)?"
            r"|期間(?:为|為)?|为期|為期)\s?"
            r"(?:(?P<n>[\d一二三四五六七八九十]{1,2})\s?年|(?P<m>[\d一二三四五六七八九十]{1,2})\s?(?:个|個)月)"
        ),
        task_behind=True,
    ),
)
