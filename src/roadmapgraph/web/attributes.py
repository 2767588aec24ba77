"""Attributes that Dash passes on to HTML but whose names are no Python names: ``aria-…`` and ``data-…``."""

from typing import Any


def wild(**attributes: str) -> Any:
    """``wild(aria_label="x")`` as ``{"aria-label": "x"}``, to be unpacked into a component."""
    return {name.replace("_", "-"): value for name, value in attributes.items()}
