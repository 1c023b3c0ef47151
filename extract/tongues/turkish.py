"""Turkish: communiqués on unfair competition in imports, in the Resmî Gazete."""

from extract.tongue import Limits, Tongue, rule, wordings
from tradewarn.model import Instrument, Stage

S, K = Stage, Instrument

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
    instruments=(
        (K.AD, wordings(r"\bdamping\w*", r"\bdampinge karşı\b")),
        (K.CVD, wordings(r"\bsübvansiyon\w*", r"\btelafi edici\b")),
        (K.SG, wordings(r"\bkorunma önlem\w*", r"\bkorunma tedbir\w*")),
        (K.AC, wordings(r"\bönlemlerin etkisiz kılınma\w*", r"\betkisiz kıl\w+")),
    ),
    names=wordings(r"\bDamping ve Sübvansiyon\b[^.\n]{0,40}"),
    stages=(
        rule(
            r"\bnihai gözden geçirme soruşturma\w*\b[^.;]{0,160}?\b(?:açıl|başlat[ıi]l)ma(?:sı)?(?:na"
            r"|nın)? (?:karar\w*"
            r"|ilişkin|kararlaştır\w+|uygun)",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\bnihai gözden geçirme soruşturma\w*\b[^.;]{0,200}?\b(?:tamamlan\w+|sonuçlan\w+|sonucu\w*"
            r"|neticesi\w*)",
            S.SUNSET_FINAL,
        ),
        rule(
            r"\b(?:süre\w*|önlem\w*)\b[^.;]{0,80}?\bsona er(?:ecek\w*|me tarih\w*)|\byürürlükten kalkacak\w*",
            S.EXPIRY_NOTICE,
        ),
        rule(
            r"\bnihai gözden geçirme soruşturması\w*\b...\b(?:açıl\w+|başlat\w+)|\b(?:açıl\w+"
            r"|başlat\w+)\b...\bnihai gözden geçirme\b",
            S.SUNSET_INSTITUTION,
        ),
        rule(
            r"\bnihai gözden geçirme soruşturması\w*\b...\b(?:sonuc\w+|tamamlan\w+|devam)|\baynen devam\w*"
            r"|\bdevam etmesine\b",
            S.SUNSET_FINAL,
        ),
        rule(
            r"\byeni ihracatçı\w*\b...\b(?:açıl\w+|başlat\w+)",
            S.NEW_SHIPPER_REVIEW_INITIATION,
        ),
        rule(r"\byeni ihracatçı\w*\b...\b(?:sonuc\w+|tamamlan\w+|uygulan\w+)", S.NEW_SHIPPER_REVIEW_FINAL),
        rule(
            r"\b(?:önlem\w*|süre\w*)\b...\buzatıl\w+|\bsüre uzatım\w*|\bsüresin\w* uzat\w+",
            S.EXTENSION,
        ),
        rule(r"\bara gözden geçirme\b...\b(?:açıl|başlat)\w+", S.INTERIM_REVIEW_INITIATION),
        rule(r"\bara gözden geçirme\b", S.INTERIM_REVIEW_FINAL, 0.85),
        rule(
            r"\betkisiz kıl\w+\b...\b(?:soruşturma(?:sı)? açıl\w+|başlat\w+)|\bsoruşturma "
            r"açıl\w+\b...\betkisiz kıl\w+",
            S.CIRCUMVENTION_INITIATION,
        ),
        rule(
            r"\betkisiz kıl\w+\b...\b(?:teşmil|yürürlüğe|tespit|önlem|sonuc)|\bteşmil\w*\b",
            S.CIRCUMVENTION_FINAL,
        ),
        rule(r"\bsüresi sona er\w+|\byürürlükten kalk\w+", S.EXPIRY_NOTICE, 0.85),
        rule(r"\bgeçici önlem\w*|\bgeçici korunma\b|\bteminat\w*\b...\bgeçici\b", S.PROVISIONAL),
        rule(
            r"\bsoruşturma\w*\b...\b(?:önlem\w*|vergi\w*) (?:uygulanmaksızın|alınmaksızın|alınmadan) "
            r"(?:kapat|sona)\w*|\bsoruşturma\w*\b...\bkapat\w+",
            S.TERMINATION,
        ),
        rule(
            r"\bsoruşturma(?:sı|nın)? (?:açıl\w+|başlat\w+)|\bsoruşturma\w*\b...\baçılmıştır\b", S.INITIATION
        ),
        rule(
            r"\bkesin önlem\w*(?! mevcut)|\b(?:dampinge karşı|telafi edici)\b...\b(?:yürürlüğe|uygulan\w+"
            r"|alın\w+)"
            r"|\bek mali yükümlülük\b...\b(?:tahsil|uygulan)\w*",
            S.ORDER,
            0.9,
        ),
        rule(r"\bsoruşturma\w*\b...\b(?:tamamlan\w+|sonuçlar\w+)", S.FINAL, 0.8),
    ),
    code_words=wordings(r"\bG\.?T\.?[İIi]\.?P\.?\w*", r"\bGTP\w*", r"\bgümrük tarife\b"),
    others=wordings(
        r"^\s*tümü\s*$",
        r"\btüm (?:firmalar|üreticiler|ihracatçılar)\b",
        r"\bdi[ğg]erleri\b",
        r"\bdi[ğg]er (?:firmalar|üreticiler|ihracatçılar)?\b",
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
        from_day_behind=wordings(r" ?(?:tarihinden|gününden) itibaren\b"),
        holds=wordings(r"\b(?:yürürlü\w+|uygulan\w+|geçerli)\b"),
        earlier=wordings(r"\bsoruşturma dönemi\b|\bsayılı\b"),
        task_behind=True,
    ),
)
