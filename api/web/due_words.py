"""A thing due, in words: for a page, and for an entry of a calendar."""

from collections.abc import Iterator
from datetime import date

from api.web.formats import Formats
from api.web.names import Names
from api.web.words import Words
from kb.deadlines.computing import Limit
from tradewarn.model import Notice
from warn.due_dates import DueDate


class DueWords:
    """How one language tells what falls due, by what rule, and how the rule was counted."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._formats = Formats(words.language)
        self._names = Names(words.language)

    def what(self, due: DueDate) -> str:
        """Name what falls due."""
        return self._names.due(due.what)

    def who(self, due: DueDate) -> str:
        """Say whose deadline it is."""
        return self._words.say("deadline.who.printed") if due.limit is None else self.who_of(due.limit)

    def who_of(self, limit: Limit) -> str:
        """Say whose a time limit is."""
        rule = limit.rule
        return self._words.say(f"deadline.who.{'earliest' if rule.bound == 'earliest' else rule.who}")

    def name_of(self, limit: Limit) -> str:
        """Name what a rule is of."""
        return self._names.due(limit.rule.what)

    def rule_notes(self, limit: Limit) -> list[str]:
        """Tell a rule with its source, and how it was counted."""
        return [self._rule(limit), *self._counted(limit)]

    def notes(self, due: DueDate) -> list[str]:
        """Tell the rule with its source, how the day was moved, and where notice and law part."""
        return list(self._notes(due))

    def summary(self, due: DueDate, notice: Notice | None) -> str:
        """Title an entry of a calendar: whose deadline, for what, on which goods and where."""
        vietnamese = self._words.language == "vi"
        goods = ((notice.product_vi if vietnamese else notice.product_en) or notice.product) if notice else ""
        where = self._names.country(notice.importing_country) if notice else ""
        about = " – ".join(part for part in (goods, where) if part)
        told = f"{self.who(due)}: {self.what(due)}"
        return f"{told} ({about})" if about else told

    def description(self, due: DueDate, link: str) -> str:
        """Fill an entry of a calendar: what is printed, the rule, the source, where to look."""
        say = self._words.say
        lines = [self.what(due)]
        if due.printed is not None and due.printed.rule:
            lines.append(say("deadline.printed", text=due.printed.rule))
        if due.quote:
            lines.append(say("deadline.quote", text=" ".join(due.quote.split())))
        lines += self.notes(due)
        if due.limit is not None and due.limit.rule.url:
            lines.append(due.limit.rule.url)
        day = self._formats.date(due.source.date)
        lines.append(say("deadline.source", ref=", ".join(p for p in (due.source.ref, day) if p)))
        return "\n".join([*lines, link, say("deadline.machine")])

    def _notes(self, due: DueDate) -> Iterator[str]:
        limit = due.limit
        if limit is None:
            return
        yield self._rule(limit)
        if due.differs and due.day is not None:
            printed, day = self._day(due.day), self._day(limit.day)
            yield self._words.say("deadline.differs", printed=printed, day=day)
        yield from self._counted(limit)

    def _rule(self, limit: Limit) -> str:
        text = limit.rule.vi if self._words.language == "vi" else limit.rule.en
        return self._words.say("deadline.by_rule", text=text, source=limit.rule.source)

    def _counted(self, limit: Limit) -> Iterator[str]:
        say, rule = self._words.say, limit.rule
        if limit.day is None and not rule.dated:
            yield say("deadline.no_day", start=say(f"deadline.start.{rule.start}"))
        if limit.counted is not None and limit.counted != limit.day:
            yield say("deadline.moved", counted=self._day(limit.counted), day=self._day(limit.day))
        if not limit.sure:
            yield say("deadline.unsure")
        if rule.seen == "known":
            yield say("deadline.unread")

    def _day(self, day: date | None) -> str:
        return self._formats.date(day)
