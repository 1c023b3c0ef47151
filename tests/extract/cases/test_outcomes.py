"""How a step ended, in every language that notices come in, and for which countries."""

from datetime import date

import pytest

from extract.cases.by_country import by_country
from extract.cases.events import events_of, notice_event
from extract.cases.items import notice_items
from extract.cases.result import result_of, tells
from extract.cases.status import after, status_at
from kb.wording import languages, wording
from tradewarn.model import Case, CaseEvent, Instrument, Notice, Source, Stage

PHRASES = {
    "en": (
        "The dumping has not caused injury and is not threatening to cause injury",
        "Final Affirmative Determination",
        "Notice of the impending expiry of certain anti-dumping measures",
        "Revocation of the Order, in Part",
    ),
    "vi": (
        "Kết luận cuối cùng phủ định về bán phá giá",
        "Kết luận sơ bộ khẳng định về bán phá giá",
        "Thông báo các biện pháp chống bán phá giá sắp hết hiệu lực",
        "Chấm dứt một phần biện pháp chống bán phá giá",
    ),
    "fr": (
        "Le dumping n’a pas causé de dommage",
        "Détermination préliminaire positive de dumping",
        "Avis d’expiration imminente de certaines mesures antidumping",
        "Abrogation partielle des mesures antidumping",
    ),
    "es": (
        "No se determinó la existencia de daño a la rama de producción nacional",
        "Determinación final afirmativa",
        "Anuncio de la próxima expiración de determinadas medidas antidumping",
        "Derogación parcial de las medidas antidumping",
    ),
    "pt": (
        "Não foi comprovado dano à indústria doméstica",
        "Determinação preliminar positiva de dumping",
        "Aviso da caducidade iminente de determinadas medidas anti-dumping",
        "Revogação parcial das medidas antidumping",
    ),
    "ru": (
        "Отрицательное заключение: ущерб не установлен",
        "Положительное предварительное заключение",
        "Уведомление о предстоящем истечении срока действия антидемпинговой меры",
        "О частичной отмене антидемпинговой меры",
    ),
    "zh": (
        "未对国内产业造成实质损害",
        "反倾销调查肯定性终裁",
        "关于反倾销措施即将到期的公告",
        "关于部分终止反倾销措施的公告",
    ),
    "ja": (
        "国内産業に対する損害は認められなかった",
        "不当廉売関税に係る肯定的な最終決定",
        "不当廉売関税の課税期間の満了予定について",
        "不当廉売関税の一部を廃止する件",
    ),
    "ko": (
        "덤핑방지관세 부과 부정적 판정",
        "덤핑 긍정적 예비판정",
        "덤핑방지관세 부과기간 만료 예정 안내",
        "덤핑방지관세 일부 품목 부과 종료",
    ),
    "th": (
        "คำวินิจฉัยชั้นที่สุดเป็นลบ",
        "คำวินิจฉัยเบื้องต้นเป็นบวก",
        "มาตรการตอบโต้การทุ่มตลาดที่ใกล้สิ้นสุด",
        "ยกเลิกมาตรการตอบโต้การทุ่มตลาดบางส่วน",
    ),
    "id": (
        "Penentuan akhir negatif: tidak terbukti adanya dumping",
        "Penentuan akhir positif",
        "Pengenaan bea masuk anti dumping yang akan berakhir",
        "Pencabutan sebagian pengenaan bea masuk anti dumping",
    ),
    "ms": (
        "Penentuan akhir negatif",
        "Penentuan permulaan positif",
        "Duti anti-lambakan yang akan tamat tempoh",
        "Pembatalan sebahagian duti anti-lambakan",
    ),
    "tr": (
        "Dampinge bağlı zarar olmadığı tespit edilmiştir",
        "Nihai belirleme olumlu",
        "Yürürlükten kalkacak dampinge karşı önlemler",
        "Önlemin kısmen kaldırılması",
    ),
}


def event(stage, quote, **more):
    source = Source(id="x", ref="x")
    return CaseEvent(date=date(2031, 1, 1), stage=Stage(stage), source=source, quote=quote, **more)


def test_every_language_that_is_read_has_its_words_and_its_phrases():
    assert set(PHRASES) == set(languages())
    for code in languages():
        said = wording(code).outcome
        assert all((said.affirmative, said.negative, said.impending, said.partial, said.subjects)), code


