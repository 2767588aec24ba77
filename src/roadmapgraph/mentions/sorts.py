"""Words that say of which sort a thing is, and pairs that are one thing."""

from collections.abc import Sequence

from roadmapgraph.mentions.words import word_set

SORTS = word_set(
    "access adult animal application area array artery artist author axis baby bank bar base bass beam "
    "bear bed bid bird block board boat body bolt bone book boost border bottle bottom box brain branch "
    "bridge browser brush buck bucket bull bus bush button buy buyer cable calendar call camera car card "
    "cargo carrier case cash cell center centre chain chapter character child circle city claim class "
    "cloth cluster coal coast cohort colon column commodity component constituency consumer corner "
    "country coupon credit cube currency cursor customer cylinder date day debt deck decoder default "
    "demand dependency depth device dimension disk display document dog donor door driver ear edge egg "
    "element employee encoder end engine entity entry equity error event exchange exit export extract eye "
    "face factory family farm father female fetch field file finger fish flex flight floor foot forest "
    "fork forward frame front fruit function fund gas gate girl glass grid group growth guest guitar hair "
    "hand hash heart hip home horse host hour house image import income individual inline input insect "
    "instance instrument job joint journey key keyboard kidney king knee label lag lake land layer lead "
    "leader leaf left leg lens letter level limb limit line link lip liver lock loop lower lung machine "
    "mail male man margin market master mean melody member merchant merge message middle minute module "
    "month moon morning mortgage mother motor mountain mouse mouth move muscle neck needle nerve night "
    "node noun nucleus nurse object ocean offer office offset option order organ outcome outer outlier "
    "output outside owner packet page pair paper parent passenger path patient pattern peak pedal person "
    "petal phase phone photo piano picture pixel plane planet plant plate player plot point pole policy "
    "pool population port portrait post prefix president price primary prior producer product profit "
    "protein public publisher pull pulse pump purchase push put queen query rail reader rear receive "
    "receiver receptor record refresh region register release rent request response retail return revenue "
    "rhythm right ring river road roof room root rotor route router row salary sale sample scatter scene "
    "school script sea season seat sector seed segment sell seller send sender sentence server servo "
    "session shaft shape shareholder sheet shelf shell ship shop shore shoulder show side sink site skin "
    "slave slot snowflake soil source space speaker sphere spine spoke spot spring stage star stepper "
    "stock stomach stone stop storm story stream street string student subject suffix summer supplier "
    "supply surface switch symbol table tail target teacher team template tenant text theme thread throat "
    "ticket tissue title token tool tooth top town trade train transmit trial triangle truck trunk tube "
    "tumor tumour tunnel unit update upload upper user valley value vector vehicle vein vendor verb "
    "vertex vessel victim village violin virus visitor vowel wall warehouse wave week weight wheel white "
    "whole wholesale widget wind window wing winter woman word worker world wrist write writer yield zone"
)
"""Count nouns and verbs: to be a name of its own such a noun would stand in the plural."""

HOLDS_BOTH = word_set(
    "trade-off tradeoff trade-offs tradeoffs split splits dilemma relationship relation duality skew gap "
    "ratio balance equivalence interaction interplay correspondence mismatch comparison conflict divide "
    "spectrum continuum account"
)
"""What there is between two things: "Risk and return trade-off" is one."""
OF_BOTH = HOLDS_BOTH | word_set(
    "architecture model pattern problem lock cycle loop converter conversion framework paradigm topology "
    "statement protocol boundary matrix pair"
)
"""What two things that a slash joins make together: "Client/server architecture"."""

_PURE_VERBS = word_set(
    "abort bound carry catch choose combine commit compare conquer decode destroy divide drag drop dump "
    "enrich evaluate execute exploit explore fetch forge forget gather guess hold match mix paste pick "
    "place play rank replace rescue retry run scatter seek swap sweep throw verify wait"
)
_LOOSE_VERBS = word_set("commit fetch run compare match verify retry")
"""Verbs that are commands of a tool as well: two of them are two commands ("Fetch and commit")."""
_BINOMIALS = frozenset(
    frozenset(pair.split("/"))
    for pair in word_set(
        "arts/crafts ball/socket black/white boom/bust box/whisker bread/butter call/response "
        "carrot/stick cause/effect checks/balances command/control copy/paste cup/handle "
        "cut/paste do/undo ebb/flow find/replace give/take goods/services head/shoulders health/safety "
        "hide/seek hit/run hook/eye hub/spoke law/order lift/shift lock/key lost/found mark/sweep "
        "master/slave mergers/acquisitions mortise/tenon nip/tuck nut/bolt nuts/bolts "
        "plug/play point/click point/shoot profit/loss pros/cons push/shove question/answer rack/pinion "
        "research/development rhythm/blues rinse/repeat rise/fall rock/roll "
        "salt/pepper search/destroy search/replace search/rescue spine/leaf start/stop stick/ball "
        "stop/wait store/forward strangler/fig guess/check terms/conditions "
        "test/set theme/variations time/motion tongue/groove track/trace trial/error wear/tear"
    )
)
"""Pairs that English says as one word, in a fixed order and with a sense of its own."""
_PAIR = 2
_SCOPES = word_set("in for of on with at by from to")


def holds_as_one(labels: Sequence[str]) -> bool:
    """Whether "A and B" or "A and B N" is one name: a fixed pair, or what there is between the two."""
    *firsts, closing = (label.split() for label in labels)
    last = next((closing[:at] for at, word in enumerate(closing) if at and word in _SCOPES), closing)
    if any(len(words) != 1 for words in firsts):
        return False
    if len(last) == _PAIR and last[1].lower() in HOLDS_BOTH:
        return True
    return len(firsts) == 1 and len(last) <= _PAIR and _is_fixed(firsts[0][0].lower(), last[0].lower())


def _is_fixed(one: str, other: str) -> bool:
    """Whether "one and other" is a saying, or two verbs of one course ("Divide and conquer")."""
    both = frozenset((one, other))
    if both in _BINOMIALS:
        return True
    if both <= _LOOSE_VERBS or not all(word in _PURE_VERBS or word in SORTS for word in both):
        return False
    return not both.isdisjoint(_PURE_VERBS - _LOOSE_VERBS)
