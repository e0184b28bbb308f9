"""`actgen new` and `actgen render`."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from actgen.cli import main

HEAD = "вид: приказ\nавтор: Школа № 5\nподпись: {имя: Орлова Н.П.}\nпункты: [Создать чат]\n"
TITLED = HEAD + "заголовок: О чатах\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a space and Cyrillic in its name, to work in."""
    place = tmp_path / "Мои документы"
    place.mkdir()
    monkeypatch.chdir(place)
    return place


def write(name: str, text: str) -> str:
    Path(name).write_text(text, encoding="utf-8")
    return name


def left() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())


def test_a_new_act_renders_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "приказ", "-o", "первый приказ.yaml"]) == 0
    assert capsys.readouterr().err == "Записано: первый приказ.yaml\n"
    assert (
        main(["render", "первый приказ.yaml", "-o", "готовые акты", "--format", "docx,html,txt"])
        == 0
    )
    names = [f"готовые акты/первый приказ.{ending}" for ending in ("docx", "html", "txt")]
    assert capsys.readouterr().out.splitlines() == names
    assert left() == [*names, "первый приказ.yaml"]


def test_new_without_a_file_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "решение"]) == 0
    assert capsys.readouterr().out.startswith("# Решение: заготовка")
    assert left() == []


def test_new_does_not_replace_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", "моё\n")
    assert main(["new", "приказ", "-o", "a.yaml"]) == 2
    assert "--force" in capsys.readouterr().err
    assert Path("a.yaml").read_text(encoding="utf-8") == "моё\n"
    assert main(["new", "приказ", "-o", "a.yaml", "--force"]) == 0


def test_render_puts_files_into_the_current_folder() -> None:
    write("a.yaml", HEAD)
    assert main(["render", "a.yaml", "--format", "txt"]) == 0
    assert left() == ["a.txt", "a.yaml"]


