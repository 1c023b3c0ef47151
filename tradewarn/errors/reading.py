"""Files that cannot be read, or only in part."""

from tradewarn.errors.base import TradewarnError


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
