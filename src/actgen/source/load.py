"""YAML → model: all faults of a file in one run, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from actgen.errors import ActgenError, ErrorList, SourceError, SourceWarning
from actgen.model.act import Act
from actgen.model.node import Node
from actgen.model.requirement import RequirementSet
from actgen.source.compose import compose
from actgen.source.encoding import decode, read_text
from actgen.source.extract import absent_clauses, complete, names_original
from actgen.source.pictures import find_pictures
from actgen.source.repair import repaired
from actgen.source.rules import act_notes, requirement_faults
from actgen.source.tree import Positions
from actgen.source.validate import validate

N = TypeVar("N", bound=Node)


def load_act(path: Path, overrides: Mapping[str, str] = {}) -> Act:
    """The act in a YAML file, its variables filled in; ``overrides`` outweigh the values under «данные».

    Raises ErrorList with all faults of the file.
    """
    return load_act_with_warnings(path, overrides)[0]


def load_act_with_warnings(
    path: Path, overrides: Mapping[str, str] = {}
) -> tuple[Act, tuple[SourceWarning, ...]]:
    """The act in a YAML file, and what is probably not meant in it, in the order of the places.

    Raises ErrorList with all faults of the file; then there are no warnings.
    """
    return _act(read_text(path), str(path), path.parent, overrides)


def parse_act(raw: bytes, name: str, overrides: Mapping[str, str] = {}) -> Act:
    """The act in the bytes of a YAML file that messages call ``name``; as :func:`load_act`.

    It can name no other files: neither pictures nor the original of an extract.
    """
    return parse_act_with_warnings(raw, name, overrides)[0]


def parse_act_with_warnings(
    raw: bytes, name: str, overrides: Mapping[str, str] = {}
) -> tuple[Act, tuple[SourceWarning, ...]]:
    """As :func:`parse_act` and :func:`load_act_with_warnings`."""
    return _act(decode(raw, name), name, None, overrides)


def variables_of(path: Path) -> set[str]:
    """The dotted names of the variables that an act uses or defines. Raises ErrorList."""
    from actgen.source.variables import names_in

    return names_in(_mapping(read_text(path), str(path))[0])


def load_requirement_set(path: Path) -> RequirementSet:
    """The shared requirements in a YAML file. Raises ErrorList with all faults of the file."""
    data, positions, errors = _mapping(read_text(path), str(path))
    found, wrong = validate(RequirementSet, data, positions)
    errors = [*errors, *wrong, *requirement_faults(data, positions)]
    return _finished(found, errors)


def load_yaml(path: Path) -> tuple[Any, Positions]:
    """Any YAML file as data, and where everything in it stands.

    All scalars are strings, whatever they look like. Raises ErrorList for faults of YAML, doubled and empty keys.
    """
    text = read_text(path)
    tree, errors = compose(text, str(path))
    if errors:
        raise ErrorList(errors)
    return tree.data(), Positions(str(path), text, tree)


def _act(
    text: str, name: str, folder: Path | None, overrides: Mapping[str, str]
) -> tuple[Act, tuple[SourceWarning, ...]]:
    """``folder`` is where pictures and the original of an extract are looked for."""
    data, positions, faults = _mapping(text, name)
    known: set[tuple[str | int, ...]] = set()
    if "{{" in text or "{%" in text or overrides:
        from actgen.source.variables import fill

        data, wrong, known = fill(data, positions, overrides)
        faults += wrong
    data, warnings = repaired(data, positions)
    rules, doubts = act_notes(data, positions)
    errors: list[ActgenError] = [*faults, *rules, *find_pictures(data, positions, folder)]
    if names_original(data):
        missing, drafts = complete(data, positions, folder, lambda file: _original(file, overrides))
        if missing:
            raise ErrorList([*errors, *missing])
        warnings += drafts
    act, wrong = validate(Act, data, positions, known)
    if act is not None and not names_original(data):
        errors += absent_clauses(data, act, positions)
    told = {error.message for error in rules}  # what the model tells too, without the exact place
    errors += (error for error in wrong if error.message not in told)
    return _finished(act, errors), _ordered([*warnings, *doubts])


def _original(path: Path, overrides: Mapping[str, str]) -> Act | None:
    """The act that an extract is made of; None for a file that is itself an extract from another."""
    data = _mapping(read_text(path), str(path))[0]
    return None if names_original(data) else load_act(path, overrides)


def _ordered(warnings: list[SourceWarning]) -> tuple[SourceWarning, ...]:
    return tuple(sorted(warnings, key=lambda each: (each.place.line or 0, each.place.column or 0)))


def _mapping(text: str, name: str) -> tuple[dict[str, Any], Positions, list[SourceError]]:
    """The data of a file whose root must be a mapping."""
    tree, errors = compose(text, name)
    positions = Positions(name, text, tree)
    if tree.entries is None:
        what = "список" if tree.items is not None else "просто текст"
        advice = "Каждая строка верхнего уровня начинается с ключа: «вид: приказ»."
        message = f"в файле {what}, а ожидаются ключи со значениями"
        raise ErrorList([SourceError(message, positions.value(), advice), *errors])
    return tree.data(), positions, errors


def _finished(model: N | None, errors: Sequence[ActgenError]) -> N:
    if errors:
        raise ErrorList(errors)
    assert model is not None, "a file without faults gives a model"
    return model
