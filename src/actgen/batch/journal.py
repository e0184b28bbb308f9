"""The journal of numbers: a number once given to a document of a package stays its own, and is never given again.

SQLite in one file, or a server (PostgreSQL) by its URL; safe under several processes at once: whoever takes numbers
of a counter holds its row until they are written. A number is in the journal before any document bears it, so that
none is lost when a run is killed, and none is given twice.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    bindparam,
    func,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from actgen.batch.journal_database import address, engine, told
from actgen.errors import ActgenError
from actgen.model.package import Counter
from actgen.model.place import Place
from actgen.source.nearest import hint, listing

DEFAULT = "журнал.sqlite"
_NO_YEAR = 0

_Series = tuple[str, int]
_Key = tuple[str, int, str, str]  # of a number: its series, row and document

_metadata = MetaData()
_counters = Table(
    "counters",
    _metadata,
    Column("counter", String(200), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("last", Integer, nullable=False),
)
_numbers = Table(
    "numbers",
    _metadata,
    Column("counter", String(200), primary_key=True),
    Column("year", Integer, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("number", String(200), nullable=False),
    Column("package", String(300), nullable=False),
    Column("row", String(300), nullable=False),
    Column("document", String(300), nullable=False),
    Column("whose", String, nullable=False),
    Column("title", String, nullable=False),
    Column("date", String(40), nullable=False),
    Column("given", Date, nullable=False),
    Column("file", String, nullable=False, default=""),
    UniqueConstraint("counter", "year", "package", "row", "document"),
)


@dataclass(frozen=True, slots=True)
class Request:
    """A document that needs a number: ``row`` and ``document`` are constant names, ``whose`` is for people.

    ``year`` is that of its date, None without one.
    """

    row: str
    document: str
    counter: Counter
    year: int | None
    whose: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A document that was printed into ``file``; ``row``, ``document`` and ``year`` are those of its `Request`."""

    row: str
    document: str
    year: int | None
    file: str
    whose: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Registered:
    """A line of the journal; ``file`` is «» until the document is printed."""

    counter: str
    year: int
    n: int
    number: str
    package: str
    row: str
    document: str
    whose: str
    title: str
    date: str
    given: datetime.date
    file: str


