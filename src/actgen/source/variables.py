"""Variables in texts: «{{ школа.наименование | род }}».

Expressions are read by Jinja's parser and then walked here: only names, attributes, items with constant keys, and
filters. Nothing is evaluated by Jinja, and what has been filled in is never looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment

from actgen.errors import ErrorList, SourceError
from actgen.model.place import Place
from actgen.source.compose import MAX_CHARACTERS
from actgen.source.filters import FILTERS, FilterError
from actgen.source.nearest import hint, listing
from actgen.source.tree import Positions

Step = tuple[str | int, ...]

PIECE = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_MAX_EXPRESSION = 300
_DATA_KEYS = ("данные", "data")


class VariableFault(Exception):
    """What is wrong with one expression; the message and the advice are made for the user."""

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


def fill(
    data: dict[str, Any], positions: Positions, overrides: Mapping[str, Any]
) -> tuple[dict[str, Any], list[SourceError], set[Step], set[Step]]:
    """The data with all variables filled in, the faults, and the paths of the texts that have one.

    The last set has the paths of texts that are variables without a value and nothing else.

    Raises ErrorList when an override cannot be set, or when the texts grow beyond all reason.
    """
    values = _merged(next((data[key] for key in _DATA_KEYS if key in data), None), overrides)
    filler = _Filler(values, positions)
    filled = {
        key: value if key in _DATA_KEYS else filler.walk(value, (key,))
        for key, value in data.items()
    }
    return filled, filler.errors, filler.faulty, filler.empty


def names_in(data: Mapping[str, Any]) -> set[str]:
    """The dotted names of all variables that the texts use or «данные» define, and of what encloses them."""
    return names_printed(data) | names_defined(data)


def names_printed(data: Mapping[str, Any]) -> set[str]:
    """The dotted names of all variables that the texts use, and of what encloses them."""
    return {name for piece in _pieces(data) for name in names_used(piece)}


def unclear_names(data: Mapping[str, Any]) -> set[str]:
    """What stands in «{{ … }}» of the texts in place of a name and cannot be one: «школа.e-mail»."""
    return {name for piece in _pieces(data) if (name := unclear_name(piece))}


def _pieces(data: Mapping[str, Any]) -> Iterator[str]:
    """Every «{{ … }}» of the texts."""
    for key, value in data.items():
        if key not in _DATA_KEYS:
            for text in _texts(value):
                yield from (piece[0] for piece in PIECE.finditer(text))


def unclear_name(piece: str) -> str:
    """What stands in one «{{ … }}» in place of a name; «» if it is a name.

    >>> unclear_name("{{ школа.e-mail | дат }}"), unclear_name("{{ школа.код }}")
    ('школа.e-mail', '')
    """
    if next(names_used(piece), None) is not None:
        return ""
    return piece.removeprefix("{{").removesuffix("}}").partition("|")[0].strip()


def names_defined(data: Mapping[str, Any]) -> set[str]:
    """The dotted names that «данные» of an act define, and of what encloses them."""
    return {name for key in _DATA_KEYS if key in data for name in _defined(data[key])}


@dataclass
class _Filler:
    values: dict[str, Any]
    positions: Positions
    errors: list[SourceError] = field(default_factory=list)
    faulty: set[Step] = field(default_factory=set)
    empty: set[Step] = field(default_factory=set)
    characters: int = 0

    def walk(self, value: Any, path: Step) -> Any:
        if isinstance(value, dict):
            return {key: self.walk(item, (*path, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [self.walk(item, (*path, index)) for index, item in enumerate(value)]
        if isinstance(value, str) and ("{{" in value or "{%" in value):
            return self._text(value, path)
        return value

    def _text(self, text: str, path: Step) -> str:
        if _stands_for_nothing(text, self.values):
            self.empty.add(path)
            return ""
        if "{%" in text:
            advice = "Условия и циклы в тексте акта не выполняются."
            self._fault(
                path, "{%", 0, VariableFault("в тексте бывают только подстановки {{ … }}", advice)
            )
        pieces, stop = [], 0
        for number, piece in enumerate(PIECE.finditer(text)):
            pieces.append(text[stop : piece.start()])
            stop = piece.end()
            try:
                pieces.append(filled_in(piece[0], self.values))
            except VariableFault as fault:
                self._fault(path, "{{", number, fault)
        rest = text[stop:]
        if "{{" in rest:
            self._fault(path, "{{", text.count("{{") - 1, VariableFault("у {{ нет закрывающих }}"))
        result = "".join([*pieces, rest])
        self.characters += len(result)
        if self.characters > MAX_CHARACTERS:
            message = "тексты разрастаются при подстановке переменных"
            raise ErrorList([SourceError(message, self.positions.value(path))])
        return result

    def _fault(self, path: Step, sign: str, number: int, fault: VariableFault) -> None:
        place = self.positions.within(path, sign, number)
        self.errors.append(SourceError(fault.message, place, fault.advice))
        self.faulty.add(path)


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


def _stands_for_nothing(text: str, values: Mapping[str, Any]) -> bool:
    """Whether a text is variables with an empty value and nothing else; a filter has nothing to change in these."""
    if PIECE.sub("", text).strip() or "{%" in text:
        return False
    return all(_is_empty(piece[0], values) for piece in PIECE.finditer(text))


def _is_empty(piece: str, values: Mapping[str, Any]) -> bool:
    try:
        node: nodes.Node | None = expression(piece)
        while isinstance(node, nodes.Filter):
            node = node.node
        value = value_of(node, values) if node is not None else None
    except VariableFault:
        return False  # told where the text is filled in
    return isinstance(value, str) and not value.strip()


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


def _merged(defined: Any, overrides: Mapping[str, Any]) -> dict[str, Any]:
    """The values of the file with the overrides put in; nothing of the file's data is changed."""
    values: dict[str, Any] = _copied(defined) if isinstance(defined, dict) else {}
    for name, value in overrides.items():
        owner = values
        *way, last = [step.strip() for step in name.split(".")]
        for step in way:
            inner = owner.setdefault(step, {})
            if not isinstance(inner, dict):
                message = f"переменную «{name}» задать нельзя: «{step}» — не набор значений"
                raise ErrorList([SourceError(message, Place())])
            owner = inner
        _put(owner, last, value)
    return values


def _put(owner: dict[str, Any], name: str, value: Any) -> None:
    """Set a value; of a set of values only those that are given, as under «данные»."""
    if isinstance(value, Mapping):
        inner = owner.get(name)
        owner[name] = inner = inner if isinstance(inner, dict) else {}
        for key, item in value.items():
            _put(inner, key, item)
    else:
        owner[name] = value


def _copied(value: Any) -> Any:
    return {key: _copied(item) for key, item in value.items()} if isinstance(value, dict) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)


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


def _defined(value: Any, prefix: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield f"{prefix}{key}"
            yield from _defined(item, f"{prefix}{key}.")


def _short(piece: str) -> str:
    line = " ".join(piece.split())
    return f"{line[:40]}…" if len(line) > 40 else line
