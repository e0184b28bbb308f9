"""The base of everything a clerk may write: Russian keys, English synonyms, nothing unknown."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, model_validator


@dataclass(frozen=True, slots=True)
class OrNode:
    """Mark of a field that may also be written as a mapping, which is dealt with before the model is made."""

    node: type[Node]


class Node(BaseModel):
    """A mapping of the act language.

    The alias of a field is its Russian key, the attribute name its English synonym; both are accepted, but not
    both at once. ``shorthand`` names the field that a bare string fills («пункты: [Издать приказ]»).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    shorthand: ClassVar[str | None] = None

    @model_validator(mode="before")
    @classmethod
    def _russian_keys(cls, data: Any) -> Any:
        if isinstance(data, str) and cls.shorthand is not None:
            return {cls.alias_of(cls.shorthand): data}
        if not isinstance(data, dict):
            return data
        renamed: dict[Any, Any] = {}
        for key, value in data.items():
            alias = cls.alias_of(key) if key in cls.model_fields else key
            if alias in renamed:
                raise ValueError(f"«{alias}» дан дважды: по-русски и по-английски ({key})")
            renamed[alias] = value
        return renamed

    @classmethod
    def alias_of(cls, name: str) -> str:
        """The Russian key of a field."""
        return cls.model_fields[name].alias or name

    @classmethod
    @cache
    def russian_keys(cls) -> tuple[str, ...]:
        """All Russian keys, in the order of the declaration."""
        return tuple(cls.alias_of(name) for name in cls.model_fields)
