"""Documents made by hand for the tests of Word files, and what is read back from the files."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterable
from typing import Any

from lxml import etree
from PIL import Image

from actgen.render.blocks import (
    Block,
    Look,
    Paragraph,
    Picture,
    Place,
    TableBlock,
    TableColumn,
    TableRow,
)
from actgen.render.document import AttachmentBlock, Document, Part
from actgen.render.docx.xml import val, w

# The letters Word and LibreOffice count with: all but ё, й, ъ, ы, ь.
WORD_LETTERS = "абвгдежзиклмнопрстуфхцчшщэюя"


def document(text: Iterable[Block] = (), family: str = "order", **others: Any) -> Document:
    """A document whose text is given; ``others`` are parts («подписи=…») or fields of `Document`."""
    parts: dict[Part, Any] = {part: () for part in Part if part is not Part.ATTACHMENTS}
    parts[Part.KIND] = (Paragraph(Look.KIND, "ПРИКАЗ"),)
    parts[Part.TEXT] = tuple(text)
    for name in list(others):
        if name.replace("_", " ") in {part.value for part in Part}:
            parts[Part(name.replace("_", " "))] = tuple(others.pop(name))
    fields: dict[str, Any] = {
        "family": family,
        "kind": "ПРИКАЗ",
        "title": "Об испытании",
        "parts": parts,
        "attachments": (),
        "landscape": False,
        "first_header": (),
        "first_footer": (),
        "values": {},
        "name": "Приказ № 1",
        "author": "Школа",
        "created": datetime.date(2024, 9, 3),
    }
    return Document(**(fields | others))


def attachment(index: int, *blocks: Block, landscape: bool = False) -> AttachmentBlock:
    """An attachment of some blocks under its stamp."""
    stamp = Paragraph(Look.STAMP, f"Приложение № {index}", keep=True)
    return AttachmentBlock(index, f"Приложение {index}", (stamp, *blocks), landscape)


def text(said: str, look: Look = Look.TEXT, **others: Any) -> Paragraph:
    """A paragraph without a number."""
    return Paragraph(look, said, **others)


def item(
    look: Look, label: str, list_id: int = 1, ordinal: int = 1, opening: str = ""
) -> Paragraph:
    """A paragraph of a list."""
    return Paragraph(look, "пункт", label, opening, Place(list_id, ordinal))


def table(rows: int = 2, *, numbered: bool = True, index: int = 1, gap: bool = False) -> TableBlock:
    """A table of two columns."""
    columns = (TableColumn("Что", 600), TableColumn("Кто", 340 if numbered else 400))
    lines = tuple(
        TableRow(((f"дело {n}",), ("отдел",)), f"{n}." if numbered else "")
        for n in range(1, rows + 1)
    )
    return TableBlock(columns, lines, numbered, 60 if numbered else 0, index, gap)


def picture(width: float = 20, **others: Any) -> Picture:
    """A little PNG."""
    buffer = io.BytesIO()
    Image.new("RGB", (4, 4), "navy").save(buffer, "PNG")
    return Picture(buffer.getvalue(), "png", width, width, "Герб города", **others)


def part(content: bytes, name: str = "word/document.xml") -> Any:
    """A part of a DOCX as a tree."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return etree.fromstring(archive.read(name))


def names(content: bytes) -> list[str]:
    """The names of the parts of a DOCX."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.namelist()


def styles(content: bytes) -> list[str]:
    """The names of the styles of all paragraphs of the text, in their order."""
    known = {
        style.get(w("styleId")): val(style, "name")
        for style in part(content, "word/styles.xml").iterfind(w("style"))
    }
    return [known[val(p.find(w("pPr")), "pStyle")] for p in part(content).iter(w("p"))]


def labels(content: bytes) -> list[str]:
    """The numbers Word makes, worked out from the numbering part as Word does it: counters by definition."""
    numbering, sheet = part(content, "word/numbering.xml"), part(content, "word/styles.xml")
    abstract = {a.get(w("abstractNumId")): a for a in numbering.iterfind(w("abstractNum"))}
    nums = {n.get(w("numId")): val(n, "abstractNumId") for n in numbering.iterfind(w("num"))}
    by_id = {style.get(w("styleId")): style for style in sheet.iterfind(w("style"))}
    counters: dict[str, dict[int, int]] = {}
    made = []
    for paragraph in part(content).iter(w("p")):
        properties = paragraph.find(w("pPr"))
        given, style = properties.find(w("numPr")), val(properties, "pStyle")
        while given is None and style:
            given = by_id[style].find(f"{w('pPr')}/{w('numPr')}")
            style = val(by_id[style], "basedOn")
        if given is None or val(given, "numId") == "0":
            continue
        definition, level = nums[val(given, "numId")], int(val(given, "ilvl") or "0")
        made.append(
            _label(
                abstract[definition].findall(w("lvl")), level, counters.setdefault(definition, {})
            )
        )
    return made


def _label(levels: list[Any], level: int, counts: dict[int, int]) -> str:
    starts = [int(val(each, "start") or "1") for each in levels]
    counts[level] = counts[level] + 1 if level in counts else starts[level]
    for below in [key for key in counts if key > level]:
        del counts[below]
    said = val(levels[level], "lvlText")
    for k in range(level + 1):
        said = said.replace(
            f"%{k + 1}", _counted(val(levels[k], "numFmt"), counts.get(k, starts[k]))
        )
    return said


def _counted(kind: str, count: int) -> str:
    match kind:
        case "russianLower":
            return WORD_LETTERS[count - 1]
        case "upperRoman":
            return ["I", "II", "III", "IV", "V"][count - 1]
        case _:
            return str(count)
