"""Words of English that say how to read a line. None of them is something to learn."""

import re


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text`` as a set."""
    return frozenset(text.split())


GENERIC = word_set(
    "then have know elective electives covered include included including a an the and or of for to in "
    "on with your you my our its & + more most other others general common key main core essential "
    "essentials important practical basic basics fundamental fundamentals foundation foundations "
    "foundational advanced intermediate beginner beginners expert entry-level level levels required "
    "recommended optional additional extra further useful must nice good great best top popular "
    "professional personal soft hard technical specialized special specific suggested sample example "
    "examples first second third next last final initial introductory introduction intro overview brief "
    "quick complete comprehensive ultimate full short long-term bonus supplementary supporting related "
    "relevant real-world hands-on applied learning study knowledge understanding getting started start "
    "starting prerequisite prerequisites master mastery 101 all every day daily weekly monthly stay "
    "staying updated current ready serious different various misc miscellaneous domain prep preparation "
    "classic managed newer older wrap up checkpoint category "
    "what when where how why who choose pick one preferably done new"
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
    "formats categories focus thinking theory things stuff bedrock groundwork kickoff warm-up warmup "
    "launchpad shelf bookshelf toolbox extras finale hunt protocol protocols"
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
    "software package packages technologies stack languages ide ides editor editors services databases"
)
RESOURCE_GROUPS = word_set(
    "recursos libros ressourcen ressources livres bücher ресурсы книги 资源 book books course courses "
    "reference references resource resources reading readings video videos tutorial tutorials link "
    "links material materials article articles blog blogs paper papers podcast podcasts newsletter "
    "newsletters shelf bookshelf channel channels playlist playlists lectures docs documentation textbook "
    "textbooks website websites literature bibliography moocs mooc youtube"
)
PRACTICE_GROUPS = word_set(
    "project projects challenge challenges exercise exercises assignment assignments competition "
    "competitions hackathon hackathons capstone capstones homework labs lab portfolio deliverables "
    "deliverable milestone milestones katas kata internship internships"
)

RESOURCE_TITLE = re.compile(
    r"\b(?:course|tutorial|book|lecture|lectures|playlist|documentation|docs|handbook|cheat ?sheet|"
    r"crash course|"
    r"video|specialization|mooc|bootcamp|edition|podcast|newsletter|explained|official (?:guide|site|"
    r"website)|"
    r"youtube|coursera|udemy|edx)\b",
    re.IGNORECASE,
)

ADVICE_SECTION = re.compile(
    r"(?:do(?:es)? not|don['’]?t|no) need|not (?:needed|required|necessary)|\bskip\b|\bavoid\b|"
    r"out of scope|what to ignore|"
    r"\b(?:resume|résumé|cv|cover letter)\b.*(?:expect|rule|tip|advice|line)|^resume\b|"
    r"^(?:final|closing|concluding|last|parting) (?:words?|thoughts?|notes?|principles?|advice|remarks?|"
    r"checklist|tips)|"
    r"^(?:conclusion|closing|afterword|about(?: this.*| the author.*| me)?|disclaimer|license|licence|"
    r"contributing|"
    r"contributors?|acknowledge?ments?|credits?|support|motivation|philosophy|mindset|how to use.*|note|"
    r"notes|tips?|"
    r"advice|summary|recap|faqs?|why .*\?|who is this.*|changelog|feedback|contact|thanks?.*|"
    r"table of contents|contents|"
    r"toc|preface|foreword|legend|(?:your )?next steps?|key takeaways?|(?:common )?mistakes.*|"
    r"remember.*|"
    r"(?:expected )?outcomes?|certificates?|salary.*|job.*|career.*)$|"
    r"^(?:summary|quick|self|readiness|job|exit|progress|closing) .*\bchecklist$|"
    r"\bprinciples?\b.*\bimportant\b|^(?:stargazers|star history|sponsors?)",
    re.IGNORECASE,
)
"""Headings below which nothing is to be learnt: closing words, rules for a résumé, what to leave out."""

NOT_NEEDED = re.compile(
    r"(?:do(?:es)? not|don['’]?t|won['’]?t|no) need|not (?:needed|required|necessary)|\bskip\b|\bavoid\b|"
    r"out of scope",
    re.IGNORECASE,
)

META_HEAD = re.compile(
    r"(?:target (?:role|audience)|audience|role|time(?: horizon| commitment| needed| required)?|horizon|"
    r"philosophy|"
    r"goals?|objectives?|aim|purpose|why(?: it matters)?|outcomes?|result|note|notes|tips?|advice|"
    r"remember|important|warning|"
    r"author|by|version|updated|last updated|date|status|example|source|license|deliverables?|milestone|"
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

PROSE = re.compile(
    r"(?<![-\w])(?:you|your|you['’]\w+|we|our|us|i|my|is|are|was|were|be|been|being|will|would|should|"
    r"shall|must|can|could|may|might|"
    r"have|has|had|do|does|did|this|these|those|they|them|their|it|its|it['’]s|let['’]s|don['’]t|"
    r"doesn['’]t|isn['’]t|"
    r"requires?|helps?|makes?|gives?|provides?|covers?|allows?|enables?|becomes?|means|happens?|there|"
    r"here|before|after|"
    r"once|because|so|that|which|who|whether|if|not|also|always|never|please|make sure)\b",
    re.IGNORECASE,
)

ACTIONS = word_set(
    "specialize specialise accept achieve analyse analyze apply ask attend automate benchmark blog "
    "build check choose collaborate collect compare complete compete configure connect contribute create "
    "debug define deliver demonstrate deploy design develop document do download draw enter evaluate "
    "execute experiment explain explore finish fix follow get give handle host identify implement "
    "improve install integrate interview join keep launch listen log make maintain manage measure "
    "mentor merge monitor network optimize optimise participate pass perform pick plan practice "
    "practise prepare present process publish push read recreate refactor replicate reproduce return "
    "review run save serve set share ship simulate solve start submit take talk teach test train try "
    "tune update use validate visit visualize visualise volunteer watch work write speak translate "
    "memorize memorise repeat summarize summarise clone prove host rebuild reimplement stream fine-tune "
    "put move aim scrape crawl migrate containerize containerise secure refine adapt"
)
"""Imperatives: a line that starts with one tells its reader to do something."""

ACTION_GERUNDS = word_set(
    "accepting adapting attending automating building choosing collecting comparing configuring "
    "connecting contributing converting creating defining deploying deserializing designing developing "
    "drawing estimating evaluating explaining exploring finding fine-tuning fixing following getting "
    "handling identifying implementing improving installing integrating loading maintaining making "
    "managing measuring mitigating monitoring optimizing orchestrating participating performing "
    "planning preparing presenting publishing reading replicating reproducing running saving serving "
    "setting sharing solving staying testing training tuning understanding updating using validating "
    "versioning visualizing watching working writing encoding speaking listening translating bridging "
    "aligning interpreting adding removing detecting avoiding applying"
)
"""Gerunds that take an object: "Saving and Loading Models" is one thing, not two."""

PRACTICE_GERUNDS = word_set(
    "attending blogging building competing contributing participating publishing reading replicating "
    "reproducing following writing networking volunteering mentoring joining watching solving "
    "presenting speaking"
)

GENERAL_NOUNS = word_set(
    "label target data model image text audio video speech feature train training test validation time "
    "space unit integration batch stream memory process user object input output code file source point "
    "server client system signal sequence word sentence document job task request response event "
    "message error performance infrastructure application"
)
"""Nouns too general to be learnt by themselves: before "and" they wait for the noun of the last part."""

SHARED_ADJECTIVES = word_set("custom abstract nested built-in user-defined higher-order remote")
"""Adjectives that hold for every part of an "and": "Custom Layers and Models"."""

ADJECTIVES = word_set(
    "joint simple multiple discrete continuous open closed soft big deep shallow left right inner outer "
    "upper lower primary foreign static dynamic public private single double triple supervised "
    "unsupervised semi-supervised self-supervised hybrid linear nonlinear non-linear polar binary "
    "online offline synchronous asynchronous local global parallel distributed sync async hot cold fast "
    "slow strong weak dense sparse convex non-convex parametric non-parametric nonparametric one-way "
    "two-way one-sided two-sided black-box white-box short-term long-term low-level high-level regular "
    "irregular present past future perfect imperfect formal informal readable vertical horizontal "
    "forward backward vanishing exploding increasing decreasing bidirectional univariate bivariate "
    "multivariate major minor short long first second third"
)
_ADJECTIVE_ENDING = re.compile(
    r"[a-z-]{2,}(?:al|ar|ic|ive|ous|ary|ized|ised|ated|able|ible|less|ful|oidal|onian|ian)$"
)
_NOUN_DESPITE_ENDING = word_set(
    "signal journal tutorial manual portal terminal pedal metal arithmetic logic topic traffic music "
    "graphic fabric metric heuristic statistic archive drive directive library dictionary glossary "
    "summary boundary variable table vocabulary calculus variance radar scalar grammar calendar seminar "
    "pillar binary retrieval approval removal proposal arrival interval eval goal appeal capital "
    "material potential differential integral differentiable magic panic critic clinic epic academic "
    "derivative perspective objective primitive adjective narrative initiative alternative ansible "
    "gradle guardian librarian median gaussian hessian laplacian jacobian bayesian lagrangian elastic "
    "static mosaic attic public"
)

FILLERS = re.compile(
    r"(?:definitions?|history|overview|types?(?: of \w+)?|importance|advantages|disadvantages|pros|cons|"
    r"use cases|"
    r"ecosystem|examples?|applications|terminology|motivation|introduction|summary|syntax|setup|theory|"
    r"practice)",
    re.IGNORECASE,
)
"""What a bracket may hold of every subject: it names nothing."""

ACTION_NOUN = re.compile(r"(?:tion|sion|ment|ing|sis|ance|ence|ure|al)s?$", re.IGNORECASE)

TAKES_MODIFIERS = word_set(
    "distribution distributions norm norms transformation transformations transform transforms join "
    "joins kernel kernels inequality inequalities scaling tense tenses"
)
"""Class nouns whose members are named by modifiers: "Distributions (Poisson)" is the Poisson distribution."""


def is_adjective(word: str) -> bool:
    """Whether a single English word is most likely an adjective, and so no name by itself."""
    lowered = word.lower()
    if lowered in ADJECTIVES:
        return True
    return bool(
        len(lowered) > 4
        and lowered not in _NOUN_DESPITE_ENDING
        and (word.islower() or word.istitle())
        and _ADJECTIVE_ENDING.search(lowered)
    )


def is_code(word: str) -> bool:
    """Whether a word is a short code that waits for a noun: "L1", "2D"."""
    return len(word) <= 2 and any(c.isdigit() for c in word) and word.isalnum()


def words_of(text: str) -> list[str]:
    """Return the words of ``text`` in lower case, marks at their ends taken off."""
    return [word for raw in text.lower().split() if (word := raw.strip(".,:;!?()[]{}\"'“”‘’«»*_"))]
