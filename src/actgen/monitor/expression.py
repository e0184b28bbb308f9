"""The small language of formulas: «педагогов_в_сфере / педагогов», «доля(создали_чат; педагогов)».

Numbers («35», «0,5»), names of columns, + - * / and brackets, and the functions below. Nothing is ever handed to
Python: a recursive descent over a few hundred signs builds a tree (`formula_parser`), and the tree
(`formula_tree`) is computed in `Decimal`.

A formula is computed over a **group** of rows: the one row of a week, or the rows of all organisations. A column is
then the sum of its values; `среднее`, `наименьшее` and `наибольшее` of one argument are taken over the rows. So the
share of a region is the share of the sums, not the mean of the shares.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from actgen.monitor.formula_parser import parsed
from actgen.monitor.formula_tree import (
    Call,
    Column,
    Operation,
    Tree,
    computed,
    gathered_parts,
    names_in,
    told,
)

_Values = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula that has been read: `parse` makes it.

    ``columns`` maps names to their first offset in ``text``; ``ratio`` has numerator and denominator where the formula
    is a plain share, else it is None; ``summed`` are the columns that are summed over the rows of a group.
    """

    text: str
    columns: Mapping[str, int]
    ratio: tuple[Formula, Formula] | None
    summed: tuple[str, ...]
    _tree: Tree
    _parts: tuple[Column | Call, ...]

    def of(self, values: _Values) -> Decimal:
        """Its value for one row. Raises ZeroDivisor; every column must have a value."""
        return _of_row(self._tree, values)

    def group(self) -> Group:
        """An empty group of rows."""
        return Group(self._tree, self._parts)


class Group:
    """Rows that one value is computed from; only sums, extremes and counts are kept of them."""

    def __init__(self, tree: Tree, parts: tuple[Column | Call, ...]) -> None:
        self._tree = tree
        self._parts = parts
        self._gathered: list[list[Decimal]] = []  # sum, least and most of every part
        self.rows = 0

    def add(self, values: _Values) -> None:
        """One more row, with a value for every column. Raises ZeroDivisor, and then the row is not counted."""
        new = [_of_row(part, values) for part in self._parts]
        if not self.rows:
            self._gathered = [[value, value, value] for value in new]
        else:
            for kept, value in zip(self._gathered, new, strict=True):
                kept[0] += value
                kept[1] = min(kept[1], value)
                kept[2] = max(kept[2], value)
        self.rows += 1

    def value(self) -> Decimal:
        """The value of all rows added, at least one. Raises ZeroDivisor."""
        known = {
            part: self._value(part, *kept)
            for part, kept in zip(self._parts, self._gathered, strict=True)
        }
        return computed(self._tree, known.__getitem__)

    def _value(self, part: Column | Call, total: Decimal, least: Decimal, most: Decimal) -> Decimal:
        if isinstance(part, Column):
            return total
        return {"наименьшее": least, "наибольшее": most}.get(part.function, total / self.rows)


def _of_row(tree: Tree, values: _Values) -> Decimal:
    """The value for one row; what is taken over rows is then the value of that row."""
    if isinstance(tree, Column):
        return values[tree.name]

    def gathered(part: Column | Call) -> Decimal:
        if isinstance(part, Column):
            return values[part.name]
        return computed(part.arguments[0], gathered)

    return computed(tree, gathered)


def _formula(text: str, tree: Tree, offsets: Mapping[str, int]) -> Formula:
    """A formula with all that is worked out of its tree once."""
    names = set(names_in(tree))
    parts = tuple(dict.fromkeys(gathered_parts(tree)))
    ratio = None
    if isinstance(tree, Operation) and tree.sign == "/":
        ratio = tuple(_formula(told(each), each, offsets) for each in (tree.left, tree.right))
    return Formula(
        text=text,
        columns={name: offset for name, offset in offsets.items() if name in names},
        ratio=(ratio[0], ratio[1]) if ratio else None,
        summed=tuple(part.name for part in parts if isinstance(part, Column)),
        _tree=tree,
        _parts=parts,
    )


def parse(text: str) -> Formula:
    """The formula in a text. Raises FormulaError.

    >>> parse("(да + нет) / 2").of({"да": Decimal(3), "нет": Decimal(4)})
    Decimal('3.5')
    """
    tree, columns = parsed(text)
    return _formula(text.strip(), tree, columns)
