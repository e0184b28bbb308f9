"""Sheets to be signed: acquaintance and agreement, as tables; acquaintance under an order, as lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from actgen.model.act import Act
from actgen.model.content import Content
from actgen.model.marks import Visa
from actgen.model.parties import Person
from actgen.model.tables import Table
from actgen.render.blocks import Look, Paragraph, Row
from actgen.render.parts.pen import BLANK_SIGNATURE, Pen
from actgen.render.parts.sentences import capitalise
from actgen.russian.cases import Case
from actgen.russian.dates import blank
from actgen.russian.grounds import preposition_s
from actgen.russian.post_and_name import split_post_and_name
from actgen.russian.posts import decline_phrase

# The signature with the name, and the date.
ACQUAINTED_WIDTHS = (600, 400)
# A row of cells is never broken across pages: so many lines stay together.
ACQUAINTED_TOGETHER = 6
ACQUAINTANCE, AGREEMENT = "лист ознакомления", "лист согласования"


def sheet_table(content: Content, pen: Pen) -> Table | None:
    """The table of a sheet, unless its author gave one."""
    kind = " ".join(content.kind.lower().split())
    if content.table is not None or kind not in (ACQUAINTANCE, AGREEMENT):
        return content.table
    if kind == ACQUAINTANCE:
        titles = ["Фамилия, инициалы", "Должность", "Дата", "Подпись"]
        people = [
            [pen.surname_first(name), capitalise(post), "", ""]
            for post, name in map(_post_and_name, content.acquainted)
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
    yield Paragraph(Look.RUBRIC, capitalise(f"{preposition_s(kind)} {kind} {word}:"), keep=True)
    signed = [_signed(person, pen) for person in content.acquainted]
    signed += [[f"{BLANK_SIGNATURE} ________________"]] * content.blank_rows
    for group in _groups(signed):
        # the date beside the signature, which is the last line
        dates = ["\n" * (len(each) - 1) + blank() for each in group]
        cells = (["\n".join(each) for each in group], dates)
        yield Row(tuple(map(_parted, cells)), ACQUAINTED_WIDTHS)


def _parted(texts: Sequence[str]) -> tuple[Paragraph, ...]:
    """Paragraphs set off from each other; the distance around a row does the rest."""
    last = len(texts) - 1
    return tuple(Paragraph(Look.FLUSH, text, gap=i < last) for i, text in enumerate(texts))


def _signed(person: Person, pen: Pen) -> list[str]:
    """The lines of one who signs: his post if it is known, as in a visa, and the place for the signature."""
    post, name = _post_and_name(person)
    lines = pen.lines(capitalise(post), ACQUAINTED_WIDTHS[0]) if post else []
    return [*lines, f"{BLANK_SIGNATURE} {pen.initials_first(name)}"]


def _post_and_name(person: Person) -> tuple[str, str]:
    """They may stand in one text, as a register has them: «Белова Ольга Андреевна, учитель»."""
    if person.post is None:
        post, name = split_post_and_name(person.name)
        if name is not None and post:
            return post, name.full
    return person.post or "", person.name


def _groups(signed: Sequence[list[str]]) -> Iterator[list[list[str]]]:
    """Those whose lines stay together."""
    group: list[list[str]] = []
    for each in signed:
        if group and sum(map(len, group)) + len(each) > ACQUAINTED_TOGETHER:
            yield group
            group = []
        group.append(each)
    yield group


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
