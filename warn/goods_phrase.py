"""What a question says of the goods alone: without market, firm and the words of the asking."""

from kb.countries import find_countries
from kb.vietnamese import has_marks, sound
from tradewarn.text import WORD, fold, nfc
from warn.firm_name import FIRM

ASKING_VI = (
    "công ty doanh nghiệp chúng tôi mình có bị không hay chưa còn đang đã sẽ được phải chịu xuất khẩu nhập"
    " bán gửi đưa sang vào đi tới đến tại ở từ qua thị trường nước thuế chống phá giá trợ cấp tự vệ lẩn tránh"
    " biện pháp lệnh áp dụng điều tra vụ kiện mức bao nhiêu thế nào gì nào là của thì và với cho hàng mặt"
    " sản phẩm hiện nay hỏi xin muốn biết nếu khi các những này kia mã số hs"
    " về đúng phải tại sao vì bao giờ khi năm bãi bỏ hết hạn hiệu lực kết luận vậy nhỉ ạ à"
)
KEPT_INSIDE = frozenset({"không", "và", "đi", "từ", "số", "có", "nước", "cho", "sản", "phẩm", "giá", "áp"})
ASKING_EN = (
    "is are was were be do does did will can my our your the a an any of on for from to into in at under by"
    " company firm export exports exporting exported import imports importing sell selling ship shipping"
    " duty duties tariff tariffs tax taxed rate rates anti dumping antidumping countervailing safeguard"
    " circumvention order orders investigation investigated case cases against there what which how much"
    " if and or have has still subject covered goods product products market hs hts ad cvd us dumped viet nam"
    " vietnam vietnamese"
    " i you we they it when why who whom whose right true please tell me about impose imposed imposes revoke"
    " revoked expire expired ended end start started since year last next now today currently ever pay pays"
    " paying paid not no isn aren t there"
    " completed input inputs origin result results list table all"
)
_VI = frozenset(sound(w) for w in ASKING_VI.split())
_VI_PLAIN = frozenset(fold(w) for w in ASKING_VI.split())
_EN = frozenset(ASKING_EN.split())
_INSIDE = frozenset(sound(w) for w in KEPT_INSIDE) | frozenset(fold(w) for w in KEPT_INSIDE)


def goods_phrase(text: str) -> str:
    """Give the words of a question that can be its goods; empty where none is left.

    Words of the asking are left out; a few that names of goods hold too stay between
    words of goods.

    Example:
        >>> goods_phrase("đĩa thép sang Mỹ có bị thuế không"), goods_phrase("khung treo to the US")
        ('đĩa thép', 'khung treo')
    """
    text = nfc(FIRM.sub(" ", f"{text} "))
    places = [(m.start, m.end) for m in find_countries(text, folded=True)]
    marked = has_marks(text)
    kept: list[tuple[int, int, bool]] = []
    for match in WORD.finditer(text):
        if any(start <= match.start() < end for start, end in places):
            continue
        inside = sound(match[0]) in _INSIDE
        if inside or not _asks(match[0], marked=marked):
            kept.append((match.start(), match.end(), inside))
    while kept and kept[0][2] and not _leads(text, kept):
        kept.pop(0)
    while kept and kept[-1][2]:
        kept.pop()
    return _printed(text, kept)


def _asks(word: str, *, marked: bool) -> bool:
    spoken, folded = sound(word), fold(word)
    return spoken in _VI or (word.isascii() and folded in _EN) or (not marked and folded in _VI_PLAIN)


def _leads(text: str, kept: list[tuple[int, int, bool]]) -> bool:
    """Tell whether a doubtful first word belongs to the word right after it (“không gỉ”)."""
    return len(kept) > 1 and not kept[1][2] and text[kept[0][1] : kept[1][0]].isspace() and kept[0][0] == 0


def _printed(text: str, kept: list[tuple[int, int, bool]]) -> str:
    """Join the words kept; what stood side by side keeps its marks between."""
    parts: list[str] = []
    last = -1
    for start, end, _ in kept:
        between = text[last:start] if last >= 0 else ""
        side_by_side = last >= 0 and not WORD.search(between)
        parts.append((between if side_by_side else " " if parts else "") + text[start:end])
        last = end
    return " ".join("".join(parts).split())
