"""A row tried with every act of a package, without printing: what would fail, and which columns it comes from."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from actgen.batch.package import DOCUMENT, DOCUMENTS, Document, Package
from actgen.batch.package_reader import load_package
from actgen.batch.plan import Planner
from actgen.errors import ActgenError, ErrorList
from actgen.model.place import Place
from actgen.source import Positions
from actgen.source.conditions import names_in_text
from actgen.source.placeholders import PIECE, VariableFault, names_used, unclear_name

OF_PACKAGE = ""
"""The group of what is written in the package itself: conditions, names, counters."""

Fault = tuple[ActgenError, list[str]]
"""An error, with its place in the act, and the columns of the row that it comes from."""


@dataclass(frozen=True, slots=True)
class TrialJob:
    """A row as documents get it; ``order`` counts rows, ``told`` are the columns whose faults are known already."""

    order: int
    values: Mapping[str, Any] = field(repr=False)
    told: frozenset[str]


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it, by groups: the package (`OF_PACKAGE`), and every document under its key."""

    order: int
    groups: Sequence[tuple[str, Sequence[Fault]]]


class Trial:
    """Tries one row after another."""

    def __init__(self, package: Package, planner: Planner) -> None:
        self._package = package
        self._planner = planner
        self._row = f"{package.spec.row}."
        self._by_key = {document.key: document for document in package.documents}

    def make(self, job: TrialJob) -> Tried:
        """What would fail for a row."""
        return Tried(job.order, list(self._groups(job.values, job.told)))

    def close(self) -> None:
        """It leaves nothing behind."""

    def _groups(
        self, values: Mapping[str, Any], told: Collection[str]
    ) -> Iterator[tuple[str, list[Fault]]]:
        planner = self._planner
        documents, conditions = planner.sorted_out(values)
        faults = [(error, self._columns(names)) for error, names in conditions]
        numbers: dict[str, str] = {}

        def attempt(
            texts: str, document: Document | None, function: Callable[..., object], *arguments: Any
        ) -> None:
            """What a text makes, unless a column that it uses has a fault already."""
            columns = self._columns(names_in_text(texts), document)
            if not set(columns).isdisjoint(told):
                return
            try:
                function(*arguments)
            except ActgenError as error:
                faults.append((error, columns))

        attempt(self._package.folder_name, None, planner.folder, values)
        for document in documents:
            if document.counter is not None:
                texts = f"{document.counter.counter} {document.text('дата', 'date')}"
                attempt(texts, document, planner.wanted_numbers, values, [document])
                numbers[document.key] = document.counter.text(1, 1)
        filled = list(planner.filled_in(values, documents, numbers))
        for document, own, _ in filled:
            attempt(document.name, document, planner.file_name, document, own)
        yield OF_PACKAGE, faults
        for document, own, number in filled:
            yield document.key, self._of_act(document, own, number)

    def _of_act(
        self, document: Document, values: Mapping[str, Any], number: str | None
    ) -> list[Fault]:
        try:
            document.form.act(values, number)
        except ErrorList as errors:
            positions = document.form.positions
            return [
                (error, self._columns(_names_at(positions, error.place), document))
                for error in errors.errors
            ]
        return []

    def _columns(self, names: Iterable[str], document: Document | None = None) -> list[str]:
        """The columns behind some dotted names in a text of a document, in the order of the alphabet."""
        found: set[str] = set()
        seen: set[tuple[str, str]] = set()
        waiting = [(name, document) for name in names]
        while waiting:
            name, owner = waiting.pop()
            if name.startswith(self._row):
                found.add(name.split(".")[1])
                continue
            source, key = self._requisite(name, owner)
            if source is not None and (source.key, key) not in seen:
                seen.add((source.key, key))
                with suppress(VariableFault):  # told where it is filled in
                    waiting += [(each, source) for each in names_in_text(_text_of(source, key))]
        return sorted(found)

    def _requisite(self, name: str, owner: Document | None) -> tuple[Document | None, str]:
        """The document and its requisite that a name stands for: «документ.дата», «документы.приказ.дата»."""
        first, *rest = name.split(".")
        if first == DOCUMENT and len(rest) == 1:
            return owner, rest[0]
        if first == DOCUMENTS and len(rest) == 2:
            return self._by_key.get(rest[0]), rest[1]
        return None, ""


def _text_of(document: Document, key: str) -> str:
    """What a requisite of a document is made of; «» for one that no row has a part in."""
    english = {"дата": "date", "заголовок": "title", "вид": "kind", "номер": "number"}.get(key)
    return document.text(key, english) if english else ""


def trial_of(file: Path) -> Trial:
    """The trial of a package, in another process."""
    package = load_package(file)
    return Trial(package, Planner(package))


def untried(job: TrialJob) -> Tried:
    """What is told of a row whose trial kills the process: nothing; it will be told when the row is printed."""
    return Tried(job.order, ())


def _names_at(positions: Positions, place: Place) -> set[str]:
    """The variables in the text that stands at a place of an act: of one «{{ … }}» if the place is just that."""
    if place.document != positions.document or place.line is None:
        return set()
    lines = positions.source.split("\n")[place.line - 1 :]
    text = lines[0][(place.column or 1) - 1 :]
    if text.startswith(("|", ">")):  # the text stands below
        depth = len(lines[0]) - len(lines[0].lstrip())
        for line in lines[1:]:
            if line.strip() and len(line) - len(line.lstrip()) <= depth:
                break
            text += f"\n{line}"
    pieces = list(PIECE.finditer(text))
    if text.startswith("{{"):
        del pieces[1:]
    return {name for piece in pieces for name in (*names_used(piece[0]), unclear_name(piece[0]))}
