"""`actgen import`: what it writes, what it says, how it leaves."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from actgen.cli import main
from actgen.source.load import load_act

ORDER = """МБОУ «Школа № 5»

ПРИКАЗ

16.04.2024 № 18-од

О чатах классов

ПРИКАЗЫВАЮ:

1. Завхозу Жукову П.Р. купить мел.

Директор школы                                  А.С. Тихонов
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("приказ.txt").write_text(ORDER, encoding="utf-8")


def test_a_document_becomes_yaml(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "приказ.txt", "-o", "акты"]) == 0
    assert capsys.readouterr().out == "акты/приказ.yaml: перенесено 100 % текста\n"
    act = load_act(Path("акты/приказ.yaml"))
    assert act.clauses[0].addressee == "завхоз Жуков П.Р."


def test_what_is_not_carried_over_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = ORDER.replace("О чатах", "по основной деятельности\n\nО чатах")
    Path("приказ.txt").write_text(text, encoding="utf-8")
    assert main(["import", "приказ.txt"]) == 0
    told = capsys.readouterr()
    assert "перенесено 8" in told.out
    assert "не перенесено: «по основной деятельности»" in told.err


def test_a_file_that_was_edited_is_not_replaced(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "приказ.txt"]) == 0
    assert main(["import", "приказ.txt"]) == 0  # its own file it may write anew
    Path("приказ.yaml").write_text("вид: приказ\n", encoding="utf-8")
    assert main(["import", "приказ.txt"]) == 2
    assert "--force" in capsys.readouterr().err
    assert Path("приказ.yaml").read_text(encoding="utf-8") == "вид: приказ\n"
    assert main(["import", "приказ.txt", "--force"]) == 0


def test_one_bad_document_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    Path("пусто.txt").write_text("", encoding="utf-8")
    assert main(["import", "пусто.txt", "приказ.txt", "нет.docx"]) == 2
    told = capsys.readouterr()
    assert "приказ.yaml" in told.out
    assert "пусто.txt: файл пуст" in told.err
    assert "нет.docx" in told.err
    assert "Traceback" not in told.err


def test_acts_of_one_name_are_numbered(capsys: pytest.CaptureFixture[str]) -> None:
    with zipfile.ZipFile("архив.zip", "w") as archive:
        archive.writestr("1/приказ.txt", ORDER)
        archive.writestr("2/приказ.txt", ORDER)
    assert main(["import", "архив.zip", "-o", "акты"]) == 0
    assert sorted(path.name for path in Path("акты").iterdir()) == ["приказ-2.yaml", "приказ.yaml"]
    assert capsys.readouterr().err == ""


def test_a_folder_is_a_set_and_a_file_may_hold_several_acts(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("школа").mkdir()
    second = ORDER.replace("18-од", "19-од")
    Path("школа/два.txt").write_text(f"{ORDER}\n{second}", encoding="utf-8")
    Path("школа/смета.csv").write_text("а;б", encoding="utf-8")
    assert main(["import", "школа", "-o", "акты"]) == 0
    told = capsys.readouterr()
    assert "Не документы, не перенесены: школа/смета.csv (это таблица, а не документ)." in told.err
    assert [load_act(Path(f"акты/{name}.yaml")).number for name in ("два", "два-2")] == [
        "18-од",
        "19-од",
    ]


@pytest.mark.parametrize(
    ("caption", "named"),
    [
        ("Рисунок 1 – Схема наставничества", " «Схема наставничества»"),
        ("Рис. 2. Схема.", " «Схема»"),
        ("Рисунок 3", ""),
    ],
)
def test_a_figure_of_which_the_caption_alone_is_left_is_told(
    caption: str, named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ORDER.replace("купить мел.", f"купить мел.\n\n{caption}")
    Path("приказ.txt").write_text(text, encoding="utf-8")
    assert main(["import", "приказ.txt", "-o", "акты"]) == 0
    assert f"рисунок{named} не перенесён" in capsys.readouterr().err


def test_a_point_that_speaks_of_a_figure_is_no_caption(capsys: pytest.CaptureFixture[str]) -> None:
    text = ORDER.replace("купить мел.", "купить мел.\n2. Рисунки детей вывесить.")
    Path("приказ.txt").write_text(text, encoding="utf-8")
    assert main(["import", "приказ.txt", "-o", "акты"]) == 0
    assert "рисунок" not in capsys.readouterr().err


def test_an_incoming_stamp_that_is_carried_over_is_not_called_lost(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("письмо.yaml").write_text(
        """\
вид: письмо
автор: Департамент образования
адресат: {должность: Директора школ, по списку: да}
обращение: Уважаемые коллеги!
текст: Направляем отчёт.
подпись: {должность: Директор департамента, имя: Гоголь Николай Васильевич}
отметка о поступлении: {организация: Минобр, номер: 777, дата: 06.10.2026}
номер: 1
дата: 05.10.2026
""",
        encoding="utf-8",
    )
    assert main(["render", "письмо.yaml", "--format", "docx"]) == 0
    capsys.readouterr()
    assert main(["import", "письмо.docx", "-o", "акты"]) == 0
    assert "колонтитулы" not in capsys.readouterr().err
    assert load_act(Path("акты/письмо.yaml")).incoming is not None
