"""What a formula is made of: numbers, columns, operations and calls, and how they are computed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal


class ZeroDivisor(ArithmeticError):
    """A divisor that is zero; ``divisor`` is its text."""

    def __init__(self, divisor: str) -> None:
        super().__init__(divisor)
        self.divisor = divisor


@dataclass(frozen=True, slots=True)
class Number:
    """«35», «0,5»."""

    value: Decimal


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its name."""

    name: str


@dataclass(frozen=True, slots=True)
class Operation:
    """Two parts and the sign between them."""

    sign: str
    left: Tree
    right: Tree


@dataclass(frozen=True, slots=True)
class Call:
    """A function and its arguments."""

    function: str
    arguments: tuple[Tree, ...]

    @property
    def over_rows(self) -> bool:
        """Whether it is taken over the rows of a group, not over its arguments."""
        return self.function in _OVER_ROWS and len(self.arguments) == 1


Tree = Number | Column | Operation | Call


def _mean(values: Sequence[Decimal]) -> Decimal:
    return sum(values, Decimal(0)) / len(values)


_FUNCTIONS: dict[str, Callable[[Sequence[Decimal]], Decimal]] = {
    "сумма": lambda values: sum(values, Decimal(0)),
    "среднее": _mean,
    "наименьшее": min,
    "наибольшее": max,
}
_OVER_ROWS = ("среднее", "наименьшее", "наибольшее")
FUNCTIONS = ("доля", *_FUNCTIONS)
"""The names of all functions; «доля» is a division."""


def gathered_parts(tree: Tree) -> Iterator[Column | Call]:
    """What is gathered over the rows: columns by their sums, and calls that are taken over rows."""
    if isinstance(tree, Column) or isinstance(tree, Call) and tree.over_rows:
        yield tree
    elif isinstance(tree, Operation):
        yield from gathered_parts(tree.left)
        yield from gathered_parts(tree.right)
    elif isinstance(tree, Call):
        for argument in tree.arguments:
            yield from gathered_parts(argument)


def names_in(tree: Tree) -> Iterator[str]:
    """The names of all columns of a formula."""
    for part in gathered_parts(tree):
        if isinstance(part, Column):
            yield part.name
        else:
            yield from names_in(part.arguments[0])


def computed(tree: Tree, gathered: Callable[[Column | Call], Decimal]) -> Decimal:
    """The value of a formula; ``gathered`` gives what is gathered over the rows. Raises ZeroDivisor."""
    if isinstance(tree, Number):
        return tree.value
    if isinstance(tree, Column) or isinstance(tree, Call) and tree.over_rows:
        return gathered(tree)
    if isinstance(tree, Call):
        return _FUNCTIONS[tree.function]([computed(each, gathered) for each in tree.arguments])
    left, right = computed(tree.left, gathered), computed(tree.right, gathered)
    return _operated(tree, left, right)


def _operated(tree: Operation, left: Decimal, right: Decimal) -> Decimal:
    if tree.sign == "/" and right == 0:
        raise ZeroDivisor(told(tree.right))
    if tree.sign == "+":
        return left + right
    if tree.sign == "-":
        return left - right
    return left * right if tree.sign == "*" else left / right


def told(tree: Tree) -> str:
    """The formula of a tree, for messages."""
    if isinstance(tree, Number):
        return str(tree.value).replace(".", ",")
    if isinstance(tree, Column):
        return tree.name
    if isinstance(tree, Call):
        return f"{tree.function}({'; '.join(map(told, tree.arguments))})"
    return f"({told(tree.left)} {tree.sign} {told(tree.right)})"
