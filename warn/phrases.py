"""What an authority did, as a clause: “issued an order imposing … on …”.

`{k}` is the kind of proceeding, `{m}` the measure, `{g}` the goods with their origin. A
stage without a phrase of its own is told by its name.
"""

from tradewarn.model import Stage
from warn.language import Lang

S = Stage
PHRASES: dict[tuple[Stage, str], tuple[str, str]] = {  # stage and result: Vietnamese, English
    (S.PETITION, ""): (
        "nhận đơn yêu cầu điều tra {k} đối với {g}",
        "received a petition for {a} {k} investigation of {g}",
    ),
    (S.INITIATION, ""): ("khởi xướng điều tra {k} đối với {g}", "opened {a} {k} investigation of {g}"),
    (S.INJURY_INSTITUTION_PRELIM, ""): (
        "bắt đầu điều tra thiệt hại trong vụ việc {k} đối với {g}",
        "began the injury investigation in the {k} case on {g}",
    ),
    (S.PRELIM, "affirmative"): (
        "kết luận sơ bộ khẳng định trong vụ điều tra {k} đối với {g}",
        "made an affirmative preliminary determination in the {k} investigation of {g}",
    ),
    (S.PRELIM, "negative"): (
        "kết luận sơ bộ phủ định trong vụ điều tra {k} đối với {g}",
        "made a negative preliminary determination in the {k} investigation of {g}",
    ),
    (S.PROVISIONAL, ""): ("áp dụng {m} tạm thời đối với {g}", "imposed a provisional {m} on {g}"),
    (S.FINAL, "affirmative"): (
        "kết luận cuối cùng khẳng định trong vụ điều tra {k} đối với {g}",
        "made an affirmative final determination in the {k} investigation of {g}",
    ),
    (S.FINAL, "negative"): (
        "kết luận cuối cùng phủ định trong vụ điều tra {k} đối với {g}, không áp thuế",
        "made a negative final determination in the {k} investigation of {g}: no duty",
    ),
    (S.INJURY_FINAL, "affirmative"): (
        "kết luận hàng nhập khẩu gây thiệt hại trong vụ điều tra {k} đối với {g}",
        "found injury in the {k} investigation of {g}",
    ),
    (S.INJURY_FINAL, "negative"): (
        "kết luận phủ định về thiệt hại trong vụ điều tra {k} đối với {g}, không áp thuế",
        "found no injury in the {k} investigation of {g}: no duty",
    ),
    (S.ORDER, ""): ("ban hành quyết định áp {m} đối với {g}", "imposed the definitive {m} on {g}"),
    (S.CIRCUMVENTION_INITIATION, ""): (
        "khởi xướng điều tra chống lẩn tránh đối với {g}",
        "opened a circumvention inquiry on {g}",
    ),
    (S.CIRCUMVENTION_PRELIM, "affirmative"): (
        "kết luận sơ bộ là có lẩn tránh đối với {g}",
        "preliminarily found circumvention by {g}",
    ),
    (S.CIRCUMVENTION_PRELIM, "negative"): (
        "kết luận sơ bộ là không lẩn tránh đối với {g}",
        "preliminarily found no circumvention by {g}",
    ),
    (S.CIRCUMVENTION_FINAL, "affirmative"): (
        "kết luận cuối cùng là có lẩn tránh, mở rộng biện pháp đang áp sang {g}",
        "found circumvention and extended the duties to {g}",
    ),
    (S.CIRCUMVENTION_FINAL, "negative"): (
        "kết luận cuối cùng là không lẩn tránh đối với {g}",
        "found no circumvention by {g}",
    ),
    (S.REVIEW_FINAL, ""): (
        "công bố kết quả cuối cùng rà soát hành chính {m} đối với {g}",
        "published the final results of the administrative review of the {m} on {g}",
    ),
    (S.SUNSET_INSTITUTION, ""): (
        "mở rà soát cuối kỳ (hoàng hôn) {m} đối với {g}",
        "opened the five-year (sunset) review of the {m} on {g}",
    ),
    (S.SUNSET_FINAL, ""): (
        "kết thúc rà soát cuối kỳ (hoàng hôn) {m} đối với {g}",
        "completed the five-year (sunset) review of the {m} on {g}",
    ),
    (S.REVOCATION, ""): ("bãi bỏ {m} đối với {g}", "revoked the {m} on {g}"),
    (S.REVOCATION_PARTIAL, ""): ("bãi bỏ một phần {m} đối với {g}", "revoked in part the {m} on {g}"),
    (S.TERMINATION, ""): ("chấm dứt vụ việc {k} đối với {g}", "terminated the {k} proceeding on {g}"),
    (S.EXPIRY_NOTICE, ""): (
        "thông báo về việc hết hạn {m} đối với {g}",
        "gave notice of expiry of the {m} on {g}",
    ),
}
NAMED_ONLY: tuple[str, str] = (
    "ra thông báo trong vụ việc {k} đối với {g}: {s}",
    "published in the {k} case on {g}: {s}",
)


def phrase(stage: Stage, result: str, lang: Lang) -> str:
    """Give the clause for a stage and how it ended."""
    found = PHRASES.get((stage, result)) or PHRASES.get((stage, "")) or NAMED_ONLY
    return found[0 if lang == "vi" else 1]


def article(word: str) -> str:
    """Give the English article before a word.

    Example:
        >>> article("anti-dumping"), article("countervailing")
        ('an', 'a')
    """
    return "an" if word[:1].lower() in "aeiou" else "a"
