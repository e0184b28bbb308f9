"""Conditions and names of a package: «{{ школа.вид != 'УДО' }}», «{{ школа.код }} {{ школа.кратко }}».

They are read by Jinja's parser and worked out here, like the variables of an act: names with filters, texts and
numbers, comparisons, «and», «or», «not», «in». Nothing is evaluated by Jinja.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import nodes

from actgen.source.placeholders import (
    PIECE,
    VariableFault,
    expression,
    filled_in,
    names_used,
    value_of,
)

_ORDER: Mapping[str, Callable[[Any, Any], bool]] = {
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
}
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_NO = {"", "нет", "false", "no", "0", "-", "–", "—"}
_EXAMPLE = "Пишите так: \"{{ школа.вид != 'УДО' }}\"."


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as it was written, and understood."""

    text: str
    node: nodes.Expr

    def holds(self, values: Mapping[str, Any]) -> bool:
        """Whether it is so for these values. Raises VariableFault for a name that is not defined."""
        return _truth(_worked_out(self.node, values))

    def names(self) -> frozenset[str]:
        """The dotted names it uses."""
        return frozenset(_names(self.node))


def parse_condition(text: str) -> Condition:
    """The condition in «{{ … }}». Raises VariableFault for anything else."""
    found = PIECE.fullmatch(text.strip())
    if found is None:
        raise VariableFault("условие пишется в двойных скобках {{ … }}", _EXAMPLE)
    if re.search(r"(?<![=!<>])=(?!=)", re.sub(r"'[^']*'|\"[^\"]*\"", "", found[1])):
        raise VariableFault("для сравнения нужны два знака равенства: ==", _EXAMPLE)
    node = expression(found[0])
    _check(node)
    return Condition(text, node)


def filled(text: str, values: Mapping[str, Any]) -> str:
    """A text with its variables filled in. Raises VariableFault."""
    return PIECE.sub(lambda piece: filled_in(piece[0], values), text)


def names_in_text(text: str) -> frozenset[str]:
    """The dotted names of all variables of a text."""
    return frozenset(name for piece in PIECE.finditer(text) for name in names_used(piece[0]))


def _check(node: nodes.Node) -> None:
    """Raises VariableFault for what conditions do not have: calls, arithmetic."""
    if isinstance(node, (nodes.And, nodes.Or)):
        _check(node.left)
        _check(node.right)
    elif isinstance(node, nodes.Not):
        _check(node.node)
    elif isinstance(node, nodes.Compare):
        _check(node.expr)
        for each in node.ops:
            _check(each.expr)
    elif isinstance(node, (nodes.List, nodes.Tuple)):
        for item in node.items:
            _check(item)
    elif isinstance(node, nodes.Filter) and node.node is not None:
        _check(node.node)
    elif not isinstance(node, (nodes.Const, nodes.Name, nodes.Getattr, nodes.Getitem)):
        what = "в условии бывают имена, тексты в кавычках, числа, ==, !=, <, >, in, and, or, not"
        raise VariableFault(what, _EXAMPLE)


def _names(node: nodes.Node) -> Iterator[str]:
    inner = node
    while isinstance(inner, nodes.Filter) and inner.node is not None:
        inner = inner.node
    path: list[str] = []
    while isinstance(inner, (nodes.Getattr, nodes.Getitem)):
        step = inner.attr if isinstance(inner, nodes.Getattr) else inner.arg
        path.insert(0, str(step.value if isinstance(step, nodes.Const) else step))
        inner = inner.node
    if isinstance(inner, nodes.Name):
        whole = [inner.name, *path]
        yield from (".".join(whole[:length]) for length in range(1, len(whole) + 1))
    else:
        for child in node.iter_child_nodes():
            yield from _names(child)


def _worked_out(node: nodes.Node, values: Mapping[str, Any]) -> Any:
    if isinstance(node, nodes.And):
        return _truth(_worked_out(node.left, values)) and _truth(_worked_out(node.right, values))
    if isinstance(node, nodes.Or):
        return _truth(_worked_out(node.left, values)) or _truth(_worked_out(node.right, values))
    if isinstance(node, nodes.Not):
        return not _truth(_worked_out(node.node, values))
    if isinstance(node, nodes.Compare):
        return _compared(node, values)
    if isinstance(node, nodes.Const):
        return node.value
    if isinstance(node, (nodes.List, nodes.Tuple)):
        return [_worked_out(item, values) for item in node.items]
    found = value_of(node, values)
    return "" if found is None else found


def _compared(node: nodes.Compare, values: Mapping[str, Any]) -> bool:
    left = _worked_out(node.expr, values)
    for each in node.ops:
        right = _worked_out(each.expr, values)
        if not _holds(each.op, left, right):
            return False
        left = right
    return True


def _holds(sign: str, left: Any, right: Any) -> bool:
    if sign in ("in", "notin"):
        if isinstance(right, list):
            inside = any(_same(left, item) for item in right)
        else:
            inside = str(left) in str(right)
        return inside is (sign == "in")
    if sign in ("eq", "ne"):
        return _same(left, right) is (sign == "eq")
    numbers = _number(left), _number(right)
    if None in numbers:
        wrong = left if numbers[0] is None else right
        raise VariableFault(f"«{wrong}» — не число, а больше и меньше бывают только числа")
    return _ORDER[sign](*numbers)


def _same(left: Any, right: Any) -> bool:
    """Texts are equal letter by letter; a number written in the condition is equal to a text that is that number."""
    if isinstance(left, (int, float)) or isinstance(right, (int, float)):
        return _number(left) is not None and _number(left) == _number(right)
    return bool(left == right)


def _number(value: Any) -> float | None:
    text = str(value).strip()
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None


def _truth(value: Any) -> bool:
    """«да» and any other text are true; nothing, «нет», «0» and a dash are not."""
    return value.strip().lower() not in _NO if isinstance(value, str) else bool(value)
