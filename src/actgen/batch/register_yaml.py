"""A register in YAML: a list of rows in one file, or a folder with a file for every row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from actgen.batch.record import Record
from actgen.errors import ErrorList, SourceError
from actgen.model.place import Place
from actgen.source import Positions, load_yaml

ENDINGS = (".yaml", ".yml")


def file_records(path: Path) -> Iterator[Record]:
    """The items of the list in a file. Raises ErrorList for a file that has none."""
    data, positions = load_yaml(path)
    if not isinstance(data, list):
        advice = "Каждая строка реестра начинается с «-»: «- код: 017»."
        message = "в реестре ожидается список строк"
        raise ErrorList([SourceError(message, positions.value(), advice)])
    for index, item in enumerate(data):
        yield _record(item, positions, (index,), f"строка {index + 1}")


def folder_records(folder: Path) -> Iterator[Record]:
    """The files of a folder in the order of their names. Raises ErrorList for one that is no mapping."""
    files = sorted(each for each in folder.iterdir() if each.suffix.lower() in ENDINGS)
    if not files:
        advice = "В папке реестра лежит по файлу .yaml на каждую строку."
        message = "в папке нет файлов YAML"
        raise ErrorList([SourceError(message, Place(document=str(folder)), advice)])
    for file in files:
        data, positions = load_yaml(file)
        yield _record(data, positions, (), "")


def _record(item: Any, positions: Positions, path: tuple[int, ...], part: str) -> Record:
    if not isinstance(item, dict):
        advice = "Пишите ключи со значениями: «код: 017», «кратко: МОУ СШ № 5»."
        message = "строка реестра – не ключи со значениями"
        raise ErrorList([SourceError(message, positions.value(path), advice)])
    where = positions.value(path)
    return Record(
        replace(where, part=part),
        item,
        {str(key): positions.value((*path, key)) for key in item},
    )
