"""The words of an early warning: who did what, what it means, by when, what to do."""

from collections.abc import Sequence
from datetime import date

from extract.cases.events import TERMS, notice_event
from kb.due import due_name
from tradewarn.model import Deadline, Match, Notice, Profile
from warn import naming
from warn.language import Lang
from warn.levels import Level, news
from warn.matching import groups_of, signals
from warn.phrases import article, phrase
from warn.undated import lone_case

MEANING: dict[str, tuple[str, str]] = {
    "firm": (
        "Văn bản nêu tên doanh nghiệp trong hồ sơ của bạn: mức thuế hoặc nghĩa vụ"
        " có thể áp riêng cho doanh nghiệp này.",
        "The document names a firm of your profile: a rate or duty to answer may be its own.",
    ),
    "money": (
        "Hàng của bạn sang thị trường này có thể phải nộp thuế hoặc đặt cọc;"
        " nhà nhập khẩu sẽ hỏi mức thuế riêng.",
        "Your goods may be charged a duty or deposit in this market; importers will ask for your own rate.",
    ),
    "clock": (
        "Vụ việc đang mở với hàng Việt Nam cùng loại; không trả lời thường dẫn tới mức thuế bất lợi nhất.",
        "A proceeding on such goods from Viet Nam is open; silence usually brings the least favourable rate.",
    ),
    "negative": (
        "Kết luận lần này có lợi cho hàng xuất khẩu; vụ việc có thể chưa kết thúc hẳn.",
        "This finding is in the exporters' favour; the proceeding may not be over.",
    ),
    "review": (
        "Biện pháp đang áp với hàng Việt Nam cùng loại được rà soát; mức thuế có thể thay đổi.",
        "The measure on such goods from Viet Nam is under review; rates may change.",
    ),
    "quiet": (
        "Văn bản không đặt thêm nghĩa vụ cho những ai không được nêu tên, nhưng thay đổi tình trạng vụ việc.",
        "The document adds no duty for those it does not name, but changes where the case stands.",
    ),
    "past": (
        "Văn bản đã cũ: thời hạn luật định của cuộc điều tra này đã qua nên không còn gì để trả lời;"
        " hãy xem vụ việc nay ở đâu.",
        "The document is old: the time that the law gives this investigation has passed, and there is"
        " nothing left to answer; see where the case stands now.",
    ),
    "elsewhere": (
        "Vụ việc ở thị trường bạn chưa bán tới; thị trường khác có thể làm theo với cùng mặt hàng.",
        "The case is in a market you do not sell to; other markets may follow on the same goods.",
    ),
    "competitor": (
        "Hàng cùng loại của nước khác bị nhắm tới ở thị trường của bạn: đơn hàng có thể tăng,"
        " kèm nguy cơ bị xét lẩn tránh hoặc bị điều tra tiếp theo.",
        "The same goods of another country are hit in your market: orders may rise,"
        " and with them the risk of a circumvention inquiry or of being next.",
    ),
}
TODO: dict[str, tuple[str, str]] = {
    "firm": (
        "Đọc ngay phần nêu tên doanh nghiệp, báo luật sư và Cục Phòng vệ thương mại,"
        " lưu chứng từ của kỳ điều tra.",
        "Read the part that names the firm now, tell counsel and the Trade Remedies Authority,"
        " keep the records of the period.",
    ),
    "money": (
        "Kiểm tra mã HS và mô tả phạm vi, mức thuế của mình, hợp đồng đang giao; chuẩn bị yêu cầu rà soát.",
        "Check the HS code and the scope, your rate and running contracts; prepare a request for review.",
    ),
    "clock": (
        "Đăng ký làm bên liên quan, chuẩn bị trả lời bản câu hỏi,"
        " phối hợp với hiệp hội và Cục Phòng vệ thương mại.",
        "Register as an interested party, prepare the questionnaire,"
        " work with your association and the Trade Remedies Authority.",
    ),
    "watch": (
        "Theo dõi văn bản tiếp theo; giữ C/O và chứng từ nguyên liệu để chứng minh xuất xứ.",
        "Watch for the next document; keep certificates of origin and input records.",
    ),
}
LABEL: dict[str, tuple[str, str]] = {
    "machine": (
        "Nội dung do máy đọc từ văn bản.",
        "Read by machine from the document.",
    ),
    "why": ("Vì sao bạn nhận được: ", "Why you get this: "),
    "means": ("Ý nghĩa: ", "What it means: "),
    "deadlines": ("Thời hạn: ", "Deadlines: "),
    "none": ("không đọc thấy thời hạn trong văn bản.", "none was read in the document."),
    "todo": ("Nên làm: ", "What to do: "),
    "level": ("Mức cảnh báo {level}/4", "Warning level {level} of 4"),
    "for": (" cho {name}. ", " for {name}. "),
}


