"""How the screen puts things into words: counts, hours, lists, and where a prerequisite comes from."""

from collections.abc import Mapping, Sequence
from typing import Any


def counted(count: int, noun: str) -> str:
    """``1 source``, ``3 sources``."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def join(words: Sequence[str], last: str = "and") -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def hours_phrase(hours: float, hours_from: str) -> str:
    """How long it takes, and who says so."""
    whose = "from a roadmap" if hours_from == "source" else "our estimate"
    return f"about {hours:g} h ({whose})"


def evidence_sentence(edge: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    """Who claims the prerequisite, in words, and how sure the claim is."""
    claims = [_claim(evidence, titles) for evidence in edge["evidence"]]
    return f"{'; '.join(claims)} · {round(100 * edge['confidence'])} % sure"


def _claim(evidence: Mapping[str, Any], titles: Mapping[str, str]) -> str:
    if evidence["kind"] == "curated":
        return "Curated: written down in this project, with the reason above"
    if evidence["kind"] == "stated":
        return f"Stated by {titles[evidence['source']]}, line {evidence['line']}"
    agree = [titles[order["source"]] for order in evidence["agree"]]
    against = [titles[order["source"]] for order in evidence["disagree"]]
    teach = "teaches" if len(agree) == 1 else "teach"
    other = f"; {join(against)} {'has' if len(against) == 1 else 'have'} it the other way" if against else ""
    return f"Inferred from order: {join(agree)} {teach} them in this order{other}"
