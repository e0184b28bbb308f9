"""`actgen check`: what it takes, what it says, how it leaves."""

from __future__ import annotations

import json
import os
import shutil
import zipfile
from pathlib import Path

import pytest

from actgen.cli import main

GOOD = """Муниципальное общеобразовательное учреждение «Школа № 5»

ПРИКАЗ

16.04.2024 № 18-од

Об открытии чата

ПРИКАЗЫВАЮ:

1. Создать чат.

Директор                                  М.Н. Корсакова
"""
ACT = """
вид: приказ
автор: Управление
номер: 1
дата: 10.04.2024
учреждения: {МОУ: школы, МДОУ: детские сады}
пункты:
  - текст: Издавать приказы по форме
    требует:
      - {id: number, вид: реквизит, название: Номер, формулировка: № 1, реквизиты: [номер, дата]}
      - id: signature
        вид: реквизит
        название: Подпись
        для: МДОУ
        формулировка: Директор
        реквизиты: подпись
подпись: {имя: Орлова Н.П.}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("акт.yaml").write_text(ACT, encoding="utf-8")
    Path("приказ.txt").write_text(GOOD, encoding="utf-8")
    Path("без номера.txt").write_text(GOOD.replace("16.04.2024 № 18-од\n", ""), encoding="utf-8")


def test_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "приказ.txt", "--against", "акт.yaml", "--for", "МОУ"]) == 0
    printed = capsys.readouterr()
    assert "✓ п. 1: Номер" in printed.out
    assert "Всё обязательное выполнено." in printed.out
    assert "\x1b" not in printed.out


def test_something_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "без номера.txt", "--against", "акт.yaml", "--for", "моу"]) == 1
    assert "Документы нужно исправить: 1 обязательный пункт." in capsys.readouterr().out


def test_json_is_for_programs(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--against", "акт.yaml", "--for", "МОУ", "--format", "json"]
    assert main(["check", "приказ.txt", *options]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["act"] == {
        "file": "акт.yaml",
        "kind": "приказ",
        "number": "1",
        "date": "2024-04-10",
        "title": "",
    }
    assert report["summary"]["satisfied"] == 1
    assert main(["check", "приказ.txt", *options, "-o", "отчёт.json"]) == 0
    assert json.loads(Path("отчёт.json").read_text(encoding="utf-8")) == report


def test_a_file_tells_its_format_by_its_ending(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--against", "акт.yaml", "--for", "МОУ"]
    assert main(["check", "приказ.txt", *options, "-o", "а.json", "-o", "б.HTML"]) == 0
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.splitlines() == [
        "Записано: а.json",
        "Записано: б.HTML",
        "Итого: 1 требование: выполнено 1.",
        "Всё обязательное выполнено.",
    ]
    assert json.loads(Path("а.json").read_text(encoding="utf-8"))["institution"] == "МОУ"
    assert Path("б.HTML").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["-o", "отчёт.doc"], "отчёт.doc: по имени не понять формата отчёта"),
        (["-o", "отчёт"], "или укажите --format"),
        (["-o", "а.json", "-o", "б.html", "--format", "json"], "а файлов несколько"),
        (["-o", "а.json", "-o", "приказ.txt"], "приказ.txt"),
    ],
)
def test_a_fault_of_the_call_writes_nothing(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "приказ.txt", "--against", "акт.yaml", "--for", "МОУ", *options]) == 2
    assert said in capsys.readouterr().err
    assert not Path("а.json").exists()


@pytest.mark.parametrize("documents", ["приказ.txt", "."])
def test_a_report_never_takes_the_place_of_a_document(
    documents: str, capsys: pytest.CaptureFixture[str]
) -> None:
    before = Path("приказ.txt").read_bytes()
    options = ["--against", "акт.yaml", "--for", "МОУ", "-o", "приказ.txt", "--force"]
    assert main(["check", documents, *options]) == 2
    assert "приказ.txt: это проверяемый документ" in capsys.readouterr().err
    assert Path("приказ.txt").read_bytes() == before


def test_points_that_do_not_apply_are_listed_on_demand(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--against", "акт.yaml", "--for", "МОУ"]
    main(["check", "приказ.txt", *options])
    assert "1 требование (перечислить: --all)" in capsys.readouterr().out
    main(["check", "приказ.txt", *options, "--all"])
    assert "– п. 1: Подпись" in capsys.readouterr().out


def test_a_broken_document_is_reported_and_the_others_are_judged(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("плохой.docx").write_bytes(bytes(range(256)))
    files = ["плохой.docx", "приказ.txt", "нет.txt"]
    assert main(["check", *files, "--against", "акт.yaml", "--for", "МОУ"]) == 2
    printed = capsys.readouterr()
    assert "плохой.docx: " in printed.err
    assert "нет.txt: такого файла нет" in printed.err
    assert "✓ п. 1: Номер" in printed.out
    assert "\nРезультат неполный: 2 документа не прочитаны.\n" in printed.out
    assert "Всё обязательное выполнено." not in printed.out


def test_when_nothing_can_be_read_only_the_errors_are_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    options = ["--against", "акт.yaml", "--for", "МОУ"]
    assert main(["check", "нет.txt", *options]) == 2
    assert capsys.readouterr().out == ""
    assert main(["check", "нет.txt", *options, "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().out)["documents"][0]["readable"] is False


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            ["--against", "акт.yaml", "--for", "МДО"],
            "акт не знает учреждений вида «МДО»\n  Может быть, «МДОУ»?",
        ),
        (
            ["--against", "акт.yaml", "--for", "x"],
            "Акт обращён к видам: МОУ (школы), МДОУ (детские сады).",
        ),
        (["--for", "МОУ"], "не указан обязательный ключ --against"),
        (["--against", "kalinin-223-9", "--for", "МОУ"], "Может быть, «kalinin-223-09»?"),
        (["--against", "зззз", "--for", "МОУ"], "акта «зззз» в собрании нет\n  В собрании есть: «"),
        (
            ["--against", "lexicon", "--for", "МОУ"],
            "lexicon: это словарь понятий, а не акт\n  В собр",
        ),
        (["--against", "form", "--for", "МОУ"], "form: это набор требований, а не акт\n  В собр"),
        (["--against", "нет.yaml", "--for", "МОУ"], "нет.yaml: файла нет"),
        (["--against", "акт.yaml", "--for", "МОУ", "--format", "jsn"], "Может быть, «json»?"),
    ],
)
def test_faults_of_the_call(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "приказ.txt", *options]) == 2
    assert said in capsys.readouterr().err


def test_an_act_that_requires_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    Path("пустой.yaml").write_text("вид: предписание\nавтор: У\n", encoding="utf-8")
    assert main(["check", "приказ.txt", "--against", "пустой.yaml", "--for", "МОУ"]) == 2
    assert "ничего не требует" in capsys.readouterr().err


def test_an_act_of_the_collection_by_its_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "приказ.txt", "--against", "kalinin-223-09", "--for", "МОУ"]) == 1
    assert "приказ от 13.04.2024 № 223-09" in capsys.readouterr().out


class TestSets:
    """Folders and archives are sets of documents."""

    OPTIONS = ("--against", "акт.yaml", "--for", "МОУ")

    @pytest.fixture(autouse=True)
    def school(self) -> None:
        Path("школа").mkdir()
        Path("школа/приказ.txt").write_text(GOOD, encoding="utf-8")
        Path("школа/смета.csv").write_text("а;б", encoding="utf-8")
        with zipfile.ZipFile("школа.zip", "w") as archive:
            for file in Path("школа").iterdir():
                archive.write(file)

    @pytest.mark.parametrize("path", ["школа", "школа.zip"])
    def test_documents_are_judged_and_other_files_are_listed(
        self, path: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["check", path, *self.OPTIONS]) == 0
        printed = capsys.readouterr()
        assert "✓ п. 1: Номер" in printed.out
        assert "Не документы, не проверены: " in printed.err
        assert "смета.csv (это таблица, а не документ)." in printed.err

    def test_a_folder_without_documents(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("пусто").mkdir()
        assert main(["check", "пусто", *self.OPTIONS]) == 2
        assert "пусто: в папке нет документов" in capsys.readouterr().err
        Path("пусто/а.csv").write_text("а;б", encoding="utf-8")
        assert main(["check", "пусто", *self.OPTIONS]) == 2
        assert "нечего проверять" in capsys.readouterr().err

    def test_two_acts_in_one_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("два.txt").write_text(GOOD + GOOD.replace("18-од", "19-од"), encoding="utf-8")
        assert main(["check", "два.txt", *self.OPTIONS, "--format", "json"]) == 0
        documents = json.loads(capsys.readouterr().out)["documents"]
        assert [d["file"] for d in documents] == [
            "два.txt (1-й документ)",
            "два.txt (2-й документ)",
        ]
        assert [d["number"] for d in documents] == ["18-од", "19-од"]


def test_the_kind_of_institution_is_told_from_the_documents(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("школа.txt").write_text(
        "МБОУ «Средняя школа № 5»\n\nПРИКАЗ\n\n16.04.2024 № 18\n\nПРИКАЗЫВАЮ:\n\n1. Работать.\n",
        encoding="utf-8",
    )
    main(["check", "школа.txt", "--against", "kalinin-223-09", "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert report["institution"] == "МОУ"
    assert report["remarks"] == [
        "Вид учреждения «МОУ» определён по документам: «МБОУ «Средняя школа № 5»»."
        " Если это не так, укажите его ключом --for."
    ]


def test_documents_of_nobody_in_particular_need_the_kind(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("чей.txt").write_text("ПРИКАЗ\n\n1. Работать.\n", encoding="utf-8")
    assert main(["check", "чей.txt", "--against", "kalinin-223-09"]) == 2
    assert "не указан вид учреждения: ключ --for" in capsys.readouterr().err


def test_documents_of_another_kind_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    Path("сад.txt").write_text(
        "МБДОУ «Детский сад № 7»\n\nПРИКАЗ\n\n16.04.2024 № 18\n\n1. Работать.\n", encoding="utf-8"
    )
    assert main(["check", "сад.txt", "--against", "minpros-04-643"]) == 2
    assert "акт обращён не к этому учреждению" in capsys.readouterr().err


def test_an_own_lexicon_adds_words(capsys: pytest.CaptureFixture[str]) -> None:
    Path("мой.yaml").write_text("понятия:\n  сайт: [школьный интернет уголок]\n", encoding="utf-8")
    Path("школа.txt").write_text(
        "МБОУ «Школа № 5»\n\nПРИКАЗ\n\n16.04.2024 № 18\n\nО Сферуме\n\nПРИКАЗЫВАЮ:\n\n"
        "1. Настоящий приказ разместить в школьном интернет-уголке.\n",
        encoding="utf-8",
    )
    options = ["--against", "kalinin-223-09", "--for", "МОУ", "--format", "json"]

    def published(*more: str) -> dict[str, str]:
        main(["check", "школа.txt", *options, *more])
        points = json.loads(capsys.readouterr().out)["findings"]
        found: dict[str, str] = next(p for p in points if p["requirement"] == "published-on-site")
        return found

    guessed = published()
    understood = published("--lexicon", "мой.yaml")
    assert guessed["verdict"] == "missing" or "по сходству" in guessed["reason"]
    assert understood["verdict"] == "satisfied"
    assert "по сходству" not in understood["reason"]


def test_a_point_met_by_likeness_is_marked_among_those_met(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("школа.txt").write_text(
        "МБОУ «Школа № 5»\n\nПРИКАЗ\n\n16.04.2024 № 18\n\nО Сферуме\n\nПРИКАЗЫВАЮ:\n\n"
        "1. Классный руководитель сзывает родителей в чат учебного профиля.\n",
        encoding="utf-8",
    )
    checked = ["check", "школа.txt", "--against", "kalinin-223-09", "--for", "МОУ"]
    main(checked)
    said = " ".join(capsys.readouterr().out.split())
    assert "с родителями (по сходству: прочтите место сами) — п. 1" in said
    main([*checked, "--explain", "job-chat-parents"])
    told = " ".join(capsys.readouterr().out.split())
    assert "→ правила здесь ничего не нашли, решило сходство" in told
    assert "≈ по сходству с размеченными примерами: об этом" in told


def test_a_faulty_lexicon_is_told_with_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    Path("мой.yaml").write_text("понятия:\n  сайт: ['?уголок']\n", encoding="utf-8")
    options = ["--against", "kalinin-223-09", "--for", "МОУ", "--lexicon", "мой.yaml"]
    assert main(["check", "приказ.txt", *options]) == 2
    assert "мой.yaml:2:10: «фразы»: фраза «?уголок» состоит" in capsys.readouterr().err


TOWN = """
вид: приказ
автор: Управление образования города
номер: 77-од
дата: 20.04.2024
дополняет: kalinin-223-09
изменяет:
  deadline: {не позднее: 15.04.2024}
