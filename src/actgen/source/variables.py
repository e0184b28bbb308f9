"""Variables filled in: every «{{ школа.наименование | род }}» of an act's texts → the text of that act.

What has been filled in is never looked at again.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from actgen.errors import ErrorList, SourceError
from actgen.model.place import Place
from actgen.source.compose import MAX_CHARACTERS
from actgen.source.placeholders import (
    PIECE,
    VariableFault,
    filled_in,
    is_empty,
)
from actgen.source.tree import Positions
from actgen.source.variable_names import DATA_KEYS

Step = tuple[str | int, ...]


def fill(
    data: dict[str, Any], positions: Positions, overrides: Mapping[str, Any]
) -> tuple[dict[str, Any], list[SourceError], set[Step], set[Step]]:
    """The data with all variables filled in, the faults, and the paths of the texts that have one.

    The last set has the paths of texts that are variables without a value and nothing else.

    Raises ErrorList when an override cannot be set, or when the texts grow beyond all reason.
    """
    values = _merged(next((data[key] for key in DATA_KEYS if key in data), None), overrides)
    filler = _Filler(values, positions)
    filled = {
        key: value if key in DATA_KEYS else filler.walk(value, (key,))
        for key, value in data.items()
    }
    return filled, filler.errors, filler.faulty, filler.empty


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


def _stands_for_nothing(text: str, values: Mapping[str, Any]) -> bool:
    """Whether a text is variables with an empty value and nothing else; a filter has nothing to change in these."""
    if PIECE.sub("", text).strip() or "{%" in text:
        return False
    return all(is_empty(piece[0], values) for piece in PIECE.finditer(text))


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
