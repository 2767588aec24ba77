"""Completion for bash, zsh and fish, made from the parser itself, so that it knows what there is to say."""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from roadmapgraph.exports import FORMATS
from roadmapgraph.exports.path_forms import PATH_FORMS
from roadmapgraph.ordering import ORDERS

CONCEPTS = "concepts"
_CONCEPT_NAMES = ("goal", "known", "concept")
_ASK = f"roadmapgraph completion {CONCEPTS}"


@dataclass(frozen=True)
class Say:
    """An option or argument: its flags (none: an argument), its help, what may follow it.

    ``words`` are all values; ``concepts`` and ``files`` say that concepts' ids or files follow.
    """

    flags: tuple[str, ...]
    help: str
    words: tuple[str, ...] = ()
    concepts: bool = False
    files: bool = False
    takes_value: bool = False


@dataclass(frozen=True)
class Command:
    """A command, what it does, and what can be said to it."""

    name: str
    help: str
    says: tuple[Say, ...]


def script(shell: str, parser: argparse.ArgumentParser) -> str:
    """The script that teaches ``bash``, ``zsh`` or ``fish`` the command."""
    return _WRITERS[shell](_commands(parser))


def _commands(parser: argparse.ArgumentParser) -> tuple[Command, ...]:
    calls = next(a for a in parser._actions if isinstance(a, argparse._SubParsersAction))
    helps = {choice.dest: choice.help or "" for choice in calls._choices_actions}
    return tuple(
        Command(name, helps[name], tuple(_said(name, action) for action in call._actions))
        for name, call in calls.choices.items()
    )


def _said(command: str, action: argparse.Action) -> Say:
    named: Mapping[tuple[str, str], Iterable[str]] = {
        ("export", "format"): FORMATS,
        ("path", "format"): PATH_FORMS,
        ("path", "order"): ORDERS,
    }
    words = tuple(str(word) for word in named.get((command, action.dest), action.choices or ()))
    return Say(
        flags=tuple(action.option_strings),
        help=action.help or "",
        words=words,
        concepts=action.dest in _CONCEPT_NAMES,
        files=action.type is Path,
        takes_value=action.nargs != 0,
    )


def _bash(commands: Sequence[Command]) -> str:
    cases = "\n".join(_bash_case(command) for command in commands)
    return f"""\
# roadmapgraph completion for bash: eval "$(roadmapgraph completion bash)"
_roadmapgraph() {{
  local cur=${{COMP_WORDS[COMP_CWORD]}} command=${{COMP_WORDS[1]}} option="" words="" options="" i
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{" ".join(command.name for command in commands)}" -- "$cur"))
    return
  fi
  for ((i = COMP_CWORD - 1; i > 1; i--)); do
    case ${{COMP_WORDS[i]}} in -*) option=${{COMP_WORDS[i]}}; break ;; esac
  done
  case $command in
{cases}
  esac
  case $cur in -*) words=$options ;; esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}}
complete -o default -F _roadmapgraph roadmapgraph
"""


def _bash_case(command: Command) -> str:
    options = " ".join(flag for say in command.says for flag in say.flags)
    values = []
    for say in command.says:
        pattern = "|".join(say.flags) or '""'
        if say.concepts:
            values.append(f'{pattern}) words="$({_ASK} 2>/dev/null)" ;;')
        elif say.words:
            values.append(f'{pattern}) words="{" ".join(say.words)}" ;;')
    inner = f"\n      case $option in {' '.join(values)} esac" if values else ""
    return f'    {command.name})\n      options="{options}"{inner}\n      ;;'


def _zsh(commands: Sequence[Command]) -> str:
    listed = "\n".join(f"    {_quoted(f'{c.name}:{c.help}')}" for c in commands)
    cases = "\n".join(_zsh_case(command) for command in commands)
    return f"""\
#compdef roadmapgraph
# roadmapgraph completion for zsh: source <(roadmapgraph completion zsh)
_roadmapgraph_concepts() {{
  local -a ids
  ids=(${{(f)"$({_ASK} 2>/dev/null)"}})
  compadd -a ids
}}
_roadmapgraph() {{
  local -a commands
  commands=(
{listed}
  )
  if ((CURRENT == 2)); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
{cases}
  esac
}}
compdef _roadmapgraph roadmapgraph
"""


def _zsh_case(command: Command) -> str:
    said = " \\\n        ".join(_quoted(spec) for say in command.says for spec in _zsh_specs(say))
    return f"    {command.name})\n      _arguments \\\n        {said}\n      ;;"


def _zsh_specs(say: Say) -> Iterable[str]:
    if say.concepts:
        follows = ":concept:_roadmapgraph_concepts"
    elif say.words:
        follows = f":value:({' '.join(say.words)})"
    else:
        follows = ":file:_files" if say.files else ":value:" if say.takes_value else ""
    if not say.flags:
        yield f"*{follows}"
    summary = say.help.replace("[", "(").replace("]", ")").replace(":", "\\:")
    for flag in say.flags:
        yield f"*{flag}[{summary}]{follows}"


def _fish(commands: Sequence[Command]) -> str:
    lines = [
        "# roadmapgraph completion for fish: roadmapgraph completion fish | source",
        *(
            f"complete -c roadmapgraph -n __fish_use_subcommand -f -a {c.name} -d {_quoted(c.help)}"
            for c in commands
        ),
        *(_fish_line(command.name, say) for command in commands for say in command.says),
    ]
    return "\n".join(lines) + "\n"


def _fish_line(command: str, say: Say) -> str:
    flags = [f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in say.flags]
    if say.concepts:
        follows = f"-x -a '({_ASK})'" if say.flags else f"-f -a '({_ASK})'"
    elif say.words:
        follows = (
            f"-x -a {_quoted(' '.join(say.words))}" if say.flags else f"-f -a {_quoted(' '.join(say.words))}"
        )
    else:
        follows = "-r -F" if say.files and say.flags else "-x" if say.takes_value and say.flags else ""
    where = f"-n '__fish_seen_subcommand_from {command}'"
    parts = ["complete -c roadmapgraph", where, *flags, follows, f"-d {_quoted(say.help)}"]
    return " ".join(part for part in parts if part)


def _quoted(text: str) -> str:
    """The text in single quotes for any of the three shells."""
    return "'" + text.replace("'", "’") + "'"


_WRITERS: Mapping[str, Callable[[Sequence[Command]], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
