"""US trade-remedy notices in the Federal Register.

Authorities: International Trade Administration of Commerce (US-DOC), US International
            Trade Commission (US-ITC)
Publishes:  JSON API v1, one record a document, new issue each federal business day
Terms:      public domain (17 U.S.C. 105); the operators ask for at most 1 full-text
            download a second
            (github.com/usnationalarchives/federalregister-api-core, issue 13)
Quirks:     `count` stops at 10,000 and pages end earlier, so a window is cut in half
            above 2,000; an empty answer has no `results`; a text body is wrapped in
            `<html><pre>`; old document numbers came twice, on different days
Asked for:  everything of the two agencies. No `conditions[term]`: a full-text search
            that misses a notice misses it silently, and ITC notices often have no
            abstract. No `conditions[type]`: the Office's own corrections are of a type
            that this condition cannot name. What is plainly about something else
            (section 337, meetings, trade missions) is left by its record before its
            body is fetched, and counted; any doubt is fetched.
Left out:   safeguard proclamations of the President, who is another agency there
History:    2026-11: first version
"""

import json
import re
from collections.abc import Iterator
from datetime import date as Date
from hashlib import sha256
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from scrapy.http import Request, Response
from twisted.python.failure import Failure

from crawlers.authorities.us_federal_register import SOURCE
from crawlers.base import Crawler, Made, Outbox, Row
from crawlers.bodies import fault, media_type
from crawlers.failures import gone
from crawlers.fetched import Fetched, WindowDone, canonical
from crawlers.job import Job
from crawlers.listing import Listing
from crawlers.window import Window
from kb.us_calendar import business_days
from tradewarn.errors import SourceChanged, SourceSilent
from tradewarn.model import Issue
from tradewarn.text import fold, plain_dashes

AGENCIES = ("international-trade-administration", "international-trade-commission")
PER_PAGE = 1000  # the API's maximum
CAP = 2000  # more than this the API does not page through
DUE_AFTER = 5  # business days without a notice are a fault

BODIES = ("full_text_xml_url", "raw_text_url", "body_html_url")  # best first
NEEDED = ("document_number", "title", "publication_date")  # without these a record cannot be kept
EXPECTED = ("type", "html_url")
KEPT = (
    *NEEDED,
    *EXPECTED,
    *BODIES,
    *("abstract", "action", "agencies", "citation", "correction_of", "corrections", "dates", "docket_ids"),
    *("effective_on", "end_page", "pdf_url", "start_page", "toc_doc", "toc_subject", "volume"),
)
UNUSED = (  # fields the API has and we do not ask for
    *("agency_names", "cfr_references", "comment_url", "comments_close_on", "disposition_notes", "docket_id"),
    *("dockets", "excerpts", "executive_order_notes", "executive_order_number", "explanation", "images"),
    *("images_metadata", "json_url", "mods_url", "not_received_for_publication", "page_length", "page_views"),
    *("president", "presidential_document_number", "proclamation_number", "public_inspection_pdf_url"),
    *("regulation_id_number_info", "regulation_id_numbers", "regulations_dot_gov_info"),
    *("regulations_dot_gov_url", "significant", "signing_date", "subtype", "topics"),
)
PAGE_FIELDS = ("count", "description", "total_pages", "next_page_url", "previous_page_url", "results")
KINDS = frozenset(  # as shown, and as the API's conditions name them
    {
        *("notice", "rule", "proposed rule", "correction", "presidential document", "sunshine act document"),
        *("uncategorized document", "document of unknown type", "prorule", "presdocu", "sunshine", "correct"),
    }
)
REMEDY = re.compile(
    r"dumping|countervail|subsid|less[- ]than[- ]fair|safeguard|circumvent|injur|five-year|sunset review"
    r"|scope ruling|changed circumstances|administrative review|new shipper|cash deposit"
    r"|\b7[03]1-ta|\bta-20[1-4]-|\b[ac]-\d{3}-\d{3}"
)
OTHER = re.compile(
    r"\b337-ta|section 337|\b332-\d|sunshine act|trade mission|advisory (?:committee|council)"
    r"|information collection|privacy act|duty-free entry|export trade certificate|freedom of information"
)


