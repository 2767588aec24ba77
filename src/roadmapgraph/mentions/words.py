"""Words of English that say how to read a line. None of them is something to learn."""

import re
from collections.abc import Sequence
from functools import lru_cache


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


GENERIC = word_set(
    "then have know elective electives covered include included including a an the and or of for to in "
    "on with your you my our its & + more most other others general common key main core essential "
    "essentials important practical basic basics fundamental fundamentals foundation foundations "
    "foundational advanced intermediate beginner beginners expert entry-level level levels required "
    "must-read must-watch must-know "
    "recommended optional additional extra further useful must nice good great best top popular "
    "professional personal soft hard technical specialized special specific suggested sample example "
    "examples first second third next last final initial introductory introduction intro overview brief "
    "quick complete comprehensive ultimate full short long-term bonus supplementary supporting related "
    "relevant real-world hands-on applied learning study knowledge understanding getting started start "
    "starting prerequisite prerequisites master mastery 101 all every day daily weekly monthly stay "
    "staying updated current ready serious different various misc miscellaneous domain prep preparation "
    "classic managed newer older wrap up checkpoint category "
    "fall spring summer winter autumn "
    "what when where how why who choose pick one preferably done new entry still open doing "
    "free paid favourite favorite"
)
"""Words that add no subject of their own to a heading."""

GROUPS = word_set(
    "list lists software capstone capstones lab labs homework topic topics concept concepts skill "
    "skills tool tools tooling toolkit toolkits library libraries framework frameworks platform platforms "
    "technology technologies tech stack language languages technique techniques method methods "
    "algorithm algorithms model models architecture architectures system systems principle principles "
    "practice practices practise strategy strategies project projects resource resources reference "
    "references reading readings book books course courses video videos tutorial tutorials blog blogs "
    "paper papers article articles podcast podcasts newsletter newsletters channel channels community "
    "communities link links material materials website websites roadmap roadmaps curriculum syllabus "
    "path paths pathway plan plans guide outline schedule timeline program programme track tracks area "
    "areas domain domains field fields specialization specializations specialisation specialisations "
    "subject subjects theme themes objective objectives outcome outcomes goal goals requirement "
    "requirements expectation expectations competency competencies checklist summary conclusion recap "
    "notes note tips advice words step steps phase phases stage stages week weeks month months day days "
    "year years module modules unit units part parts chapter chapters section sections lesson lessons "
    "semester semesters type types task tasks exercise exercises assignment assignments challenge "
    "challenges idea ideas activity activities application applications workflow setup environment "
    "content contents index faq faqs career careers job jobs dataset datasets interview interviews "
    "portfolio certification certifications milestone milestones deliverable deliverables metrics "
    "formats categories glossary focus thinking theory things stuff bedrock groundwork kickoff "
    "warm-up warmup "
    "description grading policy policies attendance instructor credits announcements logistics "
    "launchpad assessment assessments exam exams quiz quizzes "
    "shelf bookshelf toolbox extras finale hunt protocol protocols aim aims session sessions term terms "
    "lib libs package packages builds rules preliminaries pre-work prework handout handouts tricks "
    "certificate certificates backlog someday"
)
"""Nouns that group things: a heading of these and generic words alone is organisational."""

NAMES_TOO = word_set("algorithms theory")
"""Grouping words that name a subject where they head a list within a line."""

ALWAYS_GROUPS = word_set(
    "roadmap roadmaps curriculum syllabus path paths pathway plan guide overview outline schedule "
    "timeline checklist expectations resources references books courses videos tutorials blogs podcasts "
    "newsletters channels links tools tooling toolkit libraries readings materials websites objectives "
    "outcomes goals strategy skills contents summary conclusion faq faqs"
)
"""Group nouns that make a heading organisational whatever stands before them."""

ROLES = word_set(
    "engineer engineers developer developers scientist scientists analyst analysts architect architects "
    "administrator programmer programmers practitioner practitioners researcher researchers specialist "
    "consultant designer"
)
"""Who a roadmap is for: a heading that ends in one is no field."""

MUST_SHOW = re.compile(
    r"\b(?:must|should|needs? to|has to|have to)\b.{0,40}\b(?:explain|show|include|contain|demonstrate|"
    r"cover|state|mention)",
    re.IGNORECASE,
)
"""What a project or a résumé has to show is no topic."""

TOOL_GROUPS = word_set(
    "tool tools tooling toolkit toolkits library libraries framework frameworks platform platforms "
    "software package packages lib libs technologies stack languages ide ides editor editors"
)
RESOURCE_GROUPS = word_set(
    "book books course courses "
    "reference references resource resources reading readings video videos tutorial tutorials link "
    "links material materials article articles blog blogs paper papers podcast podcasts newsletter "
    "newsletters shelf bookshelf channel channels playlist playlists lectures docs documentation textbook "
    "textbooks website websites literature bibliography moocs mooc youtube certificates certifications"
)
PRACTICE_GROUPS = word_set(
    "project projects challenge challenges exercise exercises assignment assignments competition "
    "competitions hackathon hackathons capstone capstones homework labs lab portfolio deliverables "
    "checkpoint checkpoints deliverable milestone milestones katas kata internship internships assessment "
    "assessments exam exams quiz quizzes builds"
)

