"""Sheets to be signed: acquaintance and agreement, as tables; acquaintance under an order, as lines."""

from __future__ import annotations

from collections.abc import Iterator

from actgen.model.act import Act, Content
from actgen.model.marks import Visa
from actgen.model.tables import Table
from actgen.render.document import Look, Paragraph, Row
from actgen.render.pen import BLANK_SIGNATURE, Pen
from actgen.render.sentences import capitalise
from actgen.russian.cases import Case
from actgen.russian.dates import blank
from actgen.russian.grounds import preposition_s
from actgen.russian.posts import decline_phrase

# The signature with the name, and the date.
ACQUAINTED_WIDTHS = (600, 400)
# A row of cells is never broken across pages: so many lines stay together.
ACQUAINTED_TOGETHER = 10
ACQUAINTANCE, AGREEMENT = "лист ознакомления", "лист согласования"


def sheet_table(content: Content, pen: Pen) -> Table | None:
    """The table of a sheet, unless its author gave one."""
    kind = " ".join(content.kind.lower().split())
    if content.table is not None or kind not in (ACQUAINTANCE, AGREEMENT):
        return content.table
    if kind == ACQUAINTANCE:
        titles = ["Фамилия, инициалы", "Должность", "Дата", "Подпись"]
        people = [
            [pen.surname_first(person.name), capitalise(person.post or ""), "", ""]
            for person in content.acquainted
        ]
        rows = [*people, *[[""] * len(titles)] * content.blank_rows]
        widths = [32, 34, 16, 18]
    else:
        titles = ["Должность", "Инициалы, фамилия", "Замечания", "Дата", "Подпись"]
        rows = [_visa_row(visa, pen) for visa in content.visas]
        widths = [26, 24, 17, 17, 16]
    columns = [
        {"заголовок": title, "ширина": width} for title, width in zip(titles, widths, strict=True)
    ]
    return Table.model_validate({"столбцы": columns, "строки": rows}) if rows else None


def sheet_subject(act: Act, pen: Pen) -> str:
    """To what a sheet belongs: «с приказом … от … № …» to be read, «проекта постановления …» to be agreed."""
    kind = " ".join(act.kind.lower().split())
    if act.concerning is None or kind not in (ACQUAINTANCE, AGREEMENT):
        return ""
    if kind == AGREEMENT:
        return pen.cite(act.concerning, Case.GENT)
    cited = pen.cite(act.concerning, Case.ABLT)
    return f"{preposition_s(cited)} {cited}"


def acquaintance_blocks(content: Content, pen: Pen) -> Iterator[Paragraph | Row]:
    """«С приказом ознакомлены:» and a line for the signature and the date of each."""
    if not content.acquainted and not content.blank_rows:
        return
    many = len(content.acquainted) + content.blank_rows > 1
    kind = decline_phrase(content.kind.lower(), Case.ABLT)
    word = "ознакомлены" if many else "ознакомлен(а)"
    yield Paragraph(
        Look.RUBRIC, capitalise(f"{preposition_s(kind)} {kind} {word}:"), keep=True, gap=True
    )
    names = [pen.initials_first(person.name) for person in content.acquainted]
    names += ["________________"] * content.blank_rows
    for start in range(0, len(names), ACQUAINTED_TOGETHER):
        group = names[start : start + ACQUAINTED_TOGETHER]
        signed = tuple(
            Paragraph(Look.FLUSH, f"{BLANK_SIGNATURE} {name}", gap=True) for name in group
        )
        dates = tuple(Paragraph(Look.FLUSH, blank(), gap=True) for _ in group)
        yield Row((signed, dates), ACQUAINTED_WIDTHS)


def visa_blocks(content: Content, pen: Pen) -> Iterator[Paragraph]:
    """Visas (requisite 21): post, place for the signature, name, date, remarks."""
    for visa in content.visas:
        lines = pen.lines(capitalise(visa.post))
        if visa.remarks:
            lines.append("Замечания прилагаются")
        lines.append(f"{BLANK_SIGNATURE} {pen.initials_first(visa.name)}")
        lines.append(pen.date(visa.date))
        yield Paragraph(Look.MARK, "\n".join(lines), gap=True)


def _visa_row(visa: Visa, pen: Pen) -> list[str]:
    remarks = "Замечания прилагаются" if visa.remarks else ""
    date = pen.date(visa.date) if visa.date else ""
    return [capitalise(visa.post), pen.initials_first(visa.name), remarks, date, ""]
