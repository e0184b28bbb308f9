"""The file around the document part: comments, their relationship and content type; all else stays byte for byte."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Sequence

from lxml import etree

from actgen.annotation.markup import Pen
from actgen.errors import ReadError
from actgen.read.docx.package import Package
from actgen.read.docx.wordml import Element, child, local, value
from actgen.read.own import AUTHOR
from actgen.render.docx.opc import rels_name, resolved
from actgen.render.docx.xml import serialise

_TYPES = "[Content_Types].xml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_INITIALS = "ag"
_DAMAGED = "служебные части файла DOCX повреждены, замечаний в него не вписать"
_SAVE_ANEW = "Откройте файл в Word и сохраните заново."
_RESAVE = "Сохраните его копию в Word без защиты и проверьте эту копию."
_ANNOTATIONS = "ins del moveFrom moveTo comment rPrChange pPrChange sectPrChange tblPrChange trPrChange tcPrChange"


class WordFile:
    """A DOCX whose document part and comments are to be changed. Raises ReadError if it must not be."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._package = Package(data)
        self.name = self._package.main
        try:
            self._open(data)
        except (etree.XMLSyntaxError, KeyError, zipfile.BadZipFile) as error:
            raise ReadError(_DAMAGED, advice=_SAVE_ANEW) from error

    def _open(self, data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            self.root = _parsed(archive.read(self.name))
            self._types = _parsed(archive.read(_TYPES))
            rels = rels_name(self.name)
            self._relations = _parsed(
                archive.read(rels)
                if rels in names
                else f'<Relationships xmlns="{_PACKAGE}/relationships"/>'.encode()
            )
            self._comments_name, comments = "", None
            for relation in self._relations:
                if (relation.get("Type") or "").endswith("/comments"):
                    target = resolved(self.name, relation.get("Target") or "")
                    if target in names:
                        self._comments_name, comments = target, _parsed(archive.read(target))
        self._refuse_protected(names)
        self.comments = comments
        self._fresh_comments = comments is None
        self._taken = set(names)

    @property
    def body(self) -> Element:
        """The body of the document part."""
        body = child(self.root, "body")
        assert body is not None  # it was read before
        return body

    @property
    def namespace(self) -> str:
        """The namespace of WordprocessingML that the file uses."""
        return etree.QName(self.root).namespace or ""

    def idents(self) -> set[int]:
        """The ids of the annotations that the file has already."""
        names = set(_ANNOTATIONS.split()) | {
            "commentRangeStart",
            "commentReference",
            "bookmarkStart",
        }
        found = set()
        for root in (self.root, self.comments):
            for element in root.iter() if root is not None else ():
                ident = value(element, "id") if local(element) in names else None
                if ident is not None and re.fullmatch(r"-?\d{1,9}", ident):
                    found.add(int(ident))
        return found

    def comment(self, pen: Pen, lines: Sequence[str]) -> str:
        """A new comment, one paragraph a line; returns its id."""
        if self.comments is None:
            self.comments = etree.Element(
                f"{{{self.namespace}}}comments", nsmap={"w": self.namespace}
            )
        ident = pen.ident()
        date = pen.moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        comment = pen.element("comment", id=ident, author=AUTHOR, date=date, initials=_INITIALS)
        for number, line in enumerate(lines):
            paragraph = pen.element("p")
            if not number:
                mark = pen.element("r")
                mark.append(pen.element("annotationRef"))
                paragraph.append(mark)
            paragraph.append(pen.run(line, None))
            comment.append(paragraph)
        self.comments.append(comment)
        return ident

    def content(self) -> bytes:
        """The file with the changed parts in their places, every other part as it was."""
        changed = {self.name: serialise(self.root)}
        if self.comments is not None:
            if self._fresh_comments:
                self._relate_comments()
                changed[_TYPES] = serialise(self._types)
                changed[rels_name(self.name)] = serialise(self._relations)
            changed[self._comments_name] = serialise(self.comments)
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(self._data)) as old, zipfile.ZipFile(made, "w") as new:
            for info in old.infolist():
                part = changed.pop(info.filename) if info.filename in changed else old.read(info)
                new.writestr(info, part)
            for name, part in changed.items():
                info = zipfile.ZipInfo(
                    name
                )  # its date is that of ZIP's beginning: the same every time
                info.compress_type = zipfile.ZIP_DEFLATED
                new.writestr(info, part)
        return made.getvalue()

    def _relate_comments(self) -> None:
        folder = posixpath.dirname(self.name)
        number = 1
        while posixpath.join(folder, f"comments{number if number > 1 else ''}.xml") in self._taken:
            number += 1
        self._comments_name = posixpath.join(folder, f"comments{number if number > 1 else ''}.xml")
        idents = {relation.get("Id") for relation in self._relations}
        count = 1
        while f"rId{count}" in idents:
            count += 1
        base = _STRICT if "purl.oclc.org" in self.namespace else _TRANSITIONAL
        relation = etree.SubElement(self._relations, f"{{{_PACKAGE}/relationships}}Relationship")
        relation.set("Id", f"rId{count}")
        relation.set("Type", f"{base}/comments")
        relation.set("Target", posixpath.basename(self._comments_name))
        override = etree.SubElement(self._types, f"{{{_PACKAGE}/content-types}}Override")
        override.set("PartName", f"/{self._comments_name}")
        override.set("ContentType", _COMMENTS)

    def _refuse_protected(self, names: Sequence[str]) -> None:
        if any(name.startswith("_xmlsignatures/") and name.endswith(".xml") for name in names):
            raise ReadError(
                "документ подписан электронной подписью, правка сделает её недействительной",
                advice="Сохраните копию документа без подписи и проверьте её.",
            )
        for settings in self._package.related("settings"):
            if (protection := child(settings, "documentProtection")) is None:
                continue
            if _in_force(protection):
                raise ReadError("документ защищён от изменений", advice=_RESAVE)


def _in_force(protection: Element) -> bool:
    """Whether a protection is in force: w:enforcement."""
    return (value(protection, "enforcement") or "0").lower() in ("1", "true", "on")


def _parsed(data: bytes) -> Element:
    """A part that is to be written again: nothing in it gets lost, nothing from outside gets in."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    return etree.fromstring(data, parser)
