"""One contestant in a process of its own: ``python -m benchmarks.speed.jobs JOB COUNT [KEEP]`` prints JSON.

The first tenth of the documents warms it up (imports, caches, the just-in-time compiler of others) and is not counted.
"""

from __future__ import annotations

import io
import json
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import jinja2
from docxtpl import DocxTemplate

from actgen.render import PRINTERS
from actgen.render.blocks import Paragraph, TableBlock
from actgen.render.document import Document
from actgen.render.html import html_text
from actgen.render.setup import Setup
from benchmarks.speed.material import (
    DOCXTPL,
    ORDER,
    PACKAGE,
    context,
    document,
    documents,
    row,
    rows,
    template,
)

Print = Callable[[int], Any]
SETUP = Setup()
SAMPLES = Path(__file__).resolve().parents[2] / "samples"


def docx_of_context(count: int) -> Print:
    """(a) Ours, from a ready context."""
    ready = documents(ORDER, count)
    return lambda i: PRINTERS["docx"](ready[i], SETUP)


def docx_of_row(_count: int) -> Print:
    """(b) Ours, from the row of a register: filled in, validated, declined, typeset, printed."""
    return lambda i: PRINTERS["docx"](document(ORDER, row(i)), SETUP)


def docx_docxtpl(count: int, name: str = ORDER) -> Print:
    """docxtpl as in its manual: the template is opened for every document."""
    source = template(name, DOCXTPL)
    contexts = [context(name, each) for each in rows(count)]

    def made(i: int) -> bytes:
        opened = DocxTemplate(io.BytesIO(source))
        opened.render(contexts[i], autoescape=True)
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()

    return made


def docx_python_docx(count: int) -> Print:
    """python-docx from nothing: paragraphs and cells with their texts."""
    ready = documents(ORDER, count)

    def made(i: int) -> bytes:
        opened = docx.Document()
        for block in ready[i].blocks():
            if isinstance(block, Paragraph):
                opened.add_paragraph(block.line)
            elif isinstance(block, TableBlock):
                _python_docx_table(opened, block)
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()

    return made


def _python_docx_table(opened: Any, block: TableBlock) -> None:
    table = opened.add_table(1, block.span)
    for cell, column in zip(table.rows[0].cells[1:], block.columns, strict=True):
        cell.text = column.title
    for each in block.rows:
        cells = table.add_row().cells
        cells[0].text = each.label
        for cell, lines in zip(cells[1:], each.cells, strict=True):
            cell.text = "\n".join(lines)


def docx_ceiling(count: int, level: int = 3) -> Print:
    """What cannot be gone without: the text of the document rendered as one string, and deflated."""
    opened = DocxTemplate(io.BytesIO(template(ORDER, DOCXTPL)))
    opened.init_docx()
    source = opened.patch_xml(opened.get_xml())
    compiled = jinja2.Environment(autoescape=True).from_string(source)
    contexts = [context(ORDER, each) for each in rows(count)]
    return lambda i: zlib.compress(compiled.render(contexts[i]).encode(), level)


def pdf_of_context(count: int) -> Print:
    """Ours, from a ready context."""
    ready = documents(ORDER, count)
    return lambda i: PRINTERS["pdf"](ready[i], SETUP)


def pdf_of_row(_count: int) -> Print:
    """Ours, from the row of a register."""
    return lambda i: PRINTERS["pdf"](document(ORDER, row(i)), SETUP)


def pdf_naive(count: int, name: str = ORDER) -> Print:
    """WeasyPrint as in its manual, of a page that is ready."""
    import weasyprint

    pages = [html_text(made, SETUP, paged=True) for made in documents(name, count)]
    return lambda i: weasyprint.HTML(string=pages[i]).write_pdf()


def pdf_page(count: int) -> Print:
    """Our page alone, before it is laid out."""
    ready = documents(ORDER, count)
    return lambda i: html_text(ready[i], SETUP, paged=True)


def package_of_row(_count: int) -> Print:
    """Ours: three documents of a school in two formats, from the row of the register."""

    def made(i: int) -> list[bytes]:
        contexts = [document(name, row(i)) for name in PACKAGE]
        return [PRINTERS[format_](each, SETUP) for each in contexts for format_ in ("docx", "pdf")]

    return made


def package_naive(count: int) -> Print:
    """docxtpl and WeasyPrint as in their manuals: three documents of a school, contexts and pages ready."""
    printers = [make(count, name) for name in PACKAGE for make in (docx_docxtpl, pdf_naive)]
    return lambda i: [each(i) for each in printers]


def bare_loop(_count: int) -> Print:
    """No work at all but Python's own: what two processes of this machine are worth."""
    return lambda i: sum(n * n % 7 for n in range(i, i + 3_000_000))


def table(count: int, format_name: str, number: int) -> Print:
    """A plan of so many rows, other ones each time; a row takes as many lines in a short plan as in a long one."""
    from actgen.render.context import build
    from actgen.source import ActForm

    def plan(i: int) -> Document:
        lines = "".join(
            f"        - [Мероприятие {n} школы № {i} по переходу на платформу, Классные руководители, До 26.04.2024,"
            f" Отчёт {n} школы № {i}]\n"
            for n in range(1000, 1000 + number)
        )
        text = (
            f"вид: приказ\nавтор: Школа\nзаголовок: О плане\nномер: '{i}'\n"
            "пункты: [{утвердить: 1}]\nподпись: {должность: Директор, имя: Орлова Н. П.}\nприложения:\n"
            "  - вид: план мероприятий\n    заголовок: по переходу\n    таблица:\n"
            f"      столбцы: [Мероприятие, Ответственный, Срок, Результат]\n      строки:\n{lines}"
        )
        return build(ActForm.parsed(text.encode(), "план.yaml").act({}), SETUP)

    ready = [plan(i) for i in range(count)]
    return lambda i: PRINTERS[format_name](ready[i], SETUP)


