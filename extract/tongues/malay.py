"""Malay: the Malay half of Malaysia's gazette."""

from extract.tongue import Limits, Tongue, instrument_words, names_that_say_nothing, stage_rules, wordings

TONGUE = Tongue(
    name="ms",
    goods_after=wordings(r"\b(?:import|pengimportan) (?:barang(?:an)? |produk )?", r"\bbarang-barang "),
    origin=wordings(
        r",? ?yang (?:berasal|dieksport|diimport) (?:atau dieksport )?(?:dari|daripada) (?:negara )?",
        r" (?:dari|daripada) ",
    ),
    goods_end=wordings(r" (?:yang|menurut|mulai|di bawah)\b", r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n"),
    not_goods=wordings(r"\b(?:duti|penyiasatan|perintah|akta|menteri|yang dinyatakan|seksyen|jadual)\b"),
    instruments=instrument_words("ms"),
    names=names_that_say_nothing("ms"),
    stages=stage_rules("ms"),
    code_words=wordings(r"\b(?:sub)?kepala\b", r"\bkod HS\b", r"\bH\.?S\.?(?!\w)"),
    others=wordings(r"\blain-lain\b"),
    period={"POI": wordings(r"\btempoh penyiasatan\b")},
    limits=Limits(
        tasks=(
            (wordings(r"\bsoal selidik\b"), "questionnaire reply"),
            (wordings(r"\bpendengaran\b"), "hearing"),
            (wordings(r"\bpandangan\b|\bmaklumat\b|\bhujahan\b|\bkomen\b"), "comments"),
        ),
        counted=wordings(r"(?P<n>\d{1,3}) hari (?:dari|selepas|daripada) tarikh (?:penyiaran|notis ini)"),
        due=wordings(r"\b(?:tidak lewat daripada|selewat-lewatnya|sebelum atau pada|sebelum) "),
    ),
)
