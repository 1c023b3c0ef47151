"""How soon a record that is added is found by a reader in another process, which had the index open."""

import json
import statistics
import subprocess
import sys
from time import monotonic
from typing import Any

from bench.generated import DrawnVectors, Row, question_vectors, unit
from bench.measuring import watched
from bench.side_by_side.contestants.ours import Ours
from index.backend import Vectored

READER = "bench.side_by_side.reader"


def added(ours: Ours, times: int) -> dict[str, Any]:
    """Add one record after the other; give the medians of the seconds until each was found."""
    command = [sys.executable, "-m", READER, str(ours.folder)]
    words, meaning, committed = [], [], []
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdin is not None
        assert reader.stdout is not None
        if json.loads(reader.stdout.readline()) != {"open": True}:
            raise RuntimeError("the reader did not open the index")
        with watched(reader.pid) as share:
            for number in range(times):
                ready, vector = fresh(number)
                asked = {"word": ready.entry.title, "id": ready.entry.id, "vector": vector.tolist()}
                reader.stdin.write(json.dumps(asked) + "\n")
                reader.stdin.flush()
                if json.loads(reader.stdout.readline()) != {"looked": False}:
                    raise RuntimeError("the reader found what was not added yet")
                began = monotonic()  # the same clock in both processes
                ours.backend.add([ready])
                ours.backend.commit()
                committed.append(monotonic() - began)
                told = json.loads(reader.stdout.readline())
                words.append(told["words"] - began)
                meaning.append(told["meaning"] - began)
        reader.stdin.close()  # it ends by that
    return {
        "added": times,
        "committed": statistics.median(committed),
        "by_words": statistics.median(words),
        "by_words_most": max(words),
        "by_meaning": statistics.median(meaning),
        "by_meaning_most": max(meaning),
        "others": share.others,
    }


def fresh(number: int) -> tuple[Vectored, Any]:
    """Make a record with a word and a vector that no other has."""
    word = f"fresh{chr(97 + number % 26)}{chr(97 + number // 26)}zzq"
    row = Row(f"n{number:07d}", word, word, "US", "VN", "AD", "720810", "en", "2025-01-01")
    vector = unit(-question_vectors(number + 1, 99)[number])
    return Vectored(row.entry(), "fresh", vector.reshape(1, -1), DrawnVectors.name), vector
