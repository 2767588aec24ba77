# What `import roadmapgraph` offers, for type checkers.
# ruff: isort: skip_file
from roadmapgraph.api import (
    export as export,
    export_path as export_path,
    learning_path as learning_path,
    merge as merge,
    overlap_of as overlap_of,
    read_roadmap as read_roadmap,
)
from roadmapgraph.errors import (
    DataError as DataError,
    DocumentError as DocumentError,
    GraphError as GraphError,
    PlanError as PlanError,
    RoadmapError as RoadmapError,
    UnknownConceptError as UnknownConceptError,
)
from roadmapgraph.exports import (
    FORMATS as FORMATS,
    PATH_FORMS as PATH_FORMS,
    ExportError as ExportError,
)
from roadmapgraph.graph import (
    RoadmapGraph as RoadmapGraph,
)
from roadmapgraph.models import (
    Mention as Mention,
    Reading as Reading,
)
from roadmapgraph.overlap import (
    Overlap as Overlap,
)
from roadmapgraph.paths import (
    LearningPath as LearningPath,
    PathRequest as PathRequest,
    Step as Step,
    plan as plan,
)
from roadmapgraph.search import (
    Hit as Hit,
    Names as Names,
    names as names,
)
from roadmapgraph.store import (
    load_graph as load_graph,
    shipped_graph as shipped_graph,
)

__version__: str
