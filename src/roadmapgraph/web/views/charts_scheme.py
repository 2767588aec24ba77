"""The colour scheme that charts are drawn for: what the browser shows, which the server cannot know."""

from dash import ClientsideFunction, Dash, Input, Output

from roadmapgraph.web import ids


def follow_scheme(app: Dash, store: str) -> None:
    """Keep ``light`` or ``dark`` in a page's store: at once, and whenever the scheme changes."""
    app.clientside_callback(  # type: ignore[no-untyped-call]
        ClientsideFunction("roadmap_path", "scheme"),
        Output(store, "data"),
        Input(ids.COLOUR_SCHEME, "computedColorScheme"),
    )
