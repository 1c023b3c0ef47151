"""Every error the project raises: a stable code, what happened, how to fix it.

The tree; do not add an error without placing it here::

    TradewarnError            TW-000
      BadUse                  TW-U01   the command or request cannot be understood
      NotFound                TW-U02   no such record
      BadSetting              TW-U03   a setting cannot be used
      NotAllowed              TW-U04   no token, or not the owner
        ForeignOrigin         TW-U05   a page of another site tries to write
      Overloaded              TW-U06   the server has too much of this to do
      ReviewConflict          TW-U07   somebody decided otherwise, or the record changed meanwhile
      UnreadableFile          TW-R01   the bytes are not what any reader takes
        EmptyFile             TW-R02   nothing in it, or no text in it
        EncryptedFile         TW-R03   it asks for a password
        TruncatedFile         TW-R04   it breaks off
        OversizeFile          TW-R05   too large, too many pages, too deep, or a bomb
          SlowFile            TW-R07   reading it took too long
        BadEncoding           TW-R06   the text is in no charset that fits
        ScanUnread            TW-R08   scanned pages that were not read
        ScanDoubtful          TW-R09   scanned pages that were read poorly
      SourceError             TW-C00   a crawl cannot go on
        SourceChanged         TW-C01   a source published what we have no rule for
        SourceSilent          TW-C02   nothing came where something was due
        SourceUnreachable     TW-C03   the server refuses, times out, or breaks off
      ExtractionError         TW-X00   a document was read but not understood
        NoNotice              TW-X01   about trade remedies, but no authority form fits
        NotRelevant           TW-X02   not about trade remedies
        FieldFailed           TW-X03   one field's rules raised
        FieldConflict         TW-X04   two passages state different values
      StoreError              TW-S00   the database or the archive
        StoreBusy             TW-S01   another writer holds it
        StoreOutdated         TW-S02   its schema is of another version
        JobDead               TW-S03   a job failed too often
        LeaseLost             TW-S04   another worker has taken over a job
        StoreMoved            TW-S05   it is being moved to another database, or was
        StoreNotEmpty         TW-S06   records stand where others are to come
        BackupDamaged         TW-S07   a backup is cut off, changed or of another form
        CopyUnequal           TW-S08   what was copied is not what it was copied from
        HomeReadOnly          TW-S09   something is to be written where this user may only read
      IndexUnavailable        TW-I01   the search engine is away
      ModelUnavailable        TW-I02   the embedding model cannot be loaded
      IndexDamaged            TW-I03   the index's files do not fit together
      IndexOutdated           TW-I04   the index is of another version or model
      IndexBehind             TW-I05   stored records are not in the index yet
      NotLoaded               TW-I06   a number, code or firm asked for is in no record loaded
      OnlyNear                TW-I07   what was found is only near in meaning
      NothingToSearch         TW-I08   a question has no letter and no digit
      IndexRefused            TW-I09   the search engine refuses the user, or what the user may not do
      IndexUntrusted          TW-I10   the search engine's certificate is not trusted
      IndexForeign            TW-I11   the search engine is of another product or version
      UndatedFound            TW-I12   within a period that was read out of words, some records bear no day
      BadKnowledge            TW-K01   a knowledge file has a bad row
        UnknownForm           TW-K02   a file is of no known form
"""

from typing import ClassVar


class TradewarnError(Exception):
    """An error that a user, a maintainer or an API client can act on.

    Attributes:
        what: What happened, with the value that caused it.
        fix: What to do about it.
        where: The file, record, address or setting concerned; may be empty.
    """

    code: ClassVar[str] = "TW-000"
    status: ClassVar[int] = 500

    def __init__(self, what: str, *, fix: str, where: str = "") -> None:
        self.what, self.fix, self.where = what, fix, where
        seen = f"\n  Seen at: {where}" if where else ""
        super().__init__(f"[{self.code}] {what}\n  Fix: {fix}{seen}")


class BadUse(TradewarnError):
    """The command or request cannot be understood."""

    code = "TW-U01"
    status = 400


class NotFound(TradewarnError):
    """No such record."""

    code = "TW-U02"
    status = 404


class BadSetting(TradewarnError):
    """A setting cannot be used."""

    code = "TW-U03"


class NotAllowed(TradewarnError):
    """No token, or not the owner."""

    code = "TW-U04"
    status = 401


class ForeignOrigin(NotAllowed):
    """A page of another site tries to write through a visitor's browser."""

    code = "TW-U05"
    status = 403


class Overloaded(TradewarnError):
    """The server has too much of this to do already."""

    code = "TW-U06"
    status = 503


class ReviewConflict(TradewarnError):
    """Somebody decided otherwise already, or the record changed since it was looked at."""

    code = "TW-U07"
    status = 409


class UnreadableFile(TradewarnError):
    """The bytes are not what any reader takes."""

    code = "TW-R01"
    status = 422


