"""An act whose file is read once and whose variables are filled in again and again: one school after another."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from actgen.errors import ActgenError, ErrorList, SourceError, SourceWarning
from actgen.model.act import Act
from actgen.model.package import Counter
from actgen.source.compose import compose
from actgen.source.encoding import decode, read_text
from actgen.source.excerpts import show_requirements
from actgen.source.extract import absent_clauses, complete, names_original
from actgen.source.pictures import find_pictures
from actgen.source.repair import repaired
from actgen.source.rules import act_notes
from actgen.source.tree import Positions
from actgen.source.validate import validate
from actgen.source.walk import spelt

_NUMBER = ("номер", "number")
_VALUES = ("данные", "data")


@dataclass(frozen=True)
class ActForm:
    """The data of one file with the places of its keys; nothing of it ever changes.

    ``folder`` is where pictures and the original of an extract are looked for, ``faults`` are those that leave
    data to go on with (a doubled key): they are told with all others.
    """

    positions: Positions
    folder: Path | None = None
    faults: tuple[SourceError, ...] = ()
    _data: dict[str, Any] = field(repr=False, default_factory=dict)

    @classmethod
    def read(cls, path: Path) -> ActForm:
        """The form in a YAML file. Raises ErrorList if it is no YAML with keys."""
        return cls._made(read_text(path), str(path), path.parent)

    @classmethod
    def parsed(cls, raw: bytes, name: str) -> ActForm:
        """The form in the bytes of a YAML file that messages call ``name``; it can name no other files."""
        return cls._made(decode(raw, name), name, None)

    @classmethod
    def _made(cls, text: str, name: str, folder: Path | None) -> ActForm:
        tree, faults = compose(text, name)
        positions = Positions(name, text, tree)
        if tree.entries is None:
            what = "список" if tree.items is not None else "просто текст"
            advice = "Каждая строка верхнего уровня начинается с ключа: «вид: приказ»."
            message = f"в файле {what}, а ожидаются ключи со значениями"
            raise ErrorList([SourceError(message, positions.value(), advice), *faults])
        return cls(positions, folder, tuple(faults), tree.data())

    def data(self) -> dict[str, Any]:
        """The data of the file, as it is written there: a copy to do with as one likes."""
        return copy.deepcopy(self._data)

    def variables(self) -> set[str]:
        """The dotted names of the variables that the act uses or defines."""
        from actgen.source.variable_names import names_in

        return names_in(self._data)

    def without_values(self, name: str) -> ActForm:
        """The form without the values that it gives a name itself: they are a sample for printing it alone."""
        key = spelt(self._data, *_VALUES)
        if key is None or not isinstance(self._data[key], dict) or name not in self._data[key]:
            return self
        rest = {each: value for each, value in self._data[key].items() if each != name}
        return replace(self, _data={**self._data, key: rest})

    @property
    def counter(self) -> Counter | None:
        """Where the number comes from, if it is to be taken from a journal; its faults are told with the act's."""
        return _counter(self._data, self.positions)[0]

    def act(self, values: Mapping[str, Any] = {}, number: str | None = None) -> Act:
        """The act with its variables filled in; ``values`` outweigh those under «данные», ``number`` its own.

        A key of ``values`` is a name («школа») or a dotted one («школа.номер»); a value is a text or a mapping.
        Raises ErrorList with all faults.
        """
        return self.act_with_warnings(values, number)[0]

    def act_with_warnings(
        self, values: Mapping[str, Any] = {}, number: str | None = None
    ) -> tuple[Act, tuple[SourceWarning, ...]]:
        """As :meth:`act`, and what is probably not meant, in the order of the places."""
        data, positions, faults, known = self._filled(values)
        faults = [*faults, *_counter(data, positions)[1]]
        draft = _draft_number(data, number, positions)
        data, warnings = repaired(_numbered(data, number), positions)
        warnings += draft
        rules, doubts = act_notes(data, positions)
        pictures = find_pictures(data, positions, self.folder)
        errors: list[ActgenError] = [*self.faults, *faults, *rules, *pictures]
        extract = names_original(data)
        if extract:
            missing, drafts = complete(
                data, positions, self.folder, lambda file: _original(file, values, number)
            )
            if missing:
                raise ErrorList([*errors, *missing])
            warnings += drafts
        act, wrong = validate(Act, data, positions, known)
        if act is not None and not extract:
            errors += absent_clauses(data, act, positions)
        told = {error.message for error in rules}  # what the model tells too, less exactly
        errors += (error for error in wrong if error.message not in told)
        if errors:
            show_requirements(errors, data, positions)
            raise ErrorList(errors)
        assert act is not None, "data without faults give a model"
        return act, _ordered([*warnings, *doubts])

    def _filled(
        self, values: Mapping[str, Any]
    ) -> tuple[dict[str, Any], Positions, list[SourceError], set[tuple[str | int, ...]]]:
        """The data with the variables filled in and where they stand, the faults of that, the paths that have one."""
        positions = self.positions
        if "{{" not in positions.source and "{%" not in positions.source and not values:
            return self._data, positions, [], set()
        from actgen.source.variables import fill

        data, faults, known, empty = fill(self._data, positions, values)
        if not empty:
            return data, positions, faults, known
        from actgen.source.absent import without_absent

        data, positions, demanded, known = without_absent(data, positions, empty, known)
        return data, positions, [*faults, *demanded], known


def _counter(
    data: Mapping[str, Any], positions: Positions
) -> tuple[Counter | None, list[SourceError]]:
    """«номер: {счётчик: приказы}»: a number that is taken from a journal, and what is wrong with it."""
    key = spelt(data, *_NUMBER)
    if key is None or not isinstance(data[key], dict):
        return None, []
    return validate(Counter, data[key], positions.under(key))


def _draft_number(
    data: dict[str, Any], number: str | None, positions: Positions
) -> list[SourceWarning]:
    """A number that only the journal can give is a blank when the act is printed by itself."""
    key = spelt(data, *_NUMBER)
    if number is not None or key is None or not isinstance(data[key], dict):
        return []
    advice = "Номера даёт команда actgen batch."
    return [
        SourceWarning(
            "вместо номера из журнала печатается пустое место", positions.value((key,)), advice
        )
    ]


def _numbered(data: dict[str, Any], number: str | None) -> dict[str, Any]:
    """The data with a number of the journal, or without one where it is to come from there: a draft."""
    key = spelt(data, *_NUMBER)
    if number is not None:
        return {**data, key or _NUMBER[0]: number}
    if key is not None and isinstance(data[key], dict):
        return {name: value for name, value in data.items() if name != key}
    return data


def _original(path: Path, values: Mapping[str, Any], number: str | None) -> Act | None:
    """The act that an extract is made of; None for a file that is itself an extract from another.

    ``number`` is its own if it takes one from a journal: an extract has the number of its original.
    """
    form = ActForm.read(path)
    if names_original(form.data()):
        return None
    return form.act(values, number if form.counter is not None else None)


def _ordered(warnings: list[SourceWarning]) -> tuple[SourceWarning, ...]:
    return tuple(sorted(warnings, key=lambda each: (each.place.line or 0, each.place.column or 0)))
