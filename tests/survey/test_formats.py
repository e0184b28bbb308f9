"""The matrix in every format says the same, can be opened, and takes nothing of strangers' texts for a formula."""

from __future__ import annotations

import csv
import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from actgen.report import survey_xlsx
from tests.survey.municipality import GARDEN, NOT_DONE, SCHOOL, Municipality

DAY = ("--on", "01.05.2024")


@pytest.fixture
def surveyed(municipality: Municipality) -> Municipality:
    """Two schools and a kindergarten; one has mended nothing, one has sent a torn file, one nothing at all."""
    municipality.school("=Школа 1", NOT_DONE)
    (municipality.school("Школа 2", issuer=SCHOOL.format(2)) / "б.docx").write_bytes(
        b"PK\x03\x04 torn"
    )
    municipality.school("Сад", issuer=GARDEN.format("Ромашка"))
    (municipality.schools / "Пусто").mkdir()
    return municipality


def sheet(municipality: Municipality, name: str) -> Worksheet:
    book = load_workbook(municipality.folder / "обзор.xlsx")
    assert book.sheetnames == ["Матрица", "Замечания", "Итоги", "Не прочитано"]
    return book[name]


def rows(page: Worksheet) -> list[list[object]]:
    return [
        [cell for cell in row if cell not in (None, "")] for row in page.iter_rows(values_only=True)
    ]


def test_the_matrix(surveyed: Municipality) -> None:
    surveyed.survey("обзор.xlsx", *DAY)
    page = sheet(surveyed, "Матрица")
    assert page.freeze_panes == "F4"
    assert page.page_setup.orientation == "landscape"
    assert page.print_title_rows == "$2:$3"
    told = rows(page)
    assert told[0] == ["Выполнение: приказ от 10.04.2024 № 1 «О порядке в приказах» на 01.05.2024"]
    assert told[2][5:] == ["Номер", "Сайт", "Подпись"]
    assert told[3] == ["=Школа 1", "МОУ", 1, 2, 0.5, "да", "нет", "–"]
    assert told[4] == ["Пусто", "нет документов"]
    assert told[5] == ["Сад", "МДОУ", 3, 3, 1, "да", "да", "да"]
    assert told[6] == ["Школа 2", "МОУ", 2, 2, 1, "да", "да", "–"]
    assert told[7] == ["Выполнено", 3, 2, 1]
    comment = page["G4"].comment
    assert comment is not None
    assert comment.text.startswith("п. 1: Сайт\nНе найдено. В документах об этом не сказано.")
    assert "Добавьте: Разместить приказ на сайте." in comment.text


def test_an_order_older_than_the_act_is_told_in_every_format(municipality: Municipality) -> None:
    order = municipality.school("Старая") / "приказ.txt"
    order.write_text(order.read_text("utf-8").replace("16.04.2024", "09.04.2024"), "utf-8")
    municipality.school("Новая")
    for ending in ("xlsx", "html", "csv", "json"):
        municipality.survey(f"обзор.{ending}", *DAY)
    page = sheet(municipality, "Матрица")
    told = rows(page)
    assert told[3][0] == "Новая"
    assert told[3][5:] == ["да", "да", "–"]
    assert told[4][0] == "Старая\nстарше акта: приказ от 09.04.2024 № 18-од"
    assert told[4][5:] == ["да*", "да*", "–"]
    assert "* — по документу, который старше акта." in str(told)
    html = (municipality.folder / "обзор.html").read_text("utf-8")
    assert html.count("старше акта: приказ от 09.04.2024 № 18-од") == 1
    assert html.count(">да*</td>") == 2
    table = (municipality.folder / "обзор.csv").read_text("utf-8-sig")
    assert '"проверено; старше акта: приказ от 09.04.2024 № 18-од"' in table
    schools = {each["name"]: each["older"] for each in municipality.result()["schools"]}
    assert schools == {"Новая": [], "Старая": ["Старая/приказ.txt"]}


