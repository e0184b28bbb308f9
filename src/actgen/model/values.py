"""Scalars of the act language and how they are read from what a clerk types."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, StringConstraints

from actgen.russian.dates import DateError, figures, parse_date

T = TypeVar("T")

_YES = {"да", "true", "yes"}
_NO = {"нет", "false", "no"}
_NUMBER_SIGN = re.compile(r"\s*(?:№|N(?=\s))\s*")


def _date(value: Any) -> Any:
    if isinstance(value, str):
        try:
            return parse_date(value)
        except DateError as error:
            raise ValueError(f"{value} — {error}") from error
    return value


def _number(value: Any) -> Any:
    """«№ 18-од»: the sign is printed by the program."""
    if isinstance(value, str) and (sign := _NUMBER_SIGN.match(value)):
        return value[sign.end() :]
    return value


def _flag(value: Any) -> Any:
    if isinstance(value, str):
        lowered = value.strip().lower()
        if lowered in _YES:
            return True
        if lowered in _NO:
            return False
        raise ValueError(f"«{value}»: ожидается «да» или «нет»")
    return value


def _listed(value: Any) -> Any:
    """One thing where several are allowed is a list of one."""
    if value is None or isinstance(value, Sequence) and not isinstance(value, str):
        return value
    return [value]


def _paragraphs(value: Any) -> Any:
    """One text may hold several paragraphs, parted by empty lines."""
    if isinstance(value, str):
        return [part.strip() for part in re.split(r"\n[ \t]*\n", value) if part.strip()] or [value]
    return value


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def _worded(value: str) -> str:
    # «____» and «…» are blanks to be filled in
    if not any(sign.isalpha() or sign in "_…" for sign in value):
        raise ValueError(f"«{value}» — здесь пишут словами")
    return value


Worded = Annotated[Text, AfterValidator(_worded)]
"""A text that says something: neither a figure nor a dash alone."""
Number = Annotated[Text, BeforeValidator(_number)]
Date = Annotated[datetime.date, BeforeValidator(_date), PlainSerializer(figures)]
Flag = Annotated[bool, BeforeValidator(_flag)]
OneOrMore = Annotated[tuple[T, ...], BeforeValidator(_listed)]
Paragraphs = Annotated[tuple[Text, ...], BeforeValidator(_paragraphs)]