class EmptyFile(UnreadableFile):
    """Nothing in the file, or no text in it."""

    code = "TW-R02"


class EncryptedFile(UnreadableFile):
    """The file asks for a password."""

    code = "TW-R03"


class TruncatedFile(UnreadableFile):
    """The file breaks off."""

    code = "TW-R04"


class OversizeFile(UnreadableFile):
    """Too large, too many pages, too deep, or a bomb."""

    code = "TW-R05"
    status = 413


class SlowFile(OversizeFile):
    """Reading the file took longer than it may."""

    code = "TW-R07"
    status = 504


class BadEncoding(UnreadableFile):
    """The text is in no charset that fits."""

    code = "TW-R06"


class ScanUnread(UnreadableFile):
    """Scanned pages were not read."""

    code = "TW-R08"


class ScanDoubtful(UnreadableFile):
    """Scanned pages were read poorly, or without the data of their language."""

    code = "TW-R09"


class SourceError(TradewarnError):
    """A crawl cannot go on."""

    code = "TW-C00"


class SourceChanged(SourceError):
    """A source published something its crawler has no rule for."""

    code = "TW-C01"


class SourceSilent(SourceError):
    """Nothing came where something was due."""

    code = "TW-C02"


class SourceUnreachable(SourceError):
    """The server refuses, times out, or breaks off."""

    code = "TW-C03"


class ExtractionError(TradewarnError):
    """A document was read but not understood."""

    code = "TW-X00"
    status = 422


class NoNotice(ExtractionError):
    """The document is about trade remedies, but no authority form fits it."""

    code = "TW-X01"


class NotRelevant(ExtractionError):
    """The document is not about trade remedies."""

    code = "TW-X02"


class FieldFailed(ExtractionError):
    """One field's rules raised; the other fields stand."""

    code = "TW-X03"


class FieldConflict(ExtractionError):
    """Two passages of one document state different values for one field."""

    code = "TW-X04"


class StoreError(TradewarnError):
    """The database or the archive of originals."""

    code = "TW-S00"


class StoreBusy(StoreError):
    """Another writer holds the store."""

    code = "TW-S01"
    status = 503


class StoreOutdated(StoreError):
    """The store's schema is of another version of tradewarn."""

    code = "TW-S02"


class JobDead(StoreError):
    """A job failed too often and waits for a person."""

    code = "TW-S03"


class LeaseLost(StoreError):
    """Another worker has taken over a job."""

    code = "TW-S04"


class StoreMoved(StoreError):
    """The store is being moved to another database, or was; it can be read, and not written."""

    code = "TW-S05"
    status = 503


class StoreNotEmpty(StoreError):
    """Records stand where a store is to be restored or moved to."""

    code = "TW-S06"
    status = 409


class BackupDamaged(StoreError):
    """A backup is cut off, changed, or of a form that is not known."""

    code = "TW-S07"


class CopyUnequal(StoreError):
    """What was copied is not what it was copied from."""

    code = "TW-S08"


class HomeReadOnly(StoreError):
    """Something is to be written where this user may only read; looking up and searching work."""

    code = "TW-S09"
    status = 503


class IndexUnavailable(TradewarnError):
    """The search engine is away."""

    code = "TW-I01"
    status = 503


class ModelUnavailable(TradewarnError):
    """The embedding model cannot be loaded."""

    code = "TW-I02"
    status = 503


class IndexDamaged(TradewarnError):
    """The index's files on disk do not fit together."""

    code = "TW-I03"
    status = 503


class IndexOutdated(TradewarnError):
    """The index was built by another version or with another embedding model."""

    code = "TW-I04"
    status = 503


class IndexBehind(TradewarnError):
    """Stored records are not in the index yet, so an answer may lack some."""

    code = "TW-I05"
    status = 503


class NotLoaded(TradewarnError):
    """A number, code or firm that a question names is in no record of the sources loaded."""

    code = "TW-I06"
    status = 404


class OnlyNear(TradewarnError):
    """No record has the words of a question; what was found is only near in meaning."""

    code = "TW-I07"
    status = 404


class NothingToSearch(TradewarnError):
    """A question has no letter and no digit."""

    code = "TW-I08"
    status = 400


class IndexRefused(TradewarnError):
    """The search engine refuses the user, or does not allow what is asked."""

    code = "TW-I09"
    status = 503


class IndexUntrusted(TradewarnError):
    """The certificate of the search engine is not trusted."""

    code = "TW-I10"
    status = 503


class IndexForeign(TradewarnError):
    """The search engine is another product, or of a version that is not known."""

    code = "TW-I11"
    status = 503


class UndatedFound(TradewarnError):
    """Some of what a question with a period found bears no day."""

    code = "TW-I12"
    status = 404


class BadKnowledge(TradewarnError):
    """A knowledge file has a bad row."""

    code = "TW-K01"
    status = 422


class UnknownForm(BadKnowledge):
    """A knowledge file is of no known form."""

    code = "TW-K02"
