"""A Word template made ready: tags of parts found, styles completed, everything compiled once per process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Template as Compiled
from jinja2 import nodes
from lxml import etree

from actgen.errors import RenderError, os_reason
from actgen.model.place import Place
from actgen.render.bounded import Bounded
from actgen.render.docx.lists import Numbering
from actgen.render.docx.margins import first_page, first_page_has_text
from actgen.render.docx.merge import merge
from actgen.render.docx.opc import Package
from actgen.render.docx.sections import Sections
from actgen.render.docx.tags import Wanted, mark, source, used_names
from actgen.render.docx.template import (
    TEMPLATE,
    family_package,
)
from actgen.render.docx.variants import named
from actgen.render.docx.xml import PACKAGE, Element, R, inside_text, serialise, w
from actgen.render.profile import Profile
from actgen.render.profile_file import default_profile
from actgen.render.templating import compiled, environment, template_path

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_MAIN = f"{_OFFICE}.document.main+xml"
_CORE = (
    f"{PACKAGE}/relationships/metadata/core-properties",
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
)
_EXTENDED = (
    f"{R}/extended-properties",
    "docProps/app.xml",
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
)
_PICTURES = {"png": "image/png", "jpeg": "image/jpeg"}
FORMS_KEPT = 32
# What no document may inherit: macros (a .docx has none), the styles Word 2010 keeps twice, signatures of the template.
# Related to the document (True) or to the package.
_DROPPED = (
    (True, "vbaProject"),
    (True, "stylesWithEffects"),
    (False, "digital-signature/origin"),
)


@dataclass(frozen=True, slots=True)
class Template:
    """A template ready for use.

    ``texts`` are parts with tags, ``fixed`` all others; ``styles``: our identifiers → the template's, ``named``: all
    its styles by their names. ``first`` tells whether the first page has text of its own in its header and footer,
    which attachments must not repeat; ``properties`` are the parts of the document properties.
    """

    path: Path
    profile: Profile
    texts: Mapping[str, Compiled]
    fixed: Mapping[str, bytes]
    order: tuple[str, ...]
    document: str
    styles_part: str
    numbering_part: str
    styles: Mapping[str, str]
    named: Mapping[str, str]
    numbering: Numbering
    sections: Sections
    free_drawing: int
    properties: tuple[str, str]
    first: bool
    names: frozenset[str]
    """All names that its tags use."""
    wanted: Wanted
    forms: Bounded[int, Any] = field(
        default_factory=lambda: Bounded(FORMS_KEPT), compare=False, repr=False
    )
    """Forms made of it so far (`docx/form`)."""


def load(own: Path | None, family: str, profile: Profile) -> Template:
    """A clerk's own template, or that of a family, compiled; compiled again when the file has changed.

    RenderError if the file is no Word document, lacks «{{ текст }}» or has broken tags.
    """
    path = own
    if path is None and _is_default(profile):
        path = template_path(family, TEMPLATE)
    if path is None:
        return _in_memory(family, profile)
    try:
        stat = path.stat()
    except OSError as error:
        raise RenderError(
            f"шаблон не открывается: {os_reason(error)}", Place(document=str(path))
        ) from error
    return _from_file(path, stat.st_mtime_ns, stat.st_size, profile)


@lru_cache(maxsize=16)
def _is_default(profile: Profile) -> bool:
    return profile == default_profile()


@lru_cache(maxsize=32)
def _from_file(path: Path, _changed: int, _size: int, profile: Profile) -> Template:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise RenderError(
            f"шаблон не открывается: {os_reason(error)}", Place(document=str(path))
        ) from error
    return _prepared(Package.opened(content, str(path)), path, profile)


@lru_cache(maxsize=32)
def _in_memory(family: str, profile: Profile) -> Template:
    path = profile.path / family
    return _prepared(Package(family_package(family, profile), str(path)), path, profile)


def _prepared(package: Package, path: Path, profile: Profile) -> Template:
    document = package.document
    if (
        package.content_type(document) != _MAIN
    ):  # a template of Word (.dotx) is printed as a document
        package.declare(document, _MAIN)
    for extension, kind in _PICTURES.items():
        package.declare_default(extension, kind)
    for owner, kind in _DROPPED:
        package.drop(document if owner else "", kind)
    root = package.tree(document)
    section = _section(root, package)
    sections = Sections(section)
    profile = _on_page(profile, sections)
    styles = merge(package, profile)
    first_page(package, section, styles)
    sections = Sections(section, sections)
    parts = {document: root}
    for name in list(package.parts):
        if name != document and _holds_text(package, name):
            parts[name] = package.tree(name)
    env = environment(finalize=_printed)
    texts: dict[str, Compiled] = {}
    trees: list[nodes.Template] = []
    for name, tree in parts.items():
        mark(tree, name, package, body=name == document)
        package.parts[name] = serialise(tree)
        if b"{" in package.parts[name] or b"<?actgen" in package.parts[name]:
            text = source(package.parts[name].decode(), path)
            texts[name] = compiled(env, text, path)
            trees.append(env.parse(text))
    first = first_page_has_text(package, section)
    styles_part, numbering_part = (
        package.target(document, kind) for kind in ("styles", "numbering")
    )
    properties = (_properties(package, _CORE), _properties(package, _EXTENDED))
    return Template(
        path,
        profile,
        texts,
        {name: content for name, content in package.parts.items() if name not in texts},
        tuple(package.parts),
        document,
        styles_part,
        numbering_part,
        styles,
        named(package.tree(styles_part)),
        Numbering.read(package.tree(numbering_part), package.tree(styles_part)),
        sections,
        1 + max((int(i) for i in _drawing_ids(parts)), default=0),
        properties,
        first,
        frozenset(name for tree in trees for name in used_names(tree)),
        Wanted.of(trees),
    )


def _properties(package: Package, kind: tuple[str, str, str]) -> str:
    """The part of the document properties, made where a template has none."""
    relation, name, content_type = kind
    found = package.target("", relation.rpartition("/")[2])
    if found:
        return found
    package.parts[name] = b""  # every document writes its own
    package.declare(name, content_type)
    package.relate(
        "", relation, name, f"rIdActgen{relation.rpartition('/')[2].title().replace('-', '')}"
    )
    return name


def _printed(value: Any) -> Any:
    """A value that a template prints; other things than text are left to Jinja."""
    if type(value) is str:
        return inside_text(value)
    return value


def _holds_text(package: Package, name: str) -> bool:
    return package.content_type(name).startswith(_OFFICE) and package.content_type(name).endswith(
        ("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
    )


def _section(root: Element, package: Package) -> Element:
    """The section that the document is printed in: the last one; a template without any gets it."""
    body = root.find(w("body"))
    if body is None:
        raise package.refusal("в нём нет текста документа")
    last = body.find(w("sectPr"))
    return last if last is not None else etree.SubElement(body, w("sectPr"))


def _on_page(profile: Profile, sections: Sections) -> Profile:
    """The profile with the page of the template, on which blocks at the right and tabs depend."""
    page = sections.page
    own = {
        "бумага": {"ширина": page.width, "высота": page.height},
        "поля": {"левое": page.left, "правое": page.right, "верхнее": page.top, "нижнее": page.bottom},
    }  # fmt: skip
    if all(
        profile.twips(key, name) == value
        for key, names in own.items()
        for name, value in names.items()
    ):
        return profile
    lengths = {
        key: {name: value * 25.4 / 1440 for name, value in names.items()}
        for key, names in own.items()
    }
    return replace(profile, numbers={**profile.numbers, **lengths})


def _drawing_ids(parts: Mapping[str, Element]) -> list[str]:
    docpr = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    return [
        node.get("id", "0")
        for tree in parts.values()
        for node in tree.iter(docpr)
        if node.get("id", "").isdigit()
    ]
