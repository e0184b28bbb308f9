"""A folder of schools to be surveyed: a small act, short orders, every trouble that offices send."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from actgen.cli import main

ACT = """
вид: приказ
автор: Управление образования
номер: 1
дата: 10.04.2024
заголовок: О порядке в приказах
учреждения: {МОУ: общеобразовательные организации, МДОУ: дошкольные образовательные организации}
пункты:
  - текст: Издавать приказы по форме
    требует:
      - {id: number, вид: реквизит, название: Номер, формулировка: № 1, реквизиты: [номер, дата]}
      - {id: site, вид: условие, название: Сайт, где: [распорядительные], смысл: [разместить, сайт],
         формулировка: Разместить приказ на сайте., примеры: {выполнено: [1. Разместить приказ на сайте школы.]}}
      - {id: signature, вид: реквизит, название: Подпись, для: МДОУ, формулировка: Заведующий, реквизиты: подпись}
подпись: {имя: Орлова Н.П.}
"""
ORDER = """{issuer}

ПРИКАЗ

16.04.2024 № 18-од

О сайте

ПРИКАЗЫВАЮ:

1. {text}

Директор                                  М.Н. Корсакова
"""
SCHOOL = "Муниципальное общеобразовательное учреждение «Школа № {}»"
GARDEN = "Муниципальное дошкольное образовательное учреждение «Детский сад «{}»"
DONE = "Разместить настоящий приказ на сайте учреждения."
NOT_DONE = "Провести субботник."


class Municipality:
    """The folder ``schools`` with its schools, the act beside it, and the command that surveys them."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.schools = folder / "школы"
        self.schools.mkdir()
        self.act = folder / "акт.yaml"
        self.act.write_text(ACT, encoding="utf-8")
        self.capsys = capsys

    def school(self, name: str, text: str = DONE, issuer: str = SCHOOL.format(1)) -> Path:
        """A school with one order; its folder."""
        folder = self.schools / name
        folder.mkdir()
        order = ORDER.format(issuer=issuer, text=text)
        (folder / "приказ.txt").write_text(order, encoding="utf-8")
        return folder

    def zipped(self, name: str, text: str = DONE, issuer: str = SCHOOL.format(1)) -> None:
        """A school that sent an archive."""
        with zipfile.ZipFile(self.schools / f"{name}.zip", "w") as archive:
            archive.writestr("приказ.txt", ORDER.format(issuer=issuer, text=text))

    def register(self, *rows: str, head: str = "Школа;Вид") -> Path:
        """A register of schools in CSV."""
        path = self.folder / "реестр.csv"
        path.write_text("\n".join((head, *rows)) + "\n", encoding="utf-8")
        return path

    def arguments(self, out: str, *options: str) -> list[str]:
        """The command line of a survey."""
        return [
            "survey",
            str(self.schools),
            "--against",
            str(self.act),
            "-o",
            str(self.folder / out),
            *options,
        ]

    def survey(self, out: str = "обзор.json", *options: str) -> tuple[int, str]:
        """Survey them in this process; exit status and what was said."""
        jobs = () if "--jobs" in options else ("--jobs", "1")
        status = main(self.arguments(out, *options, *jobs))
        said = self.capsys.readouterr()
        return status, said.out + said.err

    def result(self, out: str = "обзор.json") -> Any:
        """The JSON that was written."""
        return json.loads((self.folder / out).read_text(encoding="utf-8"))

    def rows(self) -> dict[str, Any]:
        """The schools of the JSON by their names."""
        return {each["name"]: each for each in self.result()["schools"]}
