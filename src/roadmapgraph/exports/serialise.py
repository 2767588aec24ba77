"""Values and trees to bytes, the same bytes always."""

import json
from xml.etree import ElementTree


def json_bytes(value: object) -> bytes:
    """A value as UTF-8 JSON with sorted keys."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def xml_bytes(root: ElementTree.Element) -> bytes:
    """A document as indented UTF-8 with its declaration."""
    ElementTree.indent(root)
    written: bytes = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return written + b"\n"
