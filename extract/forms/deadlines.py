"""What falls due outside the Federal Register, and from when to when a measure is in force."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.field import Find, Reading
from extract.forms.in_force import in_force
from extract.forms.limits import limits_of
from extract.prose.sentences import one_line, sentences
from tradewarn.model import Deadline, Found
from tradewarn.printed.dates import printed_dates
from tradewarn.printed.numbers import count

BY = "extract/forms/deadlines.py"
DUE = re.compile(
    r"\b(?:by|before|no\s+later\s+than|not\s+later\s+than|until|due|deadline|within"
    r"|on\s+or\s+before|closing\s+date"
    r"|closes?(?:\s+on)?|đến\s+ngày|trước\s+ngày|(?:đến(?:\s+hết)?|trước|vào)(?=\s*\Z)|chậm\s+nhất"
    r"|hạn|dự\s+kiến[\w ]{0,60}vào(?:\s+ngày)?"
    r"|hasta\s+el|a\s+más\s+tardar|até|paling\s+lambat|sebelum|selewat-lewatnya|sehingga"
    r"|avant\s+le|au\s+plus\s+tard)\b",
    re.I,
)
TO_COME = re.compile(
    r"\b(?:will|shall|is\s+to)\s+(?:be\s+)?(?:made|make|issued?|held|conclude\w*|take\s+place"
    r"|determin\w+|release\w*|announce\w*)"
    r"[^.;]{0,60}?\b(?:on|by)\s+\Z"
    r"|\b(?:scheduled|set|planned|expected)\s+(?:for|on|by)\s+\Z"
    r"|\bsẽ\s(?:\w+\s){0,2}(?:ban\s+hành|công\s+bố|đưa\s+ra|tổ\s+chức|diễn\s+ra)\b[^.;]{0,60}?\bngày\s+\Z",
    re.I,
)
TASKS = (
    (
        re.compile(
            r"\bquestionnaires?|bản\s+(?:câu\s+hỏi|trả\s+lời)|bảng\s+câu\s+hỏi|cuestionario|questionário"
            r"|kuesioner|soru\s+form",
            re.I,
        ),
        "questionnaire reply",
    ),
    (
        re.compile(r"\bhearing|tham\s+vấn\s+công\s+khai|audiencia|audiência|dengar\s+pendapat|dinleme", re.I),
        "hearing",
    ),
    (
        re.compile(
            r"\bregist(?:er|ration)|make\s+themselves\s+known|come\s+forward|đăng\s+ký|mendaftar"
            r"|pendaftaran|habilitação|notices?\s+of\s+(?:participation|appearance)",
            re.I,
        ),
        "registration of parties",
    ),
    (re.compile(r"\bsampl(?:e|ing)\s+(?:form|reply|response)|\bchọn\s+mẫu", re.I), "sampling reply"),
    (
        re.compile(
            r"\brequest\s+(?:for\s+)?(?:an?\s+)?(?:expiry|sunset)?\s*review\b|\bappl(?:y"
            r"|ication)\b[^.;]{0,80}?\breview\b",
            re.I,
        ),
        "request for review",
    ),
    (
        re.compile(
            r"\b(?:injury\s+(?:finding|determination|inquiry)|Tribunal\b[^.;]{0,60}?\b(?:decision|determination|order"
            r"|findings?)|question\s+of\s+injury|inquiry\s+into\s+[^.;]{0,40}?injury|về\s+thiệt\s+hại)",
            re.I,
        ),
        "injury determination",
    ),
    (re.compile(r"\bkết\s+quả\s+(?:rà\s+soát\s+)?cuối\s+cùng", re.I), "final results"),
    (
        re.compile(
            r"\b(?:final\s+(?:determination|decision|report|recommendation)|kết\s+luận\s+cuối\s+cùng"
            r"|final\s+findings|(?:investigations?|reviews?)\s+(?:shall|should|will|is\s+to)\s+(?:\w+\s+)?(?:be\s+)?"
            r"(?:conclude\w*|complete\w*|end(?:ed)?))\b",
            re.I,
        ),
        "final determination",
    ),
    (
        re.compile(r"\b(?:preliminary\s+(?:determination|decision|finding)s?|kết\s+luận\s+sơ\s+bộ)", re.I),
        "preliminary determination",
    ),
    (re.compile(r"\bstatement\s+of\s+essential\s+facts|\bSEF\b|\bdisclosure\b", re.I), "disclosure"),
    (re.compile(r"\bstatement\s+of\s+reasons\b", re.I), "statement of reasons"),
    (
        re.compile(
            r"\b(?:comments?|submissions?|views?|representations?|briefs?|position\s+papers?"
            r"|memorand(?:a|um)|pleadings|respond|responses?|ý\s+kiến|bình\s+luận|comentarios"
            r"|manifestaç|görüş|tanggapan|pandangan"
            r"|(?:provide|submit|send|furnish|file|supply|present|lodge)\b[^.;]{0,80}?\b(?:information|evidence|data|documents?)"
            r"|(?:any|relevant|their|such)\s+(?:other\s+|further\s+|relevant\s+)?(?:information|evidence|objections?)"
            r"|replies|objections?|arguments?|(?:their|its|a)\s+position)",
            re.I,
        ),
        "comments",
    ),
)
COUNT = re.compile(
    r"\b(?:(?:within|not\s+later\s+than|no\s+later\s+than|has|have|by)\s+)(?:a\s+(?:period"
    r"|further\s+period)\s+of\s+)?"
    r"(?P<n>\d{1,3}|[a-z]{3,7}(?:-[a-z]{3,5})?)\s+(?:\((?:\d{1,3}"
    r"|[a-z-]{3,14})\)\s+)?(?:calendar\s+)?days\s+(?:of"
    r"|from|after|following)\s+(?:the\s+)?(?:(?:date\s+of\s+)?(?:the\s+|its\s+)?publication"
    r"(?:\s+of\s+this\s+(?:public\s+)?(?:notice|regulation|notification|order))?"
    r"|(?P<entry>(?:date\s+of\s+)?(?:the\s+)?entry\s+into\s+force\s+of\s+this\s+(?:regulation|decision))"
    r"|(?:date\s+of\s+(?:(?:issue|issuance|posting)\s+of\s+)?)?(?:this|the\s+present)"
    r"\s+(?:public\s+)?(?:notice|notification|announcement)|date\s+hereof)",
    re.I,
)
NEXT_DAY = re.compile(r"\bday\s+following\s+that\s+of\s+its\s+publication\b", re.I)
PAST = re.compile(
    r"\b(?:was|were|had|have\s+been|has\s+been|(?<!be\s)received|came\s+forward|did|sent|published"
    r"|initiated)\b"
    r"|(?<!are )(?<!is )(?<!hereby )\b(?:invited|requested|asked|informed)\b",
    re.I,
)


def deadlines_finder() -> Find:
    """Make the rule of what falls due: a date behind a word that binds, with a task we can name."""

    def find(reading: Reading) -> Iterable[Found]:
        segment = reading.segment
        yield from in_force(reading)
        best = reading.found.best("publication_date")
        published = str(best.value) if best and best.confidence >= 0.5 else ""
        seen: set[tuple[str, str]] = set()
        for sentence in sentences(segment):
            for found in _dated(reading, sentence.start, sentence.end, published):
                key = (str(found.value["what"]), str(found.value["date"]))
                if key not in seen:
                    seen.add(key)
                    yield found
            yield from _counted(reading, sentence.start, sentence.end, published, seen)
        for found in limits_of(reading):
            key = (str(found.value["what"]), str(found.value["date"]))
            if key not in seen:
                seen.add(key)
                yield found

    return find


def _task(text: str) -> str | None:
    return next((name for words, name in TASKS if words.search(text)), None)


def _dated(reading: Reading, start: int, end: int, published: str) -> Iterator[Found]:
    """Read “comments are due by 5 May 2031”, and “a decision will be made on 5 May 2031”."""
    segment = reading.segment
    task = _task(segment.flow[start:end])
    if task is None:
        return
    for printed in printed_dates(segment.flow, start, end):
        before = segment.flow[max(start, printed.start - 90) : printed.start]
        due = max(DUE.finditer(before), key=lambda m: m.start(), default=None)
        if due is None or len(before) - due.end() > 40:
            due = TO_COME.search(before)
        if due is None or (published and printed.day.isoformat() < published):
            continue
        at = printed.start - len(before) + due.start()
        sure = 0.8 if published else 0.6
        yield segment.found(Deadline(what=task, date=printed.day), at, printed.end, confidence=sure, by=BY)


def _counted(
    reading: Reading, start: int, end: int, published: str, seen: set[tuple[str, str]]
) -> Iterator[Found]:
    """Read “within 37 days of the date of publication of this notice”; what was asked before is past."""
    segment = reading.segment
    dated = date.fromisoformat(published) if published else None
    last = start
    for match in COUNT.finditer(segment.flow, start, end):
        days = count(match["n"])
        task = _task(segment.flow[last : match.end()]) or _task(segment.flow[match.end() : end])
        last = match.end()
        if days is None or task is None or (task, match["n"]) in seen:
            continue
        if PAST.search(segment.flow, start, match.start()):
            continue
        seen.add((task, match["n"]))
        if match["entry"]:  # counted from the day after publication, where the act says so
            days += 1
            dated = dated if NEXT_DAY.search(segment.flow) else None
        value = Deadline(
            what=task,
            date=dated + timedelta(days=days) if dated else None,
            days_after_publication=days,
            rule=one_line(match[0]),
        )
        yield segment.found(value, match.start(), match.end(), confidence=0.85, by=BY)
