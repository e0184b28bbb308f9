"""What the requirements of two versions of a superior act have in common, and what not."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from actgen.model.comparison import RequirementChange, RequisiteChange
from actgen.model.node import Node
from actgen.model.requirement import Requirement
from actgen.russian.dates import figures
from actgen.source import Imposed

_UNTOLD = ("id", "examples")  # the one never changes, the others judge nothing


def changed_requirements(
    old: Sequence[Imposed], new: Sequence[Imposed]
) -> Iterator[RequirementChange]:
    """Requirements that were added, removed or changed, known by their ids, in the order of the new version."""
    before = {each.requirement.id: each for each in old}
    after = {each.requirement.id: each for each in new}
    for each in old:
        if each.requirement.id not in after:
            yield _change(each, None)
    for each in new:
        was = before.get(each.requirement.id)
        if was is None:
            yield _change(None, each)
        elif fields := tuple(_fields(was, each)):
            yield _change(was, each, fields)


def _change(
    old: Imposed | None, new: Imposed | None, fields: tuple[RequisiteChange, ...] = ()
) -> RequirementChange:
    known = new or old
    assert known is not None
    return RequirementChange(
        known.requirement.id,
        known.requirement.title,
        old.clause if old else None,
        new.clause if new else None,
        fields,
    )


def _fields(old: Imposed, new: Imposed) -> Iterator[RequisiteChange]:
    before, after = _told(old), _told(new)
    for name in dict.fromkeys((*before, *after)):
        was, now = before.get(name, ""), after.get(name, "")
        if was != now:
            yield RequisiteChange(name, was, now)


def _told(imposed: Imposed) -> dict[str, str]:
    requirement: Requirement = imposed.requirement
    told = {
        requirement.alias_of(name): in_words(getattr(requirement, name))
        for name in type(requirement).model_fields
        if name not in _UNTOLD
    }
    return told | {"снято": imposed.waived}


def in_words(value: Any) -> str:
    """A value of a key as a clerk would write it.

    >>> in_words((("чат", "встречи"), ("сайт",))), in_words(datetime.date(2024, 4, 19)), in_words(True)
    ('чат | встречи, сайт', '19.04.2024', 'да')
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "да" if value else "нет"
    if isinstance(value, datetime.date):
        return figures(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Node):
        return in_words(
            {value.alias_of(name): getattr(value, name) for name in type(value).model_fields}
        )
    if isinstance(value, Mapping):
        return "; ".join(
            f"{in_words(key)}: {told}" for key, each in value.items() if (told := in_words(each))
        )
    if isinstance(value, (tuple, list, frozenset)):
        nested = any(isinstance(each, (tuple, list)) for each in value)
        return ", ".join(
            " | ".join(map(in_words, each))
            if nested and isinstance(each, (tuple, list))
            else in_words(each)
            for each in value
        )
    return str(value)
