"""English words by the part they play in a name: what is done, what it is done to, and of what sort."""

import re
from functools import lru_cache

from roadmapgraph.mentions.words import word_set

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
    "show ingest derive recognise recognize describe distinguish predict prototype polish "
    "classify calculate put move aim scrape crawl migrate containerize containerise secure refine adapt"
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
    "layer memory fact dimension row column server client system signal sequence word sentence "
    "document job task request response "
    "event "
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
    "light heavy wet dry null alternative "
    "micro macro direct indirect constant recursive wide narrow "
    "multivariate major minor short long first second third"
)
DESCRIBING = word_set(
    "full empty whole half pure impure raw clean dirty warm cool random free rough smooth hard thick "
    "thin high low tall small large tiny early late old new young rich poor true false odd even "
    "bright dark loud quiet sharp blunt flat round solid liquid hollow straight curved stiff rigid "
    "lossy lossless exact inexact approximate coarse fine noisy safe unsafe secure insecure strict "
    "loose lazy eager greedy explicit implicit complete incomplete covalent dominant convergent "
    "divergent dependent independent persistent transient permanent coherent incoherent concurrent "
    "latent recurrent constant current fresh stale finite infinite separate opaque transparent "
    "elastic inelastic brittle ductile stable unstable brief total mean median average max min "
    "maximum minimum equal unequal signed unsigned ordered unordered ascending descending alternating "
    "rotating moving rolling sliding tumbling floating running standing "
    "black white red green blue yellow grey gray brown sensory auditory regulatory "
    "exploratory confirmatory respiratory circulatory acute prior posterior oral net gross "
    "common rare benign malignant mild severe moderate absolute abstract concrete distinct adjacent ancient "
    "modern recent frequent remote close distant near far broad steep compact crude mature immature lean "
    "alkaline marine saline bovine canine feline feminine masculine genuine obscure "
    "differential twin plain coupled"
)
"""Further words that say of which sort a thing is, where they stand beside another that does."""
_ADJECTIVE_ENDING = re.compile(
    r"[a-z-]{2,}(?:al|wise|ar|ic|ive|ous|ary|ized|ised|ated|able|ible|less|ful|oidal|onian|ian)$"
)
_NOUN_DESPITE_ENDING = word_set(
    "signal journal tutorial manual portal terminal pedal metal arithmetic logic topic traffic music "
    "graphic fabric metric heuristic statistic archive drive directive library dictionary glossary "
    "summary boundary variable table vocabulary calculus variance radar scalar grammar calendar seminar "
    "pillar binary retrieval approval removal proposal arrival interval eval goal appeal capital "
    "material potential differential integral differentiable magic panic critic clinic epic academic "
    "derivative perspective objective primitive adjective narrative initiative ansible "
    "gradle guardian librarian median gaussian hessian laplacian jacobian bayesian lagrangian elastic "
    "static mosaic attic public"
)

FILLERS = re.compile(
    r"(?:definitions?|history|overview|types?(?: of \w+| \d[\d,/ ]*)?|importance|advantages|"
    r"disadvantages|pros|cons|"
    r"use cases|"
    r"ecosystem|examples?|applications|terminology|motivation|introduction|summary|syntax|setup|theory|"
    r"practice|(?:first|second|third|main|other) (?:language|choice|option|step|part))",
    re.IGNORECASE,
)
"""What a bracket may hold of every subject: it names nothing."""

ACTION_NOUN = re.compile(r"(?:tion|sion|ment|ing|sis|ance|ence|ure|al)s?$", re.IGNORECASE)

TAKES_MODIFIERS = word_set(
    "distribution distributions norm norms transformation transformations transform transforms join "
    "joins kernel kernels inequality inequalities scaling tense tenses"
)
"""Class nouns whose members are named by modifiers: "Distributions (Poisson)" is the Poisson "
"distribution."""

COMES_IN_SORTS = TAKES_MODIFIERS | word_set(
    "parallelism memory segmentation estimation sampling pooling attention scale scales forecast forecasts "
    "hybrid hybrids strategy strategies decomposition"
)
"""Nouns of which a series names the sorts: "Tensor, pipeline and sequence parallelism"."""


@lru_cache(maxsize=4096)
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
