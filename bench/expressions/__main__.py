"""Hold every expression against hostile strings: ``python -m bench.expressions [--size N] [--only PATH]``."""

import argparse
import json
import random
import subprocess
import sys
from collections.abc import Iterator

from bench.expressions.attack import Attack, Recipe, filled, fixed, parse
from bench.expressions.clock import Clock
from bench.expressions.found import ROOT, Expression


def expressions() -> tuple[list[Expression], list[str]]:
    """Return what a fresh process finds, and the calls that it could not see into."""
    made = subprocess.run(
        [sys.executable, "-m", "bench.expressions.found"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    *found, rest = map(json.loads, made.stdout.splitlines())
    return [Expression(**one | {"methods": tuple(one["methods"])}) for one in found], rest["unseen"]


def recipes(expression: Expression, rounds: int) -> Iterator[Recipe]:
    """Yield the fixed recipes, then those made from the expression."""
    yield from fixed()
    chance = random.Random(ascii(expression.pattern))
    tree = parse(expression.pattern, expression.flags)
    for _ in range(rounds):
        yield from Attack(tree, chance).recipes()


def main() -> None:
    """Print the slowest, the worst string of each, and how many are over the design's 50 ms."""
    parser = argparse.ArgumentParser(prog="python -m bench.expressions")
    parser.add_argument("--size", type=int, default=100_000, help="characters of a string")
    parser.add_argument("--limit", type=float, default=1.0, help="seconds after which a search is ended")
    parser.add_argument("--rounds", type=int, default=1, help="times that recipes are made from each")
    parser.add_argument("--only", default="", help="those made in a file whose path holds this")
    parser.add_argument("--worst", type=int, default=40, help="how many to print")
    asked = parser.parse_args()
    found, unseen = expressions()
    chosen = [e for e in found if asked.only in e.where]
    clock = Clock(chosen, limit=asked.limit)
    slowest: list[tuple[float, Expression, Recipe]] = []
    for place, expression in enumerate(chosen):
        worst, by = 0.0, ("", "", "")
        for recipe in dict.fromkeys(recipes(expression, asked.rounds)):
            took = clock.seconds(place, filled(recipe, asked.size))
            if took is None or took > worst:
                worst, by = took or float("inf"), recipe
            if took is None:
                break
        slowest.append((worst, expression, by))
        if worst > asked.limit / 4:
            print(f"{place:5} {worst:6.3f} {expression.where}", file=sys.stderr, flush=True)
    clock.close()
    slowest.sort(key=lambda s: -s[0])
    print(f"{len(found):,} expressions, {len(unseen)} calls not seen {unseen}")
    for most in (0.05, 0.2, asked.limit):
        print(f"over {most * 1000:,.0f} ms: {sum(s[0] > most for s in slowest):,}")
    for seconds, expression, (before, piece, after) in slowest[: asked.worst]:
        how = "/".join(expression.methods)
        print(f"{seconds:7.3f} s  {expression.where}  {how}  {expression.pattern[:150]!r}")
        print(f"           {before[-60:]!r} + {piece[:80]!r} × n + {after!r}")


if __name__ == "__main__":
    main()
