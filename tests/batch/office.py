"""A small office for tests: a register, acts and a package in a folder, and what comes of printing them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from actgen.cli import main

HEAD = ["Код", "Вид", "ИНН", "Кратко", "Руководитель"]
SCHOOLS = [
    ["001", "МОУ", "0000000018", "МОУ СШ № 1", "Лебедева Марина Юрьевна"],
    ["002", "МДОУ", "0000000025", "МДОУ № 2", "Гусев Павел Андреевич"],
    ["003", "УДО", "0000000032", "ЦДТ «Радуга»", "Ким Олег Сергеевич"],
]
ORDER = """\
вид: приказ
автор: "{{ школа.кратко }}"
дата: 16.04.2024
заголовок: О чатах
пункты:
  - "Создать чат {{ школа.кратко }}"
  - контроль: за собой
подпись: {должность: Директор, имя: "{{ школа.руководитель }}"}
"""
MEMO = """\
вид: памятка
автор: "{{ школа.кратко }}"
заголовок: о правилах общения
текст: Пишите коротко
"""
PACKAGE = """\
пакет: Чаты, 2024
реестр: школы.csv
строка: школа
ключ: код
документы:
  - файл: приказ.yaml
  - файл: памятка.yaml
    если: "{{ школа.вид != 'УДО' }}"
папка: "{{ школа.код }} {{ школа.кратко }}"
форматы: [txt, docx]
"""


class Office:
    """A folder with a package; ``out`` is where its documents go."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.out = folder / "готово"
        self._capsys = capsys
        self.write("приказ.yaml", ORDER)
        self.write("памятка.yaml", MEMO)
        self.package(PACKAGE)
        self.register(SCHOOLS)

    def write(self, name: str, text: str, encoding: str = "utf-8") -> Path:
        """A file of text."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding=encoding)
        return path

    def package(self, text: str) -> Path:
        """The description of the package."""
        return self.write("пакет.yaml", text)

    def register(self, rows: Sequence[Sequence[str]], head: Sequence[str] = HEAD) -> Path:
        """The register as CSV."""
        return self.write("школы.csv", "\n".join(";".join(row) for row in [head, *rows]) + "\n")

    def book(self, rows: Sequence[Sequence[Any]], name: str = "школы.xlsx") -> Workbook:
        """The register as a book that is still to be saved (`save`)."""
        book = Workbook()
        assert book.active is not None
        book.active.title = "Школы"
        for row in rows:
            book.active.append(list(row))
        self.save(book, name)
        return book

    def save(self, book: Workbook, name: str = "школы.xlsx") -> Path:
        """Write a book."""
        path = self.folder / name
        book.save(path)
        return path

    def print(self, *options: str) -> tuple[int, str]:
        """Run the command; its status and all that it said, with the folder left out."""
        status = main(["batch", str(self.folder / "пакет.yaml"), "-o", str(self.out), *options])
        said = self._capsys.readouterr()
        assert "Traceback" not in said.err
        assert "внутренняя ошибка" not in said.out + said.err
        return status, (said.out + said.err).replace(f"{self.folder}/", "")

    def files(self) -> list[str]:
        """The names of all documents under the output folder."""
        return sorted(self.contents())

    def contents(self) -> dict[str, str]:
        """The digests of all documents by their names; the program's own notes are left out."""
        found = {}
        for path in self.out.rglob("*"):
            name = path.relative_to(self.out).as_posix()
            if path.is_file() and not name.startswith(".actgen/"):
                found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
        return found

    def text(self, name: str) -> str:
        """A document as text, with plain spaces."""
        return (self.out / name).read_text(encoding="utf-8").replace("\u00a0", " ")
