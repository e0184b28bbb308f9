"""The parts of a DOCX file, opened with distrust: limits on real bytes, no DTD, no network."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Callable
from typing import TypeVar

from lxml import etree

from actgen.errors import ReadError
from actgen.read.docx.kept import Kept
from actgen.read.unpack import Unpacker

T = TypeVar("T")

MAX_ENTRIES = 20_000

_RESAVE = "Откройте файл в Word и сохраните заново как DOCX."
_DAMAGED = "файл DOCX повреждён или скачан не полностью"

Element = etree._Element
Relation = tuple[str, str, str]
"""Its kind («styles», «header» …), its id, its target."""


class Package:
    """A DOCX as named parts. Every fault is a ReadError."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._parts = {info.filename: info for info in self._zip.infolist()}
        except Exception as error:  # zipfile raises many kinds on hostile input
            raise ReadError(_DAMAGED, advice=_RESAVE) from error
        if len(self._parts) > MAX_ENTRIES:
            raise ReadError("в файле DOCX слишком много частей", advice=_RESAVE)
        self._unpacker = Unpacker(self._zip, "DOCX", data=data)
        self._relations: dict[str, list[Relation]] = {}
        self.main = self._main()

    def _main(self) -> str:
        """The name of the document part; other formats in a ZIP are told by their parts."""
        if "word/document.xml" in self._parts:
            return "word/document.xml"
        target = self._related("", "officeDocument")
        if not target:
            raise ReadError("это архив, а не документ Word", advice="Извлеките документ из архива.")
        return target[0]

    def _related(self, part: str, kind: str) -> list[str]:
        """The parts that ``part`` is related to by ``kind`` («footnotes», «header» …), those that exist."""
        return [path for _, path in self._targets(part, kind)]

    def _targets(self, part: str, kind: str) -> list[tuple[str, str]]:
        """The relations of ``part`` of one kind: their ids and the parts they lead to, those that exist."""
        folder, _, name = part.rpartition("/")
        if part not in self._relations:
            rels = posixpath.join(folder, "_rels", f"{name}.rels")
            self._relations[part] = self.shared(rels, _RELATIONS) or []
        found = []
        for other, key, target in self._relations[part]:
            if other == kind and (path := _path(folder, target)) in self._parts:
                found.append((key, path))
        return found

    def related(self, kind: str) -> list[Element]:
        """The XML of the parts related to the document part."""
        roots = (self.xml(name) for name in self._related(self.main, kind))
        return [root for root in roots if root is not None]

    def pictures(self) -> list[bytes]:
        """The picture files that the document part shows, in the order in which it shows them."""
        root = self.xml(self.main)
        targets = dict(self._targets(self.main, "image"))
        shown = (
            []
            if root is None
            else [
                value
                for element in root.iter("{*}blip", "{*}imagedata")
                for name, value in element.attrib.items()
                if str(name).rsplit("}", 1)[-1] in ("embed", "id")
            ]
        )
        names = dict.fromkeys(targets[str(key)] for key in shown if str(key) in targets)
        return [self._bytes(name) for name in names]

    def picture(self, relation: str) -> bytes | None:
        """The picture file that a relation of the document part leads to; None if it leads to none."""
        name = dict(self._targets(self.main, "image")).get(relation)
        return None if name is None else self._bytes(name)

    def xml(self, name: str) -> Element | None:
        """The root of a part, None if there is no such part."""
        if name not in self._parts:
            return None
        return parse(self._bytes(name))

    def shared(self, name: str, kept: Kept[T]) -> T | None:
        """What a part comes to, made once for all documents that have the very same; None if there is no such part."""
        info = self._parts.get(name)
        if info is None:
            return None
        return kept.get(self._safely(self._unpacker.packed, info), lambda: self._bytes(name))

    def shared_related(self, kind: str, kept: Kept[T]) -> list[T]:
        """What the parts come to that the document part is related to by ``kind``."""
        found = (self.shared(name, kept) for name in self._related(self.main, kind))
        return [each for each in found if each is not None]

    def _bytes(self, name: str) -> bytes:
        """The unpacked part."""
        return self._safely(self._unpacker.take, self._parts[name])

    @staticmethod
    def _safely(take: Callable[[zipfile.ZipInfo], bytes], info: zipfile.ZipInfo) -> bytes:
        try:
            return take(info)
        except ReadError:
            raise
        except Exception as error:  # zlib, struct, CRC, unknown compression …
            raise ReadError(_DAMAGED, advice=_RESAVE) from error


def _path(folder: str, target: str) -> str:
    """The part that a relation of a part in ``folder`` leads to."""
    if target and "/" not in target:  # as nearly all
        return f"{folder}/{target}" if folder else target
    if target.startswith("/"):
        return posixpath.normpath(target.lstrip("/"))
    return posixpath.normpath(posixpath.join(folder, target))


def parse(data: bytes) -> Element:
    """XML without a DTD, entities or anything from outside."""
    if (
        b"!" in data
        and (  # found much sooner than words
            b"<!DOCTYPE" in data
            or b"<!ENTITY" in data
            or (b"\x00" in data[:64] and b"<\x00!\x00D" in data)
        )
    ):
        raise _with_dtd()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError, LookupError) as error:
        if "depth" in str(error):
            raise ReadError(
                "таблицы или списки в документе вложены слишком глубоко", advice=_RESAVE
            ) from error
        raise ReadError(_DAMAGED, advice=_RESAVE) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _with_dtd()
    return root


def _with_dtd() -> ReadError:
    return ReadError(
        "в файле DOCX есть DTD с внешними сущностями; такие файлы не читаются", advice=_RESAVE
    )


def _relations(data: bytes) -> list[Relation]:
    """The relations that a part of relations lists, those to outside left out."""
    return [
        (
            (relation.get("Type") or "").rsplit("/", 1)[-1],
            relation.get("Id") or "",
            relation.get("Target") or "",
        )
        for relation in parse(data)
        if relation.get("TargetMode") != "External" and isinstance(relation.tag, str)
    ]


_RELATIONS = Kept(_relations)