def test_variables_may_be_set(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", HEAD + "заголовок: 'О {{ школа.номер }}'\nданные: {школа: {номер: 5}}\n")
    assert main(["render", "a.yaml", "--format", "txt", "--set", "школа.номер=77"]) == 0
    assert "О\u00a077" in Path("a.txt").read_text(encoding="utf-8")
    assert main(["render", "a.yaml", "--set", "школа.номир=77"]) == 2
    assert main(["render", "a.yaml", "--set", "школа"]) == 2
    assert capsys.readouterr().err == (
        "--set: переменной «школа.номир» нет ни в одном файле\n  Может быть, «школа.номер»?\n"
        "--set школа: ожидается ИМЯ=ЗНАЧЕНИЕ\n  Пишите так: --set школа.номер=5\n"
    )


def test_a_broken_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", TITLED)
    write("b.yaml", HEAD + "дата: вчера\nномер:\n")
    write("c.yaml", TITLED)
    assert main(["render", "a.yaml", "b.yaml", "нет.yaml", "c.yaml", "--format", "txt"]) == 2
    printed = capsys.readouterr()
    assert printed.out == "a.txt\nc.txt\n"
    assert printed.err.splitlines() == [
        "b.yaml:5:7: «дата»: вчера — не похоже на дату",
        "  Пишите дату так: 13.04.2024 или 13 апреля 2024 г.",
        "b.yaml:6:1: «номер»: ключ пуст",
        "  Напишите значение после двоеточия или удалите ключ.",
        "нет.yaml: файла нет",
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "файл пуст"),
        (bytes(range(256)), "это не текст"),
        (b"PK\x03\x04", "это архив ZIP"),
        ((HEAD + "место: г. Тверь\n").encode("cp1251"), "iconv -f cp1251 -t utf-8 'a.yaml'"),
        ("[" * 1000, "вложенность больше 40 уровней"),
    ],
)
def test_bad_input_is_one_message_and_leaves_nothing(
    content: bytes | str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("a.yaml").write_bytes(content.encode() if isinstance(content, str) else content)
    assert main(["render", "a.yaml", "-o", "out"]) == 2
    printed = capsys.readouterr()
    assert printed.err.startswith("a.yaml")
    assert said in printed.err
    assert printed.out == ""
    assert left() == ["a.yaml"]


def test_a_folder_is_no_act(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["render", "."]) == 2
    assert "это папка" in capsys.readouterr().err


def test_windows_line_ends_are_fine() -> None:
    Path("a.yaml").write_bytes((HEAD + "номер: 5\n").replace("\n", "\r\n").encode())
    assert main(["render", "a.yaml", "--format", "txt"]) == 0


def test_a_target_that_cannot_be_written(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", HEAD)
    write("файл", "занято\n")
    assert main(["render", "a.yaml", "-o", "файл/внутри", "--format", "txt"]) == 2
    assert "не записать файл" in capsys.readouterr().err
    assert left() == ["a.yaml", "файл"]


def test_formats_are_named_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", HEAD)
    assert main(["render", "a.yaml", "--format", "docs"]) == 2
    assert capsys.readouterr().err == "неизвестный формат «docs»\n  Может быть, «docx»?\n"
    assert main(["render", "a.yaml", "--format", " , "]) == 2
    assert main(["render", "a.yaml", "--format", ".TXT"]) == 0


def test_two_acts_of_one_name_would_overwrite_each_other(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("b").mkdir()
    files = [write("a.yaml", HEAD), write("b/a.yaml", HEAD)]
    assert main(["render", *files]) == 2
    assert "файлы с одним именем" in capsys.readouterr().err


class TestOwnTemplate:
    def test_pdf_does_not_use_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.yaml", TITLED)
        assert main(["template", "new", "приказ", "-o", "мой.docx"]) == 0
        capsys.readouterr()
        assert main(["render", "a.yaml", "--template", "мой.docx", "-o", "готово"]) == 0
        said = capsys.readouterr().err
        assert "PDF напечатан по обычному шаблону: свой шаблон действует только на DOCX" in said
        assert (
            main(["render", "a.yaml", "--template", "мой.docx", "-o", "п", "--format", "pdf"]) == 2
        )
        assert "свой шаблон действует только на DOCX" in capsys.readouterr().err
        assert not Path("п").exists()

    def test_what_it_does_not_print(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.yaml", TITLED)
        made = docx.Document()
        made.add_paragraph("{{ текст }}")
        made.save("мой.docx")
        arguments = ["--template", "мой.docx", "-o", "готово", "--format", "docx"]
        assert main(["render", "a.yaml", *arguments]) == 0
        said = capsys.readouterr().err
        assert "a.yaml: в шаблоне нет места для: вид, дата и номер, заголовок, подписи" in said

    def test_its_faults_are_named_by_paragraph(self, capsys: pytest.CaptureFixture[str]) -> None:
        write("a.yaml", TITLED)
        made = docx.Document()
        made.add_paragraph("{{ текст }}")
        made.add_paragraph("{{ подписал }")
        made.save("мой.docx")
        assert main(["render", "a.yaml", "--template", "мой.docx", "--format", "docx"]) == 2
        said = capsys.readouterr().err
        assert "мой.docx, абзац 2 «{{ подписал }»: тег не закрыт" in said
        assert "Jinja" not in said


def test_a_guess_has_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", TITLED.replace("[Создать чат]", "[{кому: учитель Чехов А.П., текст: чат}]"))
    assert main(["render", "a.yaml", "-o", "готово", "--format", "txt"]) == 0
    for line in capsys.readouterr().err.splitlines():
        if "проверьте падеж" in line:
            assert line.startswith("a.yaml:4:")


def test_a_fault_of_printing_names_the_file(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.yaml", TITLED + f"штрих-код: {'я' * 4000}\n")
    assert main(["render", "a.yaml", "-o", "готово", "--format", "txt"]) == 2
    assert capsys.readouterr().err.startswith("a.yaml")
