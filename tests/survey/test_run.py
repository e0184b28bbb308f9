"""Which schools there are, what is said of each, and what a second run does."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from actgen.cli import main
from actgen.model.text import StructuredText
from actgen.survey import judge
from tests.survey.municipality import DONE, GARDEN, NOT_DONE, ORDER, SCHOOL, Municipality

LOCKED = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<</Encrypt 1 0 R>>\n%%EOF"


def verdicts(school: dict[str, object]) -> list[str]:
    findings = school["findings"]
    assert isinstance(findings, list)
    return [each["verdict"] for each in findings]


def test_every_school_is_a_row(municipality: Municipality) -> None:
    municipality.school("Школа 10", NOT_DONE)
    municipality.school("Школа 2")
    municipality.zipped("Сад", issuer=GARDEN.format("Ромашка"))
    (municipality.schools / "Лицей.txt").write_bytes(
        (municipality.schools / "Школа 2" / "приказ.txt").read_bytes()
    )
    status, said = municipality.survey()
    assert status == 1
    assert "4 учреждения: проверено 4, всё обязательное выполнили 3" in said
    rows = municipality.rows()
    assert list(rows) == ["Лицей", "Сад", "Школа 2", "Школа 10"]
    assert verdicts(rows["Школа 2"]) == ["satisfied", "satisfied", "not_applicable"]
    assert verdicts(rows["Школа 10"]) == ["satisfied", "missing", "not_applicable"]
    assert verdicts(rows["Сад"]) == ["satisfied", "satisfied", "satisfied"]
    assert municipality.result()["summary"]["requirements"]["site"]["missing"] == 1


def test_all_is_well(municipality: Municipality) -> None:
    municipality.school("Школа 2")
    assert municipality.survey()[0] == 0


def test_the_register_tells_kind_and_name_before_the_documents(municipality: Municipality) -> None:
    municipality.school("sosh-5", issuer=SCHOOL.format(5))
    register = municipality.register(
        "sosh-5;Школа-сад № 5;Детский сад", "berezka;Берёзка;мдоу", head="Папка;Школа;Вид"
    )
    status, said = municipality.survey("обзор.json", "--register", str(register))
    assert status == 2
    assert "Берёзка: в реестре школа есть, а папки с её документами нет" in said
    rows = municipality.rows()
    assert (rows["Школа-сад № 5"]["institution"], rows["Школа-сад № 5"]["institution_from"]) == (
        "МДОУ",
        "register",
    )
    assert rows["Берёзка"]["state"] == "no_documents"


def test_for_is_for_those_the_register_does_not_have(municipality: Municipality) -> None:
    municipality.school("А", issuer="Комбинат")
    municipality.school("Б")
    register = municipality.register("А;МОУ")
    _, said = municipality.survey("обзор.json", "--register", str(register), "--for", "МДОУ")
    rows = municipality.rows()
    assert (rows["А"]["institution"], rows["Б"]["institution"]) == ("МОУ", "МДОУ")
    assert "Б: в реестре такой школы нет" in said


def test_a_kind_that_nothing_tells(municipality: Municipality) -> None:
    municipality.school("А", issuer="Комбинат")
    municipality.school("Дом творчества", issuer="МБУ ДО «Дом детского творчества»")
    status, said = municipality.survey()
    assert status == 2
    rows = municipality.rows()
    assert rows["А"]["state"] == "unknown_kind"
    assert "Впишите школу и её вид в реестр (--register)" in said
    assert rows["Дом творчества"]["state"] == "not_addressed"


def test_what_cannot_be_read_stops_nothing(municipality: Municipality) -> None:
    municipality.school("А")
    (municipality.school("Б", NOT_DONE) / "скан.pdf").write_bytes(LOCKED)
    (municipality.schools / "В").mkdir()
    (municipality.schools / "Г").mkdir()
    (municipality.schools / "Г" / "приказ.docx").write_bytes(b"PK\x03\x04 torn")
    (municipality.schools / "Д.zip").write_bytes(b"PK\x03\x04 torn")
    (municipality.schools / "А" / "смета.xlsx").write_bytes(b"PK\x03\x04 no document")
    status, _ = municipality.survey()
    assert status == 2
    rows = municipality.rows()
    assert {name: row["state"] for name, row in rows.items()} == {
        "А": "judged",
        "Б": "judged",
        "В": "no_documents",
        "Г": "unread",
        "Д": "unread",
    }
    assert rows["Б"]["unread"][0]["file"] == "Б/скан.pdf"
    assert verdicts(rows["Б"])[1] == "unreadable"
    assert rows["Г"]["unread"][0]["reason"].endswith("файл повреждён")


def test_a_folder_and_an_archive_of_one_name_are_two_schools(municipality: Municipality) -> None:
    municipality.school("Школа 5")
    municipality.zipped("Школа 5", NOT_DONE)
    register = municipality.register("Школа №5;МОУ")
    municipality.survey("обзор.json", "--register", str(register))
    assert list(municipality.rows()) == ["Школа №5 (Школа 5)", "Школа №5 (Школа 5.zip)"]
    municipality.school("школа_5")
    municipality.survey("обзор.json", "--register", str(register))
    assert "Школа №5 (школа_5)" in municipality.rows()


def test_nothing_to_survey(municipality: Municipality) -> None:
    status, said = municipality.survey()
    assert (status, "в папке нет ни одной школы" in said) == (2, True)
    assert sorted(each.name for each in municipality.folder.iterdir()) == ["акт.yaml", "школы"]


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--jobs", "0"), "не меньше одного процесса"),
        (("--format", "xslx"), "Может быть, «xlsx»"),
        (("--for", "ОУМ"), "акт не знает учреждений вида «ОУМ»"),
        (("--register", "нет.xlsx"), "файла нет"),
    ],
)
def test_wrong_usage(municipality: Municipality, options: tuple[str, ...], said: str) -> None:
    municipality.school("А")
    status, told = municipality.survey("обзор.json", *options)
    assert status == 2
    assert said in told


def test_a_result_has_a_name(municipality: Municipality) -> None:
    municipality.school("А")
    status, told = municipality.survey("школы")
    assert (status, "школы/матрица.xlsx" in told) == (2, True)


def test_a_foreign_file_is_not_replaced(municipality: Municipality) -> None:
    municipality.school("А")
    (municipality.folder / "обзор.json").write_text("важное", encoding="utf-8")
    status, said = municipality.survey()
    assert (status, "--force" in said) == (2, True)
    assert (municipality.folder / "обзор.json").read_text(encoding="utf-8") == "важное"
    assert municipality.survey("обзор.json", "--force")[0] == 0
    assert municipality.survey()[0] == 0  # its own file it replaces


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read, as they are."""
    seen: list[str] = []
    real = judge._seen

    def seeing(document: StructuredText) -> object:
        seen.append(document.file)
        return real(document)

    monkeypatch.setattr(judge, "_seen", seeing)
    return seen


