"""How a scope is worded, in every language: what defines goods, what takes some out, what does neither."""

import re

from tradewarn.printed.quick import quick

_GOODS_VI = r"(?:hàng\s+h[oó][aáà]|sản\s+phẩm|mặt\s+hàng)"
DEFINES = quick(
    r"\b(?:products?\s+(?:concerned|subject\s+to\s+(?:this|the)\s+(?:investigation|review|proceeding)"
    r"|under\s+(?:review|investigation|consideration|re-?investigation))"
    r"|(?:subject|investigated)\s+(?:goods|products?|merchandise)"
    r"|goods\s+(?:under\s+(?:consideration|review|investigation)|subject\s+to|the\s+subject\s+of)"
    r"|merchandise\s+(?:covered|subject)|(?:investigation|inquiry|review)\s+(?:shall\s+|will\s+)?(?=covers?\b)"
    r"|produits?\s+(?:concernés?|faisant\s+l['’]objet|considérés?|soumis?|visés?|en\s+cause)"
    r"|marchandises\s+(?:en\s+cause|visées)"
    r"|producto\s+(?:objeto|investigado|considerado|similar\s+investigado)"
    r"|produto\s+(?:objeto|investigado)"
    rf"|{_GOODS_VI}\s+(?:bị|thuộc\s+đối\s+tượng)\s+(?:yêu\s+cầu\s+)?(?:điều\s+tra|áp\s+dụng|rà\s+soát)"
    r"|barang\s+(?:yang\s+)?(?:di|ter)?seli[ds]ik\w*|barang\s+dagangan\s+yang\s+disiasat"
    r"|(?:soruşturma|önlem|inceleme)\s+konusu\s+(?:ürün|madde|eşya)\w*"
    r"|товар\w*,?\s+(?:явля\w+\s+)?(?:объектом|предметом)"
    r"|the\s+goods\s+are)(?!\w)"
    r"[^.;]{0,120}?(?:\b(?:is|are|means?|covers?|includes?|consists?|defined|described|est|sont|es|son|é"
    r"|são|là|gồm|adalah|ialah|явля\w+)\b|:)"
    r"|(?:被调查产品|涉案(?:产品|貨品|貨物)|調查(?:產品|貨品)|조사\s?대상\s?물품|부과\s?대상\s?물품|สินค้าที่ถูก(?:พิจารณา|ไต่สวน))"
    r"[^。;\n]{0,40}?(?:[:：]|คือ|은|는|为|為)",
    re.I,
)
LABEL = re.compile(  # a line of its own over the definition, or right before it
    r"^[ \t]{0,8}(?:[\dA-Z]{1,3}[.)]\s{0,3}){0,2}(?:(?:the\s+)?(?:product|goods|merchandise|scope)"
    r"\s+(?:definition|description)|definition(?:\s+of\s+(?:the\s+)?(?:goods|products?))?"
    r"|(?:description|scope)\s+of\s+(?:the\s+)?(?:subject\s+)?(?:goods|products?|merchandise|investigation)"
    r"|(?:the\s+)?goods(?:\s+(?:subject\s+to\s+(?:the\s+)?[\w -]{3,40}|concerned|description"
    r"|under\s+consideration))?|the\s+goods|définition(?:\s+d[eu]s?\s+(?:produits?|marchandises))?"
    r"|définition\s+du\s+produit|descripción\s+del\s+producto|definição\s+do\s+produto|descrição\s+do\s+produto"
    r"|mô\s+tả\s+(?:hàng\s+hóa|sản\s+phẩm)|deskripsi\s+(?:barang|produk)|scope)"
    r"[ \t]{0,4}(?:$|[:.][ \t]{0,3}(?=\S))",
    re.I | re.M,
)
CLASSES = re.compile(  # says under which codes, not what
    r"\b(?:classif\w+|clasific\w+|classé\w*|fall(?:s|ing)?\s+(?:with)?in|fall(?:s|ing)?\s+under|relèvent|relevant\s+d"
    r"|phân\s+loại|dikelaskan|tergolong|sınıflandır\w+)\b",
    re.I,
)
_NOT_IN = (
    r"(?:(?:the\s+)?(?:subject\s+)?goods\s+subject|cover(?:ed|s)?|includ(?:e|ed|es)|subject|within|in\s+scope|(?:form\s+)?part\s+of|investigated|considered|contain"
    r"|extend|apply|affected|concerned)\b"
)
_OUT_LATIN = (
    r"excluding|excludes?|excluded|exclusion\s+of|exclusive\s+of|other\s+than|with\s+the\s+exceptions?\s+of"
    r"|except(?:ing)?(?:\s+for)?"
    rf"|(?:does|do|are|is|shall|will)\s+not\s+(?:be\s+)?(?:specifically\s+|also\s+)?{_NOT_IN}"
    r"|(?:outside|beyond|out\s+of)\s+(?:of\s+)?the\s+(?:\w+\s+)?scope"
    r"|autres?\s+qu(?:e|['’])|à\s+l['’]ex(?:clusion|ception)|(?:est|sont|étant)\s+exclue?s?|hors\s+du\s+champ"
    r"|n(?:e\s+|['’])(?:est|sont|fait|font|relèven?t?|compren\w+|couvr\w+|visen?t?|s['’]appliqu\w+)\s+"
    r"(?:pas|point)(?=\s+(?:\w+\s+)?(?:par|d|l|a|aux?|partie|couvert|visé|inclu|compris|soumis|concerné)\w*)"
    r"|excluyendo|(?:se\s+|quedan?\s+|están?\s+)exclu\w+|excepto|con\s+excepción|a\s+excepción|exceptuando"
    r"|no\s+(?:se\s+)?(?:inclu\w+|abarca\w*|comprend\w+|aplica\w*)|no\s+(?:están?|son|forman|quedan?)\s+(?:\w+\s+)?"
    r"(?:inclu|objeto|parte|comprend|sujet)\w*|salvo\s+(?:los|las|el|la)"
    r"|exceto|excluindo|excetuad\w+|exclu(?:em|i)-se|(?:est(?:ão|á)|são|ficam?)\s+exclu[íi]d\w+|à\s+exceção"
    r"|com\s+exceção|não\s+(?:se\s+)?(?:inclu\w+|alcanç\w+|abrang\w+|aplica\w*|compreend\w+)"
    r"|não\s+(?:est(?:ão|á)|são|faz\w*)\s+(?:\w+\s+)?(?:inclu|objeto|abrang|parte|sujeit|contempl)\w*"
    r"|ngoại\s+trừ|không\s+bao\s+gồm|loại\s+trừ|(?:không|ngoài)\s+(?:(?:thuộc|nằm\s+trong)\s+)?(?:phạm\s+vi|đối\s+tượng)"
    r"|không\s+(?:bị\s+)?(?:áp\s+dụng\s+(?:đối\s+)?(?:với|cho)|điều\s+tra\s+đối\s+với)|không\s+gồm|không\s+bị\s+(?:điều\s+tra|áp\s+dụng|đánh\s+thuế)"
    r"|trừ\s+(?:các\s+)?(?:loại|sản\s+phẩm|mặt\s+hàng|hàng)"
    r"|tidak\s+(?:termasuk|mencakup|meliputi|dikenakan|merangkumi|berlaku)|(?:ter|di)?kecuali(?:kan)?"
    r"|di\s{0,3}luar\s+(?:ruang\s+)?(?:lingkup|cakupan)|hariç\w*|haricinde\w*|kapsam\s+dışı\w*|kapsamı\s+dışında\w*"
    r"|kapsama\s+dahil\s+değil\w*|kapsamamakta\w*|istisna\w*|d[aâ]hil\s+değil\w*"
    r"|(?:объект|предмет)\w*\s+(?:\w+\s+){0,3}не\s+явля\w+|за\s+исключением|(?:не|кроме)\s+(?:распростран\w+|включа\w+|относ\w+|применя\w+|явля\w+ся\s+(?:объект|предмет"
    r"|товар)\w*|подпада\w+|охватыва\w+)|исключ(?:а[ею]тся|ен[аоы]?|ены)|кроме"
)
_OUT_UNSPACED = (
    r"不在[^。;\n]{0,24}范[围圍]|除外|不包括|不包含|不适用|不適用|排除在|不属于|不屬於|不列入|不屬"
    r"|제외|포함하지\s?(?:않|아니)|포함되지\s?(?:않|아니)|해당하지\s?(?:않|아니)|적용하지\s?(?:않|아니)"
    r"|を除く|を除き|除外|含まない|含まれない|対象としない|対象外|ไม่รวม|ยกเว้น|ไม่ครอบคลุม|ไม่ใช้บังคับ"
)
OUT = quick(rf"\b(?:{_OUT_LATIN})(?!\w)|(?:{_OUT_UNSPACED})", re.I)
NOT_OUT = re.compile(
    r"\bnot\s+(?:otherwise\s+)?(?:specifically\s+)?excluded|\bunless\b|\bexclusion\s+requests?\b", re.I
)
OF_GOODS = re.compile(  # a sentence far from the definition leaves goods out if it speaks of the scope
    r"\b(?:scope|PUC|(?:from|to|by)\s+(?:(?:the|these|this|anti-?dumping)\s+){0,2}dut(?:y|ies)|product\s+(?:concerned|under)|subject\s+(?:goods|merchandise)|(?:aforementioned|said|these)\s+goods|dumping|subsidi[sz]ing"
    r"|findings?|investigat\w+|measures?"
    r"|champ|enquête|mesures?|marchandises|alcance|ámbito|producto\s+(?:objeto|investigado)|medidas?|escopo|direito"
    r"|phạm\s+vi|biện\s+pháp|đối\s+tượng|điều\s+tra|bea\s+masuk|duti|penyelidikan|siasatan|lingkup|önlem\w*|kapsam\w*"
    r"|tebliğ\w*|soruşturma\w*|мер[аыу]|пошлин\w+|расследовани\w+)\b|范围|範圍|措施|制外|물품|대상|부과|対象|貨物|มาตรการ|สินค้า|พิกัด",
    re.I,
)
PROCEDURE = re.compile(  # what is left out there are papers, days, firms or taxes
    r"\b(?:confidential\w*|comments?|submissions?|questionnaire|deadline|holidays?|parties|VAT"
    r"|value[- ]added|web\s?site|e-?mail|hearing|file|record|freight|profit|period|days?|hạn|hồ\s+sơ"
    r"|bảng\s+câu\s+hỏi|doanh\s+nghiệp"
    r"|confidenti\w+|confidencia\w+|plazo|prazo|délai|parties\s+intéressées|exporters?|producers?|compan(?:y|ies)"
    r"|exportador\w*|productor\w*|empresas?|sociétés?|экспорт[её]р\w*|производител\w+|perusahaan|syarikat|firma\w*)\b",
    re.I,
)
LEFT_OUT_BEHIND = re.compile(  # right behind a code: its goods are no part of the case
    r"[)\]”\"'’]{0,2},?\s{1,3}(?:(?:thereof|as\s+such|also)\s+)?(?:(?:is|are|shall\s+be)\s+(?:not\s+(?:covered|included"
    r"|subject|within|(?:a\s+)?part\b)|(?:hereby\s+)?excluded|outside)|n['’](?:est|sont)\s+pas\s+(?:couvert|visé|inclus|concern"
    r"|soumis)\w*|ne\s+(?:sont|font|relèvent)\s+pas|(?:est|sont)\s+exclu\w+|no\s+(?:está|es|son|se)\w*\s+"
    r"(?:inclu|objeto|sujet|comprend)\w*|(?:se\s+|quedan?\s+)exclu\w+|não\s+(?:est|são|se)\w*\s+\w+|(?:est(?:ão|á)|são)"
    r"\s+exclu\w+|không\s+(?:thuộc|bị|nằm)|не\s+(?:явля|включа|относ)\w+|исключ\w+)",
    re.I,
)
