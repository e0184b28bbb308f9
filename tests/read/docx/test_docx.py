"""DOCX: what a reader of the printed page sees, and nothing else."""

from pathlib import Path

import docx as python_docx
import pytest

from actgen.model.text import StructuredText
from actgen.read import read_document
from actgen.read.docx.numbering import formatted
from tests.read.builder import (
    abstract,
    cell,
    instance,
    labels,
    level,
    lines,
    num_pr,
    paragraph,
    read_docx,
    run,
    start_override,
    style,
    table,
)


def texts(read: StructuredText) -> list[str]:
    return [p.text for p in read.paragraphs]


# --- runs ---


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (run("Со") + run("здать чат"), "Создать чат"),
        ("<w:r><w:t>VK</w:t><w:noBreakHyphen/><w:t>мессен</w:t><w:softHyphen/><w:t>джер</w:t></w:r>", "VK-мессенджер"),
        ("<w:r><w:t>чат</w:t><w:tab/><w:t>да</w:t></w:r>", "чат да"),
        (run("Создать ") + run("не создавать ", "<w:vanish/>") + run("чат"), "Создать чат"),
        (run("Создать ", '<w:vanish w:val="0"/>') + run("чат"), "Создать чат"),
        (f"<w:ins>{run('Вести ')}</w:ins><w:del><w:r><w:delText>Нет </w:delText></w:r></w:del>{run('чат')}",
         "Вести чат"),
        (f"<w:moveFrom>{run('нет ')}</w:moveFrom><w:moveTo>{run('да')}</w:moveTo>", "да"),
        (f'<w:hyperlink w:anchor="a">{run("сайт школы")}</w:hyperlink>', "сайт школы"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run('поле')}</w:sdtContent></w:sdt>", "поле"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Место')}</w:sdtContent></w:sdt>{run('да')}",
         "да"),
        (f'<w:fldSimple w:instr="DATE">{run("16.04.2024")}</w:fldSimple>', "16.04.2024"),
        ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText><w:t>код</w:t></w:r>'
         '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + run("п. 3")
         + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + run(" да"),
         "п. 3 да"),
        ('<w:commentRangeStart w:id="1"/>' + run("чат") + '<w:r><w:commentReference w:id="1"/></w:r>', "чат"),
        ('<w:r><w:t>да</w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "да✓"),
    ],
)  # fmt: skip
def test_text_of_a_paragraph(tmp_path: Path, content: str, text: str) -> None:
    assert texts(read_docx(tmp_path, paragraph(content))) == [text]


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    inside = paragraph("УТВЕРЖДАЮ")
    box = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{inside}</w:txbxContent></v:textbox>"
        "</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(read_docx(tmp_path, paragraph(box + run("ПОЛОЖЕНИЕ")))) == [
        "УТВЕРЖДАЮ",
        "ПОЛОЖЕНИЕ",
    ]


def test_a_deleted_paragraph_mark_joins_two_paragraphs(tmp_path: Path) -> None:
    deleted = paragraph("1. Создать", more="<w:rPr><w:del/></w:rPr>")
    read = read_docx(tmp_path, deleted + paragraph(" чат"))
    assert lines(read) == ["1. Создать чат"]
    assert "исправления" in read.remarks[0]


def test_manual_line_breaks_divide_points(tmp_path: Path) -> None:
    breaks = "<w:r><w:t>Создать чаты:</w:t><w:br/><w:t>– с детьми;</w:t><w:br/><w:t>– с родителями.</w:t></w:r>"
    assert lines(read_docx(tmp_path, paragraph(breaks))) == [
        "Создать чаты:",
        "– с детьми;",
        "– с родителями.",
    ]


def test_headers_stand_apart_and_notes_at_the_end(tmp_path: Path) -> None:
    read = read_docx(
        tmp_path,
        paragraph("Чат") + paragraph("Да"),
        header=paragraph("МБОУ «СОШ № 1»"),
        footer=paragraph("7"),
        footnotes=f'<w:footnote w:type="separator">{paragraph("нет")}</w:footnote>'
        f"<w:footnote>{paragraph('Сноска')}</w:footnote>",
    )
    assert texts(read) == ["Чат", "Да", "Сноска"]
    assert read.remarks == ("колонтитулы не вошли в текст: МБОУ «СОШ № 1»",)