def test_only_what_has_changed_is_read_again(municipality: Municipality, read: list[str]) -> None:
    municipality.school("А", NOT_DONE)
    order = municipality.school("Б", NOT_DONE) / "приказ.txt"
    municipality.survey()
    first = (municipality.folder / "обзор.json").read_bytes()
    assert read == ["А/приказ.txt", "Б/приказ.txt"]
    read.clear()
    municipality.survey()
    assert read == []
    assert (municipality.folder / "обзор.json").read_bytes() == first

    os.utime(order, (1, 1))  # touched, not changed
    municipality.survey()
    assert read == []

    order.write_text(order.read_text(encoding="utf-8").replace(NOT_DONE, DONE), encoding="utf-8")
    municipality.survey()
    assert read == ["Б/приказ.txt"]
    assert verdicts(municipality.rows()["Б"])[1] == "satisfied"

    read.clear()
    municipality.survey("обзор.json", "--for", "МДОУ")
    assert read == ["А/приказ.txt", "Б/приказ.txt"]

    read.clear()
    act = municipality.act.read_text(encoding="utf-8")
    municipality.act.write_text(act.replace("дата: 10.04.2024", "дата: 11.04.2024"), "utf-8")
    municipality.survey("обзор.json", "--for", "МДОУ")
    assert read == ["А/приказ.txt", "Б/приказ.txt"]


def test_a_school_that_is_gone_is_forgotten(municipality: Municipality) -> None:
    municipality.school("А")
    gone = municipality.school("Б", NOT_DONE)
    municipality.survey()
    (gone / "приказ.txt").unlink()
    gone.rmdir()
    assert municipality.survey()[0] == 0
    assert list(municipality.rows()) == ["А"]


