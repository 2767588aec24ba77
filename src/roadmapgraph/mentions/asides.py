"""What is told of a name beside it and names nothing: which to choose, what to think of it, other names."""

import re
from functools import lru_cache

from roadmapgraph.mentions.deeds import AND_DO, AND_HOW
from roadmapgraph.mentions.grammar import ACTIONS
from roadmapgraph.mentions.words import word_set

_CHOICE = (
    r"(?:(?:just |only |pick |choose |take |learn |use |know |try |do |at least )*(?:any|either|one|two|"
    r"all|both)"
    r"(?: ?(?:one|two))?(?: of (?:them|these|those|the (?:two|three|four|above|lot)))?"
    r"(?:,? (?:will do|will suffice|is fine|is ok(?:ay)?|is enough|are fine|works?|suffices|is plenty|"
    r"does the job|first))?)",
    r"(?:pick|choose|take|use) (?:any|whichever|whatever|your|one|two|the one)\b.*",
    r"(?:whichever|whatever|wherever|whoever)\b.*",
    r"(?:an?|the) (?:[\w-]+ ){1,3}?(?:will do|does the job|is (?:fine|enough|plenty|ok(?:ay)?)|works|"
    r"suffices)",
    r"or (?:any|whatever|whichever|some|another|something|anything|similar|equivalent|comparable|other|"
    r"others|"
    r"alternatives?|so|the like)\b.*",
    r"any [a-z]+(?: (?:will do|works?|is fine|you (?:like|want|prefer)|of your choice))?",
    r"(?:[\w-]+ ){1,3}?(?:is|are) (?:fine|ok(?:ay)?|enough|plenty|good enough|best)",
    r"(?:and |or )?(?:some |any |many |the )?other (?:[\w-]+ ){0,2}?(?:things|stuff|bits|goodies|tricks|"
    r"topics)",
    r"(?:your|dealer['’]s|reader['’]s) (?:choice|pick|call|favou?rite)\b.*",
)
_THOUGHT = (
    r"(?:yes|no joke|trust me|believe me|seriously|honestly|really|bookmark|don['’]t|do not|never)\b.*",
    r"(?:though|although|even (?:if|though)|but|however|albeit|still)\b.*",
    r"(?:you|you['’]\w+|we|we['’]\w+|i|i['’]\w+|they|everyone|everybody|nobody|people|most people|"
    r"some people|"
    r"no one)\s.*",
    r"(?:and |but )?(?:this|that|it|these|those|there)(?:['’]s| one| is| are| was| will| can| takes?|"
    r" pays?| makes?|"
    r" comes?)\b.*",
    r"(?:just |barely |only )?enough (?:to|for|that|so)\b.*|just enough|(?:and )?nothing more",
    r"(?:a lot of |great |good |pure )?fun(?:,.*| to .*)?|by hand|no excuses|a must(?:[- ](?:read|see|know|"
    r"have))?|"
    r"(?:a |my |our )(?:personal )?favou?rite\b.*|worth (?:it|the|a|your|every|\w+ing)\b.*",
    r"(?:(?:very |really |surprisingly |quite |super |still |so |too |a bit |not )+(?:easy|simple|hard|dry|"
    r"strong|"
    r"dense|long|short|useful|important)|(?:very |really |surprisingly |quite |super |still |so |"
    r"too )*(?:handy|"
    r"tricky|boring|powerful|underrated|overrated|fun|painful|tedious|beautiful|crucial|overkill|confusing))"
    r"(?:,? (?:but|yet|though|at first)\b.*)?|"
    r"(?:easy|simple|hard|dry|dense|slow|long|short|difficult),? (?:but|yet|though|at first)\b.*",
    r"(?:rarely|seldom|hardly|often|frequently|commonly|sometimes|occasionally|widely) "
    r"(?:used|needed|asked|seen|useful|taught|tested)\b.*",
    r"(?:used (?:everywhere|daily|all the time|a lot|rarely)|comes? up|asked (?:in|at|about))\b.*",
)
_HOW_IT_IS = (
    r"(?:obviously|naturally|clearly|evidently|sadly|alas|ideally|luckily|thankfully|unfortunately|"
    r"fortunately|hopefully|eventually|surprisingly|apparently|admittedly|frankly|duh|sorry|ugh|meh|yay|"
    r"probably|maybe|perhaps|definitely|absolutely|certainly|basically|literally|somehow|anyway|ofc|imho|imo|"
    r"tbh|lol|haha|always|regularly|religiously|gladly|grudgingly|reluctantly|please and thank you)[.!]*",
    r"(?:finished|completed|done|performed|published|submitted|shipped|delivered|passed|written up|"
    r"cleaned up|signed off|handed in|end to end|start to finish|for real|on stage|in public|"
    r"properly \w+)[.!]*",
    r"(?:sadly|alas|obviously|naturally|unfortunately|luckily|thankfully|honestly|apparently) "
    r"(?:still|not|also|everywhere|the|an?|my|it|you|i|for|in|no|one|so|too|very|really|only|by far)\b.*",
    r"(?:finally|properly|well|badly|poorly|gently|simply|quickly|correctly|carefully) [a-z]+(?:ed|ne)",
    r"(?:last )?(?:touched|updated|edited|revised|changed|reviewed|rewritten|modified) "
    r"(?:in|on|at|by|last|this|every|\d).*",
    r"(?:one|half|part|mostly) (?:[\w-]+ ){1,2}?(?:and |or |, )?(?:one|half|part|some) [\w-]+(?: [\w-]+)?",
)
"""A word or two that say how certain, how welcome or how complete a thing is: "finished"."""
_WHEN = (
    r"(?:only )?(?:after|once|until) .*|only (?:before|if|when|unless|for|in|on|at|with)\b.*",
    r"later(?: on)?|a (?:little|bit)|for (?:now|later|fun|good measure|the (?:curious|brave|keen))|"
    r"as (?:needed|you go|required)|"
    r"along the way|over (?:the|a) \w+|in your (?:own|spare|free) time|in (?:that|this|any|"
    r"no particular) order|"
    r"at your own pace|from time to time|every (?:single )?(?:day|week|morning)|first",
)
_NAMES = (
    r"(?:a\.?k\.?a\.?|(?:also|otherwise|better|formerly|previously|once|originally|sometimes|often|commonly)"
    r" (?:known|called|spelled|spelt|written|named|referred))(?=\W).*",
    r"(?:formerly|previously|originally|née)\b.*",
    r"(?:some |many |most |other )?(?:people|folks|others|they|textbooks|authors|britons|americans)"
    r"(?: also| often| may| sometimes)? (?:say|call|write|know|prefer)\b.*",
    r"in (?:british|american|uk|us) english\b.*",
)
_REMARK = re.compile("|".join((*_CHOICE, *_THOUGHT, *_HOW_IT_IS, *_WHEN, *_NAMES)), re.IGNORECASE)
_LONGEST = 200
_SURE = word_set(
    "very really so quite extremely super just not also still yes no trust hard easy simple fun great boring "
    "tedious tricky useful important essential crucial highly probably maybe perhaps obviously "
    "unfortunately luckily "
    "surprisingly always never often mostly mainly only worth enough skip"
)
"""How a sentence starts that only tells what to think of the name before it."""
_AND_SO_ON = re.compile(
    r"(?:\s*,)?\s+(?:etc|&c|et cetera|usw|(?:and|or) (?:so (?:on|forth)|the like|similar(?: \w+)?|such|"
    r"others|"
    r"(?:many|much|several) (?:more|others)|whatnot|company))\.?$",
    re.IGNORECASE,
)
_GLOSS = re.compile(
    r"(?:(?:an?|the) )?(?:[a-z-]+ ){0,3}?(?:[a-z]+(?:ager|uler|ator|iler|atter|inter|apper|ugger|owser|iner|"
    r"erver|"
    r"ditor|unner|anner|ilder|oller|orter|ender|arser|ayer|ifier|izer|iser)s?|tools?|librar(?:y|ies)|"
    r"frameworks?|"
    r"platforms?|services?|systems?|languages?|formats?|engines?|clients?|protocols?|packages?|"
    r"suites?|apps?|ways?|counts?|numbers?|things|stuff|kinds?|sorts?|collections?|set|standards?|"
    r"interfaces?|"
    r"replacements?|alternatives?|layers?|wrappers?|shorthand|name|place|means|art|study|science|measures?) "
    r"(?:for|of|to|that|which|in|on|with|between|by)\s[^,;]+|[^,;:]+ (?:of|for|with|about) "
    r"(?:things|stuff|everything|anything|something|it all)",
)