def test_hidden_styles_and_tables_of_contents_are_left_out(tmp_path: Path) -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Тайный"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="toc 1"/></w:style>'
    )
    body = paragraph("тайна", style="H") + paragraph("Права 3", style="T") + paragraph("Чат")
    assert texts(read_docx(tmp_path, body, styles=styles)) == ["Чат"]


def test_strict_files_are_read_too(tmp_path: Path) -> None:
    numbering = abstract(1, level(0, "decimal", "%1.")) + instance(1, 1)
    read = read_docx(tmp_path, paragraph("Чат", num=1), numbering=numbering, strict=True)
    assert lines(read) == ["1. Чат"]


# --- numbering ---

DEEP = abstract(
    1, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."), level(2, "decimal", "%1.%2.%3.")
)


def points(*levels: int, num: int = 1) -> str:
    return "".join(paragraph("да", num=num, level=k) for k in levels)


@pytest.mark.parametrize(
    ("levels", "wanted"),
    [
        ((0, 1, 1, 0, 1), "1. 1.1. 1.2. 2. 2.1."),
        ((0, 1, 2, 2, 1, 2), "1. 1.1. 1.1.1. 1.1.2. 1.2. 1.2.1."),
        ((1, 1), "1.1. 1.2."),
    ],
)
def test_multilevel_numbers(tmp_path: Path, levels: tuple[int, ...], wanted: str) -> None:
    read = read_docx(tmp_path, points(*levels), numbering=DEEP + instance(1, 1))
    assert labels(read) == wanted.split()


@pytest.mark.parametrize(
    ("form", "wanted"),
    [("decimal", "1) 2)"), ("russianLower", "а) б)"), ("russianUpper", "А) Б)"), ("lowerLetter", "a) b)"),
     ("upperRoman", "I) II)"), ("lowerRoman", "i) ii)"), ("bullet", "– –"), ("decimalZero", "01) 02)")],
)  # fmt: skip
def test_formats_of_numbers(tmp_path: Path, form: str, wanted: str) -> None:
    numbering = abstract(1, level(0, form, "%1)")) + instance(1, 1)
    assert labels(read_docx(tmp_path, points(0, 0), numbering=numbering)) == wanted.split()


def test_russian_letters_leave_out_those_that_word_leaves_out() -> None:
    assert [formatted(k, "russianLower") for k in (6, 7, 9, 10, 28, 29)] == [
        "е",
        "ж",
        "и",
        "к",
        "я",
        "аа",
    ]


def test_a_second_list_goes_on_and_an_override_begins_anew(tmp_path: Path) -> None:
    numbering = (
        DEEP
        + instance(1, 1)
        + instance(2, 1)
        + instance(3, 1, start_override(0, 1))
        + instance(4, 1, start_override(0, 7))
    )
    body = points(0, 0, num=1) + points(0, num=2) + points(0, 0, num=3) + points(0, num=4)
    assert labels(read_docx(tmp_path, body, numbering=numbering)) == "1. 2. 3. 1. 2. 7.".split()


def test_a_level_that_never_restarts(tmp_path: Path) -> None:
    numbering = abstract(
        1,
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>'),
    ) + instance(1, 1)
    assert labels(read_docx(tmp_path, points(0, 1, 1, 0, 1), numbering=numbering)) == [
        "I.",
        "1.",
        "2.",
        "II.",
        "3.",
    ]


def test_legal_numbering_writes_figures(tmp_path: Path) -> None:
    numbering = abstract(
        1, level(0, "upperRoman", "%1."), level(1, "decimal", "%1.%2.", more="<w:isLgl/>")
    ) + instance(1, 1)
    assert labels(read_docx(tmp_path, points(0, 0, 1), numbering=numbering)) == [
        "I.",
        "II.",
        "2.1.",
    ]


