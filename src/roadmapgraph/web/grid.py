"""Tables by dash-ag-grid, whose large script is fetched only once a table is opened."""

from collections.abc import Sequence
from typing import Any

import dash_ag_grid
from dash.development.base_component import Component

for _script in dash_ag_grid._js_dist:
    if "async" not in _script:
        _script["dynamic"] = True

SCRIPT = "/_dash-component-suites/dash_ag_grid/dash_ag_grid.min.js"
"""What the browser side loads before it asks for a table (``roadmap.loadTable``)."""


def grid(
    identity: str, *, rows: Sequence[dict[str, Any]], columns: Sequence[tuple[str, str, int]]
) -> Component:
    """A sortable table; each column is a row's key, its title and its least width in pixels.

    Cells show text, never markup. One row can be selected by click or by keyboard.
    """
    table: Component = dash_ag_grid.AgGrid(
        id=identity,
        rowData=list(rows),
        columnDefs=[{"field": key, "headerName": title, "minWidth": width} for key, title, width in columns],
        defaultColDef={"sortable": True, "resizable": True, "flex": 1},
        columnSize="responsiveSizeToFit",
        getRowId="params.data.id",
        dashGridOptions={
            "rowSelection": {"mode": "singleRow", "checkboxes": False, "enableClickSelection": True},
            "animateRows": False,
        },
        className="table",
        style={"height": "100%"},
    )
    return table
