"""Indonesian: announcements of the committees, regulations of the Ministry of Finance."""

from extract.tongue import Limits, Tongue, instrument_words, names_that_say_nothing, stage_rules, wordings

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
    instruments=instrument_words("id"),
    names=names_that_say_nothing("id"),
    stages=stage_rules("id"),
    code_words=wordings(
        r"\bpos(?:-pos)? tarif\b",
        r"\bHS\b",
        r"\b(?:nomor|sub)? ?pos\b(?= ?(?:ex)?\.? ?\d)",
        r"\bnomor pos\b",
        r"\bBTKI\b",
        r"\bAHTN\b",
        r"\bkode (?:HS|tarif|barang)\b",
        r"\bklasifikasi (?:barang|tarif)\b",
        r"\bharmonized system\b",
    ),
    others=wordings(
        r"\b(?:perusahaan|eksportir|produsen)[\w/ ]{0,30} lain(?:nya)?\b",
        r"\blainnya\b",
        r"\b(?:seluruh|semua) (?:perusahaan|eksportir|produsen)\b",
        r"^\s*lain-lain\b",
    ),
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
