"""The browser side's own scripts as one file: fetched once, read before everything else, cached for good."""

from pathlib import Path

PREFIX = "map-"
IGNORE = rf"^{PREFIX}"
"""What Dash must not include by itself (``assets_ignore``)."""


def browser_side(assets: Path) -> bytes:
    """The scripts ``map-*.js`` of ``assets`` in the order of their names, without indentation."""
    scripts = sorted(assets.glob(f"{PREFIX}*.js"))
    lines = (line.strip() for script in scripts for line in script.read_text("utf-8").splitlines())
    return "\n".join(line for line in lines if line and not line.startswith(("//", "/*"))).encode()