def test_numbering_comes_from_styles(tmp_path: Path) -> None:
    numbering = abstract(
        1,
        level(0, "decimal", "%1.", more='<w:pStyle w:val="P"/>'),
        level(1, "decimal", "%1.%2.", more='<w:pStyle w:val="Q"/>'),
    ) + instance(5, 1)
    styles = (
        style("P", "Пункт", num_pr(5))
        + style("Q", "Подпункт", num_pr(5, 1))
        + style("R", "Свой", more='<w:basedOn w:val="Q"/>')
    )
    body = "".join(paragraph("да", style=key) for key in "PQRP") + paragraph("да", style="P", num=0)
    assert labels(read_docx(tmp_path, body, numbering=numbering, styles=styles)) == [
        "1.",
        "1.1.",
        "1.2.",
        "2.",
        "",
    ]


def test_a_numbering_style_stands_in_for_a_list(tmp_path: Path) -> None:
    numbering = (
        abstract(1, level(0, "russianLower", "%1)"), more='<w:styleLink w:val="L"/>')
        + abstract(2, more='<w:numStyleLink w:val="L"/>')
        + instance(1, 1)
        + instance(2, 2)
    )
    styles = style("L", "Список", num_pr(1), kind="numbering")
    assert labels(read_docx(tmp_path, points(0, 0, num=2), numbering=numbering, styles=styles)) == [
        "а)",
        "б)",
    ]


def test_a_typed_number_after_a_made_bullet_wins(tmp_path: Path) -> None:
    numbering = abstract(1, level(0, "bullet", "\uf0b7")) + instance(1, 1)
    assert lines(read_docx(tmp_path, paragraph("1.1. Издать", num=1), numbering=numbering)) == [
        "1.1. Издать"
    ]


def test_deleted_and_empty_paragraphs(tmp_path: Path) -> None:
    gone = paragraph(
        "<w:del><w:r><w:delText>нет</w:delText></w:r></w:del>",
        num=1,
        more="<w:rPr><w:del/></w:rPr>",
    )
    read = read_docx(tmp_path, points(0) + gone + points(0), numbering=DEEP + instance(1, 1))
    assert labels(read) == ["1.", "2."]


# --- tables ---

PLAN = ["№", "Мероприятие", "Срок"]


def grid(read: StructuredText) -> list[list[str]]:
    return [
        [" ".join(read.paragraphs[k].text for k in c) for c in row.cells]
        for row in read.tables[0].rows
    ]


def test_a_plan_with_sections_and_merged_cells(tmp_path: Path) -> None:
    body = table(
        PLAN,
        [cell("Работа с родителями", span=3)],
        ["1", "Собрание", cell("апрель", merge="restart")],
        ["2", "Чат", cell("", merge="continue")],
        [cell("3 и 4", span=2), "май"],
    )
    read = read_docx(tmp_path, body)
    assert read.tables[0].header == ("№", "Мероприятие", "Срок")
    assert grid(read) == [
        ["Работа с родителями"], ["1", "Собрание", "апрель"], ["2", "Чат", "апрель"], ["3 и 4", "3 и 4", "май"],
    ]  # fmt: skip
    april = next(p for p in read.paragraphs if p.text == "апрель")
    assert april.cell == (1, 3, 3)
    assert read.paragraphs[april.parent or 0].text == "Работа с родителями"


def test_several_paragraphs_and_a_list_in_a_cell(tmp_path: Path) -> None:
    body = table(
        PLAN,
        [
            "1",
            cell(
                paragraph("Создать чаты:") + paragraph("– с детьми;") + paragraph("– с родителями.")
            ),
            "май",
        ],
    )
    read = read_docx(tmp_path, body)
    (row,) = read.tables[0].rows
    lead, first, second = row.cells[1]
    assert [read.paragraphs[k].parent for k in (first, second)] == [lead, lead]
    assert {read.paragraphs[k].cell for k in row.cells[1]} == {(1, 2, 2)}


def test_a_table_in_a_cell_is_flattened(tmp_path: Path) -> None:
    body = table(PLAN, ["1", cell(table(["а", "б"], ["в", "г"]) + paragraph("")), "май"])
    assert grid(read_docx(tmp_path, body)) == [["1", "а; б в; г", "май"]]


