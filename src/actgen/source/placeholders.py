"""One «{{ … }}» of a text: how it is read, and what it stands for.

Expressions are read by Jinja's parser and then walked here: only names, attributes, items with constant keys, and
filters. Nothing is evaluated by Jinja.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from actgen.source.filters import FILTERS, FilterError
from actgen.source.nearest import hint, listing

PIECE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
"""One «{{ … }}» in a text."""
_MAX_EXPRESSION = 300


class VariableFault(Exception):
    """What is wrong with one expression; the message and the advice are made for the user."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


def unclear_name(piece: str) -> str:
    """What stands in one «{{ … }}» in place of a name; «» if it is a name.

    >>> unclear_name("{{ школа.e-mail | дат }}"), unclear_name("{{ школа.код }}")
    ('школа.e-mail', '')
    """
    if next(names_used(piece), None) is not None:
        return ""
    return piece.removeprefix("{{").removesuffix("}}").partition("|")[0].strip()


def filled_in(piece: str, values: Mapping[str, Any]) -> str:
    """The text that one «{{ … }}» stands for."""
    value = value_of(expression(piece), values)
    if isinstance(value, dict):
        name = piece.strip("{} ")
        raise VariableFault(
            f"«{name}» — не текст, а набор значений",
            f"Укажите, какое из них: {listing([f'{name}.{key}' for key in value])}.",
        )
    if not isinstance(value, str):
        what = "список" if isinstance(value, list) else "пустое значение"
        raise VariableFault(f"«{piece.strip('{} ')}» — не текст, а {what}")
    return value


@cache
def _environment() -> SandboxedEnvironment:
    """Jinja, for its parser only; its blocks and comments begin with signs that no text may contain."""
    return SandboxedEnvironment(
        block_start_string="\x01%",
        block_end_string="%\x01",
        comment_start_string="\x01#",
        comment_end_string="#\x01",
        undefined=StrictUndefined,
        autoescape=False,
    )


@lru_cache(maxsize=4096)
def expression(piece: str) -> nodes.Expr:
    """One «{{ … }}» as Jinja's parser understands it. Raises VariableFault."""
    example = "Пишите так: {{ школа.наименование | род }}."
    if len(piece) > _MAX_EXPRESSION:
        raise VariableFault("слишком длинная подстановка {{ … }}", example)
    if not piece.strip("{}-+ \n"):
        raise VariableFault("пустая подстановка {{ }}", example)
    try:
        body = _environment().parse(piece).body
    except (TemplateSyntaxError, RecursionError):
        raise VariableFault(f"подстановка {_short(piece)} непонятна", example) from None
    output = body[0] if len(body) == 1 else None
    if not isinstance(output, nodes.Output) or len(output.nodes) != 1:
        raise VariableFault(f"подстановка {_short(piece)} непонятна", example)
    return output.nodes[0]


def value_of(node: nodes.Node, values: Mapping[str, Any]) -> Any:
    """What a name, with or without filters, stands for. Raises VariableFault."""
    if isinstance(node, nodes.Filter) and node.node is not None:
        return _filtered(node, value_of(node.node, values))
    path = _dotted(node)
    found: Any = values
    for depth, step in enumerate(path):
        if isinstance(found, list) and step.isdecimal() and int(step) < len(found):
            found = found[int(step)]
        elif isinstance(found, dict) and step in found:
            found = found[step]
        else:
            raise _undefined(path, depth, found)
    return found


def _undefined(path: list[str], depth: int, owner: Any) -> VariableFault:
    name = ".".join(path)
    known = list(owner) if isinstance(owner, dict) else []
    prefix = "".join(f"{step}." for step in path[:depth])
    suggestion = hint(path[depth], known).replace("«", f"«{prefix}", 1)
    if not suggestion:
        names = listing([f"{prefix}{key}" for key in known])
        suggestion = f"Известны: {names}." if known else "Значения пишутся под ключом «данные»."
    return VariableFault(f"переменная «{name}» не определена", suggestion)


def _dotted(node: nodes.Node | None) -> list[str]:
    """The steps of a name: «школа.наименование» or «школа["полное наименование"]»."""
    if isinstance(node, nodes.Name):
        return [node.name]
    if isinstance(node, nodes.Getattr):
        return [*_dotted(node.node), node.attr]
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const):
        return [*_dotted(node.node), str(node.arg.value)]
    raise VariableFault(
        "в подстановке бывают только имена и фильтры",
        "Вычислений, условий и вызовов нет; пишите так: {{ школа.наименование | род }}.",
    )


def _filtered(node: nodes.Filter, value: Any) -> Any:
    if node.args or node.kwargs or node.dyn_args is not None or node.dyn_kwargs is not None:
        raise VariableFault(f"у фильтра «{node.name}» нет настроек в скобках")
    apply = FILTERS.get(node.name.lower())
    if apply is None:
        advice = hint(node.name.lower(), FILTERS) or f"Фильтры: {listing(list(FILTERS))}."
        raise VariableFault(f"неизвестный фильтр «{node.name}»", advice)
    if not isinstance(value, str):
        raise VariableFault(f"фильтр «{node.name}» применим только к тексту")
    try:
        return apply(value)
    except FilterError as error:
        raise VariableFault(f"фильтр «{node.name}»: {error}") from None


def names_used(piece: str) -> Iterator[str]:
    """The dotted name that one «{{ … }}» uses, and what encloses it."""
    try:
        node: nodes.Node | None = expression(piece)
        while isinstance(node, nodes.Filter):
            node = node.node
        path = _dotted(node)
    except VariableFault:
        return
    yield from (".".join(path[:length]) for length in range(1, len(path) + 1))


def _short(piece: str) -> str:
    line = " ".join(piece.split())
    return f"{line[:40]}…" if len(line) > 40 else line


def is_empty(piece: str, values: Mapping[str, Any]) -> bool:
    """Whether one «{{ … }}» has an empty value; a filter has nothing to change in it."""
    try:
        node: nodes.Node | None = expression(piece)
        while isinstance(node, nodes.Filter):
            node = node.node
        value = value_of(node, values) if node is not None else None
    except VariableFault:
        return False  # told where the text is filled in
    return isinstance(value, str) and not value.strip()
