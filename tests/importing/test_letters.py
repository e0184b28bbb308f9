"""Letters come back as letters, whoever they are sent to."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from docx import Document

from actgen.importing import Imported, import_document
from actgen.model.act import Act
from actgen.read.docx import read_docx
from actgen.read.structure import structure
from actgen.render.docx import render_docx
from actgen.source.load import parse_act
from tests.importing.test_clerks_documents import imported, plain
from tests.importing.trips import assert_same, through_docx, through_pdf

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


SHORT = """\
МБОУ «Школа № 3»

07.09.2026 № 15

Начальнику управления образования
Черных М.И.
{title}
{text}
{mark}
Директор\tЭ.А. Цой

Приложение

ГРАФИК
дежурства в каникулы

Дата\tДежурный
27.10.2026\tГусь И.Ф.
"""


@pytest.mark.parametrize("title", ["", "\nО дежурстве\n"])
@pytest.mark.parametrize(
    "text",
    [
        "Направляем график дежурства на осенние каникулы.",
        "Направляем график.",
        "МБОУ «Школа № 3» направляет график дежурства.",
        "Уважаемая Марья Ивановна!\n\nПросим утвердить график.",
    ],
)
@pytest.mark.parametrize(
    "mark",
    [
        "\nПриложение: на 1 л. в 1 экз.\n",
        "\nПриложение: график на 1 л. в 1 экз.\n",
        "\nПриложение: график дежурства в каникулы на 1 л. в 1 экз.\n",
    ],
)
def test_a_short_letter_is_not_the_head_of_its_attachment(title: str, text: str, mark: str) -> None:
    act = imported(SHORT.format(title=title, text=text, mark=mark))
    assert (act.leftovers, act.verified.added) == ((), ())
    assert act.data["вид"] == "письмо"
    assert act.data.get("заголовок", "") == title.strip()
    assert act.data["текст"] == [text.split("\n")[-1]]
    assert plain(act.data["адресат"])[0]["имя"].startswith("Черных")
    (attached,) = plain(act.data["приложения"])
    assert (attached["вид"], attached["заголовок"]) == ("график", "дежурства в каникулы")
    assert attached["листов"] == 1
    assert "отметка о приложении" not in act.data


def test_another_enclosure_is_not_counted_for_the_attachment() -> None:
    act = imported(
        SHORT.format(
            title="",
            text="Направляем график.",
            mark="\nПриложение: копия устава на 5 л. в 1 экз.\n",
        )
    )
    assert plain(act.data["отметка о приложении"]) == [{"название": "копия устава", "листов": 5}]
    assert "листов" not in act.data["приложения"][0]


@pytest.mark.parametrize("title", ["", "заголовок: О дежурстве\n"])
def test_a_printed_letter_of_one_short_sentence_comes_back(title: str) -> None:
    text = (
        "вид: письмо\nавтор: МБОУ «Школа № 3»\nномер: 15\nдата: 07.09.2026\n"
        "адресат: {должность: Начальник управления образования, имя: Черных М.И.}\n"
        f"{title}обращение: нет\nтекст: [Направляем график.]\n"
        "подпись: {должность: Директор, имя: Цой Э.А.}\n"
        "приложения: [{вид: график, заголовок: дежурства, листов: 1, текст: [Дежурит Гусь И.Ф.]}]\n"
    )
    act = parse_act(text.encode(), "письмо.yaml")
    assert_same(through_docx(act), act, "docx")
    assert_same(through_pdf(act), act, "pdf")


CORNER = """
вид: письмо
автор:
  вышестоящий: Администрация Заозёрского муниципального округа
  наименование: Управление образования
  справочные данные: {телефон: (48255) 2-10-00}
номер: 01-15/877
дата: 07.09.2026
адресат:
  - {должность: Директор МБОУ «СОШ № 3», имя: Дюма-Островская Ж.Ю.}
  - {организация: Центр оценки качества образования}
  - {организация: ООО «Связь»}
  - {должность: Глава Заозёрского муниципального округа, имя: Живаго Ю.А.}
