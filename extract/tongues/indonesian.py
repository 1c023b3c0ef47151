"""Indonesian: announcements of the committees, regulations of the Ministry of Finance."""

from extract.tongue import Limits, Tongue, rule, wordings
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
            r"\b(?:dimulainya|memulai|dimulai|inisiasi|permulaan)\b...\b(?:sunset review|peninjauan kembali"
            r"|penyelidikan perpanjangan)",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\b(?:dimulainya|memulai|dimulai|inisiasi|permulaan)\b...\bpenyelidikan\b"
            r"|\bpenyelidikan\b...\bdimulai\b",
            S.INITIATION,
        ),
        rule(r"\bpencabutan\b", S.REVOCATION),
        rule(r"\bsunset review\b|\bperpanjangan\b", S.SUNSET_FINAL, 0.85),
        rule(r"\bsementara\b", S.PROVISIONAL, 0.85),
        rule(r"\b(?:laporan|hasil) akhir\b|\blaporan akhir hasil penyelidikan\b", S.FINAL),
        rule(r"\b(?:penghentian|dihentikan)\b...\bpenyelidikan\b", S.TERMINATION),
        rule(r"\bpengenaan (?:bea masuk|BMAD|BMTP)|\bdikenakan (?:bea masuk|BMAD)", S.ORDER),
    ),
    code_words=wordings(r"\bpos tarif\b", r"\bHS\b", r"\bnomor pos\b", r"\bBTKI\b"),
    others=wordings(r"\b(?:perusahaan|eksportir|produsen)[\w/ ]{0,30} lain(?:nya)?\b", r"\blainnya\b"),
    period={
        "POI": wordings(
            r"\bperiode (?:penyelidikan|investigasi)\b", r"\bpenyelidikan[^.;\n]{0,40} dengan periode\b"
        )
    },
    decimal=",",
    limits=Limits(
        tasks=(
            (wordings(r"\bkuesioner\b"), "questionnaire reply"),
            (wordings(r"\bdengar pendapat\b|\bhearing\b"), "hearing"),
            (
                wordings(r"\bmendaftar\w*\b|\bpendaftaran\b|\bpihak (?:yang )?berkepentingan\b"),
                "registration of parties",
            ),
            (wordings(r"\btanggapan\b|\bpendapat\b|\binformasi\b|\bketerangan\b|\bkomentar\b"), "comments"),
        ),
        counted=wordings(
            r"(?P<n>\d{1,3})(?: \([\w ]{3,30}\))? hari(?: kalender)? (?:terhitung )?(?:sejak|dari|setelah) "
            r"(?:tanggal )?(?:di)?(?:pengumuman|umumkan|terbitkan|mulainya)"
        ),
        due=wordings(r"\b(?:paling lambat|selambat-lambatnya|sebelum|sampai dengan)(?: pada)?(?: tanggal)? "),
        from_day=wordings(r"\b(?:sejak|mulai|pada)(?: tanggal)? "),
        holds=wordings(r"\bberlaku\b|\bdikenakan\b"),
        earlier=wordings(r"\bperiode (?:penyelidikan|investigasi)\b|\bmemulai\b|\bdimulai\b"),
    ),
)
