"""Files: where the shipped knowledge is, and writing that leaves a whole file or none."""

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from roadmapgraph.errors import DataError, Fault

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_folder(name: str) -> Path:
    """The shipped folder ``graph`` or ``assets``: in the installed package, else in the checkout."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


STANDARD = Path("-")
"""Standard input where a file is read, standard output where one is written."""


def shown_name(path: Path) -> str:
    """The file's name in messages."""
    return "standard input" if path == STANDARD else str(path)


def read_bytes(path: Path, *, most: int | None = None) -> bytes:
    """The bytes of a regular file, or of standard input for ``-``.

    Raises:
        DataError: where it is missing, no regular file, may not be read, or has more than ``most`` bytes.
    """
    content = _standard_input(most) if path == STANDARD else _regular_file(path, most)
    if most is not None and len(content) > most:
        raise DataError([Fault(str(path), None, f"this is larger than {most:,} bytes; name a smaller file")])
    return content


def _standard_input(most: int | None) -> bytes:
    return sys.stdin.buffer.read() if most is None else sys.stdin.buffer.read(most + 1)


def _regular_file(path: Path, most: int | None) -> bytes:
    try:
        if path.exists() and not path.is_file():
            raise DataError([Fault(str(path), None, "this is no regular file; name a file")])
        with path.open("rb") as file:
            return file.read() if most is None else file.read(most + 1)
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise DataError([Fault(str(path), None, f"{reason}; check the name and the permissions")]) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` aside, then rename it onto ``path``: the old file stays until the new is whole.

    ``-`` is standard output. A link is followed; what is no regular file (a device, a pipe) is written to.

    Raises:
        DataError: where the place cannot be written; nothing is left behind.
    """
    if path == STANDARD:
        sys.stdout.buffer.write(content)
        sys.stdout.flush()
        return
    aside: Path | None = None
    try:
        path = path.resolve()
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(content)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        aside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        aside.replace(path)
    except OSError as error:
        if aside is not None:
            with contextlib.suppress(OSError):
                aside.unlink()
        reason = error.strerror or "it cannot be written"
        raise DataError([Fault(str(path), None, f"{reason}; name another file with -o")]) from error


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
