"""Japanese: notices of the Ministry of Finance and cabinet orders."""

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
    instruments=instrument_words("ja"),
    names=names_that_say_nothing("ja"),
    stages=stage_rules("ja"),
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
