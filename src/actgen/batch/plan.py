"""What is to be made for one row: which documents, under which names, with which numbers, from which inputs."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from actgen.batch.file_names import safe_name, unique
from actgen.batch.package import DOCUMENT, DOCUMENTS, Document, Package, values_of, whole_names
from actgen.batch.record import value_at
from actgen.errors import ActgenError
from actgen.model.package import Counter
from actgen.russian.dates import DateError, parse_date
from actgen.source.conditions import filled, names_in_text
from actgen.source.placeholders import PIECE, VariableFault

CONTENTS_STEM = "0. Опись"
"""The name of the list of contents, without ending."""
NEEDED_AS_KEY = "по нему узнают строку"
UNKNOWN = "…"
"""What stands for a number that is not given yet."""


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """One document of one row.

    ``stem`` is its file name without ending, ``values`` what its act is filled in with, ``inputs`` the digest of all
    that its content follows from, but the program's and the package's own.
    """

    index: int
    key: str
    stem: str
    formats: tuple[str, ...]
    values: Mapping[str, Any] = field(repr=False)
    number: str | None
    inputs: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document of a row that takes its number from a journal; ``year`` is that of its date, if it has one."""

    document: str
    counter: Counter
    year: int | None
    title: str
    date: str


class Planner:
    """Plans one row after another; it keeps nothing of them."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._row = f"{package.spec.row}."
        self._originals = dict(_originals(package))

    def needed(self, row: Mapping[str, Any]) -> dict[str, str]:
        """The dotted names within a row that must have a value, and what for: the end of «нет значения, а …»."""
        documents, _ = self.sorted_out(row)
        found: dict[str, str] = {}
        for names, why in self._needs(documents):
            for name in names:
                if name.startswith(self._row):
                    found.setdefault(name.removeprefix(self._row), why)
        return found

    def _needs(self, documents: Sequence[Document]) -> Iterator[tuple[Iterable[str], str]]:
        """What weighs more comes first."""
        package = self._package
        if package.key_column is not None:
            yield [f"{self._row}{package.key_column}"], NEEDED_AS_KEY
        yield whole_names(names_in_text(package.folder_name)), "из него составляется имя папки"
        for document in documents:
            yield document.printed - document.defined, "документы его печатают"
        for document in documents:
            yield whole_names(names_in_text(document.name)), "из него составляется имя файла"
            if document.counter is not None:
                yield (
                    whole_names(names_in_text(document.counter.counter)),
                    "по нему выбирается счётчик",
                )

    def applicable(self, row: Mapping[str, Any]) -> list[Document]:
        """The documents whose condition holds for a row. Raises ActgenError for a condition that has no answer."""
        documents, faults = self.sorted_out(row)
        if faults:
            raise faults[0][0]
        return documents

    def sorted_out(
        self, row: Mapping[str, Any]
    ) -> tuple[list[Document], list[tuple[ActgenError, frozenset[str]]]]:
        """The documents whose condition holds for a row; conditions without an answer, each with its names."""
        values = values_of(self._package, row)
        found = []
        faults = []
        for document in self._package.documents:
            try:
                if document.condition is not None and not document.condition.holds(values):
                    continue
            except VariableFault as fault:
                assert document.condition is not None, "it has found the fault"
                place = self._package.place("документы", document.index, "если")
                error = ActgenError(f"«если»: {fault.message}", place, fault.advice)
                faults.append((error, document.condition.names()))
            else:
                found.append(document)
        return found, faults

    def folder(self, row: Mapping[str, Any]) -> str:
        """The folder of a row, «/» between nested ones. Raises ActgenError for a name that cannot be made."""
        values = values_of(self._package, row)
        parts = _split(self._package.folder_name)
        return "/".join(safe_name(self._named(part, values, ("папка",))) for part in parts)

    def key(self, row: Mapping[str, Any], folder: str) -> str:
        """The name by which a row is known from run to run."""
        column = self._package.key_column
        value = value_at(row, column) if column else None
        return str(value) if value else folder

    def wanted_numbers(
        self, row: Mapping[str, Any], among: Sequence[Document] | None = None
    ) -> list[Wanted]:
        """Which numbers the documents of a row (or only those ``among`` them) take from the journal.

        Raises ActgenError.
        """
        found = []
        for document in self.applicable(row) if among is None else among:
            counter = document.counter
            if counter is None:
                continue
            values = values_of(self._package, row) | {DOCUMENTS: {}, DOCUMENT: {}}
            counter = counter.model_copy(update={"counter": self._counter(document, values)})
            date = self._lenient(document.text("дата", "date"), values, document)
            year = year_of(date)
            if counter.needs_year and year is None:
                raise _no_year(document, counter.counter, date)
            title = self._lenient(document.text("заголовок", "title"), values, document)
            found.append(Wanted(document.key, counter, year, title, date))
        return found

    def documents(
        self, row: Mapping[str, Any], numbers: Mapping[str, str]
    ) -> tuple[DocumentPlan, ...]:
        """The documents of a row; ``numbers`` are those of the journal by documents.

        Raises ActgenError for a name that cannot be made.
        """
        taken = {CONTENTS_STEM.casefold()} if self._package.spec.contents else set[str]()
        plans = []
        for document, values, number in self.filled_in(row, self.applicable(row), numbers):
            stem = unique(safe_name(self.file_name(document, values)), taken)
            inputs = _digest([document.key, number, _used(document, values)])
            plans.append(
                DocumentPlan(
                    document.index, document.key, stem, document.formats, values, number, inputs
                )
            )
        return tuple(plans)

    def filled_in(
        self, row: Mapping[str, Any], documents: Sequence[Document], numbers: Mapping[str, str]
    ) -> Iterator[tuple[Document, Mapping[str, Any], str | None]]:
        """What the documents of a row are filled in with, and the numbers that they bear."""
        base = values_of(self._package, row)
        known = [self._about(n, each, base, numbers) for n, each in enumerate(documents, 1)]
        others = {about["ключ"]: about for about in known}
        for document, about in zip(documents, known, strict=True):
            values = {**base, DOCUMENTS: others, DOCUMENT: about}
            title = self._lenient(document.text("заголовок", "title"), values, document)
            about["заголовок"] = title or about["вид"].capitalize()
            number = numbers.get(document.key) or numbers.get(self._originals.get(document.key, ""))
            yield document, values, number

    def file_name(self, document: Document, values: Mapping[str, Any]) -> str:
        """The name of a document's file as it is written. Raises ActgenError for one that cannot be made."""
        keys = ("документы", document.index, "имя") if document.spec.name else ("имя",)
        return self._named(document.name, values, keys)

    def _about(
        self, order: int, document: Document, values: Mapping[str, Any], numbers: Mapping[str, str]
    ) -> dict[str, str]:
        """What a document knows of itself: «документ.номер»."""
        alone = {**values, DOCUMENT: {}, DOCUMENTS: {}}
        given = numbers.get(document.key) or numbers.get(self._originals.get(document.key, ""))
        own = given or document.text("номер", "number")
        return {
            "номер_по_порядку": str(order),
            "ключ": document.key,
            "вид": document.text("вид", "kind"),
            "номер": self._lenient(own, alone, document),
            "дата": self._lenient(document.text("дата", "date"), alone, document),
            "заголовок": "",
        }

    def _counter(self, document: Document, values: Mapping[str, Any]) -> str:
        """The name of a counter; with a variable in it every row may have a counter of its own."""
        assert document.counter is not None, "asked for documents that have one"
        keys = ("документы", document.index, *(("номер",) if document.spec.number else ("файл",)))
        return " ".join(self._named(document.counter.counter, values, keys).split())

    def _named(self, text: str, values: Mapping[str, Any], keys: tuple[str | int, ...]) -> str:
        try:
            return filled(text, values)
        except VariableFault as fault:
            place = self._package.place(*keys)
            raise ActgenError(f"«{keys[-1]}»: {fault.message}", place, fault.advice) from None

    def _lenient(self, text: str, values: Mapping[str, Any], document: Document) -> str:
        """A text of an act, for its name; what cannot be filled in is told when the act is printed."""
        own = document.data.get("данные", document.data.get("data"))
        try:
            return " ".join(filled(text, _under(own, values)).split())
        except VariableFault:
            return " ".join(PIECE.sub(UNKNOWN, text).split())


