"""YAML → model: all faults of a file in one run, each with its place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from actgen.errors import ActgenError, ErrorList, SourceWarning
from actgen.model.act import Act
from actgen.model.node import Node
from actgen.model.requirement import RequirementSet
from actgen.source.compose import compose
from actgen.source.encoding import read_text
from actgen.source.excerpts import show_requirements
from actgen.source.form import ActForm
from actgen.source.rules import requirement_faults
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
    return ActForm.read(path).act_with_warnings(overrides)


def parse_act(raw: bytes, name: str, overrides: Mapping[str, str] = {}) -> Act:
    """The act in the bytes of a YAML file that messages call ``name``; as :func:`load_act`.

    It can name no other files: neither pictures nor the original of an extract.
    """
    return parse_act_with_warnings(raw, name, overrides)[0]


def parse_act_with_warnings(
    raw: bytes, name: str, overrides: Mapping[str, str] = {}
) -> tuple[Act, tuple[SourceWarning, ...]]:
    """As :func:`parse_act` and :func:`load_act_with_warnings`."""
    return ActForm.parsed(raw, name).act_with_warnings(overrides)


def variables_of(path: Path) -> set[str]:
    """The dotted names of the variables that an act uses or defines. Raises ErrorList."""
    return ActForm.read(path).variables()


def load_requirement_set(path: Path) -> RequirementSet:
    """The shared requirements in a YAML file. Raises ErrorList with all faults of the file."""
    form = ActForm.read(path)
    data, positions = form.data(), form.positions
    found, wrong = validate(RequirementSet, data, positions)
    errors = [*form.faults, *wrong, *requirement_faults(data, positions)]
    show_requirements(errors, data, positions)
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


def _finished(model: N | None, errors: Sequence[ActgenError]) -> N:
    if errors:
        raise ErrorList(errors)
    assert model is not None, "a file without faults gives a model"
    return model
