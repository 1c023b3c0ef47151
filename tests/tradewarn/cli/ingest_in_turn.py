"""Runs in a process of its own: ingests one made-up document after the other, and tells what came of each."""

import json
import os
import resource
import sys
from pathlib import Path

from click.testing import CliRunner

from tradewarn.cli import tradewarn
from tradewarn.cli.faults import coded

GOODS = ("Blue Widgets", "Red Gadgets", "Green Gizmos", "Yellow Flanges", "White Brackets")


def record(name, number):
    """Make the API record of an order that only this process ingests."""
    goods = f"{GOODS[number % len(GOODS)]} {name}{number}"
    return {
        "document_number": f"{2031 + ord(name[0]) % 40}-{number:05d}",
        "publication_date": f"2031-03-{1 + number % 28:02d}",
        "title": f"Certain {goods} From the Socialist Republic of Vietnam: Antidumping Duty Order",
        "abstract": f"The U.S. Department of Commerce (Commerce) publishes the order on certain {goods} from the "
        "Socialist Republic of Vietnam (Vietnam). "
        + f"Certain {goods} are goods of their own. "
        * (number % 7),
        "html_url": f"https://www.federalregister.gov/d/{name}-{number}",
        "type": "Notice",
    }


def main(folder, name, first, last, room):
    """Ingest a range of documents.

    Args:
        folder: Where they are written.
        name: Tells them from those of other processes.
        first: The first.
        last: The one after the last.
        room: How many bytes a file may have, where the disk is to seem full; or `-`.
    """
    for number in range(int(first), int(last)):
        path = Path(folder) / f"{name}{number}.json"
        path.write_text(json.dumps(record(name, number)), encoding="utf-8")
    if room != "-":
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(room), int(room)))
    for number in range(int(first), int(last)):
        given = ["ingest", "--json", str(Path(folder) / f"{name}{number}.json")]
        done = CliRunner().invoke(tradewarn, given, standalone_mode=False)
        told = {"number": record(name, number)["document_number"], "code": done.return_value}
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            known = coded(done.exception)
            told |= {"error": known.code} if known else {"fault": repr(done.exception)}
        else:
            told |= json.loads(done.stdout)
        os.write(1, (json.dumps(told) + "\n").encode())


if __name__ == "__main__":
    main(*sys.argv[1:])
