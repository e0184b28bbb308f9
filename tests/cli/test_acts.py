"""`actgen acts`: the list, what rests on old acts, faults of requirement files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from actgen.cli.run import main
from tests.source.complete import completed

OLD = """вид: приказ
автор: Управление
номер: 15-од
дата: 01.09.2023
заголовок: О чатах
учреждения: {МОУ: школы}
пункты:
  - текст: Разместить приказ на сайте
    требует:
      - id: on-site
        вид: условие
        название: Приказ на сайте
        смысл: [разместить, сайт]
        формулировка: Разместить приказ на сайте.
        примеры: {выполнено: ["1. Приказ разместить на сайте."]}
"""
NEW = OLD.replace("15-од", "7-од").replace("01.09.2023", "01.02.2025") + "заменяет: old\n"
SCHOOL = """вид: приказ
автор: Школа № 5
основания: {текст: приказа Управления от 01.09.2023 № 15-од}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("акты").mkdir()
    Path("акты/old.yaml").write_text(completed(OLD), encoding="utf-8")
    Path("акты/new.yaml").write_text(completed(NEW), encoding="utf-8")
    Path("школа.yaml").write_text(completed(SCHOOL), encoding="utf-8")
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str], *options: str) -> dict[str, dict[str, object]]:
    assert main(["acts", "--format", "json", *options]) == 0
    return {act["name"]: act for act in json.loads(capsys.readouterr().out)["acts"]}


def test_the_list_names_every_act_with_its_state(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["acts", "--acts", "акты", "--on", "01.06.2025"]) == 0
    printed = capsys.readouterr().out
    assert (
        "old  приказ от 01.09.2023 № 15-од – заменён с 01.02.2025: приказ от 01.02.2025 № 7-од\n"
        "  Управление\n  «О чатах»\n  Требований: 1 (обязательно 1); учреждения: МОУ\n"
    ) in printed
    assert "new  приказ от 01.02.2025 № 7-од – действует\n" in printed
    assert "  Заменяет: old\n" in printed
    assert "kalinin-223-09  приказ от 13.04.2024 № 223-09 – действует\n" in printed


def test_the_state_is_that_of_the_day(capsys: pytest.CaptureFixture[str]) -> None:
    before = listed(capsys, "--acts", "акты", "--on", "31.01.2025")
    assert (before["old"]["state"], before["new"]["state"]) == ("in_force", "not_yet")
    after = listed(capsys, "--acts", "акты", "--on", "01.02.2025")
    assert (after["old"]["state"], after["new"]["state"]) == ("superseded", "in_force")
    assert after["old"]["superseded_by"] == "приказ от 01.02.2025 № 7-од"
    assert after["old"]["requirements"] == {"required": 1, "recommended": 0, "disputed": 0}


def test_the_workbook_has_a_row_for_every_act() -> None:
    assert main(["acts", "--acts", "акты", "--on", "01.06.2025", "-o", "акты.xlsx"]) == 0
    rows = list(load_workbook("акты.xlsx").active.iter_rows(values_only=True))
    by_name = {row[0]: row for row in rows[2:]}
    assert by_name["old"][6] == "заменён с 01.02.2025: приказ от 01.02.2025 № 7-од"
    assert by_name["kalinin-223-09"][10:] == (22, 3, 0)


def test_a_faulty_act_of_the_folder_is_told_and_the_others_are_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("акты/bad.yaml").write_text("автор: А\nвид: приказ\nномир: 5\n", encoding="utf-8")
    assert main(["acts", "--acts", "акты"]) == 2
    printed = capsys.readouterr()
    assert "неизвестный ключ «номир»" in printed.err
    assert "new  приказ" in printed.out


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--on", "вчера"], "--on: "),
        (["--acts", "нет"], "--acts: нет такой папки: нет"),
        (["--format", "pdf"], "неизвестный формат «pdf»"),
        (["--format", "xlsx"], "таблице нужен файл"),
        (["outdated", "нет.yaml"], "нет такого файла: нет.yaml"),
        (["check", "нет.yaml"], "нет.yaml: "),
    ],
)
def test_wrong_calls(options: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["acts", *options]) == 2
    assert told in capsys.readouterr().err


