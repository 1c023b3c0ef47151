"""Japanese: notices of the Ministry of Finance and cabinet orders."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage
from tradewarn.printed.numbers import NUMBER

S, K = Stage, Instrument
SHARE = rf"(?P<n>{NUMBER})\s?(?:[%％]|パーセント)"

TONGUE = Tongue(
    name="ja",
    goods_after=wordings(r"(?:調査対象貨物|対象貨物|貨物の品名|対象物品)(?:は|[：:])\s*"),
    origin=wordings(r"\s*(?:産|(?:を|が)?原産(?:地)?(?:とする|の)?|製)(?:の|である)?\s*"),
    goods_end=wordings(
        r"(?:に(?:対して|対する|係る|関する|つい)|の(?:輸入|不当|不正)|を?輸入|で[、，])",
        r"\s*[、。，；（(「」:：]",
        r"\s*\n|\s*$",
    ),
    not_goods=wordings(r"調査|関税|告示|政令|措置|期間|もののうち"),
    instruments=(
        (K.AD, wordings(r"不当廉売|ダンピング")),
        (K.CVD, wordings(r"相殺関税|補助金")),
        (K.SG, wordings(r"緊急関税|セーフガード")),
        (K.AC, wordings(r"迂回")),
    ),
    names=wordings(r"「[^」\n]{2,60}」|不当廉売関税に関する手続等についてのガイドライン"),
    stages=(
        rule(r"(?:官報)?正誤|(?:告示|公表(?:資料)?|発表)[^。\n]{0,12}訂正", S.CORRECTION, 0.85),
        rule(r"調査(?:の)?期間[^。\n]{0,12}延長", S.EXTENSION),
        rule(r"延長[^。\n]{0,24}調査[^。\n]{0,20}(?:開始|について)", S.SUNSET_INSTITUTION),
        rule(
            r"(?:課税|賦課)[^。\n]{0,6}期間[^。\n]{0,8}満了|満了[^。\n]{0,12}(?:告示|お知らせ|公示)",
            S.EXPIRY_NOTICE,
        ),
        rule(r"(?:課する|課税)期間[^。\n]{0,10}延長|不当廉売関税に関する政令の一部を改正", S.SUNSET_FINAL),
        rule(r"延長[^。\n]{0,20}(?:決定|政令)", S.SUNSET_FINAL, 0.85),
        rule(r"迂回[^。\n]{0,20}調査[^。\n]{0,10}開始", S.CIRCUMVENTION_INITIATION),
        rule(r"迂回[^。\n]{0,40}(?:課する|課税|決定)", S.CIRCUMVENTION_FINAL, 0.85),
        rule(r"(?:変更|廃止|還付)[^。\n]{0,20}調査[^。\n]{0,10}開始", S.INTERIM_REVIEW_INITIATION),
        rule(r"(?:価格(?:に関する)?)?約束[^。\n]{0,16}受諾", S.UNDERTAKING_ACCEPTANCE),
        rule(r"還付[^。\n]{0,16}(?:請求|決定)", S.REFUND, 0.85),
        rule(r"仮の?決定|予備決定|中間報告", S.PRELIM),
        rule(
            r"暫定的な?(?:不当廉売|相殺|関税|課税|措置)|暫定(?:不当廉売|相殺)?関税|暫定措置|暫定課税",
            S.PROVISIONAL,
        ),
        rule(r"重要な?事実", S.DISCLOSURE),
        rule(r"調査(?:を|の)?開始", S.INITIATION),
        rule(
            r"調査[^。\n]{0,10}(?:取りやめ|取り止め|終了|打ち切)|(?:求め|申請)[^。\n]{0,8}(?:取下げ|取り下げ)"
            r"|課税?しないこと",
            S.TERMINATION,
        ),
        rule(r"(?:不当廉売|相殺)関税[^。\n]{0,12}(?:廃止|撤廃)", S.REVOCATION),
        rule(r"最終(?:の)?(?:決定|判定|報告)|(?:審議会)?[^。\n]{0,12}答申", S.FINAL),
        rule(
            r"(?:不当廉売|相殺|緊急)関税[^。\n]{0,12}(?:を課する|が課さ|に関する政令"
            r"|の課税(?!に(?:関|係)|の(?:求め|可否|要否|期間)|期間)|の賦課|の発動)",
            S.ORDER,
            0.9,
        ),
        rule(r"(?:課税|賦課)[^。\n]{0,6}調査", S.INITIATION, 0.6),
    ),
    code_words=wordings(r"関税定率法(?:の)?別表|別表|税番|統計品目番号|関税率表|品目番号|HS|第(?=\d)"),
    others=wordings(
        r"その他の?(?:供給者|生産者|輸出者|者)|上記以外|(?:全|すべ)ての(?:供給者|生産者|輸出者)",
        r"^\s*その他",
    ),
    period={
        "POI": wordings(
            r"調査(?:の)?対象(?:と(?:する|なる|した|なった))?(?:の)?期間|不当廉売された貨物の輸入の事実に関する",
            r"(?:までの|の)期間(?=に(?:おいて|おける|ついて)|を対象)",
        )
    },
    country_first=True,
    said=(
        said(
            rf"(?P<firm>[A-Z][\w.,&'()-]{{0,60}}(?: [\w.,&'()-]{{1,60}}){{0,10}}?)[^。\d\n]{{0,20}}?{SHARE}",
            "company",
            confidence=0.75,
        ),
    ),
    limits=Limits(
        tasks=(
            (wordings(r"満了|失効"), "measures expire"),
            (wordings(r"質問状|回答書"), "questionnaire reply"),
            (wordings(r"対質|公聴会"), "hearing"),
            (wordings(r"利害関係者[^。\n]{0,12}(?:届出|登録)"), "registration of parties"),
            (wordings(r"証拠|意見|表明|反論|閲覧|情報の提供|申出|申し出"), "comments"),
            (
                wordings(
                    r"調査[^。\n]{0,24}(?:完了|終了|終える|結論)|調査の(?:期限|期間)|(?:完了|終了)(?:する|し|予定)|最終(?:の)?決定"
                ),
                "final determination",
            ),
        ),
        counted=wordings(
            r"(?:告示|公示|公表|公布|調査開始)(?:の|された)?日(?:の翌日)?から(?:起算して)?\s?(?P<n>\d{1,3})\s?日(?:以内|まで)?"
        ),
        due=wordings(r"(?:期限|締切(?:日)?|締め切り|〆切)(?:は|[：:])?"),
        due_behind=wordings(
            r"\s?(?:[（(][月火水木金土日][)）]\s?)?(?:午[前後]?\d{1,2}時)?(?:必着|まで|(?:に|をもって)満了)"
        ),
        from_day_behind=wordings(r"\s?から"),
        holds=wordings(r"輸入される|課する|課税|施行|適用"),
        earlier=wordings(r"調査対象期間|対象とする期間|調査を開始"),
        until_behind=wordings(r"\s?(?:[（(][月火水木金土日][)）])?まで"),
        from_publication=wordings(r"公布の日(?P<next>の翌日)?から施行"),
        lasts=wordings(
            r"\s?から(?:起算して)?\s?(?:(?P<n>[\d一二三四五]{1,2})\s?年|(?P<m>[\d一二三四五六]{1,2})\s?[かカヶ箇]月)(?:間|以内|を経過)?"
        ),
        task_behind=True,
    ),
)
