"""Digests of all that verdicts depend on: the files of the school, the act, the lexicon, the program."""

from __future__ import annotations

import datetime
import hashlib
import shutil
from pathlib import Path

from actgen.batch.program import digest_of_code
from actgen.check.validity import not_applied
from actgen.errors import os_reason
from actgen.resources import acts_dir
from actgen.source import Superior
from actgen.survey.places import SchoolPlace, files_of
from actgen.survey.store import Store

# What of the code and of the libraries decides how documents are read and judged.
_CODE = ("model", "russian", "read", "check", "survey/judge.py")
_LIBRARIES = (
    "lxml",
    "numpy",
    "olefile",
    "pillow",
    "pymorphy3",
    "pymorphy3-dicts-ru",
    "pypdfium2",
    "rapidfuzz",
    "razdel",
)
_PROGRAMS = ("soffice", "tesseract")  # what cannot be read without them can be read later


def common_digest(superior: Superior, on: datetime.date) -> str:
    """The digest of what is the same for all schools; of the day counts what is in force on it."""
    digest = hashlib.sha256(digest_of_code(_CODE, _LIBRARIES).encode())
    for program in _PROGRAMS:
        digest.update(f"{program} {shutil.which(program)}\n".encode())
    for data in ("lexicon.yaml", "disputed.yaml"):
        digest.update((acts_dir() / data).read_bytes())
    for lexicon in superior.lexicons:
        digest.update(Path(lexicon).read_bytes())
    digest.update(superior.act.model_dump_json().encode())
    for each in superior.requirements:
        digest.update(
            "\n".join(
                (each.clause, each.text, each.requirement.model_dump_json(), not_applied(each, on))
            ).encode()
        )
    return digest.hexdigest()


class Inputs:
    """Digests of schools. A file whose size and time are as before is not read again."""

    def __init__(self, common: str, store: Store) -> None:
        self._common = common
        self._store = store

    def of_school(self, place: SchoolPlace, name: str, kind: str | None, origin: str) -> str:
        """The digest of everything that the row of a school depends on."""
        digest = hashlib.sha256(f"{self._common}\n{name}\n{kind!r}\n{origin}\n".encode())
        new: list[tuple[str, int, int, str]] = []
        for path in files_of(place):
            digest.update(
                f"{path.relative_to(place.path.parent)}\n{self._of(path, new)}\n".encode()
            )
        if new:
            self._store.note_stamps(new)
        return digest.hexdigest()

    def _of(self, path: Path, new: list[tuple[str, int, int, str]]) -> str:
        try:
            stat = path.stat()
            known = self._store.stamp(str(path))
            if known and known[:2] == (stat.st_size, stat.st_mtime_ns):
                return known[2]
            with path.open("rb") as file:
                found = hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:  # told when it is read
            return f"не читается: {os_reason(error)}"
        new.append((str(path), stat.st_size, stat.st_mtime_ns, found))
        return found