def test_a_header_of_two_rows(tmp_path: Path) -> None:
    head = "<w:trPr><w:tblHeader/></w:trPr>"
    body = table(["№", cell("Срок", span=2)], ["№", "с", "по"], ["1", "мая", "июня"]).replace(
        "<w:tr>", f"<w:tr>{head}", 2
    )
    assert read_docx(tmp_path, body).tables[0].header == ("№", "Срок с", "Срок по")


def test_numbers_made_by_word_in_the_first_column(tmp_path: Path) -> None:
    body = table(
        PLAN,
        [cell(paragraph("", num=1)), "Чат", "май"],
        [cell(paragraph("", num=1)), "Сайт", "май"],
    )
    read = read_docx(tmp_path, body, numbering=DEEP + instance(1, 1))
    assert grid(read) == [["1.", "Чат", "май"], ["2.", "Сайт", "май"]]


def test_a_deleted_row_is_left_out(tmp_path: Path) -> None:
    body = table(PLAN, ["1", "Чат", "май"], ["2", "нет", "нет"])
    cut = body.rindex("<w:tr>") + len("<w:tr>")
    assert grid(read_docx(tmp_path, f"{body[:cut]}<w:trPr><w:del/></w:trPr>{body[cut:]}")) == [
        ["1", "Чат", "май"]
    ]


def test_a_file_made_by_another_program(tmp_path: Path) -> None:
    made = python_docx.Document()
    made.add_heading("ПРИКАЗ", 1)
    made.add_paragraph("Создать чаты:")
    made.add_paragraph("с родителями", style="List Bullet")
    made.add_paragraph("с педагогами", style="List Number")
    rows = made.add_table(rows=2, cols=2)
    for place, text in zip(rows._cells, ["Мероприятие", "Срок", "Чат", "май"], strict=True):
        place.text = text
    path = tmp_path / "a.docx"
    made.save(str(path))
    read = read_document(path)
    assert lines(read)[:4] == ["ПРИКАЗ", "Создать чаты:", "– с родителями", "1. с педагогами"]
    assert read.tables[0].header == ("Мероприятие", "Срок")


FRAME = '<w:tblBorders><w:top w:val="single"/><w:insideV w:val="single"/></w:tblBorders>'
NO_FRAME = '<w:tblBorders><w:top w:val="nil"/><w:insideV w:val="none"/></w:tblBorders>'
PLOTS = [["Двор", "Лес"], ["Сад", "Поле"]]


def bordered(rows: list[list[str]], borders: str) -> str:
    return table(*rows).replace("<w:tbl>", f"<w:tbl><w:tblPr>{borders}</w:tblPr>")


def test_a_table_without_borders_only_sets_lines_side_by_side(tmp_path: Path) -> None:
    rows = [["Двор", "Сад"], ["Лес", paragraph("Поле") + paragraph("Луг")]]
    rows[1][1] = f"<w:tc>{rows[1][1]}</w:tc>"
    text = read_docx(tmp_path, bordered(rows, NO_FRAME))
    assert [(p.text.replace("\t", " "), p.column) for p in text.paragraphs] == [
        ("Двор Сад", 0), ("Лес", 1), ("Поле", 2), ("Луг", 2),
    ]  # fmt: skip
    assert read_docx(tmp_path, bordered(rows, FRAME)).tables[0].header == ()


def test_a_table_style_tells_of_borders(tmp_path: Path) -> None:
    styles = style("Net", "Сетка", kind="table", more=f"<w:tblPr>{FRAME}</w:tblPr>")
    named = bordered(PLOTS, '<w:tblStyle w:val="Net"/>')
    unknown = bordered(PLOTS, '<w:tblStyle w:val="Other"/>')
    assert read_docx(tmp_path, named, styles=styles).tables
    assert not read_docx(tmp_path, bordered(PLOTS, ""), styles=styles).tables
    assert read_docx(tmp_path, unknown, styles=styles).tables