def _originals(package: Package) -> Iterator[tuple[str, str]]:
    """Extracts from other documents of the package: their keys with those of the originals, whose numbers they bear."""
    by_path = {each.path.resolve(): each.key for each in package.documents}
    for document in package.documents:
        key = by_path.get(document.original.resolve()) if document.original else None
        if key is not None:
            yield document.key, key


def changed_inputs(plan: DocumentPlan, format_name: str, common: str) -> str:
    """The digest of all inputs of one file; ``common`` is that of act, templates, profile and program."""
    return _digest([plan.inputs, format_name, common])


def together(parts: Iterable[str]) -> str:
    """One digest of several."""
    return _digest(list(parts))


def _used(document: Document, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values that the act prints, so that a change of any other column prints nothing anew."""
    return {name: value_at(values, name) for name in sorted(document.printed)}


def _digest(what: Any) -> str:
    text = json.dumps(what, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _under(own: Any, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The values over those that the act gives itself."""
    if not isinstance(own, dict):
        return values
    merged = dict(own)
    for key, value in values.items():
        inner = merged.get(key)
        both = isinstance(inner, dict) and isinstance(value, Mapping)
        merged[key] = _under(inner, value) if both else value
    return merged


def _split(text: str) -> list[str]:
    """The parts of a path between «/» that are written in it, not in a variable."""
    parts, stop = [""], 0
    for piece in PIECE.finditer(text):
        before = text[stop : piece.start()].split("/")
        parts[-1] += before[0]
        parts += before[1:]
        parts[-1] += piece[0]
        stop = piece.end()
    rest = text[stop:].split("/")
    parts[-1] += rest[0]
    return [part for part in [*parts, *rest[1:]] if part.strip()]


def _no_year(document: Document, counter: str, date: str) -> ActgenError:
    """Why a counter that counts by years has no number for a document: its date is wanting, or is none."""
    if not date:
        place = document.form.positions.value(())
        advice = "Впишите в акт ключ «дата»: по нему считается год."
        return ActgenError(
            f"счётчик «{counter}» считает по годам, а у акта нет даты", place, advice
        )
    key = "дата" if "дата" in document.data else "date"
    try:
        parse_date(date)
    except DateError as error:
        place = document.form.positions.value((key,))
        return ActgenError(f"«дата»: {error}", place, "Пишите дату так: 13.04.2024.")
    raise AssertionError("asked for documents whose date has no year")


def year_of(date: str) -> int | None:
    """The year of a date as it is printed; None if it is none."""
    try:
        return parse_date(date).year
    except DateError:
        return None