def message(
    notice: Notice, match: Match, profile: Profile, level: Level, lang: Lang, *, past: bool = False
) -> str:
    """Write the warning in one language; `past` where the act is too old to be answered."""
    at = 0 if lang == "vi" else 1
    kind, todo = ("past", "watch") if past else _kind(notice, match)
    known = {s.name: s for s in signals()}
    why = " ".join(known[r.signal].vi if lang == "vi" else known[r.signal].en for r in match.reasons)
    name = profile.name if lang == "vi" else profile.name_en or profile.name
    head = LABEL["level"][at].format(level=level) + LABEL["for"][at].format(name=name)
    parts = [
        head + act_said(notice, lang),
        LABEL["why"][at] + why,
        LABEL["means"][at] + MEANING[kind][at],
        LABEL["deadlines"][at] + (_deadlines(ahead(notice), lang) or LABEL["none"][at]),
        LABEL["todo"][at] + TODO[todo][at],
        LABEL["machine"][at],
    ]
    return "\n".join(parts)


def ahead(notice: Notice) -> tuple[Deadline, ...]:
    """Keep what was still due when the notice was published; the term of a measure is not due."""
    published = notice.publication_date
    due = [d for d in notice.deadlines if d.what not in TERMS]
    return tuple(d for d in due if d.date is None or published is None or d.date >= published)


def act_said(notice: Notice, lang: Lang) -> str:
    """Say who did what, on which goods, from where and when."""
    if notice.publication_date is None:
        return ""
    case = lone_case(notice)
    event = notice_event(notice)
    kind, measure = naming.kind(case.instruments, lang), naming.measure(case.instruments, lang)
    about = event.origins or case.countries_of_origin
    told = f"{naming.product(case, lang)} {_origins(notice, about, lang)}".strip()
    clause = phrase(event.stage, event.result, lang).format(
        k=kind, m=measure, g=told, a=article(kind), s=naming.stage(event.stage, lang)
    )
    who = naming.authority(notice.authority, case.importing_country, lang)
    ref = f" ({event.source.ref})" if event.source.ref != notice.id else ""
    return f"{naming.on_day(event.date, lang)}, {who} {clause}{ref}."


def _origins(notice: Notice, about: Sequence[str], lang: Lang) -> str:
    if notice.all_origins:
        return "từ mọi nước" if lang == "vi" else "from all countries"
    return naming.origins(about, lang)


def _kind(notice: Notice, match: Match) -> tuple[str, str]:
    """Choose what the act means for the profile, and what to do."""
    known = {s.name: s.meaning for s in signals()}
    decided = next((m for r in match.reasons if (m := known[r.signal])), None)  # the weightiest reason first
    if decided is not None:
        return decided, decided if decided in TODO else "watch"
    if "market" not in groups_of(match):
        return "elsewhere", "watch"
    if notice.publication_date is not None and notice_event(notice).result == "negative":
        return "negative", "watch"
    return news_said(notice)


def news_said(notice: Notice) -> tuple[str, str]:
    """Choose what an act means to whoever exports the goods, and what to do."""
    told = news(notice)
    return told, {"money": "money", "clock": "clock", "quiet": "watch", "review": "money"}[told]


def _deadlines(deadlines: Sequence[Deadline], lang: Lang) -> str:
    """List the deadlines, the nearest first; one without a date by its days or its rule."""
    dated = sorted((d for d in deadlines if d.date), key=lambda d: (d.date or date.max, d.what))
    loose = [d for d in deadlines if not d.date]
    return "; ".join(_deadline(d, lang) for d in [*dated, *loose][:6]) + ("." if deadlines else "")


def _deadline(deadline: Deadline, lang: Lang) -> str:
    what = due_name(deadline.what, lang)
    if deadline.date is not None:
        return f"{what}: {naming.day(deadline.date, lang)}"
    if deadline.days_after_publication is not None:
        days = deadline.days_after_publication
        return f"{what}: " + (
            f"{days} ngày sau ngày công bố" if lang == "vi" else f"{days} days after publication"
        )
    return f"{what} ({deadline.rule})" if deadline.rule else what
