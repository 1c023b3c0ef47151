"""What commands print: records on stdout, words and progress for people on stderr."""

import json
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import click

from tradewarn.model import Issue, Record

as_json = click.option("--json", "json_out", is_flag=True, help="One JSON object a line on stdout.")


def emit(value: Record | Mapping[str, Any]) -> None:
    """Print one object as one line of JSON."""
    data = value.model_dump(mode="json") if isinstance(value, Record) else value
    sys.stdout.write(json.dumps(data, ensure_ascii=False, separators=(", ", ": ")) + "\n")


def say(text: str) -> None:
    """Print words for a person to stdout."""
    sys.stdout.write(text + "\n")


def tell(text: str) -> None:
    """Print words for a person to stderr."""
    sys.stderr.write(text + "\n")


def tell_issues(issues: Iterable[Issue], *, most: int = 20) -> None:
    """Print issues to stderr, the first few whole."""
    listed = list(issues)
    if not listed:
        return
    from tradewarn.messages import more, spoken, told

    language = spoken()
    for issue in listed[:most]:
        tell(told(issue, language).lines(issue.code, issue.where))
    if len(listed) > most:
        tell(more(len(listed) - most, language))


def progress(title: str) -> Callable[[str, int, int], None]:
    """Return a reporter of progress: a moving line on a terminal, a line a while elsewhere."""
    last = [time.monotonic()]

    def report(stage: str, done: int, waiting: int) -> None:
        now = time.monotonic()
        pause = 0.1 if sys.stderr.isatty() else 5.0
        if now - last[0] < pause and waiting:
            return
        last[0] = now
        total = done + waiting
        filled = 24 * done // max(1, total)
        line = f"{title}: {stage:8} [{'█' * filled}{'·' * (24 - filled)}] {done}/{total}"
        if sys.stderr.isatty():
            end = "\r" if waiting else "\n"
            sys.stderr.write(f"\x1b[2K{line}{end}")
        else:
            sys.stderr.write(line + "\n")
        sys.stderr.flush()

    return report
