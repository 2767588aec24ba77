"""Looking into component trees."""

from typing import Any


def components(tree: Any) -> list[Any]:
    """Every component of a tree, from the outside in."""
    if isinstance(tree, list | tuple):
        return [one for child in tree for one in components(child)]
    if not hasattr(tree, "to_plotly_json"):
        return []
    return [tree, *components(getattr(tree, "children", None))]


def with_class(tree: Any, name: str) -> list[Any]:
    """The components that carry a class."""
    return [one for one in components(tree) if name in (getattr(one, "className", None) or "").split()]
