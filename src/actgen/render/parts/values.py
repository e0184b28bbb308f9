"""Single requisites by the names that a template of one's own may use: «{{ дата }}», «{{ организация }}»."""

from __future__ import annotations

from actgen.model.act import Act
from actgen.render.parts.head import kind_line, title_lines
from actgen.render.parts.pen import Pen

VALUES: dict[str, str] = {
    "вид": "вид документа прописными: ПРИКАЗ",
    "дата": "дата документа или пустое место для неё",
    "номер": "номер со знаком №",
    "место": "место издания",
    "заголовок": "заголовок к тексту",
    "организация": "наименование автора в одну строку",
    "организация_кратко": "сокращённое наименование",
    "вышестоящий": "вышестоящий орган или учредитель",
    "подразделение": "структурное подразделение",
    "должностное_лицо": "должность на бланке должностного лица",
    "адрес": "почтовый адрес",
    "телефон": "телефон",
    "почта": "электронная почта",
    "сайт": "сайт",
    "должность": "должность первого подписавшего",
    "подписал": "инициалы и фамилия первого подписавшего",
    "исполнитель": "фамилия, имя, отчество исполнителя",
    "телефон_исполнителя": "телефон исполнителя",
}
"""Name → what it prints; a value that a document lacks is empty."""


def values_of(act: Act, pen: Pen) -> dict[str, str]:
    """The values of a document, under all the names of `VALUES`."""
    author, contacts, executor = act.author, act.author.contacts, act.executor
    signer = act.signature[0] if act.signature else None
    found: dict[str, str | None] = {
        "вид": kind_line(act),
        "дата": pen.date(act.date),
        "номер": pen.number(act.number),
        "место": act.place,
        "заголовок": title_lines(act).replace("\n", " "),
        "организация": " ".join(author.name),
        "организация_кратко": author.short,
        "вышестоящий": " ".join(author.founder),
        "подразделение": " ".join(author.unit),
        "должностное_лицо": author.official,
        "адрес": ", ".join(contacts.address) if contacts else None,
        "телефон": contacts.phone if contacts else None,
        "почта": contacts.email if contacts else None,
        "сайт": contacts.site if contacts else None,
        "должность": " ".join(pen.post_lines(signer)) if signer else None,
        "подписал": pen.initials_first(signer.name) if signer else None,
        "исполнитель": executor.name if executor else None,
        "телефон_исполнителя": executor.phone if executor else None,
    }
    assert found.keys() == VALUES.keys()
    return {name: value or "" for name, value in found.items()}
