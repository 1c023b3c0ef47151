"""Malay: the Malay half of Malaysia's gazette."""

from extract.tongue import Limits, Tongue, rule, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument
OPENS = r"\b(?:pemulaan|permulaan|memulakan|dimulakan)\b"

TONGUE = Tongue(
    name="ms",
    goods_after=wordings(r"\b(?:import|pengimportan) (?:barang(?:an)? |produk )?", r"\bbarang-barang "),
    origin=wordings(
        r",? ?yang (?:berasal|dieksport|diimport) (?:atau dieksport )?(?:dari|daripada) (?:negara )?",
        r" (?:dari|daripada) ",
    ),
    goods_end=wordings(r" (?:yang|menurut|mulai|di bawah)\b", r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n"),
    not_goods=wordings(r"\b(?:duti|penyiasatan|perintah|akta|menteri|yang dinyatakan|seksyen|jadual)\b"),
    instruments=(
        (K.AD, wordings(r"\banti-?lambakan\b", r"\blambakan\b")),
        (K.CVD, wordings(r"\btimbal balas\b", r"\bsubsidi\b")),
        (K.SG, wordings(r"\bperlindungan\b")),
    ),
    names=wordings(r"\bAkta Duti Timbal Balas[^.;\n]{0,60}"),
    stages=(
        rule(r"\(pelanjutan\)|\bdilanjutkan mulai\b|\bpelanjutan (?:tempoh )?penyiasatan\b", S.EXTENSION),
        rule(rf"{OPENS}...\bkajian semula pentadbiran\b", S.REVIEW_INITIATION),
        rule(r"\bkajian semula pentadbiran\b", S.REVIEW_FINAL),
        rule(
            rf"{OPENS}...\bkajian semula\b...\b(?:tamat tempoh|habis tempoh|sunset)\b", S.SUNSET_INSTITUTION
        ),
        rule(rf"{OPENS}...\bkajian semula\b", S.REVIEW_INITIATION, 0.8),
        rule(r"\bkajian semula\b", S.SUNSET_FINAL, 0.8),
        rule(r"\b(?:penamatan|menamatkan)\b...\bpenyiasatan\b", S.TERMINATION),
        rule(r"\b(?:penamatan|pembatalan)\b", S.REVOCATION, 0.85),
        rule(rf"{OPENS}...\bpenyiasatan\b", S.INITIATION),
        rule(r"\bpenentuan (?:permulaan|awal)\b", S.PRELIM),
        rule(r"\bduti\b...\bsementara\b", S.PROVISIONAL),
        rule(r"\bpenentuan (?:muktamad|akhir)\b", S.FINAL),
        rule(r"\b(?:tamat|habis)(?:nya)? tempoh\b", S.EXPIRY_NOTICE, 0.85),
        rule(
            r"\bperintah kastam \(duti (?:anti-?lambakan|timbal balas)|\bduti anti-?lambakan hendaklah "
            r"dilevi\b|\bpengenaan duti (?:anti-?lambakan|timbal balas|perlindungan)\b",
            S.ORDER,
            0.9,
        ),
    ),
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
