"""What a package is: documents with their conditions and names, and what they want of a register."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from actgen.errors import ErrorList
from actgen.model.package import Counter, PackageDocument, PackageSpec
from actgen.model.place import Place
from actgen.source import Positions
from actgen.source.conditions import Condition, names_in_text
from actgen.source.extract import original_name
from actgen.source.form import ActForm
from actgen.source.shape import locate
from actgen.source.variable_names import names_defined, names_printed, unclear_names

DOCUMENT, DOCUMENTS = "документ", "документы"
"""Names under which a document knows itself and the others of its package."""


@dataclass(frozen=True)
class Document:
    """An act of the package: its form read once. ``index`` counts from 0, ``key`` is its constant name."""

    index: int
    key: str
    path: Path
    spec: PackageDocument
    form: ActForm
    condition: Condition | None
    name: str
    formats: tuple[str, ...]

    @cached_property
    def counter(self) -> Counter | None:
        """Where the number comes from, if from a journal: the package outweighs the act."""
        return self.spec.number or self.form.counter

    @cached_property
    def data(self) -> dict[str, Any]:
        """The data of the act's file, as it is written there; not to be changed."""
        return self.form.data()

    @property
    def original(self) -> Path | None:
        """The file that an extract is made of."""
        name = original_name(self.data)
        return self.path.parent / name if name is not None else None

    @cached_property
    def printed(self) -> frozenset[str]:
        """The dotted names that the text prints, an original's included; only whole ones, not what encloses them."""
        return whole_names(names_printed(self.data) | self._printed_by_original)

    @cached_property
    def unclear(self) -> frozenset[str]:
        """What its text has in place of names, and cannot be a name: «школа.e-mail»."""
        return frozenset(unclear_names(self.data))

    @cached_property
    def _printed_by_original(self) -> set[str]:
        if self.original is None or not self.original.is_file():
            return set()  # told when the extract is made
        try:
            return names_printed(ActForm.read(self.original).data())
        except ErrorList:
            return set()

    @cached_property
    def defined(self) -> frozenset[str]:
        """The dotted names that the act itself gives a value to."""
        return frozenset(names_defined(self.data))

    def text(self, russian: str, english: str) -> str:
        """A text of the top level of the act, with its variables: «заголовок»."""
        value = self.data.get(russian, self.data.get(english))
        return value if isinstance(value, str) else ""


@dataclass(frozen=True)
class Package:
    """The whole package; ``data`` and ``positions`` are the file itself, for messages."""

    file: Path
    spec: PackageSpec
    documents: tuple[Document, ...]
    data: Any = field(repr=False)
    positions: Positions = field(repr=False)

    @property
    def folder(self) -> Path:
        """Where relative names of files lead from."""
        return self.file.parent

    @property
    def register(self) -> Path:
        """The file or folder of the register."""
        return self.folder / self.spec.registry.file

    @property
    def key_column(self) -> str | None:
        """The column by which a row is known from run to run; None if only its folder tells."""
        if self.spec.key is not None:
            return self.spec.key
        unique = (name for name, check in self.spec.checks.items() if "уникально" in check.rules)
        return next(unique, None)

    @property
    def folder_name(self) -> str:
        """The text of the folder's name."""
        return self.spec.folder or f"{{{{ {self.spec.row}.{self.key_column} }}}}"

    def place(self, *path: str | int) -> Place:
        """Where a value of the file is; keys are the Russian ones, whatever the file has."""
        return self.positions.value(locate(PackageSpec, self.data, path).path)

    @cached_property
    def columns(self) -> dict[str, Place]:
        """The columns that the package uses, and where first; none of those that an act itself gives a value to."""
        return {name.split(".")[0]: place for name, place in reversed(list(self._columns()))}

    @cached_property
    def asked(self) -> dict[str, set[str]]:
        """The columns that the package uses with the dotted names under which it does: «глава» with «глава.имя»."""
        found: dict[str, set[str]] = {}
        for name, _ in self._columns():
            found.setdefault(name.split(".")[0], set()).add(name)
        return found

    def _columns(self) -> Iterator[tuple[str, Place]]:
        """The last use first."""
        row = f"{self.spec.row}."
        for document in reversed(self.documents):
            for name in sorted((document.printed - document.defined) | document.unclear):
                if name.startswith(row):
                    yield name.removeprefix(row), _place_in(document, name)
        for index, document in reversed(list(enumerate(self.documents))):
            if document.condition is not None:
                place = self.place("документы", index, "если")
                yield from _of_row(document.condition.names(), row, place)
            if document.counter is not None:
                place = self.place("документы", index, "номер")
                yield from _of_row(names_in_text(document.counter.counter), row, place)
            if document.spec.name is not None:
                place = self.place("документы", index, "имя")
                yield from _of_row(names_in_text(document.spec.name), row, place)
        yield from _of_row(names_in_text(self.spec.name), row, self.place("имя"))
        yield from _of_row(names_in_text(self.spec.folder or ""), row, self.place("папка"))
        for name in reversed(self.spec.checks):
            yield name, self.place("проверка", name)
        for name in reversed(self.spec.columns):
            yield name, self.place("столбцы", name)
        if self.spec.key is not None:
            yield self.spec.key, self.place("ключ")


def _of_row(names: frozenset[str], row: str, place: Place) -> Iterator[tuple[str, Place]]:
    for name in sorted(whole_names(names), reverse=True):
        if name.startswith(row):
            yield name.removeprefix(row), place


def whole_names(names: Collection[str]) -> frozenset[str]:
    """The names without those that only enclose others: «школа.код», not «школа» as well."""
    return frozenset(n for n in names if not any(other.startswith(f"{n}.") for other in names))


def _place_in(document: Document, name: str) -> Place:
    """Where a name first stands in the text of an act; only the file if it is not there as it is told."""
    source = document.form.positions.source
    offset = source.find(name)
    if offset < 0:
        return Place(document=str(document.original or document.path))
    line = source.count("\n", 0, offset) + 1
    return Place(
        document=str(document.path), line=line, column=offset - source.rfind("\n", 0, offset)
    )


def values_of(package: Package, row: Mapping[str, Any]) -> dict[str, Any]:
    """What the documents of a row may print, but themselves: the row and what all rows have in common."""
    return {**package.spec.data, package.spec.row: dict(row)}