def attached(count: int) -> list[Document]:
    """An order and, attached to it, a regulation of ten pages: of that only the stamp is another in each school."""
    from actgen.render.context import build
    from actgen.source import ActForm

    clauses = "".join(
        f"      - заголовок: Раздел {chapter}\n        пункты:\n"
        + "".join(
            f"          - участники образовательных отношений в случае {chapter}.{n} обращаются к администратору чата,"
            " который в течение рабочего дня отвечает им, сообщает об обращении заместителю директора и вносит"
            f" сведения о нём в журнал по форме {n}\n"
            for n in range(1, 11)
        )
        for chapter in range(1, 9)
    )

    def order(i: int) -> Document:
        director = row(i)["школа"]["директор"]
        text = (
            f"вид: приказ\nавтор: МОУ «СШ № {i}»\nзаголовок: О положении\nномер: {i}-од\nдата: {1 + i % 28}.04.2024\n"
            f"пункты: [{{утвердить: 1}}]\nподпись: {{должность: Директор, имя: {director}}}\nприложения:\n"
            f"  - вид: положение\n    заголовок: о чатах в учебном профиле\n    главы:\n{clauses}"
        )
        return build(ActForm.parsed(text.encode(), "приказ.yaml").act({}), SETUP)

    return [order(i) for i in range(1, count + 1)]


def attached_ours(count: int) -> Print:
    """Ours, from ready contexts."""
    ready = attached(count)
    return lambda i: PRINTERS["pdf"](ready[i], SETUP)


def attached_naive(count: int) -> Print:
    """WeasyPrint as in its manual, of pages that are ready."""
    import weasyprint

    pages = [html_text(made, SETUP, paged=True) for made in attached(count)]
    return lambda i: weasyprint.HTML(string=pages[i]).write_pdf()


def monitored(_count: int, ending: str) -> Print:
    """The indicators of 100,000 organisations."""
    import datetime
    import tempfile

    import openpyxl

    from actgen.monitor.compute import monitor
    from actgen.monitor.plan import load_plan

    plan = load_plan(SAMPLES / "monitoring" / "severodvinsk.yml")
    head = ("Организация", "Педагогов", "Подключено", "Обучающихся", "Подключено")
    lines = (
        (f"Школа № {i}", 20 + i % 60, 18 + i % 60, 300 + i % 700, 280 + i % 700)
        for i in range(100_000)
    )
    file = Path(tempfile.mkdtemp()) / f"сведения.{ending}"
    if ending == "csv":
        text = "\n".join(";".join(map(str, line)) for line in (head, *lines))
        file.write_text(text, encoding="utf-8")
    else:
        book = openpyxl.Workbook(write_only=True)
        sheet = book.create_sheet("Сведения")
        for line in (head, *lines):
            sheet.append(line)
        book.save(file)
    day = datetime.date(2023, 5, 29)
    return lambda i: monitor(plan, [file], day)


JOBS: dict[str, Callable[[int], Print]] = {
    "docx": docx_of_context,
    "docx-row": docx_of_row,
    "docxtpl": docx_docxtpl,
    "python-docx": docx_python_docx,
    "ceiling": docx_ceiling,
    "ceiling-6": lambda count: docx_ceiling(count, 6),
    "pdf": pdf_of_context,
    "pdf-row": pdf_of_row,
    "pdf-page": pdf_page,
    "weasyprint": pdf_naive,
    "package": package_of_row,
    "package-naive": package_naive,
    "loop": bare_loop,
    "attached": attached_ours,
    "attached-naive": attached_naive,
    "monitor-csv": lambda count: monitored(count, "csv"),
    "monitor-xlsx": lambda count: monitored(count, "xlsx"),
    **{
        f"table-{name}-{number}": lambda count, name=name, number=number: table(  # type: ignore[misc]
            count, name, number
        )
        for name in ("docx", "pdf")
        for number in (16, 160, 1600)
    },
}


def measured(job: str, count: int) -> dict[str, Any]:
    """Milliseconds of CPU for each document after the first tenth, and the peak of memory in MiB."""
    warming = 0 if count == 1 else max(count // 10, 2)
    made = JOBS[job](count + warming)
    for i in range(warming):
        made(i)
    times = []
    wall = time.perf_counter()
    for i in range(warming, count + warming):
        begun = time.process_time()
        made(i)
        times.append((time.process_time() - begun) * 1000)
    wall = time.perf_counter() - wall
    return {"ms": times, "wall": wall, "peak": _peak()}


def _peak() -> float:
    """The most memory this process has had, in MiB; what its parent had before it does not count."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) / 1024


def main() -> None:
    """The command."""
    job, count = sys.argv[1], int(sys.argv[2])
    print(json.dumps(measured(job, count)))


if __name__ == "__main__":
    main()
