"""A Federal Register on 127.0.0.1: the API's form, our records, and faults on order.

Answers as the real API does: conditions by agency and day, `fields[]`, paging with
absolute `next_page_url`s on the real host, a count that stops at a cap, no `results` in
an empty answer, a 404 for what is not there.
"""

import gzip
import json
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

HOST = "https://www.federalregister.gov"
LIST = "/api/v1/documents.json"


def record(number, day, title, *, agency="international-trade-administration", **other):
    """One API record in the form of the real ones."""
    path = f"{day.replace('-', '/')}/{number}"
    return {
        "document_number": number,
        "publication_date": day,
        "title": title,
        "type": "Notice",
        "abstract": f"Notice about {title}. The antidumping duty order is reviewed.",
        "action": None,
        "agencies": [{"name": agency.replace("-", " ").title(), "slug": agency, "id": 1, "parent_id": None}],
        "body_html_url": f"{HOST}/documents/full_text/html/{path}.html",
        "citation": "90 FR 1",
        "correction_of": None,
        "corrections": [],
        "dates": f"Applicable {day}.",
        "docket_ids": ["A-552-999"],
        "effective_on": None,
        "end_page": 2,
        "full_text_xml_url": f"{HOST}/documents/full_text/xml/{path}.xml",
        "html_url": f"{HOST}/documents/{path}/a-notice",
        "pdf_url": f"https://www.govinfo.gov/content/pkg/FR-{day}/pdf/{number}.pdf",
        "raw_text_url": f"{HOST}/documents/full_text/text/{path}.txt",
        "start_page": 1,
        "toc_doc": title,
        "toc_subject": "Antidumping or Countervailing Duty Investigations, Orders, or Reviews",
        "volume": 90,
        "page_views": {"count": 15, "last_updated": "2025-04-06 20:15:04 -0400"},
    } | other


def xml(row, note=""):
    """A notice as full-text XML."""
    return (
        "<?xml version='1.0' encoding='utf-8'?>\n<NOTICE><PREAMB><SUBJECT>"
        f"{row['title']}</SUBJECT></PREAMB><P>{note}</P><FRDOC>[FR Doc. {row['document_number']} Filed]</FRDOC>"
        "</NOTICE>"
    ).encode()


def text(row):
    """A notice as the text address gives it: wrapped in a page."""
    return f"<html>\n<body><pre>\n{row['title']}\n[FR Doc. {row['document_number']} Filed]\n</pre></body>\n</html>".encode()


class Answer:
    """What the server sends: status, headers, bytes, and how badly."""

    def __init__(self, body=b"", status=200, headers=(), *, claim=None, drip=0.0, reset=False):
        self.body, self.status, self.headers = body, status, dict(headers)
        self.claim, self.drip, self.reset = claim, drip, reset


class Replay:
    """Records, bodies and faults; `asked` keeps every path with its time."""

    def __init__(self, rows, *, cap=10_000, page=1000):
        self.rows = list(rows)
        self.cap, self.page = cap, page
        self.faults = []  # (part of the path, [answers in turn]); the last one stays
        self.asked = []
        self.pace = 0.0  # seconds before each answer
        self.bodies = {}
        self.shape = lambda page: page
        self.robots = None
        for row in self.rows:
            self.bodies[urlsplit(row["full_text_xml_url"] or "").path] = xml(row)
            self.bodies[urlsplit(row["raw_text_url"] or "").path] = text(row)
        self.lock = threading.Lock()

    def fail(self, part, *answers, then_ok=False):
        """Answer requests whose path contains `part` with these; None is the true answer."""
        self.faults.append((part, [*answers, *([None] if then_ok else [])]))

    def answer(self, path):
        with self.lock:
            self.asked.append((time.monotonic(), path))
            for part, answers in self.faults:
                if part in path:
                    fault = answers[0] if len(answers) == 1 else answers.pop(0)
                    if fault is not None:
                        return fault
                    break
        parts = urlsplit(path)
        if parts.path == "/robots.txt":
            return Answer(self.robots.encode()) if self.robots else Answer(status=404)
        if parts.path == LIST:
            return self.listed(parse_qs(parts.query))
        if (body := self.bodies.get(parts.path)) is not None:
            return Answer(body, headers={"Content-Type": "application/octet-stream"})
        return Answer(b"<html><body>Not found</body></html>", status=404)

    def listed(self, query):
        first = query["conditions[publication_date][gte]"][0]
        last = query["conditions[publication_date][lte]"][0]
        agencies = query["conditions[agencies][]"]
        rows = [
            r
            for r in sorted(self.rows, key=lambda r: r["publication_date"])
            if first <= r["publication_date"] <= last and any(a["slug"] in agencies for a in r["agencies"])
        ][: self.cap]
        size = min(int(query["per_page"][0]), self.page)
        number = int(query.get("page", ["1"])[0])
        page = {"count": len(rows), "description": f"Documents published from {first} to {last}"}
        if rows:
            page["total_pages"] = -(-len(rows) // size)
            if number < page["total_pages"]:
                following = urlencode(query | {"page": [number + 1]}, doseq=True)
                page["next_page_url"] = f"{HOST}{LIST}?{following}"
            wanted = query["fields[]"]
            shown = rows[(number - 1) * size : number * size]
            page["results"] = [
                {k: v for k, v in r.items() if k in wanted or k.startswith("+")} for r in shown
            ]
        body = json.dumps(self.shape(page)).encode()
        return Answer(body, headers={"Content-Type": "application/json"})

    def paths(self, part=""):
        return [path for _, path in self.asked if part in path and path != "/robots.txt"]


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        answer = self.server.replay.answer(self.path)
        if self.server.replay.pace:
            self.server.stopping.wait(self.server.replay.pace)
        if answer.reset:
            self.connection.close()
            return
        self.send_response(answer.status)
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(answer.claim or len(answer.body)))
        self.end_headers()
        if answer.drip:
            for byte in answer.body:
                self.wfile.write(bytes([byte]))
                self.wfile.flush()
                if self.server.stopping.wait(answer.drip):
                    return
        else:
            self.wfile.write(answer.body)
        if answer.claim:
            self.close_connection = True

    def log_message(self, *args):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        pass  # clients that are killed hang up


@contextmanager
def served(replay, tls=None):
    """Serve until the block ends; gives the base URL."""
    server = Server(("127.0.0.1", 0), Handler)
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    server.replay, server.stopping = replay, threading.Event()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield f"{'https' if tls else 'http'}://127.0.0.1:{server.server_port}"
    finally:
        server.stopping.set()
        server.shutdown()
        thread.join()
        server.server_close()


def bomb(size):
    """So many zeros, packed."""
    return gzip.compress(b"\0" * size)
