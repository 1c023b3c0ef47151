"""The index, its engine and its answers."""

from tradewarn.errors.base import TradewarnError


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


class IndexEngineOld(IndexForeign):
    """The search engine is an Elasticsearch too old for the client."""

    code = "TW-I13"


class IndexHalfSwitched(IndexDamaged):
    """The names under which the index is asked lead to parts that do not belong together."""

    code = "TW-I14"


class IndexNewer(IndexOutdated):
    """The index was written by a newer version of this program."""

    code = "TW-I15"


class UndatedFound(TradewarnError):
    """Some of what a question with a period found bears no day."""

    code = "TW-I12"
    status = 404
