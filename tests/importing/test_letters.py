"""Letters come back as letters, whoever they are sent to."""

from __future__ import annotations

import pytest

from actgen.importing import import_document
from actgen.read.docx import read_docx
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.source.load import parse_act

LETTER = """
вид: письмо
автор:
  вышестоящий: Администрация Заозёрского муниципального округа
  наименование: Управление образования
  справочные данные: {телефон: (48255) 2-10-00, почта: uo@zaozersk.example, ИНН: 6900000001}
номер: 01-15/877
дата: 07.09.2026
ответ на: {номер: 05-33, дата: 01.09.2026}
адресат:
  - {должность: Директор МБОУ «СОШ № 3», имя: Дюма-Островская Жанна Юрьевна}
  - {организация: Центр оценки качества образования, должность: Руководитель, имя: NAME}
  - {должность: Глава Заозёрского муниципального округа, имя: Живаго Юрий Андреевич}
заголовок: О проверочных работах
текст: |
  В связи с переносом сроков всероссийских проверочных работ просим представить уточнённые графики до 15.09.2026 по
  электронной почте uo@zaozersk.example.

  Напоминаем, что работы пишут обучающиеся 4–8 классов.
приложения:
  - вид: график
    заголовок: проведения работ
    листов: 1
    таблица:
      столбцы: [Предмет, Дата]
      строки: [[Русский язык, 21.09.2026], [Математика, 23.09.2026]]
отметка о приложении: [{название: Инструкция для организаторов, листов: 3, экземпляров: 2}]
подпись: {должность: Начальник управления, имя: Черных Марья Ивановна}
"""


@pytest.mark.parametrize("name", ["О'Коннор Шон Патрик", "О’Коннор Пётр Ильич"])
def test_an_addressee_with_an_apostrophe(name: str) -> None:
    printed = render_docx(parse_act(LETTER.replace("NAME", f'"{name}"').encode(), "письмо.yaml"))
    (imported,) = import_document(structure(read_docx(printed), "письмо.docx"))
    act = parse_act(imported.yaml.encode(), "письмо.yaml")
    assert act.kind == "письмо"
    assert len(act.addressees) == 3
    assert len(act.attachments) == 1
    assert imported.verified.coverage == 1
