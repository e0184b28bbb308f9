"""What goes to workers and what comes back: plain data that can be pickled."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from actgen.errors import ActgenError, ErrorList


@dataclass(frozen=True, slots=True)
class Piece:
    """A document to be printed in some formats.

    ``stem`` is its file name without ending within the package's folder, ``order`` its place in the contents.
    """

    document: int
    key: str
    order: int
    stem: str
    values: Mapping[str, Any]
    number: str | None
    formats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A document as the list of contents has it; ``pages`` is 0 where no PDF was made, ``files`` are its files."""

    key: str
    order: int
    kind: str
    title: str
    number: str
    date: str
    pages: int
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """All that is to be done for one row.

    ``known`` are the documents that stay as they are, ``earlier`` those to be printed whose files of an earlier run
    are still in the folder, ``contents`` the formats of the list of contents (none: no list), ``archive`` whether to
    pack the folder, ``before`` the digests of files that an earlier run left.
    """

    key: str
    where: str
    folder: str
    pieces: tuple[Piece, ...]
    known: tuple[Entry, ...]
    earlier: tuple[Entry, ...]
    contents: tuple[str, ...]
    archive: bool
    before: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Made:
    """A file that was written: its name under the output folder, its document («» for what concerns all).

    ``content`` is the file itself where it goes back to the client instead of into a shared folder; ``as_was``: the
    very same file was there already, as a killed run leaves it.
    """

    path: str
    document: str
    format: str
    digest: str
    size: int
    mtime: int
    content: bytes | None = None
    as_was: bool = False


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that could not be made, and why, told for the user; ``final``: nothing else can be made either."""

    row: str
    where: str
    document: str
    reason: str
    place: str
    advice: str
    final: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one job; ``warnings`` are told for the user."""

    key: str
    folder: str
    made: tuple[Made, ...]
    entries: tuple[Entry, ...]
    failures: tuple[Failure, ...]
    warnings: tuple[str, ...]


def standing_in(job: Job, refused: Collection[str]) -> list[Entry] | None:
    """The documents of an earlier run that stand in for those refused now; None if one of these has no such files."""
    found = [entry for entry in job.earlier if entry.key in refused]
    return found if len(found) == len(set(refused)) else None


def failures_of(job: Job, document: str, error: ActgenError, final: bool = False) -> list[Failure]:
    """An error, or all of a list, as failures of one document."""
    errors = error.errors if isinstance(error, ErrorList) else (error,)
    return [
        Failure(job.key, job.where, document, each.message, str(each.place), each.advice, final)
        for each in errors
    ]
