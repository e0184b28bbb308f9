"""What a draft has to know of an institution, from its YAML file."""

from __future__ import annotations

from pathlib import Path

from actgen.errors import ErrorList, SourceError
from actgen.model.school import School
from actgen.source.load import load_yaml
from actgen.source.validate import validate


def load_school(path: Path) -> School:
    """The institution in ``path``. Raises ErrorList with all faults of the file."""
    data, positions = load_yaml(path)
    if not isinstance(data, dict):
        advice = "Начните с ключей: «наименование», «руководитель». Заготовка: actgen new школа"
        raise ErrorList([SourceError("в файле нет ключей", positions.value(), advice)])
    school, faults = validate(School, data, positions)
    if school is None or faults:
        raise ErrorList(faults)
    return school
