"""What is told of a citation, in the reader's language."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from kb.acts import Act
from kb.vn_acts_printed import named_kind

WORDS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "vi": MappingProxyType(
            {
                "unloaded": "chưa có trong dữ liệu đã nạp",
                "unnamed": "không ghi rõ điều khoản của văn bản nào",
                "several": "có {n} bản ghi mang số này: {refs}",
                "repealed": "hết hiệu lực từ {day}",
                "repealed_some_day": "đã hết hiệu lực",
                "replaced": "thay bằng {acts}",
                "future": "chưa có hiệu lực, có hiệu lực từ {day}",
                "since": "có hiệu lực từ {day}",
                "amended": "được sửa đổi bởi {acts}",
                "amends": "sửa đổi {acts}",
                "replaces": "thay thế {acts}",
                "unsure": "cần kiểm tra lại trước khi dẫn",
            }
        ),
        "en": MappingProxyType(
            {
                "unloaded": "not among the loaded records",
                "unnamed": "it is not said of which act",
                "several": "{n} records bear this number: {refs}",
                "repealed": "no longer in force since {day}",
                "repealed_some_day": "no longer in force",
                "replaced": "replaced by {acts}",
                "future": "not yet in force; in force from {day}",
                "since": "in force since {day}",
                "amended": "amended by {acts}",
                "amends": "amends {acts}",
                "replaces": "replaces {acts}",
                "unsure": "to be verified before it is relied on",
            }
        ),
    }
)
ENGLISH = MappingProxyType(
    {
        "Nghị định": "Decree",
        "Thông tư": "Circular",
        "Quyết định": "Decision",
        "Nghị quyết": "Resolution",
        "Chỉ thị": "Directive",
        "Pháp lệnh": "Ordinance",
        "Luật": "Law",
    }
)


def say(key: str, language: str, **values: object) -> str:
    """Give the words of a note.

    Example:
        >>> say("several", "en", n=2, refs="a, b")
        '2 records bear this number: a, b'
    """
    return WORDS[language][key].format(**values)


def act_note(act: Act, on: date, language: str) -> str:
    """Tell the life of an act: its end and what took its place, its beginning, what amends it.

    A fact that is general knowledge only is told with the advice to verify it.
    """
    state = act.state(on)
    told: list[str] = []
    used: set[str] = set()
    if state == "repealed":
        told.append(
            say("repealed", language, day=_day(act.until, language))
            if act.until
            else say("repealed_some_day", language)
        )
        used |= {"until"} if act.until else set()
    elif act.since:
        told.append(
            say("future" if state == "not_yet_in_force" else "since", language, day=_day(act.since, language))
        )
        used.add("from")
    relations = (
        ("replaced", "replaced_by"),
        ("amended", "amended_by"),
        ("amends", "amends"),
        ("replaces", "replaces"),
    )
    for key, field in relations:
        numbers: tuple[str, ...] = getattr(act, field)
        if numbers:
            told.append(say(key, language, acts=", ".join(_called(n, language) for n in numbers)))
            used.add(field)
    extra = act.note_vi if language == "vi" else act.note_en
    if extra:
        told.append(extra)
    note = ", ".join(told)
    if any(act.sure.get(field) == "G" for field in used):
        note += f" ({say('unsure', language)})"
    return note


def _called(number: str, language: str) -> str:
    kind = named_kind(number)
    if not kind:
        return number
    return f"{kind if language == 'vi' else ENGLISH.get(kind, kind)} {number}"


def _day(day: date | None, language: str) -> str:
    return day.strftime("%d/%m/%Y") if day and language == "vi" else str(day)
