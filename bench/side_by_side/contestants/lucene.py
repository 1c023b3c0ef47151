"""Lucene in a JVM of its own, asked over a pipe and timed inside the JVM."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from bench.side_by_side.contestant import (
    ANSWER,
    RANKING,
    SHOWN,
    Absent,
    Asked,
    Built,
    Entrant,
    Given,
    bytes_in,
    conditions,
)
from index.backend import Filters

PROGRAM = Path(__file__).parent.parent / "LuceneRanking.java"
HEAP = "-Xmx2g"


class Lucene:
    """OR of the folded words over title and text, BM25, title worth twice; the query cache as it comes."""

    ways = (RANKING, ANSWER)

    def __init__(self, given: Given) -> None:
        if given.lucene is None or not given.lucene.is_file():
            raise Absent("no jar: give --lucene")
        if shutil.which(given.java) is None:
            raise Absent(f"no Java: {given.java!r} does not run; give --java")
        self.given, self.folder = given, given.scratch / "lucene"
        self.said = given.scratch / "lucene.log"
        with self.said.open("w") as said:
            self._process = subprocess.Popen(
                [given.java, HEAP, "-cp", str(given.lucene), str(PROGRAM), str(self.folder)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=said,
                encoding="utf-8",
            )
        self.pids = (self._process.pid,)
        try:
            told = self._read()
        except Absent:
            self.close()
            raise
        self.version = f"Lucene {told['lucene']}, Java {told['java']}"

    def build(self) -> Built:
        """Index the records in one thread, merged into one segment."""
        told = self._say({"do": "build", "records": str(self.given.records)})
        return Built(seconds=told["seconds"], disk=bytes_in(self.folder))

    def ask(self, way: str, questions: Sequence[str], filters: Filters) -> Asked:
        """Ask by words."""
        asked = {"do": "ask", "questions": list(questions), "filters": conditions(filters), "shown": SHOWN}
        told = self._say(asked | {"facets": way == ANSWER})
        return Asked(told["times"], told["found"])

    def _say(self, what: dict[str, Any]) -> Any:
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):  # it has ended, and said why
            self._process.stdin.write(json.dumps(what) + "\n")
            self._process.stdin.flush()
        return self._read()

    def _read(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            last = self.said.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            raise Absent(f"the JVM ended: {last[0] if last else 'without a word'}; Lucene 10 needs Java 21")
        return json.loads(line)

    def close(self) -> None:
        """End the JVM."""
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):
                self._process.stdin.close()
        if self._process.stdout is not None:
            self._process.stdout.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


ENTRANT = Entrant(name="lucene", order=1, about="Lucene in a JVM, timed inside it", enter=Lucene)
