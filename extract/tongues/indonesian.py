"""Indonesian: announcements of the committees, regulations of the Ministry of Finance."""

from extract.tongue import Tongue, rule, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument

TONGUE = Tongue(
    name="id",
    goods_after=wordings(
        r"\b(?:impor|importasi|ekspor) (?:atas )?(?:barang )?(?:berupa )?",
        r"\b(?:terhadap|atas) (?:impor )?(?:barang )?",
    ),
    origin=wordings(r",? ?(?:yang )?(?:berasal dari|asal|dari) (?:negara )?"),
    goods_end=wordings(
        r" (?:dengan|yang|dalam|berdasarkan|untuk|sesuai|termasuk|pada)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:penyelidikan|peraturan|keputusan|bea masuk|tindakan|pengenaan|industri dalam|menteri|pasal"
        r"|kerugian)\b"
    ),
    instruments=(
        (K.AD, wordings(r"\banti-? ?dumping\b", r"\bBMAD\b", r"\bdumping\b")),
        (K.CVD, wordings(r"\bimbalan\b", r"\bsubsidi\b")),
        (K.SG, wordings(r"\btindakan pengamanan\b", r"\bBMTP\b", r"\bsafeguards?\b")),
        (K.AC, wordings(r"\bcircumvention\b")),
    ),
    names=wordings(
        r"\bKomite Anti-? ?Dumping\b",
        r"\bPeraturan Pemerintah[^.;]{0,160}",
        r"\bKomite Pengamanan Perdagangan\b",
    ),
    stages=(
        rule(
            r"\b(?:dimulainya|memulai|dimulai|inisiasi)\b...\b(?:sunset review|peninjauan kembali)",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\b(?:dimulainya|memulai|dimulai|inisiasi|permulaan)\b...\bpenyelidikan\b"
            r"|\bpenyelidikan\b...\bdimulai\b",
            S.INITIATION,
        ),
        rule(r"\bsunset review\b|\bperpanjangan\b", S.SUNSET_FINAL, 0.85),
        rule(r"\bsementara\b", S.PROVISIONAL, 0.85),
        rule(r"\b(?:laporan|hasil) akhir\b|\blaporan akhir hasil penyelidikan\b", S.FINAL),
        rule(r"\b(?:penghentian|dihentikan)\b...\bpenyelidikan\b", S.TERMINATION),
        rule(r"\bpengenaan (?:bea masuk|BMAD|BMTP)|\bdikenakan (?:bea masuk|BMAD)", S.ORDER),
    ),
    code_words=wordings(r"\bpos tarif\b", r"\bHS\b", r"\bnomor pos\b", r"\bBTKI\b"),
    others=wordings(r"\b(?:perusahaan|eksportir|produsen)[\w/ ]{0,30} lain(?:nya)?\b", r"\blainnya\b"),
    period={"POI": wordings(r"\bperiode (?:penyelidikan|investigasi)\b")},
    decimal=",",
)
