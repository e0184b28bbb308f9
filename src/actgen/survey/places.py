"""Where the documents of each school lie."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from actgen.errors import ActgenError, os_reason
from actgen.model.place import Place
from actgen.read import PROMISED
from actgen.read.archive import is_leftover


@dataclass(frozen=True, slots=True)
class SchoolPlace:
    """The documents of one school: a folder, a ZIP archive, a single file; ``key`` is its name there.

    ``stem`` is the name without the ending of a file: what people call the school.
    """

    key: str
    path: Path
    stem: str


def school_places(folder: Path, ours: Collection[str] = ()) -> tuple[list[SchoolPlace], list[str]]:
    """The schools of a folder in natural order, and the names of files there that are no documents.

    ``ours`` are names there that are neither: the register, results.

    A folder within it is a school, a ZIP archive is one, and so is every document that lies directly in it. Links to
    folders are followed here (a school's folder may be elsewhere), but not below. Raises ActgenError if there is none.
    """
    place = Place(document=str(folder))
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: natural(entry.name))
    except NotADirectoryError:
        advice = "Укажите папку, в которой у каждой школы своя папка или архив ZIP."
        raise ActgenError("это файл, а нужна папка", place, advice) from None
    except OSError as error:
        raise ActgenError(f"папка не открывается: {os_reason(error)}", place) from None
    found: list[SchoolPlace] = []
    others: list[str] = []
    for entry in entries:
        if entry.name in ours or is_leftover(PurePosixPath(entry.name)):
            continue
        path = Path(entry.path)
        if entry.is_dir():
            found.append(SchoolPlace(entry.name, path, entry.name))
        elif path.suffix.lower() in PROMISED:
            found.append(SchoolPlace(entry.name, path, path.stem))
        else:
            others.append(entry.name)
    if not found:
        advice = "Нужна папка, в которой у каждой школы своя папка, архив ZIP или файл."
        raise ActgenError("в папке нет ни одной школы", place, advice)
    return found, others


def files_of(place: SchoolPlace) -> Iterator[Path]:
    """Every file of a school in a stable order, leftovers of systems and links to folders left out."""
    if not place.path.is_dir():
        yield place.path
        return
    for here, below, names in os.walk(place.path):
        below[:] = sorted(name for name in below if not is_leftover(PurePosixPath(name)))
        yield from (
            Path(here, name) for name in sorted(names) if not is_leftover(PurePosixPath(name))
        )


def natural(name: str) -> tuple[list[tuple[int, int, str]], str]:
    """A key to sort by: «Школа 2» comes before «Школа 10»."""
    pieces = re.split(r"(\d+)", name.lower())
    return [(0, int(p), "") if p.isdecimal() else (1, 0, p) for p in pieces if p], name


def plain(name: str) -> str:
    """A name by which folders and rows of a register find each other: letters and figures alone.

    >>> plain("МБОУ «СОШ № 5»"), plain("мбоу  сош №5")
    ('мбоусош5', 'мбоусош5')
    """
    return re.sub(r"[\W_]+", "", name.lower().replace("ё", "е"))
