"""A DOCX as a package: its parts, their content types and relationships; opened with care, written the same always."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from actgen.errors import RenderError, os_reason
from actgen.model.place import Place
from actgen.render.docx.xml import HEAD, PACKAGE, Element, R, serialise

TYPES = "[Content_Types].xml"
# A template is a few pages and a picture; a larger one is a bomb or a mistake.
MOST_BYTES = 100_000_000
_ADVICE = "Это должен быть документ Word (.docx): откройте его в Word и сохраните заново."


@dataclass
class Package:
    """The parts of a package by their names, in their order."""

    parts: dict[str, bytes]
    path: str

    @classmethod
    def opened(cls, content: bytes, path: str) -> Package:
        """A package from the bytes of a file; RenderError if it is none."""
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                if sum(info.file_size for info in archive.infolist()) > MOST_BYTES:
                    raise RenderError(
                        "шаблон не открывается: он слишком велик", Place(document=path)
                    )
                parts = {
                    name: archive.read(name)
                    for name in archive.namelist()
                    if not name.endswith("/")
                }
        except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
            reason = (
                os_reason(error)
                if isinstance(error, OSError)
                else "это не DOCX, или файл повреждён"
            )
            raise RenderError(
                f"шаблон не открывается: {reason}", Place(document=path), advice=_ADVICE
            ) from error
        package = cls(parts, path)
        if TYPES not in parts or "_rels/.rels" not in parts:
            raise package.refusal("в нём нет документа Word")
        return package

    def refusal(self, reason: str) -> RenderError:
        """Why this package is of no use as a template."""
        return RenderError(
            f"шаблон не годится: {reason}", Place(document=self.path), advice=_ADVICE
        )

    def tree(self, name: str) -> Element:
        """A part as a tree; RenderError if it is no XML."""
        return parsed(self.parts[name], self.path)

    @property
    def document(self) -> str:
        """The name of the main part, usually «word/document.xml»."""
        found = self.target("", "officeDocument")
        if not found:
            raise self.refusal("в нём нет текста документа")
        return found

    def target(self, owner: str, kind: str) -> str:
        """The part that a part is related to in a way («styles», «numbering»), «» if there is none."""
        for relation in self._relations(owner):
            if relation.get("Type", "").endswith(f"/{kind}"):
                name = resolved(owner, relation.get("Target", ""))
                return name if name in self.parts else ""
        return ""

    def related(self, owner: str, ident: str) -> str:
        """The part behind a relationship, «» if there is none."""
        for relation in self._relations(owner):
            if relation.get("Id") == ident and relation.get("TargetMode") != "External":
                return resolved(owner, relation.get("Target", ""))
        return ""

    def relate(self, owner: str, kind: str, name: str, ident: str) -> str:
        """Relate a part to another one; returns the identifier of the relationship."""
        root = self._relations(owner)
        for old in root.findall(f"{{{PACKAGE}/relationships}}Relationship[@Id='{ident}']"):
            root.remove(old)  # the template was a document of ours
        etree.SubElement(
            root,
            f"{{{PACKAGE}/relationships}}Relationship",
            {
                "Id": ident,
                "Type": kind if "://" in kind else f"{R}/{kind}",
                "Target": posixpath.relpath(name, posixpath.dirname(owner) or "."),
            },
        )
        self.parts[rels_name(owner)] = serialise(root)
        return ident

    def drop(self, owner: str, kind: str) -> None:
        """Take away the parts that a part is related to in a way, and what only they lead to."""
        root = self._relations(owner)
        for relation in list(root):
            if relation.get("Type", "").endswith(f"/{kind}"):
                root.remove(relation)
                self.parts[rels_name(owner)] = serialise(root)
                self._forget(resolved(owner, relation.get("Target", "")))

    def _forget(self, name: str) -> None:
        if self.parts.pop(name, None) is None:
            return
        if rels_name(name) in self.parts:
            relations = self._relations(name)
            del self.parts[rels_name(name)]
            for relation in relations:
                if relation.get("TargetMode") != "External":
                    self._forget(resolved(name, relation.get("Target", "")))
        types = self.tree(TYPES)
        for node in list(types):
            if node.get("PartName") == f"/{name}":
                types.remove(node)
                self.parts[TYPES] = serialise(types)

    def declare(self, name: str, content_type: str) -> None:
        """Say what a part is."""
        root = self.tree(TYPES)
        for node in root:
            if node.get("PartName") == f"/{name}":
                node.set("ContentType", content_type)
                break
        else:
            etree.SubElement(
                root,
                f"{{{PACKAGE}/content-types}}Override",
                {"PartName": f"/{name}", "ContentType": content_type},
            )
        self.parts[TYPES] = serialise(root)

    def content_type(self, name: str) -> str:
        """What a part is said to be."""
        for node in self.tree(TYPES):
            if node.get("PartName") == f"/{name}":
                return str(node.get("ContentType", ""))
        return ""

    def declare_default(self, extension: str, content_type: str) -> None:
        """Say what all files with an ending are, unless it is said already."""
        root = self.tree(TYPES)
        if not any(node.get("Extension", "").lower() == extension for node in root):
            made = etree.Element(
                f"{{{PACKAGE}/content-types}}Default",
                {"Extension": extension, "ContentType": content_type},
            )
            root.insert(0, made)
            self.parts[TYPES] = serialise(root)

    def _relations(self, owner: str) -> Element:
        name = rels_name(owner)
        if name not in self.parts:
            self.parts[name] = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"/>'.encode()
        return self.tree(name)


def parsed(content: str | bytes, path: str) -> Element:
    """A part as a tree; RenderError if it is ill-formed. Nothing outside the file is ever read."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(content.encode() if isinstance(content, str) else content, parser)
    except etree.XMLSyntaxError as error:
        raise RenderError(
            f"шаблон дает испорченный документ (XML: {error})",
            Place(document=path),
            advice="Проверьте, что теги {%p %}, {%tr %}, {%tc %} стоят в своих абзацах, строках и ячейках.",
        ) from error


def rels_name(owner: str) -> str:
    """Where the relationships of a part are kept; of the package itself for «»."""
    folder, name = posixpath.split(owner)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def resolved(owner: str, target: str) -> str:
    """The name of the part that a relationship of ``owner`` leads to."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")


def with_relations(content: bytes | None, owner: str, added: Mapping[str, str], kind: str) -> bytes:
    """A part of relationships with more of them: identifier → name of the part. Those it has already stay."""
    text = (
        content or f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"></Relationships>'.encode()
    ).decode()
    folder = posixpath.dirname(owner) or "."
    made = "".join(
        f'<Relationship Id="{ident}" Type="{R}/{kind}" Target="{posixpath.relpath(name, folder)}"/>'
        for ident, name in added.items()
        if f'"{ident}"' not in text
    )
    return opened_tag(text, "Relationships", made).encode()


def opened_tag(text: str, root: str, inner: str) -> str:
    """A part with more children of its root at the end; the root may have had none."""
    end = text.rfind(f"</{root}>")
    if end >= 0:
        return f"{text[:end]}{inner}{text[end:]}"
    end = text.rfind("/>")
    return f"{text[:end]}>{inner}</{root}>"