RESOURCE_TITLE = re.compile(
    r"\b(?:course|tutorial|book|lecture|lectures|playlist|documentation|docs|handbook|cheat ?sheet|"
    r"crash course|"
    r"video|specialization|mooc|bootcamp|edition|podcast|newsletter|explained|official (?:guide|site|"
    r"website)|"
    r"youtube|coursera|udemy|edx)\b",
    re.IGNORECASE,
)

ADVICE_ANYWHERE = re.compile(
    r"what to ignore|\b(?:resume|résumé|cv|cover letter)\b.*(?:expect|rule|tip|advice|line)|"
    r"\bprinciples?\b.*\bimportant\b",
    re.IGNORECASE,
)
ADVICE_SECTION = re.compile(
    r"resume\b|"
    r"(?:final|closing|concluding|last|parting) (?:words?|thoughts?|notes?|principles?|advice|remarks?|"
    r"checklist|tips)|"
    r"(?:conclusion|closing|afterword|about(?: this.*| the author.*| me)?|disclaimer|license|licence|"
    r"contributing|"
    r"contributors?|acknowledge?ments?|credits?|support|motivation|philosophy|mindset|"
    r"how to (?:use|read|follow|study|navigate|work).*|how (?:this|it|the (?:plan|roadmap|"
    r"guide|list|course)) works?|note|"
    r"notes|tips?|"
    r"advice|summary|recap|faqs?|why .*\?|who is this.*|changelog|feedback|contact|thanks?.*|"
    r"table of contents|contents|"
    r"toc|preface|foreword|legend|(?:your )?next steps?|key takeaways?|(?:common )?mistakes.*|"
    r"remember.*|"
    r"(?:(?:expected|course|learning) )?outcomes?|(?:house |ground )?rules|code of conduct|"
    r"(?:grading|evaluation criteria)(?: criteria| scheme| policy)?|"
    r"what (?:nobody|no one|everybody|everyone|people|they) (?:\w+ )?(?:told?|tells?|says?|said) .*|"
    r"certificates?|salary.*|job.*|career.*)$|"
    r"by the end\b|"
    r"(?:summary|quick|self|readiness|job|exit|progress|closing) .*\bchecklist$|"
    r"(?:stargazers|star history|sponsors?)",
    re.IGNORECASE,
)
"""Headings below which nothing is to be learnt: closing words, rules for a résumé, what to leave out."""

NOT_NEEDED = re.compile(
    r"(?:do(?:es)? not|don['’]?t|won['’]?t|no) (?:need|bother)|not worth|leave out|not covered|can ignore|"
    r"to ignore|safely ignore|"
    r"not (?:needed|required|necessary)|\bskip\b|\bavoid\b|"
    r"^ignore (?=\S)|^(?:won['’]?t do|not doing|dropped|cancell?ed|rejected|abandoned|discarded)$|"
    r"out of scope",
    re.IGNORECASE,
)

META_HEAD = re.compile(
    r"(?:target (?:role|audience)|audience|role|time(?: horizon| commitment| needed| required)?|horizon|"
    r"philosophy|"
    r"goals?|objectives?|aim|purpose|why(?: it matters)?|outcomes?|result|note|notes|tips?|advice|"
    r"remember|important|warning|"
    r"(?:project |document )?owner|last (?:edited|touched|changed|modified|reviewed)|edited|"
    r"created(?: by| at| on)?|"
    r"tags|keywords|mentor|coach|reviewer|assignee|due(?: date)?|deadline|target date|progress|started|"
    r"edit(?: \d+)?|update(?: \d+)?|p\.?s|btw|fyi|"
    r"(?:forms?|methods?) of (?:teaching|assessment)|teaching (?:forms?|methods?)|examination|workload|"
    r"finished|hours (?:so far|logged|spent)|revision|contact|"
    r"instructors?|lecturers?|professor|teachers?|office hours?|credits?|e-?mail|location|room|semester|"
    r"course (?:code|number|title|name)|maintainers?|author|by|from|to|cc|subject|version|updated"
    r"|last updated|date|status|example|"
    r"source|license|deliverables?|milestone|"
    r"focus|"
    r"estimated (?:time|duration)|total(?: time)?|when|where|how|who|hint|caution|disclaimer|pro tip|"
    r"key (?:idea|point)|"
    r"description|summary|motto|prerequisite knowledge|output|tl;?dr)",
    re.IGNORECASE,
)
"""What stands before a colon when the rest is about the reader or the plan."""

DURATION_HEAD = re.compile(
    r"(?:duration|time(?: needed| required| commitment)?|estimated (?:time|duration)|hours)", re.I
)
PREREQUISITE_HEAD = re.compile(
    r"(?:prerequisites?|pre-requisites?|prereqs?|requires?|depends on|requirements?)", re.IGNORECASE
)


_SUBJECTS = word_set("formats models languages algorithms systems architectures networks")
_SINGULAR = GROUPS | {"foundation"}


def names_subject(words: Sequence[str]) -> bool:
    """Whether a noun that mostly groups says here which sort is meant: "topic models", "path algorithms"."""
    if len(words) != 2 or words[1] not in _SUBJECTS:
        return False
    return words[0] in _SINGULAR and not words[0].endswith("s") and f"{words[0]}s" in _SINGULAR | GENERIC


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, marks at their ends taken off."""
    return list(_words_of(text))


@lru_cache(maxsize=256)
def _words_of(text: str) -> tuple[str, ...]:
    return tuple(word for raw in text.lower().split() if (word := raw.strip(".,:;!?()[]{}\"'“”‘’«»*_")))
