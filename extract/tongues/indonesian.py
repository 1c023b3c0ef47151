"""Indonesian: announcements of the committees, regulations of the Ministry of Finance."""

from extract.tongue import Limits, Tongue, rule, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument
OPENS = r"\b(?:dimulainya|memulai|dimulai|inisiasi|menginisiasi|permulaan|pembukaan)\b"
CIRCUMVENTION = r"\b(?:anti-? ?)?(?:circumvention|sirkumvensi|pengelakan)\b"
NEW_SHIPPER = r"\b(?:new shipper(?: review)?|eksportir baru)\b"
INTERIM = r"\b(?:interim review|review interim|peninjauan (?:interim|antara|sementara))\b"

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
        (K.AC, wordings(r"\b(?:anti-? ?)?(?:circumvention|sirkumvensi)\b")),
    ),
    names=wordings(
        r"\bKomite Anti-? ?Dumping\b",
        r"\bPeraturan Pemerintah[^.;]{0,160}",
        r"\bKomite Pengamanan Perdagangan\b",
    ),
    stages=(
        rule(r"\bralat\b|\bpembetulan\b", S.CORRECTION),
        rule(r"\bpencabutan\b|\bmencabut\b", S.REVOCATION),
        rule(r"\bperpanjangan (?:jangka )?(?:waktu|masa)(?: \w+)? penyelidikan\b", S.EXTENSION),
        rule(r"\b(?:penghentian|dihentikan\w*|menghentikan)\b...\bpenyelidikan\b", S.TERMINATION),
        rule(rf"{OPENS}...{CIRCUMVENTION}", S.CIRCUMVENTION_INITIATION),
        rule(rf"\b(?:hasil|laporan)\b...{CIRCUMVENTION}", S.CIRCUMVENTION_FINAL),
        rule(rf"{OPENS}...{NEW_SHIPPER}", S.NEW_SHIPPER_REVIEW_INITIATION),
        rule(rf"{NEW_SHIPPER}", S.NEW_SHIPPER_REVIEW_FINAL, 0.85),
        rule(rf"{OPENS}...{INTERIM}", S.INTERIM_REVIEW_INITIATION),
        rule(rf"{INTERIM}", S.INTERIM_REVIEW_FINAL, 0.85),
        rule(
            r"\b(?:laporan|hasil) akhir\b...\b(?:sunset review|peninjauan kembali|perpanjangan)\b"
            r"|\b(?:sunset review|peninjauan kembali)\b...\b(?:laporan|hasil) akhir\b",
            S.SUNSET_FINAL,
        ),
        rule(
            rf"{OPENS}...\b(?:sunset review|peninjauan (?:kembali|akhir)|penyelidikan perpanjangan"
            r"|review akhir masa)",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\b(?:akan (?:berakhir|habis)(?:nya)?|(?:berakhirnya|habisnya) (?:masa|pengenaan|bea masuk|BM))"
            r"(?![^.;]{0,200}\b(?:dimulainya|perpanjangan)\b)",
            S.EXPIRY_NOTICE,
            0.85,
        ),
        rule(r"\b(?:data utama|fakta (?:penting|utama|esensial)|essential facts?)\b", S.DISCLOSURE),
        rule(
            r"\b(?:laporan|hasil|temuan|penetapan|kesimpulan) (?:penyelidikan )?"
            r"(?:pendahuluan|sementara|awal)\b",
            S.PRELIM,
        ),
        rule(rf"{OPENS}...\bpenyelidikan\b|\bpenyelidikan\b...\bdimulai\b", S.INITIATION),
        rule(
            r"\b(?:undangan |penyelenggaraan |permintaan )?(?:dengar pendapat|public hearing)\b", S.OTHER, 0.8
        ),
        rule(r"\bsunset review\b|\bperpanjangan\b|\bpengenaan kembali\b", S.SUNSET_FINAL, 0.85),
        rule(r"\bsementara\b", S.PROVISIONAL, 0.85),
        rule(r"\b(?:laporan|hasil) akhir\b|\blaporan akhir hasil penyelidikan\b", S.FINAL),
        rule(
            r"\bpengenaan (?:bea masuk|BMAD|BMTP|tindakan pengamanan)|\bdikenakan (?:bea masuk|BMAD|BMTP)",
            S.ORDER,
        ),
        rule(
            r"\bpenyelidikan (?:anti-? ?dumping|imbalan|anti-? ?subsidi|tindakan pengamanan)\b",
            S.INITIATION,
            0.6,
        ),
    ),
    code_words=wordings(r"\bpos tarif\b", r"\bHS\b", r"\bnomor pos\b", r"\bBTKI\b"),
    others=wordings(r"\b(?:perusahaan|eksportir|produsen)[\w/ ]{0,30} lain(?:nya)?\b", r"\blainnya\b"),
    period={
        "POI": wordings(
            r"\bperiode (?:penyelidikan|investigasi|data|pengumpulan data)\b",
            r"\bpenyelidikan[^.;\n]{0,40} dengan periode\b",
            r"\b(?:kerugian|impor|lonjakan)\b[^.;\n]{0,120}? (?:selama|pada|dalam) periode\b",
            r"\bselama (?:kurun waktu|tahun|periode)\b",
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
        due=wordings(
            r"\b(?:paling (?:lambat|lama)|selambat-lambatnya|sebelum|sampai dengan|hingga)"
            r"(?: pada)?(?: hari \w+,?)?(?: tanggal)? "
            r"|\b(?:akan|dapat) (?:diselenggarakan|dilaksanakan|diadakan|dilakukan)(?: \w+)?(?: pada)?"
            r"(?: hari)?(?: \w+,?)?(?: tanggal)? "
            r"|\b(?:sejak|setelah|dari) tanggal pengumuman ini,? (?:yaitu|yakni|atau)(?: pada)?(?: tanggal)? "
        ),
        from_day=wordings(r"\b(?:sejak|mulai|pada)(?: tanggal)? "),
        until=wordings(r"\b(?:sampai(?: dengan)?|hingga)(?: tanggal)? "),
        holds=wordings(r"\bberlaku\b|\bdikenakan\b"),
        from_publication=wordings(
            r"\bmulai berlaku (?:pada|sejak|terhitung sejak)(?: tanggal)? (?:di)?undangkan"
        ),
        earlier=wordings(r"\bperiode (?:penyelidikan|investigasi)\b|\bmemulai\b|\bdimulai\b"),
    ),
)
