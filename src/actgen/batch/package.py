"""``package.yaml`` → what is to be printed: its acts read once, conditions and names understood, all faults at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from actgen.errors import ActgenError, ErrorList, SourceError
from actgen.model.package import Counter, PackageDocument, PackageSpec
from actgen.model.place import Place
from actgen.source import Positions, load_yaml
from actgen.source.conditions import Condition, names_in_text, parse_condition
from actgen.source.encoding import nearest_file
from actgen.source.extract import original_name
from actgen.source.form import ActForm
from actgen.source.shape import locate
from actgen.source.validate import validate
from actgen.source.variables import VariableFault, names_defined, names_printed, unclear_names

DOCUMENT, DOCUMENTS = "документ", "документы"
"""Names under which a document knows itself and the others of its package."""
_OF_DOCUMENT = ("номер_по_порядку", "вид", "заголовок", "номер", "дата", "ключ")


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


def load_package(path: Path) -> Package:
    """The package in a file, with its acts. Raises ErrorList with all faults of all these files."""
    data, positions = load_yaml(path)
    if not isinstance(data, dict):
        advice = "Начните с ключей: «пакет», «реестр», «документы»."
        raise ErrorList([SourceError("в файле нет ключей", positions.value(), advice)])
    spec, faults = validate(PackageSpec, data, positions)
    if spec is None:
        raise ErrorList(faults)
    reader = _Reader(path, spec, data, positions)
    package = reader.package()
    if reader.faults:
        raise ErrorList(reader.faults)
    return package


class _Reader:
    """Reads the acts and the expressions of a package and gathers what is wrong with them."""

    def __init__(self, path: Path, spec: PackageSpec, data: Any, positions: Positions) -> None:
        self._path = path
        self._spec = spec
        self._data = data
        self._positions = positions
        self.faults: list[ActgenError] = []

    def package(self) -> Package:
        spec = self._spec
        found = [self._document(index, each) for index, each in enumerate(spec.documents)]
        documents = tuple(each for each in found if each is not None)
        package = Package(self._path, spec, documents, self._data, self._positions)
        self._texts()
        self._doubled(documents)
        if spec.folder is None and package.key_column is None:
            advice = 'Например, папка: "{{ ' + spec.row + '.код }}"'
            message = "не сказано, как называть папки: нет ни «папка», ни «ключ»"
            self.faults.append(SourceError(message, self._place("пакет"), advice))
        self._exists(package.register, "реестр")
        if spec.template is not None:
            self._exists(package.folder / spec.template, "шаблон")
        return package

    def _document(self, index: int, spec: PackageDocument) -> Document | None:
        condition = None
        if spec.condition is not None:
            try:
                condition = parse_condition(spec.condition)
                self._known(condition.names(), ("документы", index, "если"))
            except VariableFault as fault:
                self._fault(fault, ("документы", index, "если"))
        if spec.name is not None:
            self._text(spec.name, ("документы", index, "имя"))
        if spec.number is not None:
            self._text(spec.number.counter, ("документы", index, "номер", "счётчик"))
        path = self._path.parent / spec.file
        if not self._exists(path, "документы", index, "файл"):
            return None
        try:
            form = ActForm.read(path).without_values(self._spec.row)
        except ErrorList as errors:
            self.faults += errors.errors
            return None
        return Document(
            index,
            spec.key or path.stem,
            path,
            spec,
            form,
            condition,
            spec.name or self._spec.name,
            spec.formats or self._spec.formats,
        )

    def _exists(self, path: Path, *keys: str | int) -> bool:
        if path.exists():
            return True
        message = f"«{keys[-1]}»: {path.name}: файла нет"
        self.faults.append(SourceError(message, self._place(*keys), nearest_file(path)))
        return False

    def _texts(self) -> None:
        self._text(self._spec.name, ("имя",))
        if self._spec.folder is not None:
            self._text(self._spec.folder, ("папка",))

    def _text(self, text: str, keys: tuple[str | int, ...]) -> None:
        try:
            names = names_in_text(text)
            self._known(names, keys)
        except VariableFault as fault:
            self._fault(fault, keys)
        if "{%" in text or text.count("{{") != text.count("}}"):
            self._fault(VariableFault("в имени бывают только подстановки {{ … }}"), keys)

    def _known(self, names: frozenset[str], keys: tuple[str | int, ...]) -> None:
        """Names that are neither the row's nor the document's nor given under «данные»."""
        known = {self._spec.row, DOCUMENT, *self._spec.data}
        for name in sorted(names):
            first, _, rest = name.partition(".")
            if first not in known:
                advice = f"Известны: {', '.join(sorted(known))}."
                self._fault(VariableFault(f"переменная «{name}» не определена", advice), keys)
            elif first == DOCUMENT and rest and rest not in _OF_DOCUMENT:
                advice = f"У документа есть: {', '.join(_OF_DOCUMENT)}."
                self._fault(VariableFault(f"переменная «{name}» не определена", advice), keys)

    def _fault(self, fault: VariableFault, keys: tuple[str | int, ...]) -> None:
        place = self._place(*keys)
        self.faults.append(SourceError(f"«{keys[-1]}»: {fault.message}", place, fault.advice))

    def _doubled(self, documents: tuple[Document, ...]) -> None:
        seen: dict[str, Document] = {}
        for document in documents:
            if seen.setdefault(document.key, document) is not document:
                advice = "Дайте документам разные «ключ»."
                message = f"документ «{document.key}» в пакете уже есть"
                place = self._place("документы", document.index)
                self.faults.append(SourceError(message, place, advice))

    def _place(self, *keys: str | int) -> Place:
        return self._positions.value(locate(PackageSpec, self._data, keys).path)


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
