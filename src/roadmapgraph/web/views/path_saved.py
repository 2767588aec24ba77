"""A plan that was saved as JSON, read back into the question it answered."""

import base64
import binascii

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from roadmapgraph.errors import PlanError
from roadmapgraph.web.views.path_query import PlanQuery, read_query

PAGE = "/path"
LARGEST = 4_000_000
"""Bytes of a file that the page takes."""
_WHAT_TO_DO = "choose a file that this page or the command saved as JSON"


class _Budget(BaseModel):
    weeks: int | None = None


class _SavedPlan(BaseModel):
    """As much of the contract's ``path --json`` as the question is made of; ``address`` says all of it."""

    model_config = ConfigDict(strict=True, allow_inf_nan=False)

    goals: list[str]
    known: list[str] = Field(default_factory=list)
    implied: list[str] = Field(default_factory=list)
    order: str = "focused"
    hours_per_week: float | None = None
    budget: _Budget | None = None
    address: str | None = None


def read_saved(contents: str) -> PlanQuery:
    """The question of a saved plan, from the data address (``data:…;base64,…``) a browser makes of a file.

    Raises:
        PlanError: with what is wrong with the file.
    """
    try:
        content = base64.b64decode(contents.partition(",")[2], validate=True)
    except (binascii.Error, ValueError) as error:
        raise PlanError(f"The file did not arrive whole; {_WHAT_TO_DO}.") from error
    if len(content) > LARGEST:
        raise PlanError(f"The file is larger than any plan; {_WHAT_TO_DO}.")
    try:
        saved = _SavedPlan.model_validate_json(content)
    except ValidationError as error:
        raise PlanError(f"This file is no saved plan ({_first_fault(error)}); {_WHAT_TO_DO}.") from error
    return _question(saved)


def _question(saved: _SavedPlan) -> PlanQuery:
    if saved.address is not None and saved.address.startswith(f"{PAGE}?"):
        return read_query(saved.address.removeprefix(PAGE))
    implied = frozenset(saved.implied)
    return PlanQuery(
        goals=tuple(dict.fromkeys(saved.goals)),
        known=tuple(dict.fromkeys(c for c in saved.known if c not in implied)),
        order=saved.order,
        hours=saved.hours_per_week,
        weeks=saved.budget.weeks if saved.budget else None,
    )


def _first_fault(error: ValidationError) -> str:
    fault = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(map(str, fault["loc"]))
    return f"{where}: {fault['msg']}" if where else str(fault["msg"])