_CLAUSE = re.compile(r",?\s+(?:that|which|who|where)\s+(?=\w+ )", re.IGNORECASE)
_ITS_KIN = re.compile(
    r"\s+(?:and|&)\s+(?:(?:its|their|related|similar)\s+\w+|friends|co\.?|others|similar|the like|"
    r"relatives)$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\s+as (?:an? |the |your )?(?:first|second|third|main|primary|secondary|alternative|backup|default|"
    r"fallback|next|another)\b.*$|\s+as (?:an? |the )?(?:baselines?|warm-?ups?|references?)$",
    re.IGNORECASE,
)
"""What part a thing plays in the plan: "GCP as second cloud"."""

_PLACED = re.compile(
    r"\w \w+ (?:around|for|behind|inside|between|from|into|over|under|with|without|to|in|on|at|by) "
    r"(?:an?|your|each|every|one) \w|\w (?:without|for) an? \w|\w (?:between|among) \w"
)
"""Where or with what something is, told in so many words: "strength without a nail"."""
_THAT_IS = re.compile(
    r",?\s+(?:i\.\s?e\.|ie|that is(?: to say)?|in other words|meaning)[,:]?\s+(?=[a-z])", re.IGNORECASE
)
_EXPLAINS = re.compile(
    r"(?:an?|the|your|our|my|one|some|any|every|each|no|not|how|what|when|where|why|to|you|it|we)\s|"
    r"\w+ing (?!(?:and|or|&|vs)\b)\w|"
    r"[\w-]+ (?:\w+ )?(?:that|which|who|to|of|by|in|on|for|is|are|may|can|has)\s"
)
"""How an explanation starts: "drawing from every layer", "sets that may lie"."""


