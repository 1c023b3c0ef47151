"""The caveats of a verdict, in both languages; no figure stands here."""

CAVEATS: dict[str, tuple[str, str]] = {
    "scope": (
        "Phạm vi do mô tả hàng hóa bằng lời trong văn bản quyết định; mã HS chỉ để tham khảo.",
        "The written description decides the scope; HS codes are for convenience only.",
    ),
    "no_scope_text": (
        "Chưa có thông báo nào đã nạp ghi mô tả phạm vi và các ngoại lệ; cần đọc văn bản gốc.",
        "No loaded notice has the scope text with its exclusions; read the original.",
    ),
    "exclusions": (
        "Văn bản {ref} loại trừ: “{quote}”.",
        "{ref} excludes: “{quote}”.",
    ),
    "machine": (
        "Nội dung do máy đọc từ văn bản, chưa có người duyệt.",
        "Read by machine from the documents; not reviewed by a person.",
    ),
    "cited": (
        "Một số dữ kiện lấy từ danh mục đã nạp, không phải từ văn bản gốc của cơ quan.",
        "Some facts come from a loaded list, not from the authority's own document.",
    ),
    "disagree": (
        "Các nguồn nói khác nhau về kết quả; cả hai được nêu ở trên.",
        "The sources disagree on the outcome; both are shown.",
    ),
    "old_source": (
        "Nguồn mới nhất về thị trường này ({market}) cũ hơn sáu mươi ngày: {reached}.",
        "The newest source for this market ({market}) is more than sixty days old: {reached}.",
    ),
    "old_part": (
        "Một phần nguồn về thị trường này ({market}) cũ hơn sáu mươi ngày: {reached}.",
        "Some sources for this market ({market}) are more than sixty days old: {reached}.",
    ),
    "notices_until": (
        "thông báo của {who} đến {date}",
        "notices of {who} up to {date}",
    ),
    "lists_until": (
        "danh mục có dữ kiện đến {date}",
        "lists with facts up to {date}",
    ),
    "lists_only": (
        "Về thị trường này ({market}) chỉ có danh mục, chưa nạp thông báo nào của cơ quan.",
        "On this market ({market}) only lists are loaded, no notice of an authority.",
    ),
    "unsourced": (
        "Một số dữ kiện do danh mục ghi mà không nêu nguồn chính thức (kiến thức chung); cần kiểm tra với"
        " văn bản của cơ quan.",
        "A list says some of this without naming an official source (general knowledge); check it against the"
        " authority's document.",
    ),
    "rate_unread": (
        "Nguồn ({ref}) có in mức thuế nhưng máy chưa đọc được thành mức áp dụng cho trường hợp này; hãy đọc"
        " trích dẫn “{quote}”.",
        "A source ({ref}) prints rates that the machine has not read into the figure that applies here; read"
        " the quote “{quote}”.",
    ),
    "by_goods": (
        "Mức áp dụng tùy từng loại hàng ({ref}): {listed}. Hãy nêu rõ loại hàng để biết mức nào áp dụng.",
        "The rate depends on the kind of goods ({ref}): {listed}. Say which kind yours are to know which"
        " applies.",
    ),
    "more_sources": (
        "Ngoài ra đã nạp {count} nguồn của thị trường khác, không liệt kê ở đây.",
        "Another {count} loaded sources are of other markets and not listed here.",
    ),
    "gaps": (
        "Nguồn {name} có khoảng trống: {gaps}.",
        "Source {name} has gaps: {gaps}.",
    ),
    "no_source": (
        "Chưa nạp nguồn nào của thị trường này ({market}); không thấy không có nghĩa là không có.",
        "No source for this market ({market}) is loaded; not finding is not a “no”.",
    ),
    "empty": (
        "Chưa nạp nguồn nào.",
        "No source is loaded.",
    ),
    "not_no": (
        "Không tìm thấy không có nghĩa là không bị điều tra; chỉ các nguồn liệt kê đã được tra.",
        "Not found does not mean not investigated; only the listed sources were searched.",
    ),
    "all_markets": (
        "Câu hỏi không nêu thị trường: đã tra mọi thị trường; kết luận theo biện pháp nặng nhất ({market}).",
        "No market was given: all were searched; the heaviest measure decides ({market}).",
    ),
    "several_goods": (
        "Mã HS này gồm nhiều mặt hàng; hãy nêu tên hàng để trả lời chắc chắn hơn.",
        "This HS code covers several kinds of goods; name the goods for a surer answer.",
    ),
    "wider": (
        "Vụ việc nêu nhóm hàng rộng hơn hoặc hẹp hơn mặt hàng bạn hỏi; cần đối chiếu mô tả.",
        "The proceeding is on a wider or narrower kind of goods than you asked about;"
        " compare the description.",
    ),
    "other_code": (
        "Mã HS bạn nêu không nằm trong các mã mà nguồn liệt kê cho vụ việc này; mô tả bằng lời quyết định.",
        "The HS code you gave is not among those the sources list for this case; the description decides.",
    ),
    "leading_zero": (
        "Mã HS được hiểu là {code} (thêm số không đầu mà bảng tính hay làm mất); hãy kiểm tra lại.",
        "The HS code was read as {code}, with the leading zero that spreadsheets drop; please check it.",
    ),
    "circumvention": (
        "Biện pháp chống lẩn tránh áp với hàng làm từ nguyên liệu của nước bị áp thuế;"
        " doanh nghiệp chứng minh được nguồn nguyên liệu khác có thể được miễn theo quy định trong văn bản.",
        "A circumvention measure is on goods made from inputs of the country under order; a firm that proves"
        " other inputs may be exempt as the document provides.",
    ),
    "no_rate": (
        "Các nguồn đã nạp không ghi mức thuế áp dụng cho trường hợp này ({goods}); xem văn bản được dẫn.",
        "The loaded sources do not give the rate that applies here ({goods}); see the cited document.",
    ),
    "silent": (
        "Không có văn bản nào về vụ việc này sau {date} trong các nguồn đã nạp, dù thời hạn điều tra theo"
        " luật đã qua; vụ việc nhiều khả năng đã có kết quả.",
        "Nothing later than {date} on this case is in the sources loaded, although the time that the law"
        " gives an investigation has passed; it most likely has a result.",
    ),
    "undated": (
        "Không đọc được ngày công bố của văn bản {ref} nên không xếp được vào diễn biến vụ việc;"
        " cần đọc văn bản gốc.",
        "The day of publication of {ref} could not be read, so it has no place among the steps;"
        " read the original.",
    ),
    "printed_end": (
        "Văn bản {ref} ghi biện pháp có hiệu lực đến {date}; các nguồn đã nạp không có văn bản gia hạn.",
        "{ref} prints that the measure is in force until {date}; no extension is in the sources loaded.",
    ),
    "prolonged": (
        "Văn bản {ref} ghi biện pháp có hiệu lực đến {date}; sau đó có văn bản gia hạn hoặc rà soát cuối kỳ"
        " ({later}); cần kiểm tra biện pháp còn hiệu lực hay không.",
        "{ref} prints that the measure is in force until {date}; an extension or sunset review followed"
        " ({later}); check that it is still in force.",
    ),
    "sizes": (
        "Chưa so được kích thước bạn nêu ({sizes}) với phạm vi của vụ việc; hãy tự đối chiếu mô tả.",
        "The sizes you gave ({sizes}) could not be compared with the scope; compare the description.",
    ),
    "size_in": (
        "Kích thước bạn nêu ({size}) nằm trong giới hạn phạm vi mà văn bản {ref} ghi: “{quote}”.",
        "The size you gave ({size}) is within the limit of the scope that {ref} prints: “{quote}”.",
    ),
    "size_out": (
        "Kích thước bạn nêu ({size}) nằm ngoài giới hạn phạm vi mà văn bản {ref} ghi: “{quote}”;"
        " hàng có thể không thuộc phạm vi, cần đối chiếu toàn bộ mô tả.",
        "The size you gave ({size}) is outside the limit of the scope that {ref} prints: “{quote}”;"
        " the goods may be out of scope, compare the whole description.",
    ),
    "size_in_exclusion": (
        "Kích thước bạn nêu ({size}) nằm trong giới hạn của một ngoại lệ mà văn bản {ref} ghi: “{quote}”;"
        " hàng có thể được loại trừ, cần đối chiếu toàn bộ mô tả.",
        "The size you gave ({size}) is within the limit of an exclusion that {ref} prints: “{quote}”;"
        " the goods may be excluded, compare the whole description.",
    ),
    "size_out_exclusion": (
        "Kích thước bạn nêu ({size}) không thuộc giới hạn của ngoại lệ mà văn bản {ref} ghi: “{quote}”.",
        "The size you gave ({size}) is not within the limit of the exclusion that {ref} prints: “{quote}”.",
    ),
    "alike_firms": (
        "Văn bản có mức riêng cho doanh nghiệp có tên gần giống: {names}. Không đủ căn cứ để coi đó là"
        " doanh nghiệp được hỏi, nên không nêu mức thuế; hãy hỏi lại bằng tên đầy đủ.",
        "The records have rates for firms of like names: {names}. Nothing shows that one of them is the firm"
        " asked about, so no rate is given; ask again with the full name.",
    ),
    "firm_only": (
        "Chỉ áp dụng với hàng do chính doanh nghiệp này sản xuất và xuất khẩu như văn bản nêu;"
        " biện pháp vẫn còn hiệu lực với các doanh nghiệp khác.",
        "This holds only for goods that this firm produces and exports as the document says;"
        " the measure stays in force for others.",
    ),
    "risk": (
        "Rủi ro (tách khỏi kết luận trên): {market} có biện pháp hoặc vụ việc với cùng mặt hàng từ {origins}"
        " ({ref}); hàng làm từ nguyên liệu các nước này có thể bị xét lẩn tránh.",
        "Risk (apart from the verdict): {market} has a measure or case on the same goods from {origins}"
        " ({ref}); goods made from inputs of these countries may be looked at for circumvention.",
    ),
    "near": (
        "Có vụ việc về hàng gần giống (cùng nhóm HS) tại thị trường này: {named}; cần đối chiếu mô tả.",
        "There are proceedings on near goods (same HS heading) in this market: {named};"
        " compare the description.",
    ),
    "other_origin": (
        "Câu trả lời chỉ nói về hàng xuất xứ Việt Nam, không nói về hàng của {countries}.",
        "The answer is about goods from Viet Nam only, not about those of {countries}.",
    ),
    "acts_loaded": (
        "Chỉ liệt kê văn bản trong các nguồn đã nạp; có thể còn văn bản khác.",
        "Only acts in the sources loaded are listed; there may be others.",
    ),
    "asked_day": (
        "Câu hỏi nêu thời điểm đã qua: trả lời theo tình trạng {date}.",
        "The question names a time in the past: the answer is as of {date}.",
    ),
    "day_to_come": (
        "Câu hỏi nêu “{words}”, là thời điểm chưa tới: trả lời theo tình trạng {date}; không nguồn nào"
        " cho biết về sau.",
        "The question names “{words}”, which has not come: the answer is as of {date}; no source tells of"
        " later days.",
    ),
    "unborne": (
        "Câu hỏi nêu {figures}: không dữ kiện nào tìm được cho câu hỏi này ghi mức đó.",
        "The question says {figures}: no fact found for it gives that figure.",
    ),
    "union": (
        "{country} cùng các nước của {union} áp dụng chung một biện pháp phòng vệ thương mại: đã tra theo"
        " {market}.",
        "{country} takes trade remedies together with the other members of {union}: {market} was looked up.",
    ),
    "no_such_market": (
        "Không hiểu “{words}” là thị trường nào, nên không dùng để thu hẹp câu trả lời.",
        "“{words}” is not understood as a market, so it does not narrow the answer.",
    ),
    "unknown_name": (
        "Tên hàng “{words}” không có trong từ điển tên hàng; các nguồn đã được tra theo đúng chữ này. Hãy hỏi"
        " lại bằng mã HS hoặc tên khác để chắc chắn.",
        "The name “{words}” is not among the names of goods known here; the sources were searched for these"
        " very words. Ask again by HS code or by another name to be sure.",
    ),
    "old_measure": (
        "Văn bản mới nhất về biện pháp này là {date}. Biện pháp chỉ có thời hạn và hết hiệu lực nếu không"
        " được gia hạn qua rà soát, mà các nguồn đã nạp không có gia hạn nào; cần kiểm tra còn hiệu lực hay"
        " không.",
        "The newest document on this measure is of {date}. Measures last for a term and lapse unless a review"
        " extends them, and no extension is in the sources loaded; check that it is still in force.",
    ),
    "firm_ended": (
        "Nguồn ghi vụ việc chấm dứt riêng với {firm}; kết quả với doanh nghiệp khác có thể khác.",
        "The source says that the proceeding ended for {firm}; it may have ended otherwise for others.",
    ),
    "country_wide": (
        "Mức toàn quốc chỉ áp cho doanh nghiệp không có mức riêng; các nguồn đã nạp không cho biết"
        " mọi mức riêng.",
        "The country-wide rate is for firms without a rate of their own; the loaded sources do not hold"
        " all such rates.",
    ),
}