class Journal:
    """A journal by its URL or the path of its SQLite file. Raises ActgenError whenever it cannot be used."""

    def __init__(self, where: str | Path, *, create: bool = True) -> None:
        self._name, url = address(where)
        path = url.removeprefix("sqlite:///") if url.startswith("sqlite:///") else ""
        if path and not create and not Path(path).is_file():
            advice = "Журнал создаёт команда actgen batch; укажите его файл или адрес."
            raise ActgenError("журнала нет", Place(document=self._name), advice)
        with told(self._name):
            self._engine = engine(url)
            if create:
                with self._engine.begin() as db:
                    _metadata.create_all(db)

    def give(self, package: str, requests: Sequence[Request]) -> list[str]:
        """The numbers of documents: those they have, new ones for the others, all at once or none.

        New numbers follow each other in the order of the requests.
        """
        if not requests:
            return []
        with told(self._name), self._engine.begin() as db:
            last = self._held(db, sorted({_series(each) for each in requests}))
            given = self._given(db, package, requests)
            new: dict[_Key, Mapping[str, Any]] = {}
            for request in requests:
                key = (*_series(request), request.row, request.document)
                if key not in given and key not in new:
                    n = max(last[key[:2]] + 1, request.counter.first)
                    last[key[:2]] = n
                    new[key] = _line(package, request, n)
            if new:
                db.execute(_numbers.insert(), list(new.values()))
                self._advance(db, {key[:2]: last[key[:2]] for key in new})
            given |= {key: str(line["number"]) for key, line in new.items()}
            return [given[(*_series(each), each.row, each.document)] for each in requests]

    def known(self, package: str, row: str) -> dict[str, str]:
        """The numbers that documents of a row have already, by documents; of several years the last."""
        wanted = (
            select(_numbers.c.document, _numbers.c.number)
            .where(_numbers.c.package == package, _numbers.c.row == row)
            .order_by(_numbers.c.year)
        )
        with told(self._name), self._engine.connect() as db:
            return {str(line.document): str(line.number) for line in db.execute(wanted)}

    def moved(self, package: str, requests: Sequence[Request]) -> dict[tuple[str, str], str]:
        """The numbers that documents bore in another year, of those that have none in theirs: by rows and documents.

        A document whose date has come into another year is another line of the journal.
        """
        yearly = [each for each in requests if each.counter.yearly]
        if not yearly:
            return {}
        n = _numbers.c
        wanted = select(n.counter, n.year, n.row, n.document, n.number, n.date).where(
            n.package == package, n.row.in_({each.row for each in yearly}), n.file != ""
        )
        with told(self._name), self._engine.connect() as db:
            lines = list(db.execute(wanted))
        bore = {
            (each.counter, each.row, each.document): f"№ {each.number} от {each.date}"
            for each in lines
        }
        there = {(each.counter, each.year, each.row, each.document) for each in lines}
        return {
            (each.row, each.document): bore[each.counter.counter, each.row, each.document]
            for each in yearly
            if (each.counter.counter, each.row, each.document) in bore
            and (*_series(each), each.row, each.document) not in there
        }

    def printed(self, package: str, documents: Iterable[Printed]) -> None:
        """Note documents as they were printed: a school may have got another name since its number was given.

        The line of another year keeps what was printed then.
        """
        note = (
            update(_numbers)
            .where(
                _numbers.c.package == package,
                _numbers.c.row == bindparam("r"),
                _numbers.c.document == bindparam("d"),
                _numbers.c.year.in_([_NO_YEAR, bindparam("y")]),
            )
            .values(
                file=bindparam("f"),
                whose=bindparam("w"),
                title=bindparam("t"),
                date=bindparam("on"),
            )
        )
        lines = [
            {
                "r": p.row,
                "d": p.document,
                "y": p.year or _NO_YEAR,
                "f": p.file,
                "w": p.whose,
                "t": p.title,
                "on": p.date,
            }
            for p in documents
        ]
        with told(self._name), self._engine.begin() as db:
            db.execute(note, lines)

    def lines(self, counter: str = "", year: int | None = None) -> Iterator[Registered]:
        """The journal in the order of counters, years and numbers. Raises ActgenError for an unknown counter."""
        with told(self._name), self._engine.connect() as db:
            if counter:
                self._refuse_unknown(db, counter)
            wanted = select(_numbers).order_by(_numbers.c.counter, _numbers.c.year, _numbers.c.n)
            if counter:
                wanted = wanted.where(_numbers.c.counter == counter)
            if year is not None:
                wanted = wanted.where(_numbers.c.year.in_([year, _NO_YEAR]))
            for line in db.execution_options(yield_per=500).execute(wanted):
                yield Registered(*line)

    def close(self) -> None:
        """Let the journal go."""
        self._engine.dispose()

    def _held(self, db: Connection, series: Sequence[_Series]) -> dict[_Series, int]:
        """The last numbers of some counters, locked until the end of the transaction; new ones begin with nothing.

        All take their locks in one order, so that nobody waits for somebody who waits for him.
        """
        make = postgresql.insert if db.dialect.name == "postgresql" else sqlite.insert
        values = [{"counter": counter, "year": year, "last": 0} for counter, year in series]
        db.execute(make(_counters).on_conflict_do_nothing(), values)
        wanted = (
            select(_counters)
            .where(tuple_(_counters.c.counter, _counters.c.year).in_(series))
            .order_by(_counters.c.counter, _counters.c.year)
            .with_for_update()
        )
        return {(line.counter, line.year): line.last for line in db.execute(wanted)}

    def _given(self, db: Connection, package: str, requests: Sequence[Request]) -> dict[_Key, str]:
        """The numbers that the rows of these requests have already."""
        n = _numbers.c
        wanted = select(n.counter, n.year, n.row, n.document, n.number).where(
            n.package == package, n.row.in_({each.row for each in requests})
        )
        return {
            (each.counter, each.year, each.row, each.document): each.number
            for each in db.execute(wanted)
        }

    def _advance(self, db: Connection, last: Mapping[_Series, int]) -> None:
        """Note the last numbers of counters."""
        change = (
            update(_counters)
            .where(_counters.c.counter == bindparam("c"), _counters.c.year == bindparam("y"))
            .values(last=bindparam("n"))
        )
        db.execute(change, [{"c": c, "y": y, "n": n} for (c, y), n in sorted(last.items())])

    def _refuse_unknown(self, db: Connection, counter: str) -> None:
        names = [name for (name,) in db.execute(select(func.distinct(_counters.c.counter)))]
        if counter not in names:
            advice = hint(counter, names) or f"Есть: {listing(sorted(names))}."
            place = Place(document=self._name)
            raise ActgenError(f"счётчика «{counter}» в журнале нет", place, advice)


def _series(request: Request) -> _Series:
    year = request.year if request.counter.yearly else None
    return request.counter.counter, year or _NO_YEAR


def _line(package: str, request: Request, n: int) -> Mapping[str, Any]:
    counter, year = _series(request)
    return {
        "counter": counter,
        "year": year,
        "n": n,
        "number": request.counter.text(n, request.year),
        "package": package,
        "row": request.row,
        "document": request.document,
        "whose": request.whose,
        "title": request.title,
        "date": request.date,
        "given": datetime.date.today(),
        "file": "",
    }
