"""Russian: decisions of the Eurasian Economic Commission's Board, notices of its department."""

from extract.tongue import Limits, Tongue, rule, said, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument

TONGUE = Tongue(
    name="ru",
    goods_after=wordings(r"\bв отношении ", r"\b(?:импорта|ввоза) (?:товара )?", r"\bна "),
    origin=wordings(
        r",? ?происходящ\w+ из (?:территории |территорий )?",
        r",? ?(?:из|страной происхождения котор\w+ является) ",
    ),
    goods_end=wordings(
        r",? (?:и ввозим\w+|ввозим\w+|классифицируем\w+|на таможенную)"
        r"\b",
        r"\s*[.;:,](?=\s|$)|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:расследовани\w+|решени\w+|пошлин\w+|мер[аыу]?|комисси\w+|заявлени\w+|уведомлени\w+"
        r"|договор\w+)\b"
    ),
    instruments=(
        (K.AD, wordings(r"\bантидемпингов\w+", r"\bдемпингов\w+")),
        (K.CVD, wordings(r"\bкомпенсационн\w+", r"\bсубсиди\w+")),
        (K.SG, wordings(r"\bспециальн\w+ (?:защитн\w+|квот\w+|пошлин\w+)")),
        (K.AC, wordings(r"\bобход\w* (?:антидемпингов|мер)\w+")),
    ),
    names=wordings(r"\b[Пп]ротокол\w*[^.;\n]{0,160}", r"\bДепартамент\w* защиты внутреннего рынка\b"),
    stages=(
        rule(r"\bо начале\b...\bповторного\b...\bрасследовани\w+", S.SUNSET_INSTITUTION),
        rule(r"\bо продлении срока действия\b|\bпродлить срок действия\b", S.SUNSET_FINAL),
        rule(r"\bо начале\b...\bрасследовани\w+|\bначат\w*\b...\bрасследовани\w+", S.INITIATION),
        rule(r"\bпредварительн\w+ (?:антидемпингов|специальн|компенсационн)\w+ пошлин\w+", S.PROVISIONAL),
        rule(
            r"\b(?:о прекращении|прекратить)\b...\bрасследовани\w+|\bо "
            r"завершении\b...\bбез\b",
            S.TERMINATION,
        ),
        rule(r"\b(?:об отмене|отменить|о прекращении действия)\b...\b(?:мер\w+|пошлин\w+)", S.REVOCATION),
        rule(r"\b(?:о применении|применить|о введении|ввести)\b...\b(?:мер\w+|пошлин\w+)", S.ORDER),
        rule(r"\bрезультат\w+\b...\bрасследовани\w+", S.FINAL, 0.8),
    ),
    code_words=wordings(r"\bТН ВЭД\b", r"\bкод\w* (?=\d)", r"\bтоварн\w+ позици\w+"),
    others=wordings(
        r"\bпрочие\b(?: производители| экспортеры| "
        r"экспортёры)?",
        r"\bвсе (?:прочие|остальные)\b",
    ),
    period={"POI": wordings(r"\bпериод\w* (?:расследования|исследования)\b")},
    decimal=",",
    said=(
        said(
            r"\b(?:антидемпингов\w+|компенсационн\w+|специальн\w+) пошлин\w+... (?:в размере|составля\w+)"
            r" {n}",
            "country_wide",
        ),
        said(
            r"\bдемпингов\w+ марж\w+... (?:составил\w?|составляет|в размере)"
            r" {n}",
            "country_wide",
            basis="dumping margin",
        ),
    ),
    limits=Limits(
        tasks=(
            (wordings(r"\bвопросник\w*|\bанкет\w*"), "questionnaire reply"),
            (wordings(r"\bслушани\w+"), "hearing"),
            (
                wordings(
                    r"\b(?:зарегистрироваться|заявить о (?:сво[её]м "
                    r")?(?:намерении|желании)|участник\w+ расследования)\b"
                ),
                "registration of parties",
            ),
            (
                wordings(r"\b(?:комментари\w+|мнени\w+|замечани\w+|предложени\w+|сведени\w+|информаци\w+)\b"),
                "comments",
            ),
        ),
        counted=wordings(
            r"\b(?:не позднее|в течение|в срок до) (?P<n>\d{1,3})(?: \([^()]{2,30}\))? (?:календарных )?дней "
            r"(?:с даты|со дня|после|с момента)[^.;]{0,40}?(?:публикаци|опубликовани|начала|размещени)",
        ),
        due=wordings(r"\b(?:не позднее|до|по) "),
        from_day=wordings(r"\bс "),
        holds=wordings(
            r"\b(?:действует|действи[ея]|вступает в силу|применяется|подлежит применению|введена)\b"
        ),
        earlier=wordings(r"\bпериод\w* (?:расследования|анализа)\b|\bустановлен\w*\b"),
    ),
)