обращение: нет
заголовок: О проверочных работах
текст: [Направляем график.]
приложения: [{вид: график, заголовок: дежурства, листов: 1, текст: [Дежурит Гусь И.Ф.]}]
подпись: {должность: Начальник управления, имя: Черных М.И.}
"""


@pytest.mark.parametrize(
    "marks",
    [
        "код формы: '0211151'\nограничение доступа: {пометка: Для служебного пользования, экземпляр: 2}\n",
        "ограничение доступа: {пометка: Коммерческая тайна, экземпляр: 1}\n",
        "ограничение доступа: {пометка: Служебная тайна}\n",
        "код формы: '0211151'\n",
    ],
)
@pytest.mark.parametrize("through", [through_docx, through_pdf])
def test_what_stands_in_the_corner_is_no_addressee(
    marks: str, through: Callable[[Act], Imported]
) -> None:
    act = parse_act((CORNER + marks).encode(), "письмо.yaml")
    back = through(act)
    assert (back.leftovers, back.verified.added) == ((), ())
    assert back.act.form_code == act.form_code
    assert back.act.restriction == act.restriction
    assert len(back.act.addressees) == 4


def test_a_letter_to_more_than_may_be_keeps_its_attachments_and_prints_its_head_once() -> None:
    document = Document(io.BytesIO(render_docx(parse_act(CORNER.encode(), "письмо.yaml"))))
    cells = [p for table in document.tables for cell in table._cells for p in cell.paragraphs]
    last = next(p for p in cells if "ООО «Связь»" in p.text)
    last.insert_paragraph_before("Директору МБОУ «СОШ № 5»", style=last.style)
    changed = io.BytesIO()
    document.save(changed)
    (back,) = import_document(structure(read_docx(changed.getvalue()), "письмо.docx"))
    assert [attached.kind for attached in back.act.attachments] == ["график"]
    said = [text for text in back.yaml.split("\n") if "Управление образования" in text]
    assert len(said) == 1


SHORT_LINES = """
вид: письмо
автор: {наименование: Управление образования}
номер: 01-15/878
дата: 07.09.2026
адресат: [ADDRESSEE]
заголовок: О проверочных работах
обращение: нет
текст: Направляем график проверочных работ.
подпись: {должность: Начальник управления, имя: Черных М.И.}
"""


@pytest.mark.parametrize(
    "addressee",
    [
        "{организация: ООО «Ромашка», адрес: ['ул. Мира, д. 3', г. Тверь, '170100'], почта: edu@tver.ru}",
        "{организация: ООО «Ромашка», адрес: ['ул. Мира, д. 3'], почта: romashka@tver.ru}",
        "{организация: ООО «Ромашка», адрес: ['пр-т Победы, 14'], почта: romashka@tver.ru}",
        "{организация: ООО «Ромашка», адрес: ['Победы проспект, 14'], почта: romashka@tver.ru}",
        "{должность: Руководители школ, по списку: да}",
        "{организация: Школы города, почта: shkoly@tver.ru, по списку: да}",
    ],
)
@pytest.mark.parametrize("through", [through_docx, through_pdf])
def test_short_lines_of_an_addressee_stay_apart(
    addressee: str, through: Callable[[Act], Imported]
) -> None:
    act = parse_act(SHORT_LINES.replace("ADDRESSEE", addressee).encode(), "письмо.yaml")
    assert through(act).act.addressees == act.addressees


def test_an_address_parted_from_whom_it_is_of_is_kept_as_it_stands() -> None:
    addressee = "{должность: Директор МОУ «СШ № 7», имя: Цой Егор Климович, адрес: ['ул. Мира, д. 3'], почта: s7@ya.ru}"
    letter = SHORT_LINES.replace("ADDRESSEE", addressee).replace(
        "Управление образования", "Муниципальное общеобразовательное учреждение «Средняя школа № 5»"
    )
    back = through_pdf(parse_act(letter.encode(), "письмо.yaml"))
    assert "ул. Мира, д. 3" in back.yaml
    assert "s7@ya.ru" in back.yaml