снимает:
  form-control: контроль ведёт управление
пункты: [Исполнять]
подпись: {имя: Орлова Н.П.}
"""
CHATS = """МБОУ «Школа № 5»

ПРИКАЗ

12.04.2024 № 18

О Сферуме

ПРИКАЗЫВАЮ:

1. До 18.04.2024 создать в Сферуме чат директора с учителями.
"""


def verdicts(capsys: pytest.CaptureFixture[str], against: str, *options: str) -> dict[str, str]:
    main(["check", "чаты.txt", "--against", against, "--for", "МОУ", "--format", "json", *options])
    report = json.loads(capsys.readouterr().out)
    return {each["requirement"]: each["verdict"] for each in report["findings"]}


def test_an_act_that_builds_on_another_is_stricter_where_it_says_so(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("город.yaml").write_text(TOWN, encoding="utf-8")
    Path("чаты.txt").write_text(CHATS, encoding="utf-8")
    base, town = verdicts(capsys, "kalinin-223-09"), verdicts(capsys, "город.yaml")
    assert (base["deadline"], town["deadline"]) == ("satisfied", "violated")
    assert (base["form-control"], town["form-control"]) == ("missing", "not_applicable")
    changed = {name for name in base if base[name] != town[name]}
    assert changed == {"deadline", "form-control"}
    main(["check", "чаты.txt", "--against", "город.yaml", "--for", "МОУ", "--all"])
    printed = capsys.readouterr().out
    assert "приказ от 13.04.2024 № 223-09, п. 1.2: Чат руководителя" in printed
    assert "Требование снято: контроль ведёт управление." in printed


def test_an_act_out_of_force_on_the_day_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--against", "акт.yaml", "--for", "МОУ", "--on"]
    main(["check", "приказ.txt", *options, "09.04.2024"])
    told = "Вышестоящий акт действует с 10.04.2024, а проверяется на 09.04.2024."
    assert told in " ".join(capsys.readouterr().out.split())
    main(["check", "приказ.txt", *options, "10.04.2024"])
    assert "а проверяется на" not in capsys.readouterr().out
    assert main(["check", "приказ.txt", *options, "вчера"]) == 2
    assert "--on: " in capsys.readouterr().err


def test_what_a_check_wrote_into_the_folder_is_no_document(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Copies with changes and reports repeat the ready wordings: a second check says what the first said."""
    Path("школа").mkdir()
    shutil.copy(root / "samples" / "school-bad.docx", "школа")
    options = ("--against", "kalinin-223-09", "--for", "МОУ")
    written = ("-o", "школа/отчёт.html", "-o", "школа/отчёт.txt")
    assert main(["check", "школа", *options, *written, "--annotate", "-o", "школа"]) == 1
    copy = Path("школа/school-bad (с замечаниями).docx")
    assert copy.is_file()
    first = Path("школа/отчёт.txt").read_text(encoding="utf-8")
    capsys.readouterr()
    assert main(["check", "школа", *options]) == 1
    printed = capsys.readouterr()
    assert printed.out == first
    assert "копия с замечаниями, правки не приняты" in printed.err
    assert main(["check", str(copy), *options]) == 0  # as if all changes were accepted


