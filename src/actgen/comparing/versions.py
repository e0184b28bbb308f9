"""A version of an act from YAML or from a document: both are read to the same structured text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from actgen.errors import ReadError
from actgen.model.comparison import Version
from actgen.model.place import Place
from actgen.model.text import StructuredText
from actgen.read import raw_document, read_document, read_documents
from actgen.read.structure import structure
from actgen.render import FORMATS
from actgen.russian.counting import count_phrase
from actgen.russian.dates import figures
from actgen.source import Superior, load_superior
from actgen.source.collection import find_act

_YAML = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class LoadedVersion:
    """A version: what its reader is told, its text, and what it requires if it is an act in YAML."""

    told: Version
    text: StructuredText
    superior: Superior | None = None


def load_version(name: str) -> LoadedVersion:
    """The version in a file, or the act of the collection with that name.

    An act in YAML is printed first and read as documents are, so that an act and a document can be compared. Raises
    ErrorList for a faulty act, ReadError for a document that cannot be read.
    """
    path = Path(name)
    if path.suffix.lower() in _YAML or not path.exists():
        file = _act_file(name)
        superior = load_superior(file)
        printed = FORMATS["docx"](superior.act)
        text = structure(raw_document(printed, ".docx"), str(file))
        return LoadedVersion(_told(text, str(file)), text, superior)
    text = _whole(path)
    return LoadedVersion(_told(text, str(path)), text)


def _act_file(name: str) -> Path:
    suffix = Path(name).suffix.lower()
    if suffix and suffix not in _YAML:
        raise ReadError("файла нет", Place(document=name), "Проверьте имя файла.")
    return find_act(name)


def _whole(path: Path) -> StructuredText:
    """A file of several acts is compared as one text; the user is told so."""
    acts = read_documents(path)
    if len(acts) == 1:
        return acts[0]
    text = read_document(path)
    remark = f"в файле {count_phrase(len(acts), 'акт')}: сравниваются все пункты, но реквизиты только первого"
    return replace(text, remarks=(*text.remarks, remark))


def _told(text: StructuredText, file: str) -> Version:
    found = text.requisites
    words = [found.kind.value if found.kind else "документ"]
    if found.date:
        words.append(f"от {figures(found.date.value)}")
    if found.number:
        words.append(f"№ {found.number.value}")
    return Version(file, " ".join(words), found.title.value if found.title else "")
