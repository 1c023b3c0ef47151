"""No value without its proof: over every notice of the sample, every real one, every real abstract."""

import hashlib
import json
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.calibration import calibration
from extract.pipeline import fields
from extract.reading import Limits, read
from tradewarn.errors import TradewarnError
from tradewarn.model import Notice

TOLD_BY_THE_CUT = frozenset(
    ("id", "document", "pages", "parts", "partial", "language", "status", "needs_review", "evidence")
)
RECORD_KEYS = ("document_number", "publication_date", "title", "abstract", "html_url")
WORDS = (
    *("Certain Blue Widgets From the Socialist Republic of Vietnam", "Antidumping Duty Order", "A-552-999"),
    *(
        "Final Affirmative Determination",
        "25.76 percent",
        "Alpha Steel Co., Ltd.",
        "All Others",
        "0306.17.00",
    ),
    *("within 30 days", "by March 3, 2031", "January 1, 2030, through December 31, 2030", "7219 31 00"),
    *(
        "thuế chống bán phá giá",
        "Bộ Công Thương",
        "12,5%",
        "ex 7210",
        "definitive anti-dumping duty",
        "€ 30/t",
    ),
)


def faults(extraction):
    """Yield each value without proof and each quote that the page does not have there."""
    pages = {p.number: p.text for p in extraction.pages}
    for notice in extraction.notices:
        for name, found in notice.evidence.items():
            for item in found:
                if pages[item.page][item.start : item.end] != item.quote or not item.quote.strip():
                    yield name, "is not in the page", item.quote
        for name in Notice.model_fields.keys() - TOLD_BY_THE_CUT:
            if getattr(notice, name) != Notice.model_fields[name].get_default(call_default_factory=True):
                if not notice.evidence.get(name):
                    yield name, "has no proof", getattr(notice, name)
                elif not proved(notice, name):
                    yield name, "is another value than its proof", getattr(notice, name)


def proved(notice, name):
    """Tell whether each value of a field is that of a finding at or over its floor."""
    own = {f.name: f.floor for f in fields()}
    floor = calibration().floor(name, own[name])
    sure = {key(f.value) for f in notice.evidence[name] if f.confidence >= floor}
    value = notice.model_dump(mode="json")[name]
    return all(key(v) in sure for v in (value if isinstance(value, list) else [value]))


def key(value):
    """Give a value in one form, whether a record or plain."""
    plain = value.model_dump(mode="json") if hasattr(value, "model_dump") else value
    if isinstance(plain, dict):
        plain = {k: v for k, v in plain.items() if v not in (None, False, [], ())}
    return json.dumps(plain, sort_keys=True, default=str)


def read_out(extractor, name, data):
    try:
        read_in = read(data, limits=Limits())
    except TradewarnError:
        return None
    digest = hashlib.sha256(data).hexdigest()
    return extractor.extract(read_in.pages, path=name, sha256=digest, media_type=read_in.media_type)


def wrong_in(extractor, documents):
    found = {}
    for name, data in documents:
        made = read_out(extractor, name, data)
        if made is not None and (bad := list(faults(made))):
            found[name] = bad[:3]
    return found


def files(folder):
    return ((p.name, p.read_bytes()) for p in sorted(folder.rglob("*")) if p.is_file())


def test_every_value_of_the_sample_is_proved(extractor, root):
    assert wrong_in(extractor, files(root / "sample" / "notices")) == {}


def test_every_value_of_the_real_notices_is_proved(extractor, real):
    documents = [f for f in files(real / "notices") if not f[0].endswith(".jsonl")]
    assert len(documents) > 40
    assert wrong_in(extractor, documents) == {}


def test_every_value_of_the_real_abstracts_is_proved(extractor, real):
    with (real / "notices" / "us_fr_abstracts.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    documents = [
        (row["document_number"], json.dumps({k: row[k] for k in RECORD_KEYS}).encode()) for row in rows
    ]
    assert wrong_in(extractor, documents) == {}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(WORDS) | st.text(max_size=20), max_size=14), st.sampled_from(["\n", " ", "\t"])
)
def test_every_value_of_words_thrown_together_is_proved(extractor, words, gap):
    head = "DEPARTMENT OF COMMERCE\nInternational Trade Administration\n[A-552-999]\n"
    text = re.sub(r"[\x00-\x08\x0b-\x1f]", " ", head + gap.join(words))
    made = read_out(extractor, "thrown.txt", text.encode("utf-8", "ignore"))
    assert made is None or list(faults(made)) == []


@pytest.mark.parametrize("damage", ["offset", "quote", "none"])
def test_the_search_for_faults_finds_them(extractor, damage):
    data = {"document_number": "2031-00001", "publication_date": "2031-03-20", "html_url": "u"}
    data["title"] = "Certain Blue Widgets From Vietnam: Antidumping Duty Order"
    data["abstract"] = "The Department of Commerce issues the antidumping duty order on blue widgets."
    made = read_out(extractor, "one.json", json.dumps(data).encode())
    (notice,) = made.notices
    assert list(faults(made)) == []
    (first, *_) = notice.evidence["stage"]
    hurt = {
        "offset": {"stage": (first.model_copy(update={"start": first.start + 1}),)},
        "quote": {"stage": (first.model_copy(update={"quote": first.quote + "!"}),)},
        "none": {"stage": ()},
    }[damage]
    bad = notice.model_copy(update={"evidence": {**notice.evidence, **hurt}})
    assert [name for name, *_ in faults(made.model_copy(update={"notices": (bad,)}))] == ["stage"]
