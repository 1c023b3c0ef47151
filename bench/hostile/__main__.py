"""Read every hostile file and tell what came of it: ``python -m bench.hostile [NAME …] [--whole]``.

Each goes through a pool of its own, so that the memory is that of the processes which read it.
"""

import argparse
import multiprocessing

from bench.hostile.measure import FILES, measure
from extract.reading.reader import Limits


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(prog="python -m bench.hostile")
    parser.add_argument("names", nargs="*", default=[], help="the files; all unless given")
    parser.add_argument("--whole", action="store_true", help="the rules too, as an upload")
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--memory", type=int, default=512, help="MiB")
    asked = parser.parse_args()
    limits = Limits(seconds=asked.seconds, memory_mib=asked.memory)
    print("| File | Bytes | Seconds | MB here | MB in a process | Outcome |\n|---|---|---|---|---|---|")
    start = multiprocessing.get_context("spawn")
    for name in asked.names or FILES:
        with start.Pool(1) as pool:
            outcome, took, here, apart, size = pool.apply(measure, (name, asked.whole, limits))
        print(f"| {name} | {size:,} | {took:.1f} | {here} | {apart} | {outcome} |", flush=True)


if __name__ == "__main__":
    main()
