"""The foreign programs that read our exports: node packages, installed once into pytest's cache."""

import hashlib
import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import pytest

PROOF = Path(__file__).parent / "proof"

Reader = Callable[[str, bytes], dict[str, Any]]


@pytest.fixture(scope="session")
def read_in_node(pytestconfig: pytest.Config) -> Reader:
    """Read bytes with the program of a format (see ``proof/read.mjs``); fails as the program fails."""
    node = shutil.which("node")
    if node is None or shutil.which("npm") is None:
        _without("node and npm are not installed")
    folder = _installed(Path(pytestconfig.cache.mkdir("export-proofs")))
    shutil.copy(PROOF / "read.mjs", folder)

    def read(format_name: str, content: bytes) -> dict[str, Any]:
        done = subprocess.run(
            [node, "read.mjs", format_name], cwd=folder, input=content, capture_output=True, timeout=120
        )
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        return json.loads(done.stdout)

    return read


def _installed(cache: Path) -> Path:
    lock = (PROOF / "package-lock.json").read_bytes()
    folder = cache / hashlib.sha256(lock).hexdigest()[:16]
    if folder.is_dir():
        return folder
    # Installed aside and then renamed, so that test runs side by side never see half of it.
    aside = Path(tempfile.mkdtemp(dir=cache))
    for name in ("package.json", "package-lock.json"):
        shutil.copy(PROOF / name, aside)
    quiet = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(["npm", "ci", *quiet], cwd=aside, capture_output=True, timeout=300)
    if done.returncode != 0:
        shutil.rmtree(aside)
        _without(f"npm could not install the programs: {done.stderr.decode()[-500:]}")
    try:
        aside.rename(folder)
    except OSError:
        shutil.rmtree(aside)
    return folder


def _without(reason: str) -> NoReturn:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)
