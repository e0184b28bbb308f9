"""The order in which a clerk writes the keys of an act: that of the printed page, as the samples have it."""

from __future__ import annotations

from typing import Any

from actgen.importing.piece import Piece

_ORDER = (
    # head
    "вид", "ограничение доступа", "код формы", "бланк", "автор", "соавторы", "вышестоящий", "наименование", "кратко",
    "подразделение", "должностное лицо", "справочные данные", "номер", "дата", "ответ на", "место", "адресат",
    "грифы столбцом", "гриф согласования", "принято", "гриф утверждения", "заголовок", "заголовок посередине",
    "альбомная", "листов", "экземпляров", "выписка", "к документу", "обращение",
    # preamble
    "предлог", "основания", "цель", "преамбула", "распорядительное слово",
    # text of documents
    "заседание", "комиссия", "вопрос", "докладчик", "слушали", "выступили",
    # clauses
    "подзаголовок", "без номера", "кому", "текст", "срок",
    "показатели впереди", "заголовок показателей", "показатели", "заголовок сведений", "сведения",
    "утвердить", "контроль", "вступает в силу", "перечень", "нумерация", "пункты", "цитата",
    "нумерация глав", "главы", "номера строк", "таблица", "столбцы", "разделы", "строки", "рисунки",
    "решили", "голосование", "текст после таблицы", "экземпляры", "завершение",
    # what stands below the text
    "отметка о приложении", "подписи рядом", "подпись", "ознакомлены", "пустых строк", "визы", "исполнитель",
    "заверение копии", "отметка о поступлении", "резолюция", "отметка о контроле", "в дело", "штрих-код",
    "приложения",
)  # fmt: skip
_PLACE = {key: place for place, key in enumerate(_ORDER)}
# Who and by when stand before what is to be done.
_ADDRESSED = {**_PLACE, "срок": _PLACE["кому"] + 0.5}
# Mappings that keep the order they were made in: people, cited acts, sections of tables.
_OWN = ("имя", "должность", "орган", "организация", "название")


def arranged(data: Any) -> Any:
    """The same data with the keys of all its mappings in their order."""
    if isinstance(data, list):
        return [arranged(each) for each in data]
    if not isinstance(data, dict):
        return data
    place = _ADDRESSED if "кому" in data else _PLACE
    result = Piece(getattr(data, "at", None))
    keys = list(data)
    if not any(key in data for key in _OWN):
        keys.sort(key=lambda key: place.get(key, len(_ORDER)))
    for key in keys:
        result[key] = arranged(data[key])
    return result
