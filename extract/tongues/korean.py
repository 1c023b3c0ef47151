"""Korean: notices of the Trade Commission and decrees of the Ministry of Economy and Finance."""

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

TONGUE = Tongue(
    name="ko",
    goods_after=wordings(r"(?:대상물품|조사대상물품|과세대상물품)\s*[：:]\s*"),
    origin=wordings(r"\s*산\s+"),
    goods_end=wordings(
        r"(?:\s+제품)?\s*(?:에 (?:대한|대해|대하여|잠정|최종|추가|덤핑|반덤핑|상계|관세|긴급|향후"
        r"|최대|최고|최저|\d)"
        r"|에(?=[,…·]|\s\d)|의 (?:덤핑|수입|보조금|국내|우회|가격|관세)|(?:을|를) (?:대상|수입)"
        r"|\s(?:덤핑|반덤핑|보조금|상계관세|우회덤핑|재심사|종료재심사|예비|최종|잠정|관련|조사|긴급관세|세이프가드|가격약속"
        r"|(?:수입\s)?(?:급증|규제)))",
        r"\s*(?:[,.;:)「」…]|\((?![A-Za-z0-9 .-]{1,24}\)\s?[가-힣]{1,12}(?:에|의|을|를)\s))",
        r"\s*\n",
    ),
    not_goods=wordings(r"조사|판정|관세|공고|규칙|위원회"),
    instruments=instrument_words("ko"),
    names=names_that_say_nothing("ko"),
    stages=stage_rules("ko"),
    code_words=wordings(r"HSK?", r"관세율표\s?번호|품목\s?(?:분류)?\s?번호|세번|관세율표|품목분류표"),
    others=wordings(
        r"(?:그\s?(?:밖|외)의?|기타|나머지|모든)\s?(?:[가-힣]{2,8}\s)?(?:공급자|생산자|수출자|업체|기업)",
        r"그\s?밖의",
        r"제 ?\d+호[^\n]{0,20}외의 (?:공급자|생산자|수출자|업체)",
        r"^\s*(?:기타|나머지|여타)",
        r"그 ?외(?= ?(?:\d|공급|업체|기업|$))",
    ),
    period={
        "POI": wordings(
            r"덤핑(?:사실|여부|률)?\s?조사\s?(?:\([^()\n]{1,30}\)\s?)?[:：]|(?:덤핑률\s?)?조사\s?대상\s?기간|덤핑조사\s?기간"
            r"|재심사\s?(?:조사\s?)?대상\s?기간|덤핑(?:사실|여부|률)?\s?(?:산정|조사)\s?기간"
        )
    },
    country_first=True,
    said=(
        said(
            rf"(?:관세|덤핑률|공급자)[^.\n\d]{{0,60}}?(?P<low>{NUMBER})\s?[%％]\s?(?:에서|내지"
            rf"|[~∼～-])\s?(?P<n>{NUMBER})\s?[%％](?!\s?(?:으?로|에)\s?(?:변경|인하|인상|조정|하향|상향|낮|높|개정))",
            "range",
        ),
        said(
            rf"\((?P<firm>[A-Z][^()\n]{{3,80}})\)[^.\n\d%]{{0,40}}?(?:{NUMBER})\s?[%％]에서\s?(?P<n>{NUMBER})\s?[%％]로",
            "company",
            confidence=0.78,
        ),
    ),
    said_before=wordings(r"인상|증가|감소|점유율|종전|기존"),
    limits=Limits(
        tasks=(
            (wordings(r"(?:부과|효력|유효|조치)[^.\n]{0,12}(?:만료|종료)|만료"), "measures expire"),
            (wordings(r"질의서"), "questionnaire reply"),
            (wordings(r"공청회"), "hearing"),
            (wordings(r"재심사[^.\n]{0,12}요청"), "request for review"),
            (wordings(r"참가\s?(?:신청|의사)|등록|이해관계인"), "registration of parties"),
            (
                wordings(r"최종\s?(?:판정|조사결과)|조사\s?기간|재심사\s?기간|조사[를의]?\s?(?:완료|종결)"),
                "final determination",
            ),
            (wordings(r"본\s?조사"), "final determination"),
            (wordings(r"예비\s?(?:판정|조사)"), "preliminary determination"),
            (wordings(r"의견|자료"), "comments"),
        ),
        counted=wordings(
            r"(?:공고|관보\s?게재|게시|고시|조사\s?개시)(?:된|한)?\s?(?:일|날)(?:의\s?다음\s?날)?\s?(?:로?부터|이후)\s?"
            r"(?:(?P<n>\d{1,3})\s?일|(?P<w>\d{1,2})\s?주)(?!\s?[년월])"
        ),
        due=wordings(r"(?:기한|마감(?:일)?|제출일)\s?[:：]?"),
        due_behind=wordings(
            r"\.?\s?(?:\([월화수목금토일]\)\s?)?(?:\d{1,2}:\d{2}\s?|\d{1,2}시\s?)?(?:까지|한(?=[\s).])|이내|(?:자로|에|부로)?\s?(?:만료|종료))"
        ),
        from_day_behind=wordings(r"\.?\s?부터"),
        holds=wordings(r"부과|시행|적용|연장|효력"),
        earlier=wordings(r"조사\s?(?:대상\s?)?기간|조사를?\s?개시|예비조사|본조사"),
        until_behind=wordings(r"\.?\s?까지"),
        from_publication=wordings(r"(?:공포한|고시한|공고한)\s?날(?P<next>의?\s?다음\s?날)?\s?부터\s?시행"),
        lasts=wordings(
            r"(?:부터|향후)\s?(?:향후\s?)?(?:(?P<n>\d{1,2})\s?년|(?P<m>\d{1,2})\s?개월)\s?(?:간|동안)?"
        ),
        task_behind=True,
    ),
)
