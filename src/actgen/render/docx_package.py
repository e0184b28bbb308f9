"""The DOCX template as a package: read once, its parts compiled; written with fixed times and order."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import Template
from lxml import etree
from markupsafe import Markup, escape

from actgen.errors import RenderError, os_reason
from actgen.model.place import Place
from actgen.render.templating import compiled, environment

# ZIP knows no time before this one.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
# Which parts may hold tags.
_TEXT_PARTS = ("word/document.xml", "word/header", "word/footer", "word/footnotes", "word/endnotes")
_TEXT_BREAKS = {
    "\n": '</w:t><w:br/><w:t xml:space="preserve">',
    "\t": '</w:t><w:tab/><w:t xml:space="preserve">',
    "\u2011": '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">',
}
# What XML 1.0 forbids.
_FORBIDDEN = dict.fromkeys(
    [*(c for c in range(32) if c not in (9, 10, 13)), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF]
)


@dataclass(frozen=True, slots=True)
class Package:
    """A template: parts to be rendered, parts that stay as they are."""

    path: Path
    texts: dict[str, Template]
    fixed: dict[str, bytes]
    order: tuple[str, ...]


def load(path: Path) -> Package:
    """The compiled template; compiled again when the file has changed."""
    stat = path.stat()
    return _load(path, stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=16)
def _load(path: Path, _changed: int, _size: int) -> Package:
    env = environment(finalize=finalized)
    texts: dict[str, Template] = {}
    fixed: dict[str, bytes] = {}
    try:
        with zipfile.ZipFile(path) as archive:
            contents = {
                name: archive.read(name) for name in archive.namelist() if not name.endswith("/")
            }
    except (zipfile.BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
        reason = (
            os_reason(error) if isinstance(error, OSError) else "это не DOCX, или файл повреждён"
        )
        raise RenderError(
            f"шаблон не открывается: {reason}",
            Place(document=str(path)),
            advice="Это должен быть документ Word (.docx): откройте его в Word и сохраните заново.",
        ) from error
    for name, content in contents.items():
        if name.startswith(_TEXT_PARTS) and name.endswith(".xml") and b"{" in content:
            source = DocxTemplate(str(path)).patch_xml(content.decode("utf-8"))
            texts[name] = compiled(env, source, path)
        else:
            fixed[name] = content
    if not {"word/document.xml", "word/styles.xml", "word/numbering.xml"} <= contents.keys():
        raise RenderError(
            "в шаблоне нет текста, стилей или нумерации",
            Place(document=str(path)),
            advice="Возьмите за основу template.docx из поставки.",
        )
    return Package(path, texts, fixed, tuple(contents))


def finalized(value: Any) -> Any:
    """A value that a template prints; other things than text are left to Jinja."""
    return printed(value) if isinstance(value, str) else value


def printed(value: str) -> Markup:
    """What a text becomes in WordprocessingML: escaped, with its breaks as elements."""
    if isinstance(value, Markup):
        return value
    text = str(escape(value.translate(_FORBIDDEN)))
    for character, element in _TEXT_BREAKS.items():
        text = text.replace(character, element)
    return Markup(text)  # noqa: S704 - escaped two lines above


def parse(text: str | bytes, path: Path) -> etree._Element:
    """A part as a tree; RenderError if the template made it ill-formed."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    try:
        return etree.fromstring(text.encode() if isinstance(text, str) else text, parser)
    except etree.XMLSyntaxError as error:
        raise RenderError(
            f"шаблон дает испорченный документ (XML: {error})",
            Place(document=str(path)),
            advice="Проверьте, что теги {%p %}, {%tr %}, {%tc %} стоят в своих абзацах, строках и ячейках.",
        ) from error


def serialise(root: etree._Element) -> bytes:
    """A part as Word stores it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def zipped(parts: dict[str, bytes]) -> bytes:
    """The package: the same parts give the same bytes on any day."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            info = zipfile.ZipInfo(name, ZIP_TIME)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            info.create_system = 0
            archive.writestr(info, content)
    return buffer.getvalue()


def properties(title: str, author: str, subject: str, created: datetime.date) -> dict[str, bytes]:
    """Document properties; the times are those of the act, not of the day it was printed."""
    core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    moment = f"{created.isoformat()}T00:00:00Z"
    fields = [
        ("dc:title", title),
        ("dc:subject", subject),
        ("dc:creator", author),
        ("dc:language", "ru-RU"),
        ("cp:lastModifiedBy", author),
        ("cp:revision", "1"),
    ]
    body = "".join(f"<{tag}>{escape(text.translate(_FORBIDDEN))}</{tag}>" for tag, text in fields)
    times = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return {
        "docProps/core.xml": (
            f'{head}<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/"'
            ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"{body}{times}</cp:coreProperties>"
        ).encode(),
        "docProps/app.xml": (
            f'{head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
            "<Application>actgen</Application></Properties>"
        ).encode(),
    }


def without_forbidden(text: str) -> str:
    """A text without the characters that neither XML nor HTML may hold."""
    return text.translate(_FORBIDDEN)
