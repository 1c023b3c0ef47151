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
    code_words=wordings(
        r"\b(?:sub)?kepala\b",
        r"\bkod(?:-kod)? (?:HS|AHTN|tarif|sistem)\b",
        r"\bpos(?: ?/ ?pos)? kecil\b",
        r"\b(?:kod|pos) tarif\b",
        r"\bAHTN\b",
        r"\bH\.?S\.?(?!\w)",
    ),
    others=wordings(
        r"\blain-lain\b",
        r"\b(?:pengeluar|pengeksport|syarikat)[\w/ ]{0,30} (?:yang )?lain\b",
        r"\b(?:semua|mana-mana) (?:pengeluar|pengeksport|syarikat)\b",
    ),
    period={"POI": wordings(r"\btempoh penyiasatan\b")},
    limits=Limits(
        tasks=(
            (wordings(r"\bsoal selidik\b"), "questionnaire reply"),
            (wordings(r"\bpendengaran\b"), "hearing"),
            (wordings(r"\bpandangan\b|\bmaklumat\b|\bhujahan\b|\bkomen\b"), "comments"),
        ),
        counted=wordings(r"(?P<n>\d{1,3}) hari (?:dari|selepas|daripada) tarikh (?:penyiaran|notis ini)"),
        due=wordings(
            r"\b(?:tidak lewat daripada|selewat-lewatnya|sebelum atau pada"
            r"|sebelum)(?: pada)?(?: jam [\d.]{1,5})? "
        ),
        from_day=wordings(r"\b(?:mulai|bermula|dari|daripada|pada)(?: pada)?(?: tarikh)? "),
        until=wordings(r"\b(?:hingga|sehingga|sampai)(?: tarikh)? "),
        holds=wordings(r"\b(?:dikenakan|dikutip|berkuat ?kuasa|dilanjutkan|dibayar)\b"),
        earlier=wordings(r"\btempoh penyiasatan\b|\btelah dikenakan\b"),
    ),
)
