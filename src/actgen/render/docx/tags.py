"""The tags of a Word template: where parts of the document stand, and what is put in their place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from jinja2 import meta, nodes
from lxml import etree

from actgen.errors import RenderError
from actgen.model.place import Place
from actgen.render.document import Part
from actgen.render.docx.margins import PRINT_PART, call
from actgen.render.docx.opc import Package
from actgen.render.docx.template import FIRST_FOOTER, FIRST_HEADER, tag
from actgen.render.docx.xml import Element, own_text, w
from actgen.render.parts.values import VALUES

END_OF_BODY = "_конец"
TAGS = {tag(part): part for part in Part}
MARGINS = (FIRST_HEADER, FIRST_FOOTER)
_TAG = re.compile(r"\s*\{\{\s*(\w+)\s*\}\}\s*")
_CALL = re.compile(r"<\?actgen (.*?)\?>")
# A field of Word that holds plain text, or a value kept elsewhere, holds no paragraphs and tables.
_OF_PLAIN_FIELDS = ("text", "date", "dropDownList", "comboBox", "dataBinding", "showingPlcHdr")


def source(xml: str, path: Path) -> str:
    """The XML of a part as a template: docxtpl's tags made Jinja's, paragraphs of parts made calls."""
    text = xml
    if "{" in text:
        from docxtpl import DocxTemplate  # slow to import, and our own templates have no other tags

        text = str(DocxTemplate(str(path)).patch_xml(text))
    return _CALL.sub(lambda match: f"{{{{ {match[1]} }}}}", text)


def used_names(tree: nodes.Template) -> set[str]:
    """The names that a template prints or asks for, parts of the document among them."""
    parts = {
        node.args[0].value
        for node in tree.find_all(nodes.Call)
        if isinstance(node.node, nodes.Name)
        and node.node.name == PRINT_PART
        and isinstance(node.args[0], nodes.Const)
    }
    return parts | meta.find_undeclared_variables(tree)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the tags of a template ask of a document besides the parts that it prints block by block.

    ``printed``: requisites that are only printed; ``asked``: those that decide or are changed on the way
    («{% if номер %}», «{{ дата|upper }}»); ``spoken``: parts whose lines stand within a text.
    """

    printed: tuple[str, ...]
    asked: tuple[str, ...]
    spoken: frozenset[Part]

    @classmethod
    def of(cls, trees: Iterable[nodes.Template]) -> Wanted:
        """What these texts want."""
        used: set[str] = set()
        asked: set[str] = set()
        for tree in trees:
            used |= meta.find_undeclared_variables(tree)
            asked |= set(_asked(tree))
        parts = TAGS.keys() - VALUES.keys()  # of one name, within a text, the requisite is meant
        return cls(
            printed=tuple(sorted(used - asked - parts)),
            asked=tuple(sorted(used & asked - {PRINT_PART, END_OF_BODY})),
            spoken=frozenset(TAGS[name] for name in used & parts),
        )


def _asked(node: nodes.Node) -> Iterator[str]:
    """The names that a tag uses in any other way than «{{ name }}»."""
    if isinstance(node, nodes.Name):
        yield node.name
    for child in node.iter_child_nodes():
        if not (isinstance(node, nodes.Output) and isinstance(child, nodes.Name)):
            yield from _asked(child)


def mark(root: Element, name: str, package: Package, *, body: bool) -> None:
    """Put a call in the place of every paragraph that holds nothing but the tag of a part."""
    seen = set()
    for paragraph in list(root.iter(w("p"))):
        found = _TAG.fullmatch(own_text(paragraph))
        if found is None or (found[1] not in TAGS and found[1] not in MARGINS):
            continue
        tagged = found[1]
        if TAGS.get(tagged) is Part.ATTACHMENTS and paragraph.getparent() is not root.find(
            w("body")
        ):
            raise package.refusal("«{{ приложения }}» стоит в таблице или колонтитуле")
        seen.add(tagged)
        _replace(paragraph, tagged, name)
    if not body:
        return
    if tag(Part.TEXT) not in seen:
        raise RenderError(
            "в шаблоне нет абзаца {{ текст }}: печатать документ негде",
            Place(document=package.path),
            advice="Поставьте {{ текст }} отдельным абзацем там, где должен быть текст документа.",
        )
    inside = root.find(w("body"))
    assert inside is not None
    section = inside.find(w("sectPr"))
    assert section is not None
    if tag(Part.ATTACHMENTS) not in seen:
        section.addprevious(call(tag(Part.ATTACHMENTS), name))
    inside.replace(section, etree.ProcessingInstruction("actgen", f"{END_OF_BODY}()"))


def _replace(paragraph: Element, tagged: str, name: str) -> None:
    parent = paragraph.getparent()
    assert parent is not None
    section = paragraph.find(f"{w('pPr')}/{w('sectPr')}")
    if section is not None:  # a section of her own ended here
        kept = etree.Element(w("p"))
        etree.SubElement(kept, w("pPr")).append(section)
        paragraph.addnext(kept)
    for field in paragraph.iterancestors(w("sdt")):
        for name_of in _OF_PLAIN_FIELDS:
            for node in field.findall(f"{w('sdtPr')}/{w(name_of)}"):
                node.getparent().remove(node)  # type: ignore[union-attr]
    previous, following = paragraph.getprevious(), paragraph.getnext()
    after_table = previous is not None and previous.tag == w("tbl")
    inside = parent.tag not in {w("body")}
    before_end = (
        following is not None and following.tag == w("tbl") or (following is None and inside)
    )
    alone = inside and before_end and (previous is None or previous.tag in {w("tbl"), w("tcPr")})
    width = _cell_width(paragraph)
    made = call(
        tagged, name, after_table=after_table, before_end=before_end, alone=alone, width=width
    )
    made.tail = paragraph.tail
    parent.replace(paragraph, made)


def _cell_width(paragraph: Element) -> int:
    """The width of the text of the cell a paragraph stands in; 0 for a paragraph in no cell."""
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is None:
        return 0
    node = cell.find(f"{w('tcPr')}/{w('tcW')}")
    width = node.get(w("w"), "") if node is not None and node.get(w("type"), "dxa") == "dxa" else ""
    return max(int(width) - 216, 1) if width.isdigit() else 1
