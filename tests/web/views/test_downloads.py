from pathlib import Path
from typing import Any

from roadmapgraph.exports import FORMATS
from roadmapgraph.store import shipped_graph
from roadmapgraph.web import create_app
from roadmapgraph.web.views.downloads import downloads

ASSETS = Path(__file__).parents[3] / "assets"


def links(component: Any) -> list[str]:
    if isinstance(component, list):
        return [link for part in component for link in links(part)]
    own = [component.href] if hasattr(component, "href") else []
    return own + links(getattr(component, "children", None) or []) if not isinstance(component, str) else []


def test_every_link_of_the_menu_gives_a_file_and_only_formats_for_parts_have_none() -> None:
    client = create_app(shipped_graph(), assets=ASSETS).server.test_client()
    found = links(downloads())
    offered = [form for form in FORMATS.values() if not form.for_parts]
    assert len(found) == len(offered) == len(FORMATS) - 1
    for form, link in zip(offered, found, strict=True):
        answer = client.get(link)
        assert answer.data == form.write(shipped_graph())
        assert answer.headers["Content-Disposition"].endswith(f'"roadmapgraph{form.suffix}"')