def test_explanation_takes_the_place_of_the_report(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["check", "приказ.txt", "--against", "акт.yaml", "--for", "МОУ", "--explain", "number"]
    assert main(asked) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("1 Номер\nВывод:  выполнено.")
    assert "«18-од»" in printed
    assert "Всё обязательное выполнено" not in printed


def test_explanation_stands_beside_a_report_in_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["check", "без номера.txt", "--against", "акт.yaml", "--for", "МОУ", "--explain", "все"]
    assert main([*asked, "-o", "отчёт.json"]) == 1
    assert "Вывод:" in capsys.readouterr().out
    assert json.loads(Path("отчёт.json").read_text(encoding="utf-8"))["findings"]


def test_unknown_requirement_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["check", "приказ.txt", "--against", "акт.yaml", "--for", "МОУ", "--explain", "numbr"]
    assert main(asked) == 2
    told = capsys.readouterr().err
    assert "требования «numbr» нет в акте" in told
    assert "Может быть, «number»?" in told


def test_explanation_and_data_do_not_share_the_screen(capsys: pytest.CaptureFixture[str]) -> None:
    asked = ["check", "приказ.txt", "--against", "акт.yaml", "--for", "МОУ", "--explain", "number"]
    assert main([*asked, "--format", "json"]) == 2
    assert "Отчёт запишите в файл ключом -o" in capsys.readouterr().err


def test_documents_of_several_schools_are_told_apart(capsys: pytest.CaptureFixture[str]) -> None:
    Path("другая.txt").write_text(GOOD.replace("№ 5»", "№ 6»"), encoding="utf-8")
    files = ["приказ.txt", "без номера.txt", "другая.txt"]
    assert main(["check", *files, "--against", "акт.yaml", "--for", "МОУ"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert (
        "Документы изданы разными учреждениями, а проверены вместе, как документы одного:"
        " «Школа № 5» (приказ.txt); «Школа № 6» (другая.txt)."
    ) in told


def test_a_long_name_that_is_cut_is_closed(capsys: pytest.CaptureFixture[str]) -> None:
    long = "Заречная " + "средняя общеобразовательная " * 3 + "школа № 6»"
    Path("другая.txt").write_text(GOOD.replace("Школа № 5»", long), encoding="utf-8")
    assert main(["check", "приказ.txt", "другая.txt", "--against", "акт.yaml", "--for", "МОУ"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "«Заречная средняя общеобразовательная средняя …» (другая.txt)" in told


def test_documents_of_another_kind_than_the_one_given_are_told_of(
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = ["check", "приказ.txt", "--against", "kalinin-223-09", "--for"]
    main([*asked, "МДОУ"])
    told = " ".join(capsys.readouterr().out.split())
    assert "Проверено как «МДОУ» (--for), но документы называют учреждение другого вида:" in told
    assert "(приказ.txt)" in told
    main([*asked, "МОУ"])
    assert "другого вида" not in capsys.readouterr().out


def test_a_document_named_twice_is_read_once(capsys: pytest.CaptureFixture[str]) -> None:
    files = ["приказ.txt", str(Path("приказ.txt").resolve())]
    assert main(["check", *files, "--against", "акт.yaml", "--for", "МОУ"]) == 0
    assert "Документ:          приказ.txt" in capsys.readouterr().out


@pytest.mark.parametrize("format_", ["text", "json", "html", "md", "sarif"])
def test_a_name_that_no_letters_can_spell(
    format_: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    name = os.fsdecode(b"\xff\xfe\x1b[31m.txt")
    (tmp_path / "папка").mkdir()
    (tmp_path / "папка" / name).write_text(GOOD, encoding="utf-8")
    options = ["--against", "акт.yaml", "--for", "МОУ", "--format", format_]
    assert main(["check", "папка", *options]) == 0
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err
    assert "внутренняя ошибка" not in printed.err


def test_such_a_name_in_the_comments_of_a_copy(tmp_path: Path) -> None:
    name = os.fsdecode(b"\xff\x1b.txt")
    (tmp_path / "папка").mkdir()
    (tmp_path / "папка" / name).write_text(
        GOOD.replace("16.04.2024 № 18-од\n", ""), encoding="utf-8"
    )
    options = ["--against", "акт.yaml", "--for", "МОУ", "--annotate", "-o", "копии"]
    assert main(["check", "папка", *options]) == 1
    assert len(list(Path("копии").iterdir())) == 1
