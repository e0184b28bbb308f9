"""The words of a draft that no superior act prescribes: ``frames.yaml``, read and checked once in a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import Field

from actgen.errors import ErrorList
from actgen.model.node import Node
from actgen.model.values import Flag, Text
from actgen.source.load import load_yaml
from actgen.source.validate import validate

_FILE = Path(__file__).resolve().parent / "frames.yaml"


class Executors(Node):
    """Who is charged with points of some kinds or that speak of some concepts; without both, with all others."""

    kinds: tuple[Text, ...] = Field((), alias="виды")
    concepts: tuple[Text, ...] = Field((), alias="понятия")
    who: Text = Field(alias="кто")


class OrderFrame(Node):
    """What an order says beyond the points of the superior act."""

    substitution: Text = Field(alias="замещение")
    publish: Text = Field(alias="опубликовать")
    acquaint: Text = Field(alias="ознакомить")


class ChapterFrame(Node):
    """A chapter of the regulation; ``rules`` marks the one that takes the lasting points of the superior act."""

    title: Text = Field(alias="заголовок")
    clauses: tuple[Text, ...] = Field((), alias="пункты")
    councils: Text | None = Field(None, alias="мнение")
    rules: Flag = Field(False, alias="правила")


class Frames(Node):
    """The whole file."""

    pupils: dict[Text, tuple[Text, Text, Text]] = Field(alias="обучающиеся")
    preposition: dict[Text, Text] = Field(alias="предлог")
    executors: tuple[Executors, ...] = Field(min_length=1, alias="исполнители")
    unnamed: dict[Text, Text] = Field(alias="без имени")
    order: OrderFrame = Field(alias="приказ")
    regulation: tuple[ChapterFrame, ...] = Field(min_length=1, alias="положение")


@cache
def frames() -> Frames:
    """The frames. Raises ErrorList with all faults of the file."""
    data, positions = load_yaml(_FILE)
    found, errors = validate(Frames, data, positions)
    if found is None or errors:
        raise ErrorList(errors)
    return found