def test_a_defect_of_ours_costs_one_school(
    municipality: Municipality, monkeypatch: pytest.MonkeyPatch
) -> None:
    municipality.school("А")
    municipality.school("Б")

    def broken(
        superior: object, documents: list[StructuredText], *rest: object, **named: object
    ) -> object:
        if documents[0].file.startswith("А/"):
            raise ZeroDivisionError("!")
        return real(superior, documents, *rest, **named)  # type: ignore[arg-type]

    real = judge.check_documents
    monkeypatch.setattr(judge, "check_documents", broken)
    status, said = municipality.survey()
    assert status == 2
    assert "А: внутренняя ошибка программы (ZeroDivisionError" in said
    assert municipality.rows()["Б"]["state"] == "judged"
    monkeypatch.setattr(judge, "check_documents", real)
    assert municipality.survey()[0] == 0  # it is not remembered


def test_the_result_says_nothing_of_where_it_was_made(
    municipality: Municipality, tmp_path: Path
) -> None:
    municipality.school("А")
    municipality.survey()
    text = (municipality.folder / "обзор.json").read_text(encoding="utf-8")
    assert str(municipality.schools) not in text


def test_results_and_the_register_among_the_schools_are_none(municipality: Municipality) -> None:
    municipality.school("А")
    register = municipality.schools / "реестр.txt"  # whatever it is called
    register.write_text("Школа;Вид\nА;МОУ\n", encoding="utf-8")
    options = ("--register", str(register))
    for out in ("школы/обзор.html", "школы/второй.html", "школы/обзор.html"):
        status, said = municipality.survey(out, *options)
        assert status == 0
        assert "1 учреждение" in said
        assert "Не документы" not in said


def test_a_school_gets_the_verdicts_of_a_check(
    municipality: Municipality, capsys: pytest.CaptureFixture[str]
) -> None:
    school = municipality.school("А", NOT_DONE)
    municipality.survey()
    options = ["--against", str(municipality.act), "--for", "МОУ", "--format", "json"]
    main(["check", str(school), *options])
    checked = json.loads(capsys.readouterr().out)
    row = municipality.rows()["А"]
    assert row["findings"] == checked["findings"]
    assert [each["number"] for each in row["documents"]] == ["18-од"]


def test_documents_of_institutions_of_two_kinds_are_not_judged(municipality: Municipality) -> None:
    folder = municipality.school("А", issuer=SCHOOL.format(1))
    other = ORDER.format(issuer=GARDEN.format("Ивушка"), text=DONE)
    (folder / "второй.txt").write_text(other, encoding="utf-8")
    status, said = municipality.survey()
    assert status == 2
    (row,) = municipality.rows().values()
    assert row["state"] == "unknown_kind"
    assert "изданы учреждениями разных видов: " in said
    assert "«Школа № 1» (приказ.txt)" in said
    assert "Детский сад «Ивушка» (второй.txt)" in said
    assert "Разложите документы по папкам" in said


def test_documents_of_two_institutions_of_one_kind_are_judged_with_a_word(
    municipality: Municipality,
) -> None:
    folder = municipality.school("А", issuer=SCHOOL.format(1))
    other = ORDER.format(issuer=SCHOOL.format(2), text=DONE)
    (folder / "второй.txt").write_text(other, encoding="utf-8")
    _, said = municipality.survey()
    (row,) = municipality.rows().values()
    assert row["state"] == "judged"
    assert "А: документы изданы разными учреждениями, а проверены вместе" in said


def test_the_register_tells_whose_documents_they_are(municipality: Municipality) -> None:
    folder = municipality.school("А", issuer=SCHOOL.format(1))
    other = ORDER.format(issuer=GARDEN.format("Ивушка"), text=DONE)
    (folder / "второй.txt").write_text(other, encoding="utf-8")
    municipality.survey("обзор.json", "--register", str(municipality.register("А;МОУ")))
    (row,) = municipality.rows().values()
    assert (row["state"], row["institution"]) == ("judged", "МОУ")


def test_an_authority_beside_the_school_is_no_second_institution(
    municipality: Municipality,
) -> None:
    folder = municipality.school("А", issuer=SCHOOL.format(1))
    other = ORDER.format(issuer="Управление образования города «Бор»", text=DONE)
    (folder / "письмо.txt").write_text(other, encoding="utf-8")
    _, said = municipality.survey()
    (row,) = municipality.rows().values()
    assert row["state"] == "judged"
    assert "разными учреждениями" not in said
