"""The entry point: parse, run one command, turn our errors into sentences and exit statuses."""

import gc
import os
import sys
from collections.abc import Sequence

from roadmapgraph.cli.ink import ink_for
from roadmapgraph.cli.parser import parser
from roadmapgraph.errors import PlanError, RoadmapError, UnknownConceptError

# A command makes many values and keeps nearly all: looking for garbage every 700 costs a fifth of it.
GARBAGE_THRESHOLD = 50_000

DONE, DATA_AT_FAULT, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; 0 if done, 1 if the data is at fault, 2 if the call is wrong."""
    gc.set_threshold(GARBAGE_THRESHOLD)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    options = parser().parse_args(arguments)
    try:
        options.run(options)
        sys.stdout.flush()
    except (UnknownConceptError, PlanError) as error:
        print(f"{ink_for(sys.stderr).alarm('roadmapgraph:')} {error}", file=sys.stderr)
        return WRONG_USAGE
    except RoadmapError as error:
        print(error, file=sys.stderr)
        return DATA_AT_FAULT
    except BrokenPipeError:
        # Whoever read our output has had enough.
        _forget_output()
    except OSError as error:
        # Mostly standard output on a full disk; what reads and writes files says so itself.
        _forget_output()
        print(
            f"{error.filename or 'standard output'}: {error.strerror}; mend that, and again", file=sys.stderr
        )
        return DATA_AT_FAULT
    except KeyboardInterrupt:
        return 130
    return DONE


def _forget_output() -> None:
    """Let what could not be written go, so that Python does not complain again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
