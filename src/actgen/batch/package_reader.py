"""``package.yaml`` → a package: its acts read once, conditions and names understood, all faults at once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from actgen.batch.package import DOCUMENT, Document, Package
from actgen.errors import ActgenError, ErrorList, SourceError
from actgen.model.package import PackageDocument, PackageSpec
from actgen.model.place import Place
from actgen.source import Positions, load_yaml
from actgen.source.conditions import names_in_text, parse_condition
from actgen.source.encoding import nearest_file
from actgen.source.form import ActForm
from actgen.source.placeholders import VariableFault
from actgen.source.shape import locate
from actgen.source.validate import validate

_OF_DOCUMENT = ("номер_по_порядку", "вид", "заголовок", "номер", "дата", "ключ")


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
