"""What the contestants print: the papers of one municipality's schools, and templates of the peers for the same.

A peer's template is made of a document of ours: whatever differs between two schools becomes its tag, the rows of the
plan its loop. So that all of them print the same text in the same styles, and none has more to do than it must.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import escape

from actgen.render.blocks import TableBlock
from actgen.render.context import build
from actgen.render.document import Document
from actgen.render.docx.prepared import load
from actgen.render.docx.printing import printed_parts
from actgen.render.docx.shape import BEGIN, END, marked, shape_of
from actgen.render.docx.zipped import zipped
from actgen.render.setup import Setup
from actgen.source import ActForm

ACTS = Path(__file__).parent / "acts"
ORDER = "order"
SETUP = Setup()
PACKAGE = (ORDER, "letter", "regulation")

_SURNAMES = (
    "Иванов Орлов Белов Тихонов Лебедев Крылов Соболев Фадеев Чернов Яшин Мохов Гусев Рябов Дёмин Жилин Зуев Котов"
    " Лапин Мишин Носов Осин Панов Рогов Сомов Титов Уваров Хохлов Цаплин Шилов Щукин"
).split()
_SYLLABLES = "Ба Ве Го Ду Жи Зо Ка Лу Ми Но По Ру Са Ту Фи Ха Че Шу Бре Вла Гри Дру Кле Сто".split()
_FIRST = "Пётр Олег Илья Павел Роман Иван Юрий Глеб Егор Антон Борис Вадим Денис".split()
_PATRONYMICS = "Сергеевич Олегович Ильич Юрьевич Павлович Иванович Петрович".split()
_SIGN = re.compile(f"{BEGIN}(\\d+){END}")
_ROW = re.compile(r"<w:tr>.*?</w:tr>", re.DOTALL)


def row(i: int) -> dict[str, Any]:
    """The row of a school in the register, counted from 0; no two are alike."""
    i += 1
    return {
        "школа": {
            "полное": f"«Средняя школа № {i}»",
            "кратко": f"МОУ «СШ № {i}»",
            "номер": f"{i}-од",
            "дата": f"{1 + i % 28:02d}.04.2024",
            "срок": f"{1 + i % 28:02d}.05.2024",
            "место": f"г. {_surname(i)}ск",
            "директор": _name(i),
            "администратор": f"учитель информатики {_name(i * 7 + 3)}",
            "заместитель": f"заместитель директора по учебно-воспитательной работе {_name(i * 11 + 5)}",
        }
    }


def rows(count: int) -> Iterator[dict[str, Any]]:
    """The register of so many schools."""
    return map(row, range(count))


def _name(i: int) -> str:
    return f"{_surname(i)} {_FIRST[i % 13]} {_PATRONYMICS[i % 7]}"


def _surname(i: int) -> str:
    """One of 17,000, as a region has them: what is remembered of a word seldom serves another school."""
    block, stem = divmod(i, len(_SURNAMES))
    first, second = divmod(block, len(_SYLLABLES))
    prefix = _SYLLABLES[first % len(_SYLLABLES)] + _SYLLABLES[second].lower()
    return prefix + _SURNAMES[stem].lower()


@cache
def form(name: str) -> ActForm:
    """An act of the package."""
    return ActForm.read(ACTS / f"{name}.yaml")


def document(name: str, register: dict[str, Any]) -> Document:
    """The context of a school's document."""
    known = _known(name)
    values = {key: value for key, value in register["школа"].items() if key in known}
    return build(form(name).act({"школа": values}), SETUP)


@cache
def _known(name: str) -> frozenset[str]:
    """The keys of a row that an act knows."""
    return frozenset(key for key in row(0)["школа"] if f"школа.{key}" in form(name).variables())


def documents(name: str, count: int) -> list[Document]:
    """The contexts of so many schools."""
    return [document(name, row(i)) for i in range(count)]


