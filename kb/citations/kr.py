"""Korea: notices, resolutions and cases of the Trade Commission, ordinances on duties.

``KTC Notice 2023-12``, ``KTC Resolution 2023-17``, ``KTC 23-2021-3``, ``MOEF Ordinance 901``.
"""

import re
from collections.abc import Iterator

from kb.citation_form import CitationForm, Read, Sheet, Way

COMMISSION = r"(?:ktc|korea trade commission|무역위원회|무역위)(?:'s)?"
NUMBER = r"(?:\(?(?:no|nos)\.? ?|so |제 ?)?"
ISSUED = re.compile(
    rf"(?<!\w){COMMISSION},? ?(?:public |official )?(notice|notification|resolution|decision|공고|의결|"
    rf"고시) ?{NUMBER}((?:19|20)\d\d)-(\d{{1,3}})(?:호|(?![\w/-]))"
)
CASE = re.compile(
    rf"(?<!\w)(?:{COMMISSION} (?:anti-?dumping |trade remedy )?(?:investigation|case|inv\.|vu viec|vu) "
    rf"{NUMBER}|{COMMISSION} {NUMBER}|무역구제 ?{NUMBER})(\d{{2}}-(?:19|20)\d\d-\d{{1,2}})(?![\w/-])"
)
ORDINANCE = re.compile(
    r"(?<!\w)(?:(?:moef|mosf|ministry of (?:economy|strategy) and finance)(?:'s)? (?:ordinance|decree)|"
    r"ordinance of the (?:moef|mosf|ministry of (?:economy|strategy) and finance),?|기획재정부령) ?"
    r"(?:no\.? ?|제 ?)(\d{1,4})(?:호|(?![\w/-]|[.,]\d))"
)
KINDS = {
    "notice": "Notice",
    "notification": "Notice",
    "공고": "Notice",
    "고시": "Notice",
    "resolution": "Resolution",
    "decision": "Resolution",
    "의결": "Resolution",
}


def _read_issued(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"KTC {KINDS[match[1]]} {match[2]}-{int(match[3])}")


def _read_case(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"KTC {match[1]}")


def _read_ordinance(match: re.Match[str], sheet: Sheet) -> Iterator[Read]:
    yield Read(f"MOEF Ordinance {int(match[1])}")


FORM = CitationForm(
    "KR",
    (
        Way(ISSUED, _read_issued, folds=True),
        Way(CASE, _read_case, folds=True),
        Way(ORDINANCE, _read_ordinance, folds=True),
    ),
)
