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
        r"(?:\s+제품)?\s*(?:에 대한|의 덤핑|의 수입|의 보조금|\s덤핑|\s반덤핑|\s보조금|의 "
        r"국내)",
        r"\s*[,.;:()「」]",
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
        rule(r"정정\s?(?:공고|고시)|(?:공고|고시|규칙)[^.\n]{0,12}정정", S.CORRECTION),
        rule(r"가격\s?약속[^.\n]{0,20}(?:수락|수용)", S.UNDERTAKING_ACCEPTANCE),
        rule(r"가격\s?약속[^.\n]{0,20}(?:변경|개정|종료)", S.UNDERTAKING_AMENDMENT),
        rule(r"(?:중간\s?재심사|상황변동)[^.\n]{0,30}개시", S.INTERIM_REVIEW_INITIATION),
        rule(r"중간\s?재심사[^.\n]{0,30}(?:판정|결과|결정)", S.INTERIM_REVIEW_FINAL),
        rule(r"조사\s?기간[^.\n]{0,12}연장", S.EXTENSION),
        rule(r"(?:종료)?재심사[^.\n]{0,20}개시", S.SUNSET_INSTITUTION),
        rule(r"(?:종료)?재심사[^.\n]{0,30}(?:판정|결과|결정)", S.SUNSET_FINAL, 0.85),
        rule(r"우회덤핑[^.\n]{0,20}개시", S.CIRCUMVENTION_INITIATION),
        rule(r"우회덤핑[^.\n]{0,30}(?:판정|부과)", S.CIRCUMVENTION_FINAL),
        rule(r"조사[를의]?\s?개시", S.INITIATION),
        rule(r"예비\s?(?:긍정\s?)?(?:판정|조사\s?결과)", S.PRELIM),
        rule(r"최종\s?(?:긍정\s?)?(?:판정|조사\s?결과)", S.FINAL),
        rule(r"잠정\s?덤핑방지관세[^.\n]{0,20}부과", S.PROVISIONAL),
        rule(r"조사[를의]?\s?종결|철회", S.TERMINATION),
        rule(r"덤핑방지관세[^.\n]{0,20}부과", S.ORDER, 0.9),
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
            rf"|[~∼～-])\s?(?P<n>{NUMBER})\s?[%％]",
            "range",
        ),
    ),
    said_before=wordings(r"인상|증가|감소|점유율|종전|기존"),
    limits=Limits(
        tasks=(
            (wordings(r"질의서"), "questionnaire reply"),
            (wordings(r"공청회"), "hearing"),
            (wordings(r"재심사[^.\n]{0,12}요청"), "request for review"),
            (wordings(r"참가\s?(?:신청|의사)|등록|이해관계인"), "registration of parties"),
            (wordings(r"최종\s?(?:판정|조사결과)"), "final determination"),
            (wordings(r"본\s?조사"), "final determination"),
            (wordings(r"예비\s?(?:판정|조사)"), "preliminary determination"),
            (wordings(r"의견|자료"), "comments"),
        ),
        counted=wordings(
            r"(?:공고|관보\s?게재|게시|고시|조사\s?개시)(?:된|한)?\s?(?:일|날)(?:의\s?다음\s?날)?\s?(?:로?부터|이후)\s?"
            r"(?:(?P<n>\d{1,3})\s?일|(?P<w>\d{1,2})\s?주)"
        ),
        due_behind=wordings(r"\.?\s?(?:\([월화수목금토일]\)\s?)?(?:\d{1,2}:\d{2}\s?)?까지"),
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
