"""A word on what takes longer than a second, on a terminal alone."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

PATIENCE = 1.0


@contextmanager
def working(what: str) -> Iterator[None]:
    """While the block runs longer than a second, say on standard error what is being done and for how long.

    The line is wiped at the end. Nothing is said where standard error is no terminal.
    """
    if not sys.stderr.isatty():
        yield
        return
    done = Event()
    teller = Thread(target=_tell, args=(what, done), daemon=True)
    teller.start()
    try:
        yield
    finally:
        done.set()
        teller.join()


def _tell(what: str, done: Event) -> None:
    start, written = time.monotonic(), ""
    while not done.wait(PATIENCE):
        written = f"{what} … {time.monotonic() - start:.0f} s"
        print(f"\r{written}", end="", file=sys.stderr, flush=True)
    if written:
        print(f"\r{' ' * len(written)}\r", end="", file=sys.stderr, flush=True)
