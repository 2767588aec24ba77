"""What is said of a name before it and behind it in a sentence of its language: "Aprender X", "Xを学ぶ"."""

from functools import lru_cache

from roadmapgraph.mentions.languages.language import Language

_MOST = 3


@lru_cache(maxsize=4096)
def without_leads(name: str, language: Language) -> tuple[int, int, tuple[str, ...]]:
    """Return where the name starts and ends in ``name``, and the qualifiers that its language put "
    "around it."""
    start, end = 0, len(name)
    found: list[str] = []
    for _ in range(_MOST):
        led = next(
            ((told, match) for told, form in language.leading if (match := form.match(name, start, end))),
            None,
        )
        if led is None or led[1].end() >= end:
            break
        found.append(led[0])
        start = led[1].end()
    for _ in range(_MOST):
        trailed = next(
            (
                (told, match)
                for told, form in language.trailing
                if (match := form.search(name[:end], start)) and match.start() - start > 1
            ),
            None,
        )
        if trailed is None:
            break
        found.append(trailed[0])
        end = trailed[1].start()
    return start, end, tuple(dict.fromkeys(filter(None, found)))


@lru_cache(maxsize=4096)
def is_deed(line: str, language: Language, *, bidden: bool = False) -> bool:
    """Whether a line names something to do in its language: "Construir un detector", "Xを作る".

    ``bidden``: it stands below a heading for such things, where any verb tells.
    """
    bare = line.strip(" .。*_")
    if "(" in bare or "（" in bare:
        return False
    if bidden and language.bidden_with is not None and language.bidden_with.search(bare):
        return True
    if language.done_with is not None and language.done_with.search(bare):
        return True
    first, _, rest = bare.partition(" ")
    return bool(rest) and first.lower() in language.deed_words
