"""Runs in a process of its own: asks the index ten times a second until its input ends, and tells each answer.

Beside them it tells what the store has and what it says the index took, as both grow.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from itertools import count
from pathlib import Path
from threading import Event, Lock, Thread
from time import monotonic
from traceback import format_exception

from index.backend import Filters
from tradewarn.cli.program import Program
from tradewarn.cli.services import ProgramServices
from tradewarn.errors import IndexBehind, TradewarnError
from tradewarn.settings import Settings

APART = 0.1  # seconds between two questions, however long the answers take
GLANCE = 0.2  # seconds between two looks at the store
MOST_AT_ONCE = 64


def shown(hit):
    """What a person sees of a hit, as one digest; its score is of the whole index and moves with it."""
    seen = [hit.id, hit.ref, hit.title, str(hit.publication_date), *(s.text for s in hit.snippets)]
    return sha256("\n".join(seen).encode()).hexdigest()[:12]


def ask(services, question, offset=0):
    """Ask one question of {text, mode, from, to, limit}."""
    filters = Filters(kind=("notice",), date_from=question.get("from"), date_to=question.get("to"))
    text, mode, limit = question["text"], question["mode"], question["limit"]
    return services.search(text, filters=filters, mode=mode, limit=limit, offset=offset)


class Watch:
    """Keeps what the store has and what it says the index took, each in the order in which it came."""

    def __init__(self, program, tell):
        self._store, self._name, self._tell = program.store, program.index_name, tell
        self.seen = {"stored": {}, "acknowledged": {}}
        self.look()

    def look(self):
        held = [one for one in self._store.indexed.ids(self._name) if one.startswith("n-")]
        for kind, now in (("acknowledged", held), ("stored", self._store.notices.ids())):
            seen = self.seen[kind]
            fresh = [one for one in now if one not in seen]
            if fresh:
                self._tell({kind: fresh})  # before any answer that is held to it
                self.seen[kind] = {**seen, **dict.fromkeys(fresh)}
        gone = self.seen["acknowledged"].keys() - set(held)
        if gone:
            self._tell({"taken back": sorted(gone)})


def answered(services, question, number, floors):
    """Ask, and tell what came of it."""
    told = {"question": number, "at": monotonic(), **floors}
    try:
        answer = ask(services, question)
    except TradewarnError as error:
        told |= {"code": error.code, "what": error.what}
    except Exception as error:  # noqa: BLE001  (whatever else a person would see as a fault of the program)
        told |= {"code": type(error).__name__, "what": "".join(format_exception(error))}
    else:
        told["total"] = answer.total
        told["hits"] = [(hit.id, shown(hit)) for hit in answer.hits]
        told["scores"] = [hit.score for hit in answer.hits]
        told["behind"] = any(issue.code == IndexBehind.code for issue in answer.issues)
    return told | {"until": monotonic()}


def main(path):
    questions = json.loads(Path(path).read_text())
    writing, end = Lock(), Event()

    def tell(told):
        with writing:
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()

    with Program(Settings.read()) as program, ThreadPoolExecutor(MOST_AT_ONCE) as pool:
        services = ProgramServices(program)
        program.embedder.queries(["warm"])
        watch = Watch(program, tell)

        def looking():
            while not end.wait(GLANCE):
                watch.look()

        def one(number, floors):
            tell(answered(services, questions[number], number, floors))

        def asking():
            began = monotonic()
            for turn in count():
                if end.wait(max(0.0, began + turn * APART - monotonic())):
                    return
                floors = {kind: len(seen) for kind, seen in watch.seen.items()}
                pool.submit(one, turn % len(questions), floors)

        threads = [Thread(target=looking), Thread(target=asking)]
        for thread in threads:
            thread.start()
        sys.stdin.read()
        end.set()
        for thread in threads:
            thread.join()
    tell({"end": True})


if __name__ == "__main__":
    main(sys.argv[1])