@dataclass(frozen=True)
class Tags:
    """How a peer writes a requisite, a cell of the first row of the plan, and what it wants of the rows."""

    value: Callable[[int], str]
    cell: Callable[[int], str]
    loop: Callable[[str], str]


DOCXTPL = Tags(
    value=lambda i: f"{{{{ t{i} }}}}",
    cell=lambda i: f"{{{{ row.c{i} }}}}",
    loop=lambda row: f"{_of_row('{%tr for row in plan %}')}{row}{_of_row('{%tr endfor %}')}",
)
DOCXTEMPLATER = Tags(
    value=lambda i: f"{{t{i}}}",
    cell=lambda i: {0: "{#plan}{c0}", 3: "{c3}{/plan}"}.get(i, f"{{c{i}}}"),
    loop=lambda row: row,
)
CARBONE = Tags(
    value=lambda i: f"{{d.t{i}}}",
    cell=lambda i: f"{{d.plan[i].c{i}}}",
    loop=lambda row: row + row.replace("plan[i]", "plan[i+1]"),
)


def _of_row(tag: str) -> str:
    return f"<w:tr><w:tc><w:p><w:r><w:t>{tag}</w:t></w:r></w:p></w:tc></w:tr>"


def template(name: str, tags: Tags) -> bytes:
    """A peer's template of an act: a Word document with its tags."""
    return zipped(_tagged(name, tags))


def _tagged(name: str, tags: Tags) -> dict[str, bytes]:
    first = document(name, row(0))
    own = load(None, first.family, SETUP.profile)
    texts, varying, cells = _texts(name)
    parts = printed_parts(own, marked(first, own.wanted))
    text = parts[own.document].decode()
    if cells:
        whole = [match for match in _ROW.finditer(text) if f"{BEGIN}{cells[0]}{END}" in match[0]]
        start, end = whole[0].start(), _last_row(text)
        first_row = _SIGN.sub(lambda sign: tags.cell(cells.index(int(sign[1]))), whole[0][0])
        text = text[:start] + tags.loop(first_row) + text[end:]

    def said(sign: re.Match[str]) -> str:
        index = int(sign[1])
        return tags.value(index) if index in varying else str(escape(texts[index]))

    parts[own.document] = _SIGN.sub(said, text).encode()
    core, extended = own.properties
    return parts | {
        core: b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp='
        b'"http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
        extended: parts.get(extended, b""),
    }


def _last_row(text: str) -> int:
    return text.rindex("</w:tr>") + len("</w:tr>")


def _texts(name: str) -> tuple[list[str], set[int], list[int]]:
    """The texts of the first school, which of them differ from another one's, and the cells of the plan's first row."""
    seen: list[list[str]] = []
    for i in (0, 11):
        made = document(name, row(i))
        wanted = load(None, made.family, SETUP.profile).wanted
        texts: list[str] = []
        shape_of(made, wanted, texts)
        seen.append(texts)
    varying = {i for i, (one, other) in enumerate(zip(*seen, strict=True)) if one != other}
    plan = _plan(document(name, row(0)))
    cells = [seen[0].index(text) for text in plan[0]] if plan else []
    return seen[0], varying, cells


def _plan(made: Document) -> list[tuple[str, ...]]:
    """The cells of the attached table, row by row."""
    tables = [block for block in made.blocks() if isinstance(block, TableBlock)]
    return [tuple(cell[0] for cell in row.cells) for row in tables[0].rows] if tables else []


def context(name: str, register: dict[str, Any]) -> dict[str, Any]:
    """What a peer needs to print a school's document: everything declined and typeset."""
    made = document(name, register)
    wanted = load(None, made.family, SETUP.profile).wanted
    texts: list[str] = []
    shape_of(made, wanted, texts)
    values: dict[str, Any] = {f"t{i}": texts[i] for i in sorted(_texts(name)[1])}
    values["plan"] = [{f"c{i}": text for i, text in enumerate(cells)} for cells in _plan(made)]
    return values
