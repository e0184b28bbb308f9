"""Reminders: a letter to each responsible party about what is overdue and what is due soon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import yaml

from actgen.errors import ActgenError
from actgen.execution.agenda import parties_of
from actgen.execution.sheet import full_name, place_in
from actgen.execution.words import capital, due_words, registration, with_notes
from actgen.model.act import Act
from actgen.model.execution import Agenda, Item, Party, Source, State
from actgen.model.parties import Author, Signature
from actgen.model.place import Place
from actgen.russian.cases import Case
from actgen.russian.counting import plural
from actgen.russian.dates import figures
from actgen.russian.phrases import heads
from actgen.russian.post_and_name import decline_party
from actgen.russian.posts import decline_phrase

REMINDED = (State.OVERDUE, State.SOON)
"""The states that a reminder is about; of what recurs, also an occurrence within the same days."""

_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Reminder:
    """A letter: whom it is for, the act that it is, and the name of its file without an ending."""

    party: Party
    letter: Act
    name: str

    def source(self, agenda: Agenda) -> str:
        """The letter as YAML that `actgen render` prints."""
        said = self.letter.model_dump(by_alias=True, exclude_defaults=True, mode="json")
        data = {key: said.pop(key) for key in ("вид", "автор")} | said
        head = f"# Напоминание об исполнении на {figures(agenda.on)}. Номер и дату проставляют при отправке.\n"
        return head + yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=110)


def reminders(agenda: Agenda) -> list[Reminder]:
    """The letters, by issuer and party; nobody is written to about nothing.

    Raises ActgenError where the act that a letter speaks of is signed by nobody.
    """
    found: list[Reminder] = []
    items = [item for item in agenda.of(*REMINDED, State.RECURRING) if _is_reminded(item, agenda)]
    taken: set[str] = set()
    for party in parties_of(items):
        own = [item for item in items if party in item.measure.parties]
        for _, group in groupby(sorted(own, key=_issuer), key=_issuer):
            letter = _letter(party, list(group), agenda)
            found.append(Reminder(party, letter, _file_name(party, taken)))
    return found


def _is_reminded(item: Item, agenda: Agenda) -> bool:
    return item.state in REMINDED or item.days is not None and item.days <= agenda.within


def _issuer(item: Item) -> tuple[str, ...]:
    return item.measure.source.act.author.name


def _letter(party: Party, items: list[Item], agenda: Agenda) -> Act:
    items.sort(key=lambda item: (item.state is not State.OVERDUE, item.due))
    sources = [s for s in agenda.sources if any(item.measure.source == s for item in items)]
    several = len(sources) > 1
    return Act.model_validate(
        {
            "вид": "письмо",
            "автор": _letterhead(sources[0].act.author),
            "адресат": _addressee(party),
            "заголовок": _title(sources),
            "обращение": "нет",
            "текст": list(_text(items, sources, agenda)),
            "таблица": {
                "столбцы": [
                    {"заголовок": "Пункт", "ширина": 18},
                    {"заголовок": "Мероприятие", "ширина": 46},
                    {"заголовок": "Срок", "ширина": 18},
                    {"заголовок": f"На {figures(agenda.on)}", "ширина": 18},
                ],
                "строки": [_row(item, several=several) for item in items],
                "номера строк": False,
            },
            "текст после таблицы": [
                "Просим исполнить указанное и сообщить о результатах, назвав подтверждающие документы."
                " Если исполнено раньше, чем получено это письмо, сообщите дату исполнения"
            ],
            "подпись": _signature(sources[0]),
        }
    )


def _letterhead(author: Author) -> Author:
    """Without pictures: their files lie beside the act, not beside the letter."""
    return author.model_copy(update={"arms": None, "emblem": None, "trademark": None})


def _signature(source: Source) -> Signature:
    act = source.act
    if act.signature:
        signer = act.signature[0]
        return Signature.model_validate(
            {"должность": signer.post or signer.role, "имя": signer.name}
        )
    for stamp in act.approval:
        if stamp.post and stamp.name:
            return Signature.model_validate({"должность": stamp.post, "имя": stamp.name})
    raise ActgenError(
        "напоминание некому подписать: в акте нет подписи",
        Place(document=source.file),
        "Добавьте в акт ключ «подпись».",
    )


def _addressee(party: Party) -> dict[str, str]:
    """A person or a group of people in the dative; an organisation in the nominative, in full where that is known."""
    found = heads(party.name)
    if found and found[0].animate and not party.meaning:
        said = decline_party(party.name, Case.DATV).text
        return {"текст": capital(said)}
    return {"организация": capital(party.meaning or party.name)}


def _title(sources: Sequence[Source]) -> str:
    if len(sources) > 1:
        return "О сроках исполнения документов"
    kind = decline_phrase(sources[0].act.kind.lower(), Case.GENT)
    return f"О сроках исполнения {kind}\n{registration(sources[0])}".strip()


def _text(items: Sequence[Item], sources: Sequence[Source], agenda: Agenda) -> Iterator[str]:
    acts = ", ".join(full_name(source, Case.ABLT) for source in sources)
    many = len(items) > 1
    overdue = sum(item.state is State.OVERDUE for item in items)
    what = (
        "установлены сроки исполнения мероприятий"
        if many
        else "установлен срок исполнения мероприятия"
    )
    said = [f"Напоминаем, что {acts} Вам {what}, {'указанных' if many else 'указанного'} в таблице"]
    ahead = len(items) - overdue
    days = plural(agenda.within, "дня", "дней", "дней")
    if overdue:
        said.append(
            f"На {figures(agenda.on)} {plural(overdue, 'истек', 'истекли', 'истекли')}"
            f" {overdue} {plural(overdue, 'срок', 'срока', 'сроков')}, а отметок об исполнении нет"
        )
    if ahead:
        within = f"В течение {agenda.within} {days}, считая с {figures(agenda.on)},"
        said.append(
            f"{within} {plural(ahead, 'истекает', 'истекают', 'истекают')}"
            f" {ahead} {plural(ahead, 'срок', 'срока', 'сроков')}"
        )
    yield ". ".join(said)


def _row(item: Item, *, several: bool) -> list[str]:
    return [
        place_in(item.measure, several=several),
        capital(item.measure.text),
        due_words(item),
        with_notes(item),
    ]


def _file_name(party: Party, taken: set[str]) -> str:
    """A name that every system takes, another one for each letter."""
    plain = re.sub(r"[^\w.-]+", "-", party.name).strip("-.")[:_LONGEST_NAME].rstrip("-.")
    name, number = f"напоминание-{plain or 'исполнителю'}", 1
    while name.lower() in taken:
        number += 1
        name = f"напоминание-{plain}-{number}"
    taken.add(name.lower())
    return name
