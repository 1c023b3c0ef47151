"""A real browser runs nothing of what others wrote; skipped with a word where there is no Chromium."""

import shutil
import subprocess
import threading

import pytest
import uvicorn

from api.app import create_app
from tradewarn.model import Case, EarlyWarning, Notice, Verdict

CHROMIUM = next(
    (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None
)
HIT = "document.documentElement.setAttribute('data-hit','1')"
PAYLOADS = (
    f"<script>{HIT}</script>",
    f'"><img src=x onerror="{HIT}">',
    f"<svg/onload={HIT}>",
    f'<iframe srcdoc="<script>parent.{HIT}</script>"></iframe>',
    f'\' autofocus onfocus="{HIT}" x=\'</title></textarea><details open ontoggle="{HIT}">',
)
PAGES = ("/notices/n-bad", "/cases/c-bad", "/warnings/w-bad", "/search?q=%3Cscript%3E", "/en/check?q=x")

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium here")


def dom(address, folder):
    """Return a page as it stands after its scripts have run."""
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=3000"]
    command += [f"--user-data-dir={folder}", "--dump-dom", address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    return done.stdout


@pytest.fixture
def address(services, make):
    """A server whose every record holds all payloads."""
    bad = " ".join(PAYLOADS)
    notice, pages = make.notice(id="n-bad")
    notice = Notice.model_validate(
        notice.model_dump(mode="json")
        | {"document": services.originals["a" * 64], "title": bad, "product": bad, "product_vi": bad}
        | {"companies": [{"name": bad, "role": bad}], "document_number": bad}
    )
    from tradewarn.model import Extraction

    page = pages[0].model_copy(update={"text": bad + pages[0].text})
    extraction = Extraction(
        path=bad, sha256=notice.document, media_type="text/plain", language="en",
        pages=(page,), relevant=True, notices=(notice,), issues=(),
    )  # fmt: skip
    services.store.documents.read([extraction], version="2")
    services.store.notices.replace([extraction])
    case = make.case().model_dump(mode="json") | {
        "id": "c-bad",
        "product": bad,
        "product_vi": bad,
        "notes": [bad],
    }
    services.store.cases.replace("US", [Case.model_validate(case)])
    warning = make.warning().model_dump(mode="json") | {
        "id": "w-bad",
        "text_vi": bad,
        "text_en": bad,
        "record": "x",
    }
    services.store.warnings.raise_new(
        [(EarlyWarning.model_validate(warning), "act")], at="2026-03-01T00:00:00Z"
    )
    verdict = make.verdict().model_dump(mode="json")
    verdict |= {
        "summary": bad,
        "caveats": [bad],
        "facts": [verdict["facts"][0] | {"text": bad, "quote": bad}],
    }
    services.verdict = Verdict.model_validate(verdict)
    server = uvicorn.Server(uvicorn.Config(create_app(services, local=True), port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join()


def test_hostile_text_never_runs_in_a_browser(address, tmp_path):
    for page in PAGES:
        made = dom(address + page, tmp_path)
        assert "<main" in made and "data-hit" not in made.partition(">")[0] + made.partition("<head")[0], page
        if "search" not in page:
            assert "setAttribute" in made, page


def test_the_same_text_does_run_where_nothing_guards_it(tmp_path):
    for n, payload in enumerate(PAYLOADS[:3]):
        page = tmp_path / f"{n}.html"
        page.write_text(f"<!doctype html><html><head></head><body>{payload}</body></html>", encoding="utf-8")
        made = dom(page.as_uri(), tmp_path / "profile")
        assert "data-hit" in made.partition("<head")[0], payload
