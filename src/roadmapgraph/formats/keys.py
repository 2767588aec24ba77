"""What the keys of YAML and JSON roadmaps mean: which hold a title, topics, links, or nothing to learn."""

import re

from roadmapgraph.formats.nodes import Node, plain


def _ordered(names: str) -> tuple[str, ...]:
    return tuple(names.split())


def _keys(names: str) -> frozenset[str]:
    return frozenset(names.split())


TITLES = _ordered(
    "title name label topic heading skill concept subject theme focus text lesson module chapter unit phase "
    "section stage level step week month day semester term year quarter sprint period milestone block part "
    "category group area domain field track"
)
"""Keys of a mapping's title, the surest first."""
_COUNTED = frozenset(TITLES[TITLES.index("lesson") :])
"""Of these, the keys that may only count: "week: 3" is no title unless nothing else is."""
ROOT_TITLES = _ordered(
    "title name label roadmap course curriculum learningpath path career role plan syllabus"
)
WRAPPERS = _keys("roadmap learningpath path curriculum course plan syllabus data content program programme")
SUMMARIES = _keys("description summary desc about overview details content body notes note")
LESSONS = _keys("takeaways keypoints points learn covers keyconcepts")
LINKS = _keys(
    "links resources references videos books courses materials urls reading readings articles papers "
    "tutorials docs documentation furtherreading"
)
ADDRESSES = _keys("url href link videourl video website address uri")
DURATIONS = _ordered("duration time hours estimatedtime estimatedhours timeestimate estimate weeks length")
REQUIRES = _ordered("prerequisites prerequisite parents requires dependson dependencies prereqs after")
CHILDREN = _keys(
    "nodes topics children subtopics items sections modules lessons steps phases skills subskills chapters "
    "units concepts list subjects stages parts entries roadmap curriculum tracks contents weeks months days "
    "categories groups areas elements roadmaps data levels tasks todo todos activities study explore "
    "plan schedule keytopics subsections submodules outline syllabus semesters terms years quarters sprints"
)
TOOLS = _keys("tools tool technologies technology libraries library frameworks framework stack techstack")
PRACTICES = _keys(
    "projects project exercises exercise assignments assignment challenges challenge labs lab capstone "
    "capstones milestones practice practices build handson homework deliverables deliverable"
)
READINGS = _keys("book course read watch")
META = _keys("metadata meta config settings options frontmatter")
AIMS = _keys(
    "why goal goals outcome outcomes objective objectives motivation reason hint tip tips donewhen "
    "successcriteria exitcriteria doneif"
)
OPTIONALS = _keys("optional bonus extra extras stretch nicetohave")
SILENT = AIMS | _keys(
    "id codesnippet code snippet example examples icon color colour image slug order position type "
    "version author authors date featured tags tag status done completed layout style key index created "
    "updated lang language locale difficulty level optional required priority weight license maintainer "
    "maintainers owner contact repo repository email audience keywords format schema hoursperweek totalhours "
    "lastupdated updatedat createdat thumbnail cover number progress importance rating"
)
_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*|[a-z]+(?:[A-Z][a-z0-9]*)+")


def is_identifier(key: str) -> bool:
    """Whether a key is written as programs write names ("sub_skills", "videoUrl"), not as people do."""
    return bool(_IDENTIFIER.fullmatch(key))


def spoken(key: str) -> str:
    """Return a key as people write it: "month_1" is "month 1"."""
    return key.replace("_", " ").strip() if is_identifier(key) else key


def title_of(node: Node) -> Node | None:
    """Return the scalar that is a mapping's title, if it has one."""
    if node.kind != "mapping":
        return None
    named = node.by_key
    for key in TITLES:
        value = named.get(key)
        if value is not None and value.kind == "scalar" and value.text and not _counts(key, value.text):
            return value
    return None


def stage_of(node: Node) -> tuple[str, Node] | None:
    """Return the words ("Week 3") and the value of a key that counts, where a mapping has one."""
    for key, value in node.pairs:
        if plain(key.text) in _COUNTED and value.kind == "scalar" and value.text:
            letters = any(character.isalpha() for character in value.text)
            return value.text if letters else f"{spoken(key.text)} {value.text}".capitalize(), value
    return None


def _counts(key: str, text: str) -> bool:
    """Whether a value only says which week it is, or how hard."""
    return key in _COUNTED and (key == "level" or not any(character.isalpha() for character in text))


def is_group(node: Node) -> bool:
    """Whether a mapping holds topics of its own, below a key for them or below names."""
    for key, value in node.pairs:
        if value.kind == "scalar" or not (value.items or value.pairs):
            continue
        name = plain(key.text)
        if name in CHILDREN or name in TOOLS or not (is_identifier(key.text) or is_about(name)):
            return True
    return False


def is_about(name: str) -> bool:
    """Whether a key (plain) tells about its topic instead of holding topics."""
    return name in SILENT or name in LINKS or name in LESSONS or name in REQUIRES or name in SUMMARIES
