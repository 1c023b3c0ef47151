"""Documents into records: cut into notices, know the authority, read every field."""

import gc
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from extract.assemble import assemble
from extract.authority import AuthorityForm, Recognition
from extract.calibration import Calibration, calibration
from extract.fallback import NAME as UNKNOWN
from extract.fallback import unknown_authority
from extract.field import Field, Findings, Reading
from extract.language import language_of
from extract.outcome import with_outcome
from extract.pipeline import build, fields, run
from extract.publication import Publication, choose
from extract.reading.ocr.issues import scan_issues
from extract.reading.turned import turned_issues
from extract.relevance import Relevance, relevance
from extract.scanned import sighted
from extract.segment import Segment
from extract.tongue import tongues
from tradewarn.errors import NoNotice, NotRelevant
from tradewarn.model import Extraction, Issue, Notice, Page
from tradewarn.plugins import load

SURE = 0.5  # an authority recognised with less is not taken for the author


class Extractor:
    """Reads pages into notices; build once, use for many documents.

    Args:
        weights: What the rules' numbers are worth; the reviewed table where it is None.
    """

    def __init__(self, *, weights: Calibration | None = None) -> None:
        self._weights = weights

    @cached_property
    def _nlp(self) -> Any:
        return build()

    @cached_property
    def _fields(self) -> list[Field]:
        return fields()

    @cached_property
    def _forms(self) -> list[AuthorityForm]:
        return list(load("extract.authorities", AuthorityForm).values())

    @cached_property
    def _publications(self) -> list[Publication]:
        return list(load("extract.publications", Publication).values())

    def warm(self) -> None:
        """Load the rules now, so that the first document does not pay for it.

        Nothing is thrown away while they load, and afterwards none of it is looked through
        for rubbish: both cost a sixth of the time.
        """
        collecting = gc.isenabled()
        gc.disable()
        try:
            _ = self._nlp, self._fields, self._forms, self._publications
            tongues()
        finally:
            if collecting:
                gc.enable()
        gc.freeze()

    def extract(self, pages: Sequence[Page], *, path: str, sha256: str, media_type: str) -> Extraction:
        """Read every notice of one document.

        Args:
            pages: The document, in reading order.
            path: What people call it; used in messages alone.
            sha256: Of its bytes; ids derive from it.
            media_type: As the reader told it from the bytes.

        Returns:
            The notices with their evidence; `relevant` is false, and the reason an
            Issue, when nothing in it is about trade remedies.
        """
        publication = choose(self._publications, pages)
        language = publication.language or language_of("\n".join(p.text for p in pages))
        notices: list[Notice] = []
        issues = [*scan_issues(pages), *turned_issues(pages)]
        weights = sighted(self._weights or calibration(), pages)
        reasons: list[Relevance] = []
        for ordinal, cut in enumerate(publication.split(pages)):
            segment = Segment(pages, cut, language=language)
            about = relevance(segment)
            reasons.append(about)
            if not about.relevant:
                continue
            form = self._form(segment, publication.authorities)
            if form is None and not publication.authorities:
                form = unknown_authority(segment)
            if form is None:
                if not segment.partial:
                    issues.append(_no_form(path, segment))
                continue
            notice, raised = self._notice(segment, form, document=sha256, ordinal=ordinal, weights=weights)
            notices.append(notice)
            issues += raised
        relevant = any(r.relevant for r in reasons)
        if not relevant:
            issues.append(_not_relevant(path, reasons, seen_well=not issues))
        return Extraction(
            path=path,
            sha256=sha256,
            media_type=media_type,
            language=language,
            pages=tuple(pages),
            relevant=relevant,
            notices=tuple(notices),
            issues=tuple(i.model_copy(update={"where": i.where or path}) for i in issues),
        )

    def _form(self, segment: Segment, among: Sequence[str]) -> AuthorityForm | None:
        """Return the form whose proof is surest; of equals, the one printed first."""
        known: list[tuple[Recognition, AuthorityForm]] = []
        for form in self._forms:
            if among and form.name not in among:
                continue
            recognition = form.recognise(segment)
            if recognition is not None and recognition.confidence >= SURE:
                known.append((recognition, form))
        if not known:
            return None
        return max(known, key=lambda k: (k[0].confidence, -k[0].start))[1]

    def _notice(
        self, segment: Segment, form: AuthorityForm, *, document: str, ordinal: int, weights: Calibration
    ) -> tuple[Notice, list[Issue]]:
        if form.language:
            segment.language = form.language
        found, raised = run(self._nlp, Reading(segment=segment, form=form, found=Findings()))
        found = with_outcome(segment, found)
        notice, conflicts = assemble(
            segment,
            found,
            self._fields,
            document=document,
            ordinal=ordinal,
            calibration=weights,
        )
        if form.name == UNKNOWN:
            review = dict.fromkeys(("authority", "importing_country", *notice.needs_review))
            notice = notice.model_copy(update={"needs_review": tuple(review)})
        told = form.notes(segment) if form.notes is not None else ()
        return notice, [*raised, *conflicts, *told]


def _no_form(path: str, segment: Segment) -> Issue:
    first, last = segment.page_range
    return Issue(
        code=NoNotice.code,
        what=f"about trade remedies, but no known authority speaks on pages {first}–{last}",
        fix="add its form to extract/authorities/, or enter the record by hand",
        where=path,
        stage="extract",
    )


def _not_relevant(path: str, reasons: Sequence[Relevance], *, seen_well: bool) -> Issue:
    """Say why; of pages that were not read or read poorly it proves little."""
    why = reasons[0].reason if reasons else "it has no text"
    return Issue(
        code=NotRelevant.code,
        what=f"not about trade remedies: {why}",
        fix="nothing to do, unless a person sees otherwise"
        if seen_well
        else "look at the scanned pages by hand: they were not read well enough to tell",
        where=path,
        stage="extract",
    )
