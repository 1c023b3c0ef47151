"""Korean: notices of the Trade Commission and decrees of the Ministry of Economy and Finance."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage
from tradewarn.printed.numbers import NUMBER

S, K = Stage, Instrument

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
    instruments=(
        (K.AD, wordings(r"덤핑")),
        (K.CVD, wordings(r"보조금|상계관세")),
        (K.SG, wordings(r"긴급관세|세이프가드|긴급수입제한")),
        (K.AC, wordings(r"우회덤핑")),
    ),
    names=wordings(r"「[^」\n]{2,60}」"),
    stages=(
        rule(
            r"정정(?:\s?(?:공고|고시)|(?=함|합니다|$))|(?:공고|고시|규칙|판정|보도자료)[^.\n]{0,12}정정",
            S.CORRECTION,
        ),
        rule(r"(?:중간\s?재심사|상황변동)[^.\n]{0,30}개시", S.INTERIM_REVIEW_INITIATION),
        rule(r"(?:중간\s?재심사|상황변동)[^.\n]{0,30}(?:판정|결과|결정)", S.INTERIM_REVIEW_FINAL),
        rule(r"가격\s?약속[^.\n]{0,20}(?:수락|수용)", S.UNDERTAKING_ACCEPTANCE),
        rule(r"가격\s?약속[^.\n]{0,20}(?:변경|개정|종료|철회|위반|위배)", S.UNDERTAKING_AMENDMENT),
        rule(r"(?:조사|재심사)\s?기간[^.\n]{0,12}연장", S.EXTENSION),
        rule(r"신규\s?(?:공급자|수출자)[^.\n]{0,30}개시", S.NEW_SHIPPER_REVIEW_INITIATION),
        rule(r"신규\s?(?:공급자|수출자)[^.\n]{0,30}(?:판정|결과|결정|부과)", S.NEW_SHIPPER_REVIEW_FINAL),
        rule(r"우회덤핑[^.\n]{0,20}개시", S.CIRCUMVENTION_INITIATION),
        rule(r"우회덤핑[^.\n]{0,30}(?:예비\s?(?:긍정\s?)?판정|잠정)", S.CIRCUMVENTION_PRELIM),
        rule(r"우회덤핑[^.\n]{0,30}(?:판정|부과|인정)", S.CIRCUMVENTION_FINAL),
        rule(r"(?:종료)?재심사[^.\n]{0,20}(?:개시|착수)", S.SUNSET_INSTITUTION),
        rule(r"(?:종료)?재심사[^.\n]{0,12}예비\s?(?:긍정\s?)?판정", S.SUNSET_PRELIM, 0.85),
        rule(
            r"(?:종료)?재심사[^.\n]{0,30}(?:판정|결과|결정|연장)|덤핑방지관세[^.\n]{0,12}(?:연장|계속\s?부과)",
            S.SUNSET_FINAL,
            0.85,
        ),
        rule(
            r"(?:부과기간|효력|덤핑방지관세)[^.\n]{0,16}(?:만료|종료)\s?(?:예정|안내|공고)", S.EXPIRY_NOTICE
        ),
        rule(r"조사[를의]?\s?(?:종결|중단)|(?:조사)?신청[^.\n]{0,6}철회", S.TERMINATION),
        rule(r"부정\s?판정|산업피해[가는]?\s?(?:없|부정)|무혐의", S.TERMINATION, 0.85),
        rule(r"조사[를의]?\s?(?:개시|착수)", S.INITIATION),
        rule(r"공청회[^.\n]{0,12}(?:개최|안내|공고)", S.OTHER, 0.6),
        rule(r"예비\s?(?:긍정\s?)?(?:판정|조사\s?결과|결정)", S.PRELIM),
        rule(r"최종\s?(?:긍정\s?)?(?:판정|조사\s?결과|결정|의결)", S.FINAL),
        rule(r"잠정\s?(?:덤핑방지|상계|긴급)?관세[^.\n]{0,24}(?:부과[^.\n]{0,10})?건의", S.PRELIM, 0.9),
        rule(r"잠정\s?(?:덤핑방지|상계|긴급)?관세[^.\n]{0,20}부과", S.PROVISIONAL),
        rule(r"(?:덤핑방지|상계|긴급)관세[^.\n]{0,24}(?:부과[^.\n]{0,12})?건의", S.FINAL, 0.85),
        rule(r"규칙\s?폐지령|(?:덤핑방지|상계|긴급)관세[^.\n]{0,12}(?:폐지|철회|종료)", S.REVOCATION, 0.85),
        rule(r"(?:덤핑방지|상계|긴급)관세[^.\n]{0,20}부과", S.ORDER, 0.9),
    ),
    code_words=wordings(r"HSK?", r"관세율표\s?번호|품목\s?(?:분류)?\s?번호|세번|관세율표"),
    others=wordings(
        r"(?:그\s?(?:밖|외)의?|기타|나머지|모든)\s?(?:[가-힣]{2,8}\s)?(?:공급자|생산자|수출자|업체|기업)",
        r"그\s?밖의",
        r"^\s*기타",
    ),
    period={
        "POI": wordings(r"(?:덤핑률\s?)?조사\s?대상\s?기간|덤핑조사\s?기간|재심사\s?(?:조사\s?)?대상\s?기간")
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
