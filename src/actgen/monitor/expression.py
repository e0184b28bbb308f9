"""The small language of formulas: «педагогов_в_сфере / педагогов», «доля(создали_чат; педагогов)».

Numbers («35», «0,5»), names of columns, + - * / and brackets, and the functions below. Nothing is ever handed to
Python: a recursive descent over at most `MOST_SIGNS` signs builds a tree, and the tree is computed in `Decimal`.

A formula is computed over a **group** of rows: the one row of a week, or the rows of all organisations. A column is
then the sum of its values; `среднее`, `наименьшее` and `наибольшее` of one argument are taken over the rows. So the
share of a region is the share of the sums, not the mean of the shares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

MOST_SIGNS = 500
_DEEPEST = 40
_TOKEN = re.compile(
    r"\s*(?:(?P<number>\d+(?:[.,]\d+)?)(?!\w)|(?P<name>[^\W\d]\w*)|(?P<sign>[-+*/();,−–×·÷:]))"
)
_SIGNS = {"−": "-", "–": "-", "×": "*", "·": "*", "÷": "/", ":": "/", ",": ";"}


class FormulaError(ValueError):
    """A formula that cannot be read: a Russian message and the offset (from 0) in the formula."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.message = message
        self.offset = offset


class ZeroDivisor(ArithmeticError):
    """A divisor that is zero; ``divisor`` is its text."""

    def __init__(self, divisor: str) -> None:
        super().__init__(divisor)
        self.divisor = divisor


@dataclass(frozen=True, slots=True)
class _Number:
    value: Decimal


@dataclass(frozen=True, slots=True)
class _Column:
    name: str


@dataclass(frozen=True, slots=True)
class _Operation:
    sign: str
    left: _Tree
    right: _Tree


@dataclass(frozen=True, slots=True)
class _Call:
    function: str
    arguments: tuple[_Tree, ...]

    @property
    def over_rows(self) -> bool:
        """Whether it is taken over the rows of a group, not over its arguments."""
        return self.function in _OVER_ROWS and len(self.arguments) == 1


_Tree = _Number | _Column | _Operation | _Call
_Values = Mapping[str, Decimal]


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
    _tree: _Tree
    _parts: tuple[_Column | _Call, ...]

    def of(self, values: _Values) -> Decimal:
        """Its value for one row. Raises ZeroDivisor; every column must have a value."""
        return _of_row(self._tree, values)

    def group(self) -> Group:
        """An empty group of rows."""
        return Group(self._tree, self._parts)


class Group:
    """Rows that one value is computed from; only sums, extremes and counts are kept of them."""

    def __init__(self, tree: _Tree, parts: tuple[_Column | _Call, ...]) -> None:
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
        return _computed(self._tree, known.__getitem__)

    def _value(
        self, part: _Column | _Call, total: Decimal, least: Decimal, most: Decimal
    ) -> Decimal:
        if isinstance(part, _Column):
            return total
        return {"наименьшее": least, "наибольшее": most}.get(part.function, total / self.rows)


def _of_row(tree: _Tree, values: _Values) -> Decimal:
    """The value for one row; what is taken over rows is then the value of that row."""
    if isinstance(tree, _Column):
        return values[tree.name]

    def gathered(part: _Column | _Call) -> Decimal:
        if isinstance(part, _Column):
            return values[part.name]
        return _computed(part.arguments[0], gathered)

    return _computed(tree, gathered)


def _formula(text: str, tree: _Tree, offsets: Mapping[str, int]) -> Formula:
    """A formula with all that is worked out of its tree once."""
    names = set(_names(tree))
    parts = tuple(dict.fromkeys(_gathered(tree)))
    ratio = None
    if isinstance(tree, _Operation) and tree.sign == "/":
        ratio = tuple(_formula(_told(each), each, offsets) for each in (tree.left, tree.right))
    return Formula(
        text=text,
        columns={name: offset for name, offset in offsets.items() if name in names},
        ratio=(ratio[0], ratio[1]) if ratio else None,
        summed=tuple(part.name for part in parts if isinstance(part, _Column)),
        _tree=tree,
        _parts=parts,
    )


def parse(text: str) -> Formula:
    """The formula in a text. Raises FormulaError.

    >>> parse("(да + нет) / 2").of({"да": Decimal(3), "нет": Decimal(4)})
    Decimal('3.5')
    """
    return _Parser(text).formula()


def _gathered(tree: _Tree) -> Iterator[_Column | _Call]:
    """What is gathered over the rows: columns by their sums, and calls that are taken over rows."""
    if isinstance(tree, _Column) or isinstance(tree, _Call) and tree.over_rows:
        yield tree
    elif isinstance(tree, _Operation):
        yield from _gathered(tree.left)
        yield from _gathered(tree.right)
    elif isinstance(tree, _Call):
        for argument in tree.arguments:
            yield from _gathered(argument)


def _names(tree: _Tree) -> Iterator[str]:
    for part in _gathered(tree):
        if isinstance(part, _Column):
            yield part.name
        else:
            yield from _names(part.arguments[0])


