"""An act whose file is read once and whose variables are filled in again and again: one school after another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actgen.errors import ActgenError, ErrorList, SourceError, SourceWarning
from actgen.model.act import Act
from actgen.source.compose import compose
from actgen.source.encoding import decode, read_text
from actgen.source.extract import absent_clauses, complete, names_original
from actgen.source.pictures import find_pictures
from actgen.source.repair import repaired
from actgen.source.rules import act_notes
from actgen.source.tree import Positions
from actgen.source.validate import validate


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
        data: dict[str, Any] = self.positions.root.data()
        return data

    def variables(self) -> set[str]:
        """The dotted names of the variables that the act uses or defines."""
        from actgen.source.variables import names_in

        return names_in(self._data)

    def act(self, values: Mapping[str, Any] = {}) -> Act:
        """The act with its variables filled in; ``values`` outweigh those under «данные».

        A key of ``values`` is a name («школа») or a dotted one («школа.номер»); a value is a text or a mapping.
        Raises ErrorList with all faults.
        """
        return self.act_with_warnings(values)[0]

    def act_with_warnings(
        self, values: Mapping[str, Any] = {}
    ) -> tuple[Act, tuple[SourceWarning, ...]]:
        """As :meth:`act`, and what is probably not meant, in the order of the places."""
        positions = self.positions
        data, faults, known = self._filled(values)
        data, warnings = repaired(data, positions)
        rules, doubts = act_notes(data, positions)
        pictures = find_pictures(data, positions, self.folder)
        errors: list[ActgenError] = [*self.faults, *faults, *rules, *pictures]
        extract = names_original(data)
        if extract:
            missing, drafts = complete(
                data, positions, self.folder, lambda file: _original(file, values)
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
            raise ErrorList(errors)
        assert act is not None, "data without faults give a model"
        return act, _ordered([*warnings, *doubts])

    def _filled(
        self, values: Mapping[str, Any]
    ) -> tuple[dict[str, Any], list[SourceError], set[tuple[str | int, ...]]]:
        """The data with the variables filled in, the faults of that, and the paths of the texts that have one."""
        text = self.positions.source
        if "{{" not in text and "{%" not in text and not values:
            return self._data, [], set()
        from actgen.source.variables import fill

        return fill(self._data, self.positions, values)


def _original(path: Path, values: Mapping[str, Any]) -> Act | None:
    """The act that an extract is made of; None for a file that is itself an extract from another."""
    form = ActForm.read(path)
    return None if names_original(form.data()) else form.act(values)


def _ordered(warnings: list[SourceWarning]) -> tuple[SourceWarning, ...]:
    return tuple(sorted(warnings, key=lambda each: (each.place.line or 0, each.place.column or 0)))