def test_lines_after_manual_breaks_are_known(tmp_path: Path) -> None:
    broken = paragraph("<w:r><w:t>Управление</w:t><w:br/><w:t>Отдел</w:t></w:r>")
    text = read_docx(tmp_path, broken + paragraph("Школа"))
    assert [(p.text, p.broken) for p in text.paragraphs] == [
        ("Управление", False), ("Отдел", True), ("Школа", False),
    ]  # fmt: skip


def test_a_table_in_a_footer_is_told_cell_by_cell(tmp_path: Path) -> None:
    footer = table([cell(paragraph("В дело № 01-05") + paragraph("20.10.2026")), "Вх. № 7"])
    text = read_docx(tmp_path, paragraph("Да."), footer=footer)
    assert text.running == ("В дело № 01-05\n20.10.2026", "Вх. № 7")


def test_a_bullet_drawn_as_a_picture_is_a_dash(tmp_path: Path) -> None:
    bullets = abstract(1, level(0, "bullet", "", more='<w:lvlPicBulletId w:val="0"/>')) + instance(
        1, 1
    )
    read = read_docx(tmp_path, paragraph("чат", num=1), numbering=bullets)
    assert labels(read) == ["–"]


def test_a_table_of_one_cell_is_a_frame(tmp_path: Path) -> None:
    inner = table(["№", "Срок"], ["1", "май"], ["2", "июнь"])
    read = read_docx(tmp_path, table([cell(paragraph("ПРИКАЗ") + inner + paragraph("Да."))]))
    assert lines(read)[0] == "ПРИКАЗ"
    assert [(t.header, len(t.rows)) for t in read.tables] == [(("№", "Срок"), 2)]


def test_a_cell_whose_deletion_is_accepted_is_gone(tmp_path: Path) -> None:
    gone = cell("лишнее").replace("<w:tcPr>", '<w:tcPr><w:cellDel w:id="1" w:author="x"/>')
    read = read_docx(tmp_path, table(["а", gone], ["б", "в"]))
    assert lines(read) == ["а", "б", "в"]
    assert "исправления" in read.remarks[0]


def test_equations_and_chosen_entries_of_lists_are_text(tmp_path: Path) -> None:
    m = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    equation = f"<m:oMathPara {m}><m:oMath><m:f><m:num><m:r><m:t>а</m:t></m:r></m:num></m:f></m:oMath></m:oMathPara>"
    entries = "".join(f'<w:listEntry w:val="{entry}"/>' for entry in ("завуч", "директор"))
    form = f'<w:ffData><w:ddList><w:result w:val="1"/>{entries}</w:ddList></w:ffData>'
    begun = f'<w:r><w:fldChar w:fldCharType="begin">{form}</w:fldChar></w:r>'
    code = "<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>"
    ended = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    read = read_docx(
        tmp_path, paragraph(f"{run('Доля ')}{equation}{run(', ')}{begun}{code}{ended}")
    )
    assert lines(read) == ["Доля а, директор"]


def test_another_document_in_the_file_is_told(tmp_path: Path) -> None:
    read = read_docx(tmp_path, paragraph("Приказ") + '<w:altChunk w:id="r9"/>')
    assert [unread.reason for unread in read.unread] == [
        "в файл вставлен другой документ, он не прочитан"
    ]


def test_a_table_in_a_note_is_not_lost(tmp_path: Path) -> None:
    note = f'<w:footnote w:id="2">{table(["а", "б"])}{paragraph("в")}</w:footnote>'
    assert lines(read_docx(tmp_path, paragraph("текст"), footnotes=note)) == ["текст", "а; б", "в"]


def test_numbers_begin_anew_in_every_document_of_a_template(tmp_path: Path) -> None:
    """Documents of one template share what is known of their lists, never their counts."""
    lists = abstract(0, level(0, "decimal", "%1.")) + instance(1, 0)
    for body in ("Первый.", "Другой."):
        text = read_docx(tmp_path, paragraph(body, 1) + paragraph("Второй.", 1), numbering=lists)
        assert labels(text) == ["1.", "2."]
