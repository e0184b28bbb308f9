"""The collection of superior acts that comes with the program, and what a user calls its parts."""

from __future__ import annotations

from pathlib import Path

from actgen.errors import ActgenError
from actgen.resources import acts_dir
from actgen.source.file_kinds import kind_of_file
from actgen.source.nearest import hint, listing
from actgen.source.superior import Superior


def find_act(name: str) -> Path:
    """The act's file: a path, or the bare name of an act of the collection. Raises ActgenError if there is none."""
    path = Path(name)
    named = path.exists() or path.suffix in (".yaml", ".yml") or path.name != name
    collection = {file.stem: file for file in sorted(acts_dir().glob("*.yaml"))}
    file = path if named else collection.get(name)
    what = kind_of_file(file) if file else ""
    if file and not what:
        return file
    acts = [stem for stem, each in collection.items() if not kind_of_file(each)]
    listed = f"В собрании есть: {listing(acts)}; или укажите файл YAML."
    if what:
        raise ActgenError(f"{name}: это {what}, а не акт", advice=listed)
    advice = hint(name, acts) or listed
    raise ActgenError(f"акта «{name}» в собрании нет", advice=advice)


def require_demands(superior: Superior) -> None:
    """Raises ActgenError if the act asks nothing of others."""
    if not superior.act.institutions or not superior.requirements:
        advice = "Нужен вышестоящий акт: с ключами «учреждения» и «требует»."
        raise ActgenError(f"{superior.file}: акт ничего не требует от других", advice=advice)


def addressed_to(superior: Superior) -> str:
    """«Акт обращён к видам: МОУ (школы), МДОУ (детские сады).»"""
    listed = ", ".join(f"{name} ({what})" for name, what in superior.act.institutions.items())
    return f"Акт обращён к видам: {listed}."
