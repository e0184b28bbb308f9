"""A text → the tree of a formula, or a message that says where it cannot be read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from actgen.monitor.formula_tree import (
    FUNCTIONS,
    Call,
    Column,
    Number,
    Operation,
    Tree,
)

MOST_SIGNS = 500
"""No formula is longer."""
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


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    offset: int


def parsed(text: str) -> tuple[Tree, dict[str, int]]:
    """The tree of a formula and the first offset of every column. Raises FormulaError."""
    return _Parser(text).formula()


class _Parser:
    """expression = term {(+|-) term}; term = factor {(*|/) factor}; factor = [-] (number | name | call | brackets)."""

    def __init__(self, text: str) -> None:
        self._tokens = _tokens(text)
        self._index = 0
        self._depth = 0
        self._columns: dict[str, int] = {}

    def formula(self) -> tuple[Tree, dict[str, int]]:
        tree = self._expression()
        if self._now.kind != "end":
            raise self._unexpected("знак действия: + - * /")
        if not self._columns:
            raise FormulaError("в формуле нет ни одного столбца", 0)
        return tree, self._columns

    @property
    def _now(self) -> _Token:
        return self._tokens[self._index]

    def _takes(self, *signs: str) -> str:
        """The sign that stands here and is passed, «» if none of them does."""
        if self._now.kind == "sign" and self._now.text in signs:
            self._index += 1
            return self._tokens[self._index - 1].text
        return ""

    def _expression(self) -> Tree:
        tree = self._term()
        while sign := self._takes("+", "-"):
            tree = Operation(sign, tree, self._term())
        return tree

    def _term(self) -> Tree:
        tree = self._factor()
        while sign := self._takes("*", "/"):
            tree = Operation(sign, tree, self._factor())
        return tree

    def _factor(self) -> Tree:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise FormulaError("слишком много скобок или минусов подряд", self._now.offset)
        try:
            if self._takes("-"):
                return Operation("-", Number(Decimal(0)), self._factor())
            return self._primary()
        finally:
            self._depth -= 1

    def _primary(self) -> Tree:
        token = self._now
        if token.kind == "number":
            self._index += 1
            return Number(Decimal(token.text.replace(",", ".")))
        if token.kind == "name":
            self._index += 1
            if self._takes("("):
                return self._call(token)
            self._columns.setdefault(token.text, token.offset)
            return Column(token.text)
        if self._takes("("):
            tree = self._expression()
            self._closed(token)
            return tree
        raise self._unexpected("число, имя столбца или скобка")

    def _call(self, name: _Token) -> Tree:
        if name.text not in FUNCTIONS:
            known = ", ".join(FUNCTIONS)
            raise FormulaError(f"нет функции «{name.text}», есть: {known}", name.offset)
        arguments = [self._expression()]
        while self._takes(";"):
            arguments.append(self._expression())
        self._closed(name)
        if name.text != "доля":
            return Call(name.text, tuple(arguments))
        if len(arguments) != 2:
            raise FormulaError("у функции «доля» два числа: доля(часть; целое)", name.offset)
        return Operation("/", arguments[0], arguments[1])

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