def test_what_rests_on_old_acts_is_told_with_line_and_newer_act(
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = ["--acts", "акты", "--on", "01.06.2025"]
    assert main(["acts", "outdated", "школа.yaml", *options]) == 1
    said = capsys.readouterr().out
    assert said.startswith(
        "школа.yaml:3:55\n"
        "  приказ от 01.09.2023 № 15-од – заменён с 01.02.2025: приказ от 01.02.2025 № 7-од\n"
        "  3 | основания: {текст: приказа Управления от 01.09.2023 № 15-од}\n"
        "  Сошлитесь на приказ от 01.02.2025 № 7-од.\n"
        "\n"
        "Итого: 1 файл на 01.06.2025: устарело 1 место.\n"
    )
    assert "СанПиН 2.4.2.2821-10. Об остальных актах программа не знает" in " ".join(said.split())
    assert main(["acts", "outdated", "школа.yaml", "--acts", "акты", "--on", "01.01.2025"]) == 0


def test_folders_and_formats_of_outdated(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--acts", "акты", "--on", "01.06.2025"]
    assert main(["acts", "outdated", ".", *options, "--format", "json"]) == 1
    (place,) = json.loads(capsys.readouterr().out)["outdated"]
    assert (place["file"], place["line"], place["state"]) == ("школа.yaml", 3, "superseded")
    assert main(["acts", "outdated", ".", *options, "-o", "устарело.xlsx"]) == 1
    rows = list(load_workbook("устарело.xlsx").active.iter_rows(values_only=True))
    assert rows[2][:3] == ("школа.yaml", 3, "приказ от 01.09.2023 № 15-од")


def test_without_files_the_collection_is_looked_at(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["acts", "outdated", "--on", "01.06.2025"]) == 1
    assert "№ Р-210 – утратил силу" in capsys.readouterr().out


def test_requirement_files_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["acts", "check", "акты/old.yaml"]) == 0
    assert capsys.readouterr().err == "акты/old.yaml: ошибок нет\n"
    wrong = completed(OLD).replace("Приказ разместить на сайте.", "Приказ разместить на стенде.")
    Path("акты/old.yaml").write_text(wrong, encoding="utf-8")
    assert main(["acts", "check", "акты/old.yaml"]) == 2
    assert "пример 1 получает вывод «не найдено»" in capsys.readouterr().err


def test_shared_sets_and_lexicons_are_checked_too(capsys: pytest.CaptureFixture[str]) -> None:
    Path("набор.yaml").write_text(
        "название: Н\nтребует:\n"
        "  - {id: a, вид: реквизит, название: Н, формулировка: Ф, реквизиты: печать}\n",
        encoding="utf-8",
    )
    assert main(["acts", "check", "набор.yaml"]) == 2
    assert "набор.yaml:3:" in capsys.readouterr().err


def test_legal_data_that_was_checked_long_ago_is_told_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["acts", "--on", "22.11.2027"]) == 0
    assert "Не сверялось больше года" not in capsys.readouterr().out
    assert main(["acts", "--on", "23.11.2027"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "Не сверялось больше года: с 22.11.2026: словарь понятий, понятие «платформа»" in told
    assert "понятие «max»" in told
    assert "утративший силу акт № Р-210" in told
    assert "спорное требование «disputed-parents-obliged»" in told
    assert main(["acts", "--on", "23.11.2027", "--format", "json"]) == 0
    stale = json.loads(capsys.readouterr().out)["stale"]
    assert {"what": "словарь понятий", "checked": "2026-11-22"} in stale


def test_a_folder_may_have_a_list_of_past_acts(capsys: pytest.CaptureFixture[str]) -> None:
    Path("школа.yaml").write_text(
        completed(SCHOOL.replace("01.09.2023 № 15-од", "02.03.2015 № 4")), encoding="utf-8"
    )
    assert main(["acts", "outdated", "школа.yaml", "--acts", "акты"]) == 0
    Path("акты/утратили.yaml").write_text(
        "акты:\n  - вид: приказ\n    орган: Управление\n    дата: 02.03.2015\n    номер: 4\n"
        "    заменён: приказ от 01.02.2025 № 7-од\n    источник: сайт\n    проверено: 01.01.2026\n",
        encoding="utf-8",
    )
    capsys.readouterr()
    assert main(["acts", "outdated", "школа.yaml", "--acts", "акты"]) == 1
    assert "Сошлитесь на приказ от 01.02.2025 № 7-од." in capsys.readouterr().out
