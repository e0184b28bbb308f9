"""An act and its attachments: where each begins."""

from pathlib import Path

from tests.read.builder import (
    read_text,
)

HEAD = "ПРИКАЗ\n16.04.2024 № 5\n\nО чатах\n\nВ соответствии с приказом управления ПРИКАЗЫВАЮ:\n"


LONG = """МБОУ «СОШ № 1»

ПРИКАЗ
16.04.2024 № 5

О чатах

ПРИКАЗЫВАЮ:
1. Утвердить Порядок.
2. Контроль оставляю за собой.

Директор                 И.И. Петрова

С приказом ознакомлены:
________ А.А. Иванова

УТВЕРЖДЕН
приказом от 16.04.2024 № 5

ПОРЯДОК
ведения чатов

I. Общие положения
1. Чаты ведутся в профиле.
II. Чаты
1. Создаются чаты:
– с родителями.
"""


def test_an_act_with_its_attachment(tmp_path: Path) -> None:
    read = read_text(tmp_path, LONG)
    assert [(p.role.value, p.clause, p.text[:12]) for p in read.paragraphs] == [
        ("head", "", "МБОУ «СОШ № "),
        ("head", "", "ПРИКАЗ"),
        ("head", "", "16.04.2024 №"),
        ("head", "", "О чатах"),
        ("preamble", "", "ПРИКАЗЫВАЮ:"),
        ("clause", "1", "Утвердить По"),
        ("clause", "2", "Контроль ост"),
        ("signature", "", "Директор\tИ.И"),
        ("signature", "", "С приказом о"),
        ("signature", "", "________ А.А"),
        ("head", "", "УТВЕРЖДЕН"),
        ("head", "", "приказом от "),
        ("heading", "", "ПОРЯДОК"),
        ("heading", "", "ведения чато"),
        ("heading", "I", "Общие положе"),
        ("clause", "I 1", "Чаты ведутся"),
        ("heading", "II", "Чаты"),
        ("clause", "II 1", "Создаются ча"),
        ("clause", "II 1", "с родителями"),
    ]


def test_an_attachment_that_nothing_announces(tmp_path: Path) -> None:
    read = read_text(
        tmp_path,
        HEAD + "1. Да.\nДиректор      И.И. Петрова\n\nСостав комиссии\n1. Иванов.\n2. Ким.",
    )
    assert [(p.role.value, p.text) for p in read.paragraphs[-4:]] == [
        ("signature", "Директор\tИ.И. Петрова"),
        ("heading", "Состав комиссии"),
        ("clause", "Иванов."),
        ("clause", "Ким."),
    ]
