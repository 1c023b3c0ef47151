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
        rule(r"(?:課税期間の)?延長[^。\n]{0,20}調査[^。\n]{0,20}開始", S.SUNSET_INSTITUTION),
        rule(r"(?:課する|課税)期間[^。\n]{0,10}延長|不当廉売関税に関する政令の一部を改正", S.SUNSET_FINAL),
        rule(r"迂回[^。\n]{0,20}調査[^。\n]{0,10}開始", S.CIRCUMVENTION_INITIATION),
        rule(r"調査(?:を|の)?開始", S.INITIATION),
        rule(r"暫定的な?(?:不当廉売|相殺)|暫定関税|暫定措置", S.PROVISIONAL),
        rule(r"仮の決定|予備決定|中間報告", S.PRELIM),
        rule(r"重要事実", S.DISCLOSURE),
        rule(r"調査[^。\n]{0,10}(?:取りやめ|終了)", S.TERMINATION),
        rule(r"最終(?:決定|判定)", S.FINAL),
        rule(r"(?:不当廉売|相殺)関税(?:を課する|に関する政令|の課税|の賦課)", S.ORDER, 0.9),
    ),
    code_words=wordings(r"関税定率法(?:の)?別表|別表|税番|統計品目番号|関税率表|品目番号|HS|第(?=\d)"),
    others=wordings(
        r"その他の?(?:供給者|生産者|輸出者|者)|上記以外|(?:全|すべ)ての(?:供給者|生産者|輸出者)",
        r"^\s*その他",
    ),
    period={"POI": wordings(r"調査(?:の)?対象(?:と(?:する|なる))?(?:の)?期間")},
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
            (wordings(r"質問状"), "questionnaire reply"),
            (wordings(r"対質"), "hearing"),
            (wordings(r"証拠|意見|表明"), "comments"),
        ),
        counted=wordings(r"告示の日(?:の翌日)?から(?:起算して)?\s?(?P<n>\d{1,3})\s?日"),
        due_behind=wordings(r"(?:（[月火水木金土日]）)?まで"),
        from_day_behind=wordings(r"\s?から"),
        holds=wordings(r"課する|課税|施行|適用"),
        earlier=wordings(r"調査対象期間|対象とする期間|調査を開始"),
        until_behind=wordings(r"\s?(?:（[月火水木金土日]）)?まで"),
        from_publication=wordings(r"公布の日(?P<next>の翌日)?から施行"),
        lasts=wordings(
            r"\s?から(?:起算して)?\s?(?:(?P<n>[\d一二三四五]{1,2})\s?年|(?P<m>[\d一二三四五六]{1,2})\s?[かカヶ箇]月)(?:間|以内|を経過)?"
        ),
        task_behind=True,
    ),
)
