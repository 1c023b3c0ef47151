"""What is said of a letter that somebody received."""

SUMMARY: dict[str, tuple[str, str]] = {
    "next": (
        "Hạn gần nhất in trong văn bản: {name}, {day}.",
        "The nearest day that it prints: {name}, {day}.",
    ),
    "all_past": (
        "Hạn in trong văn bản đã qua: {name}, {day}. Hãy liên hệ luật sư hoặc cơ quan đó ngay.",
        "The days that it prints have passed, last {name}, {day}. Call counsel or the authority at once.",
    ),
    "no_day": (
        "Không đọc thấy hạn nào còn phía trước in trong văn bản; hãy đọc lại bản gốc.",
        "No day ahead that it prints was read; read the original again.",
    ),
    "only_case": (
        "Máy không nhận ra đây là thông báo loại nào, nhưng văn bản nêu vụ việc đã nạp: {cases}."
        " Hãy nhờ luật sư hoặc Cục Phòng vệ thương mại đọc ngay.",
        "The machine could not tell what kind of notice this is, but it names a proceeding that is loaded:"
        " {cases}. Have counsel or the Trade Remedies Authority read it now.",
    ),
    "nothing": (
        "Máy không nhận ra đây là thông báo phòng vệ thương mại. Điều đó không có nghĩa là không phải:"
        " nếu cơ quan nước ngoài gửi cho bạn, hãy nhờ luật sư hoặc Cục Phòng vệ thương mại đọc ngay.",
        "The machine did not recognise a trade-remedy notice in this. That does not mean that it is none:"
        " if a foreign authority sent it, have counsel or the Trade Remedies Authority read it now.",
    ),
    "unreadable": (
        "Không đọc được chữ nào trong tệp này; lý do được nêu bên dưới.",
        "No text could be read in this file; the reason stands below.",
    ),
}
LETTER: dict[str, tuple[str, str]] = {
    "opening": ("Thư", "A letter"),
    "of": ("của {authority}", "of {authority}"),
    "dated": ("đề ngày {day}", "dated {day}"),
    "to": ("gửi {firm}", "to {firm}"),
    "about": ("về {about}", "on {about}"),
    "asks": ("Yêu cầu hoặc mời: {asks}.", "It asks for or invites: {asks}."),
    "asks_nothing": (
        "Máy không đọc thấy thư yêu cầu gì; hãy đọc kỹ bản gốc.",
        "The machine read nothing that it asks for; read the original closely.",
    ),
    "next": ("Hạn gần nhất: {what}, {day}.", "The nearest day: {what}, {day}."),
    "past": (
        "Hạn đã qua: {what}, {day}; hãy liên hệ cơ quan ngay để xin gia hạn hoặc nộp muộn.",
        "Past: {what}, {day}; write to the authority at once about more time or a late filing.",
    ),
    "count": ("Hạn tính theo ngày: {what}, {term}.", "Counted in days: {what}, {term}."),
    "days": ("{days} ngày", "{days} days"),
    "working_days": ("{days} ngày làm việc", "{days} working days"),
    "receipt": ("kể từ khi nhận", "from receipt"),
    "letter": ("kể từ ngày của thư", "from the letter's date"),
    "publication": ("kể từ khi thông báo được đăng", "from publication of the notice"),
    "initiation": ("kể từ khi khởi xướng", "from initiation"),
}
CAVEATS: dict[str, tuple[str, str]] = {
    "machine": (
        "Nội dung do máy đọc; mỗi giá trị có câu trích để đối chiếu với bản gốc.",
        "Read by machine; each value has its quote to compare with the original.",
    ),
    "unknown_number": (
        "Số vụ việc không có trong các nguồn đã nạp: {numbers}. Không tìm thấy không có nghĩa là không có.",
        "Case numbers that no source loaded has: {numbers}. Not found does not mean that there is none.",
    ),
    "no_number": (
        "Không đọc thấy số vụ việc nên không nối được với vụ việc nào đã nạp.",
        "No case number was read, so it could not be joined to a proceeding that is loaded.",
    ),
    "differs": (
        "Có hạn mà văn bản in khác ngày tính theo luật: ngày in trong văn bản được giữ, hãy hỏi lại cơ quan.",
        "A day that it prints differs from the one that the law gives: the printed one stands; ask.",
    ),
    "counted": (
        "Ngày tính theo luật là do quy tắc tính, không in trong văn bản; hãy kiểm tra trước khi dựa vào.",
        "Days that the law gives are counted by rule, not printed; check them before you rely on them.",
    ),
    "receipt": (
        "Thư tính hạn từ ngày nhận: cho biết ngày nhận để tính ra ngày; cơ quan có thể coi ngày nhận khác.",
        "It counts from receipt: tell the day it came to have it counted; the authority may deem another.",
    ),
    "counted_letter": (
        "Ngày đếm theo số ngày ghi trong thư, chưa xét ngày nghỉ; hãy hỏi lại cơ quan nếu sát hạn.",
        "Days counted from the number in the letter leave holidays aside; ask the authority if it is close.",
    ),
    "not_kept": (
        "Tệp bạn gửi không được lưu lại.",
        "The file that you sent is not kept.",
    ),
}
CASE: tuple[str, str] = ("vụ việc {kind} đối với {goods}", "the {kind} proceeding on {goods}")
WHO: dict[str, tuple[str, str]] = {
    "printed": ("như văn bản ghi", "as it says"),
    "party": ("bên liên quan", "interested parties"),
    "domestic": ("ngành sản xuất trong nước của họ", "their domestic industry"),
    "authority": ("cơ quan điều tra", "the authority"),
    "measure": ("biện pháp hết hạn", "the measure ends"),
}
