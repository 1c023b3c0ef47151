"""Turkish: communiqués on unfair competition in imports, in the Resmî Gazete."""

from extract.tongue import Limits, Tongue, instrument_words, names_that_say_nothing, stage_rules, wordings

TONGUE = Tongue(
    name="tr",
    goods_after=wordings(r"\bmenşeli(?: ?/ ?çıkışlı)? (?:ve(?:ya)? çıkışlı )?(?:olan )?", r"\bçıkışlı "),
    origin=wordings(
        r"(?: (?:Halk |Arap |İslam |Federal |Sosyalist )?Cumhuriyeti(?:['’]?nden)?| Krallığı| Federasyonu)?"
        r"\s{0,3}\(?[\w. ]{0,12}\)?\s(?:menşeli|çıkışlı)(?: ?/ ?(?:çıkışlı"
        r"|menşeli))?(?: (?:ve(?:ya)? çıkışlı|olan)\b)?"
        r"(?: [\d., ve]{4,120})?(?: ?gümrük tarife (?:istatistik )?pozisyon\w*)?(?: "
        r"?\(?GT[İI]P\w*\)?(?:['’]\w{1,4})?)?"
        r"(?: ?alt(?:ında|ındaki)?\b)?(?: (?:kayıtlı|sınıflandırılan|yer alan|tanımlı)\b)?"
    ),
    goods_end=wordings(
        r"(?:['’]\w{0,4})? (?:[iİ]thalatın\w*|[iİ]thalinde|[iİ]thali\w*|ürünü\w*|ürününe|eşyasın\w*"
        r"|[iİ]thalat\w*"
        r"|başlıklı|isimli|cinsi|için|yönelik|ilişkin|dampinge|hakkında|ile ilgili)\b",
        r"\s*[.;:](?=\s|$)|\s*$|\s*\n\s*\n",
    ),
    not_goods=wordings(
        r"\b(?:soruşturma\w*|önlem\w*|tebliğ\w*|firma\w*|damping\w*|Bakanlık\w*|karar\w*|ülke\w*|tarafından|başvuru\w*|üretici\w*)\b"
    ),
    instruments=instrument_words("tr"),
    names=names_that_say_nothing("tr"),
    stages=stage_rules("tr"),
    code_words=wordings(r"\bG\.?T\.?[İIi]\.?P\.?\w*", r"\bGTP\w*", r"\bgümrük tarife\b"),
    others=wordings(
        r"^\s*tümü\s*$",
        r"\b(?:tüm|bütün) (?:firma|üretici|ihracatçı|şirket)(?:ler|lar)?\w*",
        r"\bdi[ğg]erleri\b",
        r"\bdi[ğg]er (?:firmalar|üreticiler|ihracatçılar)?\b",
        r"\b(?:kalan|geri kalan) (?:firma|üretici|ihracatçı|şirket)\w*",
    ),
    period={
        "RIP": wordings(r"\bgözden geçirme (?:soruşturma(?:sı)? )?dönemi\b"),
        "POI": wordings(r"\b(?:soruşturma(?:sı)?|inceleme) dönemi\b"),
    },
    decimal=",",
    country_first=True,
    goods_before=wordings(
        r"(?:MADDE \d{1,2} ?[–-] ?(?:\(\d{1,2}\) ?)?(?:Bu Tebliğ(?:in amacı)?,? ?)?|(?<=\n)(?!MADDE"
        r"|İTHALAT)|\b(?:yer alan|sınıflandırılan|kayıtlı|tanımlı) "
        r"|[“\"])(?P<goods>[^\n.;“”\"]{3,160}?)[”\"]?(?:['’]\w{0,4})? (?:[iİ]thalat|[iİ]thal[iİ]n)\w*"
    ),
    limits=Limits(
        tasks=(
            (wordings(r"\bsoru form\w+"), "questionnaire reply"),
            (wordings(r"\bdinleme\b|\bdinlen\w+"), "hearing"),
            (
                wordings(r"\bkendilerini (?:bildir|tanıt)\w+|\bilgili taraf olarak\b"),
                "registration of parties",
            ),
            (wordings(r"\bgörüş\w*|\bbilgi\b|\bdelil\w*|\bbaşvuru\w*"), "comments"),
        ),
        counted=wordings(
            r"\byay[ıi]m\w*(?: tarihin\w*)?(?: itibaren)? "
            r"(?P<n>\d{1,3})(?: \([^()]{2,20}\))? (?:takvim )?gün\w*",
        ),
        due_behind=wordings(
            r" ?(?:tarihine|gününe|['’]?[ea]) (?:kad|dek|değ)",
            r" tarihinde (?:yap|ger|düz)",  # a hearing that is to be held
            r" ?(?:tarihi |günü )?mesai",
        ),
        until_behind=wordings(r" ?(?:tarihine|gününe) (?:kad|dek|değ)"),
        from_day_behind=wordings(r" ?(?:tarihinden|gününden) itibaren\b"),
        holds=wordings(r"\b(?:yürürlü\w+|uygulan\w+|geçerli)\b"),
        earlier=wordings(r"\bsoruşturma dönemi\b|\bsayılı\b"),
        task_behind=True,
    ),
)