def test_large_matrices_have_comments_where_there_is_something_to_mend(
    surveyed: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(survey_xlsx, "_MOST_COMMENTS", 11)
    surveyed.survey("обзор.xlsx", *DAY)
    page = sheet(surveyed, "Матрица")
    assert page["F4"].comment is None
    assert page["G4"].comment is not None
    monkeypatch.setattr(survey_xlsx, "_MOST_COMMENTS", 12)
    surveyed.survey("обзор.xlsx", *DAY)
    assert sheet(surveyed, "Матрица")["F4"].comment is not None


def test_names_are_no_formulas(surveyed: Municipality) -> None:
    surveyed.survey("обзор.xlsx", *DAY)
    assert sheet(surveyed, "Матрица")["A4"].data_type == "s"
    surveyed.survey("обзор.csv", *DAY)
    with (surveyed.folder / "обзор.csv").open(encoding="utf-8-sig", newline="") as file:
        told = list(csv.reader(file, delimiter=";"))
    assert told[0][:3] == ["Учреждение", "Вид", "Состояние"]
    assert told[1][0] == "'=Школа 1"
    assert told[1][2:] == ["проверено", "1", "2", "выполнено", "не найдено", "не относится"]


def test_remarks_totals_and_what_was_not_read(surveyed: Municipality) -> None:
    surveyed.survey("обзор.xlsx", *DAY)
    (remark,) = rows(sheet(surveyed, "Замечания"))[1:]
    assert remark[:6] == ["=Школа 1", "МОУ", "п. 1", "Сайт", "обязательно", "не найдено"]
    totals = rows(sheet(surveyed, "Итоги"))
    assert ["Выполнили всё обязательное", "2 (67 %)"] in totals
    assert ["МОУ (общеобразовательные организации)", 2, 1, 3, 4, 0.75] in totals
    unread = rows(sheet(surveyed, "Не прочитано"))
    assert [row[0] for row in unread[1:]] == ["Пусто", "Школа 2"]


def test_the_same_workbook_every_time(surveyed: Municipality) -> None:
    surveyed.survey("обзор.xlsx", *DAY)
    first = (surveyed.folder / "обзор.xlsx").read_bytes()
    (surveyed.folder / "обзор.xlsx").unlink()
    surveyed.survey("обзор.xlsx", *DAY)
    assert (surveyed.folder / "обзор.xlsx").read_bytes() == first
    with zipfile.ZipFile(surveyed.folder / "обзор.xlsx") as book:
        assert b"2000-01-01T00:00:00Z" in book.read("docProps/core.xml")


def test_the_page_needs_nothing_else(surveyed: Municipality) -> None:
    surveyed.survey("обзор.html", *DAY)
    page = (surveyed.folder / "обзор.html").read_text(encoding="utf-8")
    assert re.findall(r"(?:src|href)=", page) == []
    assert page.count('<tbody class="row') == 4
    assert "default-src 'none'" in page
    assert "Добавьте:" in page
    assert "нет документов: в папке нет документов" in page


def test_texts_of_strangers_are_no_markup(municipality: Municipality) -> None:
    municipality.school("<b>Школа & сад", "Провести <script>alert(1)</script>.")
    municipality.survey("обзор.html", *DAY)
    page = (municipality.folder / "обзор.html").read_text(encoding="utf-8")
    assert "&lt;b&gt;Школа &amp; сад" in page
    assert "<script>alert" not in page


def test_json_lists_everything(surveyed: Municipality) -> None:
    surveyed.survey("обзор.json", *DAY)
    report = surveyed.result()
    assert list(report) == ["act", "on", "requirements", "schools", "skipped", "summary"]
    assert report["on"] == "2024-05-01"
    assert report["summary"]["states"]["judged"] == 3
    assert [each["title"] for each in report["requirements"]] == ["Номер", "Сайт", "Подпись"]
    assert list(report["schools"][0]) == [
        "name", "path", "state", "reason", "institution", "institution_from", "satisfied", "required",
        "documents", "findings", "unread", "skipped", "older",
    ]  # fmt: skip


def test_files_that_are_no_documents_are_in_every_report(surveyed: Municipality) -> None:
    (surveyed.schools / "Сад" / "смета.csv").write_text("а;б\n", encoding="utf-8")
    (surveyed.schools / "Пусто" / "список.xlsx").write_bytes(b"PK")
    (surveyed.schools / "Сад" / "~$приказ.docx").write_bytes(b"")
    (surveyed.schools / "сводка.csv").write_text("а;б\n", encoding="utf-8")
    outs = ("обзор.xlsx", "-o", str(surveyed.folder / "обзор.html"))
    _, said = surveyed.survey(*outs, "-o", str(surveyed.folder / "обзор.json"), *DAY)
    assert "Не документы, пропущены: сводка.csv, Пусто/список.xlsx, Сад/смета.csv." in said
    told = rows(sheet(surveyed, "Не прочитано"))
    assert ["Сад", "Сад/смета.csv", "не документ, пропущен: это таблица, а не документ"] in told
    assert told[-1] == ["сводка.csv", "не документ, пропущен"]
    page = (surveyed.folder / "обзор.html").read_text(encoding="utf-8")
    for name in ("сводка.csv", "Сад/смета.csv", "Пусто/список.xlsx"):
        assert name in page
    assert "~$" not in page
    assert surveyed.result()["skipped"] == ["сводка.csv"]
    assert surveyed.rows()["Сад"]["skipped"] == ["Сад/смета.csv"]


def test_schools_that_cannot_be_decided_are_counted(municipality: Municipality) -> None:
    municipality.school("Школа 1", NOT_DONE)
    (municipality.schools / "Школа 1" / "б.docx").write_bytes(b"PK\x03\x04 torn")
    municipality.school("Школа 2", NOT_DONE, issuer=SCHOOL.format(2))
    municipality.school("Школа 3", issuer=SCHOOL.format(3))
    _, said = municipality.survey("обзор.xlsx", *DAY)
    assert (
        "проверено 3, всё обязательное выполнили 1, исправить документы должно 1,"
        " неясно – 1 (прочитано не всё)." in said
    )
    totals = rows(sheet(municipality, "Итоги"))
    assert ["Неясно, всё ли выполнено: прочитано не всё", "1"] in totals


def test_the_format_may_be_named(surveyed: Municipality) -> None:
    surveyed.survey("обзор.txt", "--format", "json", *DAY)
    assert (surveyed.folder / "обзор.txt").read_text(encoding="utf-8").startswith("{")


SAMPLES = Path(__file__).parents[2] / "samples" / "municipality"


def test_the_sample_municipality(municipality: Municipality) -> None:
    municipality.schools = SAMPLES / "schools"
    municipality.act = Path("kalinin-223-09")
    status, said = municipality.survey("обзор.json", "--register", str(SAMPLES / "register.csv"))
    assert status == 2
    assert "6 учреждений: проверено 4, всё обязательное выполнили 1" in said
    states = [(each["path"], each["state"]) for each in municipality.result()["schools"]]
    assert states == [
        ("art-house.zip", "judged"),
        ("lyceum-2", "unread"),
        ("ozeretskaya", "judged"),
        ("romashka", "judged"),
        ("sukhoverkovo", "judged"),
        (None, "no_documents"),
    ]


def test_several_files_come_of_one_survey(surveyed: Municipality) -> None:
    page = surveyed.folder / "матрица.html"
    status, said = surveyed.survey("матрица.csv", "-o", str(page), *DAY)
    assert status == surveyed.survey("обзор.json", *DAY)[0]
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert (surveyed.folder / "матрица.csv").read_text(encoding="utf-8-sig").count("\n") > 2
    assert f"Обзор: {surveyed.folder / 'матрица.csv'}, {page}" in said


def test_several_files_that_cannot_be(surveyed: Municipality) -> None:
    same = str(surveyed.folder / "матрица.csv")
    assert surveyed.survey("матрица.csv", "-o", same) == (
        2,
        "один и тот же файл указан в -o несколько раз\n",
    )
    other = str(surveyed.folder / "матрица.html")
    status, said = surveyed.survey("матрица.csv", "-o", other, "--format", "csv")
    assert (status, "--format – один, а файлов несколько" in said) == (2, True)
    assert not Path(same).exists()
