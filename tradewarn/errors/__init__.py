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
        IndexHalfSwitched     TW-I14   its names lead to parts that do not belong together
      IndexOutdated           TW-I04   the index is of another version or model
        IndexNewer            TW-I15   it was written by a newer version of this program
      IndexBehind             TW-I05   stored records are not in the index yet
      NotLoaded               TW-I06   a number, code or firm asked for is in no record loaded
      OnlyNear                TW-I07   what was found is only near in meaning
      NothingToSearch         TW-I08   a question has no letter and no digit
      IndexRefused            TW-I09   the search engine refuses the user, or what the user may not do
      IndexUntrusted          TW-I10   the search engine's certificate is not trusted
      IndexForeign            TW-I11   the search engine is of another product or version
        IndexEngineOld        TW-I13   the search engine is an Elasticsearch too old for the client
      UndatedFound            TW-I12   within a period that was read out of words, some records bear no day
      BadKnowledge            TW-K01   a knowledge file has a bad row
        UnknownForm           TW-K02   a file is of no known form
"""

from tradewarn.errors.base import TradewarnError
from tradewarn.errors.extraction import (
    ExtractionError,
    FieldConflict,
    FieldFailed,
    NoNotice,
    NotRelevant,
)
from tradewarn.errors.knowledge import (
    BadKnowledge,
    UnknownForm,
)
from tradewarn.errors.reading import (
    BadEncoding,
    EmptyFile,
    EncryptedFile,
    OversizeFile,
    ScanDoubtful,
    ScanUnread,
    SlowFile,
    TruncatedFile,
    UnreadableFile,
)
from tradewarn.errors.searching import (
    IndexBehind,
    IndexDamaged,
    IndexEngineOld,
    IndexForeign,
    IndexHalfSwitched,
    IndexNewer,
    IndexOutdated,
    IndexRefused,
    IndexUnavailable,
    IndexUntrusted,
    ModelUnavailable,
    NothingToSearch,
    NotLoaded,
    OnlyNear,
    UndatedFound,
)
from tradewarn.errors.sources import (
    SourceChanged,
    SourceError,
    SourceSilent,
    SourceUnreachable,
)
from tradewarn.errors.store import (
    BackupDamaged,
    CopyUnequal,
    HomeReadOnly,
    JobDead,
    LeaseLost,
    StoreBusy,
    StoreError,
    StoreMoved,
    StoreNotEmpty,
    StoreOutdated,
)
from tradewarn.errors.use import (
    BadSetting,
    BadUse,
    ForeignOrigin,
    NotAllowed,
    NotFound,
    Overloaded,
    ReviewConflict,
)

__all__ = [
    "BackupDamaged",
    "BadEncoding",
    "BadKnowledge",
    "BadSetting",
    "BadUse",
    "CopyUnequal",
    "EmptyFile",
    "EncryptedFile",
    "ExtractionError",
    "FieldConflict",
    "FieldFailed",
    "ForeignOrigin",
    "HomeReadOnly",
    "IndexBehind",
    "IndexDamaged",
    "IndexEngineOld",
    "IndexForeign",
    "IndexHalfSwitched",
    "IndexNewer",
    "IndexOutdated",
    "IndexRefused",
    "IndexUnavailable",
    "IndexUntrusted",
    "JobDead",
    "LeaseLost",
    "ModelUnavailable",
    "NoNotice",
    "NotAllowed",
    "NotFound",
    "NotLoaded",
    "NotRelevant",
    "NothingToSearch",
    "OnlyNear",
    "Overloaded",
    "OversizeFile",
    "ReviewConflict",
    "ScanDoubtful",
    "ScanUnread",
    "SlowFile",
    "SourceChanged",
    "SourceError",
    "SourceSilent",
    "SourceUnreachable",
    "StoreBusy",
    "StoreError",
    "StoreMoved",
    "StoreNotEmpty",
    "StoreOutdated",
    "TradewarnError",
    "TruncatedFile",
    "UndatedFound",
    "UnknownForm",
    "UnreadableFile",
]
