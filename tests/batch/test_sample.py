"""The sample of a package: what newcomers try first, and the starting file."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from actgen.cli import main
from actgen.model.package import PackageSpec
from actgen.source import load_yaml
from actgen.source.starter import starter
from actgen.source.validate import validate
from samples.package import registers

SAMPLE = Path(__file__).resolve().parents[2] / "samples" / "package"


def printed(folder: Path, register: str, capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """The texts of the package over one of its registers, by their names."""
    shutil.copytree(SAMPLE, folder, ignore=shutil.ignore_patterns("*.sqlite*", "__pycache__"))
    path = folder / "package.yml"
    text = path.read_text(encoding="utf-8").replace("schools.xlsx", register)
    path.write_text(text.replace("форматы: [docx, pdf]", "форматы: txt"), encoding="utf-8")
    status = main(["batch", str(path), "-o", str(folder / "out")])
    said = capsys.readouterr()
    assert status == 0, said.out + said.err
    found = (folder / "out").rglob("*.txt")
    return {
        str(each.relative_to(folder / "out")): each.read_text(encoding="utf-8") for each in found
    }


def test_both_registers_give_the_same_documents(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from_book = printed(tmp_path / "book", "schools.xlsx", capsys)
    assert from_book == printed(tmp_path / "text", "schools.csv", capsys)
    assert len(from_book) == 12 * 4 - 2
    order = next(text for name, text in from_book.items() if "ЦДТ «Радуга»/1. Приказ 31-од" in name)
    assert "№\u00a031-од" in order
    assert "Методисту Лис В.Н.:" in order.replace("\u00a0", " ")
    regulation = from_book[
        "Южный/012 ДЮСШ «Старт»/2. Положение о чатах в учебном профиле VK Мессенджера.txt"
    ]
    assert "от 15.04.2024 № 31-од" in regulation.replace("\u00a0", " ")


@pytest.mark.parametrize(
    "name", ["order-platform.yml", "order-administrator.yml", "regulation-chats.yml"]
)
def test_its_acts_are_printed_alone_too(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["render", str(SAMPLE / name), "-o", str(tmp_path), "--format", "docx,txt"]) == 0
    assert capsys.readouterr().err == ""


def test_the_registers_are_those_of_the_script(tmp_path: Path) -> None:
    registers.text(tmp_path / "schools.csv")
    assert (tmp_path / "schools.csv").read_bytes() == (SAMPLE / "schools.csv").read_bytes()
    registers.book(tmp_path / "schools.xlsx")
    made, kept = (
        load_workbook(folder / "schools.xlsx").worksheets[0] for folder in (tmp_path, SAMPLE)
    )
    assert list(made.values) == list(kept.values)
    assert made.merged_cells.ranges == kept.merged_cells.ranges


class TestStarter:
    """`actgen new пакет`."""

    def test_every_line_is_explained(self) -> None:
        lines = [
            line for line in starter("пакет").splitlines() if line and not line.startswith("#")
        ]
        bare = [
            line for line in lines if "  # " not in line and line not in ("документы:", "проверка:")
        ]
        assert bare == []

    def test_it_has_every_key_that_most_packages_need(self, tmp_path: Path) -> None:
        path = tmp_path / "пакет.yaml"
        path.write_text(starter("пакет", path.name), encoding="utf-8")
        data, positions = load_yaml(path)
        spec, errors = validate(PackageSpec, data, positions)
        assert errors == []
        assert spec is not None
        assert "actgen batch пакет.yaml" in path.read_text(encoding="utf-8")

    def test_it_prints_with_the_starting_file_of_an_order(
        self, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        package = starter("пакет").replace("школы.xlsx", "школы.csv").replace("[docx, pdf]", "txt")
        (tmp_path / "пакет.yaml").write_text(package, encoding="utf-8")
        (tmp_path / "приказ.yaml").write_text(starter("приказ"), encoding="utf-8")
        (tmp_path / "школы.csv").write_text(
            "Код;Краткое наименование;ИНН;Вид;Руководитель\n"
            "001;МОУ СШ № 1;0000000018;МОУ;Лебедева Марина Юрьевна\n",
            encoding="utf-8",
        )
        status = main(["batch", str(tmp_path / "пакет.yaml"), "-o", str(tmp_path / "готово")])
        assert status == 2  # a starting order has no date, and its number is counted by years
        assert "Впишите в акт ключ «дата»" in capsys.readouterr().err
        order = starter("приказ").replace("# дата: 16.04.2024", "дата: 16.04.2024")
        (tmp_path / "приказ.yaml").write_text(order, encoding="utf-8")
        assert main(["batch", str(tmp_path / "пакет.yaml"), "-o", str(tmp_path / "готово")]) == 0
        names = [path.name for path in (tmp_path / "готово" / "001 МОУ СШ № 1").iterdir()]
        assert sorted(names)[0] == "0. Опись.txt"
        assert re.fullmatch(r"1\. Об использовании .*\.txt", sorted(names)[1])