def gloss_start(words: str) -> int | None:
    """Return where "i.e." starts to explain the name before it in words that name no other.

    >>> gloss_start("Idempotence, i.e. doing it twice"), gloss_start("Ensembles, i.e. bagging and boosting")
    (11, None)
    """
    match = _THAT_IS.search(words)
    return match.start() if match and match.start() and _EXPLAINS.match(words, match.end()) else None


def is_remark(words: str) -> bool:
    """Whether words beside a name only remark on it: "pick one", "though you may never need it".

    >>> is_remark("any one will do"), is_remark("also known as"), is_remark("any-angle routing")
    (True, True, False)
    """
    return len(words) <= _LONGEST and _remarks(words.strip(" .!*_"))


@lru_cache(maxsize=4096)
def _remarks(words: str) -> bool:
    return _REMARK.fullmatch(words) is not None


def is_verdict(sentence: str) -> bool:
    """Whether a sentence behind a name only tells what to think of it: "Very useful.", "Really."."""
    first = sentence.split(" ", 1)[0].strip(".,!?").lower()
    return first in _SURE or is_remark(sentence)


def and_so_on(words: str) -> int | None:
    """Return where "etc." or "and the like" starts that closes a list; ``None`` where nothing does."""
    match = _AND_SO_ON.search(words)
    return match.start() if match and match.start() > 0 else None


def is_gloss(words: str) -> bool:
    """Whether words in small letters say what a thing is instead of naming another: "a tool for drawing"."""
    if not words.islower():
        return False
    return _GLOSS.fullmatch(words.strip(" .")) is not None or (
        "," not in words and bool(_PLACED.search(words))
    )


def told_behind(words: str) -> int | None:
    """Return where a name ends that words behind it tell of: a clause, a second deed, its kin, its part."""
    told = None if words.split(" ", 1)[0].lower() in ACTIONS else _CLAUSE.search(words)
    told = (
        told or _ITS_KIN.search(words) or AND_DO.search(words) or AND_HOW.search(words) or _ROLE.search(words)
    )
    return told.start() if told and told.start() > 0 else None
