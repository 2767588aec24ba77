from pathlib import Path
from typing import Any

import pytest

from roadmapgraph.web import create_app
from roadmapgraph.web.pages import PAGES
from roadmapgraph.web.shell import page_at
from roadmapgraph.web.shown import Shown
from tests.web import graphs

ASSETS = Path(__file__).parents[2] / "assets"


def text_of(component: Any) -> str:
    if isinstance(component, str):
        return component
    if isinstance(component, list | tuple):
        return " ".join(map(text_of, component))
    return text_of(getattr(component, "children", "") or "")


def test_two_apps_live_in_one_process_with_their_own_graphs() -> None:
    one = create_app(graphs.merged([graphs.concept("alone", "Alone")], []), assets=ASSETS)
    two = create_app(graphs.odd_graph(), assets=ASSETS)
    counts = [app.server.test_client().get("/healthz").get_json()["concepts"] for app in (one, two)]
    assert counts == [1, len(graphs.odd_graph())]


@pytest.mark.parametrize("build", [lambda: graphs.merged([], []), graphs.odd_graph, graphs.vocabulary_graph])
def test_every_page_lays_out_on_any_graph(build: Any) -> None:
    graph = build()
    for page in PAGES:
        assert page.layout(Shown(graph)) is not None


def test_the_scripts_of_a_page_are_known_before_anybody_asks_for_the_page() -> None:
    app = create_app(graphs.merged([], []), assets=ASSETS)
    assert any("react-dom" in path for path in app.registered_paths["dash"])


def test_every_page_has_its_own_address_and_title() -> None:
    assert len({page.PATH for page in PAGES}) == len({page.TITLE for page in PAGES}) == len(PAGES)


def test_an_address_that_leads_nowhere_says_so_and_offers_the_pages() -> None:
    pages = {page.PATH: page for page in PAGES}
    words = text_of(page_at("/no/<b>where", Shown(graphs.merged([], [])), pages))
    assert "There is no such page" in words
    assert all(page.TITLE in words for page in PAGES)


def test_a_slash_at_the_end_of_an_address_makes_no_difference() -> None:
    pages = {page.PATH: page for page in PAGES}
    for path in pages:
        words = text_of(page_at(path.rstrip("/") + "/", Shown(graphs.merged([], [])), pages))
        assert "There is no such page" not in words


def test_the_answer_of_an_address_that_leads_nowhere_is_404_and_of_a_page_200(vocabulary: Any) -> None:
    client = create_app(vocabulary, assets=ASSETS).server.test_client()
    assert client.get("/no/where").status_code == 404
    assert [client.get(page.PATH.rstrip("/") + "/").status_code for page in PAGES] == [200] * len(PAGES)


def test_the_layout_and_the_callbacks_are_served(vocabulary: Any) -> None:
    client = create_app(vocabulary, assets=ASSETS).server.test_client()
    assert client.get("/_dash-layout").status_code == 200
    assert len(client.get("/_dash-dependencies").get_json()) >= 4