@pytest.mark.parametrize("language", PHRASES)
def test_a_finding_is_told_in_every_language(language):
    negative, affirmative, impending, partial = PHRASES[language]
    assert result_of(negative) == "negative"
    assert result_of(affirmative) == "affirmative"
    assert result_of(impending) == result_of(partial) == "none"


@pytest.mark.parametrize("language", PHRASES)
def test_what_will_end_and_what_ends_for_some_stands_in_every_language(language):
    _, _, impending, partial = PHRASES[language]
    assert after("in_force", event("expiry-notice", impending)) == "in_force"
    assert after("in_force", event("revocation", partial)) == "in_force"
    assert not tells("partial", impending)
    assert not tells("impending", partial)


@pytest.mark.parametrize(
    "quote",
    [
        "Revocation of the Order on Tiles, in particular those of clay",
        "Certain Bi-Partial Steel Doors: Revocation of Antidumping Duty Order",
        "Tiles Made in Part of Clay: Revocation of Antidumping Duty Order",
    ],
)
def test_words_that_hold_a_part_are_no_part(quote):
    assert after("in_force", event("revocation", quote)) == "revoked"


@pytest.mark.parametrize(
    "text",
    [
        "The Commission does not find that the industry is materially injured",
        "No affirmative determination of dumping",
        "there is no reasonable indication that an industry is materially injured",
        "the industry is neither materially injured nor threatened with material injury",
    ],
)
def test_a_denied_finding_is_negative(text):
    assert result_of(text) == "negative"


MIXED = "Kết luận sơ bộ khẳng định về bán phá giá, phủ định về trợ cấp"


@pytest.mark.parametrize(
    ("text", "whole", "ad", "cvd"),
    [
        (MIXED, "affirmative", "affirmative", "negative"),
        (
            "Negative Countervailing Duty Determination and Affirmative Antidumping Duty Determination",
            "affirmative",
            "affirmative",
            "negative",
        ),
        ("Final Negative Determination", "negative", "negative", "negative"),
    ],
)
def test_two_instruments_may_end_each_its_way(text, whole, ad, cvd):
    assert [result_of(text, track=t) for t in (None, "AD", "CVD")] == [whole, ad, cvd]


def notice(title, *origins, stage="sunset-final", language="en", market="US"):
    return Notice(
        id="n",
        document="d",
        pages=(1, 1),
        language=language,
        authority="US-DOC",
        importing_country=market,
        stage=stage,
        title=title,
        product="Clay gnomes",
        instruments=("AD",),
        countries_of_origin=origins,
        publication_date="2031-01-02",
    )


BOTH = (
    "Clay Gnomes From Brazil, the People's Republic of China, and Japan:"
    " Continuation of Antidumping Duty Orders (China, Japan) and Revocation of Antidumping Duty Order (Brazil)"
)


def test_an_act_that_ends_one_countrys_order_ends_it_for_that_country():
    items = list(notice_items([notice(BOTH, "BR", "CN", "JP")]))
    events, _ = events_of(items)
    whole = Case(
        id="c",
        importing_country="US",
        product="Clay gnomes",
        instruments=(Instrument.AD,),
        countries_of_origin=("BR", "CN", "JP"),
        events=events,
    )
    told = {origin: status_at(whole, date(2031, 2, 1), origin=origin) for origin in ("BR", "CN", "JP")}
    assert told == {"BR": "revoked", "CN": "in_force", "JP": "in_force"}


@pytest.mark.parametrize(
    ("title", "origins"),
    [
        ("Gnomes From India and Viet Nam: Antidumping and Countervailing Duty Orders", ("IN", "VN")),
        ("Gnomes From India and Viet Nam: Final Affirmative Determination and Negative Critical Circumstances", ("IN", "VN")),
        ("Gnomes From India: Continuation of Antidumping Duty Order", ("IN",)),
    ],
)  # fmt: skip
def test_an_act_that_ends_one_way_is_one_event(title, origins):
    one = notice(title, *origins)
    assert by_country(notice_event(one), one) == [notice_event(one)]


def test_findings_that_differ_by_country_are_told_so():
    title = "Gnomes From India and Viet Nam: Final Affirmative Determination (India); Final Negative Determination (Vietnam)"
    one = notice(title, "IN", "VN", stage="final")
    told = {e.origins: e.result for e in by_country(notice_event(one), one)}
    assert told == {("IN",): "affirmative", ("VN",): "negative"}
