"""What a document gives when something goes wrong with it: a coded error, an extraction that tells it."""

from extract.extractor import Extractor
from extract.reading import Reading
from tradewarn.errors import ExtractionError, TradewarnError
from tradewarn.model import Extraction, Issue
from tradewarn.store.documents import UNTOLD


def guarded(extractor: Extractor, reading: Reading, *, path: str, sha256: str) -> Extraction:
    """Return what `Extractor.extract` does.

    Raises:
        ExtractionError: A rule outside the fields raised; a field's fault is an Issue already.
    """
    try:
        return extractor.extract(reading.pages, path=path, sha256=sha256, media_type=reading.media_type)
    except (TradewarnError, MemoryError):
        raise
    except Exception as error:
        raise ExtractionError(
            f"the rules failed on this document ({type(error).__name__})",
            fix="tell the operator; the document is needed to mend the rules",
        ) from error


def unreadable(path: str, digest: str, error: TradewarnError) -> Extraction:
    """Turn a refusal of the reader or of the rules into an extraction that says why it is empty."""
    stage = "extract" if isinstance(error, ExtractionError) else "read"
    issue = Issue(code=error.code, what=error.what, fix=error.fix, where=error.where or path, stage=stage)
    return Extraction(
        path=path,
        sha256=digest,
        media_type=UNTOLD,
        language=None,
        pages=(),
        relevant=False,
        notices=(),
        issues=(issue,),
    )
