"""What a person must look at; any stage may make one."""

from tradewarn.model.record import Record


class Issue(Record):
    """Something a person must look at before the work counts as done."""

    code: str
    what: str
    fix: str
    where: str = ""
    stage: str = ""