def _computed(tree: _Tree, gathered: Callable[[_Column | _Call], Decimal]) -> Decimal:
    if isinstance(tree, _Number):
        return tree.value
    if isinstance(tree, _Column) or isinstance(tree, _Call) and tree.over_rows:
        return gathered(tree)
    if isinstance(tree, _Call):
        return _FUNCTIONS[tree.function]([_computed(each, gathered) for each in tree.arguments])
    left, right = _computed(tree.left, gathered), _computed(tree.right, gathered)
    return _operated(tree, left, right)


def _operated(tree: _Operation, left: Decimal, right: Decimal) -> Decimal:
    if tree.sign == "/" and right == 0:
        raise ZeroDivisor(_told(tree.right))
    if tree.sign == "+":
        return left + right
    if tree.sign == "-":
        return left - right
    return left * right if tree.sign == "*" else left / right


def _told(tree: _Tree) -> str:
    """The formula of a tree, for messages."""
    if isinstance(tree, _Number):
        return str(tree.value).replace(".", ",")
    if isinstance(tree, _Column):
        return tree.name
    if isinstance(tree, _Call):
        return f"{tree.function}({'; '.join(map(_told, tree.arguments))})"
    return f"({_told(tree.left)} {tree.sign} {_told(tree.right)})"


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


class _Parser:
    """expression = term {(+|-) term}; term = factor {(*|/) factor}; factor = [-] (number | name | call | brackets)."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = _tokens(text)
        self._index = 0
        self._depth = 0
        self._columns: dict[str, int] = {}

    def formula(self) -> Formula:
        tree = self._expression()
        if self._now.kind != "end":
            raise self._unexpected("знак действия: + - * /")
        if not self._columns:
            raise FormulaError("в формуле нет ни одного столбца", 0)
        return _formula(self._text.strip(), tree, self._columns)

    @property
    def _now(self) -> _Token:
        return self._tokens[self._index]

    def _takes(self, *signs: str) -> str:
        """The sign that stands here and is passed, «» if none of them does."""
        if self._now.kind == "sign" and self._now.text in signs:
            self._index += 1
            return self._tokens[self._index - 1].text
        return ""

    def _expression(self) -> _Tree:
        tree = self._term()
        while sign := self._takes("+", "-"):
            tree = _Operation(sign, tree, self._term())
        return tree

    def _term(self) -> _Tree:
        tree = self._factor()
        while sign := self._takes("*", "/"):
            tree = _Operation(sign, tree, self._factor())
        return tree

    def _factor(self) -> _Tree:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("слишком много скобок или минусов подряд", self._now.offset)
        try:
            if self._takes("-"):
                return _Operation("-", _Number(Decimal(0)), self._factor())
            return self._primary()
        finally:
            self._depth -= 1

    def _primary(self) -> _Tree:
        token = self._now
        if token.kind == "number":
            self._index += 1
            return _Number(Decimal(token.text.replace(",", ".")))
        if token.kind == "name":
            self._index += 1
            if self._takes("("):
                return self._call(token)
            self._columns.setdefault(token.text, token.offset)
            return _Column(token.text)
        if self._takes("("):
            tree = self._expression()
            self._closed(token)
            return tree
        raise self._unexpected("число, имя столбца или скобка")

    def _call(self, name: _Token) -> _Tree:
        if name.text not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            raise FormulaError(f"нет функции «{name.text}», есть: {known}", name.offset)
        arguments = [self._expression()]
        while self._takes(";"):
            arguments.append(self._expression())
        self._closed(name)
        if name.text != "доля":
            return _Call(name.text, tuple(arguments))
        if len(arguments) != 2:
            raise FormulaError("у функции «доля» два числа: доля(часть; целое)", name.offset)
        return _Operation("/", arguments[0], arguments[1])

    def _closed(self, opening: _Token) -> None:
        if not self._takes(")"):
            if self._now.kind == "end":
                raise FormulaError("скобка не закрыта", opening.offset)
            raise self._unexpected("закрывающая скобка")

    def _unexpected(self, expected: str) -> FormulaError:
        what = f"«{self._now.text}»" if self._now.text else "конец формулы"
        return FormulaError(f"здесь {what}, а ожидается {expected}", self._now.offset)


def _tokens(text: str) -> list[_Token]:
    if len(text) > MOST_SIGNS:
        raise FormulaError(f"формула длиннее {MOST_SIGNS} знаков", MOST_SIGNS)
    found, offset = [], 0
    while text[offset:].strip():
        match = _TOKEN.match(text, offset)
        if match is None:
            wrong = offset + len(text[offset:]) - len(text[offset:].lstrip())
            raise FormulaError(f"непонятный знак «{text[wrong]}»", wrong)
        kind = match.lastgroup or ""
        sign = _SIGNS.get(match[kind], match[kind]) if kind == "sign" else match[kind]
        found.append(_Token(kind, sign, match.start(kind)))
        offset = match.end()
    return [*found, _Token("end", "", len(text.rstrip()))]