class UsFederalRegister(Crawler):
    """Commerce and USITC documents, oldest first."""

    name = SOURCE.name
    source = SOURCE

    def __init__(self, job: Job | None = None, outbox: Outbox | None = None) -> None:
        super().__init__(job, outbox)
        self.listing = Listing()
        self.asked: set[tuple[str, bytes]] = set()

    def first(self, window: Window) -> Request:
        """Ask for the first page of a window."""
        self.listing = Listing()
        return self.ask(self.query(window), self.page)

    def query(self, window: Window) -> str:
        """Give the address of a window's list."""
        query = [("conditions[agencies][]", agency) for agency in AGENCIES]
        query += [
            ("conditions[publication_date][gte]", f"{window.start}"),
            ("conditions[publication_date][lte]", f"{window.end}"),
            ("order", "oldest"),
            ("per_page", f"{PER_PAGE}"),
        ]
        query += [("fields[]", field) for field in KEPT]
        return f"{SOURCE.start_url}?{urlencode(query)}"

    def page(self, response: Response) -> Iterator[Made]:
        """Yield a request for each body the page lists, then one for the next page."""
        where = self.address(response)
        page = self.read(response, where)
        count, rows = page["count"], page.get("results", [])
        self.listing.count = count
        if count > CAP and self.cut():
            return
        news = self.listing.add([self.key(row) for row in rows], fields=[frozenset(row) for row in rows])
        yield from self.layout(page, where)
        yield from self.each(rows, self.record)
        following = page.get("next_page_url")
        if following and news:
            yield self.ask(urljoin(where, following), self.page)
        elif following:
            raise SourceChanged(
                f"{self.name}: a page lists nothing new, yet names a next one",
                fix="look at the address; the API may repeat its last page",
                where=where,
            )

    def read(self, response: Response, where: str) -> dict[str, Any]:
        """Read one page of the list; anything but a page raises."""
        try:
            page = json.loads(response.body)
        except ValueError as error:
            raise self.changed(f"the list is not JSON but begins {response.body[:60]!r}", where) from error
        if not isinstance(page, dict) or not isinstance(page.get("count"), int):
            raise self.changed("the list has no `count`", where)
        rows = page.get("results", [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise self.changed("`results` is not a list of records", where)
        if page["count"] > 0 and not rows:
            raise self.changed(f"the list counts {page['count']} documents and shows none", where)
        return page

    def changed(self, what: str, where: str) -> SourceChanged:
        """Say that the source is not as this file knows it."""
        return SourceChanged(
            f"{self.name}: {what}",
            fix=f"open the address; if the API changed, change crawlers/{self.name}.py",
            where=where,
        )

    def layout(self, page: Row, where: str) -> Iterator[Issue]:
        """Report fields that are new, or that only some records have; the records stand."""
        for field in sorted(page.keys() - set(PAGE_FIELDS)):
            yield from self.once(self.issue(self.changed(f"the list has a new field {field!r}", where)))
        new = self.listing.fields - set(KEPT) - set(UNUSED)
        for field in sorted(new):
            yield from self.once(self.issue(self.changed(f"the record has a new field {field!r}", where)))
        for field in sorted(self.listing.patchy & set(KEPT) - set(NEEDED)):
            yield from self.once(self.issue(self.changed(f"some records have no field {field!r}", where)))

    def key(self, row: Row) -> str:
        """Tell records apart: numbers before 2010 came twice."""
        return f"{row.get('document_number')}|{row.get('publication_date')}"

    def record(self, row: Row) -> Iterator[Made]:
        """Ask for the best body of one record, unless it is held or plainly something else."""
        where = str(row.get("html_url") or row.get("document_number") or "")
        with self.whole(row, where, unused=row.keys()) as rest:
            for field in NEEDED:
                rest.pop(field)
        for field in (f for f in EXPECTED if f not in row):
            yield from self.once(self.issue(self.changed(f"the record has no field {field!r}", where)))
        if "type" in row and fold(str(row["type"])) not in KINDS:
            kind = self.changed(f"a document of unknown type {row['type']!r}", where)
            yield from self.once(self.issue(kind))
        found = self.fetched(row, where)
        if self.job.held.get(found.key) == sha256(found.meta).hexdigest():
            self.listing.held += 1
            return
        if (found.key, found.meta) in self.asked:
            return
        self.asked.add((found.key, found.meta))
        yield from self.misplaced(found, where)
        if other(row):
            self.listing.others += 1
            return
        urls = [str(row[field]) for field in BODIES if row.get(field)]
        yield from self.next_body(found, urls, "the record names no body")

    def fetched(self, row: Row, where: str) -> Fetched:
        """Make the bare record, which stands for the document until a body comes."""
        if not isinstance(row["document_number"], str) or not row["document_number"].strip():
            raise self.changed(f"document_number {row['document_number']!r} is no number", where)
        try:
            published = Date.fromisoformat(str(row["publication_date"]))
        except ValueError as error:
            raise self.changed(f"publication_date {row['publication_date']!r} is no date", where) from error
        record = canonical({k: v for k, v in row.items() if k not in UNUSED})
        return Fetched(
            source=self.name,
            ref=row["document_number"],
            url=where,
            title=str(row["title"] or ""),
            published=published,
            media_type="application/json",
            body=record,
            meta=record,
            corrects=number(row.get("correction_of")),
            page=row.get("html_url") or None,
        )

    def misplaced(self, found: Fetched, where: str) -> Iterator[Issue]:
        """Report a document whose day was not asked for."""
        window, day = self.window, found.published
        if window and day and not window.start <= day <= window.end:
            what = f"asked for {window}, got documents of other days"
            yield from self.once(self.issue(self.changed(what, where)))

    def next_body(self, found: Fetched, urls: list[str], why: str) -> Iterator[Made]:
        """Ask for the next best body; without any, the record itself is the document."""
        if urls:
            yield self.ask(urls[0], self.body, lost=self.no_body, found=found, urls=urls[1:])
            return
        self.asked.discard((found.key, found.meta))  # a half of this window may try again
        yield found
        yield Issue(
            code=SourceChanged.code,
            what=f"{self.name}: {found.ref} has no body, its record stands alone: {why}",
            fix="open the address; ingest the document by hand if it is there",
            where=found.url,
            stage="crawl",
        )

    def body(self, response: Response, found: Fetched, urls: list[str]) -> Iterator[Made]:
        """Take a body that is whole and of this document; else try the next one."""
        where = self.address(response)
        if (why := fault(response.body, ref=found.ref, title=found.title)) is None:
            kind = media_type(response.body)
            yield found.model_copy(update={"url": where, "media_type": kind, "body": response.body})
            return
        yield self.issue(self.changed(f"{found.ref}: {why}", where))
        if not urls:
            self.broken = True
        yield from self.next_body(found, urls, why)

    def no_body(self, failure: Failure) -> Iterator[Made]:
        """Try the next body of a document; the last one missed for a passing reason is asked for again."""
        known = failure.request.cb_kwargs  # type: ignore[attr-defined]
        issue = self.unreachable(failure)
        yield issue
        if not known["urls"] and not gone(failure):
            self.broken = True
        yield from self.next_body(known["found"], known["urls"], issue.what)

    def cut(self) -> bool:
        """Put the halves of the window in its place; a single day cannot be cut."""
        assert self.window is not None
        if self.window.days < 2:
            return False
        self.pending.extendleft(reversed(self.window.halves()))
        self.listing.cut = True
        return True

    def settle(self, window: Window) -> Iterator[Issue | WindowDone]:
        """Judge a window: everything counted was listed, and what was due came."""
        self.window = window
        done, listing = not self.broken, self.listing
        if listing.count is not None and not listing.cut and listing.short:
            if done and self.cut():
                return
            if done:
                done = False
                what = f"{window}: {listing.count} documents counted, {len(listing.keys)} listed"
                yield self.issue(self.changed(what, SOURCE.start_url))
        if listing.cut:
            return
        if (
            done
            and len(listing.keys) < SOURCE.min_documents
            and business_days(window.start, window.end) >= DUE_AFTER
        ):
            done = False
            yield Issue(
                code=SourceSilent.code,
                what=f"{self.name}: {len(listing.keys)} documents in {window}, where some were due",
                fix="open the address in a browser; if it shows notices, the query needs repair",
                where=self.query(window),
                stage="crawl",
            )
        yield listing.done(window, complete=done)


def other(row: Row) -> bool:
    """Tell a record that is plainly about something else; any doubt is taken.

    Example:
        >>> other({"title": "Certain Video Games; Institution of Investigation (337-TA-1)"})
        True
        >>> other({"title": "Paper Clips From China; Determination"})
        False
    """
    words = [row.get(f) for f in ("title", "abstract", "action", "toc_subject", "type")]
    words += row.get("docket_ids") or []
    text = plain_dashes(fold(" ".join(str(word) for word in words if word)))
    return bool(OTHER.search(text)) and not REMEDY.search(text)


def number(address: object) -> str | None:
    """Give the document number an API address ends with.

    Example:
        >>> number("https://www.federalregister.gov/api/v1/documents/2025-00815.json")
        '2025-00815'
    """
    if not address:
        return None
    return urlsplit(str(address)).path.rpartition("/")[2].removesuffix(".json")
