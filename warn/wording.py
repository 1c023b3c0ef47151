"""What a verdict says beside its facts: summary, caveats, next steps, in both languages.

Nothing here holds a number: every figure of an answer stands in a cited fact.
"""

from tradewarn.model import VerdictCode as Code
from warn.language import Lang
from warn.wording_caveats import CAVEATS

SUMMARY: dict[str, tuple[str, str]] = {
    Code.NAMED: (
        "{firm} được nêu tên trong vụ việc {kind} của {market} đối với {goods}.",
        "{firm} is named in the {kind} proceeding of {market} on {goods}.",
    ),
    Code.COVERED_BY_COUNTRY: (
        "{goods} từ Việt Nam đang chịu biện pháp {kind} của {market}.",
        "{goods} from Viet Nam: the {kind} measure of {market} is in force.",
    ),
    f"{Code.COVERED_BY_COUNTRY}_old": (
        "{goods} từ Việt Nam: {market} đã áp biện pháp {kind}; không có văn bản nào sau {date} trong các"
        " nguồn đã nạp nên chưa rõ biện pháp còn hiệu lực hay không.",
        "{goods} from Viet Nam: {market} imposed the {kind} measure; nothing later than {date} is in the"
        " sources loaded, so it is not clear whether it is still in force.",
    ),
    Code.COVERED_ALL_OTHERS: (
        "Không thấy nêu tên {firm}; {goods} từ Việt Nam đang chịu biện pháp {kind} của {market}"
        " nên mức chung (hoặc mức toàn quốc) được áp dụng.",
        "{firm} is not named; {goods} from Viet Nam: the {kind} measure of {market} is in force,"
        " so the all-others or country-wide rate applies.",
    ),
    Code.PROVISIONAL: (
        "{goods} từ Việt Nam: {market} đã có kết luận khẳng định hoặc biện pháp tạm thời ({kind}),"
        " chưa thấy biện pháp chính thức.",
        "{goods} from Viet Nam: {market} has an affirmative finding or a provisional measure ({kind});"
        " no definitive measure found yet.",
    ),
    f"{Code.PROVISIONAL}_old": (
        "{goods} từ Việt Nam: {market} đã có kết luận khẳng định hoặc biện pháp tạm thời ({kind}); không có"
        " văn bản nào sau {date} trong các nguồn đã nạp dù thời hạn theo luật đã qua.",
        "{goods} from Viet Nam: {market} has an affirmative finding or a provisional measure ({kind});"
        " nothing later than {date} is in the sources loaded although the time by law has passed.",
    ),
    f"{Code.PROVISIONAL}_final": (
        "{goods} từ Việt Nam: {market} đã có kết luận cuối cùng khẳng định ({kind}); chưa thấy lệnh áp thuế"
        " trong các nguồn đã nạp.",
        "{goods} from Viet Nam: {market} made a final determination ({kind}); order not seen in the sources"
        " loaded.",
    ),
    f"{Code.PROVISIONAL}_final_old": (
        "{goods} từ Việt Nam: {market} đã có kết luận cuối cùng khẳng định ({kind}); chưa thấy lệnh áp thuế"
        " trong các nguồn đã nạp, không có văn bản nào sau {date}.",
        "{goods} from Viet Nam: {market} made a final determination ({kind}); order not seen in the sources"
        " loaded, which hold nothing later than {date}.",
    ),
    Code.UNDER_INVESTIGATION: (
        "{goods} từ Việt Nam đang bị {market} điều tra {kind}; chưa thấy kết luận bất lợi.",
        "{goods} from Viet Nam: under {kind} investigation by {market}; no finding against them found yet.",
    ),
    Code.EXCLUDED: (
        "Theo văn bản đã nạp, {subject} được loại khỏi phạm vi vụ việc {kind} của {market}.",
        "By the records loaded, {subject} is excluded from the {kind} proceeding of {market}.",
    ),
    Code.INVESTIGATED_NO_MEASURE: (
        "{goods} từ Việt Nam từng bị {market} điều tra {kind}, vụ việc kết thúc mà không áp biện pháp.",
        "{goods} from Viet Nam: {market} investigated ({kind}) and ended without a measure.",
    ),
    Code.REVOKED: (
        "Biện pháp {kind} của {market} đối với {subject} đã được bãi bỏ.",
        "The {kind} measure of {market} on {subject} has been revoked.",
    ),
    Code.EXPIRED: (
        "Biện pháp {kind} của {market} đối với {goods} từ Việt Nam đã hết hiệu lực.",
        "The {kind} measure of {market} on {goods} from Viet Nam has expired.",
    ),
    "acts": (
        "Trong các nguồn đã nạp có {count} văn bản đúng loại được hỏi về hàng từ Việt Nam, liệt kê dưới đây.",
        "The sources loaded have {count} acts of the kind asked for on goods from Viet Nam, listed below.",
    ),
    Code.NEEDS_REVIEW: (
        "Cần người xem xét: {why}.",
        "A person must look at this: {why}.",
    ),
}
WATCHED: tuple[str, str] = (
    "{publisher} đã đưa mặt hàng này vào danh sách cảnh báo cho thị trường {market}, {when}.",
    "{publisher} put these goods on its warning list for {market}, {when}.",
)
STEPS: dict[str, tuple[str, str]] = {
    "name_firm": (
        "Nêu tên doanh nghiệp xuất khẩu (và nhà sản xuất) để biết mức thuế riêng, nếu có.",
        "Name the exporter (and producer) to see whether it has a rate of its own.",
    ),
    "read": (
        "Đọc văn bản được dẫn, nhất là phần mô tả phạm vi và ngoại lệ.",
        "Read the cited documents, the scope and its exclusions first.",
    ),
    "review_window": (
        "Theo dõi đợt rà soát hằng năm và rà soát cuối kỳ để yêu cầu mức thuế riêng đúng hạn.",
        "Watch the annual and the five-year review to ask for a rate of your own in time.",
    ),
    "origin": (
        "Giữ C/O, chứng từ nguyên liệu và truy xuất nguồn gốc cho từng lô hàng.",
        "Keep certificates of origin, input records and traceability for each shipment.",
    ),
    "answer": (
        "Đăng ký làm bên liên quan và trả lời bản câu hỏi đúng hạn; thiếu hợp tác dẫn tới mức thuế cao nhất.",
        "Register as an interested party and answer the questionnaire in time;"
        " silence brings the highest rate.",
    ),
    "contact": (
        "Liên hệ Cục Phòng vệ thương mại (Bộ Công Thương) và hiệp hội ngành hàng.",
        "Contact the Trade Remedies Authority (Ministry of Industry and Trade) and your association.",
    ),
    "watch": (
        "Đặt hồ sơ theo dõi cho mặt hàng và thị trường này để được báo khi có văn bản mới.",
        "Keep a profile for these goods and this market to be told of new documents.",
    ),
    "load": (
        "Nạp thêm nguồn của thị trường này rồi hỏi lại.",
        "Load sources for this market and ask again.",
    ),
    "say_goods_of_firm": (
        "Nêu mặt hàng và thị trường: doanh nghiệp không được nêu tên vẫn có thể chịu mức chung.",
        "Give the goods and the market: a firm that is not named may still bear the common rate.",
    ),
    "say_goods": (
        "Nêu tên hàng hoặc mã HS (từ bốn số), và thị trường xuất khẩu.",
        "Give the goods in words or the HS code (four digits or more), and the market.",
    ),
}
WHY: dict[str, tuple[str, str]] = {
    "no_goods": (
        "câu hỏi không nêu mặt hàng, mã HS, doanh nghiệp hay số vụ việc nào hiểu được",
        "the question names no goods, HS code, firm or case number that is understood",
    ),
    "unknown_market": (
        "không hiểu thị trường “{words}”",
        "the market “{words}” is not understood",
    ),
    "unknown_goods": (
        "không hiểu mặt hàng “{words}”",
        "the goods “{words}” are not understood",
    ),
    "several_goods": (
        "“{words}” có thể là nhiều mặt hàng khác nhau ({listed}); hãy nêu rõ loại hàng hoặc mã HS",
        "“{words}” may be several kinds of goods ({listed}); name the kind or give the HS code",
    ),
    "bad_code": (
        "“{words}” không phải mã HS hợp lệ",
        "“{words}” is no valid HS code",
    ),
    "short_code": (
        "“{words}” chỉ là chương của biểu thuế; cần mã HS từ bốn số",
        "“{words}” is only a chapter of the tariff; an HS code of four digits or more is needed",
    ),
    "mismatch": (
        "tên hàng và mã HS nêu ra nói về hai mặt hàng khác nhau ({words})",
        "the goods in words and the HS code are two different goods ({words})",
    ),
    "disagree": (
        "các nguồn nói khác nhau về kết quả vụ việc",
        "the sources disagree on the outcome of the proceeding",
    ),
    "unclear": (
        "có văn bản về mặt hàng này nhưng chưa đủ để biết vụ việc đang ở đâu",
        "there are documents on these goods, but not enough to tell where the proceeding stands",
    ),
    "contrary": (
        "câu hỏi ghi “{words}” còn tên hàng của vụ việc ghi “{described}”; cần đối chiếu mô tả phạm vi",
        "the question says “{words}”, the case's goods are described as “{described}”;"
        " compare the written scope",
    ),
    "undated": (
        "có văn bản của {market} về {goods} nhưng không đọc được ngày công bố nên không biết vụ việc"
        " đang ở đâu",
        "there is a document of {market} on {goods} whose day of publication could not be read, so that"
        " nothing tells where the proceeding stands",
    ),
    "silent": (
        "{market} đã mở vụ việc {kind} đối với {goods}, nhưng không có văn bản nào sau {date} trong các"
        " nguồn đã nạp dù thời hạn điều tra theo luật đã qua từ lâu; vụ việc nhiều khả năng đã kết thúc",
        "{market} opened {kind} proceedings on {goods}, but nothing later than {date} is in the sources"
        " loaded although the time that the law gives has long passed; they have most likely ended",
    ),
}


def say(table: dict[str, tuple[str, str]], key: str, lang: Lang, **values: str) -> str:
    """Give a sentence in a language, its places filled."""
    return table[key][0 if lang == "vi" else 1].format(**values)


def capital(text: str) -> str:
    """Begin a sentence with a capital."""
    return text[:1].upper() + text[1:]


__all__ = ["CAVEATS", "STEPS", "SUMMARY", "WATCHED", "WHY", "capital", "say"]
