"""Linking: which concept a mention names, how that was found, and how sure it is.

In order: a person's judgement, a label, an alias, the name with a generic word taken off, its
acronym's expansion, a near spelling. Where a name has several meanings, the headings above the
mention decide. What links to nothing becomes a concept of its own, marked ``new``.
"""

from roadmapgraph.linking.link import Linking, link_mentions
from roadmapgraph.linking.rulings import JudgementBook, judgement_book

__all__ = ["JudgementBook", "Linking", "judgement_book", "link_mentions"]
