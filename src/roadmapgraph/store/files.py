"""Files: where the shipped knowledge is, and writing that leaves a whole file or none."""

import contextlib
import os
import tempfile
from pathlib import Path

from roadmapgraph.errors import DataError, Fault

_PACKAGE = Path(__file__).resolve().parents[1]


def shipped_folder(name: str) -> Path:
    """The shipped folder ``graph`` or ``assets``: in the installed package, else in the checkout."""
    installed = _PACKAGE / "shipped" / name
    return installed if installed.is_dir() else _PACKAGE.parents[1] / name


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file.

    Raises:
        DataError: where it is missing, no regular file, or may not be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise DataError([Fault(str(path), None, "this is no regular file; name a file")])
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "it cannot be read"
        raise DataError([Fault(str(path), None, f"{reason}; check the name and the permissions")]) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` aside, then rename it onto ``path``: the old file stays until the new is whole.

    Raises:
        DataError: where the place cannot be written; nothing is left behind.
    """
    aside: Path | None = None
    try:
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
