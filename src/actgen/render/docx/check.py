"""What is wrong with a clerk's template: every unknown name and every broken tag, with its paragraph or cell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from jinja2 import TemplateSyntaxError, meta

from actgen.errors import ActgenError, RenderError, os_reason
from actgen.model.place import Place
from actgen.render.document import Part
from actgen.render.docx.names import NAMES, PARTS
from actgen.render.docx.opc import Package
from actgen.render.docx.prepared import load
from actgen.render.docx.template import tag
from actgen.render.docx.xml import Element, own_text, w
from actgen.render.parts.values import VALUES
from actgen.render.profile import Profile
from actgen.render.templating import environment
from actgen.source.nearest import hint

_TAG = re.compile(r"\{\{(?P<print>.*?)\}\}|\{%(?P<steer>.*?)%\}|\{#.*?#\}", re.DOTALL)
_PREFIX = re.compile(r"^(?:p|r|tr|tc)\s+")
_LOOP = re.compile(r"(?P<names>[\w\s,]+?)\s+in\s+(?P<list>.+)", re.DOTALL)
_SET = re.compile(r"(?P<name>\w+)\s*=\s*(?P<value>.+)", re.DOTALL)
_CLOSES = {"endif": "if", "endfor": "for"}
_MIDDLE = {"else": {"if", "for"}, "elif": {"if"}}
_KEYWORDS = ("if", "for", "set", *_CLOSES, *_MIDDLE)
# docxtpl's own: merged cells, their colour.
_OF_CELLS = {"colspan", "cellbg", "vm", "hm"}
_GLOBALS = {"loop", "range", "dict", "namespace", "cycler", "joiner", "lipsum"}
_NUMBER_SIGN = re.compile(r"(?:№|\bN)\s*$")
_NUMBER = re.compile(r"\{\{\s*номер\s*\}\}")
_SHOWN = 60
# Parts that every document needs, and what may stand in their place.
_NEEDED = {
    Part.DATE_NUMBER: {tag(Part.HEAD), "дата", "номер"},
    Part.TITLE: {tag(Part.TITLE)},
    Part.SIGNATURES: {"подписал"},
    Part.MARKS: set(),
}


@dataclass
class Findings:
    """What is wrong with a template (it can't be used), and what its author should know."""

    errors: list[ActgenError] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def check_template(path: Path, profile: Profile) -> Findings:
    """All faults of a template in one run; RenderError if it cannot be opened at all."""
    try:
        package = Package.opened(path.read_bytes(), str(path))
    except FileNotFoundError as error:
        raise RenderError("шаблона нет: нет такого файла", Place(document=str(path))) from error
    except OSError as error:
        raise RenderError(
            f"шаблон не открывается: {os_reason(error)}", Place(document=str(path))
        ) from error
    findings = Findings()
    checker = _Checker(path, findings)
    main = package.document
    for name in [main, *(n for n in package.parts if n != main and _has_text(package, n))]:
        checker.part(package.tree(name), _where(name) if name != main else "")
    checker.whole()
    if not findings.errors:
        try:
            load(path, "", profile)
        except ActgenError as error:  # what only the whole can show
            findings.errors.append(error)
    return findings


def _has_text(package: Package, name: str) -> bool:
    return package.content_type(name).endswith(
        ("header+xml", "footer+xml", "footnotes+xml", "endnotes+xml")
    )


def _where(name: str) -> str:
    words = {"header": "верхний колонтитул", "footer": "нижний колонтитул"}
    return next((said for word, said in words.items() if word in name), "сноски")


class _Checker:
    """Goes through the paragraphs of a template."""

    def __init__(self, path: Path, findings: Findings) -> None:
        self._path = path
        self._findings = findings
        self._env = environment()
        self._open: list[tuple[str, Place]] = []
        self._local: set[str] = set(_GLOBALS)
        self._seen: list[str] = []
        self._used: set[str] = set()

    def part(self, root: Element, where: str) -> None:
        """All paragraphs of a part; blocks that begin in it end in it."""
        for place, text, in_table in _paragraphs(root, str(self._path), where):
            self._paragraph(text, place, in_table=in_table or bool(where))
        for word, place in self._open:
            self._fault(f"у «{{% {word} %}}» нет конца «{{% end{word} %}}»", place)
        self._open.clear()

    def whole(self) -> None:
        """What only all parts together can show."""
        if tag(Part.TEXT) not in self._seen:
            self._fault(
                "нет абзаца {{ текст }}: печатать документ негде",
                Place(document=str(self._path)),
                "Поставьте {{ текст }} отдельным абзацем там, где должен быть текст документа.",
            )
        for name in dict.fromkeys(self._seen):
            if self._seen.count(name) > 1:
                self._warn(
                    f"«{{{{ {name} }}}}» стоит {self._seen.count(name)} раза: она напечатается несколько раз"
                )
        for part, instead in _NEEDED.items():
            if not {tag(part), *instead} & {*self._seen, *self._used}:
                self._warn(f"нет «{{{{ {tag(part)} }}}}»: не будет напечатано: {PARTS[tag(part)]}")

    def _paragraph(self, text: str, place: Place, *, in_table: bool) -> None:
        rest = _TAG.sub(" ", text)
        for sign in ("{{", "{%", "{#"):
            if sign in rest:
                self._fault(f"тег не закрыт: «{_short(rest[rest.index(sign) :])}»", place)
        for sign in ("}}", "%}", "#}"):
            if sign in rest:
                self._fault(
                    f"перед «{sign}» тег не открыт",
                    place,
                    "Теги пишутся так: {{ дата }}, {%p if место %}.",
                )
        for found in _TAG.finditer(text):
            if found["print"] is not None:
                if _NUMBER_SIGN.search(text, 0, found.start()) and _NUMBER.fullmatch(found.group()):
                    self._warn(
                        f"{replace(place, document='')}: «{{{{ номер }}}}» печатается со знаком №:"
                        " уберите «№» перед тегом, иначе их будет два"
                    )
                alone = found.group().strip() == text.strip()
                self._printed(_PREFIX.sub("", found["print"].strip(" -")), place, alone, in_table)
            elif found["steer"] is not None:
                self._steering(_PREFIX.sub("", found["steer"].strip(" -")), place)

    def _printed(self, expression: str, place: Place, alone: bool, in_table: bool) -> None:
        if expression in PARTS and alone:
            self._seen.append(expression)
            if expression == tag(Part.ATTACHMENTS) and in_table:
                self._fault("«{{ приложения }}» стоит в таблице или колонтитуле", place)
            return
        if expression in PARTS and expression not in VALUES:
            self._warn(
                f"{replace(place, document='')}: «{{{{ {expression} }}}}» — часть документа: поставьте ее"
                " отдельным абзацем, иначе напечатаются одни ее слова"
            )
        self._names(expression, place)

    def _steering(self, text: str, place: Place) -> None:
        word, _, rest = text.partition(" ")
        rest = rest.strip()
        if word in _OF_CELLS:
            if rest:
                self._names(rest, place)
        elif word in _CLOSES:
            self._close(word, place)
        elif word in _MIDDLE:
            if not self._open or self._open[-1][0] not in _MIDDLE[word]:
                self._fault(f"«{{% {word} %}}» стоит не внутри «{{% if %}}»", place)
            if rest:
                self._names(rest, place)
        elif word == "if":
            self._open.append((word, place))
            self._names(rest, place)
        elif word == "for":
            self._open.append((word, place))
            self._loop(rest, place)
        elif word == "set" and (found := _SET.fullmatch(rest)):
            self._names(found["value"], place)
            self._local.add(found["name"])
        else:
            self._fault(f"непонятный тег «{{% {_short(text)} %}}»", place, hint(word, _KEYWORDS))

    def _loop(self, rest: str, place: Place) -> None:
        found = _LOOP.fullmatch(rest)
        if found is None:
            self._fault(
                f"непонятный тег «{{% for {_short(rest)} %}}»",
                place,
                "Пишите: {% for строка in список %}.",
            )
            return
        self._names(found["list"], place)
        self._local |= {name.strip() for name in found["names"].split(",")}

    def _close(self, word: str, place: Place) -> None:
        if self._open and self._open[-1][0] == _CLOSES[word]:
            self._open.pop()
        else:
            self._fault(f"«{{% {word} %}}» без начала «{{% {_CLOSES[word]} … %}}»", place)

    def _names(self, expression: str, place: Place) -> None:
        try:
            unknown = meta.find_undeclared_variables(self._env.parse(f"{{{{ {expression} }}}}"))
        except TemplateSyntaxError:
            self._fault(
                f"непонятный тег «{_short(expression)}»",
                place,
                "Внутри {{ }} — одно имя: {{ дата }}.",
            )
            return
        self._used |= unknown
        for name in sorted(unknown - self._local - NAMES.keys()):
            advice = hint(name, NAMES) or "Все имена: «actgen template vars»."
            self._fault(f"неизвестное имя «{name}»", place, advice)

    def _fault(self, message: str, place: Place, advice: str = "") -> None:
        self._findings.errors.append(RenderError(message, place, advice))

    def _warn(self, message: str) -> None:
        self._findings.warnings.append(message)


def _paragraphs(root: Element, document: str, where: str) -> Iterator[tuple[Place, str, bool]]:
    """The paragraphs of a part with their places; text is whole whatever runs Word has split it into."""
    tables = {table: i for i, table in enumerate(root.iter(w("tbl")), 1)}
    number = 0
    for paragraph in root.iter(w("p")):
        cell = next(paragraph.iterancestors(w("tc")), None)
        number += cell is None
        text = own_text(paragraph)
        if "{" not in text and "}" not in text:
            continue
        shown = f"абзац {number} «{_short(text)}»"
        if cell is None:
            named = f"{where}, {shown}" if where else shown
            yield Place(document=document, part=named), text, False
        else:
            named = f"{where}, ячейка «{_short(text)}»" if where else f"ячейка «{_short(text)}»"
            yield Place(document=document, part=named, cell=_cell(cell, tables)), text, True


def _cell(cell: Element, tables: dict[Element, int]) -> tuple[int, int, int]:
    row = next(cell.iterancestors(w("tr")))
    table = next(row.iterancestors(w("tbl")))
    rows, cells = list(table.iter(w("tr"))), list(row.iter(w("tc")))
    return tables[table], rows.index(row) + 1, cells.index(cell) + 1


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()} …"
