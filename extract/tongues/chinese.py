"""Chinese, in both scripts: announcements of China's Ministry of Commerce and of Taiwan's ministries."""

from extract.tongue import Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage
from tradewarn.printed.numbers import NUMBER

S, K = Stage, Instrument
HAN = r"\u4e00-\u9fff"
SHARE = rf"(?P<n>{NUMBER})\s?[%％]"

TONGUE = Tongue(
    name="zh",
    goods_after=wordings(r"(?:涉案貨物|涉案货物|被调查产品|被調查產品)[：:为為]+"),
    origin=wordings(
        r"(?:[等]?[一二三四五六七八九十]?[国國])?(?:产|產製?)?(?:的|之)?(?:进口|進口)?(?:的"
        r"|之)?"
    ),
    goods_end=wordings(
        r"(?:所?适用|所適用|产品|產品)?(?:的|之)?(?:反倾销|反傾銷|反补贴|反補貼|涉及|涉嫌|进行|進行"
        r"|保障措施|课徵|課徵|征收"
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
        rule(
            r"期[终中終]复审[^。\n]{0,20}立案|(?:启动|發起|发起|进行)[^。\n]{0,20}期终复审"
            r"|落日調查",
            S.SUNSET_INSTITUTION,
        ),
        rule(r"期终复审[^。\n]{0,20}(?:裁定|决定)|继续(?:征收|实施)|繼續課徵", S.SUNSET_FINAL),
        rule(r"(?:反规避|規避)[^。\n]{0,20}立案", S.CIRCUMVENTION_INITIATION),
        rule(r"反规避[^。\n]{0,20}裁定", S.CIRCUMVENTION_FINAL),
        rule(r"立案(?:调查)?|展開調查|進行調查", S.INITIATION),
        rule(r"初步裁定|初裁|初步認定|初步調查", S.PRELIM),
        rule(r"临时反倾销|臨時課徵|临时(?:反补贴|保障)", S.PROVISIONAL),
        rule(r"终止[^。\n]{0,30}(?:调查|征收|措施)|終止調查", S.TERMINATION),
        rule(r"最终裁定|终裁|最後認定|最終調查", S.FINAL),
        rule(r"(?:征收|課徵|课徵)(?:反倾销税|反傾銷稅|反补贴税|平衡稅)", S.ORDER, 0.9),
    ),
    code_words=wordings(r"税则|稅則|税号|稅號|税目|HS|編碼|编码"),
    others=wordings(
        r"(?:其他|其它|其餘)[\u4e00-\u9fff]{0,10}(?:公司|厂商|廠商|企业"
        r"|生产商)",
        r"^\s*(?:其他|其它)",
    ),
    period={"POI": wordings(r"(?:倾销|傾銷)?(?:调查期|調查期|資料涵蓋期)")},
    country_first=True,
    said=(
        said(
            rf"(?<![{HAN}])(?P<firm>(?!其他|其它|其餘|所有|各)[{HAN}（）()·A-Za-z]{{2,40}}公司)"
            rf"[^。；;\d\n]{{0,20}}?{SHARE}",
            "company",
            confidence=0.8,
        ),
        said(
            rf"(?:其他|其它|其餘)[{HAN}]{{0,10}}(?:公司|厂商|廠商|企业)[^。；;\d\n]{{0,20}}?{SHARE}",
            "all_others",
            confidence=0.8,
        ),
    ),
)
