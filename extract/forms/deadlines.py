"""What falls due outside the Federal Register, and from when to when a measure is in force."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.field import Find, Reading
from extract.forms.in_force import in_force
from extract.forms.limits import limits_of
from extract.forms.timetable import steps
from extract.prose.sentences import one_line, sentences
from tradewarn.model import Deadline, Found
from tradewarn.printed.dates import calendar_day, printed_dates
from tradewarn.printed.numbers import count
from tradewarn.printed.quick import quick

BY = "extract/forms/deadlines.py"
DUE = re.compile(
    r"\b(?:by|before|no\s{1,40}later\s{1,40}than|not\s{1,40}later\s{1,40}than|until|due|deadline|within"
    r"|up\s?to|till|extended\s{1,40}to|i\.e\.(?=[\s,])|that\s{1,9}is,"
    r"|on\s{1,40}or\s{1,40}before|closing\s{1,40}date"
    r"|closes?(?:\s{1,40}on)?|đến\s{1,40}ngày|trước\s{1,40}ngày|(?:đến(?:\s{1,40}hết)?|trước"
    r"|vào)(?=\s{0,40}\Z)|chậm\s{1,40}nhất"
    r"|hạn|dự\s{1,40}kiến[\w ]{0,60}vào(?:\s{1,40}ngày)?"
    r"|hasta\s{1,40}el|a\s{1,40}más\s{1,40}tardar|até|paling\s{1,40}lambat|sebelum|selewat-lewatnya|sehingga"
    r"|avant\s{1,40}le|au\s{1,40}plus\s{1,40}tard)\b",
    re.I,
)
TO_COME = re.compile(
    r"\b(?:will|shall|is\s{1,40}to|(?:scheduled|expected|due|set|likely)\s{1,40}to)\s{1,40}(?:be\s{1,40})?"
    r"(?:made|make|issued?|held|submitted|filed|set|conduct(?:ed)?|conclude\w*|vote|decide|rule|complete"
    r"|take\s{1,40}place"
    r"|determin\w+|release\w*|announce\w*|begin|start|commence|open|close|complete\w*|publish\w*|provided?)"
    r"[^.;]{0,60}?\b(?:on|by)\s{1,40}(?:or\s{1,40}(?:about|before)\s{1,40})?\Z"
    r"|\b(?:due|last|closing|final|target)\s{1,40}dates?\b[^.;\n]{0,80}?(?::|\bis|\bon)\s{1,9}\Z"
    r"|\bdeadline\b[^.;\n]{0,80}?(?::|\bis|\bon)\s{1,9}\Z"
    r"|\b(?:commenc|begin|start|open)\w{0,5}\s{1,40}on\s{1,40}\Z"
    r"|\b(?:to|will|shall)\s{1,40}hold\b[^.;]{0,70}?\bon\s{1,40}\Z"
    r"|\b(?:débutera|commencera|aura\s{1,40}lieu|se\s{1,40}tiendra)\s{1,40}(?:à\s{1,40}compter\s{1,40}du|le)\s{1,40}\Z"
    r"|\bau\s{1,40}plus\s{1,40}tard\s{1,40}à\s[^.;]{2,20}\sle\s{1,40}\Z"
    r"|\b(?:scheduled|set|planned|expected)\s{1,40}(?:for|on|by)\s{1,40}\Z"
    r"|\bsẽ\s(?:\w+\s){0,2}(?:ban\s{1,40}hành|công\s{1,40}bố|đưa\s{1,40}ra|tổ\s{1,40}chức"
    r"|diễn\s{1,40}ra)\b[^.;]{0,60}?\bngày\s{1,40}\Z",
    re.I,
)
TASKS = (
    (
        quick(
            r"\bquestionnaires?|bản\s{1,40}(?:câu\s{1,40}hỏi|trả\s{1,40}lời)"
            r"|bảng\s{1,40}câu\s{1,40}hỏi|cuestionario|questionário"
            r"|kuesioner|soru\s{1,40}form|\bRFIs?\b|\brequests?\s{1,40}for\s{1,40}information\b",
            re.I,
        ),
        "questionnaire reply",
    ),
    (
        quick(
            r"\b(?:requests?|apply|applications?|ask)\b[^.;]{0,40}?\bhearings?\b(?!\s{1,9}(?:will|shall|is|on)\b)"
            r"|\bhearings?\s{1,9}(?:requests?|may\s{1,9}be\s{1,9}requested|must\s{1,9}be\s{1,9}requested)",
            re.I,
        ),
        "hearing request",
    ),
    (
        quick(
            r"\bhearing|\boral\s{1,40}(?:re)?presentations?|\b(?:preliminary|public)\s+(?:conference|consultation)"
            r"|\baudiences?\s{1,40}publiques?|tham\s{1,40}vấn\s{1,40}công\s{1,40}khai|audiencia|audiência"
            r"|dengar\s{1,40}pendapat|dinleme",
            re.I,
        ),
        "hearing",
    ),
    (
        quick(
            r"\bregist(?:er|ration)|manifest\s{1,40}their\s{1,40}(?:intention|interest)|make\s{1,40}themselves\s{1,40}known|come\s{1,40}forward"
            r"|đăng\s{1,40}ký|mendaftar"
            r"|pendaftaran|habilitação|notices?\s{1,40}of\s{1,40}(?:participation|appearance)",
            re.I,
        ),
        "registration of parties",
    ),
    (
        quick(
            r"\bsampl(?:e|ing)\s{1,40}(?:form|reply|response)"
            r"|\bchọn\s{1,40}mẫu",
            re.I,
        ),
        "sampling reply",
    ),
    (
        quick(
            r"\brequest\s{1,40}(?:for\s{1,40})?(?:an?\s{1,40})?(?:expiry|sunset)?\s{0,40}review\b|\bappl(?:y"
            r"|ication)\b[^.;]{0,80}?\breview\b"
            r"|\bapplications?\b[^.;]{0,60}?\b(?:continuation|review)\b",
            re.I,
        ),
        "request for review",
    ),
    (
        quick(
            r"\bstatement\s{1,40}of\s{1,40}reasons\b"
            r"|\b(?:issue|publish|release|provide)\w*\s{1,9}(?:its|the|their)?\s{0,9}(?:written\s{1,9})?reasons\b",
            re.I,
        ),
        "statement of reasons",
    ),
    (
        quick(
            r"\bpreliminary\s{1,9}(?:determination\s{1,9}of\s{1,9})?injury\b"
            r"(?:\s{1,9}(?:determination|decision|finding|ruling|inquiry|phase))?"
            r"|\breasonable\s{1,9}indication\b|\bsơ\s{1,9}bộ\b[^.;]{0,30}?\bthiệt\s{1,9}hại\b",
            re.I,
        ),
        "preliminary injury determination",
    ),
    (
        quick(
            r"\b(?:injury\s{1,40}(?:finding|determination|inquiry|conclusion|vote|decision)"
            r"|vot\w+\s{1,40}on\s{1,40}(?:material\s{1,40})?injury"
            r"|(?:Tribunal|CITT|TCCE)\b[^.;]{0,60}?\b(?:decision|determination|order"
            r"|findings?)|question\s{1,40}of\s{1,40}injury"
            r"|inquiry\s{1,40}into\s{1,40}[^.;]{0,40}?injury|về\s{1,40}thiệt\s{1,40}hại)",
            re.I,
        ),
        "injury determination",
    ),
    (
        quick(r"\bkết\s{1,40}quả\s{1,40}(?:rà\s{1,40}soát\s{1,40})?cuối\s{1,40}cùng", re.I),
        "final results",
    ),
    (
        quick(
            r"\b(?:final\s{1,40}(?:step\s\d\s)?(?:(?:duty|anti-?dumping|countervailing|AD/CVD|and)\s{1,40}){0,4}(?:determination|decision|ruling|report|recommendation)s?"
            r"|(?:report|recommendations?)\b[^.;]{0,40}?\bMinister|Minister(?:['’]s)?\s{1,40}decision|décisions?\s{1,40}définitives?"
            r"|(?:kết\s{1,40}luận|báo\s{1,40}cáo)\s{1,40}cuối\s{1,40}cùng"
            r"|final\s{1,40}findings|(?:investigations?|reviews?)\b[^.;]{0,60}?\s(?:shall|should|will"
            r"|is\s{1,40}to)\s{1,40}(?:\w+\s{1,40}){0,3}(?:be\s{1,40})?"
            r"(?:conclude\w*|complete\w*|end(?:ed)?))\b",
            re.I,
        ),
        "final determination",
    ),
    (
        quick(
            r"\b(?:preliminary\s{1,40}(?:(?:affirmative|duty|anti-?dumping|countervailing|AD/CVD|and)\s{1,40}){0,4}(?:determination|decision|ruling|finding)s?"
            r"|provisional\s{1,40}(?:measures?|determinations?|dut(?:y|ies))|décisions?\s{1,40}provisoires?"
            r"|kết\s{1,40}luận\s{1,40}sơ\s{1,40}bộ)",
            re.I,
        ),
        "preliminary determination",
    ),
    (
        quick(
            r"\b(?:submissions?|comments?|responses?|representations?|observations?)\s{1,9}(?:in\s{1,9}response\s{1,9}to"
            r"|in\s{1,9}relation\s{1,9}to|on|about|regarding|concerning|to)\s{1,9}(?:this|the|its)\s{1,9}"
            r"(?:SEF|statement\s{1,9}of\s{1,9}essential|essential\s{1,9}facts|(?:general\s{1,9})?disclosure)",
            re.I,
        ),
        "comments",
    ),
    (
        quick(
            r"\bessential\s{1,40}facts|\bSEF\b|\bfaits\s{1,40}essentiels"
            r"|\bdisclosure\b",
            re.I,
        ),
        "disclosure",
    ),
    (quick(r"\bremand\s{1,40}(?:re-?determination|results)", re.I), "remand redetermination"),
    (quick(r"\bclos(?:ing|e)\s{1,40}of\s{1,40}(?:the\s{1,40})?record\b", re.I), "factual information"),
    (
        quick(
            r"\b(?:comments?|submissions?|views?|representations?|briefs?|position\s{1,40}papers?"
            r"|memorand(?:a|um)|communications?|case\s{1,40}arguments"
            r"|(?:written\s{1,40}|information\b[^.;]{0,40}?\b)(?:information|reach|received)|pleadings|respond|responses?|ý\s{1,40}kiến|bình\s{1,40}luận|comentarios"
            r"|manifestaç|görüş|tanggapan|pandangan"
            r"|(?:provide|submit|send|furnish|file|supply|present"
            r"|lodge)\b[^.;]{0,80}?\b(?:information|evidence|data|documents?)"
            r"|(?:any|relevant|their|such)\s{1,40}(?:other\s{1,40}|further\s{1,40}"
            r"|relevant\s{1,40})?(?:information|evidence|objections?)"
            r"|repl(?:ies|y\b)|objections?|arguments?|(?:their|its|a)\s{1,40}position)",
            re.I,
        ),
        "comments",
    ),
    (
        quick(
            r"\b(?:interim\s{1,40}report|(?:review|investigation|inquiry)\s{1,40}(?:is\s{1,40})?complet\w+|completion\s{1,40}of"
            r"|determinations?|decisions?|findings?|conclusions?\s{1,40}de\s{1,40}dommage)\b",
            re.I,
        ),
        "determination",
    ),
)
COUNT = quick(
    r"\b(?:(?:within|not\s{1,40}later\s{1,40}than|no\s{1,40}later\s{1,40}than|has|have"
    r"|by)\s{1,40})(?:a\s{1,40}(?:period"
    r"|further\s{1,40}period)\s{1,40}of\s{1,40})?"
    r"(?P<n>\d{1,3}|[a-z]{3,7}(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?)\s{1,40}(?:\((?:\d{1,3}"
    r"|[a-z-]{3,14})\)\s{1,40})?(?:calendar\s{1,40})?days\s{1,40}(?:of"
    r"|from|after|following)\s{1,40}(?:the\s{1,40})?(?:(?:date\s{1,40}of\s{1,40})?(?:the\s{1,40}"
    r"|its\s{1,40})?publication"
    r"(?:\s{1,40}of\s{1,40}this\s{1,40}(?:public\s{1,40})?(?:notice|regulation|notification|order))?"
    r"|(?P<entry>(?:date\s{1,40}of\s{1,40})?(?:the\s{1,40})?entry\s{1,40}into\s{1,40}force\s{1,40}of\s{1,40}this\s{1,40}(?:regulation|decision))"
    r"|(?:date\s{1,40}of\s{1,40}(?:(?:issue|issuance|posting)\s{1,40}of\s{1,40})?)?(?:this"
    r"|the\s{1,40}present)"
    r"\s{1,40}(?:public\s{1,40})?(?:notice|notification|announcement)|date\s{1,40}hereof)",
    re.I,
)
NEXT_DAY = re.compile(r"\bday\s{1,40}following\s{1,40}that\s{1,40}of\s{1,40}its\s{1,40}publication\b", re.I)
PAST = quick(
    r"\b(?:was|were|had|have\s{1,40}been|has\s{1,40}been|(?<!be\s)received|came\s{1,40}forward|did"
    r"|sent|published"
    r"|initiated)\b"
    r"|(?<!are )(?<!is )(?<!hereby )\b(?:invited|requested|asked|informed)\b",
    re.I,
)

ANAPHOR = re.compile(r"\b(?:it|them|one|this)\s{1,9}\Z", re.I)
FIRST_OF_DAYS = re.compile(r"(?<![\d/.-])(\d{1,2})\s{0,3}(?:to|and|until|-|–|đến|hingga)\s{0,3}\Z", re.I)


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
        for found in (*limits_of(reading), *steps(reading, published, _task)):
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
    dates = printed_dates(segment.flow, start, end)
    task = _task(segment.flow[start:end]) if dates else None
    if task is None:
        return
    for at, printed in enumerate(dates):
        opens = FIRST_OF_DAYS.search(segment.flow, max(start, printed.start - 12), printed.start)
        begin = opens.start() if opens else printed.start
        day = calendar_day(printed.day.year, printed.day.month, int(opens[1])) if opens else None
        day = day if day is not None and day < printed.day else printed.day
        before = segment.flow[max(start, begin - 90) : begin]
        due = max(DUE.finditer(before), key=lambda m: m.start(), default=None)
        if due is None or len(before) - due.end() > 40:
            due = TO_COME.search(before)
        if due is None or (published and day.isoformat() < published):
            continue
        low = dates[at - 1].end if at else start
        high = dates[at + 1].start if at + 1 < len(dates) else end
        near = _task(segment.flow[low:begin]) or _task(segment.flow[printed.end : high]) or task
        opening = begin - len(before) + due.start()
        sure = 0.8 if published else 0.6
        yield segment.found(Deadline(what=near, date=day), opening, printed.end, confidence=sure, by=BY)


def _counted(
    reading: Reading, start: int, end: int, published: str, seen: set[tuple[str, str]]
) -> Iterator[Found]:
    """Read “within 37 days of the date of publication of this notice”; what was asked before is past."""
    segment = reading.segment
    dated = date.fromisoformat(published) if published else None
    last = start
    before: str | None = None
    for match in COUNT.finditer(segment.flow, start, end):
        days = count(re.sub(r"\s+", "-", match["n"]))
        told = _task(segment.flow[last : match.end()])
        pointed = (
            before if ANAPHOR.search(segment.flow, last, match.start()) else None
        )  # “and submit it within …”
        task = told or pointed or _task(segment.flow[match.end() : end])
        before, last = task, match.end()
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
