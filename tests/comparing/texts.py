"""Acts of a few clauses to be compared."""

from __future__ import annotations

from pathlib import Path

from actgen.comparing import LoadedVersion, compare_versions, load_version
from actgen.model.comparison import Comparison

HEAD = """Муниципальное общеобразовательное учреждение «Школа № 5»

ПРИКАЗ

{date} № {number}

О чатах школы

В целях развития общения ПРИКАЗЫВАЮ:

"""
TAIL = "\n\nДиректор                                  М.Н. Корсакова\n"
CLAUSES = (
    "Создать чат директора с родительским активом до 19.04.2024.",
    "Назначить администратором платформы учителя информатики Гусеву Елену Викторовну.",
    "Разместить настоящий приказ на официальном сайте школы.",
    "Классным руководителям провести родительские собрания.",
    "Контроль за исполнением приказа оставляю за собой.",
)


def order(*clauses: str, number: str = "18-од", date: str = "16.04.2024", more: str = "") -> str:
    """An order with numbered clauses."""
    body = "\n".join(f"{number}. {text}" for number, text in enumerate(clauses, 1))
    return HEAD.format(number=number, date=date) + body + TAIL + more


def version(folder: Path, name: str, text: str) -> LoadedVersion:
    """The version with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_version(str(path))


def compared(folder: Path, old: str, new: str) -> Comparison:
    """Two texts compared."""
    before, after = version(folder, "было.txt", old), version(folder, "стало.txt", new)
    return compare_versions(before.told, before.text, after.told, after.text)
