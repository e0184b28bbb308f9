"""The table of kinds: families, what kinds need, what has no business in them."""

from __future__ import annotations

import pytest

from actgen.errors import ActgenError
from actgen.model.act import Act
from actgen.source import parse_act, parse_act_with_warnings
from actgen.source.kinds import (
    always_dated,
    families,
    family_of,
    foreign_to,
    is_known,
    kinds_table,
    letterhead_of,
    meant,
    needed_by,
)

KINDS = [kind for own in kinds_table()["семейства"].values() for kind in own["виды"]]

# The least document of a kind, without warnings.
LEAST = {
    "приказ": "пункты: [Создать чат]\nподпись: {имя: Орлова Н.П.}\n",
    "письмо": "адресат: {организация: Лицей}\nтекст: Просим\nподпись: {имя: Орлова Н.П.}\n",
    "план": "таблица: {столбцы: [а], строки: [[б]]}\n",
    "положение": "главы: [{заголовок: Общее, пункты: [Создать]}]\n",
    "справка": "текст: Дана\nподпись: {имя: Орлова Н.П.}\n",
    "протокол": "заседание: {председатель: Орлова Н.П., секретарь: Белова О.А., вопросы: [{вопрос: О чате}]}\n",
    "акт": "текст: Чаты созданы\nкомиссия: {председатель: Орлова Н.П.}\n",
    "выписка": "выписка: {пункты: 1, вид: приказ}\nпункты: [Создать чат]\nподпись: {имя: Орлова Н.П.}\n"
    "заверение копии: {должность: секретарь, имя: Белова О.А.}\n",
    "лист ознакомления": "ознакомлены: Белова О.А.\n",
    "лист согласования": "визы: {должность: юрист, имя: Белова О.А.}\n",
}
_PERSON, _STAMP = "{имя: Яшин Я.Я.}", "{должность: директор, имя: Яшин Я.Я.}"
# A value of every key, and what else the key needs to be seen.
VALUES = {
    "заголовок": "О чате",
    "альбомная": "да",
    "адресат": "Директору школы",
    "гриф утверждения": _STAMP,
    "гриф согласования": _STAMP,
    "грифы столбцом": f"да\nгриф утверждения: {_STAMP}\nгриф согласования: {_STAMP}",
    "принято": "{орган: педагогический совет, дата: 13.04.2024, номер: 4}",
    "обращение": "Уважаемые коллеги!",
    "текст": "Сообщаем",
    "заголовок сведений": "Сведения",
    "сведения": "[чатов – 5]",
    "заголовок показателей": "Показатели",
    "показатели": "[чатов – 5]",
    "показатели впереди": "да\nсведения: [школ – 1]\nпоказатели: [чатов – 5]",
    "заседание": "{председатель: Яшин Я.Я., секретарь: Белова О.А., вопросы: [{вопрос: О чате}]}",
    "комиссия": "{председатель: Яшин Я.Я.}",
    "пункты": "[Закрыть чат]",
    "нумерация": "1)\nпункты: [Закрыть чат]",
    "главы": "[{заголовок: Разное}]",
    "нумерация глав": "I.\nглавы: [{заголовок: Разное}]",
    "таблица": "{столбцы: [я], строки: [[ю]]}",
    "рисунки": "чат.png",  # there is no such file, so nothing is printed at all
    "текст после таблицы": "Сообщаем",
    "экземпляры": "в дело",
    "завершение": "С почтением,",
    "подпись": _PERSON,
    "подписи рядом": f"да\nподпись: [{_PERSON}, {_PERSON}]",
    "ознакомлены": "Яшин Я.Я.",
    "пустых строк": "3",
    "визы": _STAMP,
    "соавторы": "Школа № 7\nбланк: продольный",
    "бланк": "нет",
    "код формы": "0211151",
    "ограничение доступа": "Для служебного пользования",
    "номер": "5",
    "дата": "13.04.2024",
    "ответ на": "{номер: 5, дата: 13.04.2024}",
    "место": "г. Тверь",
    "заголовок посередине": "да\nзаголовок: О чате",
    "выписка": "{пункты: 1}",
    "к документу": "{вид: приказ, номер: 5}",
    "предлог": "во исполнение\nоснования: {вид: приказ, номер: 5}",
    "основания": "{вид: приказ, номер: 5}",
    "цель": "формирования среды",
    "преамбула": "В связи с открытием",
    "распорядительное слово": "ТРЕБУЮ",
    "отметка о приложении": "Устав",
    "приложения": "[{вид: план, текст: Что}]",
    "исполнитель": "Яшин Я.Я.",
    "заверение копии": _STAMP,
    "отметка о поступлении": "{номер: 5}",
    "резолюция": "{кому: Яшин Я.Я., текст: Исполнить, имя: Орлова Н.П.}",
    "отметка о контроле": "да",
    "в дело": "01-05",
    "штрих-код": "https://example.org",
}
# What is never printed, or is the business of the checker.
SILENT = {"вид", "автор", "данные", "действует", "учреждения", "наборы требований"}
SILENT |= {"словарь", "заменяет", "дополняет", "изменяет", "снимает"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_the_table_has_all_rules(kind: str) -> None:
    assert is_known(kind)
    assert family_of(kind) in families()
    assert letterhead_of(kind) in ("угловой", "продольный", "нет")
    assert isinstance(always_dated(kind), bool)
    assert meant(kind) == ""
    assert needed_by(kind)
    assert set(foreign_to(kind)) <= set(Act.russian_keys())
    assert {key for keys in needed_by(kind) for key in keys} <= set(Act.russian_keys())
    assert not {keys[0] for keys in needed_by(kind)} & set(foreign_to(kind))


def test_a_kind_is_found_however_it_is_written() -> None:
    assert family_of(" Отчет ") == family_of("отчёт") == "record"
    assert family_of("ПЛАН ГРАФИК") == family_of("план-график") == "plan"


def test_nothing_is_asked_of_an_unknown_kind() -> None:
    assert (family_of("предписание"), needed_by("предписание"), foreign_to("предписание")) == (
        "record",
        [],
        (),
    )


@pytest.mark.parametrize(("kind", "body"), LEAST.items())
def test_the_least_document_of_a_kind(kind: str, body: str) -> None:
    text = f"вид: {kind}\nавтор: Школа № 5\n{body}"
    assert parse_act_with_warnings(text.encode(), "а.yaml")[1] == ()


def test_every_key_is_tried() -> None:
    assert {*VALUES, *SILENT} == set(Act.russian_keys())


@pytest.mark.parametrize(("kind", "body"), LEAST.items())
def test_no_key_is_ignored_without_a_warning(kind: str, body: str) -> None:
    """What changes nothing in the printed document must be among the foreign keys of its kind."""
    ignored = []
    for key, value in VALUES.items():
        asked, _, other = value.partition("\n")
        if key == "бланк" and letterhead_of(kind) == "нет":
            asked = "продольный"
        others = {line.partition(":")[0] for line in (*body.splitlines(), *other.splitlines())}
        if key in others or "пункты" in others and "главы" in {key, *others}:
            continue  # the least document has it, or cannot have it
        plain = _printed(kind, _with(body, other))
        asked_for = _printed(kind, _with(body, f"{other}\n{key}: {asked}"))
        if plain is not None and plain == asked_for:
            ignored.append(key)
    centred = ["заголовок посередине"] if family_of(kind) in ("plan", "regulation", "sheet") else []
    assert set(ignored) <= {*foreign_to(kind), *centred}


def _with(body: str, more: str) -> str:
    """The body with other values of the keys that ``more`` gives."""
    given = {line.partition(":")[0] for line in more.splitlines()}
    kept = [line for line in body.splitlines() if line.partition(":")[0] not in given]
    return "\n".join([*kept, more.strip(), ""])


def _printed(kind: str, body: str) -> str | None:
    """What is printed; None for a document that cannot be."""
    from actgen.render.html import render_html

    try:
        act = parse_act(f"вид: {kind}\nавтор: Школа № 5\n{body}\n".encode(), "а.yaml")
        return render_html(act).decode()
    except ActgenError:
        return None
