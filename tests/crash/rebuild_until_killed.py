"""Runs in a process of its own, to be killed: `index rebuild`, telling every step before it takes it."""

import os

from index.backends.embedded import EmbeddedSuccessor
from index.embedded import switch
from index.embedded.lexical import LexicalIndex
from tradewarn.cli import rebuilding, tradewarn

STEPS = ("fill", "write", "switch", "note", "exchange", "remove", "give back", "end")


def before(step, act):
    def told(*given, **more):
        os.write(1, f"{step}\n".encode())
        return act(*given, **more)

    return told


if __name__ == "__main__":
    rebuilding._filled = before("fill", rebuilding._filled)
    LexicalIndex.commit = before("write", LexicalIndex.commit)
    EmbeddedSuccessor.takes_over = before("switch", EmbeddedSuccessor.takes_over)
    rebuilding._taken_over = before("note", rebuilding._taken_over)
    switch._exchanged = before("exchange", switch._exchanged)
    switch.rmtree = before("remove", switch.rmtree)
    rebuilding._give_back = before("give back", rebuilding._give_back)
    rebuilding.rebuild = before("begin", rebuilding.rebuild)
    tradewarn(["index", "rebuild", "--json"], standalone_mode=False)
    os.write(1, b"end\n")
